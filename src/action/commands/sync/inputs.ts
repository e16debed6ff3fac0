import { messageOf, OrasError } from '../../../core/errors.ts';
import { checkTag, parseRegistry } from '../../../core/reference.ts';
import { parseMatrixEntry, type ShardEntry } from '../../../sync/records/matrix.ts';
import type { References } from '../../inputs/command-facts.ts';
import { locationOf } from '../../inputs/input-values.ts';
import { parseLocation, type Location } from '../../inputs/location.ts';
import type { Surroundings } from '../../inputs/machine-path.ts';
import { wrong, type InputName, type InputReader } from '../../inputs/raw-inputs.ts';
import { readRules, type RuleInputs, type RulesInputs } from '../../inputs/rules-input.ts';
import { REFERRERS } from '../shared/common-inputs.ts';
import { baseOf, type Base } from './airgap/base.ts';
import type { StateInputs } from './memory.ts';

/** The rules, and the inputs that are their defaults. */
export const RULES = [
  'rules',
  'rules-file',
  'platform',
  ...REFERRERS,
  'children',
  'deep',
  'exclude',
  'modify',
  'if-exists',
  'trust-root',
] as const satisfies readonly InputName[];

export const STATE = ['state', 'sync-name'] as const satisfies readonly InputName[];

/** Rules, and what holds for them. */
export interface RuleBook extends RulesInputs {
  readonly trustRoot: readonly string[];
}

export type SyncInputs = SyncAllInputs | ShardInputs;

export interface SyncAllInputs extends StateInputs, RuleBook {
  readonly kind: 'rules';
  readonly prune: PruneMode;
  /** Of an export across an air gap. */
  readonly base: Base | undefined;
  readonly references: References;
}

/** A part of a plan, whose rules come with it. */
export interface ShardInputs extends Pick<StateInputs, 'state' | 'syncName'> {
  readonly kind: 'shard';
  readonly shard: ShardEntry;
  readonly readRules: ReadPlannedRules;
  readonly references: References;
}

export type PruneMode = 'off' | 'plan' | 'apply';

export async function readSyncInputs(reader: InputReader, around: Surroundings): Promise<SyncInputs> {
  if (reader.optional('shard') !== undefined) return readShardInputs(reader, around);
  const book = await readRuleBook(reader, around);
  const remembering = stateInputs(reader);
  return {
    kind: 'rules',
    ...book,
    ...remembering,
    prune: pruneOf(reader, remembering),
    base: await baseOf(reader, { rules: book.rules, state: remembering.state, around }),
    references: referencesOf(book.rules, remembering.state),
  };
}

function readShardInputs(reader: InputReader, around: Surroundings): ShardInputs {
  for (const name of ['rules', 'rules-file'] as const) {
    const text = reader.optional(name);
    if (text !== undefined)
      throw wrong(name, text.slice(0, 80), 'nothing beside input shard: the plan has the rules');
  }
  const shard = readShard(reader.text('shard'));
  const { state, syncName } = stateInputs(reader);
  if (!state && typeof shard.plan === 'string')
    throw wrong('shard', shard.plan, 'a shard of a plan only with input state, where the plan is');
  return {
    kind: 'shard',
    shard,
    state,
    syncName,
    readRules: plannedRules(reader, around),
    references: { source: [], target: state ? [state] : [] },
  };
}

function readShard(text: string): ShardEntry {
  try {
    return parseMatrixEntry(text);
  } catch (cause) {
    throw new OrasError(
      'INVALID_INPUT',
      `input shard: ${messageOf(cause)}; it takes toJSON of one entry of output matrix`,
      {
        details: { input: 'shard' },
        cause,
      },
    );
  }
}

export async function readRuleBook(reader: InputReader, around: Surroundings): Promise<RuleBook> {
  return { ...(await readRules(reader, around)), trustRoot: reader.lines('trust-root') };
}

/** Reads the rules that a plan carries, with the defaults that its step had. */
export type ReadPlannedRules = (inputs: Readonly<Record<string, string>>) => Promise<RuleBook>;

export function plannedRules(reader: InputReader, around: Surroundings): ReadPlannedRules {
  return (inputs) => readRuleBook(reader.over(inputs), around);
}

const MOST_RUNS = 1000;

export function stateInputs(reader: InputReader): StateInputs {
  const state = reader.optional('state') === undefined ? undefined : locationOf(reader, 'state', 'sync');
  const digest = state?.kind === 'registry' ? state.reference.digest : state?.digest;
  if (state && (state.tags.length > 0 || digest !== undefined || state.kind === 'archive'))
    throw wrong('state', state.text, 'a repository or oci-layout:PATH without a tag; sync-name is the tag');
  return {
    state,
    syncName: checkTag(reader.text('sync-name')),
    recheck: reader.count('recheck', { from: 1, to: MOST_RUNS }),
  };
}

export function pruneOf(reader: InputReader, { state }: Pick<StateInputs, 'state'>): PruneMode {
  const prune = reader.oneOf('prune', ['off', 'plan', 'apply']);
  if (prune === 'off' || state) return prune;
  throw wrong('prune', prune, 'off without input state: only what this sync wrote is pruned');
}

/** Templates are no references: of them, the registry is known. */
export function referencesOf(rules: readonly RuleInputs[], state: Location | undefined): References {
  const froms = rules.map(({ rule }) => rule.from);
  const tos = rules.flatMap(({ rule }) => rule.to);
  return {
    source: froms.flatMap(locationsIn),
    target: [...tos.flatMap(locationsIn), ...(state ? [state] : [])],
    registries: [...froms, ...tos].flatMap(registryIn),
  };
}

function locationsIn(text: string): Location[] {
  return text.includes('{') ? [] : [parseLocation('rules', text)];
}

function registryIn(text: string): string[] {
  return /^oci-(?:layout|archive):/.test(text) ? [] : [parseRegistry(text.slice(0, text.indexOf('/')))];
}

/** Places in the workspace of a job are not there in the next. */
export function requireRegistries(rules: readonly RuleInputs[]): void {
  for (const { rule } of rules)
    for (const place of [rule.from, ...rule.to])
      if (registryIn(place).length === 0)
        throw wrong(
          'rules',
          place,
          'registries, for each job of a matrix has a disk of its own; command sync takes layouts',
        );
}
