import { expect } from 'vitest';
import type { Source } from '../../../src/core/target.ts';
import type { KeyRule } from '../../../src/trust/key-rule.ts';
import { verifyNode } from '../../../src/trust/verify-node.ts';
import { FORMS, KEYS, tagFor, type PublicKeys } from './cosigned.ts';

type Verdict = readonly [rule: Omit<KeyRule, 'key'>, verdict: string];

const SIGNED: readonly Verdict[] = [
  [{}, 'holds'],
  [{ predicate: 'signature' }, 'holds'],
  [{ annotations: { stage: 'release' } }, 'holds'],
  [{ annotations: { stage: 'test' } }, 'other-annotations'],
  [{ annotations: { stage: 'release', more: 'x' } }, 'other-annotations'],
  [{ name: 'ghcr.io/acme/other' }, 'other-name'],
  [{ predicate: 'slsa-provenance' }, 'other-predicate'],
];
/** An attestation is no signature, whoever made it. */
const ATTESTED: readonly Verdict[] = [
  [{ predicate: 'slsa-provenance' }, 'holds'],
  [{ predicate: 'https://slsa.dev/provenance/v1' }, 'holds'],
  [{}, 'other-predicate'],
  [{ predicate: 'spdx' }, 'other-predicate'],
  [{ predicate: 'slsa-provenance', name: 'ghcr.io/acme/other' }, 'other-name'],
];

/** What verifyNode says about all that cosign signed: the same wherever it lies. */
export async function expectVerdicts(source: Source, keys: PublicKeys): Promise<void> {
  let asked = 0;
  for (const key of KEYS) {
    const other = keys[key === 'p256' ? 'rsa' : 'p256'];
    for (const form of FORMS) {
      for (const what of ['signed', 'attested'] as const) {
        const tag = tagFor(key, form, what);
        for (const [rule, wanted] of what === 'signed' ? SIGNED : ATTESTED) {
          expect([tag, rule, await verdictOf(source, tag, { ...rule, key: keys[key] })]).toEqual([
            tag,
            rule,
            wanted,
          ]);
          asked += 1;
        }
        expect(await verdictOf(source, tag, { key: other })).toBe('other-signer');
        const named = {
          ...(what === 'attested' && { predicate: 'slsa-provenance' }),
          key: [other, keys[key]],
        };
        const [found] = await verifyNode(source, await source.resolve(tag), [named]);
        expect(found).toMatchObject({ rule: 1, kind: 'key' });
        const { subject } = found ?? {};
        // Since version 3, cosign names no image where it signs.
        expect(subject === undefined).toBe(form === 'bundle' && what === 'signed');
        if (subject !== undefined)
          expect(await verdictOf(source, tag, { ...named, name: subject })).toBe('holds');
      }
    }
  }
  expect(asked).toBe(48);
}

export async function verdictOf(source: Source, tag: string, rule: KeyRule): Promise<unknown> {
  return outcome(verifyNode(source, await source.resolve(tag), [rule]));
}

/** `holds`, or the reason of an error that says UNVERIFIED. */
export async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'holds';
  } catch (error) {
    expect(error).toMatchObject({ code: 'UNVERIFIED' });
    return (error as { details: { reason: unknown } }).details.reason;
  }
}
