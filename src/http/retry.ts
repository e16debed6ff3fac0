import { sleep } from '../core/concurrency.ts';
import { OrasError } from '../core/errors.ts';
import { discard, type HttpResponse, type Send } from './http.ts';

/** When and how often a request is sent again. */
export interface RetryOptions {
  /** Attempts after the first one. Default 5. */
  readonly retries?: number | undefined;
  /** The first wait is at most this long, in milliseconds; it doubles up to 30 s. Default 500. */
  readonly baseMs?: number | undefined;
  /** Numbers from 0 up to 1, for the jitter. Default: Math.random. */
  readonly random?: (() => number) | undefined;
  /** Share one between all clients of the same hosts. Default: a new one. */
  readonly gate?: HostGate | undefined;
  /** Called before each wait, which takes `waitMs` milliseconds. */
  onRetry?(event: { readonly host: string; readonly reason: string; readonly waitMs: number }): void;
}

const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** The default number of retries. */
export const RETRIES = 5;
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;

/** Hosts with a rate limit, and until when: one refused request delays all others to that host. */
export class HostGate {
  readonly #closed = new Map<string, number>();

  /** Delays requests to a host for at least so long. */
  close(host: string, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0));
  }

  /** Waits until the host may be asked. */
  async pass(host: string, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const wait = (this.#closed.get(host) ?? 0) - performance.now();
      if (wait <= 0) return;
      await sleep(wait, signal);
    }
  }
}

/**
 * Retries transient statuses and network errors, with full jitter. Honours Retry-After up to two minutes; beyond that the
 * request fails at once.
 */
export function withRetry(send: Send, options: RetryOptions = {}): Send {
  const retries = options.retries ?? RETRIES;
  const gate = options.gate ?? new HostGate();
  return async (request) => {
    const { host } = request.url;
    for (let attempt = 0, lost = false; ; attempt += 1) {
      await gate.pass(host, request.signal);
      const outcome = await attemptOnce(() => send(request));
      const waitMs = await waitFor(outcome, backoff(attempt, options));
      if (waitMs === undefined || attempt >= retries || request.signal?.aborted === true) {
        if ('error' in outcome) throw attempt === 0 ? outcome.error : exhausted(outcome.error, attempt + 1);
        return lost ? { ...outcome.response, afterLostAnswer: true } : outcome.response;
      }
      lost ||= 'error' in outcome;
      if ('response' in outcome) {
        await discard(outcome.response);
        if (await isRateLimited(outcome.response)) gate.close(outcome.response.url.host, waitMs);
      }
      options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
      await sleep(waitMs, request.signal);
    }
  };
}

/** Adds the number of attempts, which also keeps an outer retry from starting over. */
function exhausted(error: unknown, tries: number): unknown {
  if (!(error instanceof OrasError) || error.code !== 'NETWORK') return error;
  return new OrasError('NETWORK', `${error.message} (tried ${tries} times)`, {
    cause: error,
    details: { ...error.details, tries },
  });
}

type Outcome = { readonly response: HttpResponse } | { readonly error: unknown };

async function attemptOnce(send: () => Promise<HttpResponse>): Promise<Outcome> {
  try {
    return { response: await send() };
  } catch (error) {
    return { error };
  }
}

/** Milliseconds until the next attempt; undefined when there is no point in one. */
async function waitFor(outcome: Outcome, backoffMs: number): Promise<number | undefined> {
  if ('error' in outcome) return isTransientError(outcome.error) ? backoffMs : undefined;
  const { response } = outcome;
  if (!TRANSIENT.has(response.status) && !(await isRateLimited(response))) return undefined;
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), Date.now());
  if (retryAfterMs === undefined) return backoffMs;
  return retryAfterMs > MAX_RETRY_AFTER_MS ? undefined : retryAfterMs + backoffMs / 4;
}

/** GHCR reports its secondary limit as 403: with a Retry-After, an empty quota, or only by the text of the body. */
export function isRateLimit({ status, headers }: HttpResponse, text: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const isQuotaEmpty = headers.get('x-ratelimit-remaining') === '0';
  return isQuotaEmpty || headers.get('retry-after') !== undefined || /\brate limit\b/i.test(text);
}

/** Bodies of 403 are buffered by then, and can be read again. */
async function isRateLimited(response: HttpResponse): Promise<boolean> {
  return isRateLimit(response, response.status === 403 ? await startOf(response.body) : '');
}

async function startOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const chunk of body) return new TextDecoder().decode(chunk.subarray(0, 2048));
  return '';
}

/** Unknown host names and untrusted certificates do not go away by waiting. */
const PERMANENT =
  /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_(?:WRONG|UNSUPPORTED_PROTOCOL|\w*PROTOCOL_VERSION))/;

export function isTransientError(error: unknown): boolean {
  if (!(error instanceof OrasError) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
    return false;
  const code = error.details['code'];
  return typeof code !== 'string' || !PERMANENT.test(code);
}

export function isTransientStatus(status: number): boolean {
  return TRANSIENT.has(status);
}

/** Full jitter, in milliseconds. */
export function backoff(attempt: number, options: Backoff): number {
  const random = options.random ?? Math.random;
  return random() * Math.min(MAX_MS, (options.baseMs ?? BASE_MS) * 2 ** attempt);
}

export type Backoff = Pick<RetryOptions, 'baseMs' | 'random'>;

/** Milliseconds, from both forms of RFC 9110 10.2.3 and from the Go durations that GHCR sends, such as `1.889377ms`. */
export function parseRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined || text.length > 64) return undefined;
  const trimmed = text.trim();
  const duration = /^([0-9]{1,15}(?:\.[0-9]{1,15})?)(ms|s|m)?$/.exec(trimmed);
  if (duration?.[1] !== undefined) {
    const unit = { ms: 1, s: 1000, m: 60_000 }[duration[2] ?? 's'] ?? 1000;
    return Number(duration[1]) * unit;
  }
  if (!/^[A-Z][a-z]{2,8}, /.test(trimmed)) return undefined;
  const date = Date.parse(trimmed);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function reasonOf(outcome: Outcome): string {
  if ('response' in outcome) return `status ${outcome.response.status}`;
  return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
}
