import { constants, verify, type KeyObject } from 'node:crypto';

/** How keys of one kind sign: the key decides, and what a signature says must agree. */
export interface SigningAlgorithm {
  /** In JWS (RFC 7518 3.1). */
  readonly name: string;
  /** In COSE (RFC 9053 2.1, RFC 8230 2). */
  readonly number: number;
  verify(key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean;
}

/** By curve or bits of the modulus (Notary Project, signature-specification.md, "Algorithm Selection"). */
const ALGORITHMS: ReadonlyMap<string, SigningAlgorithm> = new Map([
  ['rsa 2048', pss('PS256', -37)],
  ['rsa 3072', pss('PS384', -38)],
  ['rsa 4096', pss('PS512', -39)],
  ['ec prime256v1', ecdsa('ES256', -7)],
  ['ec secp384r1', ecdsa('ES384', -35)],
  ['ec secp521r1', ecdsa('ES512', -36)],
]);

/** Undefined for a key that may not sign. */
export function algorithmOf(key: KeyObject): SigningAlgorithm | undefined {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  return ALGORITHMS.get(`${key.asymmetricKeyType} ${namedCurve ?? modulusLength}`);
}

/** Whether the key of an authority is strong enough. */
export function mayIssue(key: KeyObject): boolean {
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  return key.asymmetricKeyType === 'rsa' ? modulusLength >= 2048 : algorithmOf(key) !== undefined;
}

function pss(name: string, number: number): SigningAlgorithm {
  const how = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return {
    name,
    number,
    verify: (key, data, signature) => verify(hashOf(name), data, { key, ...how }, signature),
  };
}

/** The two numbers one after the other, not DER. */
function ecdsa(name: string, number: number): SigningAlgorithm {
  const how = { dsaEncoding: 'ieee-p1363' } as const;
  return {
    name,
    number,
    verify: (key, data, signature) => verify(hashOf(name), data, { key, ...how }, signature),
  };
}

function hashOf(name: string): string {
  return `sha${name.slice(2)}`;
}
