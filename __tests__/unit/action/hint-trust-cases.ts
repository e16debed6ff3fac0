import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGate } from '../../../src/action/verify/gate.ts';
import { terminalRunner } from '../../../src/action/runner/terminal.ts';
import { createOpener } from '../../../src/action/open/open.ts';
import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
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
import { SingleFlight } from '../../../src/core/concurrency.ts';
import { freshFolder, operate, writeFiles } from '../../support/operate.ts';
import { goldenTrust } from '../../support/trust/golden-trust.ts';
import { signKeyless, type KeylessOptions } from '../../support/trust/keyless.ts';
import { newSigstore, type Sigstore } from '../../support/trust/sigstore.ts';
import { certificateOf, type WorkflowRun } from '../../support/trust/workflow-run.ts';
import type { Case } from './hint-answer-cases.ts';

const [signer, other] = [newSigner(), newSigner()];
const pem = (text: string): string => text.trim().replaceAll('\n', '\n    ');
const key = `- key: |\n    ${pem(signer.pem)}`;
const digest = `sha256:${'a'.repeat(64)}`;

type Sign = (target: MemoryTarget, node: Descriptor) => Promise<unknown>;

interface Refusal {
  readonly asIndex?: boolean;
  /** Default: the root of the tests' own Sigstore. */
  readonly trustRoot?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Asked so long after it was signed. */
  readonly laterMs?: number;
}

const sigstore = new SingleFlight<string, Sigstore>('keep');
const ours = (): Promise<Sigstore> => sigstore.get('ours', async () => newSigstore());

/** What the gate says of an artifact under a policy. */
async function refused(
  policy: string,
  sign: Sign = async () => undefined,
  { asIndex = false, trustRoot = 'root.json', env = {}, laterMs = 0 }: Refusal = {},
): Promise<Error> {
  const { target, node: image } = await newArtifact();
  const node = asIndex ? (await packIndex(target, { manifests: [image] })).node : image;
  await sign(target, node);
  const workspace = writeFiles(freshFolder(), { 'root.json': JSON.stringify((await ours()).root) });
  const runtime = { ...readRuntime(env, false), workspace, temp: workspace };
  const { log } = terminalRunner(runtime, () => undefined);
  const inputs = await parseInputs(fromFlags(['resolve', '--from', 'ghcr.io/acme/app:v1']));
  const open = createOpener(inputs, runtime, log);
  const around = { runtime, send: open.send, retries: 0 };
  const gate = await openGate({ policy, trustRoot: [trustRoot] }, around, log);
  const { now } = Date;
  try {
    Date.now = () => now() + laterMs;
    return await rejection(gate.check({ source: target, nodes: [node], text: 'ghcr.io/acme/app:v1' }, {}));
  } finally {
    Date.now = now;
    await open.close();
  }
}

const byRun =
  (run: WorkflowRun = {}, options: KeylessOptions = {}): Sign =>
  async (target, node) => {
    const statement = { predicateType: 'https://slsa.dev/provenance/v1' };
    await signKeyless(await ours(), { target, node }, { who: certificateOf(run), statement, ...options });
  };
const signedBy =
  (by = signer, more: Record<string, unknown> = {}): Sign =>
  (target, node) =>
    attachBundle(target, node, bundleOf(statementAbout(node, more), by));
const signedOther: Sign = async (target, node) => {
  const { node: another } = await newArtifact('another', target);
  await attachBundle(target, node, bundleOf(statementAbout(another), signer));
};

/** Of the golden files. */
async function expiredSignature(): Promise<unknown> {
  const workspace = freshFolder();
  const authority = readFileSync(join(goldenTrust, 'notation-ca.pem'), 'utf8');
  writeFiles(workspace, { 'ca.pem': authority });
  const from = `oci-archive:${join(goldenTrust, 'notation.tar')}:jws-p256-expired`;
  const verify = "- {notation: ca.pem, subject: '*', revocation: none}";
  return rejection(operate(['resolve', '--from', from, '--verify', verify], { workspace }));
}

/** Artifacts that a policy refuses. */
export const TRUST_CASES: readonly Case[] = [
  ['unverified-unsigned', () => refused(key)],
  ['unverified-index', () => refused(key, undefined, { asIndex: true })],
  ['unverified-ref', () => refused('- github: acme/app\n  ref: refs/tags/v2*', byRun())],
  ['unverified-run', () => refused('- github: acme/app\n  workflow: other.yml', byRun())],
  ['unverified-run', () => refused('- github: acme/app\n  enterprise: acme', byRun())],
  [
    'unverified-authority',
    () =>
      refused('- github: acme/app', async (target, node) => {
        const statement = { predicateType: 'https://slsa.dev/provenance/v1' };
        await signKeyless(await newSigstore({ name: 'another' }), { target, node }, { statement });
      }),
  ],
  [
    'unverified-time',
    () => refused('- github: acme/app', byRun({}, { how: { log: 'proof', timestamp: false } })),
  ],
  ['unverified-age', () => refused('- github: acme/app\n  max-age: 1h', byRun(), { laterMs: 7_200_000 })],
  ['unverified-expired', expiredSignature],
  [
    'trusted-root',
    () =>
      refused('- github: acme/app', byRun(), {
        trustRoot: 'sigstore',
        env: { https_proxy: 'http://127.0.0.1:1' },
      }),
  ],
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
