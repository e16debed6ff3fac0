import { readUpTo } from '../core/bytes.ts';
import { isRecord } from '../core/descriptor.ts';
import { RegistryError, type ErrorCode, type RegistryErrorEntry } from '../core/errors.ts';
import type { HttpRequest, HttpResponse } from '../http/http.ts';
import { isRateLimit, parseRetryAfter } from '../http/retry.ts';

const MAX_BODY = 64 * 1024;
const MAX_TEXT = 500;
const MAX_DETAIL = 200;

/** The error for an unexpected response. Reads its body, whatever its form (distribution-spec, "Error Codes"). */
export async function registryError(
  request: Pick<HttpRequest, 'method' | 'url'>,
  response: HttpResponse,
  explanation?: string,
): Promise<RegistryError> {
  const text = await bodyText(response);
  const errors = parseErrors(text);
  const message = errors.map(formatEntry).join('; ');
  const requestLine = `${request.method} ${request.url.origin}${request.url.pathname}`;
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
  const isLimited = isRateLimit(response, text);
  const fallback = isLimited ? 'rate limit' : describeForeignBody(response, text);
  const reason = explanation ?? (message === '' ? fallback : message);
  return new RegistryError(
    isLimited ? 'RATE_LIMITED' : codeOf(response.status, errors),
    `${requestLine}: ${response.status}${reason && ` ${reason}`}`,
    {
      method: request.method,
      url: `${request.url.origin}${request.url.pathname}`,
      status: response.status,
      errors,
      details: {
        host: request.url.host,
        request: requestLine,
        status: response.status,
        ...(explanation !== undefined && { explained: true }),
        answersLikeARegistry: errors.length > 0 || speaksRegistry(response),
        elsewhere: response.elsewhere,
        ...(response.credentialRefused === true && { credential: 'refused' }),
        retryAfterSeconds: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
      },
    },
  );
}

/** Whether the response headers look like those of a registry's API. */
export function speaksRegistry(response: HttpResponse): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.headers.get('docker-distribution-api-version') !== undefined || /[/+]json\b/i.test(type);
}

function describeForeignBody(response: HttpResponse, text: string): string {
  if (text === '' || speaksRegistry(response)) return '';
  return `(${(response.headers.get('content-type') ?? 'no content type').slice(0, 80)}, not the answer of a registry)`;
}

async function bodyText(response: HttpResponse): Promise<string> {
  try {
    return new TextDecoder().decode(await readUpTo(response.body, MAX_BODY, 'error body'));
  } catch {
    return '';
  }
}

function parseErrors(text: string): RegistryErrorEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const errors = isRecord(json) && Array.isArray(json['errors']) ? (json['errors'] as unknown[]) : [];
  return errors
    .filter(isRecord)
    .slice(0, 20)
    .map((error) => ({
      code: shortText(error['code']) || 'UNKNOWN',
      message: shortText(error['message']),
      ...detailOf(error['detail']),
    }));
}

/** `CODE: message (detail)`, without the missing permissions that distribution lists: they are those of the request. */
function formatEntry({ code, message, detail = '' }: RegistryErrorEntry): string {
  const text = message === '' ? code : `${code}: ${message}`;
  const isPermissions = /^(?:UNAUTHORIZED|DENIED)$/.test(code) && detail.startsWith('[');
  const isNew = detail !== '' && !text.includes(detail) && !isPermissions;
  return isNew ? `${text} (${detail.slice(0, MAX_DETAIL)})` : text;
}

function detailOf(value: unknown): { readonly detail?: string } {
  if (value === undefined || value === null || value === '') return {};
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === '{}' || text === '[]' ? {} : { detail: text.slice(0, MAX_TEXT) };
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}

/** The status decides; codes come second (distribution-spec: a client SHOULD NOT depend on them). */
function codeOf(status: number, errors: readonly RegistryErrorEntry[]): ErrorCode {
  const named = (code: string) => errors.some((error) => error.code === code);
  if (status === 401) return 'UNAUTHORIZED';
  if (status === 403) return named('TOOMANYREQUESTS') ? 'RATE_LIMITED' : 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 402) return 'FORBIDDEN';
  if (status === 409 || status === 412) return 'CONFLICT';
  if (status === 408 || status === 499) return 'UNAVAILABLE';
  if (status === 413) return 'TOO_LARGE';
  if (status === 405 || status === 501) return 'UNSUPPORTED';
  return status >= 500 ? 'UNAVAILABLE' : 'INVALID_CONTENT';
}
