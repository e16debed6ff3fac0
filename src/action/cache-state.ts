import * as core from '@actions/core';
import { isRecord, parseDescriptor, plain } from '../core/descriptor.ts';
import type { Restored } from './operations/cache-save.ts';

const CACHE = 'cache';

/** What the post step must know of the step: expressions in its inputs may have other values by then. */
export interface CacheState {
  readonly key: string;
  readonly restored?: Restored | undefined;
}

export function rememberCache({ key, restored }: CacheState): void {
  core.saveState(CACHE, { key, ...(restored && { restored: { ...restored, node: plain(restored.node) } }) });
}

/** Undefined where the step has no cache to save. */
export function rememberedCache(): CacheState | undefined {
  const state = core.getState(CACHE);
  const json: unknown = state === '' ? undefined : JSON.parse(state);
  if (!isRecord(json) || typeof json['key'] !== 'string') return undefined;
  const { key, restored } = json;
  if (!isRecord(restored) || typeof restored['key'] !== 'string') return { key };
  return { key, restored: { key: restored['key'], node: parseDescriptor(restored['node'], 'the state') } };
}
