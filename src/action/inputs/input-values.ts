import { normalize } from 'node:path';
import { isDigest, type Digest } from '../../core/digest.ts';
import type { Annotations, Platform } from '../../core/descriptor.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { canonicalRegistry, checkTag } from '../../core/reference.ts';
import { checkMediaType } from '../../core/media-types.ts';
import { parsePlatform } from '../../copy/platform.ts';
import { parseLocation, formatLocation, type Location } from './location.ts';
import { wrong, type InputName, type InputReader } from './raw-inputs.ts';

type Place = 'from' | 'to' | 'subject' | 'add' | 'state';

/** The one reference of an input. */
export function locationOf(reader: InputReader, name: Place, command: string): Location {
  const [location, ...more] = locationsOf(reader, name, command);
  if (more.length > 0) throw wrong(name, reader.text(name), `one reference for command ${command}`);
  return location;
}

/** A further reference behind a comma, where tags may stand. */
const SECOND =
  /,\s*(?:oci-(?:layout|archive):|(?<!^oci-.*)(?:[a-z0-9-]+\.[a-z0-9.-]+|localhost)(?::\d+)?\/)/i;

/** Newline list. */
export function locationsOf(reader: InputReader, name: Place, command: string): [Location, ...Location[]] {
  const locations = patternLocationsOf(reader, name, command);
  const pattern = locations.find(({ patterns }) => patterns !== undefined);
  if (!pattern) return locations;
  throw wrong(name, pattern.text, `a tag or a digest; patterns of tags are for from of command copy`);
}

/** Newline list, in which patterns such as `REPOSITORY:v1.*` can stand for tags. */
export function patternLocationsOf(
  reader: InputReader,
  name: Place,
  command: string,
): [Location, ...Location[]] {
  reader.required(name, command);
  const [first, ...others] = reader.lines(name).map((line) => {
    if (SECOND.test(line)) throw wrong(name, line, 'each reference on a line of its own');
    return parseLocation(name, line);
  });
  if (!first) throw wrong(name, reader.text(name), 'at least one reference');
  return [first, ...others];
}

export function targetsOf(reader: InputReader, command: string, most?: number): [Location, ...Location[]] {
  const locations = locationsOf(reader, 'to', command);
  if (most !== undefined && locations.length > most)
    throw wrong('to', reader.text('to'), `one reference for command ${command}`);
  for (const location of locations) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest === undefined) continue;
    throw new OrasError(
      'INVALID_INPUT',
      `input to: ${JSON.stringify(location.text)} has a digest; the digest follows from the content, so give a tag`,
    );
  }
  refuseTwins(locations);
  return locations;
}

/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations: readonly Location[]): void {
  const places = locations.map((one) =>
    one.kind === 'registry' ? formatLocation(one) : normalize(one.path.replace(/[/\\]+$/, '')),
  );
  const at = places.findIndex((place, index) => places.indexOf(place) !== index);
  const twin = locations[at];
  if (twin)
    throw wrong(
      'to',
      twin.text,
      `each place once, with all its tags in one line, as in ${formatLocation(twin)}:1,2`,
    );
}

/** A tag for all destinations, or for one of them. */
export interface TagInput {
  readonly tag: string;
  /** The one of them; left out for all. */
  readonly destination?: Location;
}

/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
export function tagsOf(reader: InputReader, to: readonly Location[]): TagInput[] {
  return reader.commas('tags').map((text) => tagOf(text, to));
}

function tagOf(text: string, to: readonly Location[]): TagInput {
  const slash = text.lastIndexOf('/');
  const colon = text.indexOf(':', slash);
  if (slash < 0 || colon < 0) return { tag: named('tags', () => checkTag(text)) };
  const location = parseLocation('tags', withRegistry(text));
  const [tag, ...more] = location.tags;
  if (tag === undefined || more.length > 0 || text.includes('@'))
    throw wrong('tags', text, 'a tag, or registry/repository:tag');
  const destination = to.find((one) => isSamePlace(one, location));
  if (destination) return { tag, destination };
  throw new OrasError(
    'INVALID_INPUT',
    `input tags: ${JSON.stringify(text)} is not in ${to.map(formatLocation).join(', ')}, where the artifact is written`,
    { details: { input: 'tags' } },
  );
}

/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text: string): string {
  const first = text.slice(0, text.indexOf('/'));
  return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}

function isSamePlace(one: Location, other: Location): boolean {
  if (one.kind !== 'registry' || other.kind !== 'registry')
    return formatLocation(one) === formatLocation(other);
  const [a, b] = [one.reference, other.reference];
  return canonicalRegistry(a.registry) === canonicalRegistry(b.registry) && a.repository === b.repository;
}

/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
export function tagsAt(location: Location, tags: readonly TagInput[]): string[] {
  const more = tags.filter(({ destination = location }) => destination === location);
  return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}

/** The library's own checks do not know the input they are used for. */
export function named<T>(name: InputName, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new OrasError('INVALID_INPUT', `input ${name}: ${messageOf(cause)}`, {
      cause,
      details: { ...(cause instanceof OrasError && cause.details), input: name },
    });
  }
}

/** For command tag: at the place where the artifact is. */
export function requiredTags(reader: InputReader, from: Location): string[] {
  const text = reader.required('tags', 'tag');
  const tags = [...new Set(tagsOf(reader, [from]).map(({ tag }) => tag))];
  if (tags.length === 0) throw wrong('tags', text, 'at least one tag');
  return tags;
}

export function fileLines(reader: InputReader, command: string): string[] {
  const text = reader.required('files', command);
  const lines = reader.lines('files');
  if (lines.length === 0) throw wrong('files', text, 'at least one line that is no comment');
  return lines;
}

/** Digests or platforms. */
export function removalsOf(reader: InputReader): (Digest | Platform)[] {
  return reader.commas('remove').map((text) => {
    if (isDigest(text)) return text;
    if (text.includes('@') || text.startsWith('sha'))
      throw wrong('remove', text, 'digests, such as sha256:…, and platforms, such as linux/amd64');
    return named('remove', () => parsePlatform(text));
  });
}

export function platformOf(reader: InputReader): Platform | undefined {
  const [platform, ...more] = platformsOf(reader);
  if (more.length > 0) throw wrong('platform', reader.commas('platform').join(', '), 'one platform');
  return platform;
}

export function platformsOf(reader: InputReader): Platform[] {
  return named('platform', () => reader.commas('platform').map((line) => parsePlatform(line)));
}

export function imageSpecOf(reader: InputReader): 'v1.0' | 'v1.1' | undefined {
  if (reader.text('image-spec') === '') return undefined;
  return reader.oneOf<'v1.0' | 'v1.1'>('image-spec', ['v1.0', 'v1.1']);
}

/** The default is that of the climb. */
export function maxReferrersOf(reader: InputReader): number | undefined {
  if (reader.text('max-referrers') === '') return undefined;
  return reader.count('max-referrers', { from: 1, to: 1_000_000 });
}

/** Without a limit by default. */
export function depthOf(reader: InputReader): number {
  if (reader.text('depth') === '') return Number.POSITIVE_INFINITY;
  return reader.count('depth', { from: 0, to: 1000 });
}

export function signaturesOf(reader: InputReader): 'copy' | 'leave' | 'always' {
  if (reader.text('signatures') === 'always') return 'always';
  if (!['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(reader.text('signatures')))
    throw wrong('signatures', reader.text('signatures'), 'true, false or always');
  return reader.flag('signatures') ? 'copy' : 'leave';
}

/** What may be done to tags that stand at the destination. */
export type IfExists = 'overwrite' | 'skip' | 'fail' | 'fail-if-different';

export function ifExistsOf(reader: InputReader): IfExists {
  return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}

export function digestOf(reader: InputReader): Digest | undefined {
  const text = reader.text('digest');
  if (text === '') return undefined;
  if (!isDigest(text))
    throw wrong('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters, in one line');
  return text;
}

export function artifactTypeOf(reader: InputReader): string | undefined {
  const text = reader.optional('artifact-type');
  return text === undefined ? undefined : checkMediaType(text, 'input artifact-type');
}

/** docker/metadata-action: the levels that an annotation is for, before its key. */
const LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;

/** Lines for other levels than this one are left out. */
export function annotationsOf(reader: InputReader, level: 'manifest' | 'index'): Annotations {
  const entries = new Map<string, string>();
  for (const given of reader.lines('annotations')) {
    const [prefix = '', levels] = LEVELS.exec(given) ?? [];
    if (levels !== undefined && !levels.split(',').includes(level)) continue;
    const line = given.slice(prefix.length);
    const equals = line.indexOf('=');
    const key = line.slice(0, equals).trim();
    if (equals < 0 || key === '') throw wrong('annotations', given, 'key=value lines');
    if (entries.has(key)) throw wrong('annotations', given, `each key once, and ${key} is there twice`);
    entries.set(key, line.slice(equals + 1));
  }
  return Object.fromEntries(entries);
}
