import { bytesOf } from '../../core/bytes.ts';
import { digestOf, algorithmOf, isDigest, type Digest } from '../../core/digest.ts';
import { overrideCapabilities } from '../../core/override-capabilities.ts';
import { canReadManifest, type KnownManifest, type Source } from '../../core/target.ts';
import type { PlanItem } from '../records/plan-item.ts';

/** The source, of which the manifests that travelled with a plan are not read again. */
export function plannedSource(source: Source, items: readonly PlanItem[]): Source {
  const known = manifestsOf(items);
  if (known.size === 0) return source;
  const own: Pick<Source, 'fetch' | 'resolve'> & { readManifest?: unknown } = {
    fetch(node, options) {
      const manifest = known.get(node.digest);
      return manifest ? bytesOf(manifest.bytes) : source.fetch(node, options);
    },
    async resolve(reference, options) {
      const manifest = isDigest(reference) ? known.get(reference) : undefined;
      return manifest ? manifest.node : source.resolve(reference, options);
    },
    ...(canReadManifest(source) && {
      readManifest: async (reference: string, options: object): Promise<KnownManifest> =>
        (isDigest(reference) ? known.get(reference) : undefined) ?? source.readManifest(reference, options),
    }),
  };
  return overrideCapabilities(source, own);
}

/** By the digest that their bytes have, in the algorithm of the item that they came with. */
function manifestsOf(items: readonly PlanItem[]): ReadonlyMap<Digest, KnownManifest> {
  const known = new Map<Digest, KnownManifest>();
  for (const { digest: root, manifests } of items)
    for (const { mediaType, bytes } of manifests) {
      const digest = digestOf(bytes, algorithmOf(root));
      known.set(digest, { node: { mediaType, digest, size: bytes.byteLength }, bytes });
    }
  return known;
}
