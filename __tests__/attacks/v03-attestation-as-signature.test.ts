// V3 An attestation by the right key is shown as a signature, or a signature as an attestation: cosign verify takes it.
import { expect, test } from 'vitest';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { FORMS, KEYS, tagFor } from '../support/trust/cosigned.ts';
import { publicKeys, signedArchive } from '../support/trust/golden-trust.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { digestTagOf } from '../../src/core/digest.ts';

test.each(KEYS.flatMap((key) => FORMS.map((form) => [key, form] as const)))(
  'with %s as %s, neither stands for the other',
  async (key, form) => {
    const source = await copySigned(signedArchive(), new MemoryTarget());
    const [pem, signed] = [publicKeys()[key], await source.resolve(tagFor(key, form, 'signed'))];
    const attested = await source.resolve(tagFor(key, form, 'attested'));
    const asSignature = [{ key: pem }];
    const asProvenance = [{ key: pem, predicate: 'slsa-provenance' }];
    expect(await outcome(verifyNode(source, signed, asSignature))).toBe('holds');
    expect(await outcome(verifyNode(source, signed, asProvenance))).toBe('other-predicate');
    expect(await outcome(verifyNode(source, attested, asProvenance))).toBe('holds');
    expect(await outcome(verifyNode(source, attested, asSignature))).toBe('other-predicate');
    expect(await outcome(verifyNode(source, attested, [{ any: [...asSignature, { has: 'a/b' }] }]))).toBe(
      'other-predicate',
    );
    if (form === 'bundle') return;
    // Under the other tag it is still what it is.
    const [sig, att] = [`${digestTagOf(signed.digest)}.sig`, `${digestTagOf(attested.digest)}.att`];
    await source.tag(await source.resolve(sig), sig.replace(/sig$/, 'att'));
    await source.tag(await source.resolve(att), att.replace(/att$/, 'sig'));
    expect(await outcome(verifyNode(source, signed, asProvenance))).toBe('other-predicate');
    expect(await outcome(verifyNode(source, attested, asSignature))).toBe('other-predicate');
  },
);
