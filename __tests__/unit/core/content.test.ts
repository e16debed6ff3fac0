import { describe, expect, test } from 'vitest';
import { descriptorOf, fetchBytes, pushBytes } from '../../../src/core/content.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import { TITLE } from '../../../src/core/descriptor.ts';
import { OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact } from '../../support/artifacts.ts';
import { newLog, recording } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

const HELLO = 'sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('descriptorOf', () => {
  test.each([
    ['text', 'hello', HELLO, 5],
    ['bytes', new TextEncoder().encode('hello'), HELLO, 5],
    ['nothing', '', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0],
    [
      'text whose UTF-8 has more bytes than it has characters',
      '日本',
      'sha256:cf2abf0c5be326cb922a70f8163f91079c4d9aa8655c60ead89ad545c9de2e92',
      6,
    ],
  ])('has type, digest and size of %s', (_title, content, digest, size) => {
    expect(descriptorOf(content, 'text/plain')).toEqual({ mediaType: 'text/plain', digest, size });
  });

  test('takes content without a type for binary', () => {
    expect(descriptorOf('hello').mediaType).toBe('application/octet-stream');
  });

  test.each(['', 'text', 'text/', 'text/plain/x', 'text/pl\nain'])(
    'refuses the media type %j',
    (mediaType) => {
      expect(() => descriptorOf('hello', mediaType)).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          message: expect.stringContaining('mediaType') as string,
        }),
      );
    },
  );
});

describe('pushBytes', () => {
  test('gives a descriptor with annotations, and the storage holds the content', async () => {
    const memory = new MemoryTarget();
    const annotations = { [TITLE]: 'hello.txt' };
    const node = await pushBytes(memory, 'hello', { mediaType: 'text/plain', annotations });
    expect(node).toEqual({ mediaType: 'text/plain', digest: HELLO, size: 5, annotations });
    expect(Buffer.from(await fetchBytes(memory, node)).toString()).toBe('hello');
  });

  test('pushes a manifest under a tag', async () => {
    const memory = new MemoryTarget();
    const { root, blobs } = plainArtifact();
    const node = await pushBytes(memory, blobs.at(-1)?.bytes ?? '', { mediaType: OCI_MANIFEST, tag: 'v1' });
    expect(node).toEqual(root);
    expect(await memory.resolve('v1')).toEqual(root);
  });

  test('refuses what is no media type, and ends with its signal, and then nothing is stored', async () => {
    const memory = new MemoryTarget();
    await expect(pushBytes(memory, 'hello', { mediaType: 'no type' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(pushBytes(memory, 'hello', { signal })).rejects.toThrow('no longer wanted');
    expect(await memory.exists(descriptorOf('hello'))).toBe(false);
  });
});

describe('fetchBytes', () => {
  test.each([
    ['missing', 'hello', {}, 'NOT_FOUND'],
    ['larger than the limit', 'stored', { limit: 5 }, 'TOO_LARGE'],
  ])('fails for content that is %s', async (_title, content, options, code) => {
    const memory = new MemoryTarget();
    await pushBytes(memory, 'stored');
    await expect(fetchBytes(memory, descriptorOf(content), options)).rejects.toMatchObject({ code });
  });

  test('takes content that is as large as the limit', async () => {
    const memory = new MemoryTarget();
    const node = await pushBytes(memory, 'stored');
    expect(await fetchBytes(memory, node, { limit: 6 })).toHaveLength(6);
  });

  test.each([
    ['others of the same length', 'jello', 'DIGEST_MISMATCH'],
    ['fewer', 'hell', 'SIZE_MISMATCH'],
    ['more', 'hello!', 'SIZE_MISMATCH'],
  ])('fails for bytes that are %s', async (_title, content, code) => {
    const memory = new MemoryTarget();
    const node = await pushBytes(memory, 'hello');
    const lying = recording(memory, newLog(), { bytes: () => bytesOf(content) });
    expect(await rejection(fetchBytes(lying, node))).toMatchObject({ code });
  });

  test('ends with its signal', async () => {
    const memory = new MemoryTarget();
    const node = await pushBytes(memory, 'hello');
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(fetchBytes(memory, node, { signal })).rejects.toThrow('no longer wanted');
  });
});
