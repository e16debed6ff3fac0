import { OrasError } from '../core/errors.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import type { HostGate } from './retry.ts';
import { resolveUrl } from './url-gate.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** All that a request may take along to another origin; everything else may be a secret (GHSA-vh4v-2xq2-g5cg). */
const PORTABLE = new Set(['accept', 'range', 'user-agent', 'content-type']);

/**
 * Follows redirects; a new origin starts without authorisation, cookies and custom headers, for the rest of the chain.
 * What writes is repeated at the same origin only. An origin that asked to be left alone is waited for.
 */
export function withRedirects(send: Send, gate?: HostGate): Send {
  return async (request) => {
    let current = request;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await (current.url.origin === request.url.origin
        ? send(current)
        : sendElsewhere(send, current, gate));
      const location = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || location === undefined) return response;
      if (request.stays === true && leadsAway(location, current.url)) return response;
      await discard(response);
      current = redirected(current, response.status, resolveUrl(location, current.url, 'redirect'));
    }
    throw new OrasError('UNSUPPORTED', `${request.url.host} redirects more than ${MAX_REDIRECTS} times`);
  };
}

async function sendElsewhere(
  send: Send,
  request: HttpRequest,
  gate: HostGate | undefined,
): Promise<HttpResponse> {
  await gate?.pass(request.url.host, request.signal);
  try {
    return { ...(await send(request)), elsewhere: true };
  } catch (error) {
    if (!(error instanceof OrasError)) throw error;
    const { code, message, details } = error;
    throw new OrasError(code, message, { cause: error, details: { ...details, elsewhere: true } });
  }
}

function leadsAway(location: string, base: URL): boolean {
  return URL.parse(location, base.href)?.origin !== base.origin;
}

function redirected(request: HttpRequest, status: number, url: URL): HttpRequest {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (url.origin === request.url.origin) {
    if (reads || status !== 303) return { ...request, url };
    const { body: _sent, ...rest } = request;
    return { ...rest, method: 'GET', url };
  }
  if (!reads) {
    throw new OrasError(
      'UNSUPPORTED',
      `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`,
      { details: { host: request.url.host, reason: 'not-followed' } },
    );
  }
  const headers = Object.entries(request.headers ?? {}).filter(([name]) => PORTABLE.has(name.toLowerCase()));
  return { ...request, url, givenBy: request.givenBy ?? request.url, headers: Object.fromEntries(headers) };
}
