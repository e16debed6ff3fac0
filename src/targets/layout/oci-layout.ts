import { abortable, readAll, type Bytes } from '../../core/bytes.ts';
import { plain, type Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, finishDigest, startDigest, type Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import { parseManifest } from '../../core/manifest.ts';
import { isIndexType, isManifestType } from '../../core/media-types.ts';
import type {
  CallOptions,
  Verifier,
  Collector,
  Deleter,
  IndexEntry,
  GraphTarget,
  IndexMaintainer,
  PredecessorOptions,
  PushOptions,
  ResolveOptions,
  Sweeper,
  TagLister,
  Untagger,
  WholeTeller,
} from '../../core/target.ts';
import { withoutDeleted } from './delete.ts';
import { folderFiles } from './files.ts';
import {
  withLinks,
  withNodes,
  withoutReached,
  withoutTag,
  withTag,
  type LayoutIndex,
} from './index-entries.ts';
import { noEntry } from './find-entry.ts';
import { blobName, LayoutReader } from './reader.ts';
import { LayoutWriter } from './layout-writer.ts';
import { refuseDigest } from '../memory/refuse-delete.ts';
import { isWhole } from './completeness.ts';
import { planSweep } from './sweep.ts';

/** Options of {@link OciLayout}. */
export interface LayoutOptions {
  /** Called once for each lock that another process holds for some seconds. */
  onWait?: ((message: string) => void) | undefined;
}

/**
 * An OCI image layout in a folder, safe between processes: blobs appear whole, `index.json` is re-read, changed and
 * replaced under a lock. Nothing is created before the first write.
 *
 * @example
 * const layout = new OciLayout('app');
 * const { node } = await packManifest(layout, {
 *   artifactType: 'application/vnd.acme.note',
 *   layers: [await pushBytes(layout, 'hello', { mediaType: 'text/plain' })],
 * });
 * await layout.tag(node, 'v1');
 */
export class OciLayout
  implements
    GraphTarget,
    IndexMaintainer,
    Verifier,
    Collector,
    Sweeper,
    Deleter,
    Untagger,
    TagLister,
    WholeTeller
{
  /** Of the folder. */
  readonly path: string;
  readonly #reader: LayoutReader;
  readonly #writer: LayoutWriter;

  /** Creates nothing: the folder is made with the first push. */
  constructor(path: string, options: LayoutOptions = {}) {
    this.path = path;
    this.#reader = new LayoutReader(folderFiles(path));
    this.#writer = new LayoutWriter(path, this.#reader, options);
  }

  fetch(node: Descriptor, options?: CallOptions): Bytes {
    return this.#reader.fetch(node, options);
  }

  exists(node: Descriptor): Promise<boolean> {
    return this.#reader.exists(node);
  }

  isWhole(node: Descriptor, options?: CallOptions): Promise<boolean> {
    return isWhole(this, node, options);
  }

  resolve(reference: string, options?: ResolveOptions): Promise<Descriptor> {
    return this.#reader.resolve(reference, options);
  }

  tags(): AsyncIterable<string> {
    return this.#reader.tags();
  }

  /** What `index.json` has. Fails with `NOT_FOUND`, and with `INVALID_CONTENT` for what is no index. */
  index(): Promise<LayoutIndex> {
    return this.#reader.index();
  }

  /** A text that changes whenever `index.json` may have changed. */
  stamp(): Promise<string> {
    return this.#writer.stamp();
  }

  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor> {
    return this.#reader.predecessors(node, options);
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    if (!(await this.exists(node))) await this.#writer.writeBlob(node, bytes, options);
    const isListed = isManifestType(node.mediaType) && options.index !== false;
    if (!isListed && options.tag === undefined) return;
    const children = isIndexType(node.mediaType) ? await this.#children(node) : new Set<Digest>();
    let isStored = false;
    await this.update(async (index) => {
      isStored = await this.exists(node);
      return isStored ? withoutReached(listed(index, plain(node), options.tag), children) : index;
    }, options);
    // Another process deleted it just now.
    if (!isStored) await this.push(node, bytes, options);
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    await this.#requireHeld(node);
    await this.update(async (index) => {
      await this.#requireHeld(node);
      return withTag(index, plain(node), reference);
    }, options);
  }

  async link(entries: readonly IndexEntry[], options: CallOptions = {}): Promise<boolean> {
    if (entries.length === 0) return false;
    return this.update((index) => withLinks(index, entries), options);
  }

  /** Removes content whose digest is another one; a wrong size in the descriptor removes nothing. */
  async verify(node: Descriptor, options: CallOptions = {}): Promise<boolean> {
    const stamp = await this.#reader.stamp(blobName(node.digest));
    if (stamp === undefined) return false;
    const digest = await this.#digestHeld(node, options);
    if (digest === node.digest) return this.exists(node);
    // Another process may have put a whole one there meanwhile.
    if ((await this.#reader.stamp(blobName(node.digest))) !== stamp) return this.verify(node, options);
    await this.#writer.removeBlob(node.digest);
    return false;
  }

  /** Takes the tag away; the manifest stays listed. Fails with `NOT_FOUND`, and with `INVALID_INPUT` for a digest. */
  async untag(reference: string, options: CallOptions = {}): Promise<void> {
    refuseDigest(reference);
    await this.resolve(reference, options);
    await this.update((index) => {
      const without = withoutTag(index, reference);
      if (!without) throw noEntry(index, this.path, reference);
      return without;
    }, options);
  }

  /**
   * Removes a manifest and its tags. Content is not collected: what it pointed at stays, and manifests that nothing
   * else reaches are listed instead of it; its referrers stay too. Fails with `NOT_FOUND`, and with `CONFLICT` when an
   * index lists it.
   */
  async delete(node: Descriptor, options: CallOptions = {}): Promise<void> {
    await this.#requireKnown(await this.index(), node);
    // Outside the lock, so that no one waits while all manifests are read.
    await this.#reader.graph.refresh(options);
    await this.#writer.update(
      async (index) => {
        await this.#requireKnown(index, node);
        return withoutDeleted(index, node, { ...options, graph: this.#reader.graph, content: this.#reader });
      },
      { ...options, afterwards: () => this.#writer.removeBlob(node.digest) },
    );
  }

  /** Under the lock, so that nobody lists a manifest in between. Returns the bytes freed. */
  async collect(blobs: readonly Descriptor[], options: CallOptions = {}): Promise<number> {
    let freed = 0;
    await this.#writer.update(async (index) => {
      const loose: Descriptor[] = [];
      for (const node of blobs) {
        if (!(await this.exists(node))) continue;
        const [parent] = await Array.fromAsync(this.predecessors(node, options));
        const isListed = index.manifests.some(({ digest }) => digest === node.digest);
        if (parent === undefined && !isListed) loose.push(node);
      }
      for (const { digest } of loose) await this.#writer.removeBlob(digest);
      freed = loose.reduce((sum, { size }) => sum + size, 0);
      return index;
    }, options);
    return freed;
  }

  /** Under the lock; fails with `INVALID_CONTENT` where a manifest that stays cannot be read: what it needs is not known. */
  async sweep(nodes: readonly Descriptor[], options: CallOptions = {}): Promise<number> {
    // Outside the lock, so that no one waits while all manifests are read.
    await this.#reader.graph.refresh(options);
    let loose: readonly Descriptor[] = [];
    await this.#writer.update(
      async (index) => {
        const plan = await planSweep(index, nodes, {
          ...options,
          graph: this.#reader.graph,
          content: this.#reader,
        });
        loose = plan.loose;
        return plan.index;
      },
      {
        ...options,
        afterwards: async () => {
          for (const { digest } of loose) await this.#writer.removeBlob(digest);
        },
      },
    );
    return loose.reduce((sum, { size }) => sum + size, 0);
  }

  /** Changes `index.json` under its lock. True if that made a difference. */
  update(
    change: (index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>,
    options: CallOptions = {},
  ): Promise<boolean> {
    return this.#writer.update(change, options);
  }

  async #requireHeld(node: Descriptor): Promise<void> {
    if (!(await this.exists(node))) throw this.#reader.missing(node.digest);
  }

  /** An entry without its blob can be deleted too. */
  async #requireKnown({ manifests }: LayoutIndex, node: Descriptor): Promise<void> {
    if (!manifests.some(({ digest }) => digest === node.digest)) await this.#requireHeld(node);
  }

  /** Undefined when it is gone. */
  async #digestHeld(node: Descriptor, options: CallOptions): Promise<Digest | undefined> {
    const algorithm = algorithmOf(node.digest);
    const hash = startDigest(algorithm);
    try {
      for await (const chunk of abortable(this.fetch(node, options), options.signal)) hash.update(chunk);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return undefined;
      throw error;
    }
    return finishDigest(hash, algorithm);
  }

  async #children(node: Descriptor): Promise<Set<Digest>> {
    const manifest = parseManifest(await readAll(this.fetch(node), node), node);
    return new Set((manifest.manifests ?? []).map((child) => child.digest));
  }
}

function listed(index: LayoutIndex, node: Descriptor, tag: string | undefined): LayoutIndex {
  return tag === undefined ? withNodes(index, [node]) : withTag(index, node, tag);
}
