import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici/index.js';
import { SingleFlight } from '../core/concurrency.ts';
import { findCause, messageOf, OrasError, systemCode } from '../core/errors.ts';
import { insideError, isInsideHost, isMetadataHost, KnownHosts } from './private-addresses.ts';
import { ResponseBody } from './response-body.ts';
import { openDispatcher, type ConnectionOptions, type OriginTls, type Route } from './connections.ts';
import { headTooLarge, InterimAnswers } from './interim-answers.ts';
import { HttpHeaders, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import { PACE, watchedUpload, type Pace } from './watchdog.ts';

export interface TransportOptions extends ConnectionOptions {
  /** What TLS with an origin has of its own, asked for once. Default: nothing. */
  readonly tls?: ((origin: string) => OriginTls | undefined | Promise<OriginTls | undefined>) | undefined;
  /** The proxy for an origin, asked for once. Default: none. */
  readonly proxy?: ((url: URL) => URL | undefined) | undefined;
  readonly userAgent?: string;
  /** Default: 16 KiB in 60 s. */
  readonly pace?: Pace;
  /** Milliseconds to wait for the head of an answer, default 60 s and 300 s after an upload. */
  readonly headersMs?: number;
}

export interface Transport {
  readonly send: Send;
  /** Ends all connections. */
  close(): Promise<void>;
}

const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;

/** The transport: one connection pool per origin. undici is loaded with the first request. */
export function createTransport(options: TransportOptions = {}): Transport {
  const known = new KnownHosts();
  const dispatchers = new SingleFlight<string, Dispatcher>('keep');
  const proxies = new Map<string, URL | undefined>();
  const proxyFor = (url: URL): URL | undefined => {
    if (!proxies.has(url.origin)) proxies.set(url.origin, options.proxy?.(url));
    return proxies.get(url.origin);
  };
  const tls = new SingleFlight<string, OriginTls | undefined>('keep');
  const dispatchFor = async (request: HttpRequest): Promise<Dispatcher> => {
    const route = routeOf(request, proxyFor(request.url), known);
    const own = await tls.get(request.url.origin, async () => options.tls?.(request.url.origin));
    const key = JSON.stringify([route, own && request.url.origin]);
    return dispatchers.get(key, () => openDispatcher(route, { ...options, own }, known));
  };
  return {
    async send(request) {
      const dispatcher = await dispatchFor(request);
      request.signal?.throwIfAborted();
      return exchange(dispatcher, request, options);
    },
    async close() {
      // One that could not be opened has told its request.
      for (const dispatch of dispatchers.values()) await (await dispatch.catch(() => undefined))?.destroy();
    },
  };
}

function routeOf({ url, givenBy }: HttpRequest, proxy: URL | undefined, known: KnownHosts): Route {
  const foreign = givenBy !== undefined && givenBy.hostname !== url.hostname;
  // A registry inside may give addresses inside.
  const strange = foreign && !known.isInside(givenBy.hostname);
  if ((strange && isInsideHost(url.hostname) === true) || (foreign && isMetadataHost(url.hostname)))
    throw insideError(url.hostname);
  // A proxy resolves names by itself.
  const guarded = strange && proxy === undefined;
  const secure = [url, proxy].some((one) => one?.protocol === 'https:');
  return { proxy: proxy?.href, guarded, secure };
}

/** Sends one request, and answers as soon as the head of the answer is there. */
function exchange(
  dispatcher: Dispatcher,
  asked: HttpRequest,
  options: TransportOptions,
): Promise<HttpResponse> {
  const pace = options.pace ?? PACE;
  return new Promise((resolve, reject) => {
    const handler = new ExchangeHandler(asked, pace, { resolve, reject });
    dispatcher.dispatch(
      {
        origin: asked.url.origin,
        path: `${asked.url.pathname}${asked.url.search}`,
        method: asked.method,
        headers: headersOf(asked, options),
        // undici takes async iterables; its types do not say so.
        body:
          asked.body && asked.body.size > 0
            ? (watchedUpload(asked.body.bytes, pace, handler.abort, asked.url.host) as unknown as Readable)
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

interface Outcome {
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (error: unknown) => void;
}

/** What becomes of one request, as undici tells it. */
class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #asked: HttpRequest;
  readonly #pace: Pace;
  readonly #outcome: Outcome;
  readonly #interim: InterimAnswers;
  #controller: Dispatcher.DispatchController | undefined;
  #body: ResponseBody | undefined;
  #failure: Error | undefined;

  constructor(asked: HttpRequest, pace: Pace, outcome: Outcome) {
    this.#asked = asked;
    this.#pace = pace;
    this.#outcome = outcome;
    this.#interim = new InterimAnswers(asked);
    asked.signal?.addEventListener('abort', this.#cancel, { once: true });
  }

  readonly abort = (error: Error): void => {
    this.#failure = error;
    if (this.#controller) this.#controller.abort(error);
    // It waits for a connection, and is ended when it gets one.
    else this.#outcome.reject(networkError(error, this.#asked));
  };

  /** What is told is the signal's reason. */
  readonly #cancel = (): void => this.abort(new Error('cancelled'));

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Dispatcher.ResponseData['headers'],
  ): void {
    if (status < 200) return this.#interim.add(headers, this.abort);
    const { url } = this.#asked;
    this.#body = new ResponseBody(controller, this.#pace, url.host);
    this.#outcome.resolve({ status, headers: headersFrom(headers), url, body: this.#body });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    this.#over();
    this.#body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#over();
    const told = networkError(error, this.#asked);
    this.#outcome.reject(told);
    this.#body?.fail(told);
  }

  #over(): void {
    this.#asked.signal?.removeEventListener('abort', this.#cancel);
  }
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
  // What our own lookup refused comes back wrapped.
  const own = findCause(error, OrasError);
  if (own) return own;
  const code = deepCode(error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return headTooLarge({ method, url });
  const said = messageOf(error);
  const reason = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
  const request = `${method} ${url.origin}${url.pathname}`;
  return new OrasError('NETWORK', `${request}: ${reason || 'failed'}`, {
    cause: error,
    details: { host: url.host, code, method, request },
  });
}

/** Happy Eyeballs wraps what happened in an AggregateError. */
function deepCode(error: unknown): string | undefined {
  const own = systemCode(error);
  if (own !== undefined) return own;
  if (error instanceof AggregateError) return error.errors.map(deepCode).find((code) => code !== undefined);
  return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}
