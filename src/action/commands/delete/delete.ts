import { deletionFailure } from '../../reporting/report.ts';
import { digestOf, locationsOf } from '../../inputs/input-values.ts';
import type { Result } from '../../results/result.ts';
import type { Command } from '../command.ts';
import { ARTIFACT_OUTPUTS, ifMissingOf, WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import { deleteRoot } from './delete-root.ts';
import { findRoots } from './find-roots.ts';
import type { DeleteInputs } from './inputs.ts';

export const remove: Command<DeleteInputs> = {
  summary: 'delete artifacts and all their tags',
  effect: 'removes',
  required: ['from'],
  optional: ['digest', 'referrers', 'if-missing', ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'tags', 'changed'],
  title: { done: 'Deleted from', planned: 'would delete from' },
  read: (reader) => ({
    from: locationsOf(reader, 'from', 'delete'),
    digest: digestOf(reader),
    ifMissing: ifMissingOf(reader),
    referrers: reader.given('referrers') ? reader.oneOf('referrers', ['none', 'all']) : 'none',
  }),
  references: ({ from }) => ({ source: from, target: from }),
  run: deleteManifests,
};

/** Removes the manifests that `from` resolves to, with all their tags. All are resolved before the first is removed. */
async function deleteManifests(inputs: DeleteInputs, context: Context): Promise<Result> {
  const roots = await findRoots(inputs, context);
  const deletions = [];
  for (const root of roots) deletions.push(await deleteRoot(root, inputs, context));
  const failed = deletions.filter(({ error }) => error !== undefined);
  const [first] = failed;
  if (!first || failed.length < deletions.length) return { kind: 'deletion', deletions };
  throw failed.length === 1 ? first.error : deletionFailure(deletions);
}
