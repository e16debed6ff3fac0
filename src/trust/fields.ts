import { isRecord } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';

/** A rule of a policy as it was given. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown, where: string): Fields {
  if (!isRecord(value)) throw wrong(where, 'it must be an object');
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}

export function textsIn(value: unknown, where: string): string[] {
  return (typeof value === 'string' ? [value] : listOf(value, where)).map((one) => text(one, where));
}

export function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(where, 'it must be text that is not empty');
}

export function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, 'it must be a list');
  if (value.length === 0) throw wrong(where, 'the list is empty: it would ask for nothing');
  return value;
}

export function wrong(where: string, why: string): OrasError {
  return new OrasError('INVALID_INPUT', `${where}: ${why}`);
}
