import { isRecord } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { isLoopback } from '../../http/url-gate.ts';
import { jsonIn, type Exchange } from './exchange.ts';

/** An ID token for one audience, from whoever runs this program. */
export type IdTokenSource = (audience: string, options?: CallOptions) => Promise<string>;

/** Where the runner gives ID tokens: `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
export interface IdTokenService {
  readonly url: string | undefined;
  readonly token: string | undefined;
}

const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/**
 * ID tokens of a GitHub Actions run (docs.github.com, "OpenID Connect"). The audience is always set: without one the token
 * is for the owner's URL, and good at any service that takes that default. Fails with `UNAUTHORIZED` where the job has no
 * permission for them.
 */
export function runnerIdTokens(service: IdTokenService, exchange: Exchange): IdTokenSource {
  return async (audience, { signal } = {}) => {
    if (!service.url || !service.token)
      throw new OrasError('UNAUTHORIZED', 'this job may not ask for an ID token', {
        details: { reason: 'no-id-token' },
      });
    exchange.hide(service.token);
    const url = serviceUrl(service.url);
    url.searchParams.set('audience', audience);
    const answer = await exchange.send({
      provider: 'github',
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${service.token}`, accept: 'application/json; api-version=2.0' },
      signal,
    });
    const token = answer.status === 200 ? jsonIn(answer)?.['value'] : undefined;
    if (typeof token !== 'string' || !JWT.test(token))
      throw new OrasError('UNAUTHORIZED', `${url.host} gave no ID token (status ${answer.status})`, {
        details: { host: url.host, status: answer.status, provider: 'github', reason: 'exchange-refused' },
      });
    exchange.hide(token);
    return token;
  };
}

function serviceUrl(text: string): URL {
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isSafe && url.username === '' && url.password === '') return url;
  throw new OrasError('UNSUPPORTED', 'the address that gives ID tokens is not an https URL without a login', {
    details: { reason: 'no-id-token' },
  });
}

/** What a token says of itself, for messages: nobody checked its signature. Never the token. */
export function claimsOf(token: string): Readonly<Record<string, string>> {
  const shown = ['sub', 'aud', 'iss', 'ref', 'workflow_ref'];
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (!isRecord(payload)) return {};
    const texts = shown.flatMap((name) => {
      const value = payload[name];
      return typeof value === 'string' ? [[name, value.slice(0, 300)] as const] : [];
    });
    return Object.fromEntries(texts);
  } catch {
    return {};
  }
}

/** When a token ends, in milliseconds since 1970, by its claim `exp`. */
export function endOf(token: string): number | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const end = isRecord(payload) ? payload['exp'] : undefined;
    return typeof end === 'number' && Number.isSafeInteger(end) ? end * 1000 : undefined;
  } catch {
    return undefined;
  }
}
