import { OrasError } from '../core/errors.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from './http.ts';
import { resolveUrl } from './url-gate.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** All that a request may take along to another origin; everything else may be a secret (GHSA-vh4v-2xq2-g5cg). */
const PORTABLE = new Set(['accept', 'range', 'user-agent', 'content-type']);

/** Follows redirects; a new origin starts without authorisation, cookies and custom headers, for the rest of the chain. */
export function withRedirects(send: Send): Send {
  return async (request) => {
    let current = request;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await send(current);
      const location = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || location === undefined) return response;
      await discard(response);
      current = redirected(current, response, location);
    }
    throw new OrasError('UNSUPPORTED', `${request.url.host} redirects more than ${MAX_REDIRECTS} times`);
  };
}

function redirected(request: HttpRequest, response: HttpResponse, location: string): HttpRequest {
  const url = resolveUrl(location, request.url, 'redirect');
  const headers =
    url.origin === request.url.origin
      ? request.headers
      : Object.fromEntries(
          Object.entries(request.headers ?? {}).filter(([name]) => PORTABLE.has(name.toLowerCase())),
        );
  const becomesGet = response.status === 303 && request.method !== 'HEAD';
  // The one body we POST is the form with a refresh token.
  if (request.method === 'POST' && request.body && !becomesGet && url.origin !== request.url.origin) {
    throw new OrasError(
      'UNSUPPORTED',
      `${request.url.host} redirects a form to ${url.host}; it is not sent there`,
    );
  }
  const { body, ...rest } = request;
  return {
    ...rest,
    url,
    ...(headers && { headers }),
    ...(becomesGet ? { method: 'GET' as const } : body && { body }),
  };
}
