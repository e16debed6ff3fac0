import type { CommandFacts, References } from '../inputs/command-facts.ts';
import type { Surroundings } from '../inputs/machine-path.ts';
import type { InputReader } from '../inputs/raw-inputs.ts';
import type { Result } from '../results/result.ts';
import type { Context } from './shared/context.ts';

/** All that is particular to one command; validation, help, action.yml and the docs are derived from it. */
export interface Command<I = unknown> extends CommandFacts {
  /** What it does, in a few words: for the help and the docs. */
  readonly summary: string;
  /** What it needs, in the markdown of the docs. Default: `required`. */
  readonly needs?: string;
  readonly outputs: readonly OutputName[];
  read(reader: InputReader, around: Surroundings): I | Promise<I>;
  references(inputs: I): References;
  run(inputs: I, context: Context): Promise<Result>;
}

export type OutputName =
  | 'digest'
  | 'reference'
  | 'repository'
  | 'references'
  | 'tags'
  | 'repositories'
  | 'media-type'
  | 'artifact-type'
  | 'size'
  | 'manifest'
  | 'annotations'
  | 'config'
  | 'files'
  | 'path'
  | 'referrers'
  | 'changed'
  | 'metadata'
  | 'verified'
  | 'tool-path'
  | 'cache-hit'
  | 'cache-matched-key'
  | 'cache-primary-key'
  | 'cache-entries'
  | 'report'
  | 'matrix'
  | 'shards'
  | 'plan'
  | 'receipt';

/** A command with what it was given. */
export interface Task {
  readonly name: string;
  readonly command: Command;
  readonly inputs: unknown;
  readonly references: References;
}
