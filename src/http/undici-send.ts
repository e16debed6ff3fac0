import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici/index.js';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { AnswerBody } from './answer-body.ts';
import { guardedLookup, insideError, isInsideHost, KnownHosts, notingLookup } from './addresses.ts';
import { HttpHeaders, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import { PACE, watchedUpload, type Pace } from './watchdog.ts';

export interface TransportOptions {
  /** PEM certificates trusted besides the system's. */
  readonly ca?: string | undefined;
  /** What TLS with an origin has of its own, asked for once. Default: nothing. */
  readonly tls?: ((origin: string) => OriginTls | undefined | Promise<OriginTls | undefined>) | undefined;
  /** The proxy for an origin, asked for once. Default: none. */
  readonly proxy?: ((url: URL) => URL | undefined) | undefined;
  readonly userAgent?: string;
  /** Default: 16 KiB in 60 s. */
  readonly pace?: Pace;
  /** Milliseconds to wait for a connection, default 10 s, and for the head of an answer, default 60 s and 300 s after an upload. */
  readonly connectMs?: number;
  readonly headersMs?: number;
  /** Default: the system's resolver. */
  readonly lookup?: LookupFunction;
}

/** All PEM, and for one origin only. */
export interface OriginTls {
  /** Trusted besides the system's and `ca` of the transport. */
  readonly ca?: string | undefined;
  /** The client certificate and its key. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

export interface Transport {
  readonly send: Send;
  /** Ends all connections. */
  close(): Promise<void>;
}

const CONNECTIONS = 16;
const CONNECT_MS = 10_000;
const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;

/** The transport: one connection pool per origin. undici is loaded with the first request. */
export function createTransport(options: TransportOptions = {}): Transport {
  const known = new KnownHosts();
  const dispatchers = new Map<string, Promise<Dispatcher>>();
  const proxies = new Map<string, URL | undefined>();
  const proxyFor = (url: URL): URL | undefined => {
    if (!proxies.has(url.origin)) proxies.set(url.origin, options.proxy?.(url));
    return proxies.get(url.origin);
  };
  const tlsOf = onceForEach(async (origin) => options.tls?.(origin));
  const dispatchFor = async (request: HttpRequest): Promise<Dispatcher> => {
    const route = routeOf(request, proxyFor(request.url), known);
    const own = await tlsOf(request.url.origin);
    const key = JSON.stringify([route, own && request.url.origin]);
    const open = dispatchers.get(key) ?? openDispatcher(route, { ...options, own }, known);
    dispatchers.set(key, open);
    return open;
  };
  return {
    async send(request) {
      const dispatcher = await dispatchFor(request);
      request.signal?.throwIfAborted();
      return exchange(dispatcher, request, options);
    },
    async close() {
      for (const dispatch of dispatchers.values()) await (await dispatch).destroy();
    },
  };
}

function onceForEach<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** What a connection may depend on, besides the TLS of its origin; equal routes share a pool. */
interface Route {
  readonly proxy: string | undefined;
  readonly guarded: boolean;
}

function routeOf({ url, givenBy }: HttpRequest, proxy: URL | undefined, known: KnownHosts): Route {
  // A proxy resolves names by itself; a registry inside may give addresses inside.
  const foreign = givenBy !== undefined && givenBy.hostname !== url.hostname;
  const guarded = foreign && proxy === undefined && !known.isInside(givenBy.hostname);
  if (guarded && isInsideHost(url.hostname) === true) throw insideError(url.hostname);
  return { proxy: proxy?.href, guarded };
}

async function openDispatcher(
  route: Route,
  options: TransportOptions & { readonly own: OriginTls | undefined },
  known: KnownHosts,
): Promise<Dispatcher> {
  const { own = {} } = options;
  const ca = await trusted(options.ca);
  const client = own.cert !== undefined && own.key !== undefined ? { cert: own.cert, key: own.key } : {};
  const tls = { ...(await trusted(options.ca, own.ca)), ...client };
  const pool = { connections: CONNECTIONS, keepAliveTimeout: 30_000 };
  const timeout = options.connectMs ?? CONNECT_MS;
  // Of undici only what sends requests: its index also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  if (route.proxy === undefined) {
    const lookup = route.guarded ? guardedLookup(options.lookup) : notingLookup(known, options.lookup);
    return new Agent({ ...pool, connect: { timeout, lookup, ...tls } });
  }
  // It needs what only the index puts together.
  const { ProxyAgent } = await import('undici/index.js');
  return new ProxyAgent({
    ...pool,
    uri: route.proxy,
    requestTls: { timeout, ...tls },
    proxyTls: { timeout, ...ca },
  });
}

/** Node replaces its own list by `ca`; the private ones are meant to be added. */
async function trusted(...more: readonly (string | undefined)[]): Promise<{ ca?: string[] }> {
  const added = more.filter((ca) => ca !== undefined);
  if (added.length === 0) return {};
  const { getCACertificates } = await import('node:tls');
  return { ca: [...getCACertificates('default'), ...added] };
}

function exchange(
  dispatcher: Dispatcher,
  asked: HttpRequest,
  options: TransportOptions,
): Promise<HttpResponse> {
  const pace = options.pace ?? PACE;
  const { url, signal } = asked;
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let body: AnswerBody | undefined;
    let failure: Error | undefined;
    const abort = (error: Error): void => {
      failure = error;
      if (controller) controller.abort(error);
      // It waits for a connection, and is ended when it gets one.
      else reject(networkError(error, asked));
    };
    // What is told is the signal's reason.
    const cancel = (): void => abort(new Error('cancelled'));
    const over = (): void => signal?.removeEventListener('abort', cancel);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given;
        if (failure) given.abort(failure);
      },
      onResponseStart(sender, status, headers) {
        if (status < 200) return;
        body = new AnswerBody(sender, pace, url.host);
        resolve({ status, headers: headersFrom(headers), url, body });
      },
      onResponseData: (_, chunk) => body?.push(chunk),
      onResponseEnd() {
        over();
        body?.end();
      },
      onResponseError(_, error) {
        over();
        const told = networkError(error, asked);
        reject(told);
        body?.fail(told);
      },
    };
    signal?.addEventListener('abort', cancel, { once: true });
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: asked.method,
        headers: headersOf(asked, options),
        // undici takes async iterables; its types do not say so.
        body:
          asked.body && asked.body.size > 0
            ? (watchedUpload(asked.body.bytes, pace, abort, url.host) as unknown as Readable)
            : null,
        headersTimeout: options.headersMs ?? (asked.body ? UPLOAD_HEADERS_MS : HEADERS_MS),
        bodyTimeout: 0,
        // Else undici closes the connection after each HEAD, for servers that send a body all the same: what they would
        // send is no answer to anything, and fails the next request, which is repeated.
        reset: false,
      },
      handler,
    );
  });
}

function headersFrom(headers: Dispatcher.ResponseData['headers']): HttpHeaders {
  return new HttpHeaders(
    Object.entries(headers).map(([name, value]) => [name, value === undefined ? [] : [value].flat()]),
  );
}

function headersOf({ headers, body }: HttpRequest, options: TransportOptions): Record<string, string> {
  return {
    'user-agent': options.userAgent ?? 'oras-action',
    'accept-encoding': 'identity',
    ...headers,
    ...(body && { 'content-length': String(body.size) }),
  };
}

function networkError(error: unknown, { method, url, signal }: HttpRequest): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof OrasError) return error;
  const own = ownErrorIn(error);
  if (own) return own;
  const code = deepCode(error);
  const said = messageOf(error);
  const reason = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
  return new OrasError('NETWORK', `${method} ${url.origin}${url.pathname}: ${reason || 'failed'}`, {
    cause: error,
    details: { host: url.host, code, method },
  });
}

/** What our own lookup refused comes back wrapped. */
function ownErrorIn(error: unknown): OrasError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof OrasError) return at;
  return undefined;
}

/** Happy Eyeballs wraps what happened in an AggregateError. */
function deepCode(error: unknown): string | undefined {
  const own = systemCode(error);
  if (own !== undefined) return own;
  if (error instanceof AggregateError) return error.errors.map(deepCode).find((code) => code !== undefined);
  return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}
