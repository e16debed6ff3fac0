import { isDigest, parseDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { checkTag, formatReference, parseReference, type Reference } from '../core/reference.ts';

/** Where an artifact lies, as the inputs `from`, `to` and `subject` name it. */
export type Location =
  | {
      readonly kind: 'registry';
      readonly text: string;
      readonly reference: Reference;
      readonly tags: readonly string[];
    }
  | {
      readonly kind: 'layout' | 'archive';
      readonly text: string;
      /** As typed; relative to the workspace. */
      readonly path: string;
      readonly tags: readonly string[];
      readonly digest?: Digest;
    };

const FORMS =
  'expected registry/repository[:tag][@digest], oci-layout:PATH[:TAG|@DIGEST] or oci-archive:PATH.tar[:TAG|@DIGEST]';

/** Text to location. Several tags may stand behind the last colon, with commas: `ghcr.io/acme/app:1,latest`. */
export function parseLocation(input: string, text: string): Location {
  try {
    if (text.startsWith('oci-layout:')) return parsePath('layout', text, text.slice('oci-layout:'.length));
    if (text.startsWith('oci-archive:')) return parsePath('archive', text, text.slice('oci-archive:'.length));
    return parseRegistryLocation(text);
  } catch (error) {
    if (!(error instanceof OrasError)) throw error;
    throw new OrasError('INVALID_INPUT', `input ${input}: ${error.message}`, {
      cause: error,
      details: error.details,
    });
  }
}

function parseRegistryLocation(text: string): Location {
  refuseLookalikes(text);
  const { head, tags } = cutTags(text);
  const reference = parseReference(head);
  return {
    kind: 'registry',
    text,
    reference,
    tags: [...(reference.tag === undefined ? [] : [reference.tag]), ...tags],
  };
}

/** URLs and paths are what people type by mistake. */
function refuseLookalikes(text: string): void {
  const shown = JSON.stringify(text.slice(0, 200));
  const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is.exec(text) ?? [];
  if (rest !== undefined) {
    throw new OrasError(
      'INVALID_INPUT',
      `not a location: ${shown}: a reference is not a URL, write ${rest.slice(0, 200)}; ${FORMS}`,
    );
  }
  if (/^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i.test(text)) {
    throw new OrasError(
      'INVALID_INPUT',
      `not a location: ${shown}: a path needs its kind, write oci-layout:${text.slice(0, 200)}; ${FORMS}`,
    );
  }
}

/** Leaves the first tag in the reference, which checks it; the further ones are checked here. */
function cutTags(text: string): { head: string; tags: readonly string[] } {
  const comma = text.indexOf(',');
  if (comma < 0 || text.includes('@')) return { head: text, tags: [] };
  return {
    head: text.slice(0, comma),
    tags: text
      .slice(comma + 1)
      .split(',')
      .map((tag) => checkTag(tag.trim())),
  };
}

function parsePath(kind: 'layout' | 'archive', text: string, rest: string): Location {
  const at = rest.lastIndexOf('@');
  const digest = at < 0 ? undefined : rest.slice(at + 1);
  if (digest !== undefined && isDigest(digest))
    return { kind, text, path: pathIn(text, rest.slice(0, at)), tags: [], digest };
  if (digest !== undefined && /^sha(?:256|512):/.test(digest)) parseDigest(digest);
  const colon = rest.lastIndexOf(':');
  const behind = rest.slice(colon + 1);
  // The colon of a drive is followed by a slash: `C:v1` is a folder C and a tag.
  if (colon < 0 || /[/\\]/.test(behind)) return { kind, text, path: pathIn(text, rest), tags: [] };
  const tags = behind.split(',').map((tag) => checkTag(tag.trim()));
  return { kind, text, path: pathIn(text, rest.slice(0, colon)), tags };
}

function pathIn(text: string, path: string): string {
  if (path !== '') return path;
  throw new OrasError('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}

/** The tag or digest that is to be resolved; the digest decides. */
export function entryOf(input: string, location: Location): string {
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  if (digest !== undefined) return digest;
  const [tag, second] = location.tags;
  if (second !== undefined)
    throw new OrasError('INVALID_INPUT', `input ${input}: one tag is read, got ${location.tags.join(', ')}`);
  if (tag !== undefined) return tag;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${input}: ${JSON.stringify(location.text)} names no tag and no digest`,
  );
}

export interface LocationEntry {
  readonly reference: string;
  readonly tag?: string;
}

/** All tags or digests that are to be resolved; the digest decides, and a tag beside it names the artifact. */
export function entriesOf(input: string, location: Location): LocationEntry[] {
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  const [tag] = location.tags;
  if (digest !== undefined) return [{ reference: digest, ...(tag !== undefined && { tag }) }];
  if (tag === undefined) return [{ reference: entryOf(input, location) }];
  return location.tags.map((one) => ({ reference: one, tag: one }));
}

/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
export function placeOf(location: Location): string {
  if (location.kind !== 'registry') return `oci-${location.kind}:${location.path}`;
  const { registry, repository } = location.reference;
  return formatReference({ registry, repository });
}
