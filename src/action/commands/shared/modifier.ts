import type { NodeModifier } from '../../../copy/options.ts';
import { chain, keepPlatforms, onlyFor } from '../../../copy/rewrite/modifiers.ts';
import type { Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';

/** What becomes of signatures over what a modifier changes, by input `signatures`. */
export const OVER_MODIFIED = { copy: 'refuse', leave: 'drop', always: 'keep' } as const;

interface ModifyInputs {
  readonly platforms: readonly Platform[];
  /** For a root; annotations are set on it alone. */
  readonly modify: ((root: Digest) => NodeModifier) | undefined;
}

/** What inputs `platform`, of several, and `modify` make of a root. */
export function modifierFor(root: Digest, { platforms, modify }: ModifyInputs): NodeModifier | undefined {
  const modifiers = [
    ...(platforms.length > 1 ? [onlyFor(({ digest }) => digest === root, keepPlatforms(...platforms))] : []),
    ...(modify ? [modify(root)] : []),
  ];
  return modifiers.length === 0 ? undefined : chain(...modifiers);
}
