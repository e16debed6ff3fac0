import type { Descriptor } from '../../core/descriptor.ts';
import { CHUNK_SMALL, isEnd, rawCost, type Chunk, type Dead, type Entry, type Piece } from './format.ts';
import type { LiveEntry } from './list-tree.ts';
import type { Previous } from './stored-tree.ts';
import { looksTheSame, type Snapshot } from './snapshot.ts';

/** A layer that a save takes over, or has just made. */
export interface Made {
  readonly chunk: Chunk;
  readonly layer: Descriptor;
}

/** An entry of the last save, and where it lies. */
interface Held {
  readonly entry: Entry;
  /** Its chunk; for a big file all of them. */
  readonly chunks: readonly number[];
  readonly pieces: readonly Piece[];
}

/** Files whose content must be looked at: all else about them is as it was. */
export interface Doubts {
  readonly small: LiveEntry[];
  readonly big: { readonly entry: LiveEntry; readonly pieces: readonly Piece[] }[];
}

export interface SavePlan {
  readonly kept: readonly Made[];
  /** To be packed anew. */
  readonly fresh: readonly LiveEntry[];
}

/** More of a chunk than this share is replaced, or of all chunks: then it is written anew. */
const DEAD_IN_CHUNK = 0.5;
const DEAD_IN_ALL = 0.25;

/** Compares one group of a tree with what an earlier save made of it. */
export class GroupPlan {
  readonly #tree: ReadonlyMap<string, LiveEntry>;
  readonly #previous: Previous | undefined;
  readonly #chunks: readonly number[];
  readonly #held: ReadonlyMap<string, Held>;
  /** The big file that a chunk is a piece of. */
  readonly #runs = new Map<number, string>();
  readonly #same = new Set<string>();

  constructor(tree: readonly LiveEntry[], previous: Previous | undefined, group: number) {
    this.#tree = new Map(tree.map((entry) => [entry.name, entry]));
    this.#previous = previous;
    const chunks = previous?.config.chunks ?? [];
    this.#chunks = [...chunks.keys()].filter((at) => {
      const chunk = chunks[at];
      return chunk?.group === group && !isEnd(chunk) && previous?.held[at] === true;
    });
    this.#held = heldEntries(chunks, this.#chunks);
    for (const { entry, chunks: run, pieces } of this.#held.values()) {
      if (pieces.length > 0) for (const at of run) this.#runs.set(at, entry.name);
    }
  }

  doubts(snapshot: Snapshot | undefined, group: number): Doubts {
    const doubts: Doubts = { small: [], big: [] };
    for (const entry of this.#tree.values()) {
      const held = this.#held.get(entry.name);
      if (!held || !isAlike(held.entry, entry)) continue;
      const known = entry.kind !== 'file' || looksTheSame(snapshot?.groups[group]?.get(entry.name), entry);
      if (known) this.#same.add(entry.name);
      else if (held.pieces.length > 0) doubts.big.push({ entry, pieces: held.pieces });
      else doubts.small.push(entry);
    }
    return doubts;
  }

  /** Tells what came of a doubt. */
  confirm(entry: LiveEntry, texts: readonly string[]): void {
    const held = this.#held.get(entry.name);
    const expected = held?.pieces.length ? held.pieces.map(({ text }) => text) : [held?.entry.text];
    if (expected.length === texts.length && expected.every((text, at) => text === texts[at])) {
      this.#same.add(entry.name);
    }
  }

  finish(): SavePlan {
    const kept = this.#keptChunks();
    const safe = new Set(kept.flatMap((at) => this.#alive(at).map(({ name }) => name)));
    const fresh = [...this.#tree.values()].filter(({ name }) => !safe.has(name));
    return { kept: kept.map((at) => this.#renewed(at)), fresh };
  }

  /** Takes over what is mostly unchanged; nothing that is gone may come back from it. */
  #keptChunks(): number[] {
    let kept = this.#chunks.filter((at) => this.#canKeep(at));
    // The emptiest first, until not too much is dead in all.
    const shares = kept
      .map((at) => ({ at, dead: this.#deadBytes(at), size: this.#chunk(at).size }))
      .toSorted((a, b) => b.dead / b.size - a.dead / a.size);
    let dead = shares.reduce((sum, one) => sum + one.dead, 0);
    const all = shares.reduce((sum, one) => sum + one.size, 0);
    const dropped = new Set<number>();
    for (const one of shares) {
      if (one.dead / one.size <= DEAD_IN_CHUNK && dead <= DEAD_IN_ALL * all) break;
      dropped.add(one.at);
      dead -= one.dead;
    }
    kept = kept.filter((at) => !dropped.has(at));
    const count = kept.reduce((sum, at) => sum + this.#alive(at).length, 0);
    if (count === this.#tree.size) return kept;
    return kept.filter((at) => this.#chunk(at).piece !== undefined || this.#aliveBytes(at) >= CHUNK_SMALL);
  }

  #canKeep(at: number): boolean {
    const chunk = this.#chunk(at);
    if (chunk.piece) return this.#keepsBig(at);
    const covered = (one: Dead): boolean => this.#tree.get(one.name)?.kind === one.kind;
    return chunk.entries.every(covered) && chunk.dead.every(covered) && this.#alive(at).length > 0;
  }

  /** All pieces of a big file stay, or none. */
  #keepsBig(at: number): boolean {
    const name = this.#runs.get(at);
    return name !== undefined && this.#same.has(name);
  }

  #chunk(at: number): Chunk {
    return this.#previous?.config.chunks[at] ?? { group: 0, size: 0, entries: [], dead: [] };
  }

  #alive(at: number): readonly Entry[] {
    return this.#chunk(at).entries.filter(({ name }) => this.#same.has(name));
  }

  #aliveBytes(at: number): number {
    return this.#alive(at).reduce((sum, entry) => sum + rawCost(entry), 0);
  }

  #deadBytes(at: number): number {
    return this.#chunk(at).piece ? 0 : Math.max(0, this.#chunk(at).size - this.#aliveBytes(at));
  }

  /** The chunk with the times of today; what changed in it is now dead. */
  #renewed(at: number): Made {
    const chunk = this.#chunk(at);
    const gone = chunk.entries.filter(({ name }) => !this.#same.has(name));
    const entries = this.#alive(at).map((entry) => ({
      ...entry,
      mtime: this.#tree.get(entry.name)?.mtime ?? entry.mtime,
    }));
    const dead = [...chunk.dead, ...gone.map(({ name, kind }) => ({ name, kind }))];
    const layer = this.#previous?.layers[at];
    if (!layer) throw new Error(`chunk ${at} has no layer`);
    return { chunk: { ...chunk, entries, dead }, layer };
  }
}

function heldEntries(chunks: readonly Chunk[], usable: readonly number[]): Map<string, Held> {
  const held = new Map<string, Held>();
  let open: { entry: Entry; chunks: number[]; pieces: Piece[] } | undefined;
  for (const at of usable) {
    const chunk = chunks[at];
    if (!chunk) continue;
    const [first] = chunk.entries;
    if (!chunk.piece)
      for (const entry of chunk.entries) held.set(entry.name, { entry, chunks: [at], pieces: [] });
    else {
      if (first) open = { entry: first, chunks: [], pieces: [] };
      // A piece that the storage has lost leaves a gap.
      else if (open?.chunks.at(-1) !== at - 1) open = undefined;
      open?.chunks.push(at);
      open?.pieces.push(chunk.piece);
      const whole = open?.pieces.reduce((sum, { length }) => sum + length, 0) === open?.entry.size;
      if (open && whole) held.set(open.entry.name, open);
      if (whole) open = undefined;
    }
  }
  return held;
}

function isAlike(held: Entry, entry: LiveEntry): boolean {
  return (
    held.kind === entry.kind &&
    held.mode === entry.mode &&
    held.size === entry.size &&
    (entry.kind !== 'link' || held.text === entry.text)
  );
}
