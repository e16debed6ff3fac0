import { parseInputs } from '../../src/action/commands/parse-inputs.ts';
import type { RawInputs } from '../../src/action/inputs/raw-inputs.ts';

/** What a command is given, beside its name: the types are the command's own. */
export async function commandInputs<T = Record<string, unknown>>(
  raw: RawInputs,
): Promise<T & { command: string }> {
  const { name, inputs } = (await parseInputs(raw)).task;
  return { ...(inputs as T), command: name };
}
