import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { overrideCapabilities } from '../../core/override-capabilities.ts';
import type { Target } from '../../core/target.ts';

/**
 * The archive, for the copies of one repository: blobs that the base has there count as present, and are not written.
 * Other repositories may need them in the archive all the same.
 */
export function leavingOut<T extends Target>(
  archive: T,
  held: ReadonlySet<Digest>,
  onLeftOut: (node: Descriptor) => void,
): T {
  const isLeftOut = (node: Descriptor): boolean => {
    const isHeld = held.has(node.digest);
    if (isHeld) onLeftOut(node);
    return isHeld;
  };
  const own = {
    exists: async (node, options) => isLeftOut(node) || archive.exists(node, options),
    // A manifest that came with another repository: its blobs may have been left out for that one alone.
    isWhole: async () => false,
    // Where a copy takes a target without tags to be empty, it does not ask.
    async push(node, bytes, options) {
      if (!isLeftOut(node)) await archive.push(node, bytes, options);
    },
  } satisfies Partial<Target> & { isWhole(): Promise<boolean> };
  return overrideCapabilities(archive, own);
}
