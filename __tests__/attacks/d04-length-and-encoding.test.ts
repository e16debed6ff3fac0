// D4 Content-Length lies / Content-Encoding: harbor#11858, oras-go #1176 #1177, oras#1626.
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startRawServer, startServer } from '../support/lab.ts';
import { emptyContents, putArtifact, putBlob, registryHandler, text } from '../support/lab-registry.ts';
import { outcomeOf, rejection } from '../support/rejection.ts';

const crlf = '\r\n';
const content = 'the content of the layer, all of it';
const shelf = emptyContents();
const { root } = putArtifact(shelf, [content]);
const layer = putBlob(shelf, content);
const size = layer.size;

/** What gets into memory of a blob that a server sends: head and body as they are, then the end. Else the error's code. */
async function received(...lines: string[]): Promise<string> {
  await using server = await startRawServer((socket) => {
    socket.end(['HTTP/1.1 200 OK', ...lines, '', content].join(crlf));
  });
  await using source = open(server.host, { headersMs: 2000, minimumRate: { idleMs: 2000, bytes: 1 } });
  const target = new MemoryTarget();
  const outcome = await outcomeOf(target.push(layer, source.target.fetch(layer)));
  expect(server.heads[0]?.toLowerCase()).toContain('accept-encoding: identity');
  expect(await target.exists(layer)).toBe(outcome === undefined);
  return outcome ?? text(target.fetch(layer));
}

describe('a Content-Length', () => {
  test.each([
    ['is right', `content-length: ${size}`],
    ['is not there', 'x: y'],
    ['has zeros in front', `content-length: 000${size}`],
  ])('that %s is no danger', async (_what, line) => {
    expect([content, 'NETWORK']).toContain(await received(line));
  });

  // RFC 9110 8.6 allows either; Go takes them, and so do all clients written in it.
  test.each([
    ['is there twice and equal', `content-length: ${size}${crlf}content-length: ${size}`],
    [
      'is there three times, in other letters',
      `Content-Length:${size}${crlf}CONTENT-LENGTH: ${size}${crlf}x: y${crlf}content-length: \t${size} `,
    ],
    ['has white space around it', `content-length: \t ${size} `],
    ['is a list of equal ones', `content-length: ${size}, ${size}`],
    ['is a list, and there again', `content-length: ${size},${size} ,${size}${crlf}content-length: ${size}`],
  ])('that %s is taken for one', async (_what, line) => {
    expect(await received(line)).toBe(content);
  });

  test.each([
    ['is one too small', `content-length: ${size - 1}`],
    ['is one too large', `content-length: ${size + 1}`],
    ['is 0', 'content-length: 0'],
    ['is huge', 'content-length: 9007199254740993'],
    ['does not fit 64 bits', 'content-length: 99999999999999999999999'],
    ['has a plus', `content-length: +${size}`],
    ['has an exponent', 'content-length: 1e3'],
    ['is negative', `content-length: -${size}`],
    ['is a fraction', `content-length: ${size}.0`],
    ['is hexadecimal', `content-length: 0x${size.toString(16)}`],
    ['is empty', 'content-length:'],
    ['is a word', 'content-length: all'],
    ['is there twice and different', `content-length: ${size}${crlf}content-length: ${size + 1}`],
    ['is a list of different ones', `content-length: ${size}, ${size - 1}`],
    [
      'is a list, and there again with another',
      `content-length: ${size}, ${size}${crlf}content-length: ${size - 1}`,
    ],
    ['goes on in the next line', `content-length: ${size}${crlf}content-length: ${size}${crlf} 0`],
    [
      'is there twice and comes with chunks',
      `content-length: ${size}${crlf}content-length: ${size}${crlf}transfer-encoding: chunked`,
    ],
    ['comes with chunks', `content-length: ${size}${crlf}transfer-encoding: chunked`],
  ])('that %s is an error', async (_what, line) => {
    expect(['NETWORK', 'SIZE_MISMATCH', 'DIGEST_MISMATCH']).toContain(await received(line));
  });
});

describe('a length in answer to a HEAD', () => {
  test.each(['0', '-5', '+5', '1e3', 'x', '', '5, 6'])(
    'of %j is asked for again with GET',
    async (length) => {
      await using server = await startRawServer((socket, head) => {
        const bytes = shelf.manifests.get('v1')?.bytes ?? Buffer.of();
        const own = head.startsWith('HEAD') ? length : String(bytes.length);
        const lines = [`content-type: ${OCI_MANIFEST}`, `docker-content-digest: ${root.digest}`];
        socket.write(['HTTP/1.1 200 OK', ...lines, `content-length: ${own}`, '', ''].join(crlf));
        if (!head.startsWith('HEAD')) socket.write(bytes);
      });
      await using source = open(server.host, { headersMs: 2000 });
      expect([root, 'NETWORK']).toContainEqual(await outcomeOf(source.target.resolve('v1')));
    },
  );

  /** Copies the artifact from a server whose HEAD is wrong by so many bytes. */
  async function copiedOff(off: number, reference: string | undefined) {
    const says = registryHandler(shelf);
    await using server = await startServer(async (request) => {
      const reply = await says(request);
      if (reply === 'reset' || request.method !== 'HEAD') return reply;
      return { ...reply, headers: { ...reply.headers, 'content-length': String(root.size + off) } };
    });
    await using source = open(server.host);
    const target = new MemoryTarget();
    const result = await copy({ source: source.target, reference: 'v1' }, { target, reference });
    return { result, held: await target.resolve(root.digest) };
  }

  test.each([-1, 1, 2 ** 40])('that is wrong by %i is a hint: digest and bytes decide', async (off) => {
    const { result, held } = await copiedOff(off, 'v1');
    expect([result.root, held]).toEqual([root, root]);
  });

  // The copier has forgotten the bytes by then, and answers with the size that the server said.
  test('that is wrong is not the size of a result without a tag', async () => {
    const { result } = await copiedOff(2 ** 40, undefined);
    expect(result.root).toEqual(root);
  });
});

const encoders: readonly [string, (bytes: Uint8Array) => Buffer][] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['GZIP', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['identity', (bytes) => Buffer.from(bytes)],
  ['identity, gzip', gzipSync],
];

/** Everything of the artifact by a server that encodes all that it serves. */
async function copiedEncoded(encoding: string, encode: (bytes: Buffer) => Uint8Array, length?: number) {
  const says = registryHandler(shelf);
  await using server = await startServer(async (request) => {
    const reply = await says(request);
    if (reply === 'reset' || request.method !== 'GET') return reply;
    const { 'content-length': _length, ...headers } = reply.headers ?? {};
    return {
      headers: {
        ...headers,
        'content-encoding': encoding,
        ...(length !== undefined && { 'content-length': String(length) }),
      },
      body: encode(Buffer.from(reply.body ?? '')),
    };
  });
  await using source = open(server.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const work = copy({ source: source.target, reference: 'v1' }, { target });
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, target, server };
}

test.each(encoders)('%s is undone, though we ask for no encoding', async (encoding, encode) => {
  const { error, target, server } = await copiedEncoded(encoding, encode);
  expect(error).toBeUndefined();
  expect(await text(target.fetch(layer))).toBe(content);
  for (const { headers } of server.requests) expect(headers['accept-encoding']).toBe('identity');
});

test.each([
  ['twice', 'gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ['twice, said once', 'gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ['in two ways', 'br, gzip', (bytes: Buffer) => gzipSync(brotliCompressSync(bytes))],
  ['in a way nobody knows', 'compress', (bytes: Buffer) => gzipSync(bytes)],
  ['with a name of an object', '__proto__', (bytes: Buffer) => gzipSync(bytes)],
  ['with a name of a method', 'constructor', (bytes: Buffer) => gzipSync(bytes)],
  ['not at all, but it says so', 'gzip', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('.')])],
  ['and cut', 'gzip', (bytes: Buffer) => gzipSync(bytes).subarray(0, -6)],
  ['and changed', 'gzip', (bytes: Buffer) => gzipSync(bytes.toString().replace('layer', 'liars'))],
  ['and followed by noise', 'gzip', (bytes: Buffer) => Buffer.concat([gzipSync(bytes), Buffer.alloc(9, 1)])],
])('what is encoded %s is refused', async (_what, encoding, encode) => {
  const { error, target } = await copiedEncoded(encoding, encode);
  expect(error).toBeInstanceOf(Error);
  expect(await target.exists(root)).toBe(false);
});

// Registries on S3 say `aws-chunked` of what is not encoded: the bytes are checked, and their name decides nothing.
test.each(['aws-chunked', 'compress', '__proto__', 'constructor'])(
  'bytes that are right are taken, though they are said to be encoded with %s',
  async (encoding) => {
    const { error, target } = await copiedEncoded(encoding, (bytes) => bytes);
    expect([error, await text(target.fetch(layer))]).toEqual([undefined, content]);
  },
);

test('zeros behind the end of a gzip do no harm', async () => {
  const padded = (bytes: Buffer) => Buffer.concat([gzipSync(bytes), Buffer.alloc(9)]);
  const { error, target } = await copiedEncoded('gzip', padded);
  expect([error, await text(target.fetch(layer))]).toEqual([undefined, content]);
});

test('a layer that is gzip itself may be announced as encoded: its own length tells', async () => {
  const packed = gzipSync('a tar, say');
  const own = emptyContents();
  const node = putBlob(own, packed);
  const says = registryHandler(own);
  await using server = await startServer(async (request) => {
    const reply = await says(request);
    return reply === 'reset'
      ? reply
      : { ...reply, headers: { ...reply.headers, 'content-encoding': 'gzip' } };
  });
  await using source = open(server.host);
  const target = new MemoryTarget();
  await target.push(node, source.target.fetch(node));
  expect(
    Buffer.from(await Array.fromAsync(target.fetch(node)).then((chunks) => Buffer.concat(chunks))),
  ).toEqual(packed);
});

test.each(encoders.filter(([name]) => !name.startsWith('identity')))(
  'the limit of a manifest counts what %s decodes to',
  async (encoding, encode) => {
    const bomb = encode(Buffer.alloc(64 * 1024 * 1024));
    await using server = await startServer(({ method }) => ({
      headers: { 'content-type': OCI_MANIFEST, 'content-encoding': encoding },
      body: method === 'GET' ? bomb : '',
    }));
    await using source = open(server.host);
    expect(await rejection(source.target.resolve('v1'))).toMatchObject({ code: 'TOO_LARGE' });
  },
);

test('the limit of a layer is its size, whatever it decodes to', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  await using server = await startServer(() => ({ headers: { 'content-encoding': 'gzip' }, body: bomb }));
  await using source = open(server.host);
  let taken = 0;
  const counted = (async function* () {
    for await (const chunk of source.target.fetch(layer)) {
      taken += chunk.byteLength;
      yield chunk;
    }
  })();
  expect(await rejection(new MemoryTarget().push(layer, counted))).toMatchObject({ code: 'SIZE_MISMATCH' });
  expect(taken).toBeLessThan(1024 * 1024);
});
