const ASCII = /^[\x20-\x7e]*$/;
const NUMBER_MAX = 0o77777777777;

export interface PlainHeader {
  readonly name: string;
  /** `0` file, `5` folder, `2` link. */
  readonly flag: string;
  readonly mode: number;
  readonly size: number;
  /** Seconds. */
  readonly mtime: number;
  readonly link: string;
}

/** Whether the header is one plain block, without prefix or PAX record. */
export function isPlain({
  name,
  link,
  size,
  mtime,
}: Pick<PlainHeader, 'name' | 'link' | 'size' | 'mtime'>): boolean {
  const fits = name.length <= 100 && link.length <= 100;
  return fits && size <= NUMBER_MAX && mtime <= NUMBER_MAX && ASCII.test(name) && ASCII.test(link);
}

/** What `tarHeader` of targets makes of the most common entries, written in place: it takes a tenth of the time. */
export function writePlainHeader(into: Uint8Array, at: number, header: PlainHeader): void {
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
  octal(329, 7, 0);
  octal(337, 7, 0);
  octal(148, 6, sum);
  into[at + 154] = 0;
  into[at + 155] = 32;
}

/** The checksum counts its own field as eight blanks (POSIX ustar). */
const SUM_OF_CONSTANTS = 8 * 32;
