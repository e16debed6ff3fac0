/** The closed set of codes of this library's errors. */
export type ErrorCode =
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'DIGEST_MISMATCH'
  | 'SIZE_MISMATCH'
  | 'TOO_LARGE'
  | 'INVALID_INPUT'
  | 'INVALID_CONTENT'
  | 'UNSUPPORTED'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'NETWORK'
  | 'CONFLICT'
  | 'UNVERIFIED'
  | 'UNSAFE_PATH'
  | 'STORAGE'
  | 'ABORTED';

/** More precise than the code, for callers that handle errors: messages are not meant to be parsed. */
export type ErrorReason =
  | 'ambiguous-name'
  | 'archive-entry'
  | 'content-encoding'
  | 'docker-archive'
  | 'empty-login'
  | 'file-line-form'
  | 'git-folder'
  | 'holds-secret'
  | 'index-overwritten'
  | 'interim-answers'
  | 'kept-tag'
  | 'link-out'
  | 'link-out-of-layout'
  | 'lock-is-no-file'
  | 'missing-archive'
  | 'missing-helper'
  | 'needs-children'
  | 'no-cache-entry'
  | 'no-catalog'
  | 'no-referrer-of-type'
  | 'no-referrers-api'
  | 'no-such-referrer'
  | 'no-token'
  | 'not-an-index'
  | 'not-cached'
  | 'not-followed'
  | 'not-signed'
  | 'other-annotations'
  | 'other-digest'
  | 'other-name'
  | 'other-predicate'
  | 'other-signer'
  | 'other-subject'
  | 'packages-api'
  | 'packed-archive'
  | 'partial-index'
  | 'referrers-index-full'
  | 'referrers-index-overwritten'
  | 'referrers-tag-taken'
  | 'several-referrers'
  | 'special-file'
  | 'tar'
  | 'time-limit'
  | 'too-few-signers'
  | 'unreadable-signature'
  | 'upper-case-name';

export interface ErrorDetails {
  readonly reason?: ErrorReason | undefined;
  readonly [name: string]: string | number | boolean | readonly string[] | undefined;
}

export interface ErrorOptions {
  readonly details?: ErrorDetails;
  readonly cause?: unknown;
}

/** Base of every error thrown by this library. Messages state what happened; the action adds hints. */
export class OrasError extends Error {
  override readonly name: string = 'OrasError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** One entry of a registry's error body (distribution-spec, "Error Codes"). */
export interface RegistryErrorEntry {
  readonly code: string;
  readonly message: string;
  /** A string as it is, anything else as JSON. */
  readonly detail?: string;
}

export interface RegistryErrorOptions extends ErrorOptions {
  readonly method: string;
  /** Without query and user information. */
  readonly url: string;
  readonly status: number;
  readonly errors: readonly RegistryErrorEntry[];
}

/** A registry answered with an error. */
export class RegistryError extends OrasError {
  override readonly name = 'RegistryError';
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly errors: readonly RegistryErrorEntry[];

  constructor(code: ErrorCode, message: string, options: RegistryErrorOptions) {
    super(code, message, options);
    this.method = options.method;
    this.url = options.url;
    this.status = options.status;
    this.errors = options.errors;
  }
}

export interface CopyErrorOptions extends ErrorOptions {
  readonly operation: string;
  readonly side: 'source' | 'target';
  readonly digest?: string | undefined;
  /** Name of the target, where the cause does not contain it. */
  readonly place?: string;
}

/** A copy failed: on which side, in which operation, with which node. The reason is the cause. */
export class CopyError extends OrasError {
  override readonly name = 'CopyError';
  readonly operation: string;
  readonly side: 'source' | 'target';
  readonly digest: string | undefined;

  constructor(cause: unknown, options: Omit<CopyErrorOptions, 'cause'>) {
    const code = cause instanceof OrasError ? cause.code : storageCode(cause);
    const place = options.place === undefined ? '' : `${options.place}: `;
    super(code, `${place}${messageOf(cause)}`, { cause });
    this.operation = options.operation;
    this.side = options.side;
    this.digest = options.digest;
  }
}

function storageCode(cause: unknown): ErrorCode {
  return systemCode(cause) === undefined ? 'UNAVAILABLE' : 'STORAGE';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node system error (`ENOENT`, `ENOSPC`, …), if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof OrasError || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The error and its causes, outermost first. */
export function* causesOf(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

/** Whether the error, or one of its causes, is an {@link OrasError} with this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  for (const cause of causesOf(error)) if (cause instanceof OrasError && cause.code === code) return true;
  return false;
}

/** The first error of this class: the error itself, or one of its causes. */
export function findCause<E extends Error>(
  error: unknown,
  type: abstract new (...args: never[]) => E,
): E | undefined {
  for (const cause of causesOf(error)) if (cause instanceof type) return cause;
  return undefined;
}

/** Whether content did not match its descriptor. */
export function isWrongContent(error: unknown): boolean {
  return hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
}
