import type { Descriptor } from '../../core/descriptor.ts';
import {
  CHUNK_SMALL,
  isEnd,
  rawCost,
  type Chunk,
  type SupersededEntry,
  type Entry,
  type Piece,
} from './format.ts';
import type { LiveEntry } from './list-tree.ts';
import type { ReusableTree } from './stored-tree.ts';
import { looksTheSame, type Snapshot } from './snapshot.ts';

/** A layer that a save reuses or has just written. */
export interface LayerRef {
  readonly chunk: Chunk;
  readonly layer: Descriptor;
}

/** An entry of the previous save, and its chunks. */
interface StoredEntry {
  readonly entry: Entry;
  /** Its chunk; for a big file all of them. */
  readonly chunks: readonly number[];
  readonly pieces: readonly Piece[];
}

/** Files that must be read: apart from their times they look unchanged. */
export interface Unverified {
  readonly small: LiveEntry[];
  readonly big: { readonly entry: LiveEntry; readonly pieces: readonly Piece[] }[];
}

export interface SavePlan {
  readonly kept: readonly LayerRef[];
  /** To be packed. */
  readonly fresh: readonly LiveEntry[];
}

/** Chunks are repacked when a larger share of one, or of all, is superseded. */
const MAX_SUPERSEDED_IN_CHUNK = 0.5;
const MAX_SUPERSEDED_IN_ALL = 0.25;

/** Compares one group of a tree with what an earlier save made of it. */
export class GroupPlan {
  readonly #tree: ReadonlyMap<string, LiveEntry>;
  readonly #storedTree: ReusableTree | undefined;
  readonly #chunks: readonly number[];
  readonly #storedEntries: ReadonlyMap<string, StoredEntry>;
  /** The big file that a chunk is a piece of. */
  readonly #chunkRuns = new Map<number, string>();
  readonly #same = new Set<string>();

  constructor(tree: readonly LiveEntry[], previous: ReusableTree | undefined, group: number) {
    this.#tree = new Map(tree.map((entry) => [entry.name, entry]));
    this.#storedTree = previous;
    const chunks = previous?.config.chunks ?? [];
    this.#chunks = [...chunks.keys()].filter((at) => {
      const chunk = chunks[at];
      return chunk?.group === group && !isEnd(chunk) && previous?.available[at] === true;
    });
    this.#storedEntries = storedEntriesOf(chunks, this.#chunks);
    for (const { entry, chunks: run, pieces } of this.#storedEntries.values()) {
      if (pieces.length > 0) for (const at of run) this.#chunkRuns.set(at, entry.name);
    }
  }

  unverified(snapshot: Snapshot | undefined, group: number): Unverified {
    const doubts: Unverified = { small: [], big: [] };
    for (const entry of this.#tree.values()) {
      const stored = this.#storedEntries.get(entry.name);
      if (!stored || !isAlike(stored.entry, entry)) continue;
      const known = entry.kind !== 'file' || looksTheSame(snapshot?.groups[group]?.get(entry.name), entry);
      if (known) this.#same.add(entry.name);
      else if (stored.pieces.length > 0) doubts.big.push({ entry, pieces: stored.pieces });
      else doubts.small.push(entry);
    }
    return doubts;
  }

  /** The digests of an unverified file, or of its pieces. */
  recordDigests(entry: LiveEntry, digests: readonly (string | undefined)[]): void {
    const stored = this.#storedEntries.get(entry.name);
    const expected = stored?.pieces.length
      ? stored.pieces.map(({ contentDigest }) => contentDigest)
      : [stored?.entry.contentDigest];
    const isSame = expected.every((digest, at) => digest !== undefined && digest === digests[at]);
    if (isSame && expected.length === digests.length) this.#same.add(entry.name);
  }

  plan(): SavePlan {
    for (;;) {
      const kept = this.#keptChunks();
      const safe = new Set(kept.flatMap((at) => this.#currentEntries(at).map(({ name }) => name)));
      // In the tar, a hard link in front of its file would be one to what the file was before.
      const early = [...this.#tree.values()].filter(
        ({ kind, name, linkTarget = '' }) => kind === 'hardlink' && safe.has(name) && !safe.has(linkTarget),
      );
      if (early.length === 0) {
        const fresh = [...this.#tree.values()].filter(({ name }) => !safe.has(name));
        return { kept: kept.map((at) => this.#updatedLayer(at)), fresh };
      }
      for (const { name } of early) this.#same.delete(name);
    }
  }

  /** Keeps chunks that are mostly unchanged. A removed entry must not come back from one. */
  #keptChunks(): number[] {
    let kept = this.#chunks.filter((at) => this.#canKeep(at));
    // Dropped in order of their superseded share, until the total is within its limit.
    const shares = kept
      .map((at) => ({ at, dead: this.#supersededBytes(at), size: this.#chunk(at).size }))
      .toSorted((a, b) => b.dead / b.size - a.dead / a.size);
    let dead = shares.reduce((sum, one) => sum + one.dead, 0);
    const all = shares.reduce((sum, one) => sum + one.size, 0);
    const dropped = new Set<number>();
    for (const one of shares) {
      if (one.dead / one.size <= MAX_SUPERSEDED_IN_CHUNK && dead <= MAX_SUPERSEDED_IN_ALL * all) break;
      dropped.add(one.at);
      dead -= one.dead;
    }
    kept = kept.filter((at) => !dropped.has(at));
    const count = kept.reduce((sum, at) => sum + this.#currentEntries(at).length, 0);
    if (count === this.#tree.size) return kept;
    return kept.filter((at) => this.#chunk(at).piece !== undefined || this.#currentBytes(at) >= CHUNK_SMALL);
  }

  #canKeep(at: number): boolean {
    const chunk = this.#chunk(at);
    if (chunk.piece) return this.#keepsBig(at);
    // A tar with a hard link to a file that is gone could not be unpacked, even where a later entry replaces it.
    const covered = ({ name, kind }: SupersededEntry): boolean =>
      this.#tree.get(name)?.kind === kind && (kind !== 'hardlink' || this.#same.has(name));
    return (
      chunk.entries.every(covered) && chunk.superseded.every(covered) && this.#currentEntries(at).length > 0
    );
  }

  /** Pieces of a big file are kept together or not at all. */
  #keepsBig(at: number): boolean {
    const name = this.#chunkRuns.get(at);
    return name !== undefined && this.#same.has(name);
  }

  #chunk(at: number): Chunk {
    return this.#storedTree?.config.chunks[at] ?? { group: 0, size: 0, entries: [], superseded: [] };
  }

  #currentEntries(at: number): readonly Entry[] {
    return this.#chunk(at).entries.filter(({ name }) => this.#same.has(name));
  }

  #currentBytes(at: number): number {
    return this.#currentEntries(at).reduce((sum, entry) => sum + rawCost(entry), 0);
  }

  #supersededBytes(at: number): number {
    return this.#chunk(at).piece ? 0 : Math.max(0, this.#chunk(at).size - this.#currentBytes(at));
  }

  /** The chunk with current times, and with changed entries marked as superseded. */
  #updatedLayer(at: number): LayerRef {
    const chunk = this.#chunk(at);
    const gone = chunk.entries.filter(({ name }) => !this.#same.has(name));
    const entries = this.#currentEntries(at).map((entry) => ({
      ...entry,
      mtime: this.#tree.get(entry.name)?.mtime ?? entry.mtime,
    }));
    const dead = [...chunk.superseded, ...gone.map(({ name, kind }) => ({ name, kind }))];
    const layer = this.#storedTree?.layers[at];
    if (!layer) throw new Error(`chunk ${at} has no layer`);
    return { chunk: { ...chunk, entries, superseded: dead }, layer };
  }
}

function storedEntriesOf(chunks: readonly Chunk[], usable: readonly number[]): Map<string, StoredEntry> {
  const entries = new Map<string, StoredEntry>();
  let open: { entry: Entry; chunks: number[]; pieces: Piece[] } | undefined;
  for (const at of usable) {
    const chunk = chunks[at];
    if (!chunk) continue;
    const [first] = chunk.entries;
    if (!chunk.piece)
      for (const entry of chunk.entries) entries.set(entry.name, { entry, chunks: [at], pieces: [] });
    else {
      if (first) open = { entry: first, chunks: [], pieces: [] };
      // A piece that the storage lost leaves a gap.
      else if (open?.chunks.at(-1) !== at - 1) open = undefined;
      open?.chunks.push(at);
      open?.pieces.push(chunk.piece);
      const whole = open?.pieces.reduce((sum, { length }) => sum + length, 0) === open?.entry.size;
      if (open && whole) entries.set(open.entry.name, open);
      if (whole) open = undefined;
    }
  }
  return entries;
}

function isAlike(held: Entry, entry: LiveEntry): boolean {
  return (
    held.kind === entry.kind &&
    held.mode === entry.mode &&
    held.size === entry.size &&
    held.linkTarget === entry.linkTarget
  );
}
