import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../../src/trust/policy.ts';
import { pemOf } from '../../support/certificate.ts';
import { newNotarySigner, newSelfSigned } from '../../support/trust/notary-certificates.ts';
import { rejection } from '../../support/rejection.ts';

const { root: notation, chain } = newNotarySigner();
const [leaf = Buffer.alloc(0)] = chain;
const subject = 'C=US, ST=WA, O=Acme';
const rule = { notation, subject, revocation: 'none' };
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

test('a rule has certificates, whom they name, and that revocation is not asked', () => {
  const self = newSelfSigned().root;
  const [one, any] = checkPolicy([
    { ...rule, annotations: { stage: 'release' }, signers: 2 },
    { notation: [`${notation}\n${self}`, notation], subject: '*', revocation: 'none' },
  ]);
  expect(one).toMatchObject({
    kind: 'notation',
    pattern: new Map([
      ['C', 'US'],
      ['ST', 'WA'],
      ['O', 'Acme'],
    ]),
    predicateType: undefined,
    annotations: { stage: 'release' },
    signers: 2,
  });
  expect(any).toMatchObject({ pattern: undefined, signers: 1 });
  expect(any?.kind === 'notation' && any.authorities.length).toBe(3);
});

test.each<[string, unknown, string]>([
  ['no subject', { notation, revocation: 'none' }, 'subject: it is missing'],
  ['an empty subject', { ...rule, subject: '' }, 'subject: it must be text'],
  ['a list of subjects', { ...rule, subject: [subject] }, 'subject: it must be text'],
  ['half a subject', { ...rule, subject: 'CN=release' }, 'subject: it has no C'],
  ['no word about revocation', { notation, subject }, 'revocation: it must be none'],
  ['another revocation', { ...rule, revocation: 'ocsp' }, 'revocation: it must be none'],
  ['a predicate', { ...rule, predicate: 'spdx' }, 'predicate is not for notation'],
  ['a name', { ...rule, name: 'ghcr.io/acme/app' }, 'name is not for notation'],
  ['a max-age', { ...rule, 'max-age': '30d' }, 'max-age needs a proven time'],
  [
    'another key',
    { ...rule, issuer: 'x' },
    'unknown key "issuer"; allowed here: notation, subject, revocation',
  ],
  ['no signers', { ...rule, signers: 0 }, 'signers: it must be a number from 1'],
  ['no certificate', { ...rule, notation: '' }, 'notation: it must be text'],
  ['a path', { ...rule, notation: 'keys/ca.pem' }, 'it must be blocks of PEM'],
  [
    'another block of PEM',
    { ...rule, notation: `${notation}-----BEGIN PUBLIC KEY-----\n` },
    'nothing else in PEM',
  ],
  ['half a certificate', { ...rule, notation: notation.slice(0, -10) }, 'it must be blocks of PEM'],
  ['no certificate in its PEM', { ...rule, notation: pemOf(Buffer.from('hello')) }, 'notation: certificate '],
  ['a private key', { ...rule, notation: secret }, 'it holds a private key'],
  ['a private key beside', { ...rule, notation: `${notation}${secret}` }, 'it holds a private key'],
  [
    'the certificate of a signer',
    { ...rule, notation: pemOf(leaf) },
    'neither that of an authority nor self-signed',
  ],
  ['a second kind', { ...rule, has: 'a/b' }, 'exactly one of'],
])('%s is refused', async (_what, given, said) => {
  const error = await rejection((async () => checkPolicy([given]))());
  expect(error).toMatchObject({ code: 'INVALID_INPUT' });
  expect(error.message).toContain('rule 1 of the policy');
  expect(error.message).toContain(said);
  expect(error.message).not.toContain(secret.split('\n')[1]);
});

test('an authority with a weak key is refused', () => {
  const [weak = Buffer.alloc(0)] = newNotarySigner({ root: { key: 'RSA-1024' } }).chain.slice(-1);
  expect(() => checkPolicy([{ ...rule, notation: pemOf(weak) }])).toThrow(
    'neither RSA from 2048 bits nor P-256',
  );
});
