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
  return new RecordFields(record, what);
}

/** A class, since a state has a hundred thousand lines: functions of each would be garbage. */
class RecordFields implements Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #what: string;

  constructor(record: Readonly<Record<string, unknown>>, what: string) {
    this.#record = record;
    this.#what = what;
  }

  text(name: string): string {
    const form = `text of at most ${MAX_TEXT} characters without control characters`;
    return this.#checked(name, form, isText);
  }

  tag(name: string): string {
    return this.#checked(name, 'a tag', isTagText);
  }

  digest(name: string): Digest {
    return this.#checked(name, 'a digest', isDigest);
  }

  count(name: string): number {
    return this.#checked(name, 'a whole number from 0', isCount);
  }

  flag(name: string): boolean {
    return this.#checked(name, 'true or false', isFlag);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const isAllowed = (one: unknown): one is T => allowed.some((word) => word === one);
    return this.#checked(name, `one of ${allowed.join(', ')}`, isAllowed);
  }

  list(name: string): readonly unknown[] {
    return this.#checked(name, 'a list', isList);
  }

  record(name: string): Readonly<Record<string, unknown>> {
    return this.#checked(name, 'an object', isRecord);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#record, name);
  }

  fail(problem: string): never {
    throw invalid(`${this.#what}: ${problem}`);
  }

  #checked<T>(name: string, form: string, is: (value: unknown) => value is T): T {
    const found = this.has(name) ? this.#record[name] : undefined;
    return is(found) ? found : this.fail(`${name} must be ${form}, got ${shown(found)}`);
  }
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

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTagText(value: unknown): value is string {
  return typeof value === 'string' && isTag(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
