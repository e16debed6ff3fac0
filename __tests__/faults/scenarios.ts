import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copy } from '../../src/copy/copy.ts';
import type { Credential } from '../../src/core/credential.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { GraphTarget } from '../../src/core/target.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { graphIn, graphOf, store as storeIn, plainArtifact } from '../support/artifacts.ts';
import { freshFolder } from '../support/operate.ts';
import type { FaultPlan } from '../support/scripted-registry/faults.ts';
import type { Operation } from '../support/scripted-registry/operations.ts';
import type { Quirks } from '../support/scripted-registry/quirks.ts';
import { scriptedAccount, type ScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import type { Cell } from './cell.ts';
import {
  artifact,
  mountTarget,
  oldTags,
  repository,
  seedArtifact,
  seedBlob,
  seedOld,
  sharedLayer,
} from './world.ts';

export interface Session {
  readonly registry: ScriptedRegistry;
  readonly signal: AbortSignal;
  readonly open: (name: string, actions: 'pull' | 'pull,push', pumpFrom?: number) => RegistryTarget;
}

/** What a scenario may change in the registry, beyond new content and new tags. */
export interface Changes {
  readonly moved?: readonly string[];
  readonly removed?: readonly string[];
}

/** Something to do with the library: gives what is wrong with what it said it has done. */
export interface Scenario {
  readonly credential: Credential;
  readonly quirks?: Partial<Quirks>;
  /** What else must happen before the fault can. */
  readonly faults?: FaultPlan;
  readonly changes: Changes;
  seed(registry: ScriptedRegistry): void;
  run(session: Session): Promise<string[]>;
}

const { username, password, refreshToken } = scriptedAccount;
const basic: Credential = { kind: 'basic', username, password };
const refresh: Credential = { kind: 'refresh', token: refreshToken };

/** A pull to a new target, and what is wrong with it in the end. */
function pullTo(open: () => Opened): Scenario {
  return {
    credential: basic,
    changes: {},
    seed({ store }) {
      seedOld(store, repository);
      seedArtifact(store, repository, 'v2');
    },
    async run(session) {
      const { target, faults, pumpFrom } = open();
      const before = plainArtifact('before');
      await storeIn(target, before, 'v1');
      const source = session.open(repository, 'pull', pumpFrom);
      const { signal } = session;
      const pulled = copy({ source, reference: 'v2' }, { target, reference: 'v1' }, { signal });
      try {
        await pulled;
      } catch (error) {
        const tagged = await target.resolve('v1');
        if (tagged.digest !== before.root.digest) throw new Wrong('tags lost: v1 of the copy moved', error);
        const [fault] = await faults();
        if (fault !== undefined) throw new Wrong(fault, error);
        throw error;
      }
      const graph = await graphOf(target, await target.resolve('v1'));
      const isSame = graph.join() === graphIn(artifact).join();
      return [...(isSame ? [] : ['wrong bytes: the copy is another graph']), ...(await faults())];
    },
  };
}

interface Opened {
  readonly target: GraphTarget;
  readonly pumpFrom?: number;
  /** What is wrong with what it holds. */
  readonly faults: () => Promise<string[]>;
}

const pull = pullTo(() => ({ target: new MemoryTarget(), faults: async () => [] }));

const pumpedPull = pullTo(() => {
  const path = freshFolder();
  return { target: new OciLayout(path), pumpFrom: 1, faults: () => faultsOf(path) };
});

/** Blobs that are not what their names say, and files that were left behind. */
async function faultsOf(path: string): Promise<string[]> {
  const folder = join(path, 'blobs/sha256');
  const wrong = (await readdir(folder)).filter(
    (hex) => digestOf(readFileSync(join(folder, hex))) !== `sha256:${hex}`,
  );
  const left = await readdir(join(path, 'ingest'));
  return [...wrong.map((hex) => `wrong bytes: ${hex}`), ...left.map((name) => `left behind: ${name}`)];
}

/** A failure that left something wrong behind. */
export class Wrong extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

const push: Scenario = {
  credential: basic,
  changes: { moved: [`${repository}:v1`] },
  seed: ({ store }) => seedOld(store, repository),
  async run({ open, signal, registry }) {
    const source = new MemoryTarget();
    await storeIn(source, artifact, 'v2');
    const to = { target: open(repository, 'pull,push'), reference: ['v2', 'v1'] };
    await copy({ source, reference: 'v2' }, to, { signal, concurrency: 3 });
    return missingIn(registry, repository, ['v2', 'v1']);
  },
};

/** The shared layer is there already, so that HEAD finds it, also behind a redirect. */
function seedHalf(registry: ScriptedRegistry): void {
  push.seed(registry);
  seedBlob(registry.store, repository, sharedLayer);
}

function missingIn({ store }: ScriptedRegistry, name: string, tags: readonly string[]): string[] {
  const held = store.get(name);
  const absent = artifact.blobs
    .filter(({ node }) => !held?.blobs.has(node.digest) && !held?.manifests.has(node.digest))
    .map(({ node }) => `false success: ${node.digest} is not there`);
  const untagged = tags
    .filter((tag) => held?.tags.get(tag) !== artifact.root.digest)
    .map((tag) => `false success: ${tag} is not the artifact`);
  return [...absent, ...untagged];
}

const mount: Scenario = {
  credential: basic,
  changes: {},
  seed({ store }) {
    seedOld(store, repository);
    seedArtifact(store, repository, 'v2');
    seedOld(store, mountTarget);
  },
  async run({ open, signal, registry }) {
    const source = open(repository, 'pull');
    const to = { target: open(mountTarget, 'pull,push'), reference: 'v2' };
    await copy({ source, reference: 'v2' }, to, { signal, mountFrom: () => [repository] });
    return missingIn(registry, mountTarget, ['v2']);
  },
};

const list: Scenario = {
  credential: basic,
  changes: {},
  seed: ({ store }) => seedOld(store, repository),
  async run({ open, signal }) {
    const source = open(repository, 'pull');
    // So that there is a token that can become stale.
    await source.resolve('v0', { signal });
    const tags = await Array.fromAsync(source.tags({ signal }));
    const wanted = oldTags.toSorted().join();
    return tags.toSorted().join() === wanted ? [] : [`wrong bytes: the list is ${tags.join()}`];
  },
};

const remove: Scenario = {
  credential: basic,
  changes: { removed: [`${repository}:w1`, `${repository}:v0`] },
  seed: ({ store }) => seedOld(store, repository),
  async run({ open, signal, registry }) {
    const target = open(repository, 'pull,push');
    const node = await target.resolve('v0', { signal });
    await target.untag('w1', { signal });
    await target.delete(node, { signal });
    const held = registry.store.get(repository);
    const left = [held?.tags.has('w1') && 'w1', held?.manifests.has(node.digest) && node.digest];
    return left.filter((what) => typeof what === 'string').map((what) => `false success: ${what} is left`);
  },
};

const pushOperations: readonly Operation[] = [
  'token-get',
  'blob-head',
  'manifest-put',
  'upload-post',
  'upload-put',
  'upload-patch',
];

type ScenarioChoice = Pick<Cell, 'operation' | 'profile' | 'pumped'>;

/** The scenario that comes to the operation. */
export function scenarioFor({ operation, profile, pumped }: ScenarioChoice): Scenario {
  const pulls = pumped === true ? pumpedPull : pull;
  if (operation === 'mount') return mount;
  if (operation === 'delete') return remove;
  if (operation === 'list') return profile === 'strict' ? { ...list, quirks: { tagPage: 2 } } : list;
  if (operation === 'blob-head') return { ...push, seed: seedHalf };
  if (operation === 'token-post') return { ...pull, credential: refresh };
  if (operation === 'blob-range') {
    // Where a blob's redirect stays at the registry, that is one to be reset, too.
    const times = profile === 'gar' ? 10 : 5;
    return { ...pulls, faults: [{ operation: 'blob-get', fault: 'reset-mid-body', times }] };
  }
  if (operation === 'upload-patch')
    return { ...push, faults: [{ operation: 'upload-put', fault: '413', times: 1 }] };
  return pushOperations.includes(operation) ? push : pulls;
}

/** One of each, for faults that are not the registry's. */
export const scenarios: Readonly<Record<string, Scenario>> = { pull, push, mount, list, delete: remove };
