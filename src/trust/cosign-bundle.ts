import { createHash } from 'node:crypto';
import { isRecord, type Descriptor } from '../core/descriptor.ts';
import { parseJsonObject, parseStrictJsonObject } from '../core/json.ts';
import { invalid } from './invalid.ts';
import { decodeBase64 } from './dsse.ts';

const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';

/** Annotations of a layer, with which cosign before version 3 kept what says who signed it. */
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';

const PEM = /^\s*-----BEGIN CERTIFICATE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END CERTIFICATE-----\s*$/;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What cosign before version 3 wrote, as a Sigstore bundle v0.1. Its chain is left out: authorities come from trusted
 * roots.
 */
export function oldBundle({ annotations = {} }: Descriptor, content: JsonObject, what: string): JsonObject {
  const entry = annotations[LOG_ENTRY];
  const timestamp = annotations[TIMESTAMP];
  return {
    mediaType: MEDIA_TYPE,
    verificationMaterial: {
      x509CertificateChain: { certificates: [{ rawBytes: certificateIn(annotations[CERTIFICATE], what) }] },
      tlogEntries: entry === undefined || entry === '' ? [] : [logEntryIn(entry, what)],
      ...(timestamp !== undefined &&
        timestamp !== '' && { timestampVerificationData: timestampIn(timestamp, what) }),
    },
    ...content,
  };
}

export function messageSignatureOf(payload: Uint8Array, signature: Uint8Array): JsonObject {
  const digest = createHash('sha256').update(payload).digest('base64');
  return {
    messageDigest: { algorithm: 'SHA2_256', digest },
    signature: Buffer.from(signature).toString('base64'),
  };
}

function certificateIn(pem: string | undefined, what: string): string {
  const [, base64] = PEM.exec(pem ?? '') ?? [];
  if (base64 === undefined) throw invalid(what, 'has a certificate that is not one block of PEM');
  return base64.replaceAll(/\s/g, '');
}

/** `{SignedEntryTimestamp, Payload: {body, integratedTime, logIndex, logID}}` */
function logEntryIn(text: string, what: string): JsonObject {
  const { SignedEntryTimestamp: promise, Payload: payload } = parse(text, `${what}: log entry`);
  if (!isRecord(payload)) throw invalid(what, 'has a log entry without a payload');
  const { body, integratedTime, logIndex, logID } = payload;
  if (typeof logID !== 'string' || !/^[0-9a-f]{64}$/.test(logID))
    throw invalid(what, 'has a log entry without the ID of its log');
  if (!Number.isSafeInteger(integratedTime) || !Number.isSafeInteger(logIndex))
    throw invalid(what, 'has a log entry without index and time');
  const canonicalizedBody = decodeBase64(body, `${what}: body of the log entry`);
  const { kind, apiVersion } = parseJsonObject(canonicalizedBody, `${what}: body of the log entry`);
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: promise },
    canonicalizedBody: Buffer.from(canonicalizedBody).toString('base64'),
  };
}

/** `{SignedRFC3161Timestamp}` */
function timestampIn(text: string, what: string): JsonObject {
  const { SignedRFC3161Timestamp: signedTimestamp } = parse(text, `${what}: timestamp`);
  return { rfc3161Timestamps: [{ signedTimestamp }] };
}

function parse(text: string, what: string): JsonObject {
  return parseStrictJsonObject(Buffer.from(text), what);
}
