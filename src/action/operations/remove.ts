import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode, messageOf, OrasError } from '../../core/errors.ts';
import { canDelete, canFindPredecessors, canUntag } from '../../core/target.ts';
import type { DeleteInputs, UntagInputs } from '../command-inputs.ts';
import { checkPinned, type Context } from '../context.ts';
import { counted } from '../format.ts';
import { entryOf, placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';

/** Removes tags and leaves what they stood for. */
export async function untag(inputs: UntagInputs, { open, log, signal }: Context): Promise<OperationResult> {
  const { tags } = inputs.from;
  if (tags.length === 0 || entryOf('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
    throw new OrasError(
      'INVALID_INPUT',
      `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`,
    );
  const target = await open.target(inputs.from);
  const place = placeOf(inputs.from);
  if (!canUntag(target)) throw cannotUntag(place);
  const roots: Descriptor[] = [];
  for (const tag of tags) roots.push(await target.resolve(tag, { signal }));
  for (const tag of tags) {
    await target.untag(tag, { signal }).catch((error: unknown) => {
      throw hasCode(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
    });
    log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
  }
  const [root] = roots;
  if (!root) throw new OrasError('INVALID_INPUT', 'input from: names no tag');
  return { command: 'untag', root, place, changed: true };
}

function cannotUntag(place: string, cause?: unknown): OrasError {
  const why = cause === undefined ? '' : `: ${messageOf(cause)}`;
  return new OrasError('UNSUPPORTED', `${place}: a tag cannot be removed there without its manifest${why}`, {
    cause,
  });
}

/** Removes the manifest that `from` resolves to, with all its tags. */
export async function remove(inputs: DeleteInputs, { open, log, signal }: Context): Promise<OperationResult> {
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
  return { command: 'delete', root, place, changed: true };
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
