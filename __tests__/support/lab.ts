import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  createServer as createRawServer,
  isIPv6,
  type AddressInfo,
  type LookupFunction,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { buffer } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { createTransport, type Transport, type TransportOptions } from '../../src/http/transport.ts';
import { openRepository, type OpenRepositoryOptions } from '../../src/registry/registry.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import type { Identity } from './certificate-authority.ts';

export interface ReceivedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Empty where the handler reads it by itself. */
  readonly body: Buffer;
  readonly text: string;
  /** How many of the same method and path came before. */
  readonly earlier: number;
  /** Common name of the client certificate that was shown. */
  readonly client: string | undefined;
}

export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** What to answer; `reset` breaks the connection. */
export type Handler = (request: ReceivedRequest) => Reply | 'reset' | Promise<Reply | 'reset'>;

/** Reads the body and writes the answer by itself, or does not. */
export type StreamHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface ServerOptions {
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** The name it goes by. Default: the address. */
  readonly name?: string;
  readonly tls?: Identity;
  /** PEM; then clients are asked for a certificate, and served without one too. */
  readonly clientCa?: string;
}

export interface Server extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly requests: ReceivedRequest[];
  /** `METHOD path` of all requests so far. */
  requestLines(): string[];
  /** TCP connections so far. */
  connections(): number;
  /** All that it received in one text, to look for what it must not see. */
  transcript(): string;
}

/** A server on loopback that answers each request, once it is read, as the test says. */
export function startServer(handler: Handler, options: ServerOptions = {}): Promise<Server> {
  return startHttpServer(({ requests, request, response }) => {
    answer({ requests, request, response }, handler).catch(() => request.socket.destroy());
  }, options);
}

/** The same where the test reads and writes the streams itself: slowly, in part, or not at all. */
export function startStreamServer(handler: StreamHandler): Promise<Server> {
  return startHttpServer(({ requests, request, response }) => {
    requests.push(received(requests, request));
    handler(request, response);
  });
}

interface Exchange {
  readonly requests: ReceivedRequest[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function startHttpServer(
  handle: (exchange: Exchange) => void,
  options: ServerOptions = {},
): Promise<Server> {
  const { address = '127.0.0.1', name = address, tls, clientCa } = options;
  const requests: ReceivedRequest[] = [];
  const onRequest = (request: IncomingMessage, response: ServerResponse): void =>
    handle({ requests, request, response });
  const asking = clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: false, ca: clientCa };
  const server = tls ? createTlsServer({ ...tls, ...asking }, onRequest) : createServer(onRequest);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  const port = await listen(server, address);
  const host = `${isIPv6(name) ? `[${name}]` : name}:${port}`;
  return {
    origin: `${tls ? 'https' : 'http'}://${host}`,
    host,
    port,
    requests,
    requestLines: () => requests.map(({ method, path }) => `${method} ${path}`),
    connections: () => connections,
    transcript: () =>
      requests
        .map((one) => `${JSON.stringify({ ...one, body: undefined })} ${one.body.toString('latin1')}`)
        .join('\n'),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: NetServer, address = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function received(
  requests: readonly ReceivedRequest[],
  { method = '', url: path = '', headers, socket }: IncomingMessage,
  body = Buffer.of(),
): ReceivedRequest {
  const earlier = requests.filter((one) => one.method === method && one.path === path).length;
  const name = socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : undefined;
  const client = name === undefined ? undefined : String(name);
  return { method, path, headers, body, text: body.toString(), earlier, client };
}

async function answer({ requests, request: incoming, response }: Exchange, handler: Handler): Promise<void> {
  const body = await buffer(incoming);
  const request = received(requests, incoming, body);
  requests.push(request);
  const reply = await handler(request);
  if (reply === 'reset') return reset(incoming.socket);
  const { status = 200, headers = {}, body: content = '' } = reply;
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const framed = names.includes('content-length') || names.includes('transfer-encoding') || status === 204;
  response.writeHead(status, {
    ...(!framed && { 'content-length': Buffer.byteLength(content) }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function reset(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

export interface RawServer extends AsyncDisposable {
  readonly origin: string;
  readonly host: string;
  readonly heads: string[];
}

/** A server that writes bytes of the test's own for each request head it reads: also those that no HTTP library would send. */
export async function startRawServer(
  handler: (socket: Socket, head: string, at: number) => void | Promise<void>,
): Promise<RawServer> {
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
        void handler(socket, head, heads.push(head) - 1);
      }
    });
  });
  const host = `127.0.0.1:${await listen(server)}`;
  return {
    origin: `http://${host}`,
    host,
    heads,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** An error as registries send it (distribution-spec, "Error Codes"). */
export function refusal(status: number, code: string, message = '', headers: Reply['headers'] = {}): Reply {
  const reply = json({ errors: [{ code, message }] }, status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** 401 with a challenge. */
export function challenge(text: string | string[]): Reply {
  return refusal(401, 'UNAUTHORIZED', '', { 'www-authenticate': text });
}

export function redirect(location: string, status = 307): Reply {
  return { status, headers: { location } };
}

/** The same for a stream. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const { headers = {}, body } = refusal(status, code, message);
  response.writeHead(status, headers).end(body);
}

export interface Opened extends AsyncDisposable {
  readonly target: RegistryTarget;
  readonly transport: Transport;
}

export type OpenOptions = Partial<Omit<OpenRepositoryOptions, 'send'>> &
  Pick<TransportOptions, 'ca' | 'proxy' | 'minimumRate' | 'connectMs' | 'headersMs' | 'lookup' | 'rates'> & {
    readonly client?: Client;
  };

/** A client certificate, and the origins that it is for. */
export interface Client {
  readonly origins: readonly string[];
  readonly cert: string;
  readonly key: string;
}

/** As a transport takes it. */
export function clientTls({ origins, cert, key }: Client): Pick<TransportOptions, 'tls'> {
  return { tls: (origin) => (origins.includes(origin) ? { cert, key } : undefined) };
}

/** The repository `acme/app` at a host, with a transport of its own and no retries unless the test asks for them. */
export function open(host: string, options: OpenOptions = {}): Opened {
  const { client } = options;
  const transport = createTransport({ ...options, ...(client && clientTls(client)) });
  const target = openRepository(`${host}/acme/app`, {
    transport,
    actions: 'pull,push',
    retries: 0,
    baseMs: 1,
    ...options,
  });
  return { target, transport, [Symbol.asyncDispose]: () => transport.close() };
}

/** Routed nowhere (RFC 5737): stands for a public address. */
export const PUBLIC = '192.0.2.1';

/** A resolver that knows these names only; the n-th look-up of a name gets the n-th answer, or the last. */
export function resolver(
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
