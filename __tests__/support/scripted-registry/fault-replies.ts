import { html, plain, problem, reply, withHeaders, type Reply } from './exchange.ts';
import type { StatusFault } from './faults.ts';

/** How a registry refuses for a while. */
export interface Refusals {
  readonly rateBody: 'json' | 'text' | 'html' | 'empty';
  readonly rateMessage: string;
  /** Retry-After of the plain `429`. */
  readonly retryAfter: string | undefined;
  readonly forbidden: 'denied' | 'secondary-limit';
}

const huge = '1000000000';

/** The answers of real registries and of what stands before them. */
export function faultReply(fault: StatusFault, refusals: Refusals): Reply {
  switch (fault) {
    case '408':
      return html(408, 'Request Time-out');
    case '429':
      return limited(refusals, refusals.retryAfter);
    case '429-seconds':
      return limited(refusals, '1');
    case '429-date':
      return limited(refusals, new Date(Date.now() + 1500).toUTCString());
    case '429-huge':
      return limited(refusals, huge);
    case '499':
      return html(499, 'Client Closed Request');
    case '500':
      return problem(500, 'UNKNOWN', 'unknown error');
    case '502-html':
      return html(502, 'Bad Gateway');
    case '503':
      return problem(503, 'UNAVAILABLE', 'service unavailable');
    case '504':
      return html(504, 'Gateway Time-out');
    case '522':
      return plain(522, 'error code: 522');
    case '401-stale':
      return problem(401, 'UNAUTHORIZED', 'authentication required');
    case '403':
      return refusals.forbidden === 'denied'
        ? problem(403, 'DENIED', 'requested access to the resource is denied')
        : plain(
            403,
            'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
          );
    case '404-late':
      return problem(404, 'NOT_FOUND', 'it was there a moment ago');
    case '413':
      return withHeaders(html(413, 'Payload Too Large'), ['Server', 'cloudflare']);
    case '416':
      return problem(416, 'RANGE_INVALID', 'invalid content range');
  }
}

function limited({ rateBody, rateMessage }: Refusals, retryAfter: string | undefined): Reply {
  const bodies = {
    json: () => problem(429, 'TOOMANYREQUESTS', rateMessage),
    text: () => plain(429, rateMessage),
    html: () => html(429, 'Too Many Requests'),
    empty: () => reply(429),
  };
  const answer = bodies[rateBody]();
  return retryAfter === undefined ? answer : withHeaders(answer, ['Retry-After', retryAfter]);
}
