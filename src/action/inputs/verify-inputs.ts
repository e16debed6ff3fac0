import { takes, type CommandFacts } from './command-facts.ts';
import { wrong, type InputReader } from './raw-inputs.ts';

/** What the gate of a step is made of. */
export interface VerifyInputs {
  /** YAML, or the path of a file; never empty. */
  readonly policy: string;
  /** `sigstore`, or paths of files; at least one. */
  readonly trustRoot: readonly string[];
}

/** Undefined where nothing is asked, or a command asks for it in its own way. */
export function verifyInputsOf(reader: InputReader, command: CommandFacts): VerifyInputs | undefined {
  if (!takes(command, 'verify')) return undefined;
  const policy = reader.optional('verify');
  if (policy !== undefined) return { policy, trustRoot: reader.lines('trust-root') };
  if (!reader.given('trust-root')) return undefined;
  throw wrong('trust-root', reader.text('trust-root'), 'nothing without verify, whose rules need it');
}
