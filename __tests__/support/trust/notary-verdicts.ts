import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { NotationRule } from '../../../src/trust/notary/notation-rule.ts';
import { verifyNode } from '../../../src/trust/verify-node.ts';
import { SUBJECT, type NotarySigner } from './notary-certificates.ts';
import { attachEnvelope, envelopeOf, type EnvelopeOptions, type Format } from './notary-envelopes.ts';
import { newArtifact } from './own-signatures.ts';
import { outcome } from './verdicts.ts';

export function notationRule(signer: NotarySigner, more: Partial<NotationRule> = {}): NotationRule {
  return { notation: signer.root, subject: SUBJECT, revocation: 'none', ...more };
}

export interface NotaryCase {
  readonly envelope?: EnvelopeOptions;
  readonly rule?: Partial<NotationRule>;
  /** In place of what the signer makes. */
  readonly forge?: (envelope: Buffer, node: Descriptor) => Uint8Array;
}

/** What a rule for the signer's root says to what it signed: `holds`, or the reason why not. */
export async function notaryVerdict(
  format: Format,
  signer: NotarySigner,
  { envelope: options, rule, forge }: NotaryCase = {},
): Promise<unknown> {
  const { target, node } = await newArtifact();
  const made = envelopeOf(format, node, signer, options);
  await attachEnvelope(target, node, { format, envelope: forge?.(made, node) ?? made });
  return outcome(verifyNode(target, node, [notationRule(signer, rule)]));
}
