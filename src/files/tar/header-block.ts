const ASCII = /^[\x20-\x7e]*$/;
/** The largest size and time that 11 octal digits hold. */
export const MAX_NUMBER = 0o77777777777;

/** Fields of one header block (POSIX ustar); the owner is always 0. */
export interface HeaderFields {
  readonly name: string;
  /** Default: none. */
  readonly prefix?: string;
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` PAX records. */
  readonly flag: string;
  readonly mode: number;
  readonly size: number;
  /** Seconds. */
  readonly mtime: number;
  readonly link: string;
}

/** Whether an entry needs neither a prefix nor PAX records. */
export function fitsOneBlock({
  name,
  link,
  size,
  mtime,
}: Pick<HeaderFields, 'name' | 'link' | 'size' | 'mtime'>): boolean {
  const fits = name.length <= 100 && link.length <= 100;
  return fits && size <= MAX_NUMBER && mtime <= MAX_NUMBER && ASCII.test(name) && ASCII.test(link);
}

/** Writes a block over zeros. The text fields must be ASCII and fit. In place, since a cache has many headers. */
export function writeHeaderBlock(into: Uint8Array, at: number, header: HeaderFields): void {
  let sum = SUM_OF_CONSTANTS;
  const text = (from: number, value: string): void => {
    for (let index = 0; index < value.length; index += 1) {
      const code = value.charCodeAt(index);
      into[at + from + index] = code;
      sum += code;
    }
  };
  const octal = (from: number, digits: number, value: number): void => {
    let left = value;
    for (let index = digits - 1; index >= 0; index -= 1) {
      const code = 48 + (left % 8);
      into[at + from + index] = code;
      sum += code;
      left = Math.floor(left / 8);
    }
  };
  text(0, header.name);
  octal(100, 7, header.mode);
  octal(108, 7, 0);
  octal(116, 7, 0);
  octal(124, 11, header.size);
  octal(136, 11, header.mtime);
  text(156, header.flag);
  text(157, header.link);
  text(257, 'ustar\u000000');
  // Go leaves the device numbers of a PAX header empty.
  if (header.flag !== 'x') {
    octal(329, 7, 0);
    octal(337, 7, 0);
  }
  text(345, header.prefix ?? '');
  octal(148, 6, sum);
  into[at + 154] = 0;
  into[at + 155] = 32;
}

/** The checksum counts its own field as eight blanks (POSIX ustar). */
const SUM_OF_CONSTANTS = 8 * 32;
