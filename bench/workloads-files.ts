import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { OCI_LAYER, OCI_LAYER_GZIP, OCI_MANIFEST } from '../src/core/media-types.ts';
import { ours, oras, regctl, type Command } from './clients.ts';
import { blobOf, emptyConfig, filesBelow, manifestOf, MIB, writeFiles, writeTree } from './content.ts';
import {
  eachOf,
  getManifest,
  mustHaveBlob,
  putBlob,
  putFile,
  putManifest,
  urlOf,
  type Shelf,
} from './seed.ts';
import {
  at,
  securely,
  settingsOf,
  type OpenWorkload,
  type Setting,
  type Sizes,
  type Stage,
  type Workload,
} from './workload.ts';

const TYPE = 'application/vnd.acme.files.v1';
const REPOSITORY = 'acme/files';

interface Files {
  readonly name: string;
  readonly count: number;
  readonly size: number;
  readonly push: readonly Setting[];
  readonly pull: readonly Setting[];
}

/** Pushes and pulls of files, and of a folder as one layer. */
export function fileWorkloads({ pick }: Sizes): Workload[] {
  const kinds: Files[] = [
    {
      name: '1 × 1 GiB',
      count: 1,
      // Small enough that no connection counts as slow, which would be a matter of time.
      size: pick(1024 * MIB, 32 * MIB),
      push: [...settingsOf(at(0), at(10)), securely(0)],
      pull: [...settingsOf(at(0), at(0, 50)), securely(0)],
    },
    {
      name: '20 × 16 MiB',
      count: 20,
      size: pick(16 * MIB, MIB),
      push: [...settingsOf(at(0), at(10, 50), at(50, 10)), securely(0), securely(10)],
      pull: [...settingsOf(at(0), at(10, 50), at(50, 10)), securely(0), securely(10)],
    },
    {
      name: '20 × 64 MiB',
      count: 20,
      size: pick(64 * MIB, 4 * MIB),
      push: [securely(0)],
      pull: [securely(0)],
    },
    {
      name: '1,000 × 10 KiB',
      count: pick(1000, 100),
      size: 10 * 1024,
      push: settingsOf(at(0), at(10)),
      pull: settingsOf(at(0), at(10), at(50)),
    },
  ];
  const folder = { files: pick(5000, 300), settings: settingsOf(at(0), at(10, 50)) };
  return [
    ...kinds.map((kind) => pushOf(kind)),
    pushOfFolder(folder.files, folder.settings),
    ...kinds.map((kind) => pullOf(kind)),
    pullOfFolder(folder.files, folder.settings),
  ];
}

interface Made {
  readonly folder: string;
  readonly names: readonly string[];
  readonly digests: ReadonlyMap<string, string>;
}

async function makeFiles(folder: string, { count, size }: Files): Promise<Made> {
  const names = writeFiles(folder, count, size);
  return { folder, names, digests: await filesBelow(folder) };
}

const reference = (host: string): string => `${host}/${REPOSITORY}:v1`;

function pushOf(kind: Files): Workload {
  return {
    group: 'Push',
    name: `push ${kind.name}`,
    settings: kind.push,
    open: async (folder) => {
      const made = await makeFiles(folder, kind);
      const from = (command: Command): Command => inFolder(folder, command);
      return {
        commands: {
          ours: ({ to }) => from(pushByUs(to, made.names.join('\n'))),
          oras: ({ to }) => from(pushByOras(to, made.names)),
          regctl: ({ to }) => {
            const files = made.names.flatMap((name) => ['--file', name, '--file-media-type', OCI_LAYER]);
            const put = ['artifact', 'put', '--artifact-type', TYPE, '--file-title', ...files];
            return from(regctl([to], ...put, reference(to)));
          },
        },
        check: (stage) => mustHold(stage.shelf('to', REPOSITORY), made),
      };
    },
  };
}

/** Files are named as they stand in the folder; the folder is only read. */
function inFolder(folder: string, command: Command): Command {
  return ['bash', '-c', 'cd "$1"; shift; exec "$@"', '-', folder, ...command];
}

function pushByUs(to: string, files: string): Command {
  return ours('push', { 'artifact-type': TYPE, files, to: reference(to) });
}

function pushByOras(to: string, files: readonly string[]): Command {
  return oras('push', '--no-tty', '--plain-http', '--artifact-type', TYPE, reference(to), ...files);
}

async function mustHold(shelf: Shelf, { digests }: Made): Promise<void> {
  const { layers = [] } = await getManifest(shelf, 'v1');
  const found = layers.map((one) => [one.annotations?.['org.opencontainers.image.title'] ?? '', one.digest]);
  mustBeEqual(new Map(found as [string, string][]), digests);
  await eachOf(layers, ({ digest }) => mustHaveBlob(shelf, digest));
}

function mustBeEqual(found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): void {
  const wrong = [...wanted].filter(([name, digest]) => found.get(name) !== digest);
  if (wrong.length === 0 && found.size === wanted.size) return;
  throw new Error(`${found.size} files for ${wanted.size}, ${wrong.length} of them missing or different`);
}

function pushOfFolder(count: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Push',
    name: 'push of a folder of 5,000 files',
    settings,
    open: (folder) => {
      writeTree(join(folder, 'tree'), count);
      return {
        commands: {
          ours: ({ to }) => inFolder(folder, pushByUs(to, 'tree')),
          oras: ({ to }) => inFolder(folder, pushByOras(to, ['tree'])),
        },
        check: async ({ shelf }) => mustHoldFolder(shelf('to', REPOSITORY), count),
      };
    },
  };
}

async function mustHoldFolder(shelf: Shelf, count: number): Promise<void> {
  const { layers = [] } = await getManifest(shelf, 'v1');
  const [layer] = layers;
  if (!layer) throw new Error('there is no layer');
  const answer = await fetch(`${urlOf(shelf)}/blobs/${layer.digest}`);
  const tar = gunzipSync(Buffer.from(await answer.arrayBuffer()));
  const digest = `sha256:${createHash('sha256').update(tar).digest('hex')}`;
  if (layer.annotations?.['io.deis.oras.content.digest'] !== digest) throw new Error('the tar is another');
  const options = { input: tar, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const files = execFileSync('tar', ['-tv'], options).match(/^-/gm) ?? [];
  if (files.length !== count) throw new Error(`${files.length} files for ${count}`);
}

interface Pulled {
  readonly digests: ReadonlyMap<string, string>;
  readonly fill: (stage: Stage) => Promise<void>;
}

/** All by the same rule: into `out`, which the run's own folder has not yet. */
function pulling({ digests, fill }: Pulled, byRegctl: boolean): OpenWorkload {
  return {
    fill,
    arrange: ({ folder }) => mkdirSync(join(folder, 'out')),
    commands: {
      ours: ({ from }) => ours('pull', { from: reference(from), path: 'out' }),
      oras: ({ from }) => oras('pull', '--no-tty', '--plain-http', '-o', 'out', reference(from)),
      ...(byRegctl && {
        regctl: ({ from }: Stage) => regctl([from], 'artifact', 'get', '--output', 'out', reference(from)),
      }),
    },
    check: async ({ folder }) => {
      mustBeEqual(await filesBelow(join(folder, 'out')), digests);
      rmSync(join(folder, 'out'), { recursive: true });
    },
  };
}

function pullOf(kind: Files): Workload {
  return {
    group: 'Pull',
    name: `pull ${kind.name}`,
    settings: kind.pull,
    reads: true,
    open: async (folder) => {
      const { names, digests } = await makeFiles(folder, kind);
      const digestOf = (name: string): string => digests.get(name) ?? '';
      const layers = names.map((title) => layerOf({ title, digest: digestOf(title), size: kind.size }));
      const fill = async ({ shelf }: Stage): Promise<void> => {
        const to = shelf('from', REPOSITORY);
        await eachOf(names, (name) => putFile(to, digestOf(name), join(folder, name)));
        await putFilesManifest(to, layers);
      };
      return pulling({ digests, fill }, true);
    },
  };
}

function layerOf({ title, ...file }: { title: string; digest: string; size: number }): object {
  return { mediaType: OCI_LAYER, ...file, annotations: { 'org.opencontainers.image.title': title } };
}

async function putFilesManifest(shelf: Shelf, layers: readonly object[]): Promise<void> {
  const { mediaType, digest, size, content } = emptyConfig;
  await putBlob(shelf, digest, new Uint8Array(content));
  const manifest = { artifactType: TYPE, config: { mediaType, digest, size }, layers };
  await putManifest(shelf, manifestOf(OCI_MANIFEST, manifest), 'v1');
}

function pullOfFolder(count: number, settings: readonly Setting[]): Workload {
  return {
    group: 'Pull',
    name: 'pull of a folder of 5,000 files',
    settings,
    reads: true,
    open: async (folder) => {
      writeTree(join(folder, 'tree'), count);
      execFileSync('tar', [
        '-C',
        folder,
        '--sort=name',
        '--record-size=512',
        '-cf',
        join(folder, 'tree.tar'),
        'tree',
      ]);
      const tar = readFileSync(join(folder, 'tree.tar'));
      rmSync(join(folder, 'tree.tar'));
      const layer = blobOf(OCI_LAYER_GZIP, gzipSync(tar));
      const annotations = {
        'org.opencontainers.image.title': 'tree',
        'io.deis.oras.content.digest': blobOf('', tar).digest,
        'io.deis.oras.content.unpack': 'true',
      };
      const { mediaType, digest, size } = layer;
      const fill = async ({ shelf }: Stage): Promise<void> => {
        const to = shelf('from', REPOSITORY);
        await putBlob(to, digest, new Uint8Array(layer.content));
        await putFilesManifest(to, [{ mediaType, digest, size, annotations }]);
      };
      return pulling({ digests: await filesBelow(folder), fill }, false);
    },
  };
}
