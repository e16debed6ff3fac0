import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphIn, graphOf, plainArtifact, store } from '../support/artifacts.ts';
import { turn } from '../support/recording.ts';
import { tempFolder } from '../support/temp.ts';
import { startWriter } from './writer-process.ts';

async function expectTags(path: string, tags: readonly string[]): Promise<void> {
  const layout = new OciLayout(path);
  for (const tag of tags)
    expect(await graphOf(layout, await layout.resolve(tag))).toEqual(graphIn(plainArtifact(tag)));
}

function expectWholeBlobs(path: string): void {
  for (const name of readdirSync(join(path, 'blobs/sha256'))) {
    const bytes = readFileSync(join(path, 'blobs/sha256', name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
  }
}

/** Reads the index again and again until `stopped`; what is read must be whole every time. Gives the number of reads. */
async function watchIndex(path: string, stopped: () => boolean): Promise<number> {
  let reads = 0;
  while (!stopped()) {
    await turn();
    if (!existsSync(join(path, 'oci-layout'))) continue;
    const index = JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as { manifests: unknown[] };
    expect(Array.isArray(index.manifests)).toBe(true);
    reads += 1;
  }
  return reads;
}

describe('one layout', () => {
  test('16 processes at once: every tag and every byte is there', async () => {
    const path = tempFolder('layout-');
    const writers = Array.from({ length: 16 }, (_, at) => startWriter('layout', path, `w${at}`));
    let stopped = false;
    const watch = watchIndex(path, () => stopped);
    const codes = await Promise.all(writers.map(({ ended }) => ended));
    stopped = true;
    expect(codes).toEqual(codes.map(() => 0));
    expect(await watch).toBeGreaterThan(0);
    const tags = writers.flatMap(({ lines }) => lines);
    expect(tags).toHaveLength(16);
    await expectTags(path, tags);
    expect((await Array.fromAsync(new OciLayout(path).tags())).toSorted()).toEqual(tags.toSorted());
    expectWholeBlobs(path);
    expect(readdirSync(join(path, 'ingest'))).toEqual([]);
    expect(existsSync(join(path, '.index.lock'))).toBe(false);
  });

  // A fixed seed: the moments are the same in each run, as far as the machine allows.
  test.each([1, 2])('some processes are killed, seed %i: no tag that was there is lost', async (seed) => {
    const path = tempFolder('layout-');
    const random = seeded(seed);
    const writers = Array.from({ length: 6 }, (_, at) => startWriter('layout', path, `w${at}`, '8'));
    let stopped = false;
    const watch = watchIndex(path, () => stopped);
    const victims = writers.slice(0, 4);
    for (const victim of victims) {
      await victim.next();
      await pause(random() * 60);
      victim.kill();
    }
    const ends = await Promise.all(writers.map(({ ended }) => ended));
    stopped = true;
    await watch;
    expect(ends.slice(4)).toEqual([0, 0]);
    expect(writers.slice(4).map(({ lines }) => lines.length)).toEqual([8, 8]);
    await expectTags(
      path,
      writers.flatMap(({ lines }) => lines),
    );
    await store(new OciLayout(path), plainArtifact('next'), 'next');
    await expectTags(path, ['next']);
    expectWholeBlobs(path);
  });

  test('the lock of a killed process does not stop the next push', async () => {
    const path = tempFolder('layout-');
    await store(new OciLayout(path), plainArtifact('before'), 'before');
    const holder = startWriter('lock', join(path, '.index.lock'));
    await holder.next();
    holder.kill();
    expect(await holder.ended).toBe('SIGKILL');
    expect(existsSync(join(path, '.index.lock'))).toBe(true);
    await store(new OciLayout(path), plainArtifact('after'), 'after');
    await expectTags(path, ['before', 'after']);
    expect(existsSync(join(path, '.index.lock'))).toBe(false);
  });

  test('many processes break one stale lock, and no tag is lost', async () => {
    const path = tempFolder('layout-');
    const holder = startWriter('lock', join(path, '.index.lock'));
    await holder.next();
    holder.kill();
    await holder.ended;
    const writers = Array.from({ length: 6 }, (_, at) => startWriter('layout', path, `w${at}`, '3'));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0, 0, 0]);
    await expectTags(
      path,
      writers.flatMap(({ lines }) => lines),
    );
  });

  test('the lock of a living process is waited for', async () => {
    const path = tempFolder('layout-');
    await store(new OciLayout(path), plainArtifact('before'), 'before');
    const holder = startWriter('lock', join(path, '.index.lock'));
    await holder.next();
    expect(holder.lines).toEqual(['held']);
    const artifact = plainArtifact('waiting');
    let done = false;
    const pushed = store(new OciLayout(path), artifact, 'waiting').then(() => (done = true));
    // The manifest is written before the lock is asked for.
    const manifest = join(path, 'blobs/sha256', artifact.root.digest.slice(7));
    while (!existsSync(manifest)) await turn();
    // Long enough for some more tries; too short a time could only hide a failure, never make one.
    await pause(80);
    expect(done).toBe(false);
    expect(await Array.fromAsync(new OciLayout(path).tags())).toEqual(['before']);
    holder.release();
    await pushed;
    expect(await holder.ended).toBe(0);
    expect(holder.lines).toEqual(['held', 'released']);
    await expectTags(path, ['before', 'waiting']);
  });

  test('a wait for the lock can be aborted', async () => {
    const path = tempFolder('layout-');
    const holder = startWriter('lock', join(path, '.index.lock'));
    await holder.next();
    const reason = new Error('enough');
    const layout = new OciLayout(path);
    const waiting = layout.update((index) => index, { signal: AbortSignal.abort(reason) });
    await expect(waiting).rejects.toBe(reason);
    holder.release();
    expect(await holder.ended).toBe(0);
  });
});

test('processes that write one archive at once: the tags of all are there', async () => {
  const path = join(tempFolder('archive-'), 'a.tar');
  const writers = Array.from({ length: 4 }, (_, at) => startWriter('archive', path, `w${at}`));
  await Promise.all(writers.map((writer) => writer.next()));
  for (const writer of writers) writer.release();
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  const archive = await openArchive(path);
  expect((await Array.fromAsync(archive.tags())).toSorted()).toEqual(['w0', 'w1', 'w2', 'w3']);
  for (const tag of ['w0', 'w1', 'w2', 'w3'])
    expect(await graphOf(archive, await archive.resolve(tag))).toEqual(graphIn(plainArtifact(tag)));
  expect(readdirSync(join(path, '..'))).toEqual(['a.tar']);
});

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
