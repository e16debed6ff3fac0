export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What follows the hyphen, as in 1.2.3-rc.1. */
  readonly prerelease?: string;
}

const pattern =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*))?$/;

export function parseVersion(text: string): Version {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`${JSON.stringify(text)} is not a version such as 1.2.3 or 1.2.3-rc.1`);
  const [, major, minor, patch, prerelease] = match;
  const numbers = { major: Number(major), minor: Number(minor), patch: Number(patch) };
  return prerelease === undefined ? numbers : { ...numbers, prerelease };
}

/** The version that a tag names: v1.2.3, and nothing else. */
export function parseTag(tag: string): Version {
  if (!tag.startsWith('v')) throw new Error(`the tag ${JSON.stringify(tag)} does not start with v`);
  return parseVersion(tag.slice(1));
}

export function formatVersion({ major, minor, patch, prerelease }: Version): string {
  return `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}`;
}

/** Above zero when `one` is the higher; what follows a hyphen is not looked at. */
export function compareVersions(one: Version, other: Version): number {
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
