import { SingleFlight } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { artifactTypeOf } from '../core/manifest.ts';
import { readManifestNode } from '../core/manifest-node.ts';
import { canFindPredecessors, type Source } from '../core/target.ts';
import { Candidates, isBadContent, MAX_CANDIDATES } from './candidates.ts';
import { keyJudge } from './key-rule.ts';
import { loadOptional } from './optional-packages.ts';
import { nearest, shown, type Miss } from './misses.ts';
import { checkPolicy, type CheckedRule, type CheckedSingleRule, type Policy } from './policy.ts';
import { checkSignedRule } from './signed-rule.ts';
import { checkCertificateRule } from './sigstore/certificate-judge.ts';
import type { SigstoreVerifier } from './sigstore/verifier.ts';
import type { Finding, Verification, VerifyOptions } from './verification.ts';

const NEED_ROOTS: ReadonlySet<string> = new Set(['keyless', 'github']);

interface Question {
  readonly source: Source;
  readonly node: Descriptor;
  readonly candidates: Candidates;
  readonly options: VerifyOptions;
  /** Asks for the trusted roots once, when it is first called. */
  readonly sigstore: () => Promise<SigstoreVerifier>;
}

/**
 * Fails unless every rule of the policy holds for the node. Gives what made them hold: one entry a rule, with `signers`
 * one a signature.
 *
 * A signature counts where its bytes, the digest that it is about and what it says about it all fit; one that does not
 * is passed over, since whoever may push can add any. Lists of referrers and annotations of manifests are hints only.
 * At most 100 signatures of 64 MiB in all are looked at. It holds for this very digest: resolve a tag once, and take
 * what comes by the digest. That a signature is old, or was made for another repository, shows only where a rule asks
 * for `annotations` or a `name`. A signature of a child says nothing about its index.
 *
 * @throws {OrasError} `INVALID_INPUT` for a policy with a mistake, before anything is read; `UNVERIFIED` with `rule`,
 * `kind` and `reason` in `details`, and the nearest miss in the message; what the source throws, such as `NETWORK`.
 */
export async function verifyNode(
  source: Source,
  node: Descriptor,
  policy: Policy,
  options: VerifyOptions = {},
): Promise<Verification[]> {
  return verifyAnyNode(source, [node], policy, options);
}

/**
 * As {@link verifyNode}, where each rule may hold for any of the nodes, which are tried in this order. For an image of an
 * index, give both: the index pins what it lists, so that a signature of either holds for the image.
 *
 * @throws {OrasError} as `verifyNode` does.
 */
export async function verifyAnyNode(
  source: Source,
  nodes: readonly [Descriptor, ...Descriptor[]],
  policy: Policy,
  options: VerifyOptions = {},
): Promise<Verification[]> {
  return new PolicyVerifier(policy, options).verify(source, nodes, options);
}

/**
 * A policy, checked once, with its trusted roots opened once, for any number of artifacts.
 *
 * @example
 * const source = new MemoryTarget();
 * const { node } = await packManifest(source, { artifactType: 'application/vnd.acme.app' }, { tag: 'v1' });
 * const verifier = new PolicyVerifier([{ digest: node.digest }]);
 * for await (const tag of source.tags()) {
 *   const [verified] = await verifier.verify(source, [await source.resolve(tag)]);
 *   console.log(tag, verified?.kind); // v1 digest
 * }
 */
export class PolicyVerifier {
  readonly #rules: readonly CheckedRule[];
  readonly #roots: VerifyOptions['roots'];
  readonly #opened = new SingleFlight<'sigstore', SigstoreVerifier>();

  /** Fails with `INVALID_INPUT` for a policy with a mistake, or without the roots that it needs. */
  constructor(policy: Policy, { roots }: Pick<VerifyOptions, 'roots'> = {}) {
    this.#rules = checkPolicy(policy);
    refuseWithoutRoots(this.#rules, { roots });
    this.#roots = roots;
  }

  /** As {@link verifyAnyNode}. */
  async verify(
    source: Source,
    nodes: readonly [Descriptor, ...Descriptor[]],
    options: VerifyOptions = {},
  ): Promise<Verification[]> {
    const { signal } = options;
    const sigstore = () =>
      this.#opened.get('sigstore', () => openSigstore({ roots: this.#roots, signal }), { signal });
    const questions = nodes.map((node) => ({
      source,
      node,
      options,
      sigstore,
      candidates: new Candidates(source, node, options),
    }));
    try {
      return await checkRules(this.#rules, questions);
    } finally {
      for (const { candidates } of questions) await candidates.close();
    }
  }
}

function refuseWithoutRoots(rules: readonly CheckedRule[], { roots }: VerifyOptions): void {
  if (roots) return;
  for (const [at, rule] of rules.entries()) {
    const needing = (rule.kind === 'any' ? rule.rules : [rule]).find(({ kind }) => NEED_ROOTS.has(kind));
    if (!needing) continue;
    const text = `rule ${at + 1} of the policy (${needing.kind}) needs trusted roots of Sigstore, and none are given`;
    throw new OrasError('INVALID_INPUT', text);
  }
}

async function openSigstore({ roots, signal }: VerifyOptions): Promise<SigstoreVerifier> {
  const { sigstoreVerifier } = await loadOptional(
    async () => import('./sigstore/verifier.ts'),
    ['@sigstore/bundle', '@sigstore/protobuf-specs', '@sigstore/verify'],
  );
  return sigstoreVerifier((await roots?.trustedRoots({ signal })) ?? []);
}

async function checkRules(
  rules: readonly CheckedRule[],
  questions: readonly Question[],
): Promise<Verification[]> {
  const verified: Verification[] = [];
  for (const [at, rule] of rules.entries()) {
    const number = at + 1;
    const result = await checkNodes(rule, questions);
    if (!isFound(result)) throw unverified(questions, { rule, number }, result);
    verified.push(...result.map((finding) => ({ rule: number, ...finding })));
  }
  return verified;
}

type FoundAt = Finding & Pick<Verification, 'digest'>;

/** The first node for which the rule holds. */
async function checkNodes(
  rule: CheckedRule,
  questions: readonly Question[],
): Promise<readonly FoundAt[] | Miss> {
  const misses: Miss[] = [];
  for (const question of questions) {
    const { digest } = question.node;
    const result = await checkRule(rule, question);
    if (isFound(result)) return result.map((finding) => ({ digest, ...finding }));
    misses.push(result);
  }
  const best = nearest(misses);
  if (best && misses.length === 1) return best;
  const texts = misses.map(({ text }, at) => `${questions[at]?.node.digest}: ${text}`);
  return { reason: best?.reason ?? 'not-signed', text: texts.join('; ') };
}

function isFound<T>(result: readonly T[] | Miss): result is readonly T[] {
  return Array.isArray(result);
}

function unverified(
  questions: readonly Question[],
  { rule: { kind }, number }: { readonly rule: CheckedRule; readonly number: number },
  { reason, text }: Miss,
): OrasError {
  const digests = questions.map(({ node }) => node.digest);
  return new OrasError(
    'UNVERIFIED',
    `${digests.join(', ')}: rule ${number} of the policy (${kind}) does not hold: ${text}`,
    { details: { reason, rule: number, kind, digest: digests[0] } },
  );
}

async function checkRule(rule: CheckedRule, question: Question): Promise<readonly Finding[] | Miss> {
  if (rule.kind !== 'any') return checkSingleRule(rule, question);
  const misses: Miss[] = [];
  for (const one of rule.rules) {
    const result = await checkSingleRule(one, question);
    if (isFound(result)) return result;
    misses.push(result);
  }
  const reason = nearest(misses)?.reason ?? 'not-signed';
  return { reason, text: misses.map(({ text }, at) => `item ${at + 1}: ${text}`).join('; ') };
}

async function checkSingleRule(
  rule: CheckedSingleRule,
  question: Question,
): Promise<readonly Finding[] | Miss> {
  const { node } = question;
  switch (rule.kind) {
    case 'digest':
      if (rule.digests.includes(node.digest)) return [{ kind: 'digest' }];
      return { reason: 'other-digest', text: `its digest is none of ${rule.digests.join(', ')}` };
    case 'has':
      return checkReferrer(rule.artifactType, question);
    case 'key':
      return checkSignedRule(rule, question, keyJudge(rule));
    case 'keyless':
    case 'github':
      return checkCertificateRule(rule, question, question.sigstore);
    case 'notation': {
      const { notationJudge } = await loadOptional(
        async () => import('./notary/notation-judge.ts'),
        ['cborg'],
      );
      return checkSignedRule(rule, question, notationJudge(rule));
    }
  }
}

/** A list of referrers is the registry's word: each manifest in it is read, and must name the node itself. */
async function checkReferrer(
  artifactType: string,
  { source, node, options: { signal } }: Question,
): Promise<readonly Finding[] | Miss> {
  const reason = 'no-referrer-of-type';
  if (!canFindPredecessors(source)) return { reason, text: 'the source cannot list referrers' };
  let seen = 0;
  for await (const found of source.predecessors(node, { artifactType, referrersOnly: true, signal })) {
    if ((seen += 1) > MAX_CANDIDATES)
      return {
        reason,
        text: `none of the first ${MAX_CANDIDATES} referrers is of type ${shown(artifactType)}`,
      };
    if (await isReferrer(found, { source, node, artifactType, signal }))
      return [{ kind: 'has', referrer: found.digest }];
  }
  return { reason, text: `it has no referrer of type ${shown(artifactType)}` };
}

interface Wanted extends Pick<Question, 'source' | 'node'> {
  readonly artifactType: string;
  readonly signal: AbortSignal | undefined;
}

async function isReferrer(found: Descriptor, wanted: Wanted): Promise<boolean> {
  const { source, node, artifactType, signal } = wanted;
  try {
    const { manifest } = await readManifestNode(source, found, { signal });
    return manifest.subject?.digest === node.digest && artifactTypeOf(manifest) === artifactType;
  } catch (error) {
    if (!isBadContent(error)) throw error;
    return false;
  }
}
