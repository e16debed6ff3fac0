// F14 A second process puts a link in the place of a folder while files are moved into it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { FolderChain } from '../../src/targets/folder/folder-chain.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, rawTar } from '../support/tar.ts';

const onPosix = process.platform === 'win32' ? describe.skip : describe;
const onLinux = process.platform === 'linux' ? describe : describe.skip;

/** `out/a/d` is a folder; `swap` puts a link to `outside` in its place, or in that of `out/a`. */
function around() {
  const base = writeFiles(freshFolder(), { 'out/a/d/': '', 'outside/d/': '' });
  const swap = (name: string): void => {
    renameSync(join(base, 'out', name), join(base, 'kept'));
    symlinkSync(join(base, 'outside'), join(base, 'out', name));
  };
  return { out: join(base, 'out'), outside: join(base, 'outside'), kept: join(base, 'kept'), swap };
}

onPosix('a folder that is held', () => {
  test.each(['a', 'a/d'])('and then swapped for a link is not written through: %s', async (name) => {
    const { out, outside, kept, swap } = around();
    const held = new FolderChain(out);
    const base = await held.enter(['a', 'd']);
    swap(name);
    if (process.platform === 'linux') {
      writeFileSync(join(base, 'x'), 'x');
      expect(readdirSync(join(kept, name === 'a' ? 'd' : '.'))).toEqual(['x']);
    } else expect(await outcomeOf(held.enter(['a', 'd']))).toBe('UNSAFE_PATH');
    await held.close();
    const later = new FolderChain(out);
    expect(await outcomeOf(later.enter(['a', 'd', 'e']))).toBe('UNSAFE_PATH');
    await later.close();
    expect([readdirSync(outside), readdirSync(join(outside, 'd'))]).toEqual([['d'], []]);
  });
});

const swapping = `
const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
const [, folder, outside] = process.argv;
process.stdout.write('ready');
for (;;) {
  try { renameSync(folder, folder + '.kept'); } catch { continue; }
  try { symlinkSync(outside, folder); } catch {}
  try { unlinkSync(folder); } catch {}
  try { renameSync(folder + '.kept', folder); } catch {}
}`;

onLinux('a folder that another process swaps all the time', () => {
  test('brings nothing outside in 12 pulls', async () => {
    const { out, outside } = around();
    const child = spawn(process.execPath, ['-e', swapping, join(out, 'a/d'), outside], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    try {
      const files = Array.from({ length: 200 }, (_, at) => ({ name: `a/d/${at}`, content: 'x' }));
      const { node, bytes } = directoryLayer('a/d', rawTar(files));
      for (let round = 0; round < 12; round += 1) {
        const target = new FolderTarget(out);
        // It may fail, as the folder comes and goes.
        await Promise.allSettled([target.push(node, bytesOf(bytes)).then(() => target.commit())]);
        await target.discard();
        expect(readdirSync(outside)).toEqual(['d']);
      }
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }, 60_000);
});
