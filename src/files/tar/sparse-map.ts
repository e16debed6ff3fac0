import { BLOCK, tarNumber } from './block.ts';
import type { PaxHeader } from './pax-records.ts';

/** A run of bytes that is in the tar; between two of them the file has zeros. In bytes. */
export interface Run {
  readonly offset: number;
  readonly length: number;
}

export interface SparseFile {
  readonly runs: readonly Run[];
  /** Of the file, with its zeros. */
  readonly size: number;
}

export type SparseForm = 'none' | '0' | '1.0' | 'unknown';

/** What GNU tar calls the formats of sparse files (its manual, "Storing Sparse Files"). */
export function sparseForm({ records, pairs }: PaxHeader): SparseForm {
  const keys = [...records.keys()].filter((key) => key.startsWith('GNU.sparse.'));
  if (keys.length === 0 && pairs.length === 0) return 'none';
  const version = `${records.get('GNU.sparse.major') ?? '0'}.${records.get('GNU.sparse.minor') ?? '0'}`;
  if (version === '1.0') return '1.0';
  return version === '0.0' || version === '0.1' ? '0' : 'unknown';
}

/** Formats 0.0 and 0.1, which keep the map in the PAX header. */
export function sparseOfPax({ records, pairs }: PaxHeader, stored: number): SparseFile | undefined {
  const map = records.get('GNU.sparse.map');
  const numbers = map === undefined ? pairNumbers(pairs) : map.split(',');
  return sparseFile(runsOf(numbers), realSize(records), stored);
}

export function realSize(records: PaxHeader['records']): number | undefined {
  return decimal(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size'));
}

/** In turns: an offset, and how many bytes. */
function pairNumbers(pairs: readonly string[]): string[] | undefined {
  const keys = ['GNU.sparse.offset=', 'GNU.sparse.numbytes='] as const;
  const inTurns = pairs.every((pair, at) => pair.startsWith(keys[at % 2 === 0 ? 0 : 1]));
  return inTurns ? pairs.map((pair) => pair.slice(pair.indexOf('=') + 1)) : undefined;
}

/** Format 1.0: the map stands before the content, in lines. Undefined while it goes on behind `text`. */
export function mapLines(text: string): string[] | 'broken' | undefined {
  const lines = text.split('\n');
  lines.pop();
  if (lines.length === 0) return undefined;
  const count = decimal(lines[0]);
  if (count === undefined) return 'broken';
  return lines.length > count * 2 ? lines.slice(1, 1 + count * 2) : undefined;
}

export function sparseOfMap(
  numbers: readonly string[],
  size: number | undefined,
  stored: number,
): SparseFile | undefined {
  return sparseFile(runsOf(numbers), size, stored);
}

const OLD_RUN = 24;
const [OLD_IN_HEADER, OLD_IN_BLOCK] = [4, 21] as const;

/** The oldest format of GNU: runs in the header itself, and in blocks behind it while `more` is set. */
export function oldRuns(block: Buffer, isHeader: boolean): { runs: Run[] | undefined; more: boolean } {
  const [start, count, flag] = isHeader ? [386, OLD_IN_HEADER, 482] : [0, OLD_IN_BLOCK, 504];
  const runs: Run[] = [];
  for (let at = start; at < start + count * OLD_RUN && block[at] !== 0; at += OLD_RUN) {
    const [offset, length] = [tarNumber(block, at, 12), tarNumber(block, at + 12, 12)];
    if (offset === undefined || length === undefined) return { runs: undefined, more: false };
    runs.push({ offset, length });
  }
  return { runs, more: block.length === BLOCK && block[flag] !== 0 };
}

export function sparseOfOld(header: Buffer, runs: readonly Run[], stored: number): SparseFile | undefined {
  return sparseFile(runs, tarNumber(header, 483, 12), stored);
}

function runsOf(numbers: readonly string[] | undefined): Run[] | undefined {
  if (!numbers || numbers.length % 2 !== 0) return undefined;
  const runs: Run[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [offset, length] = [decimal(numbers[at]), decimal(numbers[at + 1])];
    if (offset === undefined || length === undefined) return undefined;
    runs.push({ offset, length });
  }
  return runs;
}

/** In order, without overlaps, inside the file, and together just what the tar has. */
function sparseFile(
  runs: readonly Run[] | undefined,
  size: number | undefined,
  stored: number,
): SparseFile | undefined {
  if (!runs || size === undefined || size < 0) return undefined;
  let [end, total] = [0, 0];
  for (const { offset, length } of runs) {
    if (offset < end || length < 0 || offset + length > size) return undefined;
    end = offset + length;
    total += length;
  }
  return total === stored ? { runs: runs.filter(({ length }) => length > 0), size } : undefined;
}

export function decimal(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : undefined;
}
