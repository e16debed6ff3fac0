import { canPump, type Bytes, type Pump } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { isWrongContent } from '../../core/errors.ts';
import { overrideCapabilities } from '../../core/override-capabilities.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Source } from '../../core/target.ts';
import type { BlobStore } from './blob-store.ts';

/** Callbacks of {@link withBlobCache}. */
export interface BlobCacheOptions {
  /** A blob came from the store, and not from the source. */
  onHit?(node: Descriptor): void;
  /** A blob of the source is in the store now. */
  onKept?(node: Descriptor): void;
  /** A blob of the store was corrupt. It was removed, and is fetched from the source. */
  onDamaged?(node: Descriptor): void;
  /** The store could not be read or written; the source goes on without it. */
  onTrouble?(error: unknown): void;
}

/** Opened when the first blob is asked for; undefined where there is none after all. */
export type OpenStore = () => Promise<BlobStore | undefined>;

/**
 * Caches the blobs of a source in a store. Manifests, tags and lists always come from the source, which alone decides
 * what an artifact is and who may read it.
 *
 * @example
 * const store = BlobStore.open('cache', { maxBytes: 2e9 });
 * await using repository = openRepository('ghcr.io/acme/app');
 * const source = withBlobCache(repository, () => store);
 */
export function withBlobCache<S extends Source>(
  source: S,
  openStore: OpenStore,
  options: BlobCacheOptions = {},
): S {
  const own: Partial<Source> = {
    fetch: (node, call) =>
      isManifestType(node.mediaType)
        ? source.fetch(node, call)
        : cachedBytes(node, { source, openStore, options, call }),
  };
  return overrideCapabilities(source, own);
}

interface Reading {
  readonly source: Source;
  readonly openStore: OpenStore;
  readonly options: BlobCacheOptions;
  readonly call: CallOptions | undefined;
}

function cachedBytes(node: Descriptor, reading: Reading): Bytes {
  const bytes: Bytes = { [Symbol.asyncIterator]: () => blobBytes(node, reading) };
  // Nothing is opened yet.
  const fetched = reading.source.fetch(node, reading.call);
  return canPump(fetched) ? { ...bytes, pump: (take) => pumpBlob({ node, fetched, take }, reading) } : bytes;
}

interface Pumping {
  readonly node: Descriptor;
  readonly fetched: Bytes & { readonly pump: Pump };
  readonly take: Parameters<Pump>[0];
}

async function pumpBlob({ node, fetched, take }: Pumping, reading: Reading): Promise<void> {
  const { openStore, options, call } = reading;
  call?.signal?.throwIfAborted();
  const store = await openStore();
  const stored = store && (await storedBytes(node, store, reading));
  if (stored) {
    for await (const chunk of stored) take(chunk);
    options.onHit?.(node);
  } else if (store?.takes(node) === true) {
    await pumpToBoth({ node, fetched, take }, store, reading);
  } else {
    await fetched.pump(take);
  }
}

/** Each chunk goes to the store and to the reader; a failure of the store only ends the writing there. */
async function pumpToBoth(
  { node, fetched, take }: Pumping,
  store: BlobStore,
  { options, call }: Reading,
): Promise<void> {
  const reached: { step: 'begin' | 'content' | 'end' } = { step: 'begin' };
  const pump: Pump = async (keep) => {
    let trouble: { readonly error: unknown } | undefined;
    reached.step = 'content';
    await fetched.pump((chunk) => {
      try {
        if (!trouble) keep(chunk);
      } catch (error) {
        trouble = { error };
      }
      take(chunk);
    });
    reached.step = 'end';
    if (trouble) throw trouble.error;
  };
  try {
    await store.write(node, { [Symbol.asyncIterator]: () => fetched[Symbol.asyncIterator](), pump }, call);
    options.onKept?.(node);
  } catch (error) {
    if (reached.step === 'content') throw error;
    // Wrong content is seen by whoever reads the source, too.
    if (!isWrongContent(error)) options.onTrouble?.(error);
    if (reached.step === 'begin') await fetched.pump(take);
  }
}

async function* blobBytes(node: Descriptor, reading: Reading): AsyncGenerator<Uint8Array> {
  const { source, openStore, options, call } = reading;
  call?.signal?.throwIfAborted();
  const store = await openStore();
  const stored = store && (await storedBytes(node, store, reading));
  if (stored) {
    yield* stored;
    options.onHit?.(node);
  } else if (store?.takes(node) === true) {
    yield* teeToStore(node, store, reading);
  } else {
    yield* source.fetch(node, call);
  }
}

async function storedBytes(
  node: Descriptor,
  store: BlobStore,
  { options, call }: Reading,
): Promise<Bytes | undefined> {
  try {
    const stored = await store.read(node, call);
    if (stored === 'damaged') options.onDamaged?.(node);
    return typeof stored === 'string' ? undefined : stored;
  } catch (error) {
    call?.signal?.throwIfAborted();
    options.onTrouble?.(error);
    return undefined;
  }
}

/** Passes the bytes on while writing them to the store; a failure there only ends the writing. */
async function* teeToStore(
  node: Descriptor,
  store: BlobStore,
  { source, options, call }: Reading,
): AsyncGenerator<Uint8Array> {
  const feed = new Feed();
  const writing = store.write(node, feed, call).then(
    () => options.onKept?.(node),
    (error: unknown) => {
      feed.stop();
      const aborted = call?.signal?.aborted === true;
      // Wrong content is seen by whoever reads the source, too.
      if (!feed.broken && !aborted && !isWrongContent(error)) options.onTrouble?.(error);
    },
  );
  try {
    for await (const chunk of source.fetch(node, call)) {
      await feed.put(chunk);
      yield chunk;
    }
    feed.end();
  } finally {
    feed.breakOff();
    await writing;
  }
}

/** Hands chunks from a producer to a consumer one at a time, so that a slow disk slows the download. */
class Feed implements AsyncIterable<Uint8Array> {
  #chunk: Uint8Array | undefined;
  #state: 'open' | 'ended' | 'broken' | 'stopped' = 'open';
  #changed = Promise.withResolvers<void>();

  get broken(): boolean {
    return this.#state === 'broken';
  }

  /** Waits until the chunk before is taken. */
  async put(chunk: Uint8Array): Promise<void> {
    while (this.#chunk !== undefined && this.#state === 'open') await this.#changed.promise;
    if (this.#state !== 'open') return;
    this.#chunk = chunk;
    this.#notify();
  }

  end(): void {
    if (this.#state === 'open') this.#setState('ended');
  }

  /** Without its end: what was written of it must go. */
  breakOff(): void {
    if (this.#state === 'open') this.#setState('broken');
  }

  /** Nobody takes chunks any more. */
  stop(): void {
    if (this.#state !== 'broken') this.#setState('stopped');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.#chunk;
      if (chunk !== undefined) {
        this.#chunk = undefined;
        this.#notify();
        yield chunk;
      } else if (this.#state === 'open') await this.#changed.promise;
      else if (this.#state === 'ended') return;
      else throw new Error('the blob was not read to its end');
    }
  }

  #setState(state: 'ended' | 'broken' | 'stopped'): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
