import type { Predecessor } from '../../copy/options.ts';
import { formatPlatform } from '../../copy/platform.ts';
import type { Annotations, Descriptor, Platform } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { safeText } from '../runner/safe-text.ts';
import { typeName } from '../runner/type-names.ts';

/** As `oras discover --format json` writes it. */
export interface ReferrerTree {
  readonly reference: string;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly annotations?: Annotations;
  readonly artifactType?: string;
  /** As the index says that lists it. */
  readonly platform?: Platform;
  /** It was found by this tag. */
  readonly tag?: string;
  readonly referrers: readonly ReferrerTree[];
  /** Of an index: those of its manifests that have referrers. */
  readonly manifests?: readonly ReferrerTree[];
}

/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;

export function treeOf(place: string, root: Descriptor, found: readonly Predecessor[]): ReferrerTree {
  const above = Map.groupBy(
    found.filter(({ level }) => level <= MAX_LEVELS),
    ({ of }) => of.digest,
  );
  const branch = (node: Descriptor, tag?: string): ReferrerTree => ({
    reference: `${place}@${node.digest}`,
    mediaType: node.mediaType,
    digest: node.digest,
    size: node.size,
    ...(node.annotations && { annotations: node.annotations }),
    ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
    ...(node.platform && { platform: node.platform }),
    ...(tag !== undefined && { tag }),
    referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
  });
  const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
  const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
  return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}

/** The same in a tree, in a graph, and where kinds are counted. */
export function referrerName({
  tag,
  platform,
  artifactType,
  mediaType,
}: Pick<ReferrerTree, 'tag' | 'platform' | 'artifactType' | 'mediaType'>): string {
  return tag === undefined && platform
    ? formatPlatform(platform)
    : typeName(tag ?? (artifactType || mediaType));
}

const MAX_LINES = 500;

/** The tree as lines, of which the first is its root. */
export function printTree(tree: ReferrerTree): string[] {
  const lines: string[] = [tree.digest];
  let more = 0;
  const walk = (of: ReferrerTree, indent: string): void => {
    const below = [...(of.manifests ?? []), ...of.referrers];
    for (const [at, branch] of below.entries()) {
      const last = at === below.length - 1;
      if (lines.length <= MAX_LINES)
        lines.push(
          `${indent}${last ? '└──' : '├──'} ${safeText(referrerName(branch), 200)} ${branch.digest}`,
        );
      else more += 1;
      walk(branch, `${indent}${last ? '    ' : '│   '}`);
    }
  };
  walk(tree, '');
  return more === 0 ? lines : [...lines, `and ${more} more`];
}

/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
export function referrersIn(tree: ReferrerTree): ReferrerTree[] {
  const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
  return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
}
