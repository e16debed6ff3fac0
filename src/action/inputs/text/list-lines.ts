/**
 * The entries of a list input, one per line, as people write them: also as a YAML list (`- a`) and in quotes. Empty lines
 * and lines that begin with `#` are left out.
 */
export function listLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => unquoted(line.replace(/^- +/, '')))
    .filter((line) => line !== '');
}

/** The same for entries that may stand in one line, with commas. */
export function commaLines(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(','))
    .map((part) => unquoted(part.trim()))
    .filter((part) => part !== '');
}

/** Without the quotes around all of it. */
function unquoted(text: string): string {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(text) ?? [];
  return (double ?? single ?? text).trim();
}
