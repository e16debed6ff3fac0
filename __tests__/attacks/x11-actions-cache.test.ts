// X11 An entry of the Actions cache is someone's word: its archive names files outside, or goes there by a link.
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { digestOf, hexOf } from '../../src/core/digest.ts';
import { startCacheService, type CacheService } from '../support/actions-cache/service.ts';
import { blobsRestoreProcess } from '../support/blobs-restore-process.ts';
import { runScript } from '../support/child.ts';
import { cleanPath } from '../support/runner-environment.ts';
import { rawEntry, type RawEntry } from '../support/tar.ts';
import { tempFolder } from '../support/temp.ts';

const client = fileURLToPath(new URL('../support/actions-cache/client.ts', import.meta.url));
const good = `blobs/blobs/sha256/${hexOf(digestOf('good'))}`;
/** As a store of blobs has it. */
const marker: RawEntry = { name: 'blobs/oras-action-blob-cache', content: '' };

function around(service: CacheService, temp: string): Record<string, string> {
  return {
    ...cleanPath(),
    HOME: tempFolder('home-'),
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: temp,
    GITHUB_SERVER_URL: 'https://github.com',
    ...service.environment(),
  };
}

/** An entry that holds this archive, under a key that the next restore takes. */
async function poison(service: CacheService, entries: readonly RawEntry[]): Promise<void> {
  const temp = tempFolder('job-');
  mkdirSync(join(temp, 'blobs'));
  writeFileSync(join(temp, 'blobs/x'), 'x');
  const saving = await runScript([client, 'save', 'oras-action-blobs-v1-evil', 'blobs'], {
    cwd: temp,
    env: around(service, temp),
    timeoutMs: 58_000,
  });
  expect(saving.exitCode).toBe(0);
  const file = service.shelf.entries[0]?.file ?? '';
  const tar = Buffer.concat([...entries.map(rawEntry), Buffer.alloc(1024)]);
  const isZstd = readFileSync(file).readUInt32LE(0) === 0xfd2fb528;
  writeFileSync(file, isZstd ? zstdCompressSync(tar) : gzipSync(tar));
}

async function restored(service: CacheService, temp: string): Promise<readonly string[]> {
  const child = await runScript([blobsRestoreProcess], {
    cwd: temp,
    env: around(service, temp),
    timeoutMs: 58_000,
  });
  expect({ exitCode: child.exitCode, stderr: child.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(/^result (.*)$/m.exec(child.stdout)?.[1] ?? 'null') as string[];
}

// GNU tar, which the client uses there, is told what to leave out; docs/security.md says where it is not.
test.skipIf(process.platform !== 'linux').each<[string, (outside: string) => RawEntry[]]>([
  ['an absolute name', (outside) => [{ name: `${outside}/evil`, content: 'x' }]],
  [
    'a name that goes up',
    () => [
      { name: '../evil', content: 'x' },
      { name: 'blobs/../../evil', content: 'x' },
    ],
  ],
  [
    'a name behind a link',
    (outside) => [
      { name: 'blobs/l', type: '2', link: outside },
      { name: 'blobs/l/evil', content: 'x' },
    ],
  ],
])('an archive with %s writes nothing outside of the folder that is meant for it', async (_what, evil) => {
  await using service = await startCacheService();
  const [outside, job] = [tempFolder('outside-'), tempFolder('job-')];
  const temp = join(job, 'temp');
  mkdirSync(temp);
  await poison(service, [marker, { name: good, content: 'good' }, ...evil(outside)]);
  await restored(service, temp);
  expect(readdirSync(outside)).toEqual([]);
  expect(readdirSync(job)).toEqual(['temp']);
  expect(readdirSync(temp)).toEqual(['oras-action-blob-cache']);
  const link = join(temp, 'oras-action-blob-cache/blobs/l');
  expect(existsSync(link) && lstatSync(link).isSymbolicLink()).toBe(false);
});

test.skipIf(process.platform !== 'linux')('an honest archive comes back as before', async () => {
  await using service = await startCacheService();
  const temp = tempFolder('temp-');
  await poison(service, [marker, { name: good, content: 'good' }]);
  expect(await restored(service, temp)).toEqual([digestOf('good')]);
});
