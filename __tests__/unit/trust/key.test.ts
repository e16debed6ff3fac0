import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { parsePublicKey } from '../../../src/trust/key.ts';
import { publicKeys } from '../../support/trust/golden-trust.ts';

const data = Buffer.from('what is signed');
const pemOf = (publicKey: KeyObject): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();

test.each([
  ['P-256', 'sha256'],
  ['P-384', 'sha384'],
  ['P-521', 'sha512'],
])('a key on %s checks signatures with %s', (namedCurve, hash) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  const key = parsePublicKey(pemOf(publicKey), 'key');
  expect(key.verify(data, sign(hash, data, privateKey))).toBe(true);
  expect(key.verify(data, sign(hash === 'sha256' ? 'sha512' : 'sha256', data, privateKey))).toBe(false);
  const raw = sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  expect(key.verify(data, raw)).toBe(false);
  expect(key.verify(Buffer.from('another'), sign(hash, data, privateKey))).toBe(false);
  expect(key.verify(data, Buffer.alloc(0))).toBe(false);
  expect(key.fingerprint).toBe(digestOf(publicKey.export({ type: 'spki', format: 'der' })));
});

test('an RSA key checks PKCS #1 v1.5 with SHA-256, and nothing else', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = parsePublicKey(pemOf(publicKey), 'key');
  expect(key.verify(data, sign('sha256', data, privateKey))).toBe(true);
  expect(key.verify(data, sign('sha1', data, privateKey))).toBe(false);
  expect(key.verify(data, sign('sha256', data, { key: privateKey, padding: 6 }))).toBe(false);
});

test('a key has one fingerprint, whether its point is compressed or not', () => {
  const plain = publicKeys().p256;
  const der = Buffer.from(plain.split('\n').slice(1, -2).join(''), 'base64');
  // RFC 5480 2.2: 04 and both coordinates, or 02 or 03 by the parity of the second, and the first.
  const header = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
  const point = der.subarray(-64);
  const compressed = Buffer.concat([
    header,
    Buffer.from([2 + ((point.at(-1) ?? 0) & 1)]),
    point.subarray(0, 32),
  ]);
  const pem = `-----BEGIN PUBLIC KEY-----\n${compressed.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  expect(parsePublicKey(pem, 'key').fingerprint).toBe(parsePublicKey(plain, 'key').fingerprint);
});

function refusal(text: string): string {
  try {
    parsePublicKey(text, 'rule 1');
  } catch (error) {
    if (error instanceof OrasError && error.code === 'INVALID_INPUT') return error.message;
    throw error;
  }
  throw new Error('it was taken');
}

const p256 = publicKeys().p256;
const body = p256.split('\n')[1] ?? '';

test.each([
  [
    'a secp256k1 key',
    pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey),
    'its curve is none',
  ],
  ['RSA of 1024 bits', pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey), 'at least 2048'],
  [
    'RSA-PSS',
    pemOf(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey),
    'a key of type rsa-pss',
  ],
  ['Ed25519', pemOf(generateKeyPairSync('ed25519').publicKey), 'it is an Ed25519 key'],
  ['X25519', pemOf(generateKeyPairSync('x25519').publicKey), 'a key of type x25519'],
  ['a KMS address', 'awskms:///alias/release', 'export the public key'],
  ['a certificate', `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----`, 'a certificate'],
  ['two keys', p256 + p256, 'not one block of PEM'],
  ['text around it', `key: ${p256}`, 'not one block of PEM'],
  ['a key that is cut', p256.replace(body, body.slice(0, 40)), 'holds no public key'],
  ['a path', 'keys/release.pub', 'not one block of PEM'],
])('%s is refused', (_what, text, why) => {
  expect(refusal(text)).toContain(`rule 1: `);
  expect(refusal(text)).toContain(why);
});

test.each([
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'sec1', format: 'pem' })
    .toString(),
  '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\neyJrZGYiOnsibmFtZSI6InNjcnlwdCJ9fQ==\n-----END',
])('a private key is refused, and nothing of it is quoted', (pem) => {
  const said = refusal(pem);
  expect(said).toContain('it is a private key');
  expect(said).not.toContain(pem.split('\n')[1]?.slice(0, 8));
});
