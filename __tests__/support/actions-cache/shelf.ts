import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  /** The ref that wrote it. */
  readonly scope: string;
  /** Counts up: the clock may stand still between two. */
  readonly created: number;
  readonly file: string;
  /** False while it is uploaded: nobody finds it, and nobody else may have its key. */
  committed: boolean;
}

/** What a run may do, by its token: `Permission` 1 reads, 2 and more writes. */
export interface Access {
  readonly Scope: string;
  readonly Permission: number;
}

export interface Wanted {
  readonly keys: readonly string[];
  readonly version: string;
}

/** The caches of one repository: a key is written once for each scope and version, and never changed. */
export class Shelf {
  readonly #folder: string;
  readonly #entries: Entry[] = [];
  readonly #blocks = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Undefined where the key is taken. */
  reserve(key: string, version: string, scope: string): Entry | undefined {
    const taken = this.#entries.some(
      (entry) => entry.key === key && entry.version === version && entry.scope === scope,
    );
    if (taken) return undefined;
    const id = this.#entries.length + 1;
    const file = join(this.#folder, `${id}`);
    closeSync(openSync(file, 'w'));
    const entry = { id, key, version, scope, created: id, file, committed: false };
    this.#entries.push(entry);
    return entry;
  }

  find(id: number): Entry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Scope by scope; there, key by key: the very key, else the newest that begins with it (GitHub, "Cache key matching"). */
  lookUp({ keys, version }: Wanted, scopes: readonly string[]): Entry | undefined {
    for (const scope of scopes) {
      const held = this.#entries.filter(
        (entry) => entry.committed && entry.scope === scope && entry.version === version,
      );
      for (const key of keys) {
        const newestFirst = held.toSorted((one, other) => other.created - one.created);
        const found =
          held.find((entry) => entry.key === key) ?? newestFirst.find((entry) => entry.key.startsWith(key));
        if (found) return found;
      }
    }
    return undefined;
  }

  write(entry: Entry, body: Uint8Array, at = 0): void {
    const file = openSync(entry.file, 'r+');
    try {
      writeSync(file, body, 0, body.byteLength, at);
    } finally {
      closeSync(file);
    }
  }

  /** A block of Azure's block blobs: in no blob before a block list names it. */
  stage(entry: Entry, block: string, body: Uint8Array): void {
    const path = join(this.#folder, randomUUID());
    const file = openSync(path, 'w');
    writeSync(file, body);
    closeSync(file);
    this.#blocks.set(`${entry.id} ${block}`, path);
  }

  /** False where a block is named that was not staged. */
  join(entry: Entry, blocks: readonly string[]): boolean {
    const paths = blocks.map((block) => this.#blocks.get(`${entry.id} ${block}`));
    let at = 0;
    for (const path of paths) {
      if (path === undefined) return false;
      const bytes = readFileSync(path);
      this.write(entry, bytes, at);
      at += bytes.byteLength;
      rmSync(path);
    }
    return true;
  }

  size(entry: Entry): number {
    return statSync(entry.file).size;
  }

  read(entry: Entry, end?: number): NodeJS.ReadableStream {
    return createReadStream(entry.file, end === undefined ? {} : { end: Math.max(0, end - 1) });
  }
}
