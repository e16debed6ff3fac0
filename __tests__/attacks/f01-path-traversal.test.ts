// F1 Traversal by title / tar name: CVE-2021-21272 (GHSA-g5v4-5x39-vwhx), GHSA-j6hm-v3x2-qv6j, CVE-2025-62725, CVE-2024-42471, ggcr #2330.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { safeSegments } from '../../src/files/safe-path.ts';
import { cases, textOf } from '../support/corpus.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, paxEntry, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

interface Title {
  readonly title: unknown;
  readonly platform: NodeJS.Platform;
}

const refused = cases<Title>('titles').filter(({ verdict }) => verdict === 'refuse');
const here = process.platform === 'win32' ? 'win32' : 'linux';
const titles = refused.filter(({ input }) => input.platform === here).map(({ input }) => textOf(input.title));

/** Leads out on some system, whatever this one is. */
const everywhere = [
  '/etc/passwd',
  '//server/share',
  '\\\\server\\share\\x',
  '\\\\?\\C:\\x',
  'C:\\x',
  'C:/x',
  'c:',
  '..',
  '../x',
  'a/../../x',
  'a/b/../../../x',
  './../x',
  '..\\x',
  'a\\..\\..\\x',
  'x\0.txt',
  'a\nb',
  '',
];

test('the list has its lengths', () => {
  expect(refused.length).toBeGreaterThan(80);
  expect(titles.length).toBeGreaterThan(30);
});

describe('on every system a title is refused:', () => {
  test.each(everywhere)('%j', (title) => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(() => safeSegments(title, platform)).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });

  test.each(['a:b', 'file.txt::$DATA', 'a/b:stream'])('%j on Windows, where it is a stream', (title) => {
    expect(() => safeSegments(title, 'win32')).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });

  test.each(refused)('$line on $input.platform: $reason', ({ input: { title, platform } }) => {
    expect(() => safeSegments(textOf(title), platform)).toThrow(
      expect.objectContaining({ code: 'UNSAFE_PATH' }),
    );
  });
});

function around() {
  const folder = writeFiles(freshFolder(), { secret: 'untouched', 'out/mine': 'mine' });
  return { folder, before: treeOf(folder), target: new FolderTarget(join(folder, 'out')) };
}

test.each([...new Set([...titles, ...everywhere])].filter((title) => title !== ''))(
  'a file with the title %j is written nowhere',
  async (title) => {
    const { folder, before, target } = around();
    const node = { mediaType: 'x/y', digest: digestOf('evil'), size: 4, annotations: { [TITLE]: title } };
    const work = target.push(node, bytesOf('evil')).then(() => target.commit());
    expect(await outcomeOf(work)).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(folder)).toEqual(before);
  },
);

// A line break ends a record of PAX, so that no name has one.
test.each(everywhere.filter((name) => name !== '' && !name.includes('\n')))(
  'a packed folder with the name %j in it is written nowhere',
  async (name) => {
    const clean = name.replaceAll('\0', '');
    const tars = [rawTar([paxEntry({ path: name }), { name: 'dir/x', content: 'evil' }])];
    if (clean === name) tars.push(rawTar([{ name, content: 'evil' }]));
    if (clean === name) tars.push(rawTar([{ name: `dir/../${name}`, content: 'evil' }]));
    for (const tar of tars) {
      const { folder, before, target } = around();
      const { node, bytes } = directoryLayer('dir', tar);
      const outcome = await outcomeOf(target.push(node, bytesOf(bytes)).then(() => target.commit()));
      expect(outcome).toMatch(/^(?:UNSAFE_PATH|INVALID_CONTENT)$/);
      await target.discard();
      expect(treeOf(folder)).toEqual(before);
    }
  },
);

test.each(['../dir', '/dir', 'a/../../dir', 'C:/dir', 'a\\b'])(
  'a packed folder with the title %j is written nowhere',
  async (title) => {
    const { folder, before, target } = around();
    const { node, bytes } = directoryLayer(title, rawTar([{ name: `${title}/x`, content: 'evil' }]));
    expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(folder)).toEqual(before);
  },
);
