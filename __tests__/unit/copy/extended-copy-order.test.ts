import { describe, expect, test } from 'vitest';
import { extendedCopy, extendedCopyNode, type ExtendedCopyOptions } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import type { PushOptions } from '../../../src/core/target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import {
  documentOf,
  fill,
  GraphBuilder,
  namesAt,
  nodeIn,
  signedIndex,
  tagsAt,
} from '../../support/graphs.ts';
import { ListingTarget, watched, type Asked } from '../../support/watched.ts';
import { turn } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const names = new Map([...graph.blobs].map(([name, { node }]) => [node.digest as string, name]));
const held = await fill(new MemoryTarget(), graph);
const all = [...graph.blobs.keys()].toSorted();
const [att, sig] = ['att', 'sig'].map((kind) => `sha256-${index.digest.slice(7)}.${kind}`);
const options: ExtendedCopyOptions = { digestTags: cosignTags };

const run = (source: MemoryTarget, target: MemoryTarget, more: ExtendedCopyOptions = {}) =>
  extendedCopy({ source, reference: 'v1' }, { target, reference: ['v1', 'latest'] }, { ...options, ...more });

const sets = ({ operation, tag }: Asked): boolean => ['push', 'tag'].includes(operation) && tag !== undefined;
describe('the order is', () => {
  test('content, children before parents; then lists; then tags, the root’s last', async () => {
    const asked: Asked[] = [];
    const target = watched(new ListingTarget(), async (one) => {
      asked.push(one);
      await turn();
    });
    await run(held, target);
    const written = asked.filter(({ operation }) => ['push', 'tag', 'link'].includes(operation));
    const content = written.slice(0, all.length);
    expect(content.map(({ operation, tag }) => [operation, tag])).toEqual(all.map(() => ['push', undefined]));
    const place = new Map(content.map(({ what }, at) => [what, at]));
    expect(place.size).toBe(all.length);
    for (const [name, { node }] of graph.blobs) {
      const { subject, config, layers = [], manifests = [] } = documentOf(graph, node);
      for (const child of [subject, config, ...layers, ...manifests])
        if (child) expect([name, place.get(child.digest)]).toEqual([name, expect.any(Number)]);
      const children = [subject, config, ...layers, ...manifests].flatMap((child) => child?.digest ?? []);
      expect(Math.max(-1, ...children.map((digest) => place.get(digest) ?? 0))).toBeLessThan(
        place.get(node.digest) ?? -1,
      );
    }
    const rest = written.slice(all.length);
    expect(rest[0]?.operation).toBe('link');
    expect(
      rest
        .slice(1, 3)
        .map(({ tag }) => tag ?? '')
        .toSorted(),
    ).toEqual([att, sig]);
    expect(rest.slice(3).map(({ tag, what }) => [tag, names.get(what)])).toEqual([
      ['v1', 'index'],
      ['latest', 'index'],
    ]);
  });

  test('without children, the root whole before any of its parents', async () => {
    const shared = new GraphBuilder();
    const layer = shared.blob('layer');
    const root = shared.manifest('root', { layers: [layer] });
    shared.manifest('parent', { layers: [layer], subject: root });
    const pushed: string[] = [];
    const target = watched(new MemoryTarget(), async ({ operation, what }) => {
      // The slowest is the layer that both have.
      for (let at = 0; operation === 'push' && what === layer.digest && at < 20; at += 1) await turn();
      if (operation === 'push') pushed.push(what);
    });
    await extendedCopyNode(await fill(new MemoryTarget(), shared), root, { target }, { children: false });
    expect(pushed.indexOf(nodeIn(shared, 'parent').digest)).toBe(3);
    expect(pushed).toHaveLength(4);
  });

  test('that nothing is listed in a push that a link follows', async () => {
    const listed: (boolean | undefined)[] = [];
    class Recording extends ListingTarget {
      override push(...[node, bytes, more = {}]: Parameters<MemoryTarget['push']>): Promise<void> {
        const { index: own }: PushOptions = more;
        listed.push(own);
        return super.push(node, bytes, more);
      }
    }
    await run(held, new Recording());
    expect(listed).toEqual(Array.from({ length: all.length + 4 }, () => false));
  });
});

describe('a failure leaves every tag as it was,', () => {
  /** Other things under all the names. */
  async function taken(): Promise<ListingTarget> {
    const target = new ListingTarget();
    for (const tag of ['v1', 'latest', att, sig]) await store(target, plainArtifact(tag), tag);
    return target;
  }

  async function callsOf(side: 'source' | 'target'): Promise<Asked[]> {
    const asked: Asked[] = [];
    const note = (one: Asked) => void asked.push(one);
    const target = await taken();
    await run(
      side === 'source' ? watched(held, note) : held,
      side === 'target' ? watched(target, note) : target,
    );
    return asked;
  }

  test.each(['source', 'target'] as const)('whichever call at the %s it was', async (side) => {
    const calls = await callsOf(side);
    expect(calls.length).toBeGreaterThan(30);
    const failure = new Error('broken');
    const endings = { untouched: 0, tagged: 0 };
    for (let failing = 1; failing <= calls.length; failing += 1) {
      const inner = await taken();
      const before = await tagsAt(inner);
      let made = 0;
      let broken: Asked | undefined;
      const breaking = (one: Asked): void => {
        made += 1;
        if (made !== failing) return;
        broken = one;
        throw failure;
      };
      const source = side === 'source' ? watched(held, breaking) : held;
      const target = side === 'target' ? watched(inner, breaking) : inner;
      // A list of tags that cannot be read is done without.
      if (side === 'source' && calls[failing - 1]?.operation === 'tags') continue;
      expect(await rejection(run(source, target, { concurrency: 1 }))).toMatchObject({
        cause: failure,
        side,
      });
      const after = await tagsAt(inner);
      if (broken && sets(broken)) {
        endings.tagged += 1;
        expect(await namesAt(inner, graph)).toEqual(all);
        expect(after['latest']).toBe(before['latest']);
      } else {
        endings.untouched += 1;
        expect(after).toEqual(before);
      }
    }
    expect(endings.tagged).toBe(side === 'target' ? 4 : 0);
    expect(endings.untouched).toBeGreaterThan(25);
  });

  test.each(['resolve', 'predecessors', 'fetch', 'exists', 'push', 'link'])(
    'and an abort during a %s ends with the caller’s reason',
    async (operation) => {
      const abort = new AbortController();
      const reason = new Error('cancelled');
      let came = false;
      const aborting = (asked: Asked): void => {
        if (asked.operation !== operation) return;
        came = true;
        abort.abort(reason);
        throw new DOMException('This operation was aborted', 'AbortError');
      };
      const inner = await taken();
      const before = await tagsAt(inner);
      const copying = run(watched(held, aborting), watched(inner, aborting), { signal: abort.signal });
      expect(await rejection(copying)).toBe(reason);
      expect(came).toBe(true);
      expect(await tagsAt(inner)).toEqual(before);
    },
  );
});

test('lists are told of the whole: what is listed in an index, and what only stands alone', async () => {
  const told: string[] = [];
  class Told extends MemoryTarget {
    async link(entries: readonly { node: { digest: string }; inIndex: boolean }[]): Promise<boolean> {
      for (const { node, inIndex } of entries) told.push(`${names.get(node.digest)} ${inIndex}`);
      return false;
    }
  }
  const inIndex = ['amd64', 'arm64', 'index', 'other'];
  const alone = ['outer', 'signature', 'sbom', 'sbom signature', 'review', 'cosign sig', 'cosign att'];
  const expected = [...inIndex.map((name) => `${name} true`), ...alone.map((name) => `${name} false`)];
  const target = new Told();
  await run(held, target);
  expect(told.toSorted()).toEqual(expected.toSorted());
  told.length = 0;
  // Now they are there, and are told of all the same.
  await extendedCopy({ source: held, reference: 'v1' }, { target }, { referrersOnly: false });
  expect(told).toContain('index true');
  expect(told).toContain('outer false');
});
