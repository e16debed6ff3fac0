import { bytesOf, lazy, readByDigest } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { isManifestType } from '../core/media-types.ts';
import {
  canFindPredecessors,
  canListTags,
  isNamed,
  type CallOptions,
  type Content,
  type Graph,
  type Named,
  type Source,
  type Storage,
  type TagLister,
} from '../core/target.ts';

/**
 * The source, read once, however many copies are made of it: manifests, tags and lists of parents are remembered, and
 * blobs come from the storage, which the first that asks fills.
 */
export function askOnce(source: Source, storage: Storage): Source & Partial<Graph & TagLister & Named> {
  const blobs = new Once<void>();
  const manifests = new Once<Uint8Array>();
  const resolved = new Once<Descriptor>();
  const lists = new Once<readonly Descriptor[]>();
  const fetch: Content['fetch'] = (node, options) =>
    lazy(async () => {
      const bytes = source.fetch(node, options);
      if (isManifestType(node.mediaType))
        return bytesOf(await manifests.get(node.digest, options, () => readByDigest(bytes, node)));
      await blobs.get(node.digest, options, () => storage.push(node, bytes, { ...options, listed: false }));
      return storage.fetch(node, options);
    });
  return {
    ...(isNamed(source) && { name: source.name }),
    fetch,
    exists: (node, options) => source.exists(node, options),
    resolve: (reference, options) =>
      resolved.get(reference, options, () => source.resolve(reference, options)),
    ...(canFindPredecessors(source) && {
      async *predecessors(node, options) {
        const key = `${node.digest} ${options?.referrersOnly === true} ${options?.artifactType ?? ''}`;
        yield* await lists.get(key, options, () => Array.fromAsync(source.predecessors(node, options)));
      },
    }),
    ...(canListTags(source) && { tags: (options) => source.tags(options) }),
  };
}

/** Remembers what came of a question. One that failed is asked again by the next, and by those that waited for it. */
class Once<V> {
  readonly #asked = new Map<string, Promise<V>>();

  async get(key: string, options: CallOptions | undefined, ask: () => Promise<V>): Promise<V> {
    for (;;) {
      const known = this.#asked.get(key);
      if (!known) break;
      try {
        return await known;
      } catch {
        options?.signal?.throwIfAborted();
      }
    }
    const asking = ask();
    this.#asked.set(key, asking);
    try {
      return await asking;
    } catch (error) {
      this.#asked.delete(key);
      throw error;
    }
  }
}
