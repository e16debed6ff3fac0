import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';
import { commonName, der, ecdsaWithSha256, pemOf, utcTime } from './certificate.ts';

/** Certificate and key, PEM, as servers and clients take them. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateAuthority {
  /** PEM. */
  readonly certificate: string;
  /** For a server with these names and addresses, or for a client that goes by a name. */
  issue(...names: readonly [string, ...string[]]): Identity;
  /** The same, with a certificate that ended yesterday. */
  issueExpired(name: string): Identity;
}

export interface Template {
  readonly name: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
  /** When it begins; default two days before it ends. */
  readonly from?: number;
  /** When it ends; default tomorrow. */
  readonly until?: number;
}

export const oid = {
  subjectAltName: '0603551d11',
  basicConstraints: '0603551d13',
  keyUsage: '0603551d0f',
  extendedKeyUsage: '0603551d25',
} as const;
const serverAndClient = Buffer.from('06082b0601050507030106082b06010505070302', 'hex');
const day = 86_400_000;

/** Extensions of a certificate that may issue others. */
export const ofAuthority: readonly Buffer[] = [
  extension(oid.basicConstraints, der(0x30, Buffer.of(0x01, 0x01, 0xff))),
  // keyCertSign
  extension(oid.keyUsage, Buffer.of(0x03, 0x02, 0x02, 0x04)),
];

/** A private certificate authority with a P-256 key; its certificates (version 3) end tomorrow. */
export function makeAuthority(name: string): CertificateAuthority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const make = (template: Template): string => pemOf(signed(bodyOf(template), own.privateKey));
  const certificate = make({
    name,
    issuer: name,
    publicKey: own.publicKey,
    extensions: ofAuthority,
  });
  const issue = (names: readonly [string, ...string[]], until?: number): Identity => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const extensions = [
      extension(oid.subjectAltName, der(0x30, ...names.map(generalName))),
      extension(oid.extendedKeyUsage, der(0x30, serverAndClient)),
    ];
    const own = { name: names[0], publicKey: pair.publicKey, ...(until !== undefined && { until }) };
    const cert = make({ ...own, issuer: name, extensions });
    return { cert, key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  };
  return {
    certificate,
    issue: (...names) => issue(names),
    issueExpired: (host) => issue([host], Date.now() - day),
  };
}

export function bodyOf(template: Template): Buffer {
  const { name, issuer, publicKey, extensions, until = Date.now() + day } = template;
  const from = template.from ?? until - 2 * day;
  const serial = randomBytes(8);
  serial[0] = 1;
  const version3 = der(0xa0, Buffer.of(0x02, 0x01, 0x02));
  const validity = der(0x30, utcTime(from), utcTime(until));
  const info = publicKey.export({ type: 'spki', format: 'der' });
  const names = [distinguished(issuer), validity, distinguished(name)];
  return der(
    0x30,
    version3,
    der(0x02, serial),
    ecdsaWithSha256,
    ...names,
    info,
    der(0xa3, der(0x30, ...extensions)),
  );
}

export function signed(body: Buffer, key: KeyObject): Buffer {
  const signature = der(0x03, Buffer.of(0), sign('sha256', body, key));
  return der(0x30, body, ecdsaWithSha256, signature);
}

function distinguished(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, commonName, der(0x0c, Buffer.from(name)))));
}

export function extension(id: string, value: Buffer): Buffer {
  return der(0x30, Buffer.from(id, 'hex'), der(0x04, value));
}

function generalName(name: string): Buffer {
  return isIP(name) === 0 ? der(0x82, Buffer.from(name)) : der(0x87, addressBytes(name));
}

function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): string[] => text.split(':').filter(Boolean);
  const fill = 8 - groups(head).length - groups(tail).length;
  const all = [
    ...groups(head),
    ...Array<string>(address.includes('::') ? fill : 0).fill('0'),
    ...groups(tail),
  ];
  return Buffer.concat(all.map((group) => Buffer.from(group.padStart(4, '0'), 'hex')));
}
