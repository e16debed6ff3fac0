// R12 A registry has an artifact that never ends below its root: indexes in indexes, very many of them, or very large ones.
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import { inLittleMemory } from '../support/bounded.ts';
import { runAction } from '../support/runner.ts';
import { startStreamServer, type Server } from '../support/lab.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';

const MIB = 1024 * 1024;

/** Made again whenever it is asked for: many of them would not fit into the memory of the test. */
type Document = () => string;

function indexOf(manifests: readonly unknown[], annotations: Record<string, string> = {}): string {
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests, annotations });
}

interface Shelf {
  readonly documents: Map<string, Document>;
  readonly root: string;
}

function put(documents: Map<string, Document>, document: Document) {
  const text = document();
  const node = { mediaType: OCI_INDEX, digest: digestOf(text), size: Buffer.byteLength(text) };
  documents.set(node.digest, document);
  return node;
}

/** Each index lists the one before. */
function deep(count: number): Shelf {
  const documents = new Map<string, Document>();
  let node = put(documents, () => indexOf([]));
  for (let at = 1; at < count; at += 1) {
    const text = indexOf([node]);
    node = put(documents, () => text);
  }
  return { documents, root: node.digest };
}

/** An index of indexes. */
function wide(count: number, make: (at: number) => string): Shelf {
  const documents = new Map<string, Document>();
  const nodes = Array.from({ length: count }, (_, at) => put(documents, () => make(at)));
  return { documents, root: put(documents, () => indexOf(nodes)).digest };
}

/** So many blobs that no other index lists. */
function blobs(count: number, at: number): string {
  const nodes = Array.from({ length: count }, (_, below) => ({
    mediaType: 'a/b',
    digest: `sha256:${(at * count + below).toString(16).padStart(64, '0')}`,
    size: 1,
  }));
  return indexOf(nodes);
}

function only(text: string): Shelf {
  const documents = new Map<string, Document>();
  return { documents, root: put(documents, () => text).digest };
}

function serve({ documents, root }: Shelf): Promise<Server> {
  return startStreamServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://registry');
    const json = { 'content-type': 'application/json' };
    if (pathname.endsWith('/tags/list')) return void response.writeHead(200, json).end('{"tags":["v1"]}');
    if (pathname.includes('/referrers/'))
      return void response.writeHead(200, { 'content-type': OCI_INDEX }).end(indexOf([]));
    const name = pathname.split('/').at(-1) ?? '';
    const document = documents.get(name === 'v1' ? root : name);
    if (!document) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': OCI_INDEX }).end(request.method === 'HEAD' ? '' : document());
  });
}

const GRAPHS: readonly (readonly [string, () => Shelf, string, number])[] = [
  ['indexes in indexes', () => deep(3000), 'is 101 manifests below the first one', 250],
  ['very many nodes', () => wide(8, (at) => blobs(45_000, at)), 'and the limit is 100000', 40],
  [
    'very large manifests',
    () => wide(40, (at) => indexOf([], { text: String.fromCharCode(97 + (at % 26)).repeat(7 * MIB + at) })),
    'and the limit is 50331648',
    60,
  ],
];

const COMMANDS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['copy', { command: 'copy', to: 'oci-layout:there' }],
  ['copy without referrers', { command: 'copy', to: 'oci-layout:there', referrers: 'none' }],
  ['copy to two places', { command: 'copy', to: 'oci-layout:there\noci-layout:beside' }],
  ['discover', { command: 'discover' }],
  ['pull', { command: 'pull', path: 'out' }],
];

describe.each(GRAPHS)('%s below a root', (graph, make, said, requests) => {
  test.each(COMMANDS)('%s: the error says the limit', async (command, inputs) => {
    await using hostile = await serve(make());
    const run = await inLittleMemory(
      `r12: ${command} of ${graph}`,
      (env) =>
        runAction({
          cwd: workspaceWith(),
          env,
          inputs: { from: `${hostile.host}/acme/app:v1`, timeout: '90s', ...inputs },
          timeoutMs: 100_000,
        }),
      () => ({ requests: hostile.requests.length }),
      // Each place has a copy of its own.
      command === 'copy to two places' ? { peakMiB: 370 } : {},
    );
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.log).toContain(said);
    expect(run.log).toContain('#endless-graph');
    expect(hostile.requests.length).toBeLessThan(requests);
  });
});

test('a platform is looked for in an index of very many nodes', async () => {
  await using hostile = await serve(only(blobs(60_000, 0)));
  const from = `${hostile.host}/acme/app:v1`;
  const run = await inLittleMemory(
    'r12: resolve of a platform',
    (env) => runAction({ env, inputs: { command: 'resolve', from, platform: 'linux/amd64' } }),
    () => ({ requests: hostile.requests.length }),
  );
  expect(outcomeOf(run, 'failure')).toBe('failure');
  expect(run.log).toContain('has nothing for linux/amd64');
  expect(hostile.requests.length).toBeLessThan(5);
});

test('nothing is read for a step that does nothing else', async () => {
  await using hostile = await serve(deep(1));
  const from = `${hostile.host}/acme/app:v1`;
  const run = await inLittleMemory('r12: a resolve without more', (env) =>
    runAction({ env, inputs: { command: 'resolve', from } }),
  );
  expect(outcomeOf(run, 'success')).toBe('success');
});
