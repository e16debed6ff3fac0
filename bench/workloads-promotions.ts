import { randomFillSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../src/core/digest.ts';
import { loop, ours, oras, regctl, type Command } from './clients.ts';
import { MIB, signatureOf, smallImage, type Artifact } from './content.ts';
import {
  eachOf,
  getManifest,
  getReferrers,
  mustHave,
  putArtifact,
  putArtifacts,
  putReferrersList,
  type Shelf,
} from './seed.ts';
import { at, inBoth, likeHosted, type Setting, type Sizes, type Stage, type Workload } from './workload.ts';

const SOURCE = 'dev/app';
const DESTINATION = 'prod/app';
const SBOM = 'application/spdx+json';

/** Artifacts with what refers to them. */
export function promotionWorkloads({ pick }: Sizes): Workload[] {
  const many = pick(200, 20);
  return [
    promotion('1 signed artifact', 1, [...inBoth(at(0), at(10), at(50)), ...likeHosted]),
    promotion('20 signed artifacts', pick(20, 5), [...inBoth(at(0), at(10)), ...likeHosted]),
    promotion('200 signed artifacts', many, inBoth(at(0), at(10))),
    secondPromotion(many, inBoth(at(0), at(10))),
    attaching([...inBoth(at(0), at(10), at(50)), ...likeHosted]),
    discovering(pick(40, 8), inBoth(at(0), at(10))),
  ];
}

interface Signed {
  readonly tag: string;
  readonly image: Artifact;
  readonly signature: Artifact;
}

function signedArtifacts(count: number): Signed[] {
  return Array.from({ length: count }, (_, at) => {
    const image = smallImage(MIB / 16);
    return { tag: `v${at}`, image, signature: signatureOf(image.root, `signature ${at}`) };
  });
}

async function fillWith(shelf: Shelf, all: readonly Signed[]): Promise<void> {
  await putArtifacts(
    shelf,
    all.map(({ image, tag }) => ({ artifact: image, tag })),
  );
  await putArtifacts(
    shelf,
    all.map(({ signature }) => ({ artifact: signature })),
  );
  await eachOf(all, ({ image, signature }) => putReferrersList(shelf, image.root.digest, [signature]));
}

async function mustBePromoted(shelf: Shelf, all: readonly Signed[]): Promise<void> {
  await eachOf(all, async ({ tag, image, signature }) => {
    await mustHave(shelf, image, tag);
    await mustHave(shelf, signature);
    const referrers = await getReferrers(shelf, image.root.digest);
    if (referrers.join() !== signature.root.digest)
      throw new Error(`referrers of ${tag}: ${referrers.join()}`);
  });
}

function promoting(all: readonly Signed[]): Record<'ours' | 'oras' | 'regctl', (stage: Stage) => Command> {
  const tags = all.map(({ tag }) => tag);
  const places = ({ from, to }: Stage, tag: string): string[] => [
    `${from}/${SOURCE}:${tag}`,
    `${to}/${DESTINATION}:${tag}`,
  ];
  return {
    ours: ({ from, to }) =>
      ours('copy', {
        from: tags.map((tag) => `${from}/${SOURCE}:${tag}`).join('\n'),
        to: `${to}/${DESTINATION}`,
      }),
    oras: (stage) =>
      loop(
        tags.map((tag) =>
          oras('cp', '-r', '--no-tty', '--from-plain-http', '--to-plain-http', ...places(stage, tag)),
        ),
      ),
    regctl: (stage) =>
      loop(
        tags.map((tag) =>
          regctl([stage.to], 'image', 'copy', '--referrers', '--digest-tags', ...places(stage, tag)),
        ),
      ),
  };
}

function promotion(what: string, count: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Promotion',
    name: `promotion of ${what} in one registry`,
    settings,
    open: () => {
      const all = signedArtifacts(count);
      return {
        fill: ({ shelf }) => fillWith(shelf('from', SOURCE), all),
        commands: promoting(all),
        check: ({ shelf }) => mustBePromoted(shelf('to', DESTINATION), all),
      };
    },
  };
}

function secondPromotion(count: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Promotion',
    name: 'second promotion of 200 signed artifacts',
    settings,
    // Each has its signature.
    manifests: 2 * count,
    open: () => {
      const all = signedArtifacts(count);
      return {
        fill: async ({ shelf }) => {
          await fillWith(shelf('from', SOURCE), all);
          await fillWith(shelf('to', DESTINATION), all);
        },
        commands: promoting(all),
        check: ({ shelf }) => mustBePromoted(shelf('to', DESTINATION), all),
      };
    },
  };
}

function attaching(settings: readonly Setting[]): Workload {
  return {
    group: 'Referrers',
    name: 'attach',
    settings,
    open: () => {
      const image = smallImage(MIB / 16);
      const content = randomFillSync(Buffer.alloc(20_000)).toString('hex');
      const named = ({ to }: Stage): string => `${to}/${SOURCE}:v1`;
      return {
        fill: ({ shelf }) => putArtifact(shelf('to', SOURCE), image, 'v1'),
        arrange: ({ folder }) => writeFileSync(join(folder, 'sbom.json'), content),
        commands: {
          ours: (stage) =>
            ours('attach', { subject: named(stage), files: 'sbom.json', 'artifact-type': SBOM }),
          oras: (stage) =>
            oras('attach', '--no-tty', '--plain-http', '--artifact-type', SBOM, named(stage), 'sbom.json'),
          regctl: (stage) =>
            regctl(
              [stage.to],
              'artifact',
              'put',
              '--artifact-type',
              SBOM,
              '--file-title',
              '--file',
              'sbom.json',
              '--file-media-type',
              SBOM,
              '--subject',
              named(stage),
            ),
        },
        check: async ({ shelf }) => {
          const place = shelf('to', SOURCE);
          const [referrer = ''] = await getReferrers(place, image.root.digest);
          const { layers = [] } = await getManifest(place, referrer);
          if (layers[0]?.digest !== digestOf(content)) throw new Error('what was attached is another');
        },
      };
    },
  };
}

/** Each direct referrer has four of its own. */
function discovering(direct: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Referrers',
    name: 'discover a tree of 200 referrers',
    settings,
    reads: true,
    open: () => {
      const image = smallImage(MIB / 16);
      const first = Array.from({ length: direct }, (_, at) => signatureOf(image.root, `direct ${at}`));
      const below = first.map((one) =>
        Array.from({ length: 4 }, (_, at) => signatureOf(one.root, `below ${at}`)),
      );
      const named = ({ from }: Stage): string => `${from}/${SOURCE}:v1`;
      const digests = [...first, ...below.flat()].map(({ root }) => root.digest);
      return {
        fill: async ({ shelf }) => {
          const place = shelf('from', SOURCE);
          await putArtifact(place, image, 'v1');
          const all = [...first, ...below.flat()];
          await putArtifacts(
            place,
            all.map((artifact) => ({ artifact })),
          );
          await putReferrersList(place, image.root.digest, first);
          for (const [at, one] of first.entries())
            await putReferrersList(place, one.root.digest, below[at] ?? []);
        },
        commands: {
          ours: (stage) => ours('discover', { from: named(stage) }),
          oras: (stage) => oras('discover', '--plain-http', '--format', 'json', named(stage)),
          regctl: (stage) => regctl([stage.from], 'artifact', 'tree', named(stage)),
        },
        check: (_, { stdout }) => {
          const missing = digests.filter((digest) => !stdout.includes(digest));
          if (missing.length > 0) throw new Error(`${missing.length} of ${digests.length} not discovered`);
        },
      };
    },
  };
}
