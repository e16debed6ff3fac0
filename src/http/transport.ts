import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici/index.js';
import { SingleFlight } from '../core/concurrency.ts';
import { findCause, messageOf, OrasError, systemCode } from '../core/errors.ts';
import { privateAddressError, isPrivateHost, isMetadataHost, KnownHosts } from './private-addresses.ts';
import { Budgets } from './budget/budget.ts';
import type { BudgetUse, Rate } from './budget/host-budget.ts';
import { ResponseBody } from './response-body.ts';
import {
  openConnections,
  type Connections,
  type ConnectionOptions,
  type OriginTls,
  type Route,
  type SecureContexts,
} from './connections/open-connections.ts';
import { headTooLarge, InterimAnswers } from './interim-answers.ts';
import { HttpHeaders, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import { MINIMUM_RATE, Watchdog, watchedUpload, type MinimumRate } from './watchdog.ts';

/** Options of {@link createTransport}. */
export interface TransportOptions extends ConnectionOptions {
  /** CAs and client certificate of one origin, asked for once. Default: none. */
  readonly tls?: ((origin: string) => OriginTls | undefined | Promise<OriginTls | undefined>) | undefined;
  /** The proxy for an origin, asked for once. Default: none. */
  readonly proxy?: ((url: URL) => URL | undefined) | undefined;
  /** Header `user-agent`. Default `oras-action`. */
  readonly userAgent?: string;
  /** A slower transfer fails with `NETWORK`. Default: 16 KiB in 60 s. */
  readonly minimumRate?: MinimumRate;
  /** Milliseconds to wait for the response headers. Default: 60 s, and 300 s after an upload. */
  readonly headersMs?: number;
  /** By registry. Beyond its pulls, `send` fails with `RATE_LIMITED`, and sends nothing. Default: no limits. */
  readonly rates?: ReadonlyMap<string, Rate>;
}

/** An HTTP client that registries share. */
export interface Transport {
  /** One exchange, without retries, redirects and authorization. */
  readonly send: Send;
  /** What the registries were asked for so far. */
  budgets(): readonly BudgetUse[];
  /** Ends all connections. */
  close(): Promise<void>;
}

const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;

/**
 * An HTTP client with a pool of connections for each origin; undici is loaded with the first request. Make one if registries
 * need a proxy, certificates or timeouts of your own.
 *
 * @throws {OrasError} from `send`: `NETWORK` if the exchange broke; `INVALID_INPUT` for certificates that are no PEM;
 * `UNSUPPORTED` for a private address that a registry on a public one named.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const knownHosts = new KnownHosts();
  const open = new SingleFlight<string, Connections>('keep');
  const proxies = new Map<string, URL | undefined>();
  const proxyFor = (url: URL): URL | undefined => {
    if (!proxies.has(url.origin)) proxies.set(url.origin, options.proxy?.(url));
    return proxies.get(url.origin);
  };
  const tls = new SingleFlight<string, OriginTls | undefined>('keep');
  const contexts: SecureContexts = new SingleFlight('keep');
  const dispatchFor = async (request: HttpRequest): Promise<Dispatcher> => {
    const route = routeOf(request, proxyFor(request.url), knownHosts);
    const originTls = await tls.get(request.url.origin, async () => options.tls?.(request.url.origin));
    const key = JSON.stringify([route, originTls && request.url.origin]);
    const { dispatcher } = await open.get(key, () =>
      openConnections(route, request.url, { ...options, originTls, contexts }, knownHosts),
    );
    return dispatcher;
  };
  let isClosed = false;
  const budgets = new Budgets(options.rates ?? new Map());
  const send: Send = async (request) => {
    if (isClosed) throw new OrasError('ABORTED', `${request.url.host}: the connections were closed`);
    const dispatcher = await dispatchFor(request);
    request.signal?.throwIfAborted();
    return exchange(dispatcher, request, options);
  };
  return {
    send: budgets.spend(send),
    budgets: () => budgets.uses(),
    async close() {
      isClosed = true;
      // One that failed to open has already failed its request.
      for (const opening of open.values()) await (await opening.catch(() => undefined))?.close();
    },
  };
}

function routeOf({ url, givenBy }: HttpRequest, proxy: URL | undefined, knownHosts: KnownHosts): Route {
  const isForeign = givenBy !== undefined && givenBy.hostname !== url.hostname;
  // A registry on a private network may refer to private addresses.
  const isUntrusted = isForeign && !knownHosts.isPrivate(givenBy.hostname);
  if ((isUntrusted && isPrivateHost(url.hostname) === true) || (isForeign && isMetadataHost(url.hostname)))
    throw privateAddressError(url.hostname);
  // A proxy resolves names by itself.
  const guarded = isUntrusted && proxy === undefined;
  const secure = [url, proxy].some((target) => target?.protocol === 'https:');
  return { proxy: proxy?.href, guarded, secure };
}

/** Sends one request; resolves with the response headers, before the body. */
function exchange(
  dispatcher: Dispatcher,
  request: HttpRequest,
  options: TransportOptions,
): Promise<HttpResponse> {
  const watchdog = new Watchdog(request.url.host, options.minimumRate ?? MINIMUM_RATE);
  return new Promise((resolve, reject) => {
    const handler = new ExchangeHandler(request, watchdog, { resolve, reject });
    dispatcher.dispatch(
      {
        origin: request.url.origin,
        path: `${request.url.pathname}${request.url.search}`,
        method: request.method,
        headers: headersOf(request, options),
        // undici accepts async iterables; its types do not say so.
        body:
          request.body && request.body.size > 0
            ? (watchedUpload(request.body.bytes, watchdog, handler.abort) as unknown as Readable)
            : null,
        headersTimeout: options.headersMs ?? (request.body ? UPLOAD_HEADERS_MS : HEADERS_MS),
        bodyTimeout: 0,
        // By default undici closes the connection after each HEAD, in case a server sends a body. Such a body would
        // only fail the next request, which is retried.
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

/** Turns undici's events for one request into a response or an error. */
class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #request: HttpRequest;
  readonly #watchdog: Watchdog;
  readonly #outcome: Outcome;
  readonly #interim: InterimAnswers;
  #controller: Dispatcher.DispatchController | undefined;
  #body: ResponseBody | undefined;
  #failure: Error | undefined;

  constructor(request: HttpRequest, watchdog: Watchdog, outcome: Outcome) {
    this.#request = request;
    this.#watchdog = watchdog;
    this.#outcome = outcome;
    this.#interim = new InterimAnswers(request);
    request.signal?.addEventListener('abort', this.#cancel, { once: true });
  }

  readonly abort = (error: Error): void => {
    this.#failure = error;
    if (this.#controller) this.#controller.abort(error);
    // Still waiting for a connection: aborted when it gets one.
    else this.#outcome.reject(networkError(error, this.#request));
  };

  /** The caller sees the signal's reason instead. */
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
    const { url } = this.#request;
    this.#body = new ResponseBody(controller, this.#watchdog);
    this.#outcome.resolve({ status, headers: headersFrom(headers), url, body: this.#body });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body?.push(chunk);
  }

  /**
   * undici frees the connection a turn of the event loop later. The body ends after that: what its reader asks for next
   * goes over this connection, not over a new one.
   */
  onResponseEnd(): void {
    this.#removeListener();
    queueMicrotask(() => setImmediate(() => this.#body?.end()));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#removeListener();
    const failure = networkError(error, this.#request);
    this.#outcome.reject(failure);
    this.#body?.fail(failure);
  }

  #removeListener(): void {
    this.#request.signal?.removeEventListener('abort', this.#cancel);
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
  // The guarded lookup's own error comes back wrapped.
  const ownError = findCause(error, OrasError);
  if (ownError) return ownError;
  const code = deepCode(error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return headTooLarge({ method, url });
  const message = messageOf(error);
  const reason = code === undefined || message.includes(code) ? message : `${code}: ${message}`;
  const request = `${method} ${url.origin}${url.pathname}`;
  return new OrasError('NETWORK', `${request}: ${reason || 'failed'}`, {
    cause: error,
    details: { host: url.host, code, method, request },
  });
}

/** Happy Eyeballs wraps the failures in an AggregateError. */
function deepCode(error: unknown): string | undefined {
  const ownCode = systemCode(error);
  if (ownCode !== undefined) return ownCode;
  if (error instanceof AggregateError) return error.errors.map(deepCode).find((code) => code !== undefined);
  return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}
