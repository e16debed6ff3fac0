import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  createServer as createRawServer,
  isIPv6,
  type AddressInfo,
  type LookupFunction,
  type Socket,
} from 'node:net';
import { buffer } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { createTransport, type TransportOptions } from '../../src/http/transport.ts';
import { openRepository, type RepositoryOptions } from '../../src/registry/open-repository.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import type { Identity } from './certificate-authority.ts';

export interface Seen {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Common name of the client certificate that was shown. */
  readonly client: string | undefined;
}

export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** What a server says; `reset` breaks the connection. */
export type Says = (request: Seen) => Reply | 'reset' | Promise<Reply | 'reset'>;

export interface PartyOptions {
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** The name it goes by. Default: the address. */
  readonly name?: string;
  readonly tls?: Identity;
  /** PEM; then clients are asked for a certificate, and served without one too. */
  readonly clientCa?: string;
}

/** A server on loopback that says what a test wants, and keeps all it was told. */
export interface Party extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly seen: Seen[];
  /** TCP connections so far. */
  connections(): number;
  /** Everything it saw in one text, to look for what it must not see. */
  told(): string;
}

export async function party(says: Says, options: PartyOptions = {}): Promise<Party> {
  const { address = '127.0.0.1', name = address, tls, clientCa } = options;
  const seen: Seen[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, { says, seen }).catch(() => request.socket.destroy());
  };
  const asking = clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: false, ca: clientCa };
  const server = tls ? createTlsServer({ ...tls, ...asking }, handle) : createServer(handle);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `${isIPv6(name) ? `[${name}]` : name}:${port}`;
  return {
    origin: `${tls ? 'https' : 'http'}://${host}`,
    host,
    port,
    seen,
    connections: () => connections,
    told: () =>
      seen
        .map((one) => `${JSON.stringify({ ...one, body: undefined })} ${one.body.toString('latin1')}`)
        .join('\n'),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { says, seen }: { readonly says: Says; readonly seen: Seen[] },
): Promise<void> {
  const { method = '', url: path = '', headers, socket } = request;
  const client = socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject?.CN ?? '') : '';
  const one: Seen = { method, path, headers, body: await buffer(request), client: client || undefined };
  seen.push(one);
  const reply = await says(one);
  if (reply === 'reset') return void socket.destroy();
  const { status = 200, headers: own = {}, body = '' } = reply;
  const names = Object.keys(own).map((name) => name.toLowerCase());
  const framed = names.includes('content-length') || names.includes('transfer-encoding') || status === 204;
  response.writeHead(status, { ...(!framed && { 'content-length': Buffer.byteLength(body) }), ...own });
  response.end(method === 'HEAD' ? undefined : body);
}

/** A server that says bytes of the test's own for each request head it reads; `requests` are the heads. */
export async function rawParty(
  says: (socket: Socket, head: string, at: number) => void,
): Promise<{ readonly host: string; readonly heads: string[] } & AsyncDisposable> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
        const head = text.slice(0, end);
        text = text.slice(end + 4);
        says(socket, head, heads.push(head) - 1);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    heads,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface Opened extends AsyncDisposable {
  readonly target: RegistryTarget;
}

export type OpenOptions = Partial<Omit<RepositoryOptions, 'send'>> &
  Pick<TransportOptions, 'ca' | 'proxy' | 'minimumRate' | 'connectMs' | 'headersMs' | 'lookup'> & {
    readonly client?: Client;
  };

/** A client certificate, and the origins that it is for. */
export interface Client {
  readonly origins: readonly string[];
  readonly cert: string;
  readonly key: string;
}

/** As a transport takes it. */
export function shownTo({ origins, cert, key }: Client): Pick<TransportOptions, 'tls'> {
  return { tls: (origin) => (origins.includes(origin) ? { cert, key } : undefined) };
}

/** The repository `acme/app` at a host, with a transport of its own and no retries unless the test asks for them. */
export function open(host: string, options: OpenOptions = {}): Opened {
  const { client } = options;
  const transport = createTransport({ ...options, ...(client && shownTo(client)) });
  const target = openRepository({
    send: transport.send,
    registry: host,
    repository: 'acme/app',
    actions: 'pull,push',
    retries: 0,
    baseMs: 1,
    ...options,
  });
  return { target, [Symbol.asyncDispose]: () => transport.close() };
}

/** Routed nowhere (RFC 5737): stands for a public address. */
export const PUBLIC = '192.0.2.1';

/** A resolver that knows these names only; the n-th look-up of a name gets the n-th answer, or the last. */
export function names(
  table: Readonly<Record<string, readonly (readonly string[])[]>>,
): LookupFunction & { readonly asked: string[] } {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, callback) => {
    const answers = table[hostname] ?? [];
    const at = asked.filter((name) => name === hostname).length;
    asked.push(hostname);
    const found = (answers[at] ?? answers.at(-1) ?? []).map((address) => ({
      address,
      family: isIPv6(address) ? 6 : 4,
    }));
    const [first] = found;
    if (!first) callback(Object.assign(new Error(`no such name: ${hostname}`), { code: 'ENOTFOUND' }), '', 0);
    else if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  };
  return Object.assign(lookup, { asked });
}

/** What the promise resolves to, or the code it fails with. */
export async function outcomeOf<T>(work: Promise<T>): Promise<T | string> {
  try {
    return await work;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** What the promise rejects with; fails when it does not. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Error) return outcome.error;
  throw new Error(`expected an error, got ${JSON.stringify(outcome)}`);
}
