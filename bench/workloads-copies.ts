import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OCI_INDEX } from '../src/core/media-types.ts';
import { crane, ours, oras, regctl, skopeo } from './clients.ts';
import { imageIndex, MIB, smallImage, type Artifact } from './content.ts';
import { mustHave, putArtifact } from './seed.ts';
import { at, inBoth, type Setting, type Sizes, type Stage, type Workload } from './workload.ts';

const SOURCE = 'dev/app';
const DESTINATION = 'prod/app';
/** What the other clients do when they are not told otherwise. */
const ALONE = { referrers: 'none', signatures: 'false' };

/** Start-up, and an image index from place to place. */
export function copyWorkloads({ pick }: Sizes): Workload[] {
  const layer = pick(4 * MIB, MIB / 4);
  return [
    startUpWorkload(),
    between(layer, true, inBoth(at(0), at(10), at(50, 50))),
    between(layer, false, inBoth(at(0), at(10), at(50, 50))),
    toLayout(layer, inBoth(at(0), at(10, 50))),
    fromLayout(layer, inBoth(at(0), at(10, 50))),
  ];
}

function startUpWorkload(): Workload {
  return {
    group: 'Start-up',
    name: 'resolve on a layout',
    settings: [{ registry: 'olareg', network: at(0) }],
    reads: true,
    rounds: 4,
    against: 'node',
    open: (folder) => {
      const image = smallImage(1024);
      const layout = join(folder, 'layout');
      writeLayout(layout, image);
      return {
        commands: {
          node: () => [process.execPath, '-e', '0'],
          ours: () => ours('resolve', { from: `oci-layout:${layout}:v1` }),
          oras: () => oras('resolve', '--oci-layout', `${layout}:v1`),
          regctl: () => regctl([], 'image', 'digest', `ocidir://${layout}:v1`),
          skopeo: () => skopeo('inspect', '--raw', `oci:${layout}:v1`),
        },
        check: (_, { stdout }) => {
          const raw = `sha256:${createHash('sha256').update(stdout).digest('hex')}`;
          if (stdout === '' || raw === image.root.digest || stdout.includes(image.root.digest)) return;
          throw new Error(`not the digest: ${stdout}`);
        },
      };
    },
  };
}

function between(layer: number, two: boolean, settings: readonly Setting[]): Workload {
  return {
    group: 'Copy',
    name: `copy of 3 platforms ${two ? 'between two registries' : 'within one registry'}`,
    settings,
    between: two,
    open: () => {
      const index = imageIndex(layer);
      return {
        fill: ({ shelf }) => putArtifact(shelf('from', SOURCE), index, 'v1'),
        commands: {
          ours: (stage) => ours('copy', { from: source(stage), to: destination(stage), ...ALONE }),
          oras: (stage) =>
            oras('cp', '--no-tty', '--from-plain-http', '--to-plain-http', source(stage), destination(stage)),
          regctl: (stage) =>
            regctl([stage.from, stage.to], 'image', 'copy', source(stage), destination(stage)),
          crane: (stage) => crane('copy', source(stage), destination(stage)),
          skopeo: (stage) =>
            skopeo(
              'copy',
              '--all',
              '--preserve-digests',
              '--src-tls-verify=false',
              '--dest-tls-verify=false',
              `docker://${source(stage)}`,
              `docker://${destination(stage)}`,
            ),
        },
        check: ({ shelf }) => mustHave(shelf('to', DESTINATION), index, 'v1'),
      };
    },
  };
}

const source = ({ from }: Stage): string => `${from}/${SOURCE}:v1`;
const destination = ({ to }: Stage): string => `${to}/${DESTINATION}:v1`;

function toLayout(layer: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Copy',
    name: 'copy of 3 platforms to a layout',
    settings,
    reads: true,
    open: () => {
      const index = imageIndex(layer);
      return {
        fill: ({ shelf }) => putArtifact(shelf('from', SOURCE), index, 'v1'),
        commands: {
          ours: (stage) => ours('copy', { from: source(stage), to: 'oci-layout:out:v1', ...ALONE }),
          oras: (stage) =>
            oras('cp', '--no-tty', '--from-plain-http', '--to-oci-layout', source(stage), 'out:v1'),
          regctl: (stage) => regctl([stage.from], 'image', 'copy', source(stage), 'ocidir://out:v1'),
          crane: (stage) => crane('pull', '--format=oci', source(stage), 'out'),
          skopeo: (stage) =>
            skopeo(
              'copy',
              '--all',
              '--preserve-digests',
              '--src-tls-verify=false',
              `docker://${source(stage)}`,
              'oci:out:v1',
            ),
        },
        check: ({ folder }) => mustBeLayoutOf(join(folder, 'out'), index),
      };
    },
  };
}

function fromLayout(layer: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Copy',
    name: 'copy of 3 platforms from a layout',
    settings,
    open: (folder) => {
      const index = imageIndex(layer);
      const layout = join(folder, 'layout');
      writeLayout(layout, index);
      return {
        commands: {
          ours: (stage) =>
            ours('copy', { from: `oci-layout:${layout}:v1`, to: destination(stage), ...ALONE }),
          oras: (stage) =>
            oras(
              'cp',
              '--no-tty',
              '--to-plain-http',
              '--from-oci-layout',
              `${layout}:v1`,
              destination(stage),
            ),
          regctl: (stage) => regctl([stage.to], 'image', 'copy', `ocidir://${layout}:v1`, destination(stage)),
          crane: (stage) => crane('push', layout, destination(stage)),
          skopeo: (stage) =>
            skopeo(
              'copy',
              '--all',
              '--preserve-digests',
              '--dest-tls-verify=false',
              `oci:${layout}:v1`,
              `docker://${destination(stage)}`,
            ),
        },
        check: ({ shelf }) => mustHave(shelf('to', DESTINATION), index, 'v1'),
      };
    },
  };
}

const blobPath = (layout: string, digest: string): string => join(layout, 'blobs/sha256', digest.slice(7));

function writeLayout(layout: string, { root, blobs, children }: Artifact): void {
  mkdirSync(join(layout, 'blobs/sha256'), { recursive: true });
  for (const { digest, content } of [root, ...children, ...blobs])
    writeFileSync(blobPath(layout, digest), content);
  const { mediaType, digest, size } = root;
  const annotations = { 'org.opencontainers.image.ref.name': 'v1' };
  const index = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [{ mediaType, digest, size, annotations }],
  };
  writeFileSync(join(layout, 'index.json'), JSON.stringify(index));
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

/** crane gives it an entry without a tag. */
function mustBeLayoutOf(layout: string, { root, blobs, children }: Artifact): void {
  if (!readFileSync(join(layout, 'index.json'), 'utf8').includes(root.digest))
    throw new Error('the layout does not list it');
  for (const { digest, content } of [root, ...children, ...blobs])
    if (!readFileSync(blobPath(layout, digest)).equals(content)) throw new Error(`${digest} is another`);
  const count = readdirSync(join(layout, 'blobs/sha256')).length;
  const wanted = 1 + children.length + blobs.length;
  if (count < wanted) throw new Error(`${count} blobs for ${wanted}`);
}
