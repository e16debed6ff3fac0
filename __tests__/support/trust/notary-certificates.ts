import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { der, ecdsaWithSha256, pemOf, utcTime } from '../certificate.ts';
import { oid } from '../certificate-authority.ts';

export const KEY_KINDS = ['P-256', 'P-384', 'P-521', 'RSA-2048', 'RSA-3072', 'RSA-4096'] as const;
/** The last one is too weak to sign. */
export type KeyKind = (typeof KEY_KINDS)[number] | 'RSA-1024';

/** A certificate with its private key. */
export interface Issued {
  /** In DER. */
  readonly certificate: Buffer;
  readonly privateKey: KeyObject;
  readonly subject: Buffer;
}

/** What can sign: a chain, the signer first, and the key of the first. */
export interface NotarySigner {
  readonly chain: readonly Buffer[];
  readonly privateKey: KeyObject;
  /** The last of the chain as PEM. */
  readonly root: string;
}

export interface CertificateOptions {
  /** Attributes, such as `C=US, ST=WA, O=Acme`. */
  readonly subject?: string;
  readonly key?: KeyKind;
  readonly extensions?: readonly Buffer[];
  readonly from?: number;
  readonly until?: number;
  /** Of the signature on it, in DER; the hash goes with it. */
  readonly algorithm?: { readonly der: Buffer; readonly hash: string };
}

const day = 86_400_000;
const ATTRIBUTES: Readonly<Record<string, string>> = {
  CN: '0603550403',
  C: '0603550406',
  L: '0603550407',
  ST: '0603550408',
  O: '060355040a',
  OU: '060355040b',
  emailAddress: '06092a864886f70d010901',
};
const rsaWithSha256 = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'));
export const rsaWithSha1 = { der: der(0x30, Buffer.from('06092a864886f70d0101050500', 'hex')), hash: 'sha1' };

export const SUBJECT = 'C=US, ST=WA, O=Acme, CN=release';

export function extensionOf(id: string, value: Buffer, critical = true): Buffer {
  const flag = critical ? [Buffer.of(0x01, 0x01, 0xff)] : [];
  return der(0x30, Buffer.from(id, 'hex'), ...flag, der(0x04, value));
}

/** Bits of a key usage, at most the first eight. */
export function keyUsage(bits: readonly number[], critical = true): Buffer {
  let byte = 0;
  for (const bit of bits) byte |= 0x80 >> bit;
  return extensionOf(oid.keyUsage, Buffer.of(0x03, 0x02, 7 - Math.max(0, ...bits), byte), critical);
}

export function basicConstraints(ca: boolean, pathLength?: number): Buffer {
  const length = pathLength === undefined ? [] : [Buffer.of(0x02, 0x01, pathLength)];
  return extensionOf(
    oid.basicConstraints,
    der(0x30, ...(ca ? [Buffer.of(0x01, 0x01, 0xff)] : []), ...length),
  );
}

/** By the last number of `1.3.6.1.5.5.7.3.N`; 3 is code signing. */
export function extendedKeyUsage(...numbers: readonly number[]): Buffer {
  const usages = numbers.map((number) =>
    Buffer.from(`06082b060105050703${number.toString(16).padStart(2, '0')}`, 'hex'),
  );
  return extensionOf(oid.extendedKeyUsage, der(0x30, ...usages), false);
}

export const forSigning: readonly Buffer[] = [keyUsage([0]), extendedKeyUsage(3)];
export const forIssuing = (pathLength?: number): readonly Buffer[] => [
  basicConstraints(true, pathLength),
  keyUsage([5]),
];

const keys = new Map<KeyKind, { readonly publicKey: KeyObject; readonly privateKey: KeyObject }>();

/** RSA keys take long to make, so signers share them. */
function keyPair(kind: KeyKind) {
  const known = keys.get(kind);
  if (known) return known;
  const made = kind.startsWith('RSA')
    ? generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) })
    : generateKeyPairSync('ec', { namedCurve: kind });
  if (kind.startsWith('RSA')) keys.set(kind, made);
  return made;
}

/** Issued by itself where no issuer is given. */
export function issue(options: CertificateOptions = {}, issuer?: Issued): Issued {
  const { subject: text = SUBJECT, key = 'P-256', extensions = forSigning } = options;
  const { until = Date.now() + day } = options;
  const { from = Math.min(Date.now() - day, until - day) } = options;
  const { publicKey, privateKey } = keyPair(key);
  const subject = distinguished(text);
  const signing = issuer?.privateKey ?? privateKey;
  const isRsa = signing.asymmetricKeyType === 'rsa';
  const algorithm = options.algorithm ?? { der: isRsa ? rsaWithSha256 : ecdsaWithSha256, hash: 'sha256' };
  const serial = randomBytes(8);
  serial[0] = 1;
  const body = der(
    0x30,
    der(0xa0, Buffer.of(0x02, 0x01, 0x02)),
    der(0x02, serial),
    algorithm.der,
    issuer?.subject ?? subject,
    der(0x30, utcTime(from), utcTime(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [der(0xa3, der(0x30, ...extensions))]),
  );
  const signature = der(0x03, Buffer.of(0), sign(algorithm.hash, body, signing));
  return { certificate: der(0x30, body, algorithm.der, signature), privateKey, subject };
}

function distinguished(text: string): Buffer {
  const parts = text.split(', ').map((part) => {
    const [type = '', value = ''] = part.split('=');
    const oidBytes = Buffer.from(ATTRIBUTES[type] ?? '', 'hex');
    return der(0x31, der(0x30, oidBytes, der(type === 'C' ? 0x13 : 0x0c, Buffer.from(value))));
  });
  return der(0x30, ...parts);
}

export interface SignerOptions {
  readonly leaf?: CertificateOptions;
  readonly intermediate?: CertificateOptions | false;
  readonly root?: CertificateOptions;
}

/** A root, an authority below it, and a signer. */
export function newNotarySigner({
  leaf = {},
  intermediate = {},
  root = {},
}: SignerOptions = {}): NotarySigner {
  const top = issue({ subject: 'C=US, ST=WA, O=Acme, CN=root', extensions: forIssuing(), ...root });
  const below =
    intermediate === false
      ? top
      : issue({ subject: 'C=US, ST=WA, O=Acme, CN=issuer', extensions: forIssuing(0), ...intermediate }, top);
  const { certificate, privateKey } = issue(leaf, below);
  const authorities = below === top ? [top] : [below, top];
  return signerOf([certificate, ...authorities.map((one) => one.certificate)], privateKey);
}

/** Signs with its own certificate, which no authority issued. */
export function newSelfSigned(options: CertificateOptions = {}): NotarySigner {
  const { certificate, privateKey } = issue(options);
  return signerOf([certificate], privateKey);
}

export function signerOf(chain: readonly Buffer[], privateKey: KeyObject): NotarySigner {
  return { chain, privateKey, root: pemOf(chain.at(-1) ?? Buffer.alloc(0)) };
}
