import { BLOCK, padded } from './block.ts';
import { MAX_NUMBER, writeHeaderBlock, type HeaderFields } from './header-block.ts';

/** One entry of a tar to be written. */
export interface TarEntry {
  /** With slashes; directories without one at the end, as ORAS writes them. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink';
  readonly mode: number;
  /** In bytes; 0 unless a file. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly mtime: number;
  readonly link?: string;
}

const TYPES = { file: '0', directory: '5', symlink: '2', hardlink: '1' } as const;

/**
 * The header blocks of an entry, byte for byte as Go's archive/tar writes them, so that the digest of the uncompressed
 * tar equals the one of the ORAS CLI: USTAR where it fits, else a PAX record before it.
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  const path = fits(entry.name) ? { prefix: '', name: entry.name } : splitPath(entry.name);
  const inUstar = path && fits(entry.link ?? '') && entry.size <= MAX_NUMBER && entry.mtime <= MAX_NUMBER;
  if (inUstar) return ustar(entry, path);
  return Buffer.concat([
    paxBlocks(entry.name, paxRecords(entry)),
    ustar(entry, { prefix: '', name: entry.name }),
  ]);
}

/** Sorted by key. With PAX the prefix stays empty, so a name that needs one has a record too. */
function paxRecords({ name, link = '', size, mtime }: TarEntry): [string, string][] {
  const records: [string, string][] = [];
  if (!fits(link)) records.push(['linkpath', link]);
  if (mtime > MAX_NUMBER) records.push(['mtime', String(mtime)]);
  if (!fits(name)) records.push(['path', name]);
  if (size > MAX_NUMBER) records.push(['size', String(size)]);
  return records;
}

/** Zeros up to the next whole block. */
export function tarPadding(size: number): Uint8Array {
  return Buffer.alloc(padded(size) - size);
}

export function tarEnd(): Uint8Array {
  return Buffer.alloc(2 * BLOCK);
}

function fits(text: string): boolean {
  return isAscii(text) && text.length <= 100;
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text) && !text.includes('\0');
}

/** A long path may go into the prefix and name fields, cut at a slash. */
function splitPath(path: string): { prefix: string; name: string } | undefined {
  if (path.length <= 100 || !isAscii(path)) return undefined;
  const cut = path.slice(0, 156).lastIndexOf('/');
  const name = path.slice(cut + 1);
  if (cut <= 0 || name.length === 0 || name.length > 100) return undefined;
  return { prefix: path.slice(0, cut), name };
}

function ustar({ type, mode, size, mtime, link }: TarEntry, path: { prefix: string; name: string }): Buffer {
  return headerBlock({
    name: field(path.name, 100),
    prefix: field(path.prefix, 155),
    flag: TYPES[type],
    mode,
    size: size > MAX_NUMBER ? 0 : size,
    mtime: mtime > MAX_NUMBER ? 0 : mtime,
    link: field(link ?? '', 100),
  });
}

function headerBlock(fields: HeaderFields): Buffer {
  const block = Buffer.alloc(BLOCK);
  writeHeaderBlock(block, 0, fields);
  return block;
}

function paxBlocks(name: string, records: readonly [string, string][]): Buffer {
  const body = Buffer.from(records.map(([key, value]) => paxRecord(key, value)).join(''));
  const slash = name.lastIndexOf('/') + 1;
  const paxName = ascii(`${name.slice(0, slash)}PaxHeaders.0/${name.slice(slash)}`).slice(0, 100);
  const block = headerBlock({
    name: paxName.replace(/\/+$/, ''),
    flag: 'x',
    mode: 0,
    size: body.length,
    mtime: 0,
    link: '',
  });
  return Buffer.concat([block, body, tarPadding(body.length)]);
}

/** The record's length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length !== String(rest).length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

function ascii(value: string): string {
  return value.replace(/\P{ASCII}|\0/gu, '');
}

/** The text as a field of a block holds it, for readers that ignore PAX records. */
function field(value: string, length: number): string {
  const whole = ascii(value);
  const cut = whole.slice(0, length);
  // Some readers take a name field that ends in a slash for a directory, whatever PAX says.
  return whole.length > length && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut;
}
