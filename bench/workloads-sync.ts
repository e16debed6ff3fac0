import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { regsync, skopeo, type ClientName, type Command } from './clients.ts';
import { imageWith, layerOf, signatureOf, type Artifact } from './content.ts';
import type { Tagged } from './seed.ts';
import { oneOfFourJobs } from './sync-jobs.ts';
import {
  DESTINATION,
  KIB,
  mustBeThere,
  oursWith,
  put,
  repositoriesOf,
  settingsFor,
  SOURCE,
  type Ours,
  type Repository,
  type Size,
} from './sync-stage.ts';
import type { Sizes, Stage, Workload } from './workload.ts';

/** A mirror of many repositories: the first time, again, and after some tags moved. */
export function syncWorkloads({ pick }: Sizes): Workload[] {
  const whole: Size = pick({ repositories: 50, tags: 20 }, { repositories: 4, tags: 5 });
  const part: Size = pick({ repositories: 20, tags: 20 }, { repositories: 3, tags: 4 });
  const signed: Size = pick({ repositories: 10, tags: 10 }, { repositories: 2, tags: 3 });
  const state: Ours = { state: true };
  return [
    first('first sync', whole, { network: 0 }),
    oneOfFourJobs(whole),
    first('first sync of 20 × 20', part, { network: 10, without: ['skopeo'] }),
    again('nothing changed, without state', whole, {}),
    again('nothing changed, with state', whole, state),
    again('nothing changed, with state and fixed', whole, { ...state, keys: 'fixed: versions' }),
    moved(whole, state),
    signedAgain(signed, state),
  ];
}

function syncing(
  all: readonly Repository[],
  how: Ours,
): Partial<Record<ClientName, (stage: Stage) => Command>> {
  return {
    ours: (stage) => oursWith(all, how, stage),
    regsync: ({ folder }) => regsync('once', '--verbosity', 'warn', '--config', join(folder, 'regsync.yml')),
    skopeo: ({ folder, to }) =>
      skopeo(
        'sync',
        '--all',
        '--keep-going',
        '--src',
        'yaml',
        '--dest',
        'docker',
        '--dest-tls-verify=false',
        join(folder, 'skopeo.yml'),
        `${to}/${DESTINATION}`,
      ),
  };
}

function writeConfigs({ folder, from, to }: Stage, all: readonly Repository[], signed = false): void {
  const creds = [...new Set([from, to])].map((host) => ({ registry: host, tls: 'disabled' }));
  const sync = all.map(({ name }) => ({
    source: `${from}/${SOURCE}/${name}`,
    target: `${to}/${DESTINATION}/${name}`,
    type: 'repository',
    ...(signed && { digestTags: true, referrers: true }),
  }));
  const config = { version: 1, creds, defaults: { parallel: 6 }, sync };
  writeFileSync(join(folder, 'regsync.yml'), JSON.stringify(config));
  // No tags are all tags.
  const images = Object.fromEntries(all.map(({ name }) => [`${SOURCE}/${name}`, []]));
  writeFileSync(join(folder, 'skopeo.yml'), JSON.stringify({ [from]: { 'tls-verify': false, images } }));
}

/** A run before the one that is measured, which leaves its state. */
async function remember(all: readonly Repository[], how: Ours, stage: Stage): Promise<void> {
  if (how.state !== true) return;
  const [program = '', ...args] = oursWith(all, how, stage);
  await promisify(execFile)(program, args, { cwd: stage.folder });
}

interface First {
  readonly network: number;
  readonly without?: readonly ClientName[];
}

function first(name: string, size: Size, { network, without = [] }: First): Workload {
  return {
    group: 'Sync',
    name,
    between: true,
    settings: settingsFor(network),
    open: () => {
      const all = repositoriesOf(size);
      const commands = Object.entries(syncing(all, {})).filter(
        ([client]) => !without.includes(client as ClientName),
      );
      return {
        fill: (stage) => put(stage, 'from', all),
        arrange: (stage) => writeConfigs(stage, all),
        commands: Object.fromEntries(commands),
        check: (stage) => mustBeThere(stage, all),
      };
    },
  };
}

function again(name: string, size: Size, how: Ours): Workload {
  return {
    group: 'Sync',
    name,
    between: true,
    reads: true,
    settings: settingsFor(),
    open: () => {
      const all = repositoriesOf(size);
      return {
        fill: async (stage) => {
          await put(stage, 'from', all);
          await put(stage, 'to', all);
        },
        arrange: async (stage) => {
          writeConfigs(stage, all);
          await remember(all, how, stage);
        },
        commands: syncing(all, how),
        check: (stage) => mustBeThere(stage, all),
      };
    },
  };
}

/** One tag of each repository stands for a new image. */
function moved(size: Size, how: Ours): Workload {
  return {
    group: 'Sync',
    name: '5 % of the tags moved, with state',
    between: true,
    settings: settingsFor(),
    open: () => {
      const all = repositoriesOf(size);
      const later = all.map(({ name, images: [image, ...others] }) => {
        const { artifact, tag = '' } = image ?? {};
        const layers = artifact?.blobs.slice(1, 3) ?? [];
        return {
          name,
          images: [{ tag, artifact: imageWith([...layers, layerOf(16 * KIB)], 'later') }, ...others],
        };
      });
      return {
        fill: async (stage) => {
          await put(stage, 'from', all);
          await put(stage, 'to', all);
        },
        arrange: async (stage) => {
          writeConfigs(stage, all);
          await remember(all, how, stage);
          await put(
            stage,
            'from',
            later.map(({ name, images }) => ({ name, images: images.slice(0, 1) })),
          );
        },
        commands: syncing(all, how),
        check: (stage) => mustBeThere(stage, later),
      };
    },
  };
}

/** Each image has a signature under a tag, as cosign left it for years. */
function signedAgain(size: Size, how: Ours): Workload {
  return {
    group: 'Sync',
    name: 'nothing changed in 10 × 10 signed, with state',
    between: true,
    reads: true,
    settings: settingsFor(),
    open: () => {
      const all = repositoriesOf(size).map(({ name, images }) => ({
        name,
        images: images.flatMap((image) => [image, signatureTagOf(image.artifact)]),
      }));
      const asked = { ...how, signed: true };
      const { ours: own, regsync: other } = syncing(all, asked);
      return {
        fill: async (stage) => {
          await put(stage, 'from', all);
          await put(stage, 'to', all);
        },
        arrange: async (stage) => {
          writeConfigs(stage, all, true);
          await remember(all, asked, stage);
        },
        commands: { ...(own && { ours: own }), ...(other && { regsync: other }) },
        check: (stage) => mustBeThere(stage, all),
      };
    },
  };
}

function signatureTagOf({ root }: Artifact): Tagged & { readonly tag: string } {
  const tag = `${root.digest.replace(':', '-')}.sig`;
  return { tag, artifact: signatureOf(root, 'signature') };
}
