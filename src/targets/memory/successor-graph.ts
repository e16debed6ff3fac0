import { type Descriptor, plain } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { describeManifest, type Manifest, successors } from '../../core/manifest.ts';
import type { PredecessorOptions } from '../../core/target.ts';

interface GraphNode {
  readonly node: Descriptor;
  readonly subject: Descriptor | undefined;
  /** What the manifest points at, but for its subject. */
  readonly lists: readonly Descriptor[];
}

/** Manifests and their successors, indexed to find predecessors. */
export class SuccessorGraph {
  readonly #nodes = new Map<Digest, GraphNode>();
  readonly #parents = new Map<Digest, Set<Digest>>();

  /** A manifest is added once: its content never changes. */
  add(node: Descriptor, manifest: Manifest): void {
    if (this.#nodes.has(node.digest)) return;
    const { subject, ...others } = manifest;
    const lists = successors(others).map(plain);
    this.#nodes.set(node.digest, {
      node: describeManifest(node, manifest),
      subject: subject && plain(subject),
      lists,
    });
    for (const { digest } of this.successors(node.digest)) this.#parentsOf(digest).add(node.digest);
  }

  /** The manifest as {@link describeManifest} gives it, if it is known. */
  find(digest: Digest): Descriptor | undefined {
    return this.#nodes.get(digest)?.node;
  }

  /** Forgets a manifest; those that point at it stay. */
  remove(digest: Digest): void {
    for (const child of this.successors(digest)) {
      const parents = this.#parents.get(child.digest);
      parents?.delete(digest);
      if (parents?.size === 0) this.#parents.delete(child.digest);
    }
    this.#nodes.delete(digest);
  }

  /** Media type, digest and size of all that a manifest points at; nothing for one that is not known. */
  successors(digest: Digest): readonly Descriptor[] {
    const known = this.#nodes.get(digest);
    if (!known) return [];
    return known.subject ? [known.subject, ...known.lists] : known.lists;
  }

  /** Each parent once, sorted by digest, so that the order is the content's alone. */
  predecessors(node: Descriptor, options: Omit<PredecessorOptions, 'signal'> = {}): readonly Descriptor[] {
    const { referrersOnly = false, artifactType } = options;
    return this.#parentsWhere(
      node.digest,
      (parent) =>
        (!referrersOnly || parent.subject?.digest === node.digest) &&
        (artifactType === undefined || parent.node.artifactType === artifactType),
    );
  }

  /** The parents that would lack a part without the node: all but those that only refer to it. */
  holders(node: Descriptor): readonly Descriptor[] {
    return this.#parentsWhere(node.digest, ({ lists }) => lists.some(({ digest }) => digest === node.digest));
  }

  #parentsWhere(digest: Digest, isWanted: (parent: GraphNode) => boolean): readonly Descriptor[] {
    const parents = [...(this.#parents.get(digest) ?? [])].flatMap((parent) => this.#nodes.get(parent) ?? []);
    return parents
      .filter(isWanted)
      .map(({ node }) => node)
      .toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
  }

  #parentsOf(digest: Digest): Set<Digest> {
    const parents = this.#parents.get(digest) ?? new Set();
    this.#parents.set(digest, parents);
    return parents;
  }
}
