import { setFlagsFromString } from 'node:v8';
import { OrasError } from '../../core/errors.ts';
import { expandBraces, matchesGlobSegment, parseGlobSegment } from '../../core/glob.ts';

export type TagMatcher = (tag: string) => boolean;

const MAX_PATTERN = 200;

/**
 * Any positive pattern, or none given, and no denying one (`!`). A pattern is a glob or an anchored `/regular expression/`;
 * `words` are patterns with a meaning of their own. Fails with `INVALID_INPUT` for what cannot be read.
 */
export function tagMatcher(
  patterns: readonly string[],
  words: Readonly<Record<string, TagMatcher>> = {},
): TagMatcher {
  const parse = (pattern: string): TagMatcher =>
    (Object.hasOwn(words, pattern) && words[pattern]) || parsePattern(pattern);
  const accepts = positiveOf(patterns).map(parse);
  const denies = patterns.flatMap((pattern) => (isDenying(pattern) ? [parse(pattern.slice(1))] : []));
  return (tag) =>
    (accepts.length === 0 || accepts.some((accept) => accept(tag))) && !denies.some((deny) => deny(tag));
}

export function positiveOf(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !isDenying(pattern));
}

function isDenying(pattern: string): boolean {
  return pattern.startsWith('!');
}

function parsePattern(pattern: string): TagMatcher {
  if (pattern.length > MAX_PATTERN) throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
  if (pattern === '') throw invalid(pattern, 'it is empty');
  if (!pattern.startsWith('/')) return parseGlob(pattern);
  const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
  if (source === undefined)
    throw invalid(pattern, 'a regular expression ends with a slash, and has something before it');
  return parseExpression(pattern, source);
}

function parseGlob(pattern: string): TagMatcher {
  const forms = expandBraces(pattern)?.map(parseGlobSegment);
  if (!forms) throw invalid(pattern, 'its braces stand for too many patterns');
  return (tag) => forms.some((form) => matchesGlobSegment(form, Array.from(tag)));
}

function parseExpression(pattern: string, source: string): TagMatcher {
  boundBacktracking();
  try {
    const expression = new RegExp(`^(?:${source})$`);
    return (tag) => expression.test(tag);
  } catch (error) {
    throw invalid(pattern, error instanceof Error ? error.message : 'it is not a regular expression');
  }
}

let isBounded = false;

/** V8 then goes on in linear time where a pattern backtracks too much: the tags are a server's. */
function boundBacktracking(): void {
  if (isBounded) return;
  isBounded = true;
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
}

function invalid(pattern: string, why: string): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `not a pattern for tags: ${JSON.stringify(pattern.slice(0, MAX_PATTERN))}: ${why}; expected a glob such as v1.*, !*-debug, or /regular expression/`,
  );
}
