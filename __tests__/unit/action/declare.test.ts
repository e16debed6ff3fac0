import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { declareArtifacts } from '../../../src/action/declare.ts';
import { terminalLog } from '../../../src/action/log.ts';
import type { OperationResult } from '../../../src/action/result.ts';
import type { Digest } from '../../../src/core/digest.ts';
import { tempFolder } from '../../support/temp.ts';

const digest: Digest = `sha256:${'a'.repeat(64)}`;
const root = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 2 };
const stats = { root, copied: 1, skipped: 0, mounted: 0, bytes: 2, changed: true, parents: [] };
const moved = { root, stats, manifest: '', artifactType: undefined, files: [] };

async function declared(result: OperationResult, list: object = []): Promise<[file: string, said: string[]]> {
  const folder = tempFolder();
  const [file, known] = [join(folder, 'artifacts'), join(folder, 'list')];
  writeFileSync(file, '');
  writeFileSync(known, JSON.stringify({ version: 1, subjects: list }));
  const said: string[] = [];
  const env = { GITHUB_ARTIFACTS: file, GITHUB_ARTIFACTS_LIST: known };
  await declareArtifacts(result, { env, log: terminalLog((line) => said.push(line), false), wanted: 'auto' });
  return [readFileSync(file, 'utf8'), said];
}

const push = (place: string, ...tags: string[]): OperationResult => ({
  ...moved,
  command: 'push',
  place,
  tags,
});

test.each<[string, OperationResult, string]>([
  ['the first tag', push('ghcr.io/acme/app', '1', '2'), 'oci://ghcr.io/acme/app:1'],
  ['no tag', push('ghcr.io/acme/app'), 'oci://ghcr.io/acme/app'],
  ['a port', push('127.0.0.1:5000/app', '1'), 'oci://127.0.0.1:5000/app:1'],
  ['attach', { ...moved, command: 'attach', place: 'ghcr.io/acme/app' }, 'oci://ghcr.io/acme/app'],
])('a line for %s', async (_title, result, line) => {
  expect(await declared(result)).toEqual([`${line}@${digest}\n`, []]);
});

test.each<[string, OperationResult]>([
  ['a layout', push('oci-layout:out', '1')],
  ['an archive', push('oci-archive:out.tar', '1')],
  ['a login', { command: 'login', registries: ['ghcr.io'] }],
  ['nothing', { command: 'nothing' }],
  ['a tag', { command: 'tag', root, place: 'ghcr.io/a/b', tags: ['1'], stats }],
  ['a pull', { ...moved, command: 'pull', place: 'ghcr.io/a/b', path: '/x' }],
  [
    'what was left alone',
    { ...moved, command: 'push', place: 'ghcr.io/a/b', tags: [], stats: { ...stats, copied: 0 } },
  ],
])('no line for %s', async (_title, result) => {
  expect(await declared(result)).toEqual(['', []]);
});

test('one line for a name, whatever is copied there', async () => {
  const other = { ...root, digest: `sha256:${'b'.repeat(64)}` as const };
  const deliveries = [root, other, root].map((one) => ({
    place: 'ghcr.io/acme/app',
    root: one,
    tags: [],
    stats: { ...stats, root: one },
  }));
  const referrers = { reference: '', mediaType: '', digest, size: 0, referrers: [] };
  const copy = {
    ...moved,
    command: 'copy',
    place: 'ghcr.io/acme/app',
    tags: [],
    deliveries,
    referrers,
  } as const;
  const [file, said] = await declared(copy as unknown as OperationResult);
  expect(file).toBe(`oci://ghcr.io/acme/app@${digest}\n`);
  expect(said).toEqual([expect.stringContaining(`${other.digest} is not declared`)]);
});

test('what the list says of a digest is no command', async () => {
  const list = [{ name: 'ghcr.io/a/b:1', digest: 'x\n::error::evil' }];
  const [, said] = await declared(push('ghcr.io/a/b', '1'), list);
  expect(said.join('')).not.toContain('\n');
});
