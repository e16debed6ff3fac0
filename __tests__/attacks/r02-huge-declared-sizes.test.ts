// R2 Huge declared size: GHSA-f36w-mj3v-6jqv; its first fix broke 160 MiB charts (oras-go #1223, helm #32247).
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { bytesOf, readAll, type Bytes } from '../../src/core/bytes.ts';
import { digestOf, finishDigest } from '../../src/core/digest.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { open, startServer, startStreamServer } from '../support/lab.ts';
import { emptyContents, putArtifact, putManifest, registryHandler } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';

const layer = { mediaType: 'x/y', digest: digestOf('ten bytes!'), size: 10 };
const LARGEST = Number.MAX_SAFE_INTEGER;

function manifestText(size: string): string {
  const node = `{"mediaType":"x/y","digest":"${layer.digest}","size":${size}}`;
  return `{"schemaVersion":2,"mediaType":"${OCI_MANIFEST}","config":${node},"layers":[${node}]}`;
}

describe('a manifest is refused whose layer has the size', () => {
  test.each([
    '-1',
    '-0.5',
    '9007199254740992',
    '4611686018427387904',
    '18446744073709551615',
    '1e400',
    '-1e400',
    '1e21',
    '"5"',
    '5.5',
    'null',
    'true',
    '[5]',
    '{}',
  ])('%s', async (size) => {
    const bytes = Buffer.from(manifestText(size));
    const node = { mediaType: OCI_MANIFEST, digest: digestOf(bytes) };
    expect(() => parseManifest(bytes, node)).toThrow(expect.objectContaining({ code: 'INVALID_CONTENT' }));
    const shelf = emptyContents();
    putManifest(shelf, manifestText(size), 'v1');
    await using from = await startServer(registryHandler(shelf));
    await using source = open(from.host, { actions: 'pull' });
    const work = copy({ source: source.target, reference: 'v1' }, { target: new MemoryTarget() });
    expect(await rejection(work)).toMatchObject({ code: 'INVALID_CONTENT' });
    expect(from.requests.filter(({ path }) => path.includes('/blobs/'))).toEqual([]);
  });
});

test.each(['0', '5', '9007199254740991'])('a size of %s is one', (size) => {
  const bytes = Buffer.from(manifestText(size));
  const manifest = parseManifest(bytes, { mediaType: OCI_MANIFEST, digest: digestOf(bytes) });
  expect(manifest.layers?.[0]?.size).toBe(Number(size));
});

describe('nothing is allocated for what is only declared:', () => {
  test.each([2 ** 31, 2 ** 33, 2 ** 40, LARGEST])('%i bytes', async (size) => {
    const node = { ...layer, size };
    const targets = [
      new MemoryTarget(),
      new OciLayout(join(freshFolder(), 'layout')),
      new OciArchive(join(freshFolder(), 'a.tar')),
      new FolderTarget(join(freshFolder(), 'out')),
    ];
    for (const target of targets) {
      const before = process.memoryUsage();
      expect(await rejection(target.push(node, bytesOf('ten bytes!')))).toMatchObject({
        code: 'SIZE_MISMATCH',
      });
      const { external, arrayBuffers } = process.memoryUsage();
      expect(external + arrayBuffers - before.external - before.arrayBuffers).toBeLessThan(16 * 1024 * 1024);
      expect(await target.exists(node)).toBe(false);
    }
    expect(await rejection(readAll(bytesOf('ten bytes!'), node))).toMatchObject({ code: 'TOO_LARGE' });
  });

  test.each([2 ** 24, LARGEST])('%i bytes of a manifest, in the header of a HEAD', async (size) => {
    const headers = {
      'content-type': OCI_MANIFEST,
      'docker-content-digest': layer.digest,
      'content-length': String(size),
    };
    await using server = await startStreamServer(({ method }, response) => {
      if (method === 'HEAD') response.writeHead(200, headers).end();
      else response.writeHead(200, { 'content-type': OCI_MANIFEST }).end('{}');
    });
    await using source = open(server.host, { actions: 'pull' });
    const work = copy({ source: source.target, reference: 'v1' }, { target: new MemoryTarget() });
    const error = await rejection(work);
    expect(['TOO_LARGE', 'INVALID_CONTENT', 'DIGEST_MISMATCH']).toContain(
      'code' in error ? error.code : undefined,
    );
  });
});

const MiB = Buffer.alloc(1024 * 1024, 'x');

function mebibytes(count: number): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < count; at += 1) yield MiB;
    },
  };
}

test('an honest layer of 200 MiB is no attack', async () => {
  const hash = createHash('sha256');
  for (let at = 0; at < 200; at += 1) hash.update(MiB);
  const node = { mediaType: 'x/y', digest: finishDigest(hash), size: 200 * MiB.length };
  const shelf = emptyContents();
  const { root } = putArtifact(shelf, ['small']);
  await using from = await startStreamServer((_request, response) => {
    const send = async (): Promise<void> => {
      response.writeHead(200, { 'content-length': String(node.size) });
      for await (const chunk of mebibytes(200)) {
        if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
      }
      response.end();
    };
    void send();
  });
  await using source = open(from.host, { actions: 'pull' });
  const target = new OciLayout(join(freshFolder(), 'layout'));
  await target.push(node, source.target.fetch(node));
  expect(await target.exists(node)).toBe(true);
  expect(await target.exists(root)).toBe(false);
});
