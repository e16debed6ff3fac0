/** What went wrong: the closed set of codes of this library's errors. */
export type ErrorCode =
  /** The tag, digest, file or platform is not there. */
  | 'NOT_FOUND'
  /** A file is there and is to be kept. */
  | 'ALREADY_EXISTS'
  /** The bytes have another digest than their descriptor. */
  | 'DIGEST_MISMATCH'
  /** The bytes are more or fewer than their descriptor says. */
  | 'SIZE_MISMATCH'
  /** Beyond a limit, which `details.limit` has. */
  | 'TOO_LARGE'
  /** An argument, or a file with settings, is wrong. */
  | 'INVALID_INPUT'
  /** A manifest, an index, a tar or an answer is not what it should be. */
  | 'INVALID_CONTENT'
  /** The target or registry cannot do it. */
  | 'UNSUPPORTED'
  /** 401: the registry wants a login, or refused the one it got. */
  | 'UNAUTHORIZED'
  /** 403: the login may not do it. */
  | 'FORBIDDEN'
  /** Too many requests, also after retries. */
  | 'RATE_LIMITED'
  /** The server, or a credential helper, failed; try again later. */
  | 'UNAVAILABLE'
  /** No answer: connection, TLS or name lookup failed, or the transfer was too slow. */
  | 'NETWORK'
  /** Others hold or changed it: a lock, a tag, an index. */
  | 'CONFLICT'
  /** Nothing that the policy trusts has signed it, or it is not what the policy asks for. */
  | 'UNVERIFIED'
  /** A path of an artifact leads outside the folder, through a link, or onto another file. */
  | 'UNSAFE_PATH'
  /** The file system failed; the cause has its code. */
  | 'STORAGE'
  /** Cancelled, or asked of connections that were closed. An abort gives the reason of its signal. */
  | 'ABORTED';

/** More precise than the code, for callers that handle errors: messages are not meant to be parsed. */
export type ErrorReason =
  | 'ambiguous-name'
  | 'archive-entry'
  | 'bad-signature'
  | 'budget'
  | 'changed-file'
  | 'content-encoding'
  | 'docker-archive'
  | 'empty-login'
  | 'exchange-refused'
  | 'expired'
  | 'file-line-form'
  | 'git-folder'
  | 'holds-secret'
  | 'incomplete-list'
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
  | 'no-id-token'
  | 'no-proven-time'
  | 'no-referrer-of-type'
  | 'no-referrers-api'
  | 'no-such-referrer'
  | 'no-token'
  | 'no-trusted-root'
  | 'not-an-index'
  | 'not-cached'
  | 'not-followed'
  | 'not-logged'
  | 'not-signed'
  | 'other-annotations'
  | 'other-digest'
  | 'other-issuer'
  | 'other-name'
  | 'other-predicate'
  | 'other-ref'
  | 'other-run'
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
  | 'sync'
  | 'tar'
  | 'time-limit'
  | 'too-few-signers'
  | 'too-old'
  | 'unknown-authority'
  | 'unreadable-signature'
  | 'upper-case-name';

/** Data of an error, different for each code. */
export interface ErrorDetails {
  /** Why, where the code alone does not tell. */
  readonly reason?: ErrorReason | undefined;
  /** Such as `limit`, `expected` and `got`. */
  readonly [name: string]: string | number | boolean | readonly string[] | undefined;
}

/** What an {@link OrasError} is made of besides code and message. */
export interface ErrorOptions {
  /** Default: none. */
  readonly details?: ErrorDetails;
  /** The error behind it. */
  readonly cause?: unknown;
}

/**
 * Base of every error thrown by this library. Handle it by `code` and `details`; messages are for people, and may change.
 *
 * @example
 * try {
 *   await fetchManifest(new MemoryTarget(), 'v1');
 * } catch (error) {
 *   if (!hasCode(error, 'NOT_FOUND')) throw error;
 * }
 */
export class OrasError extends Error {
  /** `OrasError`, or the name of the derived class. */
  override readonly name: string = 'OrasError';
  /** What went wrong. */
  readonly code: ErrorCode;
  /** Data of the error; empty if there is none. */
  readonly details: ErrorDetails;

  /** For targets of your own, which throw the codes that {@link Target} names. */
  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** One entry of a registry's error body (distribution-spec, "Error Codes"). */
export interface RegistryErrorEntry {
  /** Such as `MANIFEST_UNKNOWN`. */
  readonly code: string;
  /** Text of the server: do not trust it. */
  readonly message: string;
  /** A string as it is, anything else as JSON. */
  readonly detail?: string;
}

/** What a {@link RegistryError} is made of. */
export interface RegistryErrorOptions extends ErrorOptions {
  /** Of the request. */
  readonly method: string;
  /** Without query and user information. */
  readonly url: string;
  /** HTTP status. */
  readonly status: number;
  /** From the body; empty if it has none. */
  readonly errors: readonly RegistryErrorEntry[];
}

/** A registry, or its token server, answered with an error. */
export class RegistryError extends OrasError {
  /** `RegistryError`. */
  override readonly name = 'RegistryError';
  /** Of the request. */
  readonly method: string;
  /** Without query and user information. */
  readonly url: string;
  /** HTTP status. */
  readonly status: number;
  /** From the body; empty if it has none. */
  readonly errors: readonly RegistryErrorEntry[];

  /** Thrown by this library; others rarely need to make one. */
  constructor(code: ErrorCode, message: string, options: RegistryErrorOptions) {
    super(code, message, options);
    this.method = options.method;
    this.url = options.url;
    this.status = options.status;
    this.errors = options.errors;
  }
}

/** What a {@link CopyError} is made of. */
export interface CopyErrorOptions extends ErrorOptions {
  /** The method that failed, such as `fetch` or `push`. */
  readonly operation: string;
  /** Where it failed. */
  readonly side: 'source' | 'target';
  /** Of the node; none for a reference. */
  readonly digest?: string | undefined;
  /** Name of the target, where the cause does not contain it. */
  readonly place?: string;
}

/** A copy failed: on which side, in which operation, with which node. The reason is the cause, whose code it has. */
export class CopyError extends OrasError {
  /** `CopyError`. */
  override readonly name = 'CopyError';
  /** The method that failed, such as `fetch` or `push`. */
  readonly operation: string;
  /** Where it failed. */
  readonly side: 'source' | 'target';
  /** Of the node; undefined for a reference. */
  readonly digest: string | undefined;

  /** Made by copies; the code is that of the cause, or `STORAGE` for an error of the system. */
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

/** The message of an error, or of anything else that was thrown. */
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

/** Whether the error, or one of its causes, is an {@link OrasError} with this reason. */
export function hasReason(error: unknown, reason: ErrorReason): boolean {
  for (const cause of causesOf(error))
    if (cause instanceof OrasError && cause.details.reason === reason) return true;
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
