import type { Descriptor } from '../../../core/descriptor.ts';
import type { CallOptions, Target } from '../../../core/target.ts';
import type { TagChoice } from './if-exists.ts';
import { readRootManifest, type RootManifest } from './root-manifest.ts';
import { readRoot } from '../../../copy/read-root.ts';

/** What the tags stand for in the end, for the outputs. */
export interface FinalTags extends RootManifest {
  readonly root: Descriptor;
  readonly tags: readonly string[];
  /** Input `if-exists` left all tags with what they stood for before, which this is. */
  readonly left: boolean;
}

/** The artifact, or what the destination has under its tags where `if-exists: skip` left them all. */
export async function readFinalTags(
  artifact: RootManifest & { readonly root: Descriptor },
  { choice, target }: { readonly choice: TagChoice; readonly target: Target },
  call: CallOptions,
): Promise<FinalTags> {
  const existing = choice.left();
  if (!existing) return { ...artifact, tags: choice.moved(), left: false };
  const { root, known } = await readRoot(target, existing.node.digest, call);
  return {
    root,
    tags: existing.tags,
    left: true,
    ...(await readRootManifest(target, root, { ...call, known })),
  };
}
