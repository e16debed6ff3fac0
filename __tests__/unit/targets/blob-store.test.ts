import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, readAll } from '../../../src/core/bytes.ts';
import { digestOf, hexOf, type Algorithm } from '../../../src/core/digest.ts';
import { BlobStore } from '../../../src/targets/wrappers/blob-store.ts';
import { freshFolder } from '../../support/operate.ts';

test.each<[Algorithm, number]>([
  ['sha256', 700_000],
  ['sha512', 700_000],
  ['sha512', 0],
])('a %s blob of %i bytes is given as it was, and not once it is damaged', async (algorithm, size) => {
  const content = randomBytes(size);
  const node = { mediaType: 'a/b', digest: digestOf(content, algorithm), size };
  const kept = await BlobStore.open(freshFolder(), { maxBytes: 10_000_000 });
  await kept.write(node, bytesOf(content));
  const bytes = await kept.read(node);
  if (typeof bytes === 'string') throw new Error(bytes);
  expect(Buffer.compare(await readAll(bytes, node), content)).toBe(0);
  const path = join(kept.path, 'blobs', algorithm, hexOf(node.digest));
  writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, -1), Buffer.from('?!')]));
  expect(await kept.read(node)).toBe('damaged');
  expect(await kept.read(node)).toBe('missing');
});
