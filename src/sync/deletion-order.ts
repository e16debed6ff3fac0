import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';

/** A tag that goes and is there. */
export interface FoundTag {
  readonly tag: string;
  readonly node: Descriptor;
  /** Of a digest tag. */
  readonly subject?: Digest | undefined;
}

/** A manifest with all tags that are to go with it. */
export interface DigestGroup {
  readonly node: Descriptor;
  readonly tags: readonly FoundTag[];
}

/**
 * An index before what it lists, a subject before its digest tags: what fails then keeps the rest. Names of tags can be
 * made to go round in a circle; such groups are left out of no order, they come as they are.
 */
export function orderForDeletion(
  found: readonly FoundTag[],
  lists: ReadonlyMap<Digest, ReadonlySet<Digest>>,
): readonly DigestGroup[] {
  const left = new Map<Digest, { node: Descriptor; tags: FoundTag[] }>();
  for (const one of found) {
    const group = left.get(one.node.digest) ?? { node: one.node, tags: [] };
    group.tags.push(one);
    left.set(one.node.digest, group);
  }
  const ordered: DigestGroup[] = [];
  const waits = ({ node, tags }: DigestGroup): boolean =>
    [...left.keys()].some(
      (other) =>
        other !== node.digest &&
        (lists.get(other)?.has(node.digest) === true || tags.some(({ subject }) => subject === other)),
    );
  while (left.size > 0) {
    const groups = [...left.values()];
    const next = groups.find((group) => !waits(group)) ?? groups[0];
    if (!next) break;
    ordered.push(next);
    left.delete(next.node.digest);
  }
  return ordered;
}
