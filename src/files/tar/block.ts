/** The fields of one header block; extended headers before it may override them. */
export interface TarBlock {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  /** Bytes after the header, without padding. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly link: string;
  readonly isGnu: boolean;
}

export const BLOCK = 512;

/** Undefined if the block is not a tar header: a wrong checksum or an invalid number. */
export function parseTarBlock(block: Buffer): TarBlock | undefined {
  if (block.length < BLOCK || !hasRightSum(block)) return undefined;
  const [mode, size, mtime] = [
    tarNumber(block, 100, 8),
    tarNumber(block, 124, 12),
    tarNumber(block, 136, 12),
  ];
  if (mode === undefined || size === undefined || size < 0 || mtime === undefined) return undefined;
  const magic = block.toString('latin1', 257, 265);
  const name = tarText(block, 0, 100);
  const prefix = magic.startsWith('ustar\0') ? tarText(block, 345, prefixLength(block)) : '';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: block.toString('latin1', 156, 157),
    mode,
    size,
    mtime,
    link: tarText(block, 157, 100),
    isGnu: magic === 'ustar  \0',
  };
}

/** `star` stores two times after a shorter prefix. */
function prefixLength(block: Buffer): number {
  return block.toString('latin1', 508, 512) === 'tar\0' ? 131 : 155;
}

/** Rounds up to a whole block. */
export function padded(position: number): number {
  return Math.ceil(position / BLOCK) * BLOCK;
}

export function isZeroBlock(block: Buffer): boolean {
  return block.length === BLOCK && block[0] === 0 && block.every((byte) => byte === 0);
}

/** Up to the first NUL. */
export function tarText(bytes: Buffer, at: number, length: number): string {
  const end = bytes.subarray(at, at + length).indexOf(0);
  return bytes.toString('utf8', at, end < 0 ? at + length : at + end);
}

/** Octal digits, or GNU's binary form; an empty field is 0. Undefined if neither, or not a safe integer. */
export function tarNumber(bytes: Buffer, at: number, length: number): number | undefined {
  const first = bytes[at] ?? 0;
  if (first >= 0x80) return binaryNumber(bytes, at, length);
  const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(bytes.toString('latin1', at, at + length)) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}

function binaryNumber(bytes: Buffer, at: number, length: number): number | undefined {
  let value = (bytes[at] ?? 0) === 0xff ? -1n : BigInt((bytes[at] ?? 0) & 0x7f);
  for (const byte of bytes.subarray(at + 1, at + length)) value = value * 256n + BigInt(byte);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Old tars sum signed bytes. */
function hasRightSum(block: Buffer): boolean {
  const expected = tarNumber(block, 148, 8);
  let [unsigned, signed] = [8 * 32, 8 * 32];
  for (let at = 0; at < BLOCK; at += 1) {
    if (at >= 148 && at < 156) continue;
    const byte = block[at] ?? 0;
    unsigned += byte;
    signed += byte < 128 ? byte : byte - 256;
  }
  return expected === unsigned || expected === signed;
}
