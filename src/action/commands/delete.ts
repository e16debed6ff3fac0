import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { canDelete, canFindPredecessors } from '../../core/target.ts';
import { checkPinned, type Context } from './shared/context.ts';
import { counted } from '../format.ts';
import { digestOf, locationOf } from '../input-values.ts';
import { entryOf, placeOf, type Location } from '../location.ts';
import type { Result } from '../result.ts';
import type { Command } from './command.ts';
import { ARTIFACT_OUTPUTS, WRITING } from './shared/common-inputs.ts';

interface DeleteInputs {
  readonly from: Location;
  readonly digest: Digest | undefined;
}

export const remove: Command<DeleteInputs> = {
  summary: 'delete an artifact and all its tags',
  effect: 'removes',
  required: ['from'],
  optional: ['digest', ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'changed'],
  title: { done: 'Deleted from', planned: 'would delete from' },
  read: (reader) => ({ from: locationOf(reader, 'from', 'delete'), digest: digestOf(reader) }),
  references: ({ from }) => ({ source: [from], target: [from] }),
  run: deleteManifest,
};

/** Removes the manifest that `from` resolves to, with all its tags. */
async function deleteManifest(inputs: DeleteInputs, { open, log, signal }: Context): Promise<Result> {
  const target = await open.target(inputs.from);
  const place = placeOf(inputs.from);
  const root = await target.resolve(entryOf('from', inputs.from), { signal });
  checkPinned(root, inputs.digest, inputs.from.text);
  if (!canDelete(target)) throw new OrasError('UNSUPPORTED', `${place}: nothing can be deleted there`);
  const referrers = canFindPredecessors(target)
    ? await Array.fromAsync(target.predecessors(root, { signal, referrersOnly: true }))
    : [];
  await target.delete(root, { signal });
  log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${root.digest}`);
  if (referrers.length > 0)
    log.warning(
      `${counted(referrers.length, 'referrer')} of ${root.digest} ${referrers.length === 1 ? 'was' : 'were'} not deleted: ${listOf(referrers)}`,
    );
  return { kind: 'artifact', root, place, changed: true };
}

function listOf(nodes: readonly Descriptor[]): string {
  const more = nodes.length > 5 ? ` and ${nodes.length - 5} more` : '';
  return (
    nodes
      .slice(0, 5)
      .map(({ digest }) => digest)
      .join(', ') + more
  );
}
