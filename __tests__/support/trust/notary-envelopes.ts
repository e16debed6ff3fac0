import { constants, sign, type KeyObject } from 'node:crypto';
import { encode, Tagged } from 'cborg';
import { pushBytes } from '../../../src/core/content.ts';
import type { Annotations, Descriptor } from '../../../src/core/descriptor.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import type { Target } from '../../../src/core/target.ts';
import type { NotarySigner } from './notary-certificates.ts';

export const FORMATS = ['jws', 'cose'] as const;
export type Format = (typeof FORMATS)[number];

const NOTARY = 'application/vnd.cncf.notary.signature';
export const NAMES = {
  scheme: 'io.cncf.notary.signingScheme',
  time: 'io.cncf.notary.signingTime',
  authenticTime: 'io.cncf.notary.authenticSigningTime',
  expiry: 'io.cncf.notary.expiry',
  plugin: 'io.cncf.notary.verificationPlugin',
} as const;
const LAYERS: Readonly<Record<Format, string>> = { jws: 'application/jose+json', cose: 'application/cose' };
const PAYLOAD = 'application/vnd.cncf.notary.payload.v1+json';

/** An envelope is signed well whatever it says. */
export interface EnvelopeOptions {
  /** In place of the payload that is about the node. */
  readonly payload?: string | Buffer;
  readonly annotations?: Annotations;
  /** Put over the signed attributes; undefined takes one away. A Date is written as the format has it. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Of JWS: `alg`, `cty`, `crit`; of COSE by label. */
  readonly head?: Readonly<Record<string, unknown>> | undefined;
  readonly critical?: readonly unknown[];
  readonly contentType?: unknown;
  readonly algorithm?: unknown;
  /** The unprotected header beside the certificates. */
  readonly header?: Readonly<Record<string, unknown>> | undefined;
  readonly expiry?: Date;
}

interface Algorithm {
  readonly name: string;
  readonly number: number;
}

/** As the key says. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  'rsa 2048': { name: 'PS256', number: -37 },
  'rsa 3072': { name: 'PS384', number: -38 },
  'rsa 4096': { name: 'PS512', number: -39 },
  'ec prime256v1': { name: 'ES256', number: -7 },
  'ec secp384r1': { name: 'ES384', number: -35 },
  'ec secp521r1': { name: 'ES512', number: -36 },
};

export function envelopeOf(
  format: Format,
  node: Descriptor,
  signer: NotarySigner,
  options: EnvelopeOptions = {},
): Buffer {
  const { annotations, expiry } = options;
  const { mediaType, digest, size } = node;
  const target = { mediaType, digest, size, ...(annotations && { annotations }) };
  const payload = Buffer.from(options.payload ?? JSON.stringify({ targetArtifact: target }));
  const attributes = {
    [NAMES.scheme]: 'notary.x509',
    [NAMES.time]: new Date(Math.min(Date.now(), (expiry ?? new Date()).getTime() - 3_600_000)),
    ...(expiry && { [NAMES.expiry]: expiry }),
    ...options.attributes,
  };
  const critical = options.critical ?? [NAMES.scheme, ...(expiry ? [NAMES.expiry] : [])];
  const { contentType = PAYLOAD, algorithm } = options;
  const all = { attributes, critical, contentType, algorithm, head: options.head, header: options.header };
  return format === 'jws' ? jws(payload, signer, all) : cose(payload, signer, all);
}

interface Head extends Pick<EnvelopeOptions, 'head' | 'header' | 'contentType' | 'algorithm'> {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly critical: readonly unknown[];
}

function jws(payload: Buffer, { chain, privateKey }: NotarySigner, head: Head): Buffer {
  const { attributes, critical, contentType, algorithm = algorithmOf(privateKey).name } = head;
  const text = (value: unknown): unknown =>
    value instanceof Date ? value.toISOString().replace(/\.\d+Z$/, 'Z') : value;
  const others = Object.entries(attributes).map(([name, value]) => [name, text(value)]);
  const signed = {
    alg: algorithm,
    cty: contentType,
    crit: critical,
    ...Object.fromEntries(others),
    ...head.head,
  };
  const parts = [Buffer.from(JSON.stringify(signed)), payload].map((part) => part.toString('base64url'));
  const signature = signWith(privateKey, Buffer.from(parts.join('.'))).toString('base64url');
  const header = { x5c: chain.map((der) => der.toString('base64')), ...head.header };
  return Buffer.from(JSON.stringify({ payload: parts[1], protected: parts[0], header, signature }));
}

function cose(payload: Buffer, { chain, privateKey }: NotarySigner, head: Head): Buffer {
  const { attributes, critical, contentType, algorithm = algorithmOf(privateKey).number } = head;
  const value = (one: unknown): unknown =>
    one instanceof Date ? new Tagged(1, Math.floor(one.getTime() / 1000)) : one;
  const labels: [unknown, unknown][] = [
    [1, algorithm],
    [2, critical],
    [3, contentType],
    ...Object.entries(attributes).map(([name, one]): [unknown, unknown] => [name, value(one)]),
    ...byLabel(head.head),
  ];
  const kept = new Map([...new Map(labels)].filter(([, one]) => one !== undefined));
  const unsigned = new Map<unknown, unknown>([
    [33, chain.map((der) => new Uint8Array(der))],
    ...byLabel(head.header),
  ]);
  return sign1(encode(kept), { payload, privateKey, unsigned });
}

/** Labels that are numbers are written as numbers. */
function byLabel(labels: Readonly<Record<string, unknown>> = {}): [unknown, unknown][] {
  return Object.entries(labels).map(([label, value]) => [
    /^-?\d+$/.test(label) ? Number(label) : label,
    value,
  ]);
}

export interface Sign1 {
  readonly payload: Uint8Array;
  readonly privateKey: KeyObject;
  readonly unsigned: ReadonlyMap<unknown, unknown>;
}

/** A COSE_Sign1 with the bytes of this protected header. */
export function sign1(head: Uint8Array, { payload, privateKey, unsigned }: Sign1): Buffer {
  const bytes = encode(['Signature1', head, new Uint8Array(0), new Uint8Array(payload)]);
  const signature = new Uint8Array(signWith(privateKey, bytes));
  return Buffer.from(encode(new Tagged(18, [head, unsigned, new Uint8Array(payload), signature])));
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails: details }: KeyObject): Algorithm {
  return (
    ALGORITHMS[`${asymmetricKeyType} ${details?.namedCurve ?? details?.modulusLength}`] ?? {
      name: 'ES256',
      number: -7,
    }
  );
}

export function signWith(key: KeyObject, data: Uint8Array): Buffer {
  const hash = `sha${algorithmOf(key).name.slice(2)}`;
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  if (key.asymmetricKeyType === 'rsa')
    return sign(hash, data, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
  return sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
}

/** The type stands where notation writes it, or where the specification prefers it. */
export async function attachEnvelope(
  target: Target,
  subject: Descriptor,
  { format, envelope, as = 'artifactType' }: AttachOptions,
): Promise<Descriptor> {
  const layer = await pushBytes(target, envelope, { mediaType: LAYERS[format] });
  if (as === 'artifactType')
    return (await packManifest(target, { artifactType: NOTARY, layers: [layer], subject })).node;
  const config = await pushBytes(target, '{}', { mediaType: NOTARY });
  return (await packManifest(target, { config, layers: [layer], subject })).node;
}

export interface AttachOptions {
  readonly format: Format;
  readonly envelope: Uint8Array;
  readonly as?: 'artifactType' | 'config';
}
