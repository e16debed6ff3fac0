import { isRecord } from '../core/descriptor.ts';
import { invalid } from './invalid.ts';

/** A DSSE envelope with its one signature (secure-systems-lab/dsse, envelope.md). */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** An envelope has one signature: with more, "it is signed" would leave open by whom. */
export function parseEnvelope(value: unknown, what: string): Envelope {
  if (!isRecord(value)) throw invalid(what, 'is no DSSE envelope');
  const { payloadType, payload, signatures } = value;
  if (typeof payloadType !== 'string') throw invalid(what, 'has no payloadType');
  if (!Array.isArray(signatures) || signatures.length !== 1)
    throw invalid(what, 'must have exactly one signature');
  const [only] = signatures as unknown[];
  return {
    payloadType,
    payload: decodeBase64(payload, `${what}: payload`),
    signature: decodeBase64(isRecord(only) ? only['sig'] : undefined, `${what}: signature`),
  };
}

/** The bytes that are signed: the pre-authentication encoding (dsse, protocol.md). */
export function signedBytes({ payloadType, payload }: Omit<Envelope, 'signature'>): Uint8Array {
  const type = Buffer.byteLength(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type} ${payloadType} ${payload.byteLength} `), payload]);
}

/** Only the one text that stands for its bytes, in either alphabet of RFC 4648. */
export function decodeBase64(text: unknown, what: string): Uint8Array {
  if (typeof text !== 'string' || text === '') throw invalid(what, 'is missing');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text && bytes.toString('base64url') !== text)
    throw invalid(what, 'is not base64');
  return bytes;
}
