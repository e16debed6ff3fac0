import { subjectOfTag } from '../../core/digest.ts';
import { positiveOf, tagMatcher, type TagMatcher } from './tag-patterns.ts';
import { checkRange, compareVersions, isInRange, versionOf, type TagVersion } from './tag-version.ts';

/** Which tags of a repository are meant. Without any of them, all but digest tags. */
export interface TagRules {
  /** Globs; `!` in front denies, `/…/` is an anchored regular expression. */
  readonly patterns?: readonly string[] | undefined;
  /** A range as npm takes it: tags that are no version, or prereleases it does not name, are left out. */
  readonly versions?: string | undefined;
  /** What may follow a version, as globs; with another suffix a tag is no version. Undefined: any where a pattern asks for the tag. */
  readonly suffix?: readonly string[] | undefined;
  /** Whether prereleases are taken besides those that `versions` names. Undefined: where a pattern asks for the tag. */
  readonly prereleases?: boolean | undefined;
  /** So many by version, for each suffix. */
  readonly newest?: number | undefined;
  /** So many of each minor or major version. */
  readonly per?: 'minor' | 'major' | undefined;
  /** Tags that are taken besides, whatever the others say. */
  readonly always?: readonly string[] | undefined;
  /** Whether `newest` leaves tags that are no version, instead of leaving them out. */
  readonly keepsOthers?: boolean | undefined;
}

const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;

/** Fails with `INVALID_INPUT` for rules that cannot be read. */
export function checkRules({ patterns = [], versions, suffix = [] }: TagRules): void {
  tagMatcher(patterns);
  tagMatcher(suffix);
  if (versions !== undefined) checkRange(versions);
}

/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version where `suffix` allows it, or a pattern asks for it.
 */
export function selectTags(tags: Iterable<string>, rules: TagRules): string[] {
  const { versions, newest, always = [] } = rules;
  if (versions !== undefined) checkRange(versions);
  const all = [...new Set(tags)];
  const chosen = readTags(all.filter(patternMatcher(rules.patterns ?? [])), rules);
  const isByVersion = versions !== undefined || newest !== undefined;
  const wanted = isByVersion ? chosen.filter((entry) => isWanted(entry, rules)) : chosen;
  const selected = newestOf(wanted.toSorted(newestFirst), rules);
  const besides = all.filter(
    (tag) => always.includes(tag) && !selected.some(({ tag: taken }) => taken === tag),
  );
  const sorted =
    besides.length === 0 ? selected : [...selected, ...readTags(besides, {})].toSorted(newestFirst);
  return sorted.map(({ tag }) => tag);
}

interface TagEntry {
  readonly tag: string;
  readonly version: TagVersion | undefined;
}

/** A tag with a suffix that `suffix` does not allow is no version. */
function readTags(tags: readonly string[], { suffix }: TagRules): TagEntry[] {
  const allows = suffix && suffix.length > 0 ? tagMatcher(suffix) : () => false;
  return tags.map((tag) => {
    const version = versionOf(tag);
    const isAllowed = suffix === undefined || !version || version.suffix === '' || allows(version.suffix);
    return { tag, version: isAllowed ? version : undefined };
  });
}

function isWanted({ version }: TagEntry, rules: TagRules): boolean {
  const { versions, keepsOthers = false } = rules;
  if (!version) return keepsOthers && versions === undefined;
  const isNamed = positiveOf(rules.patterns ?? []).length > 0;
  if (rules.suffix === undefined && version.suffix !== '' && !isNamed) return false;
  if (versions === undefined) return version.prerelease === '' || (rules.prereleases ?? isNamed);
  if (isInRange(version, versions)) return true;
  return rules.prereleases === true && isInRange({ ...version, prerelease: '' }, versions);
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

function newestOf(sorted: readonly TagEntry[], { newest, per }: TagRules): readonly TagEntry[] {
  if (newest === undefined) return sorted;
  const counts = new Map<string, number>();
  return sorted.filter(({ version }) => {
    if (!version) return true;
    const group = `${lineOf(version, per)}-${version.suffix}`;
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= newest;
  });
}

function lineOf({ numbers: [major, minor] }: TagVersion, per: TagRules['per']): string {
  if (per === undefined) return '';
  return per === 'major' ? `${major}` : `${major}.${minor}`;
}

/** Digest tags only by a pattern that asks for them: beside one, `*` takes none. */
function patternMatcher(patterns: readonly string[]): TagMatcher {
  const matches = tagMatcher(patterns);
  const asksFor = positiveOf(patterns).filter((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
  const isAskedFor = asksFor.length === 0 ? () => false : tagMatcher(asksFor);
  return (tag) => (subjectOfTag(tag) === undefined || isAskedFor(tag)) && matches(tag);
}
