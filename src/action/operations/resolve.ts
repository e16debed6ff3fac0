import type { Context } from '../context.ts';
import type { ResolveInputs } from '../inputs.ts';
import { placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';
import { openRoot } from './open-root.ts';

/** What a reference stands for now. */
export async function resolve(inputs: ResolveInputs, context: Context): Promise<OperationResult> {
  const { root } = await openRoot(inputs, context);
  return { command: 'resolve', root, place: placeOf(inputs.from) };
}
