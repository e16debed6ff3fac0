import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Without retries, for the bodies of uploads, which have their own way to begin again. */
  readonly sendOnce: Send;
  /** For uploads and downloads that begin anew. */
  readonly retry: RetryOptions;
  /** See {@link RegistryClient.settleMs}. Default 150. */
  readonly settleMs?: number | undefined;
  /** See {@link RegistryClient.streams}. Default 4. */
  readonly streams?: number | undefined;
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
  /** A writer puts his list in less time after he has read the old one. */
  readonly settleMs: number;
  /** Connections for one large blob, where a single one is slow. */
  readonly streams: number;
  readonly #options: RegistryClientOptions;

  constructor(options: RegistryClientOptions) {
    this.origin = options.origin;
    this.repository = options.repository;
    this.retries = options.retry.retries ?? RETRIES;
    this.settleMs = options.settleMs ?? 150;
    this.streams = options.streams ?? 4;
    this.#options = options;
  }

  get host(): string {
    return new URL(this.origin).host;
  }

  /** Host and repository. */
  get name(): string {
    return `${this.host}/${this.repository}`;
  }

  /** `path` is below `/v2/<repository>/`, already checked by its grammar. */
  send(asked: Asked): Promise<HttpResponse> {
    return this.#options.send(this.#request(asked));
  }

  /** The same without retries, for what must not be repeated without another look. */
  attempt(asked: Asked): Promise<HttpResponse> {
    return this.#options.sendOnce(this.#request(asked));
  }

  #request({ path, query, scopes, ...request }: Asked): HttpRequest {
    const url = new URL(`/v2/${this.repository}/${path}`, this.origin);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    return { ...request, url, scopes: [...this.scopes(), ...(scopes ?? [])] };
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
  const answer = findCause(error, RegistryError);
  return answer !== undefined && statuses.includes(answer.status);
}

/** Servers without HEAD, and storage whose signed addresses are for GET only. */
export function isOddHead(response: HttpResponse, client: RegistryClient): boolean {
  return (
    [400, 405, 501].includes(response.status) ||
    (response.status >= 400 && response.url.origin !== client.origin)
  );
}
