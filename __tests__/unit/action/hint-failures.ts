import { once } from 'node:events';
import {
  CopyError,
  OrasError,
  RegistryError,
  type ErrorCode,
  type ErrorDetails,
} from '../../../src/core/errors.ts';

export const ECR = '1.dkr.ecr.eu-central-1.amazonaws.com';
export const digest = `sha256:${'1'.repeat(64)}`;

export interface Answer {
  readonly host?: string;
  readonly status: number;
  readonly code: ErrorCode;
  /** `CODE: message` of the body. */
  readonly says?: string;
  readonly method?: string;
  readonly path?: string;
  readonly details?: ErrorDetails;
}

export function refused(answer: Answer): RegistryError {
  const { host = 'registry.example.com', status, code, says, method = 'GET', path = 'manifests/1' } = answer;
  const [, name = '', message = ''] = /^(\w+)(?:: (.*))?$/s.exec(says ?? '') ?? [];
  const url = `https://${host}/v2/acme/app/${path}`;
  return new RegistryError(code, `${method} ${url}: ${status} ${says ?? ''}`, {
    method,
    url,
    status,
    errors: says === undefined ? [] : [{ code: name, message }],
    details: {
      host,
      request: `${method} ${url}`,
      status,
      answersLikeARegistry: says !== undefined,
      ...answer.details,
    },
  });
}

export const denied = { status: 403, code: 'FORBIDDEN', says: 'DENIED: denied' } as const;
export const unauthorized = { status: 401, code: 'UNAUTHORIZED', says: 'UNAUTHORIZED: no' } as const;
export const asked = { method: 'POST', path: 'blobs/uploads/' };
export const put = { method: 'PUT', path: 'manifests/1' };

export function writing(answer: Answer): CopyError {
  return new CopyError(refused(answer), { operation: 'push', side: 'target', digest });
}

export function reading(answer: Answer): CopyError {
  return new CopyError(refused(answer), { operation: 'fetch', side: 'source', digest });
}

export function broken(code: string, message = code, host = 'registry.example.com'): OrasError {
  return new OrasError('NETWORK', `GET https://${host}/v2/acme/app/manifests/1: ${message}`, {
    details: { host, code, request: `GET https://${host}/v2/acme/app/manifests/1` },
  });
}

export function onDisk(code: string): CopyError {
  return new CopyError(Object.assign(new Error(`${code}: it failed`), { code }), {
    operation: 'push',
    side: 'target',
  });
}

/** What Node says of a file that this user is not allowed to read. */
export const unreadable = Object.assign(new Error("EACCES: permission denied, open 'a'"), {
  code: 'EACCES',
  syscall: 'open',
});

export const ours = (code: ErrorCode, message: string, details: ErrorDetails = {}) =>
  new OrasError(code, message, { details });

export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The reason of a signal, once it has one. */
export async function untilAborted(signal: AbortSignal): Promise<unknown> {
  // Nothing else keeps the process waiting for it.
  const waiting = setInterval(() => undefined, 1000);
  if (!signal.aborted) await once(signal, 'abort');
  clearInterval(waiting);
  return signal.reason;
}
