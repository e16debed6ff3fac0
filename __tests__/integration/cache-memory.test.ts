import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../support/child.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import { cacheProcess } from './cache-process.ts';
import { makeTree, noise } from './cache-trees.ts';

const MIB = 1024 * 1024;

function largeTree(): string {
  const tree = tempFolder('large-');
  const block = noise(8 * MIB, 1);
  const file = openSync(join(tree, 'large.bin'), 'w');
  for (let at = 0; at < 90; at += 1) {
    block.writeUInt32LE(at, at * 4);
    writeSync(file, block);
  }
  closeSync(file);
  for (let at = 0; at < 60; at += 1) makeTree({ [`medium/${at}`]: noise(5 * MIB, at) }, tree);
  return tree;
}

async function peak(what: string, layout: string, tree: string): Promise<number> {
  const args = ['--max-old-space-size=128', cacheProcess, what, layout, tree];
  const done = await runScript(args, { cwd: tempFolder(), env: {}, timeoutMs: 100_000 });
  expect(done.stderr).toBe('');
  return Number(done.stdout);
}

test('a gigabyte that does not compress needs a bounded amount of memory', { timeout: 600_000 }, async () => {
  const [tree, layout] = [largeTree(), tempFolder('layout-')];
  // Threads and transfers at their most: see saveTree and restoreTree. Node itself takes a hundred.
  expect(await peak('save', layout, tree)).toBeLessThan(640 * MIB);
  const out = join(tempFolder(), 'out');
  expect(await peak('restore', layout, out)).toBeLessThan(640 * MIB);
  expect(treeOf(out)).toEqual(treeOf(tree));
});

test('a restore that is killed leaves no half file in any place', async () => {
  const tree = tempFolder();
  for (let at = 0; at < 3000; at += 1) makeTree({ [`p${at % 50}/f${at}`]: noise(4000, at) }, tree);
  const [layout, out] = [tempFolder('layout-'), tempFolder('out-')];
  await peak('save', layout, tree);
  const child = spawn(process.execPath, [cacheProcess, 'restore-aloud', layout, out], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const inPlace = filesIn(out).filter((name) => !name.startsWith('.oras-cache-'));
  expect([0, 3000]).toContain(inPlace.length);
  // The next one is not in its way.
  await peak('restore', layout, out);
  expect(readdirSync(out).filter((name) => !name.startsWith('.oras-cache-'))).toHaveLength(50);
});
