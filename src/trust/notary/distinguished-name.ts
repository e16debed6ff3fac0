import { wrong } from '../fields.ts';
import { childrenOf, oidOf, SEQUENCE, SET, type Element } from './der.ts';
import { invalid } from '../invalid.ts';

/** The attributes of a distinguished name in their order; one may stand more than once. */
export type DistinguishedName = readonly Attribute[];

interface Attribute {
  /** Such as `CN`; of one without a short name its OID. */
  readonly type: string;
  readonly value: string;
}

/** What a name must have, each attribute once and with this value. */
export type NamePattern = ReadonlyMap<string, string>;

/** Those that policies of notation can name. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'SERIALNUMBER'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.17', 'POSTALCODE'],
]);
/** Before what follows stands no backslash, or an even number of them. */
const UNESCAPED = String.raw`(?<=(?<!\\)(?:\\\\)*)`;
const REQUIRED = ['C', 'ST', 'O'];

const [UTF8, NUMERIC, PRINTABLE, IA5] = [0x0c, 0x12, 0x13, 0x16];
const ASCII: ReadonlySet<number> = new Set([NUMERIC, PRINTABLE, IA5]);

/** RFC 5280 4.1.2.4 */
export function readName(name: Element, what: string): DistinguishedName {
  return childrenOf(name, SEQUENCE, what).flatMap((set) =>
    childrenOf(set, SET, what).map((pair) => {
      const [type, value] = childrenOf(pair, SEQUENCE, what);
      const oid = oidOf(type, what);
      return { type: TYPES.get(oid) ?? oid, value: textOf(value, what) };
    }),
  );
}

function textOf(value: Element | undefined, what: string): string {
  if (!value) throw invalid(what, 'has a name without a value');
  if (value.tag === UTF8) return decode(value.content, what);
  if (ASCII.has(value.tag) && value.content.every((byte) => byte < 0x80)) return decode(value.content, what);
  // Never the text that a policy asks for.
  return `#${Buffer.from(value.bytes).toString('hex')}`;
}

function decode(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid(what, 'has a name that is not UTF-8');
  }
}

/** In the order of the certificate, as a policy can have it. */
export function formatName(name: DistinguishedName): string {
  return name
    .map(({ type, value }) => `${type}=${value.replaceAll(/[\\,;+"<>]|^[ #]| $/g, String.raw`\$&`)}`)
    .join(', ');
}

export function fitsName(pattern: NamePattern, name: DistinguishedName): boolean {
  return [...pattern].every(([type, value]) => {
    const [one, second] = name.filter((attribute) => attribute.type === type);
    return one?.value === value && second === undefined;
  });
}

/**
 * Such as `C=US, ST=WA, O=Acme`, of RFC 4514 as notation takes it for `x509.subject`: every attribute once, and among
 * them these three.
 */
export function parseNamePattern(text: string, where: string): NamePattern {
  const pattern = new Map<string, string>();
  for (const part of text.split(new RegExp(`${UNESCAPED},`, 'u'))) {
    const [, written, value] = /^\s*([A-Za-z]+)\s*=(.*)$/su.exec(part) ?? [];
    if (written === undefined || value === undefined)
      throw wrong(where, 'it must be attributes with commas between, such as C=US, ST=WA, O=Acme');
    const type = written === 'S' ? 'ST' : written;
    if (![...TYPES.values()].includes(type))
      throw wrong(
        where,
        `unknown attribute ${written.slice(0, 80)}; allowed are ${[...TYPES.values()].join(', ')}`,
      );
    if (pattern.has(type)) throw wrong(where, `it has the attribute ${type} twice`);
    pattern.set(type, unescaped(value, `${where}: ${type}`));
  }
  const missing = REQUIRED.find((type) => !pattern.has(type));
  if (missing !== undefined)
    throw wrong(where, `it has no ${missing}; C, ST and O are required, as notation requires them`);
  return pattern;
}

/** RFC 4514 2.4; a comma ends a value, so there is none here without a backslash. */
function unescaped(value: string, where: string): string {
  const trimmed = value.replace(/^ +/, '').replace(new RegExp(`${UNESCAPED} +$`, 'u'), '');
  if (new RegExp(`^#|${UNESCAPED}[;+"<>]`, 'u').test(trimmed))
    throw wrong(where, String.raw`; + " < > and a # in front need a \ before them`);
  if (/\\(?![ ,;+"<>=#\\])/u.test(trimmed.replaceAll('\\\\', '')))
    throw wrong(where, String.raw`a \ stands only before one of , ; + " < > = # \ and a space`);
  const plain = trimmed.replaceAll(/\\(.)/gsu, '$1');
  if (plain === '') throw wrong(where, 'it is empty');
  return plain;
}
