// D7 Cycles / wide graphs: oras CLI 440eb65d; zot caps depth and nodes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { runScript } from '../support/child.ts';
import { open, refusal, startServer } from '../support/lab.ts';
import {
  emptyContents,
  putArtifact,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

function index(manifests: readonly unknown[]) {
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}

async function copied(shelf: Contents, concurrency = 6, target = new MemoryTarget()) {
  await using from = await startServer(registryHandler(shelf));
  await using source = open(from.host, { actions: 'pull' });
  const work = copy({ source: source.target, reference: 'v1' }, { target, reference: 'v1' }, { concurrency });
  const outcome = await work.catch((error: unknown) => error as Error);
  return { outcome, target, requests: from.requests.length };
}

/** A chain of indexes, the innermost of which holds an artifact. */
function chain(depth: number): Contents {
  const shelf = emptyContents();
  let { root } = putArtifact(shelf);
  for (let at = 0; at < depth; at += 1) root = putManifest(shelf, index([root]), undefined, OCI_INDEX);
  const held = shelf.manifests.get(root.digest);
  if (held) shelf.manifests.set('v1', held);
  return shelf;
}

test.each([1, 6])('a hundred indexes in each other are copied with concurrency %i', async (concurrency) => {
  const { outcome, target } = await copied(chain(100), concurrency);
  expect(outcome).toMatchObject({ copied: 103 });
  expect(await target.resolve('v1')).toMatchObject({ mediaType: OCI_INDEX });
});

test('ten thousand indexes in each other end, for those who allow that', async () => {
  const shelf = chain(10_000);
  const source = new MemoryTarget();
  for (const [name, { mediaType, bytes }] of shelf.manifests)
    if (name.includes(':'))
      await source.push({ mediaType, digest: digestOf(bytes), size: bytes.length }, bytesOf(bytes));
  for (const bytes of shelf.blobs.values())
    await source.push({ mediaType: 'x/y', digest: digestOf(bytes), size: bytes.length }, bytesOf(bytes));
  const root = shelf.manifests.get('v1')?.bytes ?? Buffer.of();
  const target = new MemoryTarget();
  const options = { concurrency: 1, descent: { levels: 20_000 } };
  const result = await copy({ source, reference: digestOf(root) }, { target }, options);
  expect(result).toMatchObject({ copied: 10_003 });
});

test('the same child ten thousand times is one child', async () => {
  const shelf = emptyContents();
  const { root } = putArtifact(shelf);
  putManifest(shelf, index(Array<Descriptor>(10_000).fill(root)), 'v1', OCI_INDEX);
  const { outcome, requests } = await copied(shelf);
  expect(outcome).toMatchObject({ copied: 4 });
  expect(requests).toBeLessThan(10);
});

test('a diamond of twenty levels is not walked path by path', async () => {
  const shelf = emptyContents();
  let level = [putArtifact(shelf).root];
  for (let at = 0; at < 20; at += 1) {
    level = [1, 2].map((side) =>
      putManifest(shelf, { ...index(level), annotations: { side: `${at} ${side}` } }, undefined, OCI_INDEX),
    );
  }
  putManifest(shelf, index(level), 'v1', OCI_INDEX);
  expect((await copied(shelf)).outcome).toMatchObject({ copied: 44 });
});

const lies: readonly [string, (names: readonly string[]) => Record<string, string>][] = [
  ['itself', ([a = '']) => ({ [a]: a })],
  ['one that leads back', ([a = '', b = '']) => ({ [a]: b, [b]: a })],
  [
    'a ring of five',
    (ring) => Object.fromEntries(ring.map((name, at) => [name, ring[(at + 1) % ring.length] ?? ''])),
  ],
];

test.each(lies)('a lying server that makes an index lead to %s is found out', async (_what, leads) => {
  const names = Array.from({ length: 5 }, (_, at) => digestOf(`index ${at}`));
  const to = leads(names);
  const bodies = new Map(names.map((name) => [name, JSON.stringify(index([nodeOf(to[name] ?? name)]))]));
  const [first = ''] = names;
  await using from = await startServer(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    const digest = name === 'v1' ? first : name;
    const body = bodies.get(digest as `sha256:${string}`);
    if (body === undefined) return refusal(404, 'MANIFEST_UNKNOWN');
    const headers = {
      'content-type': OCI_INDEX,
      'docker-content-digest': digest,
      'content-length': String(body.length),
    };
    return { headers, body };
  });
  for (const deep of [false, true]) {
    await using source = open(from.host, { actions: 'pull' });
    const target = new MemoryTarget();
    const error = await rejection(copy({ source: source.target, reference: 'v1' }, { target }, { deep }));
    expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
  }
  expect(from.requests.length).toBeLessThan(20);
});

function nodeOf(digest: string) {
  return {
    mediaType: OCI_INDEX,
    digest,
    size: Buffer.byteLength(JSON.stringify(index([{ mediaType: OCI_INDEX, digest, size: 999 }]))),
  };
}

test('an index over the limit is refused by its size, and by what comes', async () => {
  const shelf = emptyContents();
  const children = Array.from({ length: 100_000 }, (_, at) => ({
    mediaType: 'x/y',
    digest: digestOf(String(at)),
    size: 1,
  }));
  putManifest(shelf, index(children), 'v1', OCI_INDEX);
  const { outcome, requests } = await copied(shelf);
  expect(outcome).toMatchObject({ code: 'TOO_LARGE' });
  expect(requests).toBeLessThan(5);
});

/** 90 000 blobs below two indexes, each within the limit; run in a process of its own, whose heap has a hard limit. */
const wide = `
const { copy, MemoryTarget, openRepository, createTransport, digestOf, bytesOf } = await import(process.env.LIBRARY);
const transport = createTransport();
const source = openRepository(process.env.HOST + '/acme/app', { transport, retries: 3, baseMs: 10 });
const target = new MemoryTarget();
if (process.env.HELD) {
  for (let at = 0; at < 90_000; at += 1) {
    const bytes = new TextEncoder().encode(String(at));
    await target.push({ mediaType: 'x/y', digest: digestOf(bytes), size: bytes.length }, bytesOf(bytes));
  }
}
const outcome = await copy({ source, reference: 'v1' }, { target, reference: 'v1' }).catch((error) => error);
console.log(JSON.stringify({ copied: outcome.copied, skipped: outcome.skipped, code: outcome.code }));
await transport.close();
`;

async function wideCopy(held: boolean, half: number) {
  const shelf = emptyContents();
  const halves = [0, half].map((start) => {
    const children = Array.from({ length: half }, (_, at) => {
      const bytes = String(start + at);
      return { mediaType: 'x/y', digest: digestOf(bytes), size: bytes.length };
    });
    return putManifest(shelf, index(children), undefined, OCI_INDEX);
  });
  putManifest(shelf, index(halves), 'v1', OCI_INDEX);
  await using from = await startServer(registryHandler(shelf));
  const library = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href;
  const { stdout, stderr, exitCode, problems } = await runScript(
    ['--max-old-space-size=256', '--input-type=module', '--eval', wide],
    {
      cwd: import.meta.dirname,
      timeoutMs: 100_000,
      env: { LIBRARY: library, HOST: from.host, ...(held && { HELD: '1' }) },
    },
  );
  expect({ exitCode, problems, stderr: exitCode === 0 ? '' : stderr.slice(-2000) }).toEqual({
    exitCode: 0,
    problems: [],
    stderr: '',
  });
  return { outcome: JSON.parse(stdout) as unknown, requests: from.requests.length };
}

test(
  '90 000 children that the target holds are passed over within a heap of 256 MiB',
  { timeout: 120_000 },
  async () => {
    const { outcome, requests } = await wideCopy(true, 45_000);
    expect(outcome).toEqual({ copied: 3, skipped: 90_000 });
    expect(requests).toBeLessThan(10);
  },
);

test('40 000 children that are missing end with the first', { timeout: 120_000 }, async () => {
  const { outcome, requests } = await wideCopy(false, 20_000);
  expect(outcome).toEqual({ code: 'NOT_FOUND' });
  expect(requests).toBeLessThan(50);
});
