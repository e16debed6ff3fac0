import { bytesOf, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { parseDigest } from '../../core/digest.ts';
import type { Storage } from '../../core/target.ts';
import { type Limit, limiter, settleAll } from '../../core/concurrency.ts';
import { CHUNK_AVERAGE, CHUNK_MAX, layerType, CONTENT, rawCost, type Compression } from './format.ts';
import type { LiveEntry } from './list-tree.ts';
import { batchJob, endJob, pieceJob, type FilePiece, type PackSettings } from './pack-jobs.ts';
import { batchesOf, isBig, type Batch } from './plan-chunks.ts';
import type { Unverified, GroupPlan, LayerRef } from './plan-save.ts';
import type { ReusableTree } from './stored-tree.ts';
import { splitEvenly } from './split-evenly.ts';
import type { PackJob, PackResult } from '../worker/jobs.ts';
import { workerCount, type Run } from '../worker/pool.ts';

export interface SaveEvent {
  /** `packing`: so many bytes are to be packed. `packed`: a layer of so many bytes is done. `passedOver`: a socket, pipe or device. `leftOut`: what cannot be kept. */
  readonly kind: 'packing' | 'packed' | 'sent' | 'passedOver' | 'leftOut';
  readonly bytes?: number;
  readonly node?: Descriptor;
  readonly path?: string;
  readonly reason?: string;
}

export interface SaveStats {
  readonly entries: number;
  /** Bytes of all files. */
  readonly bytes: number;
  /** Files whose content was read to see whether it changed. */
  readonly read: number;
  /** Entries that were packed. */
  readonly packed: number;
  readonly layers: number;
  /** Layers taken over from the previous save. */
  readonly reused: number;
  /** Blobs sent, config included. */
  readonly sent: number;
  readonly sentBytes: number;
}

export interface LayerWriterOptions {
  readonly compression: Compression;
  readonly storedTree: ReusableTree | undefined;
  onEvent?(event: SaveEvent): void;
}

const UPLOADS = 8;
const LEVELS = { zstd: 3, gzip: 6, none: 0 } as const;

/** Packs and sends layers. A permit is held from reading a layer until it is sent, which bounds the memory. */
export class LayerWriter {
  readonly #storage: Storage;
  readonly #run: Run;
  readonly #options: LayerWriterOptions;
  readonly #limit: Limit;
  /** By what they hold before compression. */
  readonly #layersByContent = new Map<string, Descriptor>();
  readonly #cuts = new Map<string, readonly FilePiece[]>();
  readonly #storedDigests = new Set<string>();
  #read = 0;
  #packed = 0;
  #sent = 0;
  #sentBytes = 0;

  constructor(storage: Storage, run: Run, options: LayerWriterOptions) {
    this.#storage = storage;
    this.#run = run;
    this.#options = options;
    this.#limit = limiter(workerCount() + UPLOADS, run.signal);
    for (const [at, layer] of (options.storedTree?.layers ?? []).entries()) {
      const content = layer.annotations?.[CONTENT];
      if (content === undefined || options.storedTree?.available[at] !== true) continue;
      this.#layersByContent.set(content, layer);
      this.#storedDigests.add(layer.digest);
    }
  }

  /** Reads the files that may have changed, and records their digests in the plan. */
  async verify(plan: GroupPlan, { small, big }: Unverified): Promise<void> {
    this.#read += small.length + big.length;
    const parts = splitEvenly(small, ({ size }) => size).map(async (files) => {
      const { digests } = await this.#failingRun(() => this.#run.pool.run({ kind: 'digest', files }));
      for (const [at, entry] of files.entries()) plan.recordDigests(entry, [digests[at]]);
    });
    const cuts = big.map(async ({ entry }) => {
      const pieces = await this.#cut(entry, true);
      plan.recordDigests(
        entry,
        pieces.map(({ contentDigest }) => contentDigest),
      );
    });
    await settleAll([...parts, ...cuts]);
  }

  /** First the layers of small entries, then the pieces of each big file, then the hard links to both. */
  async writeLayers(fresh: readonly LiveEntry[]): Promise<LayerRef[]> {
    this.#packed += fresh.length;
    this.#options.onEvent?.({
      kind: 'packing',
      bytes: fresh.reduce((sum, entry) => sum + rawCost(entry), 0),
    });
    const { links = [], others = [] } = Object.groupBy(fresh, ({ kind }) =>
      kind === 'hardlink' ? 'links' : 'others',
    );
    const write = (batch: Batch): Promise<LayerRef> => this.#writeBatch(batch);
    const batches = batchesOf(others).map(write);
    const files = fresh.filter(isBig).map((entry) => this.#writeBigFile(entry));
    const big = settleAll(files).then((made) => made.flat());
    return (await settleAll([settleAll(batches), big, settleAll(batchesOf(links).map(write))])).flat();
  }

  async writeEnd(): Promise<LayerRef> {
    const { layer, result } = await this.#pack(() => endJob(this.#settings()));
    return { layer, chunk: { group: 0, size: result.size, entries: [], superseded: [] } };
  }

  async send(node: Descriptor, bytes: Bytes): Promise<void> {
    const { signal } = this.#run;
    if (await this.#storage.exists(node, { signal })) return;
    await this.#storage.push(node, bytes, { signal });
    this.#sent += 1;
    this.#sentBytes += node.size;
    this.#options.onEvent?.({ kind: 'sent', node });
  }

  stats(entries: readonly LiveEntry[], made: readonly LayerRef[]): SaveStats {
    return {
      entries: entries.length,
      bytes: entries.reduce((sum, { size }) => sum + size, 0),
      read: this.#read,
      packed: this.#packed,
      layers: made.length,
      reused: made.filter(({ layer }) => this.#storedDigests.has(layer.digest)).length,
      sent: this.#sent,
      sentBytes: this.#sentBytes,
    };
  }

  async #writeBatch(batch: Batch): Promise<LayerRef> {
    const { layer, result } = await this.#pack(() => batchJob(batch, this.#settings()));
    const entries = batch.map(({ name, kind, mode, mtime, size, linkTarget }, at) => ({
      name,
      kind,
      mode,
      mtime,
      size,
      contentDigest: result.digests[at],
      linkTarget,
    }));
    return { layer, chunk: { group: 0, size: result.size, entries, superseded: [] } };
  }

  async #writeBigFile(entry: LiveEntry): Promise<LayerRef[]> {
    const pieces = await this.#cut(entry, false);
    const { name, kind, mode, mtime, size } = entry;
    const work = pieces.map(async (piece) => {
      const { layer, result } = await this.#pack(() => pieceJob(entry, piece, this.#settings()));
      const entries = piece.from === 0 ? [{ name, kind, mode, mtime, size }] : [];
      const contentDigest = result.digests[0] ?? '';
      return {
        layer,
        chunk: {
          group: 0,
          size: result.size,
          entries,
          piece: { length: piece.length, contentDigest },
          superseded: [],
        },
      };
    });
    return settleAll(work);
  }

  async #cut(entry: LiveEntry, digests: boolean): Promise<readonly FilePiece[]> {
    const known = this.#cuts.get(entry.path);
    if (known) return known;
    const { path, size } = entry;
    const job = { kind: 'cut', path, size, average: CHUNK_AVERAGE, max: CHUNK_MAX, digests } as const;
    const { pieces: cut } = await this.#failingRun(() => this.#run.pool.run(job));
    let from = 0;
    const pieces = cut.map((piece) => ({ ...piece, from: (from += piece.length) - piece.length }));
    this.#cuts.set(path, pieces);
    return pieces;
  }

  async #pack(job: () => PackJob): Promise<{ layer: Descriptor; result: PackResult }> {
    const made = await this.#failingRun(() => this.#limit(() => this.#packNow(job())));
    this.#options.onEvent?.({ kind: 'packed', bytes: made.result.size });
    return made;
  }

  async #failingRun<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#run.fail(error);
      throw error;
    }
  }

  async #packNow(job: PackJob): Promise<{ layer: Descriptor; result: PackResult }> {
    const { layer: packed, ...result } = await this.#run.pool.run(job);
    if (!packed) {
      const layer = this.#layersByContent.get(result.content);
      if (!layer) throw new Error(`no layer is known for ${result.content}`);
      return { layer, result };
    }
    const layer: Descriptor = {
      mediaType: layerType(this.#options.compression),
      digest: parseDigest(packed.digest),
      size: packed.bytes.byteLength,
      annotations: { [CONTENT]: result.content },
    };
    await this.send(layer, bytesOf(packed.bytes));
    this.#layersByContent.set(result.content, layer);
    return { layer, result };
  }

  #settings(): PackSettings {
    const { compression } = this.#options;
    return { compression, level: LEVELS[compression], knownLayers: new Set(this.#layersByContent.keys()) };
  }
}
