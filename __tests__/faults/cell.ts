import { cells as serverCells, faultNames, type FaultName } from '../support/scripted-registry/faults.ts';
import { operations, type Operation } from '../support/scripted-registry/operations.ts';
import { profiles, type ProfileName } from '../support/scripted-registry/profiles.ts';

export const persistences = ['once', 'limit', 'forever'] as const;
/** `limit`: as often as the client tries again, then it is over. */
export type Persistence = (typeof persistences)[number];

/** One entry of the fault matrix: all that a run of it depends on. */
export interface Cell {
  readonly profile: ProfileName;
  readonly operation: Operation;
  readonly fault: FaultName;
  readonly persistence: Persistence;
  readonly seed: number;
  /** Blobs are pumped to files, from connections of their own. Default: read chunk by chunk, to memory. */
  readonly pumped?: boolean;
}

/** Tries after the first one, in every cell. */
export const retries = 3;

export function nameOf({ profile, operation, fault, persistence, seed, pumped }: Cell): string {
  return [profile, operation, fault, persistence, seed, ...(pumped === true ? ['pumped'] : [])].join('/');
}

/** The cell of a name such as `strict/manifest-put/reset-mid-body/once/7`. */
export function parseCell(text: string): Cell {
  const [profile, operation, fault, persistence, seed, way] = text.split('/');
  return {
    profile: oneOf(Object.keys(profiles) as ProfileName[], profile),
    operation: oneOf(operations, operation),
    fault: oneOf(faultNames, fault),
    persistence: oneOf(persistences, persistence),
    seed: Number(seed ?? 1),
    pumped: way === 'pumped',
  };
}

function oneOf<T extends string>(names: readonly T[], text: string | undefined): T {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new Error(`${text} is none of ${names.join(', ')}`);
  return found;
}

/** Of the protocol, and never sent by this client: it has no use for where a session stands, it begins anew. */
export const neverSent: readonly Operation[] = ['upload-status'];

/** Faults that draw what they do: which header is malformed, where a body ends. */
const drawn: readonly FaultName[] = ['short-body', 'long-body', 'malformed-header', 'reset-mid-body'];

/** Those of the content of blobs, which has two ways. */
const ofContent: readonly Operation[] = ['blob-get', 'blob-range'];

/** The cells that have a second way, on that. */
export function pumpedToo(cells: readonly Cell[]): Cell[] {
  return cells
    .filter(({ operation }) => ofContent.includes(operation))
    .map((cell) => ({ ...cell, pumped: true }));
}

/** Every cell of one profile that has a meaning, each with a seed of its own; those that draw, twice more. */
export function matrix(profile: ProfileName, seed: number): Cell[] {
  const pairs = serverCells().filter(({ operation }) => !neverSent.includes(operation));
  const once = pairs.flatMap((pair) =>
    persistences.map((persistence) => ({ ...pair, profile, persistence })),
  );
  const more = once.filter(({ fault, persistence }) => drawn.includes(fault) && persistence === 'limit');
  const cells = [...once, ...more, ...more].map((cell, at) => ({ ...cell, seed: seed + at }));
  return [...cells, ...pumpedToo(cells)];
}

/** Of the whole grid: operations, faults, persistences. */
export function withoutMeaning(): number {
  const meant = serverCells().filter(({ operation }) => !neverSent.includes(operation)).length;
  return (operations.length * faultNames.length - meant) * persistences.length;
}

/** How often the fault happens. */
export function timesOf({ operation, fault, persistence }: Cell): number | 'always' {
  if (persistence === 'forever') return 'always';
  if (persistence === 'once') return 1;
  // Getting there has cost one of the tries: a broken download, an upload that was too large. And a closed listener
  // refuses some more.
  const costly = operation === 'blob-range' || operation === 'upload-patch' || fault === 'refuse';
  return costly ? retries - 1 : retries;
}
