import type { SettleMode } from '../../registry/referrers/written-indexes.ts';
import type { Location } from './location.ts';
import type { InputName } from './raw-inputs.ts';

/**
 * `reads` changes nothing but files of the runner, `writes` brings something to a destination, `changes` and `removes` alter
 * the place that they read, `local` is about the runner itself.
 */
export type Effect = 'reads' | 'writes' | 'changes' | 'removes' | 'local';

/** The references that a step names. Where a command reads the place it writes, it stands on both sides. */
export interface References {
  readonly source: readonly Location[];
  readonly target: readonly Location[];
  /** Registries named without a repository. */
  readonly registries?: readonly string[];
}

/** What the rest of a step knows of its command. */
export interface CommandFacts {
  readonly effect: Effect;
  readonly required: readonly InputName[];
  readonly optional: readonly InputName[];
  /** Heads the summary, before the place; `planned` is for a dry run. Results without an artifact have their own heading. */
  readonly title?: { readonly done: string; readonly planned: string };
  /**
   * When a referrers index that it wrote under a tag is seen to last. Default: in the post step, or at the end in a
   * terminal. `now` is for what many jobs add to one index at the same moment, such as caches.
   */
  readonly settle?: SettleMode;
}

/** Whether a command has this input; what every command has is not asked here. */
export function takes(
  { required, optional }: Pick<CommandFacts, 'required' | 'optional'>,
  name: InputName,
): boolean {
  return required.includes(name) || optional.includes(name);
}

export function writes({ effect }: Pick<CommandFacts, 'effect'>): boolean {
  return effect === 'writes' || alters({ effect });
}

/** Whether it writes where it reads. */
export function alters({ effect }: Pick<CommandFacts, 'effect'>): boolean {
  return effect === 'changes' || effect === 'removes';
}
