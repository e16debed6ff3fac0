import type { NotationRule } from '../../../src/trust/notary/notation-rule.ts';
import { newNotarySigner, type NotarySigner } from './notary-certificates.ts';
import { NAMES, type EnvelopeOptions, type Format } from './notary-envelopes.ts';

/** A signature, what a rule asks of it, and what everyone must say. */
export interface NotaryCase {
  readonly name: string;
  readonly signer: () => NotarySigner;
  /** `holds`, or our reason why not. */
  readonly verdict: string;
  /** Whether notation accepts it, where it does not do as we do. */
  readonly theirs?: boolean;
  readonly options?: EnvelopeOptions;
  readonly rule?: Partial<NotationRule>;
  readonly forge?: (envelope: Buffer, format: Format) => Buffer;
}

const HOUR = 3_600_000;
const at = (time: number): Date => new Date(Date.now() + time);
const usual = newNotarySigner();
const good = (): NotarySigner => usual;

function changedAt(find: string, by: string): (envelope: Buffer) => Buffer {
  return (envelope) => {
    const start = envelope.indexOf(find);
    if (start < 0) throw new Error(`the envelope has no ${find}`);
    const changed = Buffer.from(envelope);
    changed.write(by, start);
    return changed;
  };
}

/** Of the payload, one byte: in JWS it is the base64url of `{"tar`. */
const changedPayload = (envelope: Buffer, format: Format): Buffer =>
  (format === 'jws'
    ? changedAt('eyJ0YXJnZXRB', 'eyJ0YXJnZXRC')
    : changedAt('targetArtifact', 'targetBrtifact'))(envelope);

/** Of dates, whatever the format. */
export const TIME_CASES: readonly NotaryCase[] = [
  { name: 'that expires later', signer: good, options: { expiry: at(HOUR) }, verdict: 'holds' },
  { name: 'that expired', signer: good, options: { expiry: at(-HOUR) }, verdict: 'expired' },
  {
    name: 'with a certificate that expired',
    signer: () => newNotarySigner({ leaf: { until: Date.now() - HOUR } }),
    verdict: 'expired',
  },
  {
    name: 'with a certificate that begins later',
    signer: () => newNotarySigner({ leaf: { from: Date.now() + HOUR, until: Date.now() + 2 * HOUR } }),
    verdict: 'expired',
  },
  {
    name: 'with an authority that expired',
    signer: () => newNotarySigner({ intermediate: { until: Date.now() - HOUR } }),
    verdict: 'expired',
  },
  {
    name: 'with a root that expired',
    signer: () => newNotarySigner({ root: { until: Date.now() - HOUR } }),
    verdict: 'expired',
  },
];

export const CONTENT_CASES: readonly NotaryCase[] = [
  { name: 'as it must be', signer: good, verdict: 'holds' },
  { name: 'with a changed payload', signer: good, forge: changedPayload, verdict: 'bad-signature' },
  {
    name: 'about another digest',
    signer: good,
    options: {
      payload: JSON.stringify({
        targetArtifact: {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: `sha256:${'0'.repeat(64)}`,
          size: 2,
        },
      }),
    },
    verdict: 'other-subject',
  },
  { name: 'without a target', signer: good, options: { payload: '{}' }, verdict: 'unreadable-signature' },
  {
    name: 'with the annotations',
    signer: good,
    options: { annotations: { stage: 'release' } },
    rule: { annotations: { stage: 'release' } },
    verdict: 'holds',
  },
  {
    name: 'with other annotations',
    signer: good,
    options: { annotations: { stage: 'test' } },
    rule: { annotations: { stage: 'release' } },
    verdict: 'other-annotations',
  },
  {
    name: 'without the annotations',
    signer: good,
    rule: { annotations: { stage: 'release' } },
    verdict: 'other-annotations',
  },
  {
    name: 'by the signer that is asked for in part',
    signer: good,
    rule: { subject: 'C=US, S=WA, O=Acme' },
    verdict: 'holds',
  },
  { name: 'by any signer', signer: good, rule: { subject: '*' }, verdict: 'holds' },
  {
    name: 'by a signer of another name',
    signer: good,
    rule: { subject: 'C=US, ST=WA, O=Acme, CN=other' },
    verdict: 'other-signer',
  },
  {
    name: 'by a signer of another case',
    signer: good,
    rule: { subject: 'C=US, ST=WA, O=ACME' },
    verdict: 'other-signer',
  },
  {
    name: 'by a signer whose name needs escapes',
    signer: () => newNotarySigner({ leaf: { subject: 'C=US, ST=WA, O=Acme;+Co' } }),
    rule: { subject: String.raw`C=US, ST=WA, O=Acme\;\+Co` },
    verdict: 'holds',
  },
  {
    name: 'of another content type',
    signer: good,
    options: { contentType: 'application/json' },
    verdict: 'unreadable-signature',
  },
  {
    name: 'of another scheme',
    signer: good,
    options: { attributes: { [NAMES.scheme]: 'notary.x509.other' } },
    verdict: 'unreadable-signature',
  },
  {
    name: 'without a time',
    signer: good,
    options: { attributes: { [NAMES.time]: undefined } },
    verdict: 'unreadable-signature',
  },
  {
    name: 'with an unknown critical attribute',
    signer: good,
    options: { critical: [NAMES.scheme, 'com.example.more'], attributes: { 'com.example.more': 'x' } },
    // The specification has it refused; notation leaves it to plugins, and has none here.
    theirs: true,
    verdict: 'unreadable-signature',
  },
  {
    name: 'with a critical attribute that is missing',
    signer: good,
    options: { critical: [NAMES.scheme, 'com.example.more'] },
    verdict: 'unreadable-signature',
  },
  {
    name: 'without critical attributes',
    signer: good,
    options: { critical: [] },
    verdict: 'unreadable-signature',
  },
  {
    name: 'with an expiry that is not critical',
    signer: good,
    options: { expiry: at(HOUR), critical: [NAMES.scheme] },
    verdict: 'unreadable-signature',
  },
  {
    name: 'with an attribute beside',
    signer: good,
    options: { attributes: { 'com.example.more': 'x' } },
    verdict: 'holds',
  },
];
