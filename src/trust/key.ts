import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { digestOf, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';

/** A public key that signatures are checked with. */
export interface VerificationKey {
  /** Of the key as SubjectPublicKeyInfo in DER: what `openssl pkey -pubin -outform DER | sha256sum` shows. */
  readonly fingerprint: Digest;
  verify(data: Uint8Array, signature: Uint8Array): boolean;
}

/** cosign signs with the hash that fits the curve. */
const HASHES: Readonly<Record<string, string>> = {
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};
const MIN_RSA_BITS = 2048;
const PEM = /^\s*-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

/**
 * One public key as PEM text. What was given is never quoted: it may be a private key.
 *
 * @throws {OrasError} `INVALID_INPUT` with the reason.
 */
export function parsePublicKey(text: string, what: string): VerificationKey {
  if (text.includes('PRIVATE KEY'))
    throw refused(what, 'it is a private key; give the public key, which cosign public-key prints');
  if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(text))
    throw refused(what, 'keys of a KMS are not asked; export the public key with cosign public-key');
  if (text.includes('BEGIN CERTIFICATE')) throw refused(what, 'it is a certificate, not a public key');
  const [, base64] = PEM.exec(text) ?? [];
  if (base64 === undefined)
    throw refused(what, 'it is not one block of PEM from BEGIN PUBLIC KEY to END PUBLIC KEY');
  const key = readKey(Buffer.from(base64, 'base64'), what);
  const hash = hashFor(key, what);
  return {
    fingerprint: digestOf(uncompressed(key).export({ type: 'spki', format: 'der' })),
    // Of ECDSA in DER, of RSA with PKCS #1 v1.5 padding: the defaults.
    verify: (data, signature) => verify(hash, data, key, signature),
  };
}

/** A point of a curve has two encodings, and one key shall have one fingerprint. */
function uncompressed(key: KeyObject): KeyObject {
  return createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' });
}

function readKey(der: Buffer, what: string): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    throw refused(what, 'its PEM holds no public key');
  }
}

function hashFor(
  { asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject,
  what: string,
): string {
  if (type === 'ec') {
    const hash = HASHES[details?.namedCurve ?? ''];
    if (hash !== undefined) return hash;
    throw refused(what, 'its curve is none of P-256, P-384 and P-521');
  }
  if (type === 'rsa') {
    if ((details?.modulusLength ?? 0) >= MIN_RSA_BITS) return 'sha256';
    throw refused(what, `an RSA key needs at least ${MIN_RSA_BITS} bits, this has ${details?.modulusLength}`);
  }
  if (type === 'ed25519')
    throw refused(
      what,
      'it is an Ed25519 key: cosign signs with its prehashed form, which cannot be checked here',
    );
  throw refused(what, `it is a key of type ${type}; P-256, P-384, P-521 and RSA are taken`);
}

function refused(what: string, why: string): OrasError {
  return new OrasError('INVALID_INPUT', `${what}: ${why}`);
}
