import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, digestOf, type Digest } from '../../core/digest.ts';
import { artifactTypeOf, encodeManifest, successors, type Manifest } from '../../core/manifest.ts';
import { settleInBatches, SingleFlight } from '../../core/concurrency.ts';
import type { CopyEvent, NodeModifier } from '../options.ts';
import type { ManifestCache } from '../manifest-cache.ts';

interface RewriteOptions {
  readonly modify: NodeModifier;
  readonly isIncluded: (node: Descriptor, parent: Descriptor | undefined) => Promise<boolean>;
  onEvent?(event: CopyEvent): void;
}

interface View {
  readonly original: Manifest;
  readonly manifest: Manifest;
  /** The children of the original. */
  readonly children: ReadonlySet<Descriptor>;
  readonly byKey: ReadonlyMap<string, Descriptor>;
}

interface Rewritten {
  readonly node: Descriptor;
  /** Only where it changed. */
  readonly manifest?: Manifest;
}

/**
 * Rewrites manifests before anything is pushed. Children come first: a manifest changes when a child or its subject does,
 * even if the modifier leaves it alone. A manifest that does not change keeps its exact bytes.
 */
export class Rewriter {
  readonly #manifests: ManifestCache;
  readonly #options: RewriteOptions;
  readonly #views = new SingleFlight<string, View | undefined>('keep');
  readonly #rewritten = new SingleFlight<string, Rewritten>('keep');
  /** Whether the filter included each child, by the digest of the rewritten manifest. */
  readonly #included = new Map<Digest, Map<string, boolean>>();

  constructor(manifests: ManifestCache, options: RewriteOptions) {
    this.#manifests = manifests;
    this.#options = options;
  }

  /** The modified manifest, with the children of the source. Undefined for a blob. */
  async view(node: Descriptor): Promise<Manifest | undefined> {
    return (await this.#viewOf(node))?.manifest;
  }

  #viewOf(node: Descriptor): Promise<View | undefined> {
    return this.#views.get(nodeKey(node), () => this.#makeView(node));
  }

  async #makeView(node: Descriptor): Promise<View | undefined> {
    const original = await this.#manifests.manifest(node);
    if (!original) return undefined;
    const manifest = (await this.#options.modify(original, node)) ?? original;
    const children = successors(original);
    const byKey = new Map(children.map((child) => [nodeKey(child), child]));
    return { original, manifest, children: new Set(children), byKey };
  }

  /** Whether the filter includes a child of the {@link view}; it sees the descriptor that the source has. */
  async wouldInclude(child: Descriptor, parent: Descriptor): Promise<boolean> {
    const view = await this.#viewOf(parent);
    const original = view?.children.has(child) === true ? child : view?.byKey.get(nodeKey(child));
    return this.#options.isIncluded(original ?? child, parent);
  }

  /** The node as it will be at the target. */
  async rewrite(node: Descriptor): Promise<Descriptor> {
    return withRewritten(node, await this.#rewritten.get(nodeKey(node), () => this.#rewrite(node)));
  }

  /** Whether the filter included a child of a rewritten manifest. */
  isIncluded(node: Descriptor, parent: Descriptor): boolean {
    return this.#included.get(parent.digest)?.get(nodeKey(node)) !== false;
  }

  async #rewrite(node: Descriptor): Promise<Rewritten> {
    const view = await this.#viewOf(node);
    if (!view) return { node };
    const children = successors(view.manifest);
    const included = await settleInBatches(children, (child) => this.wouldInclude(child, node));
    const wanted = new Set(children.filter((_child, at) => included[at]));
    const newChildren = await settleInBatches(children, (child) =>
      wanted.has(child) ? this.rewrite(child) : child,
    );
    const changes = new Map(children.map((child, at) => [child, newChildren[at] ?? child]));
    const result = this.#encode(node, view.original, relink(view.manifest, changes));
    this.#record(result.node, newChildren, included);
    return result;
  }

  #encode(node: Descriptor, original: Manifest, manifest: Manifest): Rewritten {
    if (isSame(original, manifest)) return { node };
    const bytes = encodeManifest(manifest);
    const digest = digestOf(bytes, algorithmOf(node.digest));
    if (digest === node.digest) return { node };
    const rewritten = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
    this.#manifests.put(rewritten, bytes);
    this.#options.onEvent?.({ kind: 'modified', node: rewritten, name: node.digest });
    return { node: rewritten, manifest };
  }

  #record(parent: Descriptor, children: readonly Descriptor[], included: readonly boolean[]): void {
    const answers = new Map<string, boolean>();
    children.forEach((child, at) => {
      const key = nodeKey(child);
      answers.set(key, answers.get(key) === true || included[at] === true);
    });
    this.#included.set(parent.digest, answers);
  }
}

/** A modifier may return an equal copy, for which the original bytes must be kept. */
function isSame(a: Manifest, b: Manifest): boolean {
  return a.mediaType === b.mediaType && Buffer.compare(encodeManifest(a), encodeManifest(b)) === 0;
}

function relink(manifest: Manifest, changes: ReadonlyMap<Descriptor, Descriptor>): Manifest {
  const replace = (node: Descriptor): Descriptor => changes.get(node) ?? node;
  const { subject, config, layers, manifests, blobs } = manifest;
  return {
    ...manifest,
    ...(subject && { subject: replace(subject) }),
    ...(config && { config: replace(config) }),
    ...(layers && { layers: layers.map(replace) }),
    ...(manifests && { manifests: manifests.map(replace) }),
    ...(blobs && { blobs: blobs.map(replace) }),
  };
}

/** A parent's entry for a rewritten child: keeps the entry's own fields, but not those that describe the content. */
function withRewritten(entry: Descriptor, { node, manifest }: Rewritten): Descriptor {
  if (!manifest) return entry;
  const { data: _stale, artifactType, ...rest } = entry;
  const { mediaType, digest, size } = node;
  const type = artifactType === undefined ? undefined : artifactTypeOf(manifest);
  return { ...rest, mediaType, digest, size, ...(type !== undefined && { artifactType: type }) };
}
