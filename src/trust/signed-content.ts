import type { Descriptor } from '../core/descriptor.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { BUNDLE, parseBundle } from './bundle.ts';
import { claimsInPayload, DSSE, materialOf, signatureTextOf, SIMPLE_SIGNING } from './cosign-tags.ts';
import { decodeBase64, parseEnvelope, signedBytes, type Envelope } from './dsse.ts';
import { claimsIn, type Claim } from './statement.ts';

/** A signature in any of its forms, with what it is over. */
export interface SignedContent {
  readonly material: 'key' | 'certificate';
  /** The bytes that were signed. */
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** Only to be asked once the signature holds. Fails with `INVALID_CONTENT`. */
  claims(node: Descriptor): readonly Claim[];
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
  return {
    material,
    bytes: signedBytes(envelope),
    signature: envelope.signature,
    claims: (node) => claimsIn(envelope, node, what),
  };
}

function fromSimpleSigning(bytes: Uint8Array, layer: Descriptor, what: string): SignedContent {
  return {
    material: materialOf(layer),
    bytes,
    signature: decodeBase64(signatureTextOf(layer), `${what}: signature`),
    claims: (node) => claimsInPayload(bytes, node, what),
  };
}
