import type { Descriptor } from '../../core/descriptor.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Content } from '../../core/target.ts';
import type { LayoutGraph } from './graph.ts';
import { type LayoutIndex, withNodes } from './index-entries.ts';
import { refuseListed } from '../memory/refuse-delete.ts';

export interface Deletion extends CallOptions {
  readonly graph: LayoutGraph;
  readonly content: Content;
}

/**
 * The index without a node and all its tags. Manifests that only the node reached get entries of their own. Fails with
 * `CONFLICT` when another manifest lists the node.
 */
export async function withoutDeleted(
  index: LayoutIndex,
  node: Descriptor,
  deletion: Deletion,
): Promise<LayoutIndex> {
  const { graph } = deletion;
  await graph.refresh(deletion);
  refuseListed(node, graph.holders(node));
  const manifests = index.manifests.filter(({ digest }) => digest !== node.digest);
  const without = manifests.length === index.manifests.length ? index : { ...index, manifests };
  return graph.isReachable(node) ? withNodes(without, await orphans(manifests, node, deletion)) : without;
}

/** What the node points at and `entries` do not reach without it; those that reach others stand for them. */
async function orphans(
  entries: readonly Descriptor[],
  node: Descriptor,
  { graph, content, signal }: Deletion,
): Promise<Descriptor[]> {
  const reached = await graph.reach(entries, { signal, without: node.digest });
  const dangling = graph
    .successors(node.digest)
    .filter((child) => isManifestType(child.mediaType) && !reached.has(child.digest));
  const below = await graph.reach(
    dangling.flatMap(({ digest }) => graph.successors(digest)),
    { signal },
  );
  const tops: Descriptor[] = [];
  for (const child of dangling)
    if (!below.has(child.digest) && (await content.exists(child))) tops.push(child);
  return tops;
}
