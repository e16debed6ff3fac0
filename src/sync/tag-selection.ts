import { setFlagsFromString } from 'node:v8';
import { OrasError } from '../core/errors.ts';
import { expandBraces, matchesGlobSegment, parseGlobSegment } from '../core/glob.ts';
import { checkRange, compareVersions, isInRange, versionOf, type TagVersion } from './tag-version.ts';

/** Which tags of a repository are meant. Without any of them, all but digest tags. */
export interface TagRules {
  /** Globs; `!` in front denies, `/…/` is an anchored regular expression. */
  readonly patterns?: readonly string[] | undefined;
  /** A range as npm takes it: tags that are no version, or prereleases it does not name, are left out. */
  readonly versions?: string | undefined;
  /** So many by version, for each suffix; tags that are no version are left out. */
  readonly newest?: number | undefined;
}

const MAX_PATTERN = 200;
/** Where cosign and the referrers tag schema keep what belongs to a digest. */
const DIGEST_TAG = /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})(?:$|\.)/;
const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;

type Matcher = (tag: string) => boolean;

function isDigestTag(tag: string): boolean {
  return DIGEST_TAG.test(tag);
}

/** Fails with `INVALID_INPUT` for rules that cannot be read. */
export function checkRules({ patterns = [], versions }: TagRules): void {
  matcherOf(patterns);
  if (versions !== undefined) checkRange(versions);
}

/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version only where a pattern asks for it.
 */
export function selectTags(tags: Iterable<string>, rules: TagRules): string[] {
  const { versions, newest } = rules;
  if (versions !== undefined) checkRange(versions);
  const chosen = [...new Set(tags)].filter(matcherOf(rules.patterns ?? []));
  const read = chosen.map((tag) => ({ tag, version: versionOf(tag) }));
  const isVersion = versions !== undefined || newest !== undefined;
  const selected = isVersion ? read.filter((entry) => isWanted(entry.version, rules)) : read;
  selected.sort(newestFirst);
  return (newest === undefined ? selected : newestOf(selected, newest)).map(({ tag }) => tag);
}

interface TagEntry {
  readonly tag: string;
  readonly version: TagVersion | undefined;
}

function isWanted(version: TagVersion | undefined, { patterns = [], versions }: TagRules): boolean {
  if (!version) return false;
  const isNamed = patterns.some((pattern) => !pattern.startsWith('!'));
  if (version.suffix !== '' && !isNamed) return false;
  return versions === undefined ? isNamed || version.prerelease === '' : isInRange(version, versions);
}

function newestFirst(one: TagEntry, other: TagEntry): number {
  if (one.version && other.version)
    return compareVersions(other.version, one.version) || byName(one.tag, other.tag);
  if (one.version || other.version) return one.version ? -1 : 1;
  return byName(one.tag, other.tag);
}

function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function newestOf(sorted: readonly TagEntry[], newest: number): TagEntry[] {
  const counts = new Map<string, number>();
  return sorted.filter(({ version }) => {
    const suffix = version?.suffix ?? '';
    const count = (counts.get(suffix) ?? 0) + 1;
    counts.set(suffix, count);
    return count <= newest;
  });
}

/** Any positive pattern, or none given, and no denying one. */
function matcherOf(patterns: readonly string[]): Matcher {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const denied = patterns.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : []));
  const accepts = wanted.map(parsePattern);
  const denies = denied.map(parsePattern);
  const digestTags = wanted.some((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
  return (tag) =>
    (digestTags || !isDigestTag(tag)) &&
    (accepts.length === 0 || accepts.some((accept) => accept(tag))) &&
    !denies.some((deny) => deny(tag));
}

function parsePattern(pattern: string): Matcher {
  if (pattern.length > MAX_PATTERN) throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
  if (pattern === '') throw invalid(pattern, 'it is empty');
  const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
  return source === undefined ? parseGlob(pattern) : parseExpression(pattern, source);
}

function parseGlob(pattern: string): Matcher {
  const forms = expandBraces(pattern)?.map(parseGlobSegment);
  if (!forms) throw invalid(pattern, 'its braces stand for too many patterns');
  return (tag) => forms.some((form) => matchesGlobSegment(form, Array.from(tag)));
}

function parseExpression(pattern: string, source: string): Matcher {
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
