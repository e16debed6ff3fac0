import { bytesOf, readUpTo } from '../../core/bytes.ts';
import { OrasError, type ErrorCode } from '../../core/errors.ts';
import { parseJsonObject } from '../../core/json.ts';
import { withSmallBodies } from '../../http/buffered-bodies.ts';
import { discard, type Send } from '../../http/http.ts';
import { withRetry, type RetryOptions } from '../../http/retry.ts';
import { isLoopback } from '../../http/url-gate.ts';

export interface ExchangeRequest {
  /** For messages. */
  readonly provider: string;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface ExchangeAnswer {
  readonly provider: string;
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** Requests that carry an ID token or what came for it. */
export interface Exchange {
  send(request: ExchangeRequest): Promise<ExchangeAnswer>;
  /** Called with each secret before it is used. */
  hide(secret: string): void;
}

export interface ExchangeOptions extends RetryOptions {
  /** The transport: with proxy and authorities, without redirects, headers and client certificates of registries. */
  readonly send: Send;
  readonly onSecret?: ((secret: string) => void) | undefined;
}

const MAX_ANSWER = 256 * 1024;
const TIMEOUT_MS = 30_000;

/** By https only, save to loopback; a redirect is an error: what is sent must not reach another host. */
export function exchangeBy({ send, onSecret, ...retry }: ExchangeOptions): Exchange {
  const sending = withRetry(withSmallBodies(send), retry);
  return {
    hide: (secret) => onSecret?.(secret),
    async send({ provider, method, url, headers, body, signal }) {
      if (url.protocol !== 'https:' && !isLoopback(url.hostname))
        throw new OrasError('UNSUPPORTED', `${url.host} is not asked for a login over http`);
      const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
      const limit = AbortSignal.timeout(TIMEOUT_MS);
      try {
        const response = await sending({
          method,
          url,
          ...(headers && { headers }),
          ...(bytes && { body: { bytes: bytesOf(bytes), size: bytes.byteLength } }),
          readLimit: MAX_ANSWER,
          signal: signal ? AbortSignal.any([signal, limit]) : limit,
        });
        if (response.status >= 300 && response.status < 400) {
          await discard(response);
          throw new OrasError(
            'UNSUPPORTED',
            `${url.host} redirects a request for a login, which is not followed`,
            {
              details: { host: url.host, reason: 'not-followed' },
            },
          );
        }
        const text = new TextDecoder().decode(
          await readUpTo(response.body, MAX_ANSWER, `the answer of ${url.host}`),
        );
        return { provider, url, status: response.status, text };
      } catch (error) {
        signal?.throwIfAborted();
        if (!limit.aborted) throw error;
        throw new OrasError('NETWORK', `${url.host} did not answer within ${TIMEOUT_MS / 1000} s`, {
          cause: error,
          details: { host: url.host, code: 'ETIMEDOUT' },
        });
      }
    },
  };
}

/** The JSON object of an answer; undefined for anything else. Errors never quote it: it may hold a token. */
export function jsonIn({ text }: ExchangeAnswer): Readonly<Record<string, unknown>> | undefined {
  try {
    return parseJsonObject(new TextEncoder().encode(text), 'answer');
  } catch {
    return undefined;
  }
}

/** A secret as it may be used: printable, on one line. */
export function secretIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 64 * 1024 && /^[\x21-\x7e]+$/.test(value)
    ? value
    : undefined;
}

/** Codes that providers give: short words. What else they say may quote the token. */
export function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(value) ? value : undefined;
}

/** The error for an answer that is none of those asked for; `code` is the provider's own word. */
export function exchangeError(
  { provider, url, status }: ExchangeAnswer,
  code: string | undefined,
): OrasError {
  const said = code === undefined ? '' : ` (${code})`;
  return new OrasError(
    codeFor(status),
    `${url.host} gave no login for the ID token: status ${status}${said}`,
    {
      details: {
        host: url.host,
        status,
        provider,
        reason: 'exchange-refused',
        ...(code !== undefined && { providerCode: code }),
      },
    },
  );
}

function codeFor(status: number): ErrorCode {
  if (status === 429) return 'RATE_LIMITED';
  if (status >= 500) return 'UNAVAILABLE';
  return status >= 200 && status < 300 ? 'INVALID_CONTENT' : 'UNAUTHORIZED';
}

/** Milliseconds since 1970, from seconds of life. Anything but a sensible number counts as five minutes. */
export function untilIn(seconds: unknown, now: number): number {
  const number = typeof seconds === 'string' && /^[0-9]{1,9}$/.test(seconds) ? Number(seconds) : seconds;
  const life = typeof number === 'number' && number > 0 && number <= 7 * 24 * 3600 ? number : 300;
  return now + life * 1000;
}

export function form(fields: Readonly<Record<string, string>>): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

export function json(value: unknown): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
