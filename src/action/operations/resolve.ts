import { selectPlatform } from '../../copy/platform.ts';
import type { ResolveInputs } from '../command-inputs.ts';
import { checkPinned, type Context } from '../context.ts';
import { entryOf, placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';

/** What a reference stands for now. */
export async function resolve(inputs: ResolveInputs, { open, signal }: Context): Promise<OperationResult> {
  const source = await open.source(inputs.from);
  const { platform } = inputs;
  const resolved = await source.resolve(entryOf('from', inputs.from), { signal, platform });
  checkPinned(resolved, inputs.digest, inputs.from.text);
  const root = platform ? await selectPlatform(resolved, platform, source, { signal }) : resolved;
  return { command: 'resolve', root, place: placeOf(inputs.from) };
}
