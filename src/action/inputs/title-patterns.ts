import { posix } from 'node:path';
import type { OrasError } from '../../core/errors.ts';
import { wrong } from './raw-inputs.ts';

/** A line of input `files` where it chooses from the titles of an artifact. */
export interface TitlePattern {
  /** As typed. */
  readonly text: string;
  /** In front of it stands `!`. */
  readonly denies: boolean;
  readonly matches: (title: string) => boolean;
}

const MAX_PATTERN = 1000;
const MAX_FORMS = 100;

/**
 * Titles are matched as `push` matches paths: a path names a file, or a folder with all below it; a glob names files,
 * hidden ones only where it says so or denies. Titles are a stranger's: the time to match one grows with its length only.
 */
export function parseTitlePattern(text: string): TitlePattern {
  const denies = text.startsWith('!');
  const pattern = posix.normalize((denies ? text.slice(1) : text).trim()).replace(/(.)\/$/, '$1');
  if (pattern === '.' || text.length > MAX_PATTERN)
    throw invalid(text, pattern === '.' ? 'it names no file' : `it is longer than ${MAX_PATTERN} characters`);
  if (!/[*?[\]{}]/.test(pattern)) return { text, denies, matches: (title) => isAtOrBelow(title, pattern) };
  const forms = expandBraces(pattern, text).map((form) => form.split('/').map(parseSegment));
  const matches = (title: string): boolean =>
    isAtOrBelow(title, pattern) || forms.some((form) => matchesPath(form, title.split('/'), denies));
  return { text, denies, matches };
}

function isAtOrBelow(title: string, path: string): boolean {
  return title === path || title.startsWith(`${path}/`);
}

/** `{a,b}` stands for each of the two, also inside of others. */
function expandBraces(pattern: string, text: string): string[] {
  const [whole, inner] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || inner === undefined) return [pattern];
  const forms = inner.split(',').flatMap((part) =>
    expandBraces(
      pattern.replace(whole, () => part),
      text,
    ),
  );
  if (forms.length > MAX_FORMS) throw invalid(text, `its braces stand for more than ${MAX_FORMS} patterns`);
  return [...new Set(forms)];
}

type Token = '*' | ((character: string) => boolean);
type Segment = '**' | readonly Token[];

function parseSegment(segment: string): Segment {
  if (segment === '**') return segment;
  return [...segment.matchAll(/\[[!^]?\]?[^\]]+\]|./gsu)].map(([part]): Token => {
    if (part === '*') return part;
    if (part === '?') return () => true;
    return part.length > 2 && part.startsWith('[') ? parseClass(part.slice(1, -1)) : (one) => one === part;
  });
}

/** `a-z`, `!a-z`, `^a-z` */
function parseClass(inner: string): (character: string) => boolean {
  const negated = /^[!^]/.test(inner);
  const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(.)-(.)|./gsu)].map(
    ([one, from = one, to = one]) => ({ from, to }),
  );
  return (character) => ranges.some(({ from, to }) => character >= from && character <= to) !== negated;
}

function matchesPath(form: readonly Segment[], segments: readonly string[], hidden: boolean): boolean {
  // Whether the first segments of the title match the first of the form.
  let row = [true, ...segments.map(() => false)];
  for (const part of form) {
    const next = segments.map(() => false);
    next.unshift(part === '**' && row[0] === true);
    for (const [at, segment] of segments.entries())
      next[at + 1] =
        part === '**'
          ? row[at + 1] === true || (next[at] === true && (hidden || !segment.startsWith('.')))
          : row[at] === true && matchesSegment(part, Array.from(segment), hidden);
    row = next;
  }
  return row.at(-1) === true;
}

/** Goes back to the last star only, which is enough. */
function matchesSegment(tokens: readonly Token[], text: readonly string[], hidden: boolean): boolean {
  if (!hidden && text[0] === '.' && isWild(tokens[0])) return false;
  let [token, at, star, held] = [0, 0, -1, 0];
  while (at < text.length) {
    const one = tokens[token];
    if (one === '*') {
      [star, held] = [token, at];
      token += 1;
    } else if (one?.(text[at] ?? '') === true) {
      token += 1;
      at += 1;
    } else if (star >= 0) {
      held += 1;
      [token, at] = [star + 1, held];
    } else return false;
  }
  return tokens.slice(token).every((one) => one === '*');
}

/** Whether it stands for a dot without being one: `?`, `*` and classes do. */
function isWild(token: Token | undefined): boolean {
  return token === '*' || (token !== undefined && token('.') && token('x'));
}

function invalid(text: string, why: string): OrasError {
  return wrong('files', text, `a path or a glob: ${why}`);
}
