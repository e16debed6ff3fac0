import { openGate } from '../../../src/action/verify/gate.ts';
import { terminalRunner } from '../../../src/action/runner/terminal.ts';
import { readRuntime } from '../../../src/action/runner/runtime.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { packIndex } from '../../../src/copy/pack.ts';
import type { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { rejection } from '../../support/rejection.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
} from '../../support/trust/own-signatures.ts';
import type { Case } from './hint-answer-cases.ts';

const [signer, other] = [newSigner(), newSigner()];
const pem = (text: string): string => text.trim().replaceAll('\n', '\n    ');
const key = `- key: |\n    ${pem(signer.pem)}`;
const digest = `sha256:${'a'.repeat(64)}`;

type Sign = (target: MemoryTarget, node: Descriptor) => Promise<unknown>;

/** What the gate says of an artifact under a policy. */
async function refused(policy: string, sign: Sign = async () => undefined, asIndex = false): Promise<Error> {
  const { target, node: image } = await newArtifact();
  const node = asIndex ? (await packIndex(target, { manifests: [image] })).node : image;
  await sign(target, node);
  const runtime = readRuntime({}, false);
  const { log } = terminalRunner(runtime, () => undefined);
  const gate = await openGate({ policy }, runtime, log);
  return rejection(gate.check({ source: target, nodes: [node], text: 'ghcr.io/acme/app:v1' }, {}));
}

const signedBy =
  (by = signer, more: Record<string, unknown> = {}): Sign =>
  (target, node) =>
    attachBundle(target, node, bundleOf(statementAbout(node, more), by));
const signedOther: Sign = async (target, node) => {
  const { node: another } = await newArtifact('another', target);
  await attachBundle(target, node, bundleOf(statementAbout(another), signer));
};

/** Artifacts that a policy refuses. */
export const TRUST_CASES: readonly Case[] = [
  ['unverified-unsigned', () => refused(key)],
  ['unverified-index', () => refused(key, undefined, true)],
  ['unverified-signer', () => refused(key, signedBy(other))],
  ['unverified-predicate', () => refused(`${key}\n  predicate: spdx`, signedBy())],
  ['unverified-subject', () => refused(key, signedOther)],
  ['unverified-subject', () => refused(`${key}\n  name: ghcr.io/acme/app`, signedBy())],
  ['unverified-annotations', () => refused(`${key}\n  annotations: {stage: release}`, signedBy())],
  [
    'unverified-signers',
    () =>
      refused(
        `- key:\n  - |\n    ${pem(signer.pem)}\n  - |\n    ${pem(other.pem)}\n  signers: 2`,
        signedBy(),
      ),
  ],
  ['unverified-referrer', () => refused('- has: application/spdx+json')],
  ['unverified-digest', () => refused(`- digest: ${digest}`)],
  [
    'unverified-signature',
    () => refused(key, (target, node) => attachBundle(target, node, '{"no":"bundle"}')),
  ],
];
