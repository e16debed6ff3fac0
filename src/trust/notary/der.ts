import { invalid } from '../invalid.ts';

/** One value in DER (X.690), as far as certificates need it. */
export interface Element {
  /** The first byte: class, form and number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** All of it, with tag and length. */
  readonly bytes: Uint8Array;
}

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
const OID = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;

const MAX_LENGTH_BYTES = 3;

/** The one element that takes all of the bytes. */
export function readElement(bytes: Uint8Array, what: string): Element {
  const element = elementAt(bytes, 0, what);
  if (element.bytes.length < bytes.length) throw invalid(what, 'has bytes after its end');
  return element;
}

/** The elements in one that must have this tag. */
export function childrenOf(element: Element | undefined, tag: number, what: string): Element[] {
  const content = contentOf(element, tag, what);
  const children: Element[] = [];
  for (let at = 0; at < content.length;) {
    const child = elementAt(content, at, what);
    children.push(child);
    at += child.bytes.length;
  }
  return children;
}

export function contentOf(element: Element | undefined, tag: number, what: string): Uint8Array {
  if (element?.tag === tag) return element.content;
  throw invalid(
    what,
    `is not DER as expected: it has ${element ? `tag ${element.tag}` : 'nothing'} for tag ${tag}`,
  );
}

/** Such as `2.5.4.3`. */
export function oidOf(element: Element | undefined, what: string): string {
  const content = contentOf(element, OID, what);
  const numbers: number[] = [];
  let number = 0;
  for (const [at, byte] of content.entries()) {
    if (number === 0 && byte === 0x80) throw invalid(what, 'has an OID that is not minimal');
    number = number * 128 + (byte & 0x7f);
    if (number > 0xffff_ffff) throw invalid(what, 'has an OID with a number that is too large');
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    } else if (at === content.length - 1) throw invalid(what, 'has an OID that does not end');
  }
  const [first, ...others] = numbers;
  if (first === undefined) throw invalid(what, 'has an empty OID');
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...others].join('.');
}

function elementAt(bytes: Uint8Array, at: number, what: string): Element {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) throw invalid(what, 'ends within an element');
  if ((tag & 0x1f) === 0x1f) throw invalid(what, 'has a tag of several bytes');
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > MAX_LENGTH_BYTES)
    throw invalid(what, 'has a length that is indefinite or too large');
  const start = at + 2 + more;
  let length = more === 0 ? first : 0;
  for (const byte of bytes.subarray(at + 2, start)) length = length * 256 + byte;
  if (more > 0 && length < (more === 1 ? 0x80 : 256 ** (more - 1)))
    throw invalid(what, 'has a length that is not minimal');
  if (start + length > bytes.length) throw invalid(what, 'ends within an element');
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}
