import { safeText } from '../../runner/safe-text.ts';

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
export function code(text: string, limit = 300): string {
  return text === '' ? '' : codeOf(safeText(text, limit));
}

function codeOf(safe: string): string {
  return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}

/** A sentence with text from outside in it: its words as they are, all else as code. */
export function prose(text: string, limit = 2000): string {
  const words = safeText(text, limit).trim().split(/ +/);
  return words.map(word).join(' ');
}

/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'’]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;

function word(text: string): string {
  const [, before = '', inner = '', after = ''] = /^(["“(]*)(.*?)([.,;:!?)"”…]*)$/u.exec(text) ?? [];
  const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
  const shown = isPlain ? escaped(inner) : codeOf(inner);
  return `${escaped(before)}${shown}${escaped(after)}`;
}

function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, reference);
}

/** GitHub looks for addresses of mail after references became text: the comment keeps an address in two. */
function reference(char: string): string {
  return `${char === '@' ? '<!---->' : ''}&#${char.codePointAt(0) ?? 0xfffd};`;
}

/** Rows of cells that are markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A table of at most so many bytes, and below it how many of `total` rows are left out. */
export function cutTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { bytes, total }: { readonly bytes: number; readonly total: number },
): string {
  const { shown } = cut(table(head, rows).split('\n'), bytes);
  const omitted = total - Math.max(0, shown.length - 2);
  return omitted > 0 ? `${shown.join('\n')}\n\nand ${omitted} more` : shown.join('\n');
}

/** Lines as they are, each already one line; the fence is longer than any in them. */
export function fenced(language: string, lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** The first lines, as many as fit into so many bytes, and how many were left out. */
export function cut(lines: readonly string[], bytes: number): { shown: readonly string[]; left: number } {
  let used = 0;
  const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
  return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}

/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
export function mermaidLabel(text: string, limit = 60): string {
  return safeText(text, limit)
    .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
    .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}
