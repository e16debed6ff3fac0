import { changelogSection } from './changelog.ts';
import { compareVersions, formatVersion, parseTag, type Version } from './version.ts';

export interface Tag {
  readonly name: string;
  /** The commit it stands for, also when it is a tag object. */
  readonly commit: string;
}

export interface ReleaseRequest {
  /** v1.2.3 */
  readonly tag: string;
  readonly commit: string;
  /** Of package.json. */
  readonly packageVersion: string;
  readonly changelog: string;
  /** All that the repository has. */
  readonly tags: readonly Tag[];
}

export interface ReleasePlan {
  readonly version: string;
  readonly notes: string;
  readonly prerelease: boolean;
  /** The highest of all: GitHub marks it so. */
  readonly latest: boolean;
  readonly major: MajorTag;
}

/** v1 for 1.2.3, whether it may move to this release, and why. */
export interface MajorTag {
  readonly name: string;
  readonly move: boolean;
  readonly why: string;
}

/** What a release does; throws where it must not be made. */
export function planRelease(request: ReleaseRequest): ReleasePlan {
  const { tag, commit, packageVersion, changelog, tags } = request;
  const version = parseTag(tag);
  const text = formatVersion(version);
  if (text !== packageVersion)
    throw new Error(`the tag is ${tag}, but package.json has version ${JSON.stringify(packageVersion)}`);
  const taken = tags.find(({ name }) => name === tag);
  if (taken !== undefined && taken.commit !== commit)
    throw new Error(
      `${tag} is there already, on ${taken.commit}, and this is ${commit}: a version never moves`,
    );
  const prerelease = version.prerelease !== undefined;
  return {
    version: text,
    notes: changelogSection(changelog, text),
    prerelease,
    latest: !prerelease && higherThan(version, tags).length === 0,
    major: planMajorTag(version, commit, tags),
  };
}

/** It moves to the highest release of its major, forwards only, and never from where people have put it. */
export function planMajorTag(version: Version, commit: string, tags: readonly Tag[]): MajorTag {
  const name = `v${version.major}`;
  const stays = (why: string): MajorTag => ({ name, move: false, why });
  if (version.prerelease !== undefined) return stays(`${formatVersion(version)} is a prerelease`);
  const [higher] = higherThan(version, tags).filter((one) => one.version.major === version.major);
  if (higher !== undefined) return stays(`${higher.name} is higher`);
  const current = tags.find((tag) => tag.name === name);
  if (current === undefined) return { name, move: true, why: `${name} is new` };
  if (current.commit === commit) return stays(`${name} is there already`);
  const from = releases(tags).find(
    (one) => one.commit === current.commit && one.version.major === version.major,
  );
  if (from === undefined)
    return stays(`${name} is on ${current.commit}, which is no release: move it by hand`);
  return { name, move: true, why: `${name} moves on from ${from.name}` };
}

interface Release extends Tag {
  readonly version: Version;
}

function higherThan(version: Version, tags: readonly Tag[]): Release[] {
  return releases(tags).filter((one) => compareVersions(one.version, version) > 0);
}

/** Tags of versions that are no prereleases, the highest first. */
function releases(tags: readonly Tag[]): Release[] {
  const found = tags.flatMap((tag) => {
    try {
      const version = parseTag(tag.name);
      return version.prerelease === undefined ? [{ ...tag, version }] : [];
    } catch {
      return [];
    }
  });
  return found.toSorted((one, other) => compareVersions(other.version, one.version));
}

/** The lines of `git for-each-ref --format='%(refname:strip=2) %(objectname) %(*objectname)' refs/tags`. */
export function parseTags(text: string): Tag[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap(([name = '', object, commit = object]) => (commit === undefined ? [] : [{ name, commit }]));
}
