import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discoveredBy, placeIn } from '../action/places.ts';
import type { Target } from '../../src/core/target.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, imageIndex, singleImage, store, type Artifact } from '../support/artifacts.ts';
import { tagsAt } from '../support/graphs.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';
import { branchesOf, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const [index, image] = [imageIndex(), singleImage()];
const arm = index.blobs.filter(({ node }) => node.mediaType.endsWith('image.manifest.v1+json')).at(-1);

function referrerTo(subject: Artifact, artifactType: string): Artifact {
  return artifactOf({ artifactType, subject, layers: [blob(`${artifactType} of ${subject.root.digest}`)] });
}

const signature = referrerTo(index, 'application/vnd.acme.signature');
const sbom = referrerTo({ root: arm?.node ?? index.root, blobs: index.blobs }, 'application/vnd.acme.sbom');
const second = referrerTo(signature, 'application/vnd.acme.countersignature');
const cosigned = artifactOf({ layers: [blob('cosign')] });
const cosignTag = `sha256-${image.root.digest.slice(7)}.sig`;

/** An index v1 with referrers, two levels of them and one of a platform, and an image v2, also latest, that cosign signed. */
async function fill(target: Target): Promise<void> {
  await store(target, index, 'v1');
  for (const one of [signature, sbom, second]) await store(target, one);
  await store(target, image, 'v2');
  await store(target, image, 'latest');
  await store(target, cosigned, cosignTag);
}

const tags = {
  latest: image.root.digest,
  [cosignTag]: cosigned.root.digest,
  v1: index.root.digest,
  v2: image.root.digest,
};
const trees = [
  [
    `application/vnd.acme.signature ${signature.root.digest}`,
    `  application/vnd.acme.countersignature ${second.root.digest}`,
  ],
  [`application/vnd.acme.sbom ${sbom.root.digest}`],
];

const kinds: readonly RegistryKind[] = ['docker-registry', 'olareg'];

for (const kind of kinds) {
  describeWith([kind, 'oras', 'skopeo'], `a backup of a repository in ${kind}`, () => {
    const [oras, skopeo] = [client('oras'), client('skopeo')];
    let registry: RunningRegistry;
    const place = placeIn(() => registry.host);
    beforeAll(async () => {
      registry = await startRegistry(kind);
      await place.open('app', fill);
    });
    afterAll(() => registry?.stop());

    const backup = async (to: string) => {
      const cwd = workspaceWith();
      const inputs = { command: 'copy', from: `${place.at('app')}:v1,v2,latest`, to };
      return { cwd, run: await expectSuccess({ cwd, inputs }) };
    };

    /** What oras finds of v1 and of its platform arm64. */
    const treesAt = async (name: string) =>
      Promise.all(
        [[], ['--platform', 'linux/arm64']].map(async (flags) =>
          branchesOf(await discoveredBy(oras, place, `${place.at(name)}:v1`, ...flags)),
        ),
      );

    const expectRestored = async (name: string, expected: Record<string, string> = tags) => {
      const asked = passed(await oras(['repo', 'tags', '--plain-http', place.at(name)])).split('\n');
      // The lists of referrers of a registry without the API are its own affair.
      const held = asked.filter((tag) => !/^sha256-[0-9a-f]{64}$/.test(tag));
      expect(held.toSorted()).toEqual(Object.keys(expected).toSorted());
      for (const tag of held)
        expect(passed(await oras(['resolve', '--plain-http', `${place.at(name)}:${tag}`]))).toBe(
          expected[tag],
        );
      expect(await treesAt(name)).toEqual(trees);
    };

    test.each([
      ['oci-layout:b', 'b'],
      ['oci-archive:b.tar', 'b.tar'],
    ])(
      'in %s has the tags of people and of cosign, and oras restores it with its referrers',
      async (to, input) => {
        const { cwd, run } = await backup(to);
        expect(output(run, 'tags')).toBe('v1\nv2\nlatest');
        const path = join(cwd, input);
        expect(
          await tagsAt(to.startsWith('oci-layout') ? new OciLayout(path) : new OciArchive(path)),
        ).toEqual(tags);
        const name = `restored-${input}`;
        passed(await oras(['restore', '--plain-http', '--input', input, place.at(name)], { cwd }));
        await expectRestored(name);
      },
    );

    test.each([
      ['oci-layout:b', 'oci:b'],
      ['oci-archive:b.tar', 'oci-archive:b.tar'],
    ])('in %s gives skopeo a tag', async (to, from) => {
      const { cwd } = await backup(to);
      const copy = ['--insecure-policy', 'copy', '--all', '--preserve-digests'];
      for (const tag of ['v1', 'latest']) {
        passed(await skopeo([...copy, `${from}:${tag}`, 'oci:theirs:x'], { cwd }));
        const held = await new OciLayout(join(cwd, 'theirs')).resolve('x');
        expect(held.digest).toBe(tags[tag]);
      }
    });

    test.each(['oci-layout:b', 'oci-archive:b.tar'])('in %s is restored by a copy back', async (to) => {
      const { cwd } = await backup(to);
      const name = `back-${to.replace(/[^a-z]/g, '-')}`;
      const inputs = { command: 'copy', from: `${to}:v1,v2,latest`, to: place.at(name) };
      await expectSuccess({ cwd, inputs });
      await expectRestored(name);
      expect(output(await expectSuccess({ cwd, inputs }), 'changed')).toBe('false');
    });

    test.each([
      ['some tags', 'b', 'oci-layout:b', ':v1,v2,latest'],
      ['some tags', 'b.tar', 'oci-archive:b.tar', ':v1,v2,latest'],
      // In a registry without the API that is also the tags of the lists.
      ['all tags', 'all', 'oci-layout:all', ''],
    ])('of %s that oras made in %s is restored by a copy', async (_title, path, from, which) => {
      const cwd = workspaceWith();
      const flags = ['--plain-http', '--include-referrers', '--output', path];
      passed(await oras(['backup', ...flags, `${place.at('app')}${which}`], { cwd }));
      const name = `theirs-${path}`;
      await expectSuccess({
        cwd,
        inputs: { command: 'copy', from: `${from}:v1,v2,latest`, to: place.at(name) },
      });
      const { [cosignTag]: _cosigned, ...asked } = tags;
      await expectRestored(name, which === '' ? tags : asked);
    });

    test('again brings only what is new', async () => {
      const { cwd } = await backup('oci-layout:b');
      const inputs = { command: 'copy', from: `${place.at('app')}:v1,v2,latest`, to: 'oci-layout:b' };
      expect(output(await expectSuccess({ cwd, inputs }), 'changed')).toBe('false');
    });
  });
}
