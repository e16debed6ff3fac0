import { setTimeout as sleep } from 'node:timers/promises';
import { OrasError } from '../core/errors.ts';
import { discard, type HttpResponse, type Send } from './http.ts';

export interface RetryOptions {
  /** Tries after the first one. Default 5. */
  readonly retries?: number | undefined;
  onRetry?(event: { readonly host: string; readonly reason: string; readonly waitMs: number }): void;
}

const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;

/** Repeats what may pass by itself: transient statuses and network errors. Full jitter; a server's Retry-After is kept to. */
export function withRetry(send: Send, options: RetryOptions = {}): Send {
  const retries = options.retries ?? 5;
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await attemptOnce(() => send(request));
      const transient = isTransient(outcome);
      if (!transient || attempt >= retries || request.signal?.aborted === true) {
        if ('error' in outcome) throw outcome.error;
        return outcome.response;
      }
      const waitMs = 'response' in outcome ? waitFor(outcome.response, attempt) : jitter(attempt);
      if (waitMs === undefined) return (outcome as { response: HttpResponse }).response;
      if ('response' in outcome) await discard(outcome.response);
      options.onRetry?.({ host: request.url.host, reason: reasonOf(outcome), waitMs });
      await sleep(waitMs, undefined, request.signal ? { signal: request.signal } : {});
    }
  };
}

type Outcome = { readonly response: HttpResponse } | { readonly error: unknown };

async function attemptOnce(send: () => Promise<HttpResponse>): Promise<Outcome> {
  try {
    return { response: await send() };
  } catch (error) {
    return { error };
  }
}

function isTransient(outcome: Outcome): boolean {
  if ('response' in outcome) return TRANSIENT.has(outcome.response.status);
  return isTransientError(outcome.error);
}

/** Names that do not exist and certificates that are not trusted do not become right by waiting. */
const LASTING =
  /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_WRONG)/;

export function isTransientError(error: unknown): boolean {
  if (!(error instanceof OrasError) || error.code !== 'NETWORK') return false;
  const code = error.details['code'];
  return typeof code !== 'string' || !LASTING.test(code);
}

function waitFor(response: HttpResponse, attempt: number): number | undefined {
  const asked = parseRetryAfter(response.headers.get('retry-after'), Date.now());
  if (asked === undefined) return jitter(attempt);
  return asked > MAX_RETRY_AFTER_MS ? undefined : Math.max(asked, jitter(attempt) / 4);
}

function jitter(attempt: number): number {
  return Math.random() * Math.min(MAX_MS, BASE_MS * 2 ** attempt);
}

/** RFC 9110 10.2.3 in both forms, in milliseconds; and the Go durations that GHCR sends. */
export function parseRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim().slice(0, 64);
  const duration = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m)?$/.exec(trimmed);
  if (duration?.[1] !== undefined) {
    const unit = { ms: 1, s: 1000, m: 60_000 }[duration[2] ?? 's'] ?? 1000;
    return Number(duration[1]) * unit;
  }
  // Date.parse takes more than dates: "-5" is one too.
  const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function reasonOf(outcome: Outcome): string {
  if ('response' in outcome) return `status ${outcome.response.status}`;
  return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
}
