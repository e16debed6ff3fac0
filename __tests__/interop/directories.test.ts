import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_DIGEST, type Descriptor } from '../../src/core/descriptor.ts';
import { freshFolder, operate, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { treeOf } from '../support/tree.ts';

const EPOCH = 1_700_000_000;
const long = (length: number): string => 'n'.repeat(length);

/** A folder of everything that a tar can tell apart; every time is the same. */
function writeTree(workspace: string, name: string): void {
  const root = join(workspace, name);
  writeFiles(root, {
    'plain.txt': 'plain',
    'private.key': 'secret',
    'bin/tool.sh': '#!/bin/sh\n',
    'empty file': '',
    'empty folder/': '',
    'nested/empty/too/': '',
    'a-b': 'sorts before a/',
    'a/b': 'in a',
    'a.b': 'sorts after a-b',
    UPPER: '1',
    'block.bin': Buffer.alloc(512, 1),
    'large.bin': Buffer.alloc(300_001, 7),
    'ünïcode/日本語 ☃.txt': 'UTF-8',
    'an "odd" name with <&> and \' and *': 'odd',
    [`${long(90)}/${long(80)}/end`]: 'fits prefix and name',
    [long(120)]: 'needs a PAX path',
    [`${long(100)}/${long(150)}`]: 'needs a PAX path too',
    [`${'d/'.repeat(60)}deep`]: 'deep',
    [`${long(94)}/${long(110)}`]: 'cut at a slash',
    [`ü${long(200)}`]: 'long and not ASCII',
  });
  if (process.platform !== 'win32') {
    chmodSync(join(root, 'private.key'), 0o600);
    chmodSync(join(root, 'bin/tool.sh'), 0o755);
    chmodSync(join(root, 'plain.txt'), 0o644);
    chmodSync(join(root, 'nested'), 0o700);
  }
  symlinkSync('plain.txt', join(root, 'link'));
  symlinkSync('../plain.txt', join(root, 'a/up'));
  symlinkSync('bin', join(root, 'link to folder'));
  symlinkSync('nowhere', join(root, 'dangling'));
  symlinkSync('ünïcode/日本語 ☃.txt', join(root, 'link to ünïcode'));
  symlinkSync(long(120), join(root, 'link to long'));
  symlinkSync(`${long(100)}/${long(150)}`, join(root, 'a', long(110)));
  symlinkSync(long(150), join(root, long(90), `link-${long(40)}`));
  setTimes(root);
}

function setTimes(path: string): void {
  if (lstatSync(path).isSymbolicLink()) return lutimesSync(path, EPOCH, EPOCH);
  if (lstatSync(path).isDirectory()) for (const child of readdirSync(path)) setTimes(join(path, child));
  utimesSync(path, EPOCH, EPOCH);
}

function layerOf(workspace: string, layout: string, root: { readonly digest: string }): Descriptor {
  const manifest = JSON.parse(readBlob(workspace, layout, root.digest).toString()) as {
    layers: Descriptor[];
  };
  const [layer] = manifest.layers;
  if (!layer) throw new Error('no layer');
  return layer;
}

function readBlob(workspace: string, layout: string, digest: string): Buffer {
  return readFileSync(join(workspace, layout, 'blobs/sha256', digest.slice(7)));
}

let before = 0;
beforeAll(() => void (before = process.umask(0o022)));
afterAll(() => void process.umask(before));

describeWith(['oras'], 'directories between oras and us:', () => {
  const oras = client('oras');
  const pushed = { theirs: '', ours: '', workspace: '' };

  beforeAll(async () => {
    const workspace = freshFolder();
    writeTree(workspace, 'tree');
    const push = await oras(['push', '--oci-layout', 'theirs:v1', 'tree', '--format', 'json'], {
      cwd: workspace,
    });
    const theirs = JSON.parse(passed(push)) as { digest: string };
    const result = await operate(['push', '--files', 'tree', '--to', 'oci-layout:./ours:v1'], {
      workspace,
      sourceDate: EPOCH,
    });
    Object.assign(pushed, {
      workspace,
      theirs: theirs.digest,
      ours: result.root.digest,
    });
  });

  test('the tar we make has the bytes of the one oras makes', () => {
    const { workspace, ours, theirs } = pushed;
    const ourLayer = layerOf(workspace, 'ours', { digest: ours });
    const theirLayer = layerOf(workspace, 'theirs', { digest: theirs });
    const ourTar = gunzipSync(readBlob(workspace, 'ours', ourLayer.digest));
    const theirTar = gunzipSync(readBlob(workspace, 'theirs', theirLayer.digest));
    expect(ourTar.equals(theirTar)).toBe(true);
    expect(ourLayer.annotations).toEqual(theirLayer.annotations);
    expect(ourLayer.annotations?.[CONTENT_DIGEST]).toBe(
      `sha256:${createHash('sha256').update(ourTar).digest('hex')}`,
    );
    expect(ourLayer.mediaType).toBe(theirLayer.mediaType);
  });

  test('oras unpacks what we push', async () => {
    const { workspace } = pushed;
    const pull = await oras(['pull', '--oci-layout', 'ours:v1', '-o', 'by oras'], { cwd: workspace });
    expect(pull).toMatchObject({ code: 0, stderr: '' });
    expect(treeOf(join(workspace, 'by oras'))).toEqual(
      treeOf(workspace).filter((line) => line.startsWith('tree')),
    );
  });

  test('we unpack what oras pushes', async () => {
    const { workspace } = pushed;
    await operate(['pull', '--from', 'oci-layout:./theirs:v1', '--path', 'by us'], { workspace });
    expect(treeOf(join(workspace, 'by us'))).toEqual(
      treeOf(workspace).filter((line) => line.startsWith('tree')),
    );
  });

  test('we unpack what we push', async () => {
    const { workspace } = pushed;
    await operate(['pull', '--from', 'oci-layout:./ours:v1', '--path', 'by us from us'], { workspace });
    expect(treeOf(join(workspace, 'by us from us'))).toEqual(
      treeOf(workspace).filter((line) => line.startsWith('tree')),
    );
  });

  test.each(['.', 'sub/folder', './sub/folder/', 'sub/ünïcode', `sub/${long(101)}`])(
    'a folder named %s unpacks the same everywhere',
    async (name) => {
      const workspace = freshFolder();
      const source = join(workspace, 'source');
      writeTree(source, 'sub/folder');
      mkdirSync(join(source, 'sub/ünïcode/leer'), { recursive: true });
      mkdirSync(join(source, `sub/${long(101)}/leer`), { recursive: true });
      setTimes(source);
      const push = await oras(['push', '--oci-layout', '../theirs:v1', name, '--format', 'json'], {
        cwd: source,
      });
      expect(push).toMatchObject({ code: 0, stderr: '' });
      const theirs = JSON.parse(push.stdout) as { digest: string };
      const { root } = await operate(['push', '--files', name, '--to', 'oci-layout:../ours:v1'], {
        workspace: source,
        sourceDate: EPOCH,
      });
      expect(layerOf(workspace, 'ours', root).annotations).toEqual(
        layerOf(workspace, 'theirs', theirs).annotations,
      );

      expect(
        await oras(['pull', '--oci-layout', 'ours:v1', '-o', 'by oras'], { cwd: workspace }),
      ).toMatchObject({ code: 0, stderr: '' });
      await operate(['pull', '--from', 'oci-layout:./theirs:v1', '--path', 'by us'], { workspace });
      const expected = name === '.' ? treeOf(source) : treeOf(join(workspace, 'by oras'));
      expect(treeOf(join(workspace, 'by us'))).toEqual(expected);
      expect(treeOf(join(workspace, 'by oras'))).toEqual(expected);
    },
  );
});
