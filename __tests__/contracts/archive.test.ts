import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { openArchiveFile } from '../support/target-kinds.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { testTarget } from './target.contract.ts';

testTarget('new OCI archive', { create: openArchiveFile });

testTarget('OCI archive that holds something already', {
  async create() {
    const open = await openArchiveFile();
    await store(open.target, plainArtifact('already there'));
    await open.target.commit();
    return open;
  },
});

test('a committed archive is one file, and nothing else', async () => {
  const open = await openArchiveFile();
  await store(open.target, plainArtifact());
  await open.target.commit();
  expect(open.contents?.()).toEqual(['a.tar']);
  await open.close();
});

test('an archive that is discarded leaves no file', async () => {
  const folder = tempFolder('archive-');
  const archive = new OciArchive(join(folder, 'a.tar'));
  await store(archive, plainArtifact(), 'v1');
  expect(filesIn(folder)).not.toEqual([]);
  await archive.discard();
  expect(filesIn(folder)).toEqual([]);
});

test('equal content makes equal archives', async () => {
  const folder = tempFolder('archive-');
  for (const name of ['a.tar', 'b.tar']) {
    const archive = new OciArchive(join(folder, name));
    await store(archive, plainArtifact(), 'v1');
    await archive.commit();
  }
  expect((await readFile(join(folder, 'a.tar'))).equals(await readFile(join(folder, 'b.tar')))).toBe(true);
});
