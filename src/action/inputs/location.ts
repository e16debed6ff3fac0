import type { Descriptor } from '../../core/descriptor.ts';
import { isDigest, parseDigest, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { ONLY_ENTRY } from '../../core/target.ts';
import {
  checkTag,
  formatReference,
  isTag,
  NO_DIGEST,
  parseReference,
  type Reference,
} from '../../core/reference.ts';

/** Where an artifact lies, as the inputs `from`, `to` and `subject` name it. */
export type Location =
  | {
      readonly kind: 'registry';
      readonly text: string;
      readonly reference: Reference;
      readonly tags: readonly string[];
      /** Globs in place of tags: all tags that match. */
      readonly patterns?: readonly string[];
    }
  | {
      readonly kind: 'layout' | 'archive';
      readonly text: string;
      /** As typed; relative to the workspace. */
      readonly path: string;
      /** Tags, or other names as the index holds them: `docker.io/acme/app:1.0`. */
      readonly tags: readonly string[];
      readonly patterns?: readonly string[];
      readonly digest?: Digest;
    };

const FORMS =
  'expected registry/repository[:tag][@digest], oci-layout:PATH[:NAME|@DIGEST] or oci-archive:PATH.tar[:NAME|@DIGEST]';

/**
 * Text to location. The path of a layout or an archive ends at its first colon. Several tags may stand behind the last colon, with commas:
 * `ghcr.io/acme/app:1,latest`.
 */
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

/** `*`, `v1.*` or `{1,2}.0` behind the last colon. */
const PATTERNS = /:([^:/@]*[*?[{][^:/@]*)$/;

function parseRegistryLocation(text: string): Location {
  refuseLookalikes(text);
  const [behind, patterns] = PATTERNS.exec(text) ?? [];
  if (behind !== undefined && patterns !== undefined) {
    const reference = parseReference(text.slice(0, -behind.length));
    return { kind: 'registry', text, reference, tags: [], patterns: splitPatterns(patterns) };
  }
  const { head, tags } = cutTags(text);
  const reference = parseReference(head);
  return {
    kind: 'registry',
    text,
    reference,
    tags: [...(reference.tag === undefined ? [] : [reference.tag]), ...tags],
  };
}

/** Commas separate, but not within braces. */
function splitPatterns(text: string): string[] {
  return text.split(/,(?![^{]*\})/).map((pattern) => pattern.trim());
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
  if (rest.endsWith('@'))
    throw new OrasError('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: ${NO_DIGEST}; ${FORMS}`);
  const { named, digest } = cutDigest(rest);
  // The colon of a drive is followed by a slash: `C:v1` is a folder C and a tag.
  const colon = named.indexOf(':', /^[a-z]:[/\\]/i.test(named) ? 2 : 0);
  const path = pathIn(text, colon < 0 ? named : named.slice(0, colon));
  const behind = colon < 0 ? '' : named.slice(colon + 1);
  if (digest === undefined && /[*?[{]/.test(behind))
    return { kind, text, path, tags: [], patterns: splitPatterns(behind) };
  const names = colon < 0 ? [] : named.slice(colon + 1).split(',');
  const tags = names.map((name) => checkName(name.trim()));
  return { kind, text, path, tags, ...(digest && { digest }) };
}

function cutDigest(rest: string): { named: string; digest?: Digest } {
  const at = rest.lastIndexOf('@');
  const behind = rest.slice(at + 1);
  if (at < 0 || !/^sha(?:256|512):/.test(behind)) return { named: rest };
  return { named: rest.slice(0, at), digest: parseDigest(behind) };
}

/** image-spec annotations.md, `org.opencontainers.image.ref.name`; looked up as it is typed. */
function checkName(text: string): string {
  return isEntryName(text) && /[:@+/]/.test(text) ? text : checkTag(text);
}

/** Whether it can be typed as a tag, or as a name in a layout. */
export function isEntryName(text: string): boolean {
  return text.length <= 512 && /^[a-z0-9_][a-z0-9._:@+/-]*$/i.test(text);
}

/** Fails where what `from` names is to become a tag in `to`, and no registry takes such a tag. */
export function refuseNames(to: Location, names: readonly string[]): void {
  const name = to.kind === 'registry' ? names.find((one) => !isTag(one)) : undefined;
  if (name === undefined) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input to: ${JSON.stringify(to.text)} has no tag, and ${JSON.stringify(name)} cannot be one in a registry`,
    { details: { input: 'to' } },
  );
}

function pathIn(text: string, path: string): string {
  if (path !== '') return path;
  throw new OrasError('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}

/** The tag or digest that is to be resolved; the digest decides. A layout may be asked for its only manifest. */
export function entryOf(input: string, location: Location): string {
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  if (digest !== undefined) return digest;
  const [tag, second] = location.tags;
  if (second !== undefined)
    throw new OrasError(
      'INVALID_INPUT',
      `input ${input}: got ${location.tags.join(', ')}, allowed is one tag`,
    );
  if (tag !== undefined) return tag;
  if (location.kind !== 'registry') return ONLY_ENTRY;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${input}: ${JSON.stringify(location.text)} has no tag or digest: add one, as in ${location.text.slice(0, 200)}:TAG`,
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

/** `ghcr.io/acme/app@sha256:…`, and with a tag `ghcr.io/acme/app:1.2@sha256:…` */
export function formatNode(location: Location, { digest }: Pick<Descriptor, 'digest'>, tag?: string): string {
  return `${formatLocation(location)}${tag === undefined ? '' : `:${tag}`}@${digest}`;
}

/** `ghcr.io/acme/app:v1`, or what `formatNode` gives for a digest; a layout may be named without either. */
export function formatEntry(location: Location, entry: string): string {
  if (entry === ONLY_ENTRY) return formatLocation(location);
  return `${formatLocation(location)}${isDigest(entry) ? '@' : ':'}${entry}`;
}

/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
export function formatLocation(location: Location): string {
  if (location.kind !== 'registry') return `oci-${location.kind}:${location.path}`;
  const { registry, repository } = location.reference;
  return formatReference({ registry, repository });
}
