import { bytesOf, lazy, readByDigest } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { overrideCapabilities } from '../core/override-capabilities.ts';
import { isManifestType } from '../core/media-types.ts';
import {
  canFindPredecessors,
  canReadManifest,
  type Content,
  type Graph,
  type KnownManifest,
  type ManifestReader,
  type Source,
  type Storage,
} from '../core/target.ts';
import { PredecessorBudget, type PredecessorLimits } from './predecessors/predecessor-limits.ts';
import { SingleFlight } from '../core/concurrency.ts';

/** Options of {@link cachingSource}. */
export interface CachingSourceOptions {
  /** Blobs that are in the storage or on their way. Share one between all sources that share a storage. Default: a new one. */
  readonly blobs?: SingleFlight<string, void> | undefined;
  /** Limits of each list of predecessors; more fails with `TOO_LARGE`. */
  readonly limits?: PredecessorLimits | undefined;
}

/**
 * Reads the source once for any number of copies: manifests, tags and predecessors are remembered, and blobs are kept in
 * the storage.
 *
 * @throws {OrasError} `TOO_LARGE` or `DIGEST_MISMATCH`, when a manifest or a list of predecessors is read.
 */
export function cachingSource<S extends Source>(
  source: S,
  storage: Storage,
  { blobs = new SingleFlight(), limits }: CachingSourceOptions = {},
): S {
  const manifests = new SingleFlight<string, Uint8Array>();
  const resolved = new SingleFlight<string, Descriptor>();
  const manifestsByReference = new SingleFlight<string, KnownManifest>();
  const predecessors = new SingleFlight<string, readonly Descriptor[]>();
  const fetch: Content['fetch'] = (node, options) =>
    lazy(async () => {
      const bytes = source.fetch(node, options);
      if (isManifestType(node.mediaType))
        return bytesOf(await manifests.get(node.digest, () => readByDigest(bytes, node), options));
      await blobs.get(node.digest, () => storage.push(node, bytes, { ...options, index: false }), options);
      return storage.fetch(node, options);
    });
  const overrides: Partial<Source & ManifestReader & Graph> = {
    fetch,
    resolve: (reference, options) =>
      resolved.get(reference, () => source.resolve(reference, options), options),
    ...(canReadManifest(source) && {
      readManifest: (reference, options) =>
        manifestsByReference.get(reference, () => source.readManifest(reference, options), options),
    }),
    ...(canFindPredecessors(source) && {
      async *predecessors(node, options) {
        const key = `${node.digest} ${options?.referrersOnly === true} ${options?.artifactType ?? ''}`;
        const list = () => {
          const budget = new PredecessorBudget(limits);
          return Array.fromAsync(source.predecessors(node, options), (predecessor) => {
            budget.add(predecessor, node);
            return predecessor;
          });
        };
        yield* await predecessors.get(key, list, options);
      },
    }),
  };
  return overrideCapabilities(source, overrides);
}
