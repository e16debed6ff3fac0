import { setTimeout as sleep } from 'node:timers/promises';
import { RegistryError } from '../core/errors.ts';
import type { HttpRequest, HttpResponse, Send } from '../http/http.ts';
import { backoff, type RetryOptions } from '../http/retry.ts';
import { registryError } from './registry-error.ts';

export interface RegistryClientOptions {
  /** Base of the API, such as `https://ghcr.io`. */
  readonly origin: string;
  readonly repository: string;
  readonly actions: 'pull' | 'pull,push';
  readonly send: Send;
  /** Without retries, for the bodies of uploads, which have their own way to begin again. */
  readonly sendOnce: Send;
  /** For uploads and downloads that begin anew. */
  readonly retry: RetryOptions;
}

export type Asked = Omit<HttpRequest, 'url' | 'scopes'> & {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
};

/** Requests to one repository (distribution-spec, "Endpoints"). */
export class RegistryClient {
  readonly origin: string;
  readonly repository: string;
  /** Times that an upload or a download begins anew. */
  readonly retries: number;
  readonly #options: RegistryClientOptions;

  constructor(options: RegistryClientOptions) {
    this.origin = options.origin;
    this.repository = options.repository;
    this.retries = options.retry.retries ?? 5;
    this.#options = options;
  }

  /** `path` is below `/v2/<repository>/`, already checked by its grammar. */
  send(asked: Asked): Promise<HttpResponse> {
    const { path, query, scopes, ...request } = asked;
    const url = new URL(`/v2/${this.repository}/${path}`, this.origin);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    return this.#options.send({ ...request, url, scopes: [...this.scopes(), ...(scopes ?? [])] });
  }

  /** To an address that the registry gave, once. */
  sendOnce(request: HttpRequest): Promise<HttpResponse> {
    return this.#options.sendOnce({ ...request, scopes: this.scopes() });
  }

  /** To the next page of a list, at the address that the registry gave. */
  sendPage(request: HttpRequest): Promise<HttpResponse> {
    return this.#options.send({ ...request, scopes: this.scopes() });
  }

  /** The wait before that. */
  async backOff(attempt: number, signal: AbortSignal | undefined): Promise<void> {
    await sleep(backoff(attempt, this.#options.retry), undefined, signal && { signal });
  }

  scopes(): readonly string[] {
    return [`repository:${this.repository}:${this.#options.actions}`];
  }
}

/** Passes an answer with one of these statuses, makes an error of any other. */
export async function expectStatus(
  response: HttpResponse,
  request: Pick<HttpRequest, 'method'>,
  ...statuses: readonly number[]
): Promise<HttpResponse> {
  if (statuses.includes(response.status)) return response;
  throw await registryError({ method: request.method, url: response.url }, response);
}

/** Whether a registry, or its token server, answered with one of these. */
export function isStatus(error: unknown, ...statuses: readonly number[]): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof RegistryError) return statuses.includes(at.status);
  }
  return false;
}

/** Servers without HEAD, and storage whose signed addresses are for GET only. */
export function isOddHead(response: HttpResponse, client: RegistryClient): boolean {
  return (
    [400, 405, 501].includes(response.status) ||
    (response.status >= 400 && response.url.origin !== client.origin)
  );
}
