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
  const left = canFindPredecessors(target)
    ? await referrersLeft(root, target.predecessors(root, { signal, referrersOnly: true }))
    : undefined;
  await target.delete(root, { signal });
  log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${root.digest}`);
  if (left !== undefined) log.warning(left);
  return { kind: 'artifact', root, place, changed: true };
}

/** More are not counted: who answers may make them up without an end. */
const MOST = 10_000;
const SHOWN = 5;

/** What is left without its subject, as a sentence. */
async function referrersLeft(
  { digest }: Descriptor,
  found: AsyncIterable<Descriptor>,
): Promise<string | undefined> {
  const shown: string[] = [];
  let count = 0;
  for await (const node of found) {
    count += 1;
    if (count > MOST) break;
    if (count <= SHOWN) shown.push(node.digest);
  }
  if (count === 0) return undefined;
  const all = count > MOST ? `more than ${MOST} referrers` : counted(count, 'referrer');
  const more = count > MOST ? ' and others' : count > SHOWN ? ` and ${count - SHOWN} more` : '';
  return `${all} of ${digest} ${count === 1 ? 'was' : 'were'} not deleted: ${shown.join(', ')}${more}`;
}
