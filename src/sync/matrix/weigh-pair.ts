import { settleInBatches, SingleFlight, type Limit } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { readManifestNode, type ManifestNode } from '../../core/manifest-node.ts';
import { successors } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Source } from '../../core/target.ts';
import { isOpen, type OpenComparison } from '../compare.ts';
import type { PlannedPair } from '../plan-unit.ts';
import type { PlanItem } from '../records/plan-item.ts';

/** Bytes of manifests that travel in a plan; the jobs read the others themselves. */
const MOST = 64 * 1024 * 1024;
/** For each item: its tag, and what refers to it. */
const FOR_ITEM = 4;
const FOR_MANIFEST = 2;
/** Is it there, begin, send. */
const FOR_BLOB = 3;

/** What a pair leaves to the jobs of a plan. */
export interface WeighedPair {
  readonly items: readonly PlanItem[];
  readonly blobs: ReadonlyMap<Digest, number>;
  readonly requests: number;
}

export interface WeigherOptions extends CallOptions {
  readonly limit: Limit;
}

/** Finds out how much there is to copy, from manifests that are read once and go with the plan. */
export class Weigher {
  readonly #options: WeigherOptions;
  readonly #read = new SingleFlight<Digest, ManifestNode>();
  #bytes = 0;

  constructor(options: WeigherOptions) {
    this.#options = options;
  }

  async weigh(pair: PlannedPair): Promise<WeighedPair> {
    const blobs = new Map<Digest, number>();
    const known = new Set<Digest>();
    const items = await settleInBatches(pair.items.filter(isOpen), async (one) => {
      const manifests = one.kind === 'copy' ? await this.#manifests(pair, one) : [];
      one.item.unit.forget(one.item.from);
      for (const { node, manifest } of manifests) {
        known.add(node.digest);
        for (const child of successors(manifest))
          if (!isManifestType(child.mediaType)) blobs.set(child.digest, child.size);
      }
      return itemOf(pair, one, manifests);
    });
    const requests = FOR_ITEM * items.length + FOR_MANIFEST * known.size + FOR_BLOB * blobs.size;
    return { items, blobs, requests };
  }

  /** Those that are sure to be copied. What cannot be read fails where it is copied, not here. */
  async #manifests({ unit, to }: PlannedPair, { item }: OpenComparison): Promise<readonly ManifestNode[]> {
    const { limit, signal } = this.#options;
    const found = new Map<Digest, ManifestNode>();
    try {
      const { root, known } = await limit(() => unit.read(item.from, { signal }), 0);
      for (const one of known) found.set(one.node.digest, this.#keep(one));
      const { filter, modify, children } = unit.rule.options(root, to.text);
      const isWhole = !filter && !modify && children !== false && !unit.rule.rewrites;
      if (isWhole) await this.#descend(root, { found, source: unit.source });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof OrasError)) throw error;
    }
    return [...found.values()];
  }

  async #descend(
    node: Descriptor,
    { found, source }: { readonly found: Map<Digest, ManifestNode>; readonly source: Source },
  ): Promise<void> {
    const { limit, signal } = this.#options;
    const known = found.get(node.digest);
    if (!known && this.#bytes >= MOST) return;
    const own =
      known ??
      (await this.#read.get(
        node.digest,
        async () => this.#keep(await limit(() => readManifestNode(source, node, { signal }), 0)),
        { signal },
      ));
    found.set(node.digest, own);
    const children = successors(own.manifest).filter(({ mediaType }) => isManifestType(mediaType));
    await Promise.all(children.map((child) => this.#descend(child, { found, source })));
  }

  /** One that many tags have is held once. */
  #keep(manifest: ManifestNode): ManifestNode {
    const { digest } = manifest.node;
    this.#bytes += manifest.bytes.byteLength;
    this.#read.offer(digest, manifest);
    return manifest;
  }
}

function itemOf(
  { unit, to }: PlannedPair,
  { item, digest, was, kind }: OpenComparison,
  manifests: readonly ManifestNode[],
): PlanItem {
  if (digest === undefined) throw new TypeError('a comparison that leaves a copy to do has a digest');
  const from = unit.from.text;
  return {
    rule: unit.rule.rule.name,
    from,
    ...(unit.id !== from && { id: unit.id }),
    tag: item.from,
    digest,
    to: to.text,
    as: item.tag,
    ...(was && { was: was.digest }),
    kind: kind === 'check' ? 'check' : was ? 'move' : 'copy',
    manifests: manifests.map(({ node: { mediaType }, bytes }) => ({ mediaType, bytes })),
  };
}
