import { sleep } from '../core/concurrency.ts';
import { findCause, RegistryError } from '../core/errors.ts';
import type { HttpRequest, HttpResponse, Send } from '../http/http.ts';
import { backoff, RETRIES, type RetryOptions } from '../http/retry.ts';
import { registryError } from './registry-error.ts';

export interface RegistryClientOptions {
  /** Base of the API, such as `https://ghcr.io`. */
  readonly origin: string;
  readonly repository: string;
  readonly actions: 'pull' | 'pull,push';
  readonly send: Send;
  /** Without retries: uploads have their own way to start again. */
  readonly sendOnce: Send;
  /** For uploads and downloads that start again. */
  readonly retry: RetryOptions;
  /** Milliseconds after which a referrers index that was written is checked. Default 150. */
  readonly recheckDelayMs?: number | undefined;
  /** Connections for one large blob, where a single one is slow. Default 4. */
  readonly streams?: number | undefined;
  /** Size of the smallest blob whose chunks are lent to its reader. Default 1 MiB. */
  readonly pumpFrom?: number | undefined;
}

const PUMP_FROM = 1024 * 1024;

/** A path is below `/v2/<repository>/` and already checked by its grammar; a URL is one that the registry gave. */
export type RegistryRequest = Omit<HttpRequest, 'url'> &
  ({ readonly path: string; readonly query?: Readonly<Record<string, string>> } | { readonly url: URL });

/** Requests to one repository (distribution-spec, "Endpoints"). */
export class RegistryClient {
  readonly origin: string;
  readonly repository: string;
  /** How often a failed upload or download is started again. */
  readonly retries: number;
  readonly recheckDelayMs: number;
  readonly streams: number;
  readonly pumpFrom: number;
  readonly #options: RegistryClientOptions;

  constructor(options: RegistryClientOptions) {
    this.origin = options.origin;
    this.repository = options.repository;
    this.retries = options.retry.retries ?? RETRIES;
    this.recheckDelayMs = options.recheckDelayMs ?? 150;
    this.streams = options.streams ?? 4;
    this.pumpFrom = options.pumpFrom ?? PUMP_FROM;
    this.#options = options;
  }

  get host(): string {
    return new URL(this.origin).host;
  }

  /** Host and repository. */
  get name(): string {
    return `${this.host}/${this.repository}`;
  }

  /** `retry: false` for what must not be repeated without checking first. */
  send(request: RegistryRequest, { retry = true }: { readonly retry?: boolean } = {}): Promise<HttpResponse> {
    const send = retry ? this.#options.send : this.#options.sendOnce;
    const scopes = [`repository:${this.repository}:${this.#options.actions}`, ...(request.scopes ?? [])];
    return send({ ...request, url: this.#urlOf(request), scopes });
  }

  #urlOf(request: RegistryRequest): URL {
    return urlOf(request, new URL(`/v2/${this.repository}/`, this.origin));
  }

  /** Waits before the next attempt of an upload or download. */
  async backOff(attempt: number, signal: AbortSignal | undefined): Promise<void> {
    await sleep(backoff(attempt, this.#options.retry), signal);
  }
}

/** The URL of a request whose path is below a base. */
export function urlOf(request: RegistryRequest, base: URL): URL {
  if ('url' in request) return request.url;
  const url = new URL(request.path, base);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  return url;
}

/** Returns a response with one of these statuses; any other status is an error. */
export async function expectStatus(
  response: HttpResponse,
  request: Pick<HttpRequest, 'method'>,
  ...statuses: readonly number[]
): Promise<HttpResponse> {
  if (statuses.includes(response.status)) return response;
  throw await registryError({ method: request.method, url: response.url }, response);
}

/** Whether the registry, or its token server, answered with one of these statuses. */
export function isStatus(error: unknown, ...statuses: readonly number[]): boolean {
  const failure = findCause(error, RegistryError);
  return failure !== undefined && statuses.includes(failure.status);
}

/** From servers without HEAD, and from storage whose signed URLs are for GET only. */
export function isInconclusiveHead(response: HttpResponse, client: RegistryClient): boolean {
  return (
    [400, 405, 501].includes(response.status) ||
    (response.status >= 400 && response.url.origin !== client.origin)
  );
}
