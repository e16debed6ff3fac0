import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** A self-signed certificate of the key, DER. */
  readonly certificate: Buffer;
}

export const ecdsaWithSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
export const commonName = Buffer.from('0603550403', 'hex');
const day = 86_400_000;

/** A new P-256 key with a certificate of version 1, valid from yesterday until tomorrow. */
export function makeSigningKey(name: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = randomBytes(8);
  serial[0] = 1;
  const subject = der(0x30, der(0x31, der(0x30, commonName, der(0x0c, Buffer.from(name)))));
  const validity = der(0x30, utcTime(Date.now() - day), utcTime(Date.now() + day));
  const publicInfo = publicKey.export({ type: 'spki', format: 'der' });
  const body = der(0x30, der(0x02, serial), ecdsaWithSha256, subject, validity, subject, publicInfo);
  const signature = der(0x03, Buffer.of(0), sign('sha256', body, privateKey));
  return { privateKey, certificate: der(0x30, body, ecdsaWithSha256, signature) };
}

export function pemOf(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Signed JSON Web Token whose header carries the certificate. */
export function signToken(key: SigningKey, claims: Readonly<Record<string, unknown>>): string {
  const header = { typ: 'JWT', alg: 'ES256', x5c: [key.certificate.toString('base64')] };
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

/** YYMMDDhhmmssZ */
export function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
