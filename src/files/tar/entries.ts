import { OrasError } from '../../core/errors.ts';
import { parsePax, type PaxHeader } from './pax-records.ts';
import {
  decimal,
  mapLines,
  oldRuns,
  realSize,
  sparseForm,
  sparseOfMap,
  sparseOfOld,
  sparseOfPax,
  type Run,
  type SparseFile,
} from './sparse-map.ts';
import { BLOCK, isZeroBlock, padded, parseTarBlock, tarText, type TarBlock } from './block.ts';

/** An entry of a tar that is read. */
export interface ReadEntry {
  /** As the tar has it; bytes that are not UTF-8 are U+FFFD. */
  readonly name: string;
  /** `other` has a type flag that is not understood; its name is in `flag`. */
  readonly type: 'file' | 'folder' | 'symbolic link' | 'hard link' | 'other';
  readonly flag: string;
  readonly mode: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly link: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Where its content begins in the tar, and how many bytes are there. */
  readonly start: number;
  readonly stored: number;
  /** The stored runs of a sparse file; undefined for other files. */
  readonly runs?: readonly Run[] | undefined;
}

/** The bytes of a tar, read front to back. */
export interface TarInput {
  /** Names the tar in errors. */
  readonly where: string;
  readonly position: number;
  /** Fewer at the end. */
  read(length: number): Promise<Buffer>;
  /** False if the tar ends before. */
  skipTo(position: number): Promise<boolean>;
}

/** Of an extended header, and of a map of a sparse file. */
const MAX_EXTENDED = 1024 * 1024;
const NO_PAX: PaxHeader = { records: new Map(), pairs: [], passedOver: [] };
const TYPES: Readonly<Record<string, ReadEntry['type']>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hard link',
  '2': 'symbolic link',
  '5': 'folder',
  '7': 'file',
  S: 'file',
};

/** Extended headers: those of the next entry, and the records that hold for all entries to come. */
interface Extensions {
  readonly globals: ReadonlyMap<string, string>;
  readonly pax?: PaxHeader;
  readonly name?: string;
  readonly link?: string;
}

/**
 * The entries of a tar in ustar, PAX, GNU's or the oldest form, up to its end. The reader may take the content of an
 * entry from the input before it asks for the next one. What is not understood and could change a name or a byte is
 * refused with `INVALID_CONTENT`.
 */
export async function* tarEntries(input: TarInput): AsyncGenerator<ReadEntry> {
  let extensions: Extensions = { globals: new Map() };
  for (;;) {
    const at = input.position;
    const block = await input.read(BLOCK);
    if (block.length === 0 || isZeroBlock(block)) {
      const { pax, name, link } = extensions;
      if (pax !== undefined || name !== undefined || link !== undefined)
        throw broken(input, `ends after an extended header`);
      return;
    }
    const header = parseTarBlock(block);
    if (!header) throw broken(input, `is not an uncompressed tar (bad header at byte ${at})`);
    if ('xgLK'.includes(header.type)) {
      extensions = extendedBy(extensions, await readExtended(input, header), input);
      continue;
    }
    const entry = await entryOf(input, { block, header, ...extensions, pax: paxOf(extensions) });
    extensions = { globals: extensions.globals };
    yield entry;
    if (!(await input.skipTo(entry.start + entry.stored)))
      throw broken(input, `ends in the middle of ${JSON.stringify(entry.name)}`);
    await input.skipTo(padded(entry.start + entry.stored));
  }
}

function broken(input: TarInput, what: string): OrasError {
  return new OrasError('INVALID_CONTENT', `${input.where} ${what}`, { details: { reason: 'tar' } });
}

interface Extended {
  readonly type: string;
  readonly body: Buffer;
}

async function readExtended(input: TarInput, { type, size }: TarBlock): Promise<Extended> {
  if (size > MAX_EXTENDED) throw broken(input, `has an extended header of ${size} bytes`);
  const body = await input.read(size);
  if (body.length < size) throw broken(input, 'ends in the middle of an extended header');
  await input.skipTo(padded(input.position));
  return { type, body };
}

function extendedBy(extensions: Extensions, { type, body }: Extended, input: TarInput): Extensions {
  if (type === 'L') return { ...extensions, name: tarText(body, 0, body.length) };
  if (type === 'K') return { ...extensions, link: tarText(body, 0, body.length) };
  const pax = parsePax(body);
  if (typeof pax === 'string') throw broken(input, pax);
  if (type === 'x') return { ...extensions, pax };
  if (sparseForm(pax) !== 'none') throw broken(input, 'has a map of a sparse file for all its files');
  return { ...extensions, globals: new Map([...extensions.globals, ...pax.records]) };
}

/** POSIX: a record of the file overrides the global one; an empty value removes it. */
function paxOf({ pax = NO_PAX, globals }: Extensions): PaxHeader {
  if (globals.size === 0 && pax === NO_PAX) return NO_PAX;
  const records = [...globals, ...pax.records].filter(
    ([key, value]) => (pax.records.get(key) ?? value) !== '',
  );
  return { ...pax, records: new Map(records) };
}

/** All headers of an entry. */
interface Headers extends Omit<Extensions, 'globals'> {
  readonly block: Buffer;
  readonly header: TarBlock;
  /** With the global records. */
  readonly pax: PaxHeader;
}

async function entryOf(input: TarInput, headers: Headers): Promise<ReadEntry> {
  const { header, pax } = headers;
  const { records } = pax;
  const name = headers.name ?? records.get('GNU.sparse.name') ?? records.get('path') ?? header.name;
  const size = records.has('size') ? decimal(records.get('size')) : header.size;
  const mtime = records.has('mtime') ? Number(records.get('mtime')) : header.mtime;
  if (size === undefined || !Number.isFinite(mtime))
    throw broken(input, `has an invalid number in a PAX record of ${JSON.stringify(name)}`);
  const type = typeOf(header, name);
  // Writers disagree about whether content follows.
  if (type === 'hard link' && size > 0)
    throw broken(input, `has the hard link ${JSON.stringify(name)} with a size`);
  const stored = type === 'folder' || type === 'symbolic link' ? 0 : size;
  const entry = {
    name,
    type,
    flag: header.type,
    mode: header.mode,
    mtime,
    link: headers.link ?? records.get('linkpath') ?? header.link,
    size: stored,
    start: input.position,
    stored,
  };
  return type === 'file' ? withRuns(input, entry, headers) : entry;
}

function typeOf({ type, isGnu }: TarBlock, name: string): ReadEntry['type'] {
  if (type === 'S' && !isGnu) return 'other';
  // The oldest tars have no type flag for folders.
  if ((type === '\0' || type === '0') && name.endsWith('/')) return 'folder';
  return TYPES[type] ?? 'other';
}

async function withRuns(input: TarInput, entry: ReadEntry, headers: Headers): Promise<ReadEntry> {
  const { block, header, pax } = headers;
  const form = header.type === 'S' ? 'old' : sparseForm(pax);
  if (form === 'none') return entry;
  const readers = {
    '0': async () => ({ start: entry.start, file: sparseOfPax(pax, entry.stored) }),
    '1.0': () => mapInFront(input, entry, realSize(pax.records)),
    old: () => mapInHeaders(input, entry, block),
    unknown: async () => ({ start: entry.start, file: undefined }),
  };
  const { start, file } = await readers[form]();
  if (!file)
    throw broken(input, `has the sparse file ${JSON.stringify(entry.name)}, whose map is not supported`);
  const stored = file.runs.reduce((total, { length }) => total + length, 0);
  return { ...entry, start, stored, size: file.size, runs: file.runs };
}

interface Mapped {
  readonly start: number;
  readonly file: SparseFile | undefined;
}

async function mapInFront(input: TarInput, entry: ReadEntry, size: number | undefined): Promise<Mapped> {
  const blocks: string[] = [];
  let lines = 0;
  let expected: number | undefined;
  for (let length = 0; length < Math.min(entry.stored, MAX_EXTENDED); length += BLOCK) {
    const block = await input.read(BLOCK);
    blocks.push(block.toString('latin1'));
    lines += block.reduce((total, byte) => total + (byte === 10 ? 1 : 0), 0);
    expected ??= decimal(/^(\d+)\n/.exec(blocks[0] ?? '')?.[1]);
    if (block.length < BLOCK || expected === undefined) break;
    if (lines <= expected * 2) continue;
    const numbers = mapLines(blocks.join(''));
    const stored = entry.stored - (input.position - entry.start);
    if (!Array.isArray(numbers) || stored < 0) break;
    return { start: input.position, file: sparseOfMap(numbers, size, stored) };
  }
  return { start: input.position, file: undefined };
}

async function mapInHeaders(input: TarInput, entry: ReadEntry, header: Buffer): Promise<Mapped> {
  const all: Run[] = [];
  let { runs, more } = oldRuns(header, true);
  for (let length = 0; runs; length += BLOCK) {
    all.push(...runs);
    if (!more) return { start: input.position, file: sparseOfOld(header, all, entry.stored) };
    if (length >= MAX_EXTENDED) break;
    const block = await input.read(BLOCK);
    if (block.length < BLOCK) break;
    ({ runs, more } = oldRuns(block, false));
  }
  return { start: input.position, file: undefined };
}
