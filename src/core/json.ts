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

/** Far more than documents of registries have, and few enough to be held: a value may cost a hundred times its bytes. */
const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const OPENING: ReadonlySet<number | undefined> = new Set(Buffer.from('[{'));
const CLOSING: ReadonlySet<number | undefined> = new Set(Buffer.from(']}'));

const SPACE: ReadonlySet<number | undefined> = new Set(Buffer.from(' \t\r\n'));

/** Before values are made of them: depth, and names and values together. What is no JSON is left to the parser. */
function refuseHuge(bytes: Uint8Array, what: string): void {
  let [depth, values] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA || byte === COLON) values += 1;
    else if (OPENING.has(byte)) [depth, values] = [depth + 1, values + 1];
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_DEPTH) throw huge(what, `values more than ${MAX_DEPTH} deep`);
    if (values > MAX_VALUES) throw huge(what, `more than ${MAX_VALUES} names and values`);
  }
}

/** Of the quote that ends the text which begins at `start`. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function huge(what: string, has: string): OrasError {
  return new OrasError('TOO_LARGE', `${what} has ${has}`);
}

/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`, and with `TOO_LARGE` for what is deep or has very many values. */
export function parseJsonObject(bytes: Uint8Array, what: string): Record<string, unknown> {
  const value = parseJson(bytes, what);
  if (!isRecord(value)) throw new OrasError('INVALID_CONTENT', `${what} is not a JSON object`);
  return value;
}

/**
 * The same for what is signed, where every reader has to see the same document: no name stands twice in an object
 * (RFC 8259 4 leaves open which one counts), and none is `__proto__`.
 */
export function parseStrictJsonObject(bytes: Uint8Array, what: string): Record<string, unknown> {
  const value = parseJsonObject(bytes, what);
  refuseDoubleNames(bytes, what);
  return value;
}

/** Of bytes that are JSON: a text is a name where a colon follows. */
function refuseDoubleNames(bytes: Uint8Array, what: string): void {
  const open: Set<string>[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (OPENING.has(byte)) open.push(new Set());
    else if (CLOSING.has(byte)) open.pop();
    if (byte !== QUOTE) continue;
    const end = endOfText(bytes, at);
    if (nextByte(bytes, end + 1) === COLON) addName(open.at(-1), textIn(bytes, at, end), what);
    at = end;
  }
}

function addName(names: Set<string> | undefined, name: string, what: string): void {
  if (name !== '__proto__' && names?.has(name) !== true) return void names?.add(name);
  const shown = JSON.stringify(name.slice(0, 80));
  throw new OrasError(
    'INVALID_CONTENT',
    `${what} has the name ${shown} ${name === '__proto__' ? '' : 'twice '}in an object`,
  );
}

function nextByte(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (SPACE.has(bytes[at])) at += 1;
  return bytes[at];
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end + 1))));
}

/** The same for a list. */
export function parseJsonList(bytes: Uint8Array, what: string): readonly unknown[] {
  const value = parseJson(bytes, what);
  if (!Array.isArray(value)) throw new OrasError('INVALID_CONTENT', `${what} is not a JSON list`);
  return value;
}

/** One for all: each takes memory outside the heap. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8; throws for bytes that are none. */
export function strictText(bytes: Uint8Array): string {
  return STRICT.decode(bytes);
}

function parseJson(bytes: Uint8Array, what: string): unknown {
  refuseHuge(bytes, what);
  try {
    return JSON.parse(strictText(bytes));
  } catch (cause) {
    throw new OrasError('INVALID_CONTENT', `${what} is not JSON`, { cause });
  }
}
