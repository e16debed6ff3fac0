import type { Descriptor } from '../../core/descriptor.ts';
import { isDigest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';

/** Fails with `CONFLICT` where there are manifests that list the node. */
export function refuseListed(node: Descriptor, holders: readonly Descriptor[]): void {
  const [holder] = holders;
  if (!holder) return;
  throw new OrasError('CONFLICT', `will not delete ${node.digest}: the manifest ${holder.digest} lists it`, {
    details: { digest: node.digest, listedBy: holders.slice(0, 20).map(({ digest }) => digest) },
  });
}

/** Fails with `INVALID_INPUT`: only a tag can be taken away. */
export function refuseDigest(reference: string): void {
  if (!isDigest(reference)) return;
  throw new OrasError('INVALID_INPUT', `cannot untag ${reference}: it is a digest, not a tag`);
}
