import { compare, satisfies, validRange } from 'semver';
import { OrasError } from '../../core/errors.ts';

/** The version that a tag such as `v1.2.3-rc.1-alpine` tells. */
export interface TagVersion {
  /** Up to four; missing ones are 0. */
  readonly numbers: readonly [number, number, number, number];
  /** How many of them the tag has. */
  readonly count: number;
  /** `rc.1`; empty for a release. */
  readonly prerelease: string;
  /** What follows the version: `alpine`; empty where nothing does. */
  readonly suffix: string;
}

const NUMBERS = /^v?([0-9]{1,15})(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?=[-_]|$)/i;
const PRERELEASE =
  /^[-_]((?:alpha|beta|rc|pre|dev|m|snapshot|nightly)[.-]?(?:[0-9]+(?:[.-][0-9]+)*)?)(?=[-_]|$)/i;
/** Of a registry's tag; semver throws for versions of more than 256 characters. */
const MAX_TAG = 128;
/** A lone number as large as this is a date or a build number. */
const LONE_NUMBER = 100_000;

/** Undefined where the tag is no version: `latest`, `sha-1a2b3c4`, `20261202`. */
export function versionOf(tag: string): TagVersion | undefined {
  if (tag.length > MAX_TAG) return undefined;
  const found = NUMBERS.exec(tag);
  if (!found) return undefined;
  const [whole, major = '0', minor, patch, fourth] = found;
  if (minor === undefined && Number(major) >= LONE_NUMBER) return undefined;
  const numbers = [Number(major), Number(minor ?? 0), Number(patch ?? 0), Number(fourth ?? 0)] as const;
  const count = fourth ? 4 : patch ? 3 : minor ? 2 : 1;
  if (whole.length === tag.length) return { numbers, count, prerelease: '', suffix: '' };
  const rest = tag.slice(whole.length);
  const [marked = '', prerelease = ''] = PRERELEASE.exec(rest) ?? [];
  return { numbers, count, prerelease: prerelease.toLowerCase(), suffix: rest.slice(marked.length + 1) };
}

/** Older ones first; a prerelease comes before its release (semver.org 11). Suffixes are not compared. */
export function compareVersions(one: TagVersion, other: TagVersion): number {
  for (let at = 0; at < one.numbers.length; at += 1) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // Most are releases, and parsing is slow where there are ten thousands.
  const areReleases = one.prerelease === '' && other.prerelease === '';
  return areReleases ? 0 : compare(semverOf(one), semverOf(other));
}

/** Whether a range as npm takes it (`1.x`, `>=2 <4`) has the version; the fourth number does not count. */
export function isInRange(version: TagVersion, range: string): boolean {
  return satisfies(semverOf(version), range);
}

/** Fails with `INVALID_INPUT` for what npm does not take as a range. */
export function checkRange(range: string): string {
  if (validRange(range) !== null) return range;
  throw new OrasError(
    'INVALID_INPUT',
    `not a range of versions: ${JSON.stringify(range.slice(0, 200))}; expected one as npm takes it, such as 1.x, ^1.4 or >=2 <4`,
  );
}

function numbersOf({ numbers: [major, minor, patch] }: TagVersion): string {
  return `${major}.${minor}.${patch}`;
}

/** With the prerelease in parts, so that `rc10` comes after `rc9`; numbers without leading zeros, as semver wants them. */
function semverOf(version: TagVersion): string {
  const parts = version.prerelease.match(/[a-z]+|[0-9]+/g) ?? [];
  const plain = parts.map((part) => part.replace(/^0+(?=[0-9])/, ''));
  return numbersOf(version) + (plain.length > 0 ? `-${plain.join('.')}` : '');
}
