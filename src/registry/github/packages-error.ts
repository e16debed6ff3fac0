import { bytesOf, readUpTo } from '../../core/bytes.ts';
import { isRecord } from '../../core/descriptor.ts';
import { RegistryError, type ErrorCode } from '../../core/errors.ts';
import type { HttpRequest, HttpResponse } from '../../http/http.ts';
import { registryError } from '../registry-error.ts';

const MAX_BODY = 64 * 1024;
const MAX_TEXT = 500;

interface Asked extends Pick<HttpRequest, 'method' | 'url'> {
  readonly registry: string;
}

/** The error for an unexpected response of GitHub's API, as one of the registry that it belongs to. */
export async function packagesError(
  { registry, ...request }: Asked,
  response: HttpResponse,
): Promise<RegistryError> {
  const bytes = await readUpTo(response.body, MAX_BODY, 'error body');
  const error = await registryError(request, { ...response, body: bytesOf(bytes) }, messageIn(bytes));
  const { method, url, status, errors, details, message } = error;
  return new RegistryError(codeOf(error), message, {
    method,
    url,
    status,
    errors,
    details: { ...details, host: registry, reason: 'packages-api' },
  });
}

/** `{"message": "…"}` */
function messageIn(bytes: Uint8Array): string | undefined {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const message = isRecord(body) ? body['message'] : undefined;
    return typeof message === 'string' && message !== '' ? message.slice(0, MAX_TEXT) : undefined;
  } catch {
    return undefined;
  }
}

/** A package that a token may not see is a 404, and what is never deleted, such as the last version, a 400 or 422. */
function codeOf({ code, status }: RegistryError): ErrorCode {
  if (code === 'RATE_LIMITED') return code;
  if (status === 404) return 'FORBIDDEN';
  return [400, 409, 422].includes(status) ? 'UNSUPPORTED' : code;
}
