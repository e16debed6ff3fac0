// R1 Unbounded manifest/token/error/config body: CVE-2020-1702, ggcr #2296 #2328, regclient ae2d5af.
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { runScript } from '../support/child.ts';
import { startStreamServer } from '../support/lab.ts';

const MiB = 1024 * 1024;
/** What stands for an endless body: more than any bound here, so that a client without one is seen to have read it. */
const ENDLESS = 400 * MiB;
const spaces = Buffer.alloc(64 * 1024, ' ');
/** Members of a gzip; each becomes a MiB. */
const packed = gzipSync(Buffer.alloc(MiB, ' '));

/** Sends until nobody wants more. */
function pour(response: ServerResponse, chunk: Buffer, times: number): void {
  let left = times;
  const next = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once('drain', next);
    }
    response.end();
  };
  next();
}

interface Endless {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly encoded?: boolean;
}

/** The n-th request whose method and path match is answered without an end, all others as a registry would. */
async function registry(at: RegExp, endless: Endless) {
  return startStreamServer((request, response) => {
    request.resume();
    const { method = '', url = '', headers } = request;
    const json = { 'content-type': 'application/json' };
    if (at.test(`${method} ${url}`)) {
      const encoding = endless.encoded === true ? { 'content-encoding': 'gzip' } : {};
      response.writeHead(endless.status, { ...json, ...encoding, ...endless.headers });
      pour(response, endless.encoded ? packed : spaces, ENDLESS / (endless.encoded ? MiB : spaces.length));
    } else if (at.source.includes('token') && headers.authorization === undefined) {
      const realm = `Bearer realm="http://${headers.host}/token"`;
      response.writeHead(401, { ...json, 'www-authenticate': realm }).end();
    } else if (method === 'HEAD') response.writeHead(200, { 'content-type': OCI_MANIFEST }).end();
    else if (method === 'POST') response.writeHead(202, { location: `${url}session` }).end();
    else if (method === 'PUT') response.writeHead(201).end();
    else response.writeHead(200, json).end('{}');
  });
}

/** In a process of its own, whose memory is nobody else's. */
const client = `
const { MemoryTarget, OciLayout, bytesOf, createTransport, digestOf, openRepository, readAll } = await import(process.env.LIBRARY);
const transport = createTransport();
const target = openRepository(process.env.HOST + '/acme/app', { transport, actions: 'pull,push', retries: 0 });
const node = (mediaType) => ({ mediaType, digest: digestOf('{}'), size: 2 });
const manifest = node('${OCI_MANIFEST}');
const work = {
  resolve: () => target.resolve('v1'),
  fetch: () => readAll(target.fetch(manifest), manifest),
  tags: () => Array.fromAsync(target.tags()),
  blob: () => new MemoryTarget().push(node('x/y'), target.fetch(node('x/y'))),
  upload: () => target.push(node('x/y'), bytesOf('{}')),
  put: () => target.push(manifest, bytesOf('{}'), { tag: 'v1' }),
  mount: () => target.mount(node('x/y'), 'acme/other'),
  remove: () => target.delete(manifest),
}[process.env.WORK];
const rss = () => process.resourceUsage().maxRSS / 1024;
const before = rss();
const code = await work().then(() => 'done', (error) => error.code ?? String(error));
console.log(JSON.stringify({ code, grown: rss() - before }));
await transport.close();
`;

async function outcomeOf(work: string, at: RegExp, endless: Endless) {
  await using server = await registry(at, endless);
  const library = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href;
  const { stdout, stderr, problems } = await runScript(['--input-type=module', '--eval', client], {
    cwd: import.meta.dirname,
    env: { LIBRARY: library, HOST: server.host, WORK: work },
    timeoutMs: 30_000,
  });
  expect({ problems, stderr }).toEqual({ problems: [], stderr: '' });
  return JSON.parse(stdout) as { readonly code: string; readonly grown: number };
}

const digest = digestOf('{}');
const manifest = { 'content-type': OCI_MANIFEST };
const cases: readonly [string, string, RegExp, Endless, string][] = [
  ['a manifest by tag', 'resolve', /GET .*manifests/, { status: 200, headers: manifest }, 'TOO_LARGE'],
  ['a manifest by digest', 'fetch', /GET .*manifests/, { status: 200, headers: manifest }, 'TOO_LARGE'],
  ['a page of tags', 'tags', /GET .*tags/, { status: 200 }, 'TOO_LARGE'],
  ['a token', 'fetch', /token/, { status: 200 }, 'TOO_LARGE'],
  ['a token server that refuses', 'fetch', /token/, { status: 403 }, 'FORBIDDEN'],
  ['an error of a manifest', 'fetch', /GET .*manifests/, { status: 500 }, 'UNAVAILABLE'],
  ['an error of a list', 'tags', /GET .*tags/, { status: 404 }, 'NOT_FOUND'],
  ['an error of an upload', 'upload', /POST/, { status: 403 }, 'FORBIDDEN'],
  ['a challenge', 'fetch', /GET .*manifests/, { status: 401 }, 'UNAUTHORIZED'],
  ['a blob', 'blob', /GET .*blobs/, { status: 200 }, 'SIZE_MISMATCH'],
  ['the answer to POST', 'upload', /POST/, { status: 202, headers: { location: '/v2/s/1' } }, 'done'],
  ['the answer to PUT of a blob', 'upload', /PUT/, { status: 201 }, 'done'],
  ['the answer to PUT of a manifest', 'put', /PUT/, { status: 201 }, 'done'],
  ['the answer to a mount', 'mount', /POST .*mount=/, { status: 201 }, 'done'],
  ['the answer to DELETE', 'remove', /DELETE/, { status: 202 }, 'done'],
  [
    'a redirect',
    'tags',
    /GET .*tags/,
    { status: 307, headers: { location: `/v2/acme/app/blobs/${digest}` } },
    'done',
  ],
];

describe('an endless body is cut, within 64 MiB of memory, as', () => {
  test.each(cases)('%s', async (_what, work, at, endless, code) => {
    const outcome = await outcomeOf(work, at, endless);
    expect(outcome.code).toBe(code);
    expect(outcome.grown).toBeLessThan(64);
  });

  const encodable = cases.filter(([, , , { status }]) => status === 200 || status >= 400);
  test.each(encodable)('%s that is encoded and grows a thousandfold', async (...args) => {
    const [, work, at, endless, code] = args;
    const outcome = await outcomeOf(work, at, { ...endless, encoded: true });
    expect(outcome.code).toBe(code);
    expect(outcome.grown).toBeLessThan(64);
  });
});
