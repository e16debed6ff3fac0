// V3 An attestation by the right identity is shown as a signature, or a signature as an attestation.
import { expect, test } from 'vitest';
import { KEYLESS, PROVENANCE, verdictOf } from '../support/trust/keyless.ts';
import { newSigstore } from '../support/trust/sigstore.ts';

const sigstore = await newSigstore();
const attested = { statement: { predicateType: PROVENANCE } };
const github = { github: 'acme/app' };

test.each([
  ['a signature', {}, KEYLESS, 'holds'],
  ['a signature', {}, { ...KEYLESS, predicate: 'slsa-provenance' }, 'other-predicate'],
  ['a signature', {}, github, 'other-predicate'],
  ['a signature', {}, { ...github, predicate: 'signature' }, 'holds'],
  ['provenance', attested, KEYLESS, 'other-predicate'],
  ['provenance', attested, { ...KEYLESS, predicate: 'slsa-provenance' }, 'holds'],
  ['provenance', attested, github, 'holds'],
  ['provenance', attested, { ...github, predicate: 'spdx' }, 'other-predicate'],
  [
    'another version of provenance',
    { statement: { predicateType: `${PROVENANCE}.1` } },
    github,
    'other-predicate',
  ],
])('%s %j, asked with %j: %s', async (_what, options, rule, verdict) => {
  expect(await verdictOf(sigstore, options, { rule })).toBe(verdict);
});
