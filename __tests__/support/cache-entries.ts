import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor, type CacheOrigin, type CacheScope } from '../../src/cache/store/scopes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { canFindPredecessors, type Target } from '../../src/core/target.ts';
import { workspaceWith } from './steps.ts';

export const ON_MAIN: CacheOrigin = {
  repository: 'acme/app',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  base: undefined,
  event: 'push',
  sha: '',
  workflow: '',
};

export interface SavedBy extends Partial<CacheOrigin> {
  readonly scope?: CacheScope;
  readonly hoursAgo?: number;
  /** The only file. */
  readonly text?: string;
}

/** An entry as a job of an earlier day has saved it. */
export async function saveCacheEntry(target: Target, key: string, by: SavedBy = {}): Promise<Descriptor> {
  const { scope = 'branch', hoursAgo = 1, text = key, ...run } = by;
  if (!canFindPredecessors(target)) throw new Error('the target lists no referrers');
  const origin = { ...ON_MAIN, ...run };
  const group = {
    pattern: 'dist',
    root: workspaceWith({ 'dist/a': text }),
    prefix: 'dist',
    paths: ['dist'],
  };
  const { root } = await saveEntry([group], target, {
    key,
    place: { scope: scopesFor(scope, origin).own, version: 'v' },
    origin,
    now: Date.now() - hoursAgo * 3_600_000,
    compression: 'none',
  });
  return root;
}
