// D5 Digest as path/URL: CVE-2024-3727 / GHSA-6wvf-f2vw-3425 (containers/image).
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { parseDigest } from '../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { parseReference } from '../../src/core/reference.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { json, open, startServer } from '../support/lab.ts';
import {
  emptyContents,
  manifestOf,
  putArtifact,
  putBlob,
  putManifest,
  registryHandler,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const hex = '0123456789abcdef'.repeat(4);
const hostile: readonly unknown[] = [
  'sha256:../../x',
  'sha256:../../../../../../etc/passwd',
  `sha256:${'../'.repeat(21)}x`,
  `sha256:/${hex.slice(1)}`,
  `sha256:..%2f${hex.slice(5)}`,
  `sha256%3A${hex}`,
  `sha256:%61${hex.slice(3)}`,
  'sha256:',
  'sha256',
  ':',
  '',
  `:${hex}`,
  hex,
  `sha256:${hex.toUpperCase()}`,
  `sha256:${hex.slice(0, -1)}F`,
  `sha256:${hex.slice(1)}`,
  `sha256:${hex}0`,
  `sha256:${hex.slice(1)}g`,
  `sha256:${hex}\n`,
  `\nsha256:${hex}`,
  ` sha256:${hex}`,
  `sha256:${hex} `,
  `sha256:${hex}\0`,
  `sha256:${hex.slice(1)}\0`,
  `sha256:${hex}/../x`,
  `sha256:${hex}?x`,
  `sha256:${hex}#x`,
  `sha256:${hex.slice(1)}٣`,
  `sha256:sha256:${hex}`,
  `sha256:${hex},sha256:${hex}`,
  `sha256\\${hex}`,
  `sha256：${hex}`,
  `SHA256:${hex}`,
  `Sha256:${hex}`,
  `sha512:${hex}`,
  `sha256:${hex}${hex}`,
  `sha384:${hex}${hex.slice(0, 32)}`,
  `sha1:${hex.slice(0, 40)}`,
  `blake3:${hex}`,
  'md5:d41d8cd98f00b204e9800998ecf8427e',
  'multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8',
  'con:aux',
  'NUL:x',
  'COM1:LPT1',
  'c:\\windows\\system32',
  '__proto__:constructor',
  `sha256:${'0'.repeat(1_000_000)}`,
  null,
  1,
  true,
  [`sha256:${hex}`],
  { toString: `sha256:${hex}` },
];

const shown = hostile.map((digest) => [JSON.stringify(digest)?.slice(0, 90), digest] as const);

function layout(): OciLayout {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'd05-'));
  return new OciLayout(join(folder, 'layout'));
}

/** Copies from a registry into a layout, which writes nothing but its own files. */
async function copied(shelf: ReturnType<typeof emptyContents>) {
  await using from = await startServer(registryHandler(shelf));
  await using source = open(from.host, { actions: 'pull' });
  const target = layout();
  const error = await rejection(
    copy({ source: source.target, reference: 'v1' }, { target, reference: 'v1' }),
  );
  const above = readdirSync(join(target.path, '..'));
  return { error, above, blobs: from.requests.filter(({ path }) => path.includes('/blobs/')) };
}

test.each(shown)('a layer with the digest %s is refused before it is asked for', async (_shown, digest) => {
  const shelf = emptyContents();
  const layer = { ...putBlob(shelf, 'x'), digest } as unknown as Descriptor;
  putManifest(shelf, manifestOf(putBlob(shelf, '{}'), [layer]), 'v1');
  const { error, above, blobs } = await copied(shelf);
  expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
  expect(error.message.length).toBeLessThan(700);
  expect([above, blobs]).toEqual([[], []]);
});

const places: readonly [
  string,
  (node: Descriptor, shelf: ReturnType<typeof emptyContents>) => [unknown, string],
][] = [
  ['a config', (node) => [manifestOf(node, []), OCI_MANIFEST]],
  ['a subject', (node, shelf) => [{ ...manifestOf(putBlob(shelf, '{}'), []), subject: node }, OCI_MANIFEST]],
  ['a child of an index', (node) => [{ schemaVersion: 2, manifests: [node] }, OCI_INDEX]],
];

for (const [what, document] of places) {
  test(`${what} with such a digest is refused`, async () => {
    for (const digest of hostile) {
      const shelf = emptyContents();
      const node = { mediaType: OCI_MANIFEST, size: 2, digest } as unknown as Descriptor;
      const [body, type] = document(node, shelf);
      putManifest(shelf, body, 'v1', type);
      const { error, above, blobs } = await copied(shelf);
      expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
      expect([above, blobs]).toEqual([[], []]);
    }
  });
}

const texts = hostile.filter((digest): digest is string => typeof digest === 'string');

test('such a digest in a header is passed over, and the bytes tell', async () => {
  const shelf = emptyContents();
  const { root } = putArtifact(shelf);
  const says = registryHandler(shelf);
  for (const digest of texts.filter((text) => /^[\x20-\x7e]{0,1000}$/.test(text))) {
    await using from = await startServer(async (request) => {
      const reply = await says(request);
      if (reply === 'reset') return reply;
      return { ...reply, headers: { ...reply.headers, 'docker-content-digest': digest } };
    });
    await using source = open(from.host, { actions: 'pull' });
    // White space around a header's value is no part of it.
    if (digest.trim() === `sha256:${hex}`) continue;
    expect(await source.target.resolve('v1')).toEqual(root);
    expect(from.requests.map(({ path }) => path)).toEqual(Array(2).fill('/v2/acme/app/manifests/v1'));
  }
});

test.each(texts.map((digest) => [JSON.stringify(digest.slice(0, 90)), digest]))(
  'a user who asks for %s gets no request out',
  async (_shown, digest) => {
    await using from = await startServer(registryHandler(emptyContents()));
    await using source = open(from.host);
    // Some are tags, which is another matter: they fit the grammar of tags.
    const isTag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/.test(digest);
    expect(await rejection(source.target.resolve(digest))).toMatchObject({
      code: isTag ? 'NOT_FOUND' : 'INVALID_INPUT',
    });
    expect(from.requests.length > 0).toBe(isTag);
    expect(() => parseReference(`registry.test/acme/app@${digest}`)).toThrow(/not a reference/);
    expect(() => parseDigest(digest)).toThrow(/not a digest/);
  },
);

test('tags of a list are texts, and are checked when they are used', async () => {
  const tags = [
    '../../x',
    'v1?x',
    'v1#x',
    '..',
    '.',
    '',
    'a/b',
    'a\\b',
    'a\0',
    'ä',
    'x'.repeat(129),
    '%2e%2e',
  ];
  await using from = await startServer(() => json({ tags }));
  await using source = open(from.host);
  const listed = await Array.fromAsync(source.target.tags());
  expect(listed).toEqual(tags);
  const node = putManifest(emptyContents(), '{}');
  for (const tag of listed) {
    expect(await rejection(source.target.resolve(tag))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await rejection(source.target.untag(tag))).toMatchObject({ code: 'INVALID_INPUT' });
    const work = source.target.push(node, bytesOf('{}'), { tag });
    expect(await rejection(work)).toMatchObject({ code: 'INVALID_INPUT' });
  }
  expect(from.requests).toHaveLength(1);
});

// What cannot be read is not absent: a list that left it out would be taken for whole.
test.each([1, null, {}])('a list of tags with %j among them is refused', async (tag) => {
  await using from = await startServer(() => json({ tags: ['v1', tag] }));
  await using source = open(from.host);
  expect(await rejection(Array.fromAsync(source.target.tags()))).toMatchObject({ code: 'INVALID_CONTENT' });
});

test('a repository that is no name gets no further than the reference', () => {
  for (const name of [
    '..',
    '../x',
    'a/../b',
    'a//b',
    'A',
    'a b',
    'a%2fb',
    'a?b',
    'a#b',
    '/a',
    'a/',
    'a\\b',
    '.a',
    'a\0',
  ])
    expect(() => parseReference(`registry.test/${name}`)).toThrow(/not a reference/);
});
