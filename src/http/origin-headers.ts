import type { Send } from './http.ts';

/** Adds the user's headers to requests to one origin; redirects drop them like any secret (GHSA-whvf-jp7m-59f3). */
export function withOriginHeaders(
  send: Send,
  origin: string,
  headers: Readonly<Record<string, string>>,
): Send {
  return (request) =>
    request.url.origin === origin
      ? send({ ...request, headers: { ...headers, ...request.headers } })
      : send(request);
}
