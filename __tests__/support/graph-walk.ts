import type { Descriptor } from '../../src/core/descriptor.ts';
import { documentOf, nodeIn, type ManifestFields, type NamedGraph } from './graphs.ts';

export interface Walk {
  readonly depth?: number;
  readonly children?: boolean;
  readonly referrersOnly?: boolean;
  /** Also what cosign keeps under tags. */
  readonly cosign?: boolean;
  readonly keeps?: (node: Descriptor, parent: Descriptor | undefined) => boolean;
}

/** What a copy of the named node must bring, names sorted: a plain walk over the documents, nothing of it from src/copy. */
export function below(graph: NamedGraph, root: string, keeps: Walk['keeps'] = () => true): string[] {
  return walk(graph, root, { depth: 0, keeps }).names;
}

/** As {@link below} for an extended copy, with the tags that come along. */
export function walk(
  graph: NamedGraph,
  rootName: string,
  options: Walk,
): { names: string[]; tags: string[] } {
  const { depth = Number.POSITIVE_INFINITY, children = true, keeps = () => true } = options;
  const root = nodeIn(graph, rootName);
  if (!keeps(root, undefined)) return { names: [], tags: [] };
  const starts = closure([root], (node) =>
    documentOf(graph, node).manifests?.filter((child) => keeps(child, node)),
  );
  const below = new Set(starts.map(({ digest }) => digest));
  const [above, tags] = [new Set<string>(), new Set<string>()];
  for (let level = 1, edge = starts; level <= depth && edge.length > 0; level += 1) {
    const found = edge
      .flatMap((node) => parentsOf(graph, node, options))
      .filter(({ node }) => !below.has(node.digest) && keeps(node, undefined));
    for (const { tag } of found) if (tag !== undefined) tags.add(tag);
    edge = found.map(({ node }) => node).filter(({ digest }) => !above.has(digest) && above.add(digest));
  }
  const roots = [
    root,
    ...[...graph.blobs.values()].map(({ node }) => node).filter(({ digest }) => above.has(digest)),
  ];
  const reached = closure(roots, (node) =>
    !children && above.has(node.digest)
      ? []
      : pointersOf(documentOf(graph, node)).filter((child) => keeps(child, node)),
  );
  const digests = new Set(reached.map(({ digest }) => digest));
  const names = [...graph.blobs.keys()].filter((name) => digests.has(nodeIn(graph, name).digest));
  return { names: names.toSorted(), tags: [...tags].toSorted() };
}

/** Names of the parents of a node, sorted. */
export function parentNames(graph: NamedGraph, name: string, options: Walk = {}): string[] {
  const digests = new Set(parentsOf(graph, nodeIn(graph, name), options).map(({ node }) => node.digest));
  return [...graph.blobs.keys()].filter((one) => digests.has(nodeIn(graph, one).digest)).toSorted();
}

function closure(
  from: readonly Descriptor[],
  next: (node: Descriptor) => readonly Descriptor[] | undefined,
): Descriptor[] {
  const seen = new Map(from.map((node) => [node.digest, node]));
  for (const node of seen.values())
    for (const child of next(node) ?? []) if (!seen.has(child.digest)) seen.set(child.digest, child);
  return [...seen.values()];
}

function pointersOf({ subject, config, layers = [], manifests = [] }: ManifestFields): Descriptor[] {
  return [...(subject ? [subject] : []), ...(config ? [config] : []), ...layers, ...manifests];
}

function parentsOf(
  graph: NamedGraph,
  { digest }: Descriptor,
  options: Walk,
): { node: Descriptor; tag?: string }[] {
  const { referrersOnly = false, cosign = false } = options;
  const parents = [...graph.blobs.values()].flatMap(({ node }) => {
    const document = documentOf(graph, node);
    const points = referrersOnly ? [document.subject] : pointersOf(document);
    if (!points.some((child) => child?.digest === digest)) return [];
    const { annotations, artifactType = document.config?.mediaType } = document;
    return [
      { node: { ...node, ...(annotations && { annotations }), ...(artifactType && { artifactType }) } },
    ];
  });
  const tags = cosign ? [...graph.tags].filter(([tag]) => tag.startsWith(`sha256-${digest.slice(7)}.`)) : [];
  return [...parents, ...tags.map(([tag, name]) => ({ node: nodeIn(graph, name), tag }))];
}
