import type { Descriptor } from '../../core/descriptor.ts';
import { readAll } from '../../core/bytes.ts';
import { parseManifest, successors } from '../../core/manifest.ts';
import { canCollect, canDelete, type CallOptions, type GraphTarget } from '../../core/target.ts';
import { pushScopeManifest } from './scope-manifest.ts';
import type { ScopeKey } from './keys.ts';
import { annotationsFor } from './entries.ts';
import type { SaveGroup } from '../tree/groups.ts';
import { entryTag } from './keys.ts';
import type { SaveStats } from '../tree/layer-writer.ts';
import { saveTree, type SaveOptions } from '../tree/save-tree.ts';
import type { CacheOrigin } from './scopes.ts';

export interface SaveEntryOptions extends Omit<SaveOptions, 'annotations' | 'subject'> {
  readonly key: string;
  readonly place: ScopeKey;
  readonly origin: CacheOrigin;
  /** Milliseconds since 1970: when the entry was made. */
  readonly now: number;
}

/**
 * Stores the trees as a cache entry. It is tagged last, so that it is found only when it is complete: a concurrent save of
 * the same key, or one that is killed, leaves existing entries intact.
 */
export async function saveEntry(
  groups: readonly SaveGroup[],
  target: GraphTarget,
  { key, place, origin, now, ...options }: SaveEntryOptions,
): Promise<{ root: Descriptor; stats: SaveStats }> {
  const call: CallOptions = { signal: options.signal };
  const subject = await pushScopeManifest(target, place, call);
  const annotations = annotationsFor(key, origin, now);
  const save = () => saveTree(groups, target, { ...options, subject, annotations });
  let saved = await save();
  // A concurrent prune may have deleted layers that this save reused, before the entry was listed.
  if (canCollect(target) && !(await hasAllSuccessors(target, saved.root, call))) {
    const broken = saved.root;
    saved = await save();
    if (canDelete(target) && saved.root.digest !== broken.digest) await target.delete(broken, call);
  }
  await target.tag(saved.root, entryTag({ ...place, key }), call);
  return saved;
}

async function hasAllSuccessors(target: GraphTarget, root: Descriptor, call: CallOptions): Promise<boolean> {
  const manifest = parseManifest(await readAll(target.fetch(root, call), root), root);
  for (const node of successors(manifest)) if (!(await target.exists(node, call))) return false;
  return true;
}
