import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import { EMPTY, packManifest } from '../../../src/copy/pack.ts';
import { bytesOf, type Bytes } from '../../../src/core/bytes.ts';
import { digestOf, type Digest } from '../../../src/core/digest.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, graphIn, graphOf, store } from '../../support/artifacts.ts';
import { open, startServer, type Handler } from '../../support/lab.ts';
import { freshFolder } from '../../support/operate.ts';

const node = { mediaType: 'x/y', digest: digestOf('content'), size: 7 };

async function pushed(
  script: Handler,
  what: { node: typeof node; bytes: Bytes } = { node, bytes: bytesOf('content') },
) {
  await using server = await startServer(script);
  await using repository = open(server.host);
  await repository.target.push(what.node, what.bytes);
  return [...server.requests];
}

describe('an upload:', () => {
  test('a monolithic PUT has its length and its type', async () => {
    const requests = await pushed(({ method }) =>
      method === 'POST' ? { status: 202, headers: { location: '/v2/s/1' } } : { status: 201 },
    );
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.headers).toMatchObject({ 'content-length': '7', 'content-type': 'application/octet-stream' });
  });

  test('the session’s own query is kept, and the digest is appended to it', async () => {
    for (const [location, separator] of [
      ['/v2/s/1?_state=a%2Fb%3D&x', '&'],
      ['/v2/s/1', '?'],
    ] as const) {
      const requests = await pushed(({ method }) =>
        method === 'POST' ? { status: 202, headers: { location } } : { status: 201 },
      );
      const path = requests.find(({ method }) => method === 'PUT')?.path;
      expect(path).toBe(`${location}${separator}digest=${encodeURIComponent(node.digest)}`);
    }
  });

  /** Takes chunks only. */
  const chunked: Handler = ({ method, path }) => {
    if (method === 'POST') return { status: 202, headers: { location: '/v2/s/0' } };
    if (method === 'HEAD') return { status: 404 };
    if (method === 'PATCH') return { status: 202, headers: { location: `${path}0` } };
    return { status: path.startsWith('/v2/s/0?') ? 413 : 201 };
  };
  const size = 17 * 1024 * 1024;
  const large = Buffer.alloc(size, 'x');
  const what = { node: { ...node, digest: digestOf(large) as Digest, size }, bytes: bytesOf(large) };

  test('each new Location replaces the last', async () => {
    const seen = (await pushed(chunked, what)).filter(({ method }) => method !== 'HEAD');
    expect(seen.map(({ method, path }) => `${method} ${path.split('?')[0]}`).slice(-3)).toEqual([
      'PATCH /v2/s/0',
      'PATCH /v2/s/00',
      'PUT /v2/s/000',
    ]);
  });

  test('a PATCH has its range, its length and its type', async () => {
    const seen = await pushed(chunked, what);
    expect(
      seen
        .filter(({ method }) => method === 'POST')
        .every(({ headers }) => headers['content-length'] === '0'),
    ).toBe(true);
    const patches = seen.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers);
    const edge = 16 * 1024 * 1024;
    expect(patches.map((headers) => headers['content-range'])).toEqual([
      `0-${edge - 1}`,
      `${edge}-${size - 1}`,
    ]);
    expect(patches.map((headers) => headers['content-length'])).toEqual([String(edge), String(size - edge)]);
    expect(patches.map((headers) => headers['content-type'])).toEqual(
      Array(2).fill('application/octet-stream'),
    );
    expect(seen.at(-1)?.path).toContain(encodeURIComponent(what.node.digest));
  });
});

test('an artifact without a config has the empty one, which is really pushed', async () => {
  const target = new MemoryTarget();
  const root = (await packManifest(target, { layers: [] })).node;
  expect(EMPTY).toMatchObject({ mediaType: 'application/vnd.oci.empty.v1+json', size: 2 });
  expect(EMPTY.digest).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  const text = Buffer.concat(await Array.fromAsync(target.fetch(root))).toString();
  expect(JSON.parse(text)).toMatchObject({
    schemaVersion: 2,
    artifactType: expect.any(String),
    config: EMPTY,
    layers: [EMPTY],
  });
  expect(Buffer.concat(await Array.fromAsync(target.fetch(EMPTY))).toString()).toBe('{}');
});

const odd = artifactOf({
  artifactType: 'application/vnd.nobody.knows.v9',
  config: blob('not JSON {', { mediaType: 'application/vnd.nobody.config' }),
  layers: [blob('layer', { mediaType: 'x-nobody/x-knows' })],
});

test('unknown types of config, layer and artifact are copied unread', async () => {
  const [source, target] = [new MemoryTarget(), new MemoryTarget()];
  await store(source, odd, 'v1');
  await copy({ source, reference: 'v1' }, { target, reference: 'v1' });
  expect(await graphOf(target, odd.root)).toEqual(graphIn(odd));
});

test('a layout has its three parts', async () => {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), odd, 'v1');
  expect(JSON.parse(readFileSync(join(path, 'oci-layout'), 'utf8'))).toEqual({ imageLayoutVersion: '1.0.0' });
  expect(JSON.parse(readFileSync(join(path, 'index.json'), 'utf8'))).toMatchObject({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
  });
  expect(existsSync(join(path, 'blobs/sha256', odd.root.digest.slice(7)))).toBe(true);
});

test('files that nobody knows and blobs that nobody names are no error', async () => {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), odd, 'v1');
  writeFileSync(join(path, 'README'), 'x');
  writeFileSync(join(path, 'blobs/sha256/README'), 'x');
  await new OciLayout(path).push(node, bytesOf('content'));
  expect(await graphOf(new OciLayout(path), odd.root)).toEqual(graphIn(odd));
});
