import type { Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import type { HttpHeaders, HttpRequest, HttpResponse, Send } from '../http.ts';
import { TokenBucket, type Clock } from './token-bucket.ts';

/** What a registry may be asked for. */
export interface Rate {
  /** Requests a second; those of one second may come at once. Default: no limit. */
  readonly requests?: number;
  /** GET requests for manifests, in all: a number, or a share, from 0 to 1, of those that the registry says are left. Default: no limit. */
  readonly pulls?: number | { readonly share: number };
  /** Bytes a second, of all bodies in both directions. Default: no limit. */
  readonly bandwidth?: number;
}

/** What a registry was asked for. */
export interface BudgetUse {
  /** Of the registry: `docker.io` under all its names. */
  readonly host: string;
  /** By the {@link Rate}; without, as the registry said last. Undefined where nothing limits them. */
  readonly pullsLeft?: number;
  /** GET requests for manifests that may have counted. */
  readonly pullsUsed: number;
  /** All of them. */
  readonly requests: number;
}

/** As long as a `Retry-After` is waited for. */
const LONGEST_WAIT_MS = 120_000;
const MANIFEST = /^\/v2\/.+\/manifests\/[^/]+$/;

/** Whether it reads a manifest, which some registries count as a pull. */
export function isPull({ method, url }: Pick<HttpRequest, 'method' | 'url'>): boolean {
  return method === 'GET' && MANIFEST.test(url.pathname);
}

/** The budget of one registry. */
export class HostBudget {
  readonly #host: string;
  readonly #rate: Rate;
  readonly #requestTokens: TokenBucket | undefined;
  readonly #byteTokens: TokenBucket | undefined;
  #requests = 0;
  /** Those under way are included. */
  #pulls = 0;
  #answeredPulls = 0;
  #mostPulls: number | undefined;
  /** As the registry said last. */
  #remaining: number | undefined;
  /** The pull whose answer may tell what is left. */
  #firstPull: Promise<void> | undefined;

  constructor(host: string, rate: Rate, clock?: Clock) {
    this.#host = host;
    this.#rate = rate;
    this.#mostPulls = typeof rate.pulls === 'number' ? rate.pulls : undefined;
    this.#requestTokens = rate.requests === undefined ? undefined : new TokenBucket(rate.requests, clock);
    this.#byteTokens = rate.bandwidth === undefined ? undefined : new TokenBucket(rate.bandwidth, clock);
  }

  use(): BudgetUse {
    const left = this.#mostPulls === undefined ? this.#remaining : Math.max(0, this.#mostPulls - this.#pulls);
    return {
      host: this.#host,
      pullsUsed: this.#pulls,
      requests: this.#requests,
      ...(left !== undefined && { pullsLeft: left }),
    };
  }

  async send(send: Send, request: HttpRequest): Promise<HttpResponse> {
    if (!isPull(request)) return this.#exchange(send, request);
    // One alone, until it is known how many there may be.
    while (this.#isUnknown && this.#firstPull) await unlessAborted(this.#firstPull, request.signal);
    const pulling = this.#pull(send, request);
    if (this.#isUnknown) {
      const ended = (): void => void (this.#firstPull = undefined);
      this.#firstPull = pulling.then(ended, ended);
    }
    return pulling;
  }

  get #isUnknown(): boolean {
    return typeof this.#rate.pulls === 'object' && this.#mostPulls === undefined && this.#answeredPulls === 0;
  }

  async #pull(send: Send, request: HttpRequest): Promise<HttpResponse> {
    if (this.#mostPulls !== undefined && this.#pulls >= this.#mostPulls)
      throw this.#usedUp(`all ${this.#mostPulls} pulls of the budget are used`);
    this.#pulls += 1;
    let counts = false;
    try {
      const response = await this.#exchange(send, request, () => (counts = true));
      // Not one that the registry counts.
      counts = response.status !== 401 && response.status !== 429;
      return response;
    } finally {
      if (!counts) this.#pulls -= 1;
    }
  }

  async #exchange(send: Send, request: HttpRequest, onSend?: () => void): Promise<HttpResponse> {
    if (this.#requestTokens && this.#requestTokens.waitFor(1) > LONGEST_WAIT_MS)
      throw this.#usedUp(
        `${this.#rate.requests} requests a second leave room for no other within two minutes`,
      );
    await this.#requestTokens?.take(1, request.signal);
    this.#requests += 1;
    onSend?.();
    const response = await send(request);
    if (onSend && response.status < 400) this.#answeredPulls += 1;
    this.#learn(response.headers);
    return response;
  }

  /** Docker Hub's `ratelimit-remaining: 76;w=21600`. A share is of what was left when it was first told. */
  #learn(headers: HttpHeaders): void {
    const text = headers.get('ratelimit-remaining') ?? headers.get('ratelimit-limit') ?? '';
    const [, remaining] = /^\s*(\d{1,9})\s*(?:;|$)/.exec(text) ?? [];
    if (remaining === undefined) return;
    this.#remaining = Number(remaining);
    const { pulls } = this.#rate;
    if (typeof pulls !== 'object') return;
    const atFirst = this.#remaining + this.#answeredPulls;
    this.#mostPulls ??= Math.floor(atFirst * pulls.share + 1e-9);
  }

  #usedUp(why: string): OrasError {
    return new OrasError('RATE_LIMITED', `${this.#host}: ${why}`, {
      details: { host: this.#host, reason: 'budget' },
    });
  }

  /** The bytes, no faster than the bandwidth that all bodies share. */
  paced(bytes: Bytes, signal: AbortSignal | undefined): Bytes {
    const tokens = this.#byteTokens;
    // Not `owned`: pieces of a chunk share its buffer.
    return tokens ? { [Symbol.asyncIterator]: () => paceBytes(bytes, tokens, signal) } : bytes;
  }
}

async function* paceBytes(
  bytes: Bytes,
  tokens: TokenBucket,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const most = Math.floor(tokens.most);
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; at += most) {
      const piece = chunk.subarray(at, at + most);
      await tokens.take(piece.byteLength, signal);
      yield piece;
    }
  }
}

async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  signal?.addEventListener('abort', stop);
  await Promise.race([work, promise]);
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
}
