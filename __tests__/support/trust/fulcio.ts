import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { bodyOf, extension, oid, ofAuthority, signed } from '../certificate-authority.ts';
import { der } from '../certificate.ts';

/** Whom a certificate names, and what for. */
export interface CertificateOptions {
  /** Subject alternative names. */
  readonly names: readonly GeneralName[];
  /** Values of Fulcio's extensions, by the last number of their OID. */
  readonly texts?: Readonly<Record<number, string>>;
  /** Extended key usage; default code signing. */
  readonly usage?: 'codeSigning' | 'serverAuth' | 'none';
  /** When it begins; it ends ten minutes later. */
  readonly from?: number;
  /** Changes the timestamp of the log of certificates, before the authority signs it. */
  readonly changeSct?: (sct: Buffer) => Buffer;
  /** More extensions. */
  readonly extensions?: readonly Buffer[];
}

export type GeneralName = { readonly uri: string } | { readonly email: string } | { readonly dns: string };

/** An authority as Fulcio is one, with a log of its certificates where there is a `logKey`. */
export interface Fulcio {
  readonly certificate: Buffer;
  issue(publicKey: KeyObject, options: CertificateOptions): Buffer;
}

const USAGES = { codeSigning: '06082b06010505070303', serverAuth: '06082b06010505070301' } as const;
const SCT_LIST = '060a2b06010401d679020402';
const MINUTE = 60_000;

export function newFulcio(name: string, logKey?: KeyObject): Fulcio {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = bodyOf({ name, issuer: name, publicKey, extensions: ofAuthority });
  return {
    certificate: signed(own, privateKey),
    issue: (key, options) => {
      const from = options.from ?? Date.now() - MINUTE;
      const template = { name: 'signer', issuer: name, publicKey: key, from, until: from + 10 * MINUTE };
      const extensions = extensionsFor(options);
      // The log signs the body without its own extension (RFC 6962 3.2).
      const body = bodyWith(template, extensions);
      if (!logKey) return signed(body(extensions), privateKey);
      const { changeSct = (same) => same } = options;
      const sct = changeSct(sctOf(body(extensions), publicKey, logKey));
      return signed(body([...extensions, extension(SCT_LIST, der(0x04, sct))]), privateKey);
    },
  };
}

/** With one serial number, whatever the extensions: {@link bodyOf} makes a new one each time. */
function bodyWith(
  template: Omit<Parameters<typeof bodyOf>[0], 'extensions'>,
  first: readonly Buffer[],
): (extensions: readonly Buffer[]) => Buffer {
  const made = bodyOf({ ...template, extensions: first });
  const list = der(0xa3, der(0x30, ...first));
  const content = made.subarray(made.length - contentLength(made), made.length - list.length);
  return (extensions) => der(0x30, content, der(0xa3, der(0x30, ...extensions)));
}

function contentLength(element: Buffer): number {
  const first = element[1] ?? 0;
  return element.length - 2 - (first < 0x80 ? 0 : first & 0x7f);
}

function extensionsFor({
  names,
  texts = {},
  usage = 'codeSigning',
  extensions = [],
}: CertificateOptions): Buffer[] {
  return [
    ...(names.length === 0 ? [] : [extension(oid.subjectAltName, der(0x30, ...names.map(generalName)))]),
    ...(usage === 'none'
      ? []
      : [extension(oid.extendedKeyUsage, der(0x30, Buffer.from(USAGES[usage], 'hex')))]),
    ...Object.entries(texts).map(([number, text]) => fulcioText(Number(number), text)),
    ...extensions,
  ];
}

function generalName(name: GeneralName): Buffer {
  if ('uri' in name) return der(0x86, Buffer.from(name.uri));
  return 'email' in name ? der(0x81, Buffer.from(name.email)) : der(0x82, Buffer.from(name.dns));
}

/** `1.3.6.1.4.1.57264.1.N`: up to 6 the text itself, later in DER. */
export function fulcioText(number: number, text: string): Buffer {
  return extension(
    `060a2b0601040183bf3001${number.toString(16).padStart(2, '0')}`,
    number <= 6 ? Buffer.from(text) : der(0x0c, Buffer.from(text)),
  );
}

/** A list of one signed certificate timestamp (RFC 6962 3.2 and 3.3). */
function sctOf(body: Buffer, issuer: KeyObject, logKey: KeyObject): Buffer {
  const at = Buffer.alloc(8);
  at.writeBigUInt64BE(BigInt(Date.now()));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const publicKey = sha256(issuer.export({ type: 'spki', format: 'der' }));
  const entry = [Buffer.of(0, 0), at, Buffer.of(0, 1), publicKey, size.subarray(1), body, Buffer.of(0, 0)];
  const signature = sign('sha256', Buffer.concat(entry), logKey);
  const sct = Buffer.concat([
    Buffer.of(0),
    logIdOf(logKey),
    at,
    Buffer.of(0, 0, 4, 3),
    length16(signature),
    signature,
  ]);
  const listed = Buffer.concat([length16(sct), sct]);
  return Buffer.concat([length16(listed), listed]);
}

/** SHA-256 of the public key that belongs to a private one. */
export function logIdOf(privateKey: KeyObject): Buffer {
  return sha256(publicBytes(privateKey));
}

export function publicBytes(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
}

function length16(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return length;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
