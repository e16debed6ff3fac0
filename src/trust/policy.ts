import { isRecord, type Annotations } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { checkMediaType, isSignatureType } from '../core/media-types.ts';
import { parsePublicKey, type VerificationKey } from './key.ts';
import { SIGNATURE } from './statement.ts';

/** The node is one of these. */
export interface DigestRule {
  /** One digest, or a list of them. */
  readonly digest: string | readonly string[];
}

/** A referrer of this artifact type exists. It need not be signed: this says that it is there, not who made it. */
export interface HasRule {
  /** Artifact type of the referrer; types of signatures are refused here. */
  readonly has: string;
}

/**
 * The node is signed with this key, or with one of these, as `cosign sign --key` and `cosign attest --key` do it. Neither
 * a log nor a timestamp is asked for, so nothing is known about when it was signed.
 */
export interface KeyRule {
  /** Public keys as PEM text: P-256, P-384, P-521, or RSA of 2048 bits and more. */
  readonly key: string | readonly string[];
  /**
   * What was signed: a URI, or `signature`, `slsa-provenance` (v1), `spdx`, `cyclonedx`, `vuln`. An attestation is no
   * signature, and a signature no attestation. Default `signature`.
   */
  readonly predicate?: string | undefined;
  /** Signed with it, as with `cosign sign -a key=value`. */
  readonly annotations?: Annotations | undefined;
  /** The signed name of the image, to the letter. `cosign sign` writes none since version 3, unless in the old format. */
  readonly name?: string | undefined;
  /** How many of the keys must have signed. Default 1. */
  readonly signers?: number | undefined;
}

/** One of these holds. */
export interface AnyRule {
  /** At least one rule, in the order in which they are tried. */
  readonly any: readonly (DigestRule | HasRule | KeyRule)[];
}

/** One rule of a {@link Policy}. */
export type PolicyRule = DigestRule | HasRule | KeyRule | AnyRule;

/** Rules that all must hold; there is at least one. */
export type Policy = readonly PolicyRule[];

export interface CheckedKeyRule {
  readonly kind: 'key';
  readonly keys: readonly VerificationKey[];
  readonly predicateType: string;
  readonly annotations: Annotations;
  readonly name: string | undefined;
  readonly signers: number;
}

export type CheckedSingleRule =
  | { readonly kind: 'digest'; readonly digests: readonly Digest[] }
  | { readonly kind: 'has'; readonly artifactType: string }
  | CheckedKeyRule;

export type CheckedRule =
  | CheckedSingleRule
  | { readonly kind: 'any'; readonly rules: readonly CheckedSingleRule[] };

const PREDICATES: ReadonlyMap<string, string> = new Map([
  ['signature', SIGNATURE],
  ['slsa-provenance', 'https://slsa.dev/provenance/v1'],
  ['spdx', 'https://spdx.dev/Document'],
  ['cyclonedx', 'https://cyclonedx.org/bom'],
  ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
]);

type Fields = Readonly<Record<string, unknown>>;
type Parser = (fields: Fields, where: string) => CheckedSingleRule;

const KEY_FIELDS = ['predicate', 'annotations', 'name', 'signers'];
const KINDS: ReadonlyMap<string, { readonly fields: readonly string[]; readonly parse: Parser }> = new Map([
  ['digest', { fields: [], parse: digestRule }],
  ['has', { fields: [], parse: hasRule }],
  ['key', { fields: KEY_FIELDS, parse: keyRule }],
]);

/**
 * Checks all of a policy, whatever its type says: it may come from a file.
 *
 * @throws {OrasError} `INVALID_INPUT` that names the rule.
 */
export function checkPolicy(policy: unknown): CheckedRule[] {
  return listOf(policy, 'the policy').map((rule, at) => {
    const where = `rule ${at + 1} of the policy`;
    const fields = fieldsOf(rule, where);
    if (fields['any'] === undefined) return singleRule(fields, where);
    refuseOthers(fields, ['any'], where);
    const rules = listOf(fields['any'], `${where}: any`).map((one, index) => {
      const inside = `${where}: item ${index + 1} of any`;
      return singleRule(fieldsOf(one, inside), inside);
    });
    return { kind: 'any', rules };
  });
}

function singleRule(fields: Fields, where: string): CheckedSingleRule {
  const [kind, second] = [...KINDS.keys()].filter((name) => name in fields);
  const parts = KINDS.get(kind ?? '');
  if (kind === undefined || !parts || second !== undefined)
    throw wrong(where, 'it must have exactly one of digest, has, key and, not inside another, any');
  refuseOthers(fields, [kind, ...parts.fields], where);
  return parts.parse(fields, where);
}

function refuseOthers(fields: Fields, allowed: readonly string[], where: string): void {
  for (const name of Object.keys(fields)) {
    if (allowed.includes(name)) continue;
    const why =
      name === 'max-age'
        ? 'max-age needs a proven time, which what is signed with a key does not have'
        : `unknown key ${JSON.stringify(name.slice(0, 80))}; allowed here: ${allowed.join(', ')}`;
    throw wrong(where, why);
  }
}

function digestRule({ digest }: Fields, where: string): CheckedSingleRule {
  return { kind: 'digest', digests: textsIn(digest, `${where}: digest`).map((one) => digestIn(one, where)) };
}

function digestIn(value: string, where: string): Digest {
  if (isDigest(value)) return value;
  throw wrong(`${where}: digest`, `not a digest: ${JSON.stringify(value.slice(0, 160))}`);
}

function hasRule({ has }: Fields, where: string): CheckedSingleRule {
  const artifactType = checkMediaType(text(has, `${where}: has`), `${where}: has`);
  if (isSignatureType(artifactType))
    throw wrong(`${where}: has`, 'it does not check signatures, and this is a type of signatures; use key');
  return { kind: 'has', artifactType };
}

function keyRule({ key, predicate, annotations, name, signers = 1 }: Fields, where: string): CheckedKeyRule {
  const keys = textsIn(key, `${where}: key`).map((pem) => parsePublicKey(pem, `${where}: key`));
  if (new Set(keys.map(({ fingerprint }) => fingerprint)).size < keys.length)
    throw wrong(`${where}: key`, 'the same key is given twice');
  if (!Number.isInteger(signers) || Number(signers) < 1 || Number(signers) > keys.length)
    throw wrong(`${where}: signers`, `it must be a number from 1 to ${keys.length}, the number of keys`);
  return {
    kind: 'key',
    keys,
    predicateType: predicateType(predicate, `${where}: predicate`),
    annotations: annotationsOf(annotations, `${where}: annotations`),
    name: name === undefined ? undefined : text(name, `${where}: name`),
    signers: Number(signers),
  };
}

function predicateType(value: unknown, where: string): string {
  const wanted = value === undefined ? 'signature' : text(value, where);
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

function fieldsOf(value: unknown, where: string): Fields {
  if (!isRecord(value)) throw wrong(where, 'it must be an object');
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}

function textsIn(value: unknown, where: string): string[] {
  return (typeof value === 'string' ? [value] : listOf(value, where)).map((one) => text(one, where));
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(where, 'it must be text that is not empty');
}

function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, 'it must be a list');
  if (value.length === 0) throw wrong(where, 'the list is empty: it would ask for nothing');
  return value;
}

function wrong(where: string, why: string): OrasError {
  return new OrasError('INVALID_INPUT', `${where}: ${why}`);
}
