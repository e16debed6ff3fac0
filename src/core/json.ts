import { isRecord } from './descriptor.ts';
import { OrasError } from './errors.ts';

/**
 * JSON with the bytes Go's encoder gives, which the ORAS CLI uses, so that equal input has an equal digest: object
 * keys in the order they are given here, a Map in the order of its keys' UTF-8 bytes, `undefined` left out, and
 * `<`, `>`, `&`, U+2028 and U+2029 escaped.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [key: string]: Json | undefined };

export function encodeJson(value: Json): string {
  if (typeof value === 'string') return encodeText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => encodeJson(item)).join(',')}]`;
  const entries: [string, Json | undefined][] = isMap(value)
    ? [...value].toSorted(([a], [b]) => compareUtf8(a, b))
    : Object.entries(value);
  const fields = entries.flatMap(([key, field]) =>
    field === undefined ? [] : [`${encodeText(key)}:${encodeJson(field)}`],
  );
  return `{${fields.join(',')}}`;
}

function isMap(value: object): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const ESCAPED = /[<>&\u2028\u2029]/g;

function encodeText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    ESCAPED,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`. */
export function parseJsonObject(bytes: Uint8Array, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new OrasError('INVALID_CONTENT', `${what} is not JSON`, { cause });
  }
  if (!isRecord(value)) throw new OrasError('INVALID_CONTENT', `${what} is not a JSON object`);
  return value;
}
