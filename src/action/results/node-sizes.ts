import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { artifactTypeOf, successors } from '../../core/manifest.ts';
import type { ManifestNode } from '../../core/manifest-node.ts';
import { isManifestType } from '../../core/media-types.ts';

/** What copies came past, so that an artifact can be told with its sizes without reading it again. */
export class SeenNodes {
  readonly #below = new Map<Digest, Map<Digest, Descriptor>>();
  readonly #types = new Map<Digest, string>();
  readonly #passed = new Set<Digest>();
  readonly #subjects = new Map<Digest, Digest>();

  /** The destination has it, so nothing looks below it. */
  pass({ digest }: Descriptor): void {
    this.#passed.add(digest);
  }

  isPassed({ digest }: Descriptor): boolean {
    return this.#passed.has(digest);
  }

  see(node: Descriptor, parent?: Descriptor): void {
    if (node.artifactType) this.#types.set(node.digest, node.artifactType);
    if (!parent) return;
    const children = this.#below.get(parent.digest) ?? new Map<Digest, Descriptor>();
    this.#below.set(parent.digest, children.set(node.digest, node));
  }

  /** Manifests that were read before. */
  know(manifests: readonly ManifestNode[]): void {
    for (const { node, manifest } of manifests.filter((one) => isManifestType(one.node.mediaType))) {
      this.#below.set(node.digest, this.#below.get(node.digest) ?? new Map<Digest, Descriptor>());
      for (const child of successors(manifest)) this.see(child, node);
      if (manifest.subject) this.#subjects.set(node.digest, manifest.subject.digest);
      const type = artifactTypeOf(manifest);
      if (type) this.#types.set(node.digest, type);
    }
  }

  /** What the manifest lists; undefined where it was not looked into. */
  childrenOf({ digest }: Descriptor): readonly Descriptor[] | undefined {
    const children = this.#below.get(digest);
    return children && [...children.values()];
  }

  /** The node with its artifact type, where that is known. */
  typed(node: Descriptor): Descriptor {
    const artifactType = node.artifactType || this.#types.get(node.digest);
    return artifactType === undefined ? node : { ...node, artifactType };
  }

  subjectOf({ digest }: Descriptor): Digest | undefined {
    return this.#subjects.get(digest);
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
