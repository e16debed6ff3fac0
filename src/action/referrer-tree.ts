import type { Found } from '../copy/options.ts';
import type { Annotations, Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { safeText } from './safe-text.ts';

/** As `oras discover --format json` writes it. */
export interface ReferrerTree {
  readonly reference: string;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly annotations?: Annotations;
  readonly artifactType?: string;
  /** It was found by this tag. */
  readonly tag?: string;
  readonly referrers: readonly ReferrerTree[];
  /** Of an index: those of its manifests that have referrers. */
  readonly manifests?: readonly ReferrerTree[];
}

export function treeOf(place: string, root: Descriptor, found: readonly Found[]): ReferrerTree {
  const above = Map.groupBy(found, ({ of }) => of.digest);
  const branch = (node: Descriptor, tag?: string): ReferrerTree => ({
    reference: `${place}@${node.digest}`,
    mediaType: node.mediaType,
    digest: node.digest,
    size: node.size,
    ...(node.annotations && { annotations: node.annotations }),
    ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
    ...(tag !== undefined && { tag }),
    referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
  });
  const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
  const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
  return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}

const MAX_LINES = 500;

/** The tree as lines for a log. */
export function printTree(tree: ReferrerTree): string[] {
  const lines = [tree.digest, ...branches(tree, '')];
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES), `and ${lines.length - MAX_LINES} more`];
}

function branches(tree: ReferrerTree, indent: string): string[] {
  const below = [...(tree.manifests ?? []), ...tree.referrers];
  return below.flatMap((branch, at) => {
    const last = at === below.length - 1;
    const what = branch.tag ?? branch.artifactType ?? branch.mediaType;
    return [
      `${indent}${last ? '└──' : '├──'} ${safeText(what, 200)} ${branch.digest}`,
      ...branches(branch, `${indent}${last ? '    ' : '│   '}`),
    ];
  });
}
