import type { Descriptor } from '../core/descriptor.ts';
import { isDigest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { isManifestType } from '../core/media-types.ts';
import { overrideCapabilities } from '../core/override-capabilities.ts';
import { canTellWhole, type Target } from '../core/target.ts';

/** What was learned of a destination before a copy. */
export interface KnownContent {
  /** By reference: what it stands for, or that there is nothing; others are asked for. */
  readonly tags: ReadonlyMap<string, Descriptor | undefined>;
  /** All tags as they were when the run began; undefined where the list may lack some. */
  readonly listed: ReadonlySet<string> | undefined;
}

/** The target, which is not asked again for what is known. A root whose tags are new is taken to be new itself. */
export function knownTarget(target: Target, root: Descriptor, { tags, listed }: KnownContent): Target {
  const isThere = [...tags.values()].some((node) => node?.digest === root.digest);
  const isNew = tags.size > 0 && [...tags.values()].every((node) => node === undefined);
  const own: Pick<Target, 'resolve' | 'exists'> = {
    async resolve(reference, options) {
      const isUnknown = isDigest(reference) || !listed || listed.has(reference);
      if (isUnknown && !tags.has(reference)) return target.resolve(reference, options);
      const node = tags.get(reference);
      if (node) return node;
      throw new OrasError('NOT_FOUND', `${reference} is not in the list of tags`);
    },
    async exists(node, options) {
      if (node.digest === root.digest && (isThere || isNew)) return isThere;
      // A registry's repository without tags is a new one; a layout may have the blob for another name.
      if (listed?.size === 0 && !isManifestType(node.mediaType) && !canTellWhole(target)) return false;
      return target.exists(node, options);
    },
  };
  return overrideCapabilities(target, own);
}
