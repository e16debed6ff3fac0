import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { rejection } from '../support/rejection.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import { watched } from '../support/watched.ts';
import { makeTree, manifestOf, noise, packagesTree, saveWhole, whole } from './cache-trees.ts';

/** A saved tree of several layers, a big file among it, in a layout. */
async function savedTree() {
  const tree = packagesTree(60, 60);
  makeTree({ 'big.bin': noise(20_000_000, 1) }, tree);
  const path = tempFolder('layout-');
  const layout = new OciLayout(path);
  const { root } = await saveWhole(tree, layout);
  const layers = (await manifestOf(layout, root)).layers ?? [];
  return { tree, path, layout, root, layers };
}

const saved = await savedTree();

/** A tree that half of what was saved is in, changed. */
function halfThere(): string {
  const out = tempFolder();
  for (const name of filesIn(saved.tree).filter((_, at) => at % 2 === 0)) makeTree({ [name]: 'mine' }, out);
  return out;
}

/** Damages a copy of the layout. */
function damaged(change: (blob: string) => void, at: number): OciLayout {
  const copy = tempFolder('damaged-');
  execFileSync('cp', ['-a', `${saved.path}/.`, copy]);
  change(join(copy, 'blobs/sha256', saved.layers[at]?.digest.slice(7) ?? ''));
  return new OciLayout(copy);
}

describe.each([
  ['into nothing', () => join(tempFolder(), 'new')],
  ['onto what is half there', halfThere],
])('a restore %s that fails leaves everything as it was', (_where, makeOut) => {
  test.each<[string, string, number, (blob: string) => void]>([
    ['a missing layer', 'NOT_FOUND', 1, (blob) => rmSync(blob)],
    ['a layer with another byte', 'DIGEST_MISMATCH', 2, (blob) => flip(blob)],
    ['a layer that is too short', 'SIZE_MISMATCH', 0, (blob) => writeFileSync(blob, 'short')],
    ['a layer that is too long', 'SIZE_MISMATCH', 1, (blob) => appendFileSync(blob, 'x')],
  ])('%s', async (_what, code, at, change) => {
    const layout = damaged(change, at);
    const out = makeOut();
    const before = shown(out);
    await expect(restoreTree({ source: layout, root: saved.root }, [whole(out)])).rejects.toMatchObject({
      code,
    });
    expect(shown(out)).toEqual(before);
  });

  test.each([1, 2, 4])('an abort after %i layers', async (count) => {
    const out = makeOut();
    const before = shown(out);
    const stop = new AbortController();
    let fetched = 0;
    const restoring = restoreTree({ source: saved.layout, root: saved.root }, [whole(out)], {
      signal: stop.signal,
      onEvent: () => {
        fetched += 1;
        if (fetched === count) stop.abort(new Error('enough'));
      },
    });
    expect(await rejection(restoring)).toMatchObject({ message: 'enough' });
    expect(shown(out)).toEqual(before);
  });

  test('an abort at some time', async () => {
    for (let ms = 0; ms < 400; ms += 80) {
      const out = makeOut();
      const before = shown(out);
      const signal = AbortSignal.timeout(ms);
      const restoring = restoreTree({ source: saved.layout, root: saved.root }, [whole(out)], { signal });
      const done = await restoring.then(
        () => true,
        () => false,
      );
      // Too late, it has been done: nothing lies in between.
      expect(shown(out)).toEqual(done ? treeOf(saved.tree) : before);
    }
  });
});

function flip(blob: string): void {
  const bytes = readFileSync(blob);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
  writeFileSync(blob, bytes);
}

function shown(out: string): string[] {
  try {
    return treeOf(out);
  } catch {
    return [];
  }
}

test('an aborted save tags and leaves nothing but whole blobs', async () => {
  const path = tempFolder('layout-');
  const stop = new AbortController();
  const saving = saveWhole(saved.tree, new OciLayout(path), {
    signal: stop.signal,
    onEvent: ({ kind }) => void (kind === 'sent' && stop.abort(new Error('enough'))),
  });
  expect(await rejection(saving)).toMatchObject({ message: 'enough' });
  const index = JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as { manifests: unknown[] };
  expect(index.manifests).toEqual([]);
  expect(readdirSync(path)).not.toContain('.index.lock');
  expect(filesIn(path).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('a push that fails is the reason, and stops the rest', async () => {
  const store = new MemoryTarget();
  let pushed = 0;
  const failing = watched(store, ({ operation }) => {
    if (operation !== 'push') return;
    pushed += 1;
    if (pushed === 2) throw new Error('disk full');
  });
  expect(await rejection(saveWhole(saved.tree, failing))).toMatchObject({ message: 'disk full' });
  expect(pushed).toBeLessThan(saved.layers.length);
});

test('a file that changes while it is saved is noticed', async () => {
  const tree = packagesTree(30, 100);
  makeTree({ 'z.bin': noise(7_000_000, 1) }, tree);
  const store = new MemoryTarget();
  let done = false;
  const touching = watched(store, ({ operation }) => {
    if (operation !== 'exists' || done) return;
    done = true;
    for (const name of filesIn(tree)) utimesSync(join(tree, name), 1, 1);
  });
  const outcome = await saveWhole(tree, touching).then(
    () => 'saved',
    (error: { code?: string }) => error.code,
  );
  // All may have been read before the first blob was asked for.
  expect(['CONFLICT', 'saved']).toContain(outcome);
});

test('a signal that is aborted already: nothing begins', async () => {
  const out = join(tempFolder(), 'new');
  const signal = AbortSignal.abort(new Error('no'));
  expect(
    await rejection(restoreTree({ source: saved.layout, root: saved.root }, [whole(out)], { signal })),
  ).toMatchObject({
    message: 'no',
  });
  expect(await rejection(saveWhole(saved.tree, new MemoryTarget(), { signal }))).toMatchObject({
    message: 'no',
  });
  expect(shown(out)).toEqual([]);
});
