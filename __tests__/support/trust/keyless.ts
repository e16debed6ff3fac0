import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { Target } from '../../../src/core/target.ts';
import type { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import type { PolicyRule } from '../../../src/trust/policy.ts';
import type { RootProvider } from '../../../src/trust/roots.ts';
import { verifyNode } from '../../../src/trust/verify-node.ts';
import { attachBundle, newArtifact, statementAbout } from './own-signatures.ts';
import type { CertificateOptions } from './fulcio.ts';
import type { BundleJson, Sigstore, SignOptions } from './sigstore.ts';
import { outcome } from './verdicts.ts';
import { certificateOf, IDENTITY, ISSUER } from './workflow-run.ts';

/** Takes what the workflow of {@link certificateOf} signed. */
export const KEYLESS = { keyless: IDENTITY, issuer: ISSUER } as const;
export const PROVENANCE = 'https://slsa.dev/provenance/v1';

export interface KeylessOptions {
  readonly who?: CertificateOptions;
  readonly how?: SignOptions;
  readonly statement?: Record<string, unknown>;
  /** Changes the bundle after it was signed. */
  readonly change?: (bundle: BundleJson) => unknown;
}

/** A new artifact with one bundle. */
export async function signedKeyless(
  sigstore: Sigstore,
  options: KeylessOptions = {},
): Promise<{ target: MemoryTarget; node: Descriptor }> {
  const artifact = await newArtifact();
  await signKeyless(sigstore, artifact, options);
  return artifact;
}

export async function signKeyless(
  sigstore: Sigstore,
  { target, node }: { readonly target: Target; readonly node: Descriptor },
  { who = certificateOf(), how, statement, change = (same) => same }: KeylessOptions = {},
): Promise<Descriptor> {
  const bundle = await sigstore.sign(statementAbout(node, statement), who, how);
  return attachBundle(target, node, JSON.stringify(await change(bundle)));
}

/** `holds`, or the reason, of one rule about a new artifact with one bundle. */
export async function verdictOf(
  sigstore: Sigstore,
  options: KeylessOptions = {},
  { rule = KEYLESS, roots = sigstore.roots }: { rule?: PolicyRule; roots?: RootProvider } = {},
): Promise<unknown> {
  const { target, node } = await signedKeyless(sigstore, options);
  return outcome(verifyNode(target, node, [rule], { roots }));
}
