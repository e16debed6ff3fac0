import { copyNode } from '../../copy/copy.ts';
import { reportTo, checkPinned, type Context } from '../context.ts';
import type { TagInputs } from '../inputs.ts';
import { entryOf, placeOf } from '../location.ts';
import { OrasError } from '../../core/errors.ts';
import type { OperationResult } from '../result.ts';

/** A tag is a copy of a root onto the place where it lies, under another name. */
export async function tag(inputs: TagInputs, context: Context): Promise<OperationResult> {
  const { open, log, signal } = context;
  const reference = entryOf('from', inputs.from);
  if (inputs.tags.length === 0)
    throw new OrasError('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
  const target = await open.target(inputs.from);
  const root = await target.resolve(reference, { signal });
  checkPinned(root, inputs.digest, inputs.from.text);
  const stats = await log.group(`Tag ${root.digest} in ${placeOf(inputs.from)}`, () =>
    copyNode(target, root, { target, reference: inputs.tags }, { signal, onEvent: reportTo(log) }),
  );
  await open.commit(target, signal);
  return { command: 'tag', root, place: placeOf(inputs.from), tags: inputs.tags, stats };
}
