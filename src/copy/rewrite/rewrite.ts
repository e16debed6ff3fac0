import type { Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, digestOf, type Digest } from '../../core/digest.ts';
import { artifactTypeOf, encodeManifest, successors, type Manifest } from '../../core/manifest.ts';
import { nodeKey } from '../../core/node-key.ts';
import { settleInBatches, SingleFlight } from '../../core/concurrency.ts';
import type { CopyEvent, NodeModifier } from '../options.ts';
import type { ManifestCache } from '../manifest-cache.ts';

interface RewriteOptions {
  readonly modify: NodeModifier;
  readonly keeps: (node: Descriptor, parent: Descriptor | undefined) => Promise<boolean>;
  onEvent?(event: CopyEvent): void;
}

interface View {
  readonly original: Manifest;
  readonly manifest: Manifest;
  /** The children in the original. */
  readonly own: ReadonlySet<Descriptor>;
  readonly byKey: ReadonlyMap<string, Descriptor>;
}

/** The manifest is there when it changed. */
interface Rewritten {
  readonly node: Descriptor;
  readonly manifest?: Manifest;
}

/**
 * Works out what the manifests become before anything is written. Children come first: a manifest that a modifier
 * leaves alone still changes when something below it, or its subject, did. What did not change keeps its exact bytes.
 */
export class Rewriter {
  readonly #manifests: ManifestCache;
  readonly #options: RewriteOptions;
  readonly #views = new SingleFlight<string, View | undefined>('keep');
  readonly #rewritten = new SingleFlight<string, Rewritten>('keep');
  /** Children that the filter kept or refused, by the manifest as it became. */
  readonly #kept = new Map<Digest, Map<string, boolean>>();

  constructor(manifests: ManifestCache, options: RewriteOptions) {
    this.#manifests = manifests;
    this.#options = options;
  }

  /** The manifest as the modifier wants it, pointing at its children as they are at the source. Undefined for a blob. */
  async view(node: Descriptor): Promise<Manifest | undefined> {
    return (await this.#viewOf(node))?.manifest;
  }

  #viewOf(node: Descriptor): Promise<View | undefined> {
    return this.#views.get(nodeKey(node), () => this.#look(node));
  }

  async #look(node: Descriptor): Promise<View | undefined> {
    const original = await this.#manifests.manifest(node);
    if (!original) return undefined;
    const manifest = (await this.#options.modify(original, node)) ?? original;
    const own = successors(original);
    return { original, manifest, own: new Set(own), byKey: new Map(own.map((one) => [nodeKey(one), one])) };
  }

  /** What the filter says of a child in the {@link view}: it is asked for the descriptor that the source has. */
  async wants(child: Descriptor, parent: Descriptor): Promise<boolean> {
    const view = await this.#viewOf(parent);
    const held = view?.own.has(child) === true ? child : view?.byKey.get(nodeKey(child));
    return this.#options.keeps(held ?? child, parent);
  }

  /** The node as it will be at the target. */
  async rewrite(node: Descriptor): Promise<Descriptor> {
    return replaced(node, await this.#rewritten.get(nodeKey(node), () => this.#rewrite(node)));
  }

  /** What the filter said of the child, of the manifest as it became. */
  keeps(node: Descriptor, parent: Descriptor): boolean {
    return this.#kept.get(parent.digest)?.get(nodeKey(node)) !== false;
  }

  async #rewrite(node: Descriptor): Promise<Rewritten> {
    const view = await this.#viewOf(node);
    if (!view) return { node };
    const children = successors(view.manifest);
    const kept = await settleInBatches(children, (child) => this.wants(child, node));
    const wanted = new Set(children.filter((_child, at) => kept[at]));
    const become = await settleInBatches(children, (child) =>
      wanted.has(child) ? this.rewrite(child) : child,
    );
    const changes = new Map(children.map((child, at) => [child, become[at] ?? child]));
    const result = this.#written(node, view.original, relinked(view.manifest, changes));
    this.#remember(result.node, become, kept);
    return result;
  }

  #written(node: Descriptor, original: Manifest, manifest: Manifest): Rewritten {
    if (same(original, manifest)) return { node };
    const bytes = encodeManifest(manifest);
    const digest = digestOf(bytes, algorithmOf(node.digest));
    if (digest === node.digest) return { node };
    const become = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
    this.#manifests.put(become, bytes);
    this.#options.onEvent?.({ kind: 'modified', node: become, name: node.digest });
    return { node: become, manifest };
  }

  #remember(parent: Descriptor, children: readonly Descriptor[], kept: readonly boolean[]): void {
    const answers = new Map<string, boolean>();
    children.forEach((child, at) => {
      const key = nodeKey(child);
      answers.set(key, answers.get(key) === true || kept[at] === true);
    });
    this.#kept.set(parent.digest, answers);
  }
}

/** By content: a modifier may hand back a copy in which nothing changed, whose bytes must stay as they are. */
function same(a: Manifest, b: Manifest): boolean {
  return a.mediaType === b.mediaType && Buffer.compare(encodeManifest(a), encodeManifest(b)) === 0;
}

function relinked(manifest: Manifest, changes: ReadonlyMap<Descriptor, Descriptor>): Manifest {
  const become = (node: Descriptor): Descriptor => changes.get(node) ?? node;
  const { subject, config, layers, manifests, blobs } = manifest;
  return {
    ...manifest,
    ...(subject && { subject: become(subject) }),
    ...(config && { config: become(config) }),
    ...(layers && { layers: layers.map(become) }),
    ...(manifests && { manifests: manifests.map(become) }),
    ...(blobs && { blobs: blobs.map(become) }),
  };
}

/** What stands in a parent, for content that changed: its own fields stay, but not the content's. */
function replaced(held: Descriptor, { node, manifest }: Rewritten): Descriptor {
  if (!manifest) return held;
  const { data: _stale, artifactType, ...rest } = held;
  const { mediaType, digest, size } = node;
  const type = artifactType === undefined ? undefined : artifactTypeOf(manifest);
  return { ...rest, mediaType, digest, size, ...(type !== undefined && { artifactType: type }) };
}
