import type { Descriptor } from '../../core/descriptor.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { isIndexType } from '../../core/media-types.ts';
import type { CallOptions, Source } from '../../core/target.ts';
import type { Policy } from '../../trust/policy.ts';
import type { RootProvider } from '../../trust/roots.ts';
import type { Verification } from '../../trust/verification.ts';
import { PolicyVerifier } from '../../trust/verify-node.ts';
import { reasonFor } from '../results/verified.ts';
import type { Log } from '../runner/log.ts';
import type { VerifyInputs } from '../inputs/verify-inputs.ts';
import { readPolicy } from './policy-input.ts';
import { rootsOf, type RootAround } from './roots-input.ts';

/** What is about to be read or written. */
export interface Taken {
  readonly source: Source;
  /** The manifest that is taken, and the index that pins it: what is signed may be either. */
  readonly nodes: readonly [Descriptor, ...Descriptor[]];
  /** How errors name it. */
  readonly text: string;
}

/** Input `verify`: nothing of an artifact is read or written before its policy holds. */
export class Gate {
  readonly #verifier: PolicyVerifier;
  readonly #log: Log;
  readonly #verified = new Map<string, readonly Verification[]>();
  #asked = false;

  constructor(policy: Policy, roots: RootProvider, log: Log) {
    this.#verifier = new PolicyVerifier(policy, { roots });
    this.#log = log;
  }

  /** @throws {OrasError} `UNVERIFIED` unless every rule holds. */
  async check({ source, nodes, text }: Taken, { signal }: CallOptions): Promise<void> {
    this.#asked = true;
    const verified = await this.#verify({ source, nodes, text }, { signal });
    this.#verified.set(nodes.map(({ digest }) => digest).join(), verified);
    for (const one of verified)
      this.#log.info(`Verified ${text}: rule ${one.rule} (${one.kind}): ${reasonFor(one)}`);
  }

  async #verify({ source, nodes, text }: Taken, options: CallOptions): Promise<Verification[]> {
    try {
      return await this.#verifier.verify(source, nodes, options);
    } catch (error) {
      if (!(error instanceof OrasError) || error.code !== 'UNVERIFIED') throw error;
      const isIndex = nodes.length === 1 && isIndexType(nodes[0].mediaType);
      throw new OrasError('UNVERIFIED', `${text} is not verified: ${messageOf(error)}`, {
        details: { ...error.details, reference: text, index: isIndex },
        cause: error,
      });
    }
  }

  /** What held, for each artifact that was asked about. */
  get verified(): readonly Verification[] {
    return [...this.#verified.values()].flat();
  }

  /** A command that did not ask has taken what was not verified: that is a mistake in it. */
  expectAsked(): void {
    if (!this.#asked) throw new Error('input verify was given, and the command did not ask it');
  }
}

/** Reads the policy and the files that it names. */
export async function openGate(inputs: VerifyInputs, around: RootAround, log: Log): Promise<Gate> {
  const { policy, trustRoot } = inputs;
  return new Gate(await readPolicy(policy, around.runtime), await rootsOf(trustRoot, around), log);
}
