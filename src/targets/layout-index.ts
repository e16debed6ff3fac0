import { parseDescriptor, REF_NAME, type Descriptor } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import { OCI_INDEX } from '../core/media-types.ts';

/** The parsed `index.json` of a layout (image-spec image-layout.md). Unknown fields survive a read-modify-write. */
export interface LayoutIndex {
  readonly manifests: readonly Descriptor[];
  readonly [field: string]: unknown;
}

export const EMPTY_INDEX: LayoutIndex = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] };

/** An index that cannot be read is an error, never an empty one: the next write would lose every tag. */
export function parseIndex(bytes: Uint8Array, where: string): LayoutIndex {
  const json = parseJsonObject(bytes, where);
  // Go writes an empty list as null.
  const manifests = json['manifests'] === null ? [] : json['manifests'];
  const isIndex = [undefined, '', OCI_INDEX].includes(json['mediaType'] as string | undefined);
  const isImage = json['config'] !== undefined || json['layers'] !== undefined;
  if (json['schemaVersion'] !== 2 || !isIndex || isImage || !Array.isArray(manifests)) {
    throw new OrasError(
      'INVALID_CONTENT',
      `${where} is not an image index (schemaVersion 2 with a list of manifests)`,
    );
  }
  manifests.forEach((entry, at) => parseDescriptor(entry, `${where}: manifests[${at}]`));
  return { ...json, manifests: manifests as Descriptor[] };
}

export function encodeIndex(index: LayoutIndex): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(index));
}

export function checkLayoutVersion(bytes: Uint8Array, where: string): void {
  const version = parseJsonObject(bytes, where)['imageLayoutVersion'];
  if (version !== '1.0.0') {
    throw new OrasError(
      'UNSUPPORTED',
      `${where}: imageLayoutVersion is ${JSON.stringify(version)}, expected "1.0.0"`,
    );
  }
}

export function tagOf(entry: Descriptor): string | undefined {
  return entry.annotations?.[REF_NAME];
}

/** The last entry with that tag or digest, as ORAS reads it. */
export function findEntry(index: LayoutIndex, reference: string): Descriptor | undefined {
  return index.manifests.findLast((entry) =>
    isDigest(reference) ? entry.digest === reference : tagOf(entry) === reference,
  );
}

/** Adds the tag to the node and takes it from any other; a node that lost its last tag stays listed. */
export function withTag(index: LayoutIndex, node: Descriptor, tag: string): LayoutIndex {
  const held = index.manifests.filter((entry) => tagOf(entry) === tag);
  if (held.length === 1 && held[0]?.digest === node.digest) return index;
  const others = index.manifests.flatMap((entry) => {
    if (tagOf(entry) !== tag)
      return tagOf(entry) === undefined && entry.digest === node.digest ? [] : [entry];
    return entry.digest === node.digest ? [] : [untagged(entry)];
  });
  const kept = others.filter((entry, at) => tagOf(entry) !== undefined || isOnlyEntry(others, entry, at));
  const annotations = { ...node.annotations, [REF_NAME]: tag };
  return { ...index, manifests: [...kept, { ...node, annotations }] };
}

/** Lists a manifest without a tag, unless it is listed already. */
export function withNode(index: LayoutIndex, node: Descriptor): LayoutIndex {
  if (index.manifests.some((entry) => entry.digest === node.digest)) return index;
  return { ...index, manifests: [...index.manifests, node] };
}

/** Untagged entries that a listed index now reaches need no entry: `index.json` holds entry points. */
export function withoutReached(index: LayoutIndex, reached: ReadonlySet<Digest>): LayoutIndex {
  const manifests = index.manifests.filter(
    (entry) => tagOf(entry) !== undefined || !reached.has(entry.digest),
  );
  return manifests.length === index.manifests.length ? index : { ...index, manifests };
}

function isOnlyEntry(entries: readonly Descriptor[], entry: Descriptor, at: number): boolean {
  return !entries.some(
    (other, where) =>
      where !== at && other.digest === entry.digest && (tagOf(other) !== undefined || where < at),
  );
}

function untagged(entry: Descriptor): Descriptor {
  const { annotations, ...rest } = entry;
  const left = Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key !== REF_NAME));
  return Object.keys(left).length === 0 ? rest : { ...rest, annotations: left };
}

/** Joins what another writer of the same layout has listed. */
export function merged(index: LayoutIndex, added: LayoutIndex): LayoutIndex {
  return added.manifests.reduce((sum, entry) => {
    const tag = tagOf(entry);
    return tag === undefined ? withNode(sum, entry) : withTag(sum, untagged(entry), tag);
  }, index);
}
