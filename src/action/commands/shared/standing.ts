import type { Descriptor } from '../../../core/descriptor.ts';
import type { CallOptions, Target } from '../../../core/target.ts';
import type { TagChoice } from './choose-tags.ts';
import { readRootManifest, type RootManifest } from './root-manifest.ts';
import { readRoot } from './open-root.ts';

/** What the tags stand for in the end, for the outputs. */
export interface Standing extends RootManifest {
  readonly root: Descriptor;
  readonly tags: readonly string[];
  /** Input `if-exists` left all tags with what they stood for before, which this is. */
  readonly left: boolean;
}

/** The artifact, or what the destination has under its tags where `if-exists: skip` left them all. */
export async function standing(
  artifact: RootManifest & { readonly root: Descriptor },
  { choice, target }: { readonly choice: TagChoice; readonly target: Target },
  call: CallOptions,
): Promise<Standing> {
  const held = choice.left();
  if (!held) return { ...artifact, tags: choice.standing(), left: false };
  const { root, known } = await readRoot(target, held.node.digest, call);
  return { root, tags: held.tags, left: true, ...(await readRootManifest(target, root, { ...call, known })) };
}
