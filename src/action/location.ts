import { isDigest, type Digest } from '../core/digest.ts';
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
  const { head, tags } = cutTags(text);
  const reference = parseReference(head);
  return {
    kind: 'registry',
    text,
    reference,
    tags: [...(reference.tag === undefined ? [] : [reference.tag]), ...tags],
  };
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
  const colon = rest.lastIndexOf(':');
  const behind = rest.slice(colon + 1);
  const isDrive = colon === 1 && /^[a-zA-Z]$/.test(rest[0] ?? '');
  if (colon < 0 || isDrive || /[/\\]/.test(behind)) return { kind, text, path: pathIn(text, rest), tags: [] };
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

/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
export function placeOf(location: Location): string {
  if (location.kind !== 'registry') return `oci-${location.kind}:${location.path}`;
  const { registry, repository } = location.reference;
  return formatReference({ registry, repository });
}
