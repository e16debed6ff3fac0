import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { successors } from '../../core/manifest.ts';
import type { ManifestNode } from '../../core/manifest-node.ts';
import { isManifestType } from '../../core/media-types.ts';

/** What copies came past, so that the size of an artifact is known without reading it again. */
export class SeenNodes {
  readonly #below = new Map<Digest, Map<Digest, Descriptor>>();

  see(node: Descriptor, parent: Descriptor | undefined): void {
    if (!parent) return;
    const children = this.#below.get(parent.digest) ?? new Map<Digest, Descriptor>();
    this.#below.set(parent.digest, children.set(node.digest, node));
  }

  /** Manifests that were read before. */
  know(manifests: readonly ManifestNode[]): void {
    for (const one of manifests)
      if (isManifestType(one.node.mediaType))
        for (const child of successors(one.manifest)) this.see(child, one.node);
  }

  /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
  sizeOf(root: Descriptor, subject?: Digest): number | undefined {
    const counted = new Set<Digest>([root.digest]);
    let size = 0;
    for (const open = [root]; open.length > 0;) {
      const node = open.pop();
      if (!node) break;
      const children = this.#below.get(node.digest);
      if (!children && isManifestType(node.mediaType)) return undefined;
      size += node.size;
      for (const child of children?.values() ?? []) {
        if (child.digest === subject || counted.has(child.digest)) continue;
        counted.add(child.digest);
        open.push(child);
      }
    }
    return size;
  }
}
