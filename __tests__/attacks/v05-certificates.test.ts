// V5 The right identity in a certificate that does not say so: another issuer, an authority of one's own, a certificate
// for something else, more names than one.
import { describe, expect, test } from 'vitest';
import { der } from '../support/certificate.ts';
import { extension, ofAuthority, oid } from '../support/certificate-authority.ts';
import { fulcioText, type CertificateOptions } from '../support/trust/fulcio.ts';
import { PROVENANCE, verdictOf } from '../support/trust/keyless.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { certificateOf, IDENTITY, ISSUER } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const uri = { uri: IDENTITY };
const texts = { 8: ISSUER };
const HOUR = 3_600_000;

test.each<[string, Partial<CertificateOptions>, string]>([
  ['as it must be', {}, 'holds'],
  ['with another issuer', { texts: { 8: 'https://evil.example' } }, 'other-issuer'],
  ['with an issuer that begins so', { texts: { 8: `${ISSUER}/evil` } }, 'other-issuer'],
  ['without an issuer', { texts: {} }, 'other-issuer'],
  ['with an issuer that is not in DER', { texts: {}, extensions: [fulcioText(8, '')] }, 'other-issuer'],
  [
    'with another issuer beside the old one',
    { texts: { 1: ISSUER, 8: 'https://evil.example' } },
    'other-issuer',
  ],
  ['with two issuers', { extensions: [fulcioText(8, 'https://evil.example')] }, 'bad-signature'],
  ['with the identity as an e-mail address', { names: [{ email: IDENTITY }] }, 'other-signer'],
  ['with the identity as a host', { names: [{ dns: IDENTITY }] }, 'bad-signature'],
  ['with two names', { names: [uri, { uri: 'https://evil.example' }] }, 'bad-signature'],
  ['with two names, of two kinds', { names: [{ email: 'ann@evil.example' }, uri] }, 'bad-signature'],
  ['with the same name twice', { names: [uri, uri] }, 'bad-signature'],
  ['with no name', { names: [] }, 'bad-signature'],
  [
    'with a second list of names',
    { extensions: [extension(oid.subjectAltName, der(0x30, der(0x86, Buffer.from(IDENTITY))))] },
    'bad-signature',
  ],
  ['with a NUL in its name', { names: [{ uri: `${IDENTITY}\0.evil` }] }, 'bad-signature'],
  ['for servers', { usage: 'serverAuth' }, 'bad-signature'],
  ['for nothing in particular', { usage: 'none' }, 'bad-signature'],
  ['of an authority', { extensions: ofAuthority }, 'bad-signature'],
  ['that ended before it was logged', { from: Date.now() - HOUR }, 'unknown-authority'],
  ['that begins after it was logged', { from: Date.now() + HOUR }, 'unknown-authority'],
])('a certificate %s: %s', async (_what, options, verdict) => {
  const who = { names: [uri], texts, ...options };
  expect(await verdictOf(sigstore, { who })).toBe(verdict);
});

describe('an authority of one’s own', () => {
  test.each([
    ['of another name', 'evil', 'unknown-authority'],
    ['of the same name', 'fulcio', 'no-proven-time'],
  ])('%s is not taken', async (_what, name, verdict) => {
    const own = await newSigstore({ name });
    expect(await verdictOf(own)).toBe('holds');
    expect(await verdictOf(own, {}, { roots: sigstore.roots })).toBe(verdict);
  });

  test('of the same name is not taken with the timestamps and the log of the right one either', async () => {
    const own = await newSigstore({ name: 'fulcio' });
    const mixed = { ...sigstore.root, certificateAuthorities: own.root['certificateAuthorities'] };
    const asTheOwn = { trustedRoots: async () => [mixed] };
    expect(await verdictOf(sigstore, {}, { roots: asTheOwn })).toBe('unknown-authority');
    const onlyTheirs = { ...own.root, certificateAuthorities: sigstore.root['certificateAuthorities'] };
    expect(await verdictOf(own, {}, { roots: { trustedRoots: async () => [onlyTheirs] } })).toBe(
      'unknown-authority',
    );
  });

  test('does not count from before or after its time', async () => {
    const [authority] = sigstore.root['certificateAuthorities'] as object[];
    const during = (validFor: object) => ({
      trustedRoots: async () => [{ ...sigstore.root, certificateAuthorities: [{ ...authority, validFor }] }],
    });
    const at = (time: number): string => new Date(Date.now() + time).toISOString();
    const verdict = async (validFor: object) => verdictOf(sigstore, {}, { roots: during(validFor) });
    expect(await verdict({ start: at(-HOUR), end: at(HOUR) })).toBe('holds');
    expect(await verdict({ start: at(-2 * HOUR), end: at(-HOUR) })).toBe('unknown-authority');
    expect(await verdict({ start: at(HOUR) })).toBe('unknown-authority');
  });
});

test('what a certificate without GitHub’s issuer says about a run is not believed', async () => {
  const options = {
    who: certificateOf({ issuer: 'https://evil.example' }),
    statement: { predicateType: PROVENANCE },
  };
  expect(await verdictOf(sigstore, options, { rule: { github: 'acme/app' } })).toBe('other-issuer');
});
