import type { Descriptor } from '../core/descriptor.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { artifactTypeOf, type Manifest } from '../core/manifest.ts';
import { BUNDLE, parseBundle } from './bundle.ts';
import { claimsInPayload, DSSE, materialOf, signatureTextOf, SIMPLE_SIGNING } from './cosign-tags.ts';
import { messageSignatureOf, oldBundle } from './cosign-bundle.ts';
import { decodeBase64, parseEnvelope, signedBytes, type Envelope } from './dsse.ts';
import { claimsIn, type Claim } from './statement.ts';

/** A signature in any of its forms, with what it is over. */
export type SignedContent = KeySigned | CertificateSigned | NotarySigned;

interface Claims {
  /** Only to be asked once the signature holds. Fails with `INVALID_CONTENT`. */
  claims(node: Descriptor): readonly Claim[];
}

/** Signed with a key that the verifier must know. */
export interface KeySigned extends Claims {
  readonly material: 'key';
  /** The bytes that were signed. */
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** Signed with a key that a certificate vouches for, which comes along. */
export interface CertificateSigned extends Claims {
  readonly material: 'certificate';
  /** All that says who signed it. Fails with `INVALID_CONTENT`. */
  bundle(): SignedBundle;
}

/** As the Notary Project has it; it is taken apart where a rule asks for it. */
export interface NotarySigned {
  readonly material: 'notary';
  readonly format: 'jws' | 'cose';
  readonly bytes: Uint8Array;
}

/** A signature with its certificate, as Sigstore's library takes it. */
export interface SignedBundle {
  /** A Sigstore bundle as JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What is signed, where the bundle itself does not hold it. */
  readonly artifact?: Uint8Array | undefined;
}

interface Form {
  /** Most bytes of the layer. */
  readonly limit: number;
  /** Of the manifest, where the type of the layer says too little. */
  readonly artifactType?: string;
  parse(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent;
}

const MiB = 1024 * 1024;
const NOTARY = 'application/vnd.cncf.notary.signature';

const FORMS: ReadonlyMap<string, Form> = new Map([
  [BUNDLE, { limit: 16 * MiB, parse: fromBundle }],
  [DSSE, { limit: 16 * MiB, parse: fromEnvelope }],
  [SIMPLE_SIGNING, { limit: MiB, parse: fromSimpleSigning }],
  ['application/jose+json', notary('jws')],
  ['application/cose', notary('cose')],
]);

/** How a layer of this type is read; undefined for one that is no signature. */
export function formOf({ mediaType }: Descriptor, manifest: Manifest): Form | undefined {
  const form = FORMS.get(mediaType);
  const { artifactType } = form ?? {};
  return artifactType === undefined || artifactType === artifactTypeOf(manifest) ? form : undefined;
}

function notary(format: NotarySigned['format']): Form {
  return { limit: MiB, artifactType: NOTARY, parse: (bytes) => ({ material: 'notary', format, bytes }) };
}

function fromBundle(bytes: Uint8Array, _layer: Descriptor, what: string): SignedContent {
  const { envelope, material, json } = parseBundle(bytes, what);
  return material === 'key'
    ? keyed(envelope, what)
    : { material, bundle: () => ({ json }), ...about(envelope, what) };
}

function fromEnvelope(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent {
  const json = parseStrictJsonObject(bytes, what);
  const envelope = parseEnvelope(json, what);
  const material = materialOf(layer);
  if (material === 'key') return keyed(envelope, what);
  const bundle = (): SignedBundle => ({ json: oldBundle(layer, { dsseEnvelope: json }, what) });
  return { material, bundle, ...about(envelope, what) };
}

function keyed(envelope: Envelope, what: string): KeySigned {
  const { signature } = envelope;
  return { material: 'key', bytes: signedBytes(envelope), signature, ...about(envelope, what) };
}

function about(envelope: Envelope, what: string): Claims {
  return { claims: (node) => claimsIn(envelope, node, what) };
}

function fromSimpleSigning(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent {
  const signature = decodeBase64(signatureTextOf(layer), `${what}: signature`);
  const claims = (node: Descriptor): readonly Claim[] => claimsInPayload(bytes, node, what);
  const material = materialOf(layer);
  if (material === 'key') return { material, bytes, signature, claims };
  const messageSignature = messageSignatureOf(bytes, signature);
  const bundle = (): SignedBundle => ({
    json: oldBundle(layer, { messageSignature }, what),
    artifact: bytes,
  });
  return { material, bundle, claims };
}
