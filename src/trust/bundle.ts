import { isRecord } from '../core/descriptor.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { invalid } from './invalid.ts';
import { parseEnvelope, type Envelope } from './dsse.ts';

export const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

export interface Bundle {
  readonly envelope: Envelope;
  /** What the signer says to have signed with; a key is known by its hint only. */
  readonly material: 'key' | 'certificate';
  /** What was read of it, and nothing else: another signature beside the envelope would be verified in its place. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A Sigstore bundle v0.3 with a DSSE envelope, as `cosign sign` and `cosign attest` write it. */
export function parseBundle(bytes: Uint8Array, what: string): Bundle {
  const json = parseStrictJsonObject(bytes, what);
  const { mediaType, verificationMaterial: material, dsseEnvelope } = json;
  if (mediaType !== BUNDLE) throw invalid(what, `does not have the mediaType ${BUNDLE}`);
  if (!isRecord(material)) throw invalid(what, 'has no verificationMaterial');
  if (dsseEnvelope === undefined) throw invalid(what, 'has no DSSE envelope');
  return {
    json: { mediaType, verificationMaterial: material, dsseEnvelope },
    envelope: parseEnvelope(dsseEnvelope, what),
    material: isRecord(material['publicKey']) && !hasCertificate(material) ? 'key' : 'certificate',
  };
}

function hasCertificate(material: Record<string, unknown>): boolean {
  return material['certificate'] !== undefined || material['x509CertificateChain'] !== undefined;
}
