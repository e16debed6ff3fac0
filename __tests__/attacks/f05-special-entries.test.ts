// F5 Special entries and modes: the tar class of devices, fifos, setuid bits and owners.
import { chmodSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { layerOf, tarOf, type TarEntry } from '../support/corpus-tar.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { layerOver } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

async function pulled(...entries: readonly TarEntry[]) {
  const out = freshFolder();
  const recipe = { title: 'd', entries };
  const { node, bytes } = layerOver('d', layerOf(recipe, tarOf(recipe)));
  const target = new FolderTarget(out);
  const outcome = await outcomeOf(target.push(node, bytesOf(bytes)).then(() => target.commit()));
  await target.discard();
  return { outcome: outcome ?? 'done', out };
}

const taken = ['0', '\0', '5', '7'];
/** Headers of headers: they say something of the entry behind them. */
const extended = ['x', 'g', 'K', 'L', 'N', 'X'];
const flags = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)), '\0', '\u0001'];

describe('an entry is refused whose type flag is', () => {
  const others = flags.filter((flag) => ![...taken, '2', ...extended].includes(flag));
  test.each(others)('%j', async (type) => {
    const good = { name: 'd/good', body: 'x' };
    const { outcome, out } = await pulled(good, {
      name: 'd/bad',
      type,
      linkname: 'good',
      devmajor: '0000001',
      devminor: '0000003',
    });
    expect(outcome).toMatch(/^(?:UNSAFE_PATH|INVALID_CONTENT)$/);
    expect(treeOf(out)).toEqual([]);
  });
});

test.each(taken)('a file or folder with the flag %j is one', async (type) => {
  const { outcome, out } = await pulled({ name: 'd/x', type });
  expect(outcome).toBe('done');
  const found = lstatSync(join(out, 'd/x'));
  expect(type === '5' ? found.isDirectory() : found.isFile()).toBe(true);
});

describe.skipIf(process.platform === 'win32')('of the mode', () => {
  test.each(['0006777', '0007777', '0004755', '0002755', '0001777'])(
    '%s the bits for users other than the runner’s are not set',
    async (mode) => {
      const { outcome, out } = await pulled(
        { name: 'd/x', body: 'x', mode },
        { name: 'd/sub', type: '5', mode },
      );
      expect(outcome).toBe('done');
      for (const name of ['d/x', 'd/sub']) expect(lstatSync(join(out, name)).mode & 0o7000).toBe(0);
    },
  );

  test('nothing keeps the runner from a file below a folder without rights', async () => {
    const { outcome, out } = await pulled(
      { name: 'd/sub', type: '5', mode: '0000000' },
      { name: 'd/sub/x', body: 'x' },
    );
    expect(outcome).toBe('done');
    chmodSync(join(out, 'd/sub'), 0o700);
    expect(lstatSync(join(out, 'd/sub/x')).isFile()).toBe(true);
  });

  test('and the owner nothing is taken', async () => {
    const { out } = await pulled({ name: 'd/x', body: 'x', uid: '0001750', gid: '0001750' });
    const { uid, gid } = lstatSync(join(out, 'd/x'));
    expect([uid, gid]).not.toContain(0o1750);
  });
});
