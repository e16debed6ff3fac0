import { deletionFailure } from '../../reporting/report.ts';
import { digestOf, locationsOf } from '../../inputs/input-values.ts';
import { wrong, type InputReader } from '../../inputs/raw-inputs.ts';
import type { Deletion } from '../../results/deletion.ts';
import type { Result } from '../../results/result.ts';
import { askedEntries, cacheScopeOf } from '../cache/asked-entries.ts';
import type { DeleteEntriesInputs } from '../cache/delete-entries.ts';
import type { Command } from '../command.ts';
import { ARTIFACT_OUTPUTS, ifMissingOf, WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import { deleteRoot } from './delete-root.ts';
import { findRoots } from './find-roots.ts';
import type { DeleteInputs } from './inputs.ts';

export const remove: Command<DeleteInputs | DeleteEntriesInputs> = {
  summary: 'delete artifacts and all their tags, or entries of a cache',
  effect: 'removes',
  required: ['from'],
  optional: ['digest', 'referrers', 'if-missing', 'key', 'cache-scope', ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'tags', 'changed', 'cache-entries'],
  title: { done: 'Deleted from', planned: 'would delete from' },
  read: readDelete,
  references: (inputs) => {
    const places = 'store' in inputs ? [inputs.store] : inputs.from;
    return { source: places, target: places };
  },
  run: async (inputs, context) => {
    if (!('store' in inputs)) return resultOf(await deleteManifests(inputs, context));
    // What reads caches is loaded where there is one.
    const { deleteEntries } = await import('../cache/delete-entries.ts');
    return resultOf(await deleteEntries(inputs, context));
  },
};

function readDelete(reader: InputReader): DeleteInputs | DeleteEntriesInputs {
  const ifMissing = ifMissingOf(reader);
  const cacheEntries = askedEntries(reader, 'delete', ['digest', 'referrers']);
  if (cacheEntries) return { ...cacheEntries, ifMissing, scope: cacheScopeOf(reader) };
  if (reader.given('cache-scope'))
    throw wrong('cache-scope', reader.text('cache-scope'), 'a scope together with input key');
  return {
    from: locationsOf(reader, 'from', 'delete'),
    digest: digestOf(reader),
    ifMissing,
    referrers: reader.given('referrers') ? reader.oneOf('referrers', ['none', 'all']) : 'none',
  };
}

/** Removes the manifests that `from` resolves to, with all their tags. All are resolved before the first is removed. */
async function deleteManifests(inputs: DeleteInputs, context: Context): Promise<Deletion[]> {
  const roots = await findRoots(inputs, context);
  const deletions = [];
  for (const root of roots) deletions.push(await deleteRoot(root, inputs, context));
  return deletions;
}

/** Fails where nothing else came of it. */
function resultOf(deletions: readonly Deletion[]): Result {
  const failed = deletions.filter(({ error }) => error !== undefined);
  const [first] = failed;
  if (!first || failed.length < deletions.length) return { kind: 'deletion', deletions };
  throw failed.length === 1 ? first.error : deletionFailure(deletions);
}
