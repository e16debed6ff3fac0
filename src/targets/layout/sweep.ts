import { plain, type Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { Deletion } from './delete.ts';
import { tagOf, type LayoutIndex } from './index-entries.ts';

export interface Sweep {
  readonly index: LayoutIndex;
  /** Content that nothing reaches without the removed entries. */
  readonly loose: readonly Descriptor[];
}

/**
 * The index without the untagged entries of the nodes and of what refers to them, unless what stays reaches them. Fails
 * with `INVALID_CONTENT` where something that stays cannot be read.
 */
export async function planSweep(
  index: LayoutIndex,
  nodes: readonly Descriptor[],
  place: Deletion,
): Promise<Sweep> {
  await place.graph.refresh(place);
  const dying = withReferrers(index, nodes, place);
  const isDying = (entry: Descriptor): boolean => tagOf(entry) === undefined && dying.has(entry.digest);
  const staying = index.manifests.filter((entry) => !isDying(entry));
  const reached = await contentOf(staying, place);
  for (const node of reached.values()) await requireRead(node, place);
  const below = await contentOf([...nodes, ...index.manifests.filter(isDying)], place);
  const loose: Descriptor[] = [];
  for (const node of below.values())
    if (!reached.has(node.digest) && (await place.content.exists(node))) loose.push(node);
  const manifests = index.manifests.filter((entry) => !isDying(entry) || reached.has(entry.digest));
  return { loose, index: manifests.length === index.manifests.length ? index : { ...index, manifests } };
}

/** Digests of the nodes and, however far up, of the untagged entries that have one of them as subject. */
function withReferrers(
  { manifests }: LayoutIndex,
  nodes: readonly Descriptor[],
  { graph }: Deletion,
): ReadonlySet<Digest> {
  const untagged = new Set(
    manifests.filter((entry) => tagOf(entry) === undefined).map(({ digest }) => digest),
  );
  const dying = new Set<Digest>();
  for (const open = [...nodes]; open.length > 0;) {
    const node = open.pop();
    if (!node || dying.has(node.digest)) continue;
    dying.add(node.digest);
    open.push(...graph.referrers(node).filter(({ digest }) => untagged.has(digest)));
  }
  return dying;
}

/** Everything that the entries reach, manifests and blobs. */
async function contentOf(
  entries: readonly Descriptor[],
  { graph, signal }: Deletion,
): Promise<ReadonlyMap<Digest, Descriptor>> {
  const found = new Map(entries.map((entry) => [entry.digest, plain(entry)]));
  for (const digest of await graph.reach(entries, { signal }))
    for (const child of graph.successors(digest))
      // As a manifest, where two disagree: a manifest has to be read.
      if (!found.has(child.digest) || isManifestType(child.mediaType)) found.set(child.digest, plain(child));
  return found;
}

/** What is not there has no parts; a sparse layout may lack it. */
async function requireRead(node: Descriptor, { graph, content }: Deletion): Promise<void> {
  if (!isManifestType(node.mediaType) || graph.isRead(node.digest) || !(await content.exists(node))) return;
  throw new OrasError(
    'INVALID_CONTENT',
    `nothing is swept: the manifest ${node.digest} cannot be read, so what it needs is not known`,
    { details: { digest: node.digest } },
  );
}
