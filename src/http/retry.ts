import { setTimeout as sleep } from 'node:timers/promises';
import { OrasError } from '../core/errors.ts';
import { discard, type HttpResponse, type Send } from './http.ts';

export interface RetryOptions {
  /** Tries after the first one. Default 5. */
  readonly retries?: number | undefined;
  /** The first wait is at most this long, in milliseconds; it doubles up to 30 s. Default 500. */
  readonly baseMs?: number | undefined;
  /** Numbers from 0 up to 1, for the jitter. Default: Math.random. */
  readonly random?: (() => number) | undefined;
  /** Shared by all that talk to the same hosts. Default: one of its own. */
  readonly gate?: HostGate | undefined;
  onRetry?(event: { readonly host: string; readonly reason: string; readonly waitMs: number }): void;
}

const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** How often, unless told otherwise. */
export const RETRIES = 5;
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;

/** Hosts that have asked to be left alone, and until when: one refused request holds back all others to that host. */
export class HostGate {
  readonly #closed = new Map<string, number>();

  close(host: string, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0));
  }

  async pass(host: string, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const wait = (this.#closed.get(host) ?? 0) - performance.now();
      if (wait <= 0) return;
      await sleep(wait, undefined, signal && { signal });
    }
  }
}

/**
 * Repeats what may pass by itself: transient statuses and network errors. Full jitter; a server's Retry-After is kept
 * to, up to two minutes: what asks for more fails at once and says so.
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
        if (await isRateLimit(outcome.response)) gate.close(outcome.response.url.host, waitMs);
      }
      options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
      await sleep(waitMs, undefined, request.signal && { signal: request.signal });
    }
  };
}

/** Says how often it was tried, and keeps another retry around this one from beginning all over. */
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

/** Milliseconds until it is worth another try; undefined when it is not. */
async function waitFor(outcome: Outcome, ownMs: number): Promise<number | undefined> {
  if ('error' in outcome) return isTransientError(outcome.error) ? ownMs : undefined;
  const { response } = outcome;
  if (!TRANSIENT.has(response.status) && !(await isRateLimit(response))) return undefined;
  const asked = parseRetryAfter(response.headers.get('retry-after'), Date.now());
  if (asked === undefined) return ownMs;
  return asked > MAX_RETRY_AFTER_MS ? undefined : asked + ownMs / 4;
}

/** GHCR says its secondary limit with a 403: with a Retry-After, an empty quota, or in words only. */
async function isRateLimit({ status, headers, body }: HttpResponse): Promise<boolean> {
  if (status === 429) return true;
  if (status !== 403) return false;
  if (headers.get('retry-after') !== undefined || headers.get('x-ratelimit-remaining') === '0') return true;
  return /\brate limit\b/i.test(await beginningOf(body));
}

/** Bodies of errors have been read by then, and can be read again. */
async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const chunk of body) return new TextDecoder().decode(chunk.subarray(0, 2048));
  return '';
}

/** Names that do not exist and certificates that are not trusted do not become right by waiting. */
const LASTING =
  /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_(?:WRONG|UNSUPPORTED_PROTOCOL|\w*PROTOCOL_VERSION))/;

export function isTransientError(error: unknown): boolean {
  if (!(error instanceof OrasError) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
    return false;
  const code = error.details['code'];
  return typeof code !== 'string' || !LASTING.test(code);
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

/** RFC 9110 10.2.3 in both forms, in milliseconds; and the Go durations that GHCR sends, such as `1.889377ms`. */
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
