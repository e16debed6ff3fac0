import { OrasError } from '../core/errors.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import type { HostGate } from './retry.ts';
import { resolveUrl } from './url-gate.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** The only headers that are sent to another origin: all others may be secret (GHSA-vh4v-2xq2-g5cg). */
const SAFE_HEADERS = new Set(['accept', 'range', 'user-agent', 'content-type']);

/**
 * Follows redirects. From the first other origin on, there is no authorization, cookie or custom header. Writes are
 * redirected within the origin only. The rate limit of another origin is respected.
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
      if (request.stays === true && leavesOrigin(location, current.url)) return response;
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

function leavesOrigin(location: string, base: URL): boolean {
  return URL.parse(location, base.href)?.origin !== base.origin;
}

function redirected(request: HttpRequest, status: number, url: URL): HttpRequest {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (url.origin === request.url.origin) {
    if (isRead || status !== 303) return { ...request, url };
    const { body: _sent, ...rest } = request;
    return { ...rest, method: 'GET', url };
  }
  if (!isRead) {
    throw new OrasError(
      'UNSUPPORTED',
      `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`,
      { details: { host: request.url.host, reason: 'not-followed' } },
    );
  }
  const headers = Object.entries(request.headers ?? {}).filter(([name]) =>
    SAFE_HEADERS.has(name.toLowerCase()),
  );
  return { ...request, url, givenBy: request.givenBy ?? request.url, headers: Object.fromEntries(headers) };
}
