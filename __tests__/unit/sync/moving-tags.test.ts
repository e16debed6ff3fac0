import { expect, test } from 'vitest';
import type { Digest } from '../../../src/core/digest.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import type { TagState } from '../../../src/sync/records/pair-lines.ts';
import { open } from '../../support/lab.ts';
import { addArtifact, makeArtifact } from '../../support/scripted-registry/fixtures.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../../support/scripted-registry/scripted-registry.ts';
import { repositoryOf, type StoredRepository } from '../../support/scripted-registry/store.ts';
import { stateOf, syncOnce, type SyncOf } from './sync-run.ts';

const NAME = 'acme/app';
const digestOfText = (text: string): Digest => makeArtifact({ text }).digest as Digest;

interface Held {
  readonly source: Readonly<Record<string, string>>;
  readonly destination?: Readonly<Record<string, string>>;
}

async function sideWith(tags: Readonly<Record<string, string>>) {
  const registry = await startScriptedRegistry();
  for (const [tag, text] of Object.entries(tags)) addArtifact(registry.store, NAME, { tag, text });
  const opened = open(registry.host);
  const close = async (): Promise<void> => {
    await opened[Symbol.asyncDispose]();
    await registry.stop();
  };
  return { registry, held: repositoryOf(registry.store, NAME), target: opened.target, close };
}

/** Two registries whose tags stand for artifacts of these texts. */
async function held({ source, destination = {} }: Held) {
  const [from, to] = await Promise.all([sideWith(source), sideWith(destination)]);
  return {
    from,
    to,
    async [Symbol.asyncDispose]() {
      await Promise.all([from.close(), to.close()]);
    },
  };
}

type Places = Awaited<ReturnType<typeof held>>;

/** One run, in which `then` happens as soon as the source has told what a tag stands for. */
function synced(
  { from, to }: Places,
  then: (tag: string, source: StoredRepository) => void = () => {},
  more: Omit<SyncOf, 'from' | 'to'> = {},
) {
  const told = async <T>(tag: string, answer: Promise<T>): Promise<T> => {
    const value = await answer;
    if (!tag.includes(':')) then(tag, from.held);
    return value;
  };
  const source = overrideCapabilities(from.target, {
    resolve: (tag: string) => told(tag, from.target.resolve(tag)),
    readManifest: (tag: string) => told(tag, from.target.readManifest(tag)),
  });
  return syncOnce({ from: source, to: to.target, ...more });
}

const known = (tag: string, text: string): TagState => stateOf(tag, digestOfText(text));
const writes = ({ requests }: ScriptedRegistry): string[] =>
  requests.filter(({ method }) => !/^(?:GET|HEAD)$/.test(method)).map(({ method }) => method);

test.each([
  ['is new', {}, 'copied'],
  ['differs', { v1: 'old' }, 'moved'],
] as const)(
  'a tag that %s and moves between plan and copy is copied as it was planned',
  async (_title, destination, outcome) => {
    await using places = await held({ source: { v1: 'planned' }, destination });
    const later = addArtifact(places.from.registry.store, NAME, { text: 'later' });
    const done = await synced(places, (tag, source) => source.tags.set(tag, later.digest));
    expect(done.results).toEqual([`v1 ${outcome}`]);
    expect(places.to.held.tags.get('v1')).toBe(digestOfText('planned'));
    expect(done.state?.tags).toMatchObject([{ tag: 'v1', digest: digestOfText('planned') }]);
    const next = await synced(places, undefined, { known: done.state?.tags, run: 3 });
    expect(next.results).toEqual(['v1 moved']);
    expect(places.to.held.tags.get('v1')).toBe(later.digest);
  },
);

test('a digest that is gone when it is to be copied is told, and its tag stays as it was', async () => {
  await using places = await held({ source: { v1: 'planned', v2: 'two' }, destination: { v1: 'old' } });
  const done = await synced(
    places,
    (tag, source) => {
      if (tag !== 'v1') return;
      source.manifests.delete(digestOfText('planned'));
      source.tags.delete('v1');
    },
    { known: [known('v1', 'old')] },
  );
  expect(done.results).toEqual(['v1 gone', 'v2 copied']);
  expect(places.to.held.tags.get('v1')).toBe(digestOfText('old'));
  expect(done.state?.tags).toContainEqual(known('v1', 'old'));
});

test('content that is gone when it is to be copied is looked for again: with its tag it is gone, else it failed', async () => {
  for (const [losesTag, outcome] of [
    [true, 'gone'],
    [false, 'failed'],
  ] as const) {
    await using places = await held({ source: { v1: 'planned' } });
    const done = await synced(places, (tag, source) => {
      source.blobs.clear();
      if (losesTag) source.tags.delete(tag);
    });
    expect(done.results).toEqual([`v1 ${outcome}`]);
    expect([...places.to.held.tags]).toEqual([]);
  }
});

test('a tag that is deleted after the list was read is gone; the others are copied, and nothing is removed', async () => {
  await using places = await held({
    source: { v1: 'one', v2: 'two', v3: 'three' },
    destination: { v2: 'two' },
  });
  const { tags } = places.from.held;
  const listing = overrideCapabilities(places.from.target, {
    async listTags() {
      const list = await places.from.target.listTags();
      tags.delete('v2');
      return list;
    },
  });
  const done = await syncOnce({ from: listing, to: places.to.target, known: [known('v2', 'two')] });
  expect(done.results).toEqual(['v1 copied', 'v2 gone', 'v3 copied']);
  expect([...places.to.held.tags.keys()].toSorted()).toEqual(['v1', 'v2', 'v3']);
  expect(done.going).toEqual([]);
});

test('a tag that the source lost before is left alone, and counted as missing in each run', async () => {
  await using places = await held({ source: { v1: 'one' }, destination: { v1: 'one', v2: 'two' } });
  let tags: readonly TagState[] | undefined = [known('v1', 'one'), known('v2', 'two')];
  for (const run of [2, 3, 4]) {
    const done = await synced(places, undefined, { known: tags, run, keys: { prune: { after: '3' } } });
    tags = done.state?.tags;
    expect(done.results).toEqual(['v1 same']);
    expect(tags?.find(({ tag }) => tag === 'v2')?.missing).toBe(run - 1);
  }
  expect(writes(places.to.registry)).toEqual([]);
});

test.each([2, 5])(
  'what someone else moved at the destination is found within %i runs, and once',
  async (recheck) => {
    const names = ['v1', 'v2', 'v3', 'v4', 'latest'];
    await using places = await held({ source: Object.fromEntries(names.map((tag) => [tag, tag])) });
    let tags: readonly TagState[] | undefined = [];
    const once = async (run: number) => {
      const done = await synced(places, undefined, { known: tags, run, recheck });
      tags = done.state?.tags;
      return done.results.filter((line) => !line.endsWith(' same'));
    };
    expect(await once(1)).toHaveLength(names.length);
    const theirs = addArtifact(places.to.registry.store, NAME, { text: 'theirs' });
    for (const name of names) places.to.held.tags.set(name, theirs.digest);
    const found: string[] = [];
    for (let run = 2; run < 2 + recheck; run += 1) found.push(...(await once(run)));
    expect(found.toSorted()).toEqual(names.map((name) => `${name} moved`).toSorted());
    for (const name of names) expect(places.to.held.tags.get(name)).toBe(digestOfText(name));
    expect(await once(2 + recheck)).toEqual([]);
  },
);

test('of tags that move together none moves where the content of one is gone', async () => {
  await using places = await held({
    source: { v1: 'one', v2: 'two', v3: 'three' },
    destination: { v1: 'old', v3: 'three' },
  });
  const lost = makeArtifact({ text: 'two' });
  places.from.held.blobs.delete(lost.layer.digest);
  const before = new Map(places.to.held.tags);
  const broken = await synced(places, undefined, { keys: { together: 'true' } });
  expect(broken.results).toEqual(['v1 refused', 'v2 failed', 'v3 same']);
  expect(places.to.held.tags).toEqual(before);
  places.from.held.blobs.set(lost.layer.digest, lost.layer.bytes);
  const mended = await synced(places, undefined, { keys: { together: 'true' } });
  expect(mended.results).toEqual(['v1 moved', 'v2 copied', 'v3 same']);
});
