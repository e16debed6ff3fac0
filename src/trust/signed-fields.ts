import type { Annotations } from '../core/descriptor.ts';
import { fieldsOf, text, wrong, type Fields } from './fields.ts';
import { SIGNATURE } from './statement.ts';

/** What a rule may ask of what was signed, whoever signed it. */
export interface SignedRule {
  /**
   * What was signed: a URI, or `signature`, `slsa-provenance` (v1), `spdx`, `cyclonedx`, `vuln`. An attestation is no
   * signature, and a signature no attestation. Default `signature`, for `github` `slsa-provenance`.
   */
  readonly predicate?: string | undefined;
  /** Signed with it, as with `cosign sign -a key=value`. */
  readonly annotations?: Annotations | undefined;
  /** The signed name of the image, to the letter. `cosign sign` writes none since version 3, unless in the old format. */
  readonly name?: string | undefined;
  /** How many must have signed, each with another key or identity. Default 1. */
  readonly signers?: number | undefined;
}

/** What a rule may ask where the time of a signature is proven. */
export interface TimedRule extends SignedRule {
  /** Signed no longer ago than this: minutes, hours or days, such as `90m`, `12h` or `30d`. Default: any time. */
  readonly 'max-age'?: string | undefined;
}

export interface CheckedSignedRule {
  /** Undefined: what is signed is no statement. */
  readonly predicateType: string | undefined;
  readonly annotations: Annotations;
  readonly name: string | undefined;
  readonly signers: number;
  /** In milliseconds. */
  readonly maxAge: number | undefined;
}

export const SIGNED_FIELDS: readonly string[] = ['predicate', 'annotations', 'name', 'signers'];
export const TIMED_FIELDS: readonly string[] = [...SIGNED_FIELDS, 'max-age'];

const PREDICATES: ReadonlyMap<string, string> = new Map([
  ['signature', SIGNATURE],
  ['slsa-provenance', 'https://slsa.dev/provenance/v1'],
  ['spdx', 'https://spdx.dev/Document'],
  ['cyclonedx', 'https://cyclonedx.org/bom'],
  ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
]);

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE };

/** The most that there can be. */
interface SignerLimit {
  readonly most: number;
  readonly why: string;
}

interface SignedDefaults {
  readonly predicate: string;
  readonly signers: SignerLimit;
}

export const ANY_SIGNERS: SignerLimit = { most: 100, why: 'the number of signatures that are looked at' };

export function parseSignedFields(
  { predicate, annotations, name, signers = 1, 'max-age': maxAge }: Fields,
  where: string,
  defaults: SignedDefaults,
): CheckedSignedRule {
  const { most, why } = defaults.signers;
  if (!Number.isInteger(signers) || Number(signers) < 1 || Number(signers) > most)
    throw wrong(`${where}: signers`, `it must be a number from 1 to ${most}, ${why}`);
  return {
    predicateType: predicateType(predicate ?? defaults.predicate, `${where}: predicate`),
    annotations: annotationsOf(annotations, `${where}: annotations`),
    name: name === undefined ? undefined : text(name, `${where}: name`),
    signers: Number(signers),
    maxAge: maxAge === undefined ? undefined : age(maxAge, `${where}: max-age`),
  };
}

function predicateType(value: unknown, where: string): string {
  const wanted = text(value, where);
  const type = PREDICATES.get(wanted) ?? wanted;
  if (/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu.test(type)) return type;
  throw wrong(where, `it must be a URI or one of ${[...PREDICATES.keys()].join(', ')}`);
}

function annotationsOf(value: unknown, where: string): Annotations {
  if (value === undefined) return {};
  const entries = Object.entries(fieldsOf(value, where));
  if (entries.length === 0) throw wrong(where, 'it is empty');
  return Object.fromEntries(entries.map(([name, one]) => [name, text(one, where)]));
}

function age(value: unknown, where: string): number {
  const [, amount, unit = ''] = /^([1-9][0-9]{0,4})([mhd])$/.exec(text(value, where)) ?? [];
  if (amount === undefined) throw wrong(where, 'it must be minutes, hours or days, such as 90m, 12h or 30d');
  return Number(amount) * (UNITS[unit] ?? 0);
}
