import { verified, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Content } from '../../core/target.ts';
import { type Limit, limiter } from '../../core/concurrency.ts';
import { tooLarge } from './config.ts';
import { LIMITS } from './format.ts';
import type { StoredTree } from './stored-tree.ts';
import { checkWritten, type PlannedEntry } from './restore-plan.ts';
import type { UnpackJob } from '../worker/jobs.ts';
import { workerCount, type Run } from '../worker/pool.ts';

interface ReaderOptions {
  readonly stored: StoredTree;
  readonly onEvent: ((event: { kind: 'fetched'; node: Descriptor }) => void) | undefined;
}

const DOWNLOADS = 8;

/** Fetches layers and has worker threads unpack them. A permit is held until the layer is unpacked. */
export class LayerReader {
  readonly #source: Content;
  readonly #run: Run;
  readonly #options: ReaderOptions;
  readonly #limit: Limit;
  #paths: ReadonlyMap<string, string> = new Map();
  /** For each piece its big file and where in it. */
  #pieces = new Map<number, { readonly path: string; readonly at: number }>();
  #written = 0;
  fetched = 0;
  fetchedBytes = 0;

  constructor(source: Content, run: Run, options: ReaderOptions) {
    this.#source = source;
    this.#run = run;
    this.#options = options;
    this.#limit = limiter(workerCount() + DOWNLOADS, run.signal);
  }

  /** Sets where the entries are written. */
  setPaths(places: ReadonlyMap<PlannedEntry, string>): void {
    const { chunks } = this.#options.stored.config;
    const paths = new Map<string, string>();
    for (const [{ entry, chunks: run }, path] of places) {
      paths.set(`${run[0]} ${entry.name}`, path);
      let at = 0;
      for (const index of run) {
        const piece = chunks[index]?.piece;
        if (!piece) continue;
        this.#pieces.set(index, { path, at });
        at += piece.length;
      }
    }
    this.#paths = paths;
  }

  /** Fetches a layer once, and unpacks it for every chunk that uses it. */
  async unpackLayer(places: readonly number[]): Promise<void> {
    try {
      await this.#limit(() => this.#unpack(places));
    } catch (error) {
      this.#run.fail(error);
      throw error;
    }
  }

  async #unpack(places: readonly number[]): Promise<void> {
    const { signal, pool } = this.#run;
    const node = this.#options.stored.layers[places[0] ?? -1];
    if (!node) throw new Error(`chunk ${places[0]} has no layer`);
    const bytes = await readLayer(this.#source.fetch(node, { signal }), node);
    this.fetched += 1;
    this.fetchedBytes += node.size;
    this.#options.onEvent?.({ kind: 'fetched', node });
    for (const [turn, at] of places.entries()) {
      // The buffer is transferred to a thread.
      const own = turn === places.length - 1 ? bytes : new Uint8Array(bytes);
      const { written } = await pool.run(this.#job(at, own));
      this.#written += written;
      checkWritten(this.#written, this.fetchedBytes);
    }
  }

  #job(at: number, bytes: Uint8Array<ArrayBuffer>): UnpackJob {
    const { config, compression } = this.#options.stored;
    const { size = 0, entries = [], superseded: dead = [], piece } = config.chunks[at] ?? {};
    const place = this.#pieces.get(at);
    return {
      kind: 'unpack',
      bytes,
      compression,
      size,
      entries: entries.map((entry) => {
        const path = piece ? undefined : this.#paths.get(`${at} ${entry.name}`);
        return { ...entry, ...(path !== undefined && { path }) };
      }),
      superseded: dead.map(({ name }) => name),
      ...(piece && place && { piece: { ...place, ...piece } }),
    };
  }
}

/** Into a buffer that is no one else's. */
async function readLayer(bytes: Bytes, node: Descriptor): Promise<Uint8Array<ArrayBuffer>> {
  if (node.size > LIMITS.chunk) throw tooLarge(`a layer of ${node.size} bytes`, LIMITS.chunk);
  const whole = new Uint8Array(node.size);
  let at = 0;
  for await (const chunk of verified(bytes, node)) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
