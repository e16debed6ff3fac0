import type { Descriptor } from '../core/descriptor.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { BUNDLE, parseBundle } from './bundle.ts';
import { claimsInPayload, DSSE, materialOf, signatureTextOf, SIMPLE_SIGNING } from './cosign-tags.ts';
import { decodeBase64, parseEnvelope, signedBytes, type Envelope } from './dsse.ts';
import { claimsIn, type Claim } from './statement.ts';

/** A signature in any of its forms, with what it is over. */
export type SignedContent = KeySigned | CertificateSigned;

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
}

interface Form {
  /** Most bytes of the layer. */
  readonly limit: number;
  parse(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent;
}

const MiB = 1024 * 1024;

const FORMS: ReadonlyMap<string, Form> = new Map([
  [BUNDLE, { limit: 16 * MiB, parse: fromBundle }],
  [DSSE, { limit: 16 * MiB, parse: fromEnvelope }],
  [SIMPLE_SIGNING, { limit: MiB, parse: fromSimpleSigning }],
]);

/** How a layer of this type is read; undefined for one that is no signature. */
export function formOf({ mediaType }: Descriptor): Form | undefined {
  return FORMS.get(mediaType);
}

function fromBundle(bytes: Uint8Array, _layer: Descriptor, what: string): SignedContent {
  const { envelope, material } = parseBundle(bytes, what);
  return inEnvelope(envelope, material, what);
}

function fromEnvelope(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent {
  return inEnvelope(parseEnvelope(parseStrictJsonObject(bytes, what), what), materialOf(layer), what);
}

function inEnvelope(envelope: Envelope, material: SignedContent['material'], what: string): SignedContent {
  const claims = (node: Descriptor): readonly Claim[] => claimsIn(envelope, node, what);
  if (material === 'certificate') return { material, claims };
  return { material, bytes: signedBytes(envelope), signature: envelope.signature, claims };
}

function fromSimpleSigning(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent {
  const signature = decodeBase64(signatureTextOf(layer), `${what}: signature`);
  const claims = (node: Descriptor): readonly Claim[] => claimsInPayload(bytes, node, what);
  const material = materialOf(layer);
  return material === 'certificate' ? { material, claims } : { material, bytes, signature, claims };
}
