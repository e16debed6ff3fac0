import { fieldsOf, listOf, wrong, type Fields } from './fields.ts';
import { parseKeyRule, type CheckedKeyRule, type KeyRule } from './key-rule.ts';
import {
  NOTATION_FIELDS,
  parseNotationRule,
  REFUSED_FOR_NOTATION,
  type CheckedNotationRule,
  type NotationRule,
} from './notary/notation-rule.ts';
import {
  parseDigestRule,
  parseHasRule,
  type CheckedDigestRule,
  type CheckedHasRule,
  type DigestRule,
  type HasRule,
} from './plain-rules.ts';
import { SIGNED_FIELDS, TIMED_FIELDS } from './signed-fields.ts';
import type { CheckedCertificateRule } from './sigstore/certificate-judge.ts';
import { GITHUB_FIELDS, parseGithubRule, type GithubRule } from './sigstore/github-rule.ts';
import { parseKeylessRule, type KeylessRule } from './sigstore/keyless-rule.ts';

/** A rule that asks for one thing. */
export type SingleRule = DigestRule | GithubRule | HasRule | KeylessRule | KeyRule | NotationRule;

/** One of these holds. */
export interface AnyRule {
  /** At least one rule, in the order in which they are tried. */
  readonly any: readonly SingleRule[];
}

/** One rule of a {@link Policy}. */
export type PolicyRule = SingleRule | AnyRule;

/** Rules that all must hold; there is at least one. */
export type Policy = readonly PolicyRule[];

export type CheckedSingleRule =
  | CheckedCertificateRule
  | CheckedDigestRule
  | CheckedHasRule
  | CheckedKeyRule
  | CheckedNotationRule;

export type CheckedRule =
  | CheckedSingleRule
  | { readonly kind: 'any'; readonly rules: readonly CheckedSingleRule[] };

interface Kind {
  /** Beside the one that names the kind. */
  readonly fields: readonly string[];
  /** Fields that one might expect, and why there are none. */
  readonly refused?: Readonly<Record<string, string>>;
  parse(fields: Fields, where: string): CheckedSingleRule;
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['digest', { fields: [], parse: parseDigestRule }],
  ['has', { fields: [], parse: parseHasRule }],
  [
    'key',
    {
      fields: SIGNED_FIELDS,
      refused: { 'max-age': 'max-age needs a proven time, which what is signed with a key does not have' },
      parse: parseKeyRule,
    },
  ],
  ['keyless', { fields: ['issuer', ...TIMED_FIELDS], parse: parseKeylessRule }],
  ['github', { fields: [...GITHUB_FIELDS, ...TIMED_FIELDS], parse: parseGithubRule }],
  ['notation', { fields: NOTATION_FIELDS, refused: REFUSED_FOR_NOTATION, parse: parseNotationRule }],
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
  const names = [...KINDS.keys()];
  const [name, second] = names.filter((one) => one in fields);
  const kind = KINDS.get(name ?? '');
  if (name === undefined || !kind || second !== undefined)
    throw wrong(where, `it must have exactly one of ${names.join(', ')} and, not inside another, any`);
  for (const [field, why] of Object.entries(kind.refused ?? {})) if (field in fields) throw wrong(where, why);
  refuseOthers(fields, [name, ...kind.fields], where);
  return kind.parse(fields, where);
}

function refuseOthers(fields: Fields, allowed: readonly string[], where: string): void {
  const other = Object.keys(fields).find((name) => !allowed.includes(name));
  if (other === undefined) return;
  const said = JSON.stringify(other.slice(0, 80));
  throw wrong(where, `unknown key ${said}; allowed here: ${allowed.join(', ')}`);
}
