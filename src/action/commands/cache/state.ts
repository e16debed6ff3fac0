import { isRecord, parseDescriptor, plain } from '../../../core/descriptor.ts';
import type { StepState } from '../../runner/runner.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { keepInputs, type KeptInputs } from '../shared/kept-inputs.ts';
import type { Restored } from './save.ts';

const CACHE = 'cache';

/** All that the post step works with, but for secrets. */
export interface CacheState extends KeptInputs {
  readonly restored?: Restored | undefined;
  /** The store gave no answer. */
  readonly silent?: boolean | undefined;
}

type Found = Pick<CacheState, 'logins' | 'restored' | 'silent'>;

export function rememberCache(
  step: StepState,
  { runtime, ...found }: Found & { readonly runtime: Runtime },
): void {
  const { restored } = found;
  const state: CacheState = {
    ...keepInputs(runtime, found.logins),
    ...found,
    restored: restored && { ...restored, node: plain(restored.node) },
  };
  step.save(CACHE, state);
}

/** Undefined where the step has no cache to save. */
export function rememberedCache(step: StepState): CacheState | undefined {
  const state = step.read(CACHE);
  const json: unknown = state === '' ? undefined : JSON.parse(state);
  if (!isRecord(json) || !isRecord(json['inputs'])) return undefined;
  const known = json as unknown as CacheState;
  const { restored } = known;
  return {
    ...known,
    restored: restored && { ...restored, node: parseDescriptor(restored.node, 'the state') },
  };
}
