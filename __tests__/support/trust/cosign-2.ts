import { createHash, sign } from 'node:crypto';
import { packManifest } from '../../../src/copy/pack.ts';
import { pushBytes } from '../../../src/core/content.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestTagOf } from '../../../src/core/digest.ts';
import type { Target } from '../../../src/core/target.ts';
import { pemOf } from '../certificate.ts';
import type { CertificateOptions } from './fulcio.ts';
import { addEntry, newKeys, type LogEntryJson, type Sigstore } from './sigstore.ts';
import { certificateOf } from './workflow-run.ts';

const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const DSSE = 'application/vnd.dsse.envelope.v1+json';

export interface OldOptions {
  readonly who?: CertificateOptions;
  /** Whether the annotations have an entry of the log. */
  readonly log?: boolean;
  /** Whether they have a timestamp. */
  readonly timestamp?: boolean;
}

interface OldLayer {
  readonly mediaType: string;
  readonly content: Buffer;
  readonly annotations: Record<string, string>;
}

/** Signs as cosign before version 3 does, under the tag `sha256-HEX.sig`. */
export async function signOld(
  sigstore: Sigstore,
  { target, node }: { readonly target: Target; readonly node: Descriptor },
  options: OldOptions = {},
): Promise<void> {
  const content = Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': 'ghcr.io/acme/app' },
        image: { 'docker-manifest-digest': node.digest },
        type: 'cosign container image signature',
      },
      optional: { stage: 'release' },
    }),
  );
  const { annotations, signature, verifier } = signed(sigstore, content, options);
  const entry = await addEntry(sigstore.log, {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(content) } },
      signature: { content: signature.toString('base64'), publicKey: { content: verifier } },
    },
  });
  const layer = {
    mediaType: SIMPLE_SIGNING,
    content,
    annotations: {
      'dev.cosignproject.cosign/signature': signature.toString('base64'),
      ...annotations,
      ...(await proofs(sigstore, { entry, signature }, options)),
    },
  };
  await pushTagged(target, layer, `${digestTagOf(node.digest)}.sig`);
}

/** Attests as cosign before version 3 does, under the tag `sha256-HEX.att`. */
export async function attestOld(
  sigstore: Sigstore,
  { target, node }: { readonly target: Target; readonly node: Descriptor },
  options: OldOptions & { readonly statement: unknown },
): Promise<void> {
  const payloadType = 'application/vnd.in-toto+json';
  const payload = Buffer.from(JSON.stringify(options.statement));
  const head = Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  const { annotations, signature, verifier } = signed(sigstore, Buffer.concat([head, payload]), options);
  const sig = signature.toString('base64');
  const content = Buffer.from(
    JSON.stringify({ payloadType, payload: payload.toString('base64'), signatures: [{ keyid: '', sig }] }),
  );
  const entry = await addEntry(sigstore.log, {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: { algorithm: 'sha256', value: sha256(content) },
      payloadHash: { algorithm: 'sha256', value: sha256(payload) },
      signatures: [{ signature: sig, verifier }],
    },
  });
  const made = { ...annotations, ...(await proofs(sigstore, { entry, signature }, options)) };
  const layer = {
    mediaType: DSSE,
    content,
    annotations: { 'dev.cosignproject.cosign/signature': '', ...made },
  };
  await pushTagged(target, layer, `${digestTagOf(node.digest)}.att`);
}

function signed(sigstore: Sigstore, bytes: Buffer, { who = certificateOf() }: OldOptions) {
  const { privateKey, publicKey } = newKeys();
  const certificate = pemOf(sigstore.fulcio.issue(publicKey, who));
  return {
    signature: sign('sha256', bytes, privateKey),
    verifier: Buffer.from(certificate).toString('base64'),
    annotations: {
      'dev.sigstore.cosign/certificate': certificate,
      'dev.sigstore.cosign/chain': pemOf(sigstore.fulcio.certificate),
    },
  };
}

async function proofs(
  sigstore: Sigstore,
  { entry, signature }: { readonly entry: LogEntryJson; readonly signature: Buffer },
  { log = true, timestamp = false }: OldOptions,
): Promise<Record<string, string>> {
  const bundle = {
    SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
    Payload: {
      body: entry.canonicalizedBody,
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
    },
  };
  return {
    ...(log && { 'dev.sigstore.cosign/bundle': JSON.stringify(bundle) }),
    ...(timestamp && {
      'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({
        SignedRFC3161Timestamp: await sigstore.timestamp(signature),
      }),
    }),
  };
}

async function pushTagged(
  target: Target,
  { content, mediaType, annotations }: OldLayer,
  tag: string,
): Promise<void> {
  const layer = { ...(await pushBytes(target, content, { mediaType })), annotations };
  const config = await pushBytes(target, '{}', { mediaType: 'application/vnd.oci.image.config.v1+json' });
  const { node } = await packManifest(target, { config, layers: [layer] });
  await target.tag(node, tag);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
