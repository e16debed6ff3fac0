import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rawTar } from '../support/tar.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const FILE = 'podman-save.oci-archive.tar';
const NAME = 'docker.io/acme/app:1.0';
const IMAGE = 'sha256:edbe1d932a3e965c771bc5894a7cbb1a3b2d98fbc0147574a518372075734569';
const tar = readFileSync(join(import.meta.dirname, '../golden/foreign', FILE));

function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = workspaceWith({ 'a.txt': 'new' });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

const half = Math.floor(tar.length / 2);
const skippable = Buffer.from('502a4d1803000000616263', 'hex');

test.each<[string, Uint8Array]>([
  ['x.tar.gz', gzipSync(tar)],
  ['x.tgz', Buffer.concat([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half))])],
  ['x.tar.zst', zstdCompressSync(tar)],
  [
    'x.tzst',
    Buffer.concat([skippable, zstdCompressSync(tar.subarray(0, half)), zstdCompressSync(tar.subarray(half))]),
  ],
  ['named-otherwise', gzipSync(tar)],
])('an archive %s that is packed is read, and nothing is left of it', async (name, bytes) => {
  const cwd = workspace({ [name]: bytes });
  const from = `oci-archive:${name}:${NAME}`;
  const copied = await expectSuccess({ cwd, inputs: { command: 'copy', from, to: 'oci-layout:l:v1' } });
  expect(output(copied, 'digest')).toBe(IMAGE);
  expect(readFileSync(join(cwd, name)).equals(bytes)).toBe(true);
});

/** What the step says, and that it changed nothing. */
async function expectRefusal(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Record<string, string>,
  said: string,
) {
  const cwd = workspace(files);
  const names = readdirSync(cwd).toSorted();
  const failed = await expectFailure({ cwd, inputs }, said);
  expect(readdirSync(cwd).toSorted()).toEqual(names);
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(join(cwd, name)).equals(Buffer.from(content))).toBe(true);
  return failed;
}

const resolving = (from: string) => ({ command: 'resolve', from });
const pushing = (to: string) => ({ command: 'push', files: 'a.txt', to });

test.each([
  ['x.tar.gz', 'oci-archive:x.tar'],
  ['x.tgz', 'oci-archive:x.tar'],
  ['x.tar.zst', 'oci-archive:x.tar'],
  ['x.tar.xz', 'oci-archive:x.tar'],
])('writing to oci-archive:%s says %s', async (name, right) => {
  await expectRefusal({}, pushing(`oci-archive:${name}:v1`), right);
});

test('writing to a packed archive with the name of a plain one says how it is packed', async () => {
  await expectRefusal({ 'x.tar': gzipSync(tar) }, pushing('oci-archive:x.tar:v1'), 'compressed with gzip');
});

test.each<[string, Uint8Array | string, string]>([
  ['xz', Buffer.from('fd377a585a000000', 'hex'), 'compressed with xz'],
  ['bzip2', 'BZh91AY&SY', 'compressed with bzip2'],
  ['zip', 'PK\u0003\u0004', 'compressed with zip'],
  ['gzip that is cut off', gzipSync(tar).subarray(0, 200), 'it is truncated'],
  [
    'gzip that is damaged',
    Buffer.concat([gzipSync(tar).subarray(0, 200), gzipSync(tar)]),
    'cannot be unpacked',
  ],
  ['zstd that is cut off', zstdCompressSync(tar).subarray(0, 200), 'in the middle of a zstd frame'],
  ['a text', 'text', 'not an uncompressed tar'],
])('reading %s says what it is', async (_what, bytes, said) => {
  await expectRefusal({ 'x.tar': bytes }, resolving(`oci-archive:x.tar:${NAME}`), said);
});

test('a tar is no layout, and a folder no archive', async () => {
  await expectRefusal({ 'x.tar': tar }, resolving('oci-layout:x.tar:v1'), 'write oci-archive:x.tar');
  await expectRefusal({ 'x.tar': tar }, pushing('oci-layout:x.tar:v1'), 'write oci-archive:x.tar');
  await expectRefusal({}, pushing('oci-layout:x.tar:v1'), 'write oci-archive:x.tar');
  for (const inputs of [resolving('oci-archive:l:v1'), pushing('oci-archive:l:v1')]) {
    const cwd = workspace({});
    mkdirSync(join(cwd, 'l'));
    await expectFailure({ cwd, inputs }, 'write oci-layout:l');
    expect(readdirSync(join(cwd, 'l'))).toEqual([]);
  }
});

test('a docker-archive is called one', async () => {
  const bytes = rawTar([{ name: 'manifest.json', content: '[]' }]);
  await expectRefusal({ 'x.tar': bytes }, resolving('oci-archive:x.tar:v1'), 'docker-archive');
  await expectRefusal({ 'x.tar': bytes }, pushing('oci-archive:x.tar:v1'), 'docker-archive');
});
