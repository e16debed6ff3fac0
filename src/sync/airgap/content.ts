import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { fieldsOf, type Fields } from '../records/fields.ts';
import { packLines, type Line, type LineLimits } from '../records/packed-lines.ts';

/** What an export brings of one repository, and what it builds on. */
export interface RepositoryContent {
  /** What stands before the colon of each name in the archive; empty where the names are tags alone. */
  readonly repository: string;
  readonly tags: ReadonlyMap<string, Digest>;
  readonly manifests: readonly ContentManifest[];
  readonly blobs: readonly ContentBlob[];
}

export interface ContentManifest {
  readonly node: Descriptor;
  /** It is there for what it refers to: no other tag leads to it. */
  readonly isReferrer: boolean;
}

export interface ContentBlob {
  readonly digest: Digest;
  readonly size: number;
  /** The base has it in the same repository, so that the archive need not. */
  readonly isHeld: boolean;
}

/** As for the state of a pair. */
export const CONTENT_LIMITS: LineLimits = { bytes: 64 * 1024 * 1024, lines: 400_001, line: 16 * 1024 };

/** A line about the repository, then one for each tag, manifest and blob, sorted: the same content is the same bytes. */
export function packContent(content: RepositoryContent): Uint8Array {
  return packLines(linesOf(content), `the inventory of ${content.repository}`, CONTENT_LIMITS);
}

function* linesOf({ repository, tags, manifests, blobs }: RepositoryContent): Generator<object> {
  yield { repository };
  for (const [tag, digest] of [...tags].toSorted(by(([name]) => name))) yield { tag, digest };
  for (const { node, isReferrer } of manifests.toSorted(by(({ node: { digest } }) => digest)))
    yield { manifest: node.digest, type: node.mediaType, size: node.size, referrer: isReferrer || undefined };
  for (const { digest, size, isHeld } of blobs.toSorted(by((blob) => blob.digest)))
    yield { blob: digest, size, held: isHeld || undefined };
}

function by<T>(key: (one: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}

/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for lines that are no content of a repository.
 */
export function parseContent(lines: Iterable<Line>, what: string): RepositoryContent {
  let repository: string | undefined;
  const tags = new Map<string, Digest>();
  const manifests: ContentManifest[] = [];
  const blobs: ContentBlob[] = [];
  for (const line of lines) {
    const fields = fieldsOf(line.value, line.what);
    if (repository === undefined) repository = fields.text('repository');
    else if (fields.has('tag')) tags.set(fields.tag('tag'), fields.digest('digest'));
    else if (fields.has('manifest')) manifests.push(manifestOf(fields));
    else blobs.push(blobOf(fields));
  }
  if (repository === undefined) return fieldsOf({}, what).fail('it is empty');
  return { repository, tags, manifests, blobs };
}

function manifestOf(fields: Fields): ContentManifest {
  return {
    node: {
      mediaType: fields.text('type'),
      digest: fields.digest('manifest'),
      size: fields.count('size'),
    },
    isReferrer: fields.has('referrer') && fields.flag('referrer'),
  };
}

function blobOf(fields: Fields): ContentBlob {
  return {
    digest: fields.digest('blob'),
    size: fields.count('size'),
    isHeld: fields.has('held') && fields.flag('held'),
  };
}
