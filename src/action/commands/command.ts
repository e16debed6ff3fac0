import type { InputName, InputReader } from '../raw-inputs.ts';
import type { Location } from '../location.ts';
import type { Result } from '../result.ts';
import type { Context } from './shared/context.ts';

/**
 * `reads` changes nothing but files of the runner, `writes` brings something to a destination, `changes` and `removes` alter
 * the place that they read, `local` is about the runner itself.
 */
export type Effect = 'reads' | 'writes' | 'changes' | 'removes' | 'local';

/** The references that a step names. Where a command reads the place it writes, it stands on both sides. */
export interface References {
  readonly source: readonly Location[];
  readonly target: readonly Location[];
}

/** All that is particular to one command; validation, help, action.yml and the docs are derived from it. */
export interface Command<I = unknown> {
  /** What it does, in a few words: for the help and the docs. */
  readonly summary: string;
  readonly effect: Effect;
  readonly required: readonly InputName[];
  readonly optional: readonly InputName[];
  /** What it needs, in the markdown of the docs. Default: `required`. */
  readonly needs?: string;
  readonly outputs: readonly OutputName[];
  /** Heads the summary, before the place; `planned` is for a dry run. */
  readonly title: { readonly done: string; readonly planned: string };
  read(reader: InputReader): I;
  references(inputs: I): References;
  run(inputs: I, context: Context): Promise<Result>;
}

export type OutputName =
  | 'digest'
  | 'reference'
  | 'references'
  | 'tags'
  | 'media-type'
  | 'artifact-type'
  | 'size'
  | 'manifest'
  | 'files'
  | 'path'
  | 'referrers'
  | 'changed'
  | 'metadata'
  | 'tool-path'
  | 'cache-hit'
  | 'cache-matched-key'
  | 'cache-primary-key';

/** A command with what it was given. */
export interface Task {
  readonly name: string;
  readonly command: Command;
  readonly inputs: unknown;
  readonly references: References;
}

/** Whether a command has this input; what every command has is not asked here. */
export function takes(
  { required, optional }: Pick<Command, 'required' | 'optional'>,
  name: InputName,
): boolean {
  return required.includes(name) || optional.includes(name);
}

export function writes({ effect }: Pick<Command, 'effect'>): boolean {
  return effect === 'writes' || alters({ effect });
}

/** Whether it writes where it reads. */
export function alters({ effect }: Pick<Command, 'effect'>): boolean {
  return effect === 'changes' || effect === 'removes';
}
