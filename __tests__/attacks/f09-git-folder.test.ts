// F9 Writing into .git: the next git command runs what an artifact says (CVE-2014-9390, CVE-2019-1353, CVE-2024-32002).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SaveEvent } from '../../src/cache/tree/layer-writer.ts';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { TITLE, type Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { ToolFolder } from '../../src/targets/folder/tool-folder.ts';
import { craft, honest } from '../integration/cache-crafted.ts';
import { whole } from '../integration/cache-trees.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';
import { directoryLayer, layerOver, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const hook = '[core]\n\tfsmonitor = "touch ran; false"\n';
const zwnj = '\u200c';

/** Names that some file system takes for `.git`. */
const aliases = [
  '.git',
  '.GIT',
  '.Git',
  'git~1',
  'GIT~1',
  '.git.',
  '.git ',
  '.git. . ',
  'git~1.',
  '.git:stream',
  '.git::$INDEX_ALLOCATION',
  `.g${zwnj}it`,
  `.git\u206a`,
  `\ufeff.git`,
];

const harmless = ['.github', '.gitignore', 'git', 'git~10', 'x.git', '.gitx', '. git', '.g it'];

function titled(title: string): Descriptor {
  return { mediaType: 'x/y', digest: digestOf(hook), size: hook.length, annotations: { [TITLE]: title } };
}

async function pulled(root: string, node: Descriptor, bytes: string | Uint8Array): Promise<string> {
  const before = treeOf(root);
  const target = new FolderTarget(root);
  const outcome = await outcomeOf(target.push(node, bytesOf(bytes)).then(() => target.commit()));
  await target.discard();
  if (outcome !== undefined) expect(treeOf(root)).toEqual(before);
  return outcome ?? 'done';
}

function packedFolder(title: string, name: string) {
  return directoryLayer(
    title,
    rawTar([
      { name: title, type: '5' },
      { name, content: hook },
    ]),
  );
}

describe('nothing is written to', () => {
  test.each(aliases)('%j, by title', async (git) => {
    for (const title of [git, `${git}/config`, `sub/${git}/hooks/pre-commit`])
      expect(await pulled(freshFolder(), titled(title), hook)).toBe('UNSAFE_PATH');
  });

  test.each(aliases)('%j, by a folder and its tar', async (git) => {
    for (const [title, name] of [
      [git, `${git}/config`],
      ['dir', `dir/${git}/config`],
      ['dir', `dir/a/${git}`],
    ] as const) {
      const { node, bytes } = packedFolder(title, name);
      expect(await pulled(freshFolder(), node, bytes)).toBe('UNSAFE_PATH');
    }
  });

  test('.git as a link, or as a folder that is empty', async () => {
    for (const entry of [{ type: '2', link: 'x' }, { type: '5' }]) {
      const { node, bytes } = directoryLayer('dir', rawTar([{ name: 'dir/.git', ...entry }]));
      expect(await pulled(freshFolder(), node, bytes)).toBe('UNSAFE_PATH');
    }
  });

  test('.git by an archive of a tool', async () => {
    const base = freshFolder();
    const { node, bytes } = layerOver('tool.tar', rawTar([{ name: 'tool/.git/config', content: hook }]));
    const { [TITLE]: title = '' } = node.annotations ?? {};
    const plain = { ...node, mediaType: 'x/y', annotations: { [TITLE]: title } };
    const tool = new ToolFolder(join(base, 'content'), join(base, 'parts'));
    writeFiles(base, { 'content/': '', 'parts/': '' });
    expect(await outcomeOf(tool.push(plain, bytesOf(bytes)))).toBe('UNSAFE_PATH');
    await tool.discard();
  });
});

describe('a cache', () => {
  test.each(aliases)('with %j restores nothing', async (git) => {
    for (const name of [git, `a/${git}/config`]) {
      const store = new MemoryTarget();
      const root = await craft(store, [honest([{ name, content: hook }])]);
      const out = freshFolder();
      expect(await outcomeOf(restoreTree({ source: store, root }, [whole(out)]))).toBe('UNSAFE_PATH');
      expect(treeOf(out)).toEqual([]);
    }
  });

  test('of a folder with .git keeps the rest, and says what it leaves out', async () => {
    const store = new MemoryTarget();
    const lost: string[] = [];
    const tree = writeFiles(freshFolder(), { 'x/.git/config': hook, 'x/y': 'y' });
    const onEvent = (event: SaveEvent): void =>
      void (event.kind === 'leftOut' && lost.push(event.reason ?? ''));
    const { root } = await saveTree([whole(tree)], store, { onEvent });
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain('x/.git');
    const out = freshFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(treeOf(out).map((line) => line.split(' ')[0])).toEqual(['x/', 'x/y']);
  });

  test('whose path lies in .git brings it back', async () => {
    const store = new MemoryTarget();
    const [tree, out] = [writeFiles(freshFolder(), { '.git/lfs/x': 'x' }), freshFolder()];
    const group = { pattern: '.git/lfs', paths: ['.git/lfs'] };
    const { root } = await saveTree([{ ...group, root: tree }], store);
    await restoreTree({ source: store, root }, [{ ...group, root: out }]);
    expect(treeOf(out).map((line) => line.split(' ')[0])).toEqual(['.git/', '.git/lfs/', '.git/lfs/x']);
  });
});

test.each(harmless)('%j is a name as any other', async (name) => {
  expect(await pulled(freshFolder(), titled(`${name}/x`), hook)).toBe('done');
});

test('a folder of git’s own takes what is meant for it', async () => {
  const root = writeFiles(freshFolder(), { 'repository/.git/hooks/': '' });
  expect(await pulled(join(root, 'repository/.git'), titled('hooks/pre-commit'), hook)).toBe('done');
  expect(await pulled(join(root, 'repository/.git/hooks'), titled('x/.git/config'), hook)).toBe('done');
});

test('a step pulls into a checkout, and the next git command runs nothing of the artifact', async () => {
  const cwd = workspaceWith();
  execFileSync('git', ['init', '-q', cwd]);
  const layout = new OciLayout(join(cwd, 'layout'));
  const node = titled('.git/config');
  await layout.push(node, bytesOf(hook));
  await layout.tag((await packManifest(layout, { layers: [node] })).node, 'v1');
  await expectFailure(
    { cwd, inputs: { command: 'pull', from: 'oci-layout:layout:v1' } },
    '.git/config',
    "git's own",
    '#git-folder',
  );
  execFileSync('git', ['-C', cwd, 'status'], { stdio: 'ignore' });
  expect(existsSync(join(cwd, 'ran'))).toBe(false);
});
