import type { InputReader } from './raw-inputs.ts';

/** What the gate of a step is made of. */
export interface VerifyInputs {
  /** YAML, or the path of a file; never empty. */
  readonly policy: string;
}

/** Undefined where nothing is asked. */
export function verifyInputsOf(reader: InputReader): VerifyInputs | undefined {
  const policy = reader.optional('verify');
  return policy === undefined ? undefined : { policy };
}
