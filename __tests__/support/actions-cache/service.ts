import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { tempFolder } from '../temp.ts';
import { accessIn, cacheEnvironment, type RunFacts } from './environment.ts';
import { Faults, type Fault, type Stage } from './faults.ts';
import { Shelf, type Entry } from './shelf.ts';
import { answerV1, v1Stage } from './v1.ts';
import { answerV2, v2Stage, type JsonAnswer } from './v2.ts';

export interface CacheRequest {
  readonly stage: Stage;
  readonly method: string;
  readonly path: string;
  /** Of the body. */
  readonly bytes: number;
}

export interface CacheService extends AsyncDisposable {
  readonly origin: string;
  readonly shelf: Shelf;
  readonly faults: Faults;
  readonly requests: CacheRequest[];
  /** For a step's environment, on top of the runner's own. */
  environment(run?: RunFacts): Record<string, string>;
  /** Keys of what can be restored, in the order they were written. */
  keys(): string[];
  inject(...faults: readonly Fault[]): void;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly stage: Stage;
  readonly body: Buffer;
}

/**
 * The Actions cache on loopback: v2 with blobs as Azure keeps them, and v1. Keys are written once, scopes follow from
 * the token, addresses of blobs are signed.
 */
export async function startCacheService(): Promise<CacheService> {
  const shelf = new Shelf(tempFolder('actions-cache-'));
  const faults = new Faults();
  const requests: CacheRequest[] = [];
  const secret = randomBytes(8).toString('hex');
  let origin = '';
  const sign = (id: number, right: 'r' | 'w'): string =>
    `${origin}/account/blobs/${id}?sp=${right}&sig=${secret}`;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const method = request.method ?? 'GET';
    const stage = v2Stage(url.pathname) ?? v1Stage(method, url.pathname) ?? blobStage(method, url);
    const body = await buffer(request);
    if (stage === undefined) return void response.writeHead(404).end('{}');
    requests.push({ stage, method, path: url.pathname, bytes: body.byteLength });
    const fault = faults.next(stage);
    if (fault && (await spoil(fault, request, response))) return;
    const call = { request, response, url, stage, body };
    const cut = fault?.kind === 'cut';
    if (url.pathname.startsWith('/account/')) return blob(call, { shelf, secret, cut });
    const access = accessIn(request.headers.authorization);
    const facts = access && { shelf, access, sign };
    const answer = facts ? answerOf(call, facts) : { status: 401, json: { msg: 'no token' } };
    send(response, answer, cut);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>(
    (resolve, reject) => void server.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    shelf,
    faults,
    requests,
    environment: (run = {}) => cacheEnvironment(origin, run),
    keys: () => shelf.entries.filter(({ committed }) => committed).map(({ key }) => key),
    inject: (...more) => faults.add(...more),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function blobStage(method: string, url: URL): Stage | undefined {
  if (!url.pathname.startsWith('/account/')) return undefined;
  return method === 'PUT' ? 'upload' : 'download';
}

function answerOf({ request, url, stage, body }: Call, facts: Parameters<typeof answerV2>[2]): JsonAnswer {
  if (v2Stage(url.pathname))
    return answerV2(stage, JSON.parse(body.toString()) as Parameters<typeof answerV2>[1], facts);
  const range = request.headers['content-range'];
  return answerV1(stage, { method: request.method ?? '', url, body, range }, facts);
}

function send(response: ServerResponse, { status, json }: JsonAnswer, cut: boolean): void {
  const text = json === undefined ? '' : JSON.stringify(json);
  const whole = Buffer.byteLength(text);
  const headers = { 'content-type': 'application/json', 'content-length': whole };
  if (!cut) return void response.writeHead(status, headers).end(text);
  response.writeHead(status, headers).write(text.slice(0, Math.floor(whole / 2)));
  setTimeout(() => response.destroy(), 20);
}

/** True when the request has got its answer, or will never get one. */
async function spoil(fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (fault.kind === 'cut') return false;
  if (fault.kind === 'slow') {
    await sleep(fault.milliseconds ?? 1500);
    return false;
  }
  if (fault.kind === 'reset') request.socket.resetAndDestroy();
  else {
    const headers = {
      'content-type': 'application/json',
      ...(fault.kind === 429 && { 'retry-after': '60' }),
    };
    response.writeHead(fault.kind, headers).end(JSON.stringify({ code: 'injected', msg: 'injected' }));
  }
  return true;
}

interface BlobFacts {
  readonly shelf: Shelf;
  readonly secret: string;
  readonly cut: boolean;
}

/** Block blobs as the Azure SDK writes them: whole, or block by block with a list at the end. */
function blob({ request, response, url, body }: Call, { shelf, secret, cut }: BlobFacts): void {
  const right = request.method === 'PUT' ? 'w' : 'r';
  const entry = shelf.find(Number(url.pathname.split('/').at(-1)));
  const signed = url.searchParams.get('sig') === secret && url.searchParams.get('sp') === right;
  if (!entry || !signed) return void response.writeHead(signed ? 404 : 403).end();
  if (right === 'r') return download(entry, response, { shelf, cut });
  if (entry.committed) return void response.writeHead(409).end();
  if (cut) return void request.socket.destroy();
  const part = url.searchParams.get('comp');
  if (part === 'block') shelf.stage(entry, url.searchParams.get('blockid') ?? '', body);
  else if (part === 'blocklist') {
    const blocks = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id);
    if (!shelf.join(entry, blocks)) return void response.writeHead(400).end();
  } else shelf.write(entry, body);
  response.writeHead(201, { 'x-ms-request-id': randomUUID(), etag: '"1"' }).end();
}

function download(
  entry: Entry,
  response: ServerResponse,
  { shelf, cut }: Pick<BlobFacts, 'shelf' | 'cut'>,
): void {
  const size = shelf.size(entry);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
  if (!cut) return void shelf.read(entry).pipe(response);
  shelf.read(entry, Math.floor(size / 2)).pipe(response, { end: false });
  setTimeout(() => response.destroy(), 100);
}
