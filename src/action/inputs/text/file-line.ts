import { OrasError } from '../../../core/errors.ts';

/**
 * The lines that a person meant who wrote quotes, a dash without a space, commas or a list in brackets, none of which
 * `files` knows; the line itself where it is plain.
 */
export function plainLines(line: string): string[] {
  const [, list = line] = /^\[(.*)\]$/.exec(line) ?? [];
  return list
    .split(/,(?![^{}]*\})/)
    .map((part) => plainLine(part.trim().replace(/^-\s*(?=[^-\s])/, '')))
    .filter((part) => part !== '');
}

export function isPlain(line: string): boolean {
  return plainLines(line).join('\n') === line;
}

/** Quotes in a title, and any of it in an exclusion, would do something silently that nobody meant. */
export function refuseQuotes(line: string): void {
  const title = /\s=>\s+(.*)$/.exec(line)?.[1] ?? '';
  const isQuoted = QUOTED.test(title) || (line.startsWith('!') && QUOTED.test(line.slice(1).trim()));
  if (isQuoted) throw wrongForm(line, 'has quotes within');
  if (line.startsWith('!') && /,\s*!/.test(line)) throw wrongForm(line, 'has several exclusions');
}

const QUOTED = /^(?:"[^"]*"|'[^']*')$/;

function plainLine(text: string): string {
  const [, exclusion = '', rest = ''] = /^(!?)\s*(.*)$/s.exec(text) ?? [];
  return (
    exclusion +
    rest
      .split(/\s+=>\s+/)
      .map(withoutQuotes)
      .join(' => ')
  );
}

function withoutQuotes(text: string): string {
  return QUOTED.test(text) ? text.slice(1, -1).trim() : text;
}

function wrongForm(line: string, what: string): OrasError {
  return new OrasError('INVALID_INPUT', `input files: the line ${JSON.stringify(line)} ${what}`, {
    details: { input: 'files', reason: 'file-line-form', lines: plainLines(line) },
  });
}
