import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { initializeTLog, type TLog } from '@sigstore/mock/dist/rekor/tlog.js';
import { initializeTSA, type TSA } from '@sigstore/mock/dist/timestamp/tsa.js';
import type { RootProvider, TrustedRootJson } from '../../../src/trust/roots.ts';
import { pemOf } from '../certificate.ts';
import { logIdOf, newFulcio, publicBytes, type CertificateOptions, type Fulcio } from './fulcio.ts';
import { BUNDLE } from './own-signatures.ts';

/** What a Sigstore has besides its authority; default all of it. */
export interface SigstoreParts {
  readonly name?: string;
  readonly log?: boolean;
  readonly certificateLog?: boolean;
  readonly timestamps?: boolean;
}

export interface SignOptions {
  /** Whether there is an entry of the log: with the promise of a time, with a proof that it is in the log, or both. */
  readonly log?: 'both' | 'promise' | 'proof' | 'none';
  readonly timestamp?: boolean;
  readonly payloadType?: string;
}

/** What a test may want to change. */
export type BundleJson = {
  mediaType: string;
  verificationMaterial: {
    certificate?: { rawBytes: string };
    tlogEntries: LogEntryJson[];
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] };
};

export interface LogEntryJson {
  logIndex: string;
  logId: { keyId: string };
  kindVersion: { kind: string; version: string };
  integratedTime: string;
  inclusionPromise?: { signedEntryTimestamp: string };
  inclusionProof?: {
    logIndex: string;
    rootHash: string;
    treeSize: string;
    hashes: string[];
    checkpoint: { envelope: string };
  };
  canonicalizedBody: string;
}

/** A whole Sigstore of its own: the logs and the timestamp authority are those of @sigstore/mock. */
export interface Sigstore {
  readonly root: TrustedRootJson;
  readonly roots: RootProvider;
  readonly fulcio: Fulcio;
  readonly log: TLog;
  sign(statement: unknown, who: CertificateOptions, how?: SignOptions): Promise<BundleJson>;
  timestamp(signature: Buffer): Promise<string>;
}

const REKOR = 'https://rekor.example';
/** Before anything of a test. */
const START = new Date(Date.now() - 86_400_000).toISOString();

export async function newSigstore(parts: SigstoreParts = {}): Promise<Sigstore> {
  const { name = 'fulcio', log: hasLog = true, certificateLog = true, timestamps = true } = parts;
  const [logKeys, certificateLogKeys, timestampKeys] = [newKeys(), newKeys(), newKeys()];
  const fulcio = newFulcio(name, certificateLog ? certificateLogKeys.privateKey : undefined);
  const log = await initializeTLog(REKOR, logKeys);
  const clock = new Date();
  const tsa = inWholeSeconds(await initializeTSA(timestampKeys, clock), clock);
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: hasLog ? [logJson(logKeys.privateKey)] : [],
    certificateAuthorities: [authorityJson(fulcio.certificate)],
    ctlogs: certificateLog ? [logJson(certificateLogKeys.privateKey)] : [],
    timestampAuthorities: timestamps
      ? [authorityJson(bytesOf(tsa.intCertificate), bytesOf(tsa.rootCertificate))]
      : [],
  };
  return {
    root,
    roots: { trustedRoots: async () => [root] },
    fulcio,
    log,
    sign: async (statement, who, how) => signWith({ fulcio, log, tsa }, { statement, who }, how),
    timestamp: async (signature) => timestampOf(tsa, signature),
  };
}

export const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function signWith(
  { fulcio, log, tsa }: { readonly fulcio: Fulcio; readonly log: TLog; readonly tsa: TSA },
  { statement, who }: { readonly statement: unknown; readonly who: CertificateOptions },
  { log: logged = 'both', timestamp = true, payloadType = 'application/vnd.in-toto+json' }: SignOptions = {},
): Promise<BundleJson> {
  const { privateKey, publicKey } = newKeys();
  const certificate = fulcio.issue(publicKey, who);
  const payload = Buffer.from(typeof statement === 'string' ? statement : JSON.stringify(statement));
  const head = Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `);
  const signature = sign('sha256', Buffer.concat([head, payload]), privateKey);
  const envelope = {
    payload: payload.toString('base64'),
    payloadType,
    signatures: [{ sig: signature.toString('base64') }],
  };
  const entries =
    logged === 'none' ? [] : [await logEnvelope(log, { envelope, payload, certificate }, logged)];
  return {
    mediaType: BUNDLE,
    verificationMaterial: {
      certificate: { rawBytes: certificate.toString('base64') },
      tlogEntries: entries,
      timestampVerificationData: {
        rfc3161Timestamps: timestamp ? [{ signedTimestamp: await timestampOf(tsa, signature) }] : [],
      },
    },
    dsseEnvelope: envelope,
  };
}

async function logEnvelope(
  log: TLog,
  signed: {
    readonly envelope: BundleJson['dsseEnvelope'];
    readonly payload: Buffer;
    readonly certificate: Buffer;
  },
  how: 'both' | 'promise' | 'proof',
): Promise<LogEntryJson> {
  const { envelope, payload, certificate } = signed;
  const verifier = Buffer.from(pemOf(certificate)).toString('base64');
  const entry = await addEntry(log, {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: { algorithm: 'sha256', value: sha256(Buffer.from(JSON.stringify(envelope))) },
      payloadHash: { algorithm: 'sha256', value: sha256(payload) },
      signatures: [{ signature: envelope.signatures[0]?.sig, verifier }],
    },
  });
  if (how === 'promise') delete entry.inclusionProof;
  if (how === 'proof') delete entry.inclusionPromise;
  return entry;
}

/** Types of Rekor, which the mock takes from a package that it does not bring. */
interface RekorEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
      readonly hashes: readonly string[];
      readonly checkpoint: string;
    };
  };
}

/** An entry with promise and proof. */
export async function addEntry(
  log: TLog,
  body: { readonly apiVersion: string; readonly kind: string; readonly spec: unknown },
): Promise<LogEntryJson> {
  const [entry] = Object.values((await log.log(body)) as Record<string, RekorEntry>);
  if (!entry) throw new Error('a log without an entry');
  const { inclusionProof: proof, signedEntryTimestamp } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
    kindVersion: { kind: body.kind, version: body.apiVersion },
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp: signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
      treeSize: String(proof.treeSize),
      hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex').toString('base64')),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}

/** Its times with milliseconds are not always ones that others can read. */
function inWholeSeconds(tsa: TSA, clock: Date): TSA {
  return {
    rootCertificate: tsa.rootCertificate,
    intCertificate: tsa.intCertificate,
    timestamp: async (request) => {
      clock.setTime(Math.ceil(Date.now() / 1000) * 1000);
      return tsa.timestamp(request);
    },
  };
}

async function timestampOf(tsa: TSA, signature: Buffer): Promise<string> {
  const answer = await tsa.timestamp({
    artifactHash: createHash('sha256').update(signature).digest(),
    hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
    nonce: 1,
    policyOID: '1.3.6.1.4.1.57264.2',
    certReq: true,
  });
  return bytesOf(answer).toString('base64');
}

function authorityJson(...chain: readonly Buffer[]) {
  return {
    subject: { organization: 'example', commonName: 'example' },
    uri: 'https://example',
    certChain: { certificates: chain.map((one) => ({ rawBytes: one.toString('base64') })) },
    validFor: { start: START },
  };
}

function logJson(privateKey: KeyObject) {
  const rawBytes = publicBytes(privateKey).toString('base64');
  return {
    baseUrl: REKOR,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes, keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: { start: START } },
    logId: { keyId: logIdOf(privateKey).toString('base64') },
  };
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
