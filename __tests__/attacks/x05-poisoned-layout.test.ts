// X5 Cache poisoning: Cacheract (2024). The part that exists: a layout that was restored is read again.
import { lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, bytesIn, plainArtifact, store } from '../support/artifacts.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';

const artifact = artifactOf({ layers: [blob('cached', { title: 'file.txt', mediaType: 'text/plain' })] });

async function restored() {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), artifact, 'v1');
  return { path, file: (digest: string) => join(path, 'blobs/sha256', digest.slice(7)) };
}

async function used(path: string): Promise<unknown[]> {
  const targets = [
    new MemoryTarget(),
    new FolderTarget(join(freshFolder(), 'out')),
    new OciLayout(join(freshFolder(), 'layout')),
    new OciArchive(join(freshFolder(), 'a.tar')),
  ];
  const ends: unknown[] = [];
  for (const target of targets) {
    const from = { source: new OciLayout(path), reference: 'v1' };
    ends.push(await outcomeOf(copy(from, { target, reference: 'v1' })));
    expect(await outcomeOf(target.resolve('v1'))).not.toMatchObject({ digest: artifact.root.digest });
  }
  return [...new Set(ends)];
}

test.each(artifact.blobs.map(({ node }) => [node.mediaType, node] as const))(
  'an altered %s is used by nobody',
  async (_type, node) => {
    const { path, file } = await restored();
    const bytes = Buffer.from(bytesIn(artifact, node));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(file(node.digest), bytes);
    expect(await used(path)).toEqual(['DIGEST_MISMATCH']);
  },
);

test.skipIf(process.platform === 'win32')('a blob that is a link is none', async () => {
  for (const { node } of artifact.blobs) {
    const { path, file } = await restored();
    const elsewhere = join(freshFolder(), 'elsewhere');
    renameSync(file(node.digest), elsewhere);
    symlinkSync(elsewhere, file(node.digest));
    expect(await used(path)).toEqual(['NOT_FOUND']);
    await store(new OciLayout(path), artifact, 'v2');
    expect(lstatSync(file(node.digest)).isFile()).toBe(true);
  }
});

test.skipIf(process.platform === 'win32')(
  'an index that is a link is not read, and not written',
  async () => {
    const { path } = await restored();
    const outside = writeFiles(freshFolder(), { 'index.json': '{"schemaVersion":2,"manifests":[]}' });
    rmSync(join(path, 'index.json'));
    symlinkSync(join(outside, 'index.json'), join(path, 'index.json'));
    expect(await outcomeOf(new OciLayout(path).resolve('v1'))).toBe('NOT_FOUND');
    await outcomeOf(store(new OciLayout(path), artifact, 'v2'));
    expect(readFileSync(join(outside, 'index.json'), 'utf8')).toBe('{"schemaVersion":2,"manifests":[]}');
  },
);

test('a tag that was moved to other content says the digest of that', async () => {
  const { path } = await restored();
  const index = readFileSync(join(path, 'index.json'), 'utf8');
  const other = plainArtifact('other');
  await store(new OciLayout(path), other);
  writeFileSync(join(path, 'index.json'), index.replaceAll(artifact.root.digest, other.root.digest));
  expect(await new OciLayout(path).resolve('v1')).toMatchObject({ digest: other.root.digest });
  expect(await outcomeOf(new OciLayout(path).resolve(artifact.root.digest))).toMatchObject({
    digest: artifact.root.digest,
  });
});
