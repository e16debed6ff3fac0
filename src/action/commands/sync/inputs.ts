import type { Digest } from '../../../core/digest.ts';
import { checkTag, parseRegistry } from '../../../core/reference.ts';
import type { Rate } from '../../../sync/rules/rules.ts';
import type { References } from '../../inputs/command-facts.ts';
import { locationOf } from '../../inputs/input-values.ts';
import { parseLocation, type Location } from '../../inputs/location.ts';
import type { Surroundings } from '../../inputs/machine-path.ts';
import { wrong, type InputName, type InputReader } from '../../inputs/raw-inputs.ts';
import { readRules, type RuleInputs } from '../../inputs/rules-input.ts';
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

export const REMEMBERING = [
  'state',
  'sync-name',
  'recheck',
  'prune',
  'base',
] as const satisfies readonly InputName[];

export interface SyncInputs extends StateInputs {
  readonly rules: readonly RuleInputs[];
  readonly rates: ReadonlyMap<string, Rate>;
  /** Of all rules. */
  readonly digest: Digest;
  readonly trustRoot: readonly string[];
  readonly prune: 'off' | 'plan' | 'apply';
  /** Of an export across an air gap. */
  readonly base: Base | undefined;
  readonly references: References;
}

export async function readSyncInputs(reader: InputReader, around: Surroundings): Promise<SyncInputs> {
  const { rules, rates, digest } = await readRules(reader, around);
  const remembering = stateInputs(reader);
  return {
    rules,
    rates,
    digest,
    trustRoot: reader.lines('trust-root'),
    ...remembering,
    prune: pruneOf(reader, remembering),
    base: await baseOf(reader, { rules, state: remembering.state, around }),
    references: referencesOf(rules, remembering.state),
  };
}

const MOST_RUNS = 1000;

function stateInputs(reader: InputReader): StateInputs {
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

function pruneOf(reader: InputReader, { state }: StateInputs): SyncInputs['prune'] {
  const prune = reader.oneOf('prune', ['off', 'plan', 'apply']);
  if (prune === 'off' || state) return prune;
  throw wrong('prune', prune, 'off without input state: only what this sync wrote is pruned');
}

/** Templates are no references: of them, the registry is known. */
function referencesOf(rules: readonly RuleInputs[], state: Location | undefined): References {
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
