import { isRecord } from '../../core/descriptor.ts';
import { isDigest, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { isTag } from '../../core/reference.ts';

const MAX_TEXT = 4096;

/** Reads the fields of an untrusted JSON object; each fails with `INVALID_CONTENT` that names the field. */
export interface Fields {
  /** Text of at most 4096 characters, without control characters. */
  text(name: string): string;
  tag(name: string): string;
  digest(name: string): Digest;
  /** A whole number from 0. */
  count(name: string): number;
  flag(name: string): boolean;
  oneOf<T extends string>(name: string, allowed: readonly T[]): T;
  list(name: string): readonly unknown[];
  record(name: string): Readonly<Record<string, unknown>>;
  has(name: string): boolean;
  fail(problem: string): never;
}

/** @param what - What errors name, such as `sync report, line 3`. */
export function fieldsOf(record: Readonly<Record<string, unknown>>, what: string): Fields {
  const fail = (problem: string): never => {
    throw invalid(`${what}: ${problem}`);
  };
  const has = (name: string): boolean => Object.hasOwn(record, name);
  const value = (name: string): unknown => (has(name) ? record[name] : undefined);
  const checked = <T>(name: string, form: string, is: (value: unknown) => value is T): T => {
    const found = value(name);
    return is(found) ? found : fail(`${name} must be ${form}, got ${shown(found)}`);
  };
  return {
    text: (name) =>
      checked(name, `text of at most ${MAX_TEXT} characters without control characters`, isText),
    tag: (name) => checked(name, 'a tag', isTagText),
    digest: (name) => checked(name, 'a digest', isDigest),
    count: (name) => checked(name, 'a whole number from 0', isCount),
    flag: (name) => checked(name, 'true or false', (one) => typeof one === 'boolean'),
    oneOf: <T extends string>(name: string, allowed: readonly T[]) =>
      checked(name, `one of ${allowed.join(', ')}`, (one): one is T => allowed.some((word) => word === one)),
    list: (name) => checked(name, 'a list', (one): one is readonly unknown[] => Array.isArray(one)),
    record: (name) => checked(name, 'an object', isRecord),
    has,
    fail,
  };
}

/** Fails for a version that this release does not write. */
export function checkVersion(fields: Fields): void {
  const version = fields.count('version');
  if (version !== 1) fields.fail(`version ${version} is unknown; this release reads version 1`);
}

/** A text as {@link Fields.text} takes it: what servers say may have line breaks and more. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, MAX_TEXT)
    .toWellFormed();
}

export function isText(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= MAX_TEXT && !/\p{Cc}/u.test(value) && value.isWellFormed()
  );
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
}

export function invalid(message: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_CONTENT', message, cause === undefined ? {} : { cause });
}

function isTagText(value: unknown): value is string {
  return typeof value === 'string' && isTag(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
