import { parseDescriptor, plain, REF_NAME, type Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { compareUtf8, parseJsonObject } from '../../core/json.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import type { IndexEntry } from '../../core/target.ts';

/**
 * The parsed `index.json` of a layout (image-spec image-layout.md). Unknown fields survive {@link OciLayout.update}.
 */
export interface LayoutIndex {
  /** The manifests that the layout lists, each with its tag as `org.opencontainers.image.ref.name`. */
  readonly manifests: readonly Descriptor[];
  /** Such as `schemaVersion` and `annotations`. */
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

/** Each once. */
export function tagsIn({ manifests }: LayoutIndex): ReadonlySet<string> {
  return new Set(manifests.flatMap((entry) => tagOf(entry) ?? []));
}

export function tagOf(entry: Descriptor): string | undefined {
  return entry.annotations?.[REF_NAME];
}

/**
 * Adds the tag to the node and takes it from another; a node that lost its last tag stays listed. Fails with
 * `INVALID_INPUT` where the tag stands for several manifests: which of them is to lose it cannot be told.
 */
export function withTag(index: LayoutIndex, node: Descriptor, tag: string): LayoutIndex {
  return withTagged(index, [tagged(node, tag)]);
}

/** As {@link withTag}, for entries that carry their tags; the last one with a tag has it. */
function withTagged(index: LayoutIndex, entries: readonly Descriptor[]): LayoutIndex {
  const byTag = Map.groupBy(index.manifests, tagOf);
  const wanted = new Map(entries.map((entry) => [tagOf(entry), entry]));
  for (const [tag, entry] of wanted) {
    const holders = byTag.get(tag) ?? [];
    if (tag !== undefined) refuseSeveral(holders, tag);
    if (holders.length === 1 && holders[0]?.digest === entry.digest) wanted.delete(tag);
  }
  if (wanted.size === 0) return index;
  const others = index.manifests.map((entry) => (wanted.has(tagOf(entry)) ? untagged(entry) : entry));
  return { ...index, manifests: withoutDuplicates([...others, ...wanted.values()]) };
}

function refuseSeveral(holders: readonly Descriptor[], tag: string): void {
  const digests = [...new Set(holders.map(({ digest }) => digest))];
  if (digests.length < 2) return;
  throw new OrasError(
    'INVALID_INPUT',
    `the name ${JSON.stringify(tag)} names several manifests: ${digests.slice(0, 20).join(', ')}`,
    { details: { reference: tag, reason: 'ambiguous-name' } },
  );
}

/** Takes the tag away; the manifest stays listed. Undefined when there is no such tag. */
export function withoutTag(index: LayoutIndex, tag: string): LayoutIndex | undefined {
  const holders = index.manifests.filter((entry) => tagOf(entry) === tag);
  if (holders.length === 0) return undefined;
  refuseSeveral(holders, tag);
  const entries = index.manifests.map((entry) => (tagOf(entry) === tag ? untagged(entry) : entry));
  return { ...index, manifests: withoutDuplicates(entries) };
}

/** Lists manifests without a tag, unless they are listed already. */
export function withNodes(index: LayoutIndex, nodes: readonly Descriptor[]): LayoutIndex {
  const listed = new Set(index.manifests.map(({ digest }) => digest));
  const added = nodes.filter(({ digest }) => !listed.has(digest) && listed.add(digest));
  return added.length === 0 ? index : { ...index, manifests: [...index.manifests, ...added] };
}

/** Untagged entries that a listed index now reaches need no entry: `index.json` holds entry points. */
export function withoutReached(index: LayoutIndex, reached: ReadonlySet<Digest>): LayoutIndex {
  const manifests = index.manifests.filter(
    (entry) => tagOf(entry) !== undefined || !reached.has(entry.digest),
  );
  return manifests.length === index.manifests.length ? index : { ...index, manifests };
}

/** Lists what no index lists, and drops the untagged entries of the others. */
export function withLinks(index: LayoutIndex, entries: readonly IndexEntry[]): LayoutIndex {
  const reached = reachedIn(entries);
  const nodes = entries.filter(({ node }) => !reached.has(node.digest)).map(({ node }) => plain(node));
  return withoutReached(withNodes(index, nodes), reached);
}

/** Digests of those that an index lists. */
export function reachedIn(entries: readonly IndexEntry[]): ReadonlySet<Digest> {
  return new Set(entries.filter(({ inIndex }) => inIndex).map(({ node }) => node.digest));
}

/** Without the untagged entries of a manifest that has a tag, or an untagged entry before them. */
function withoutDuplicates(entries: readonly Descriptor[]): readonly Descriptor[] {
  const listed = new Set(entries.filter((entry) => tagOf(entry) !== undefined).map(({ digest }) => digest));
  return entries.filter(
    (entry) => tagOf(entry) !== undefined || (!listed.has(entry.digest) && listed.add(entry.digest)),
  );
}

function tagged(node: Descriptor, tag: string): Descriptor {
  return { ...node, annotations: { ...node.annotations, [REF_NAME]: tag } };
}

function untagged(entry: Descriptor): Descriptor {
  const { annotations, ...rest } = entry;
  const others = Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key !== REF_NAME));
  return Object.keys(others).length === 0 ? rest : { ...rest, annotations: others };
}

/** Joins what another writer of the same layout has listed. */
export function mergeIndexes(index: LayoutIndex, added: LayoutIndex): LayoutIndex {
  const entries = added.manifests.filter((entry) => tagOf(entry) !== undefined);
  return withNodes(withTagged(index, entries), added.manifests.map(untagged));
}

/** By tag, then by digest. */
export function sortedEntries(index: LayoutIndex): LayoutIndex {
  const keyOf = (entry: Descriptor): string => `${tagOf(entry) ?? ''} ${entry.digest}`;
  const manifests = index.manifests.toSorted((one, other) => compareUtf8(keyOf(one), keyOf(other)));
  return { ...index, manifests };
}
