import { copyNode } from '../../copy/copy.ts';
import { OrasError } from '../../core/errors.ts';
import type { TagInputs } from '../command-inputs.ts';
import { checkPinned, copySettings, type Context } from '../context.ts';
import { entryOf, placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';
import { chooseTags } from './choose-tags.ts';

/** A tag is a copy of a root onto the place where it lies, under another name. */
export async function tag(inputs: TagInputs, context: Context): Promise<OperationResult> {
  const { open, log, signal } = context;
  const reference = entryOf('from', inputs.from);
  if (inputs.tags.length === 0)
    throw new OrasError('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
  const target = await open.target(inputs.from);
  const place = placeOf(inputs.from);
  const root = await target.resolve(reference, { signal });
  checkPinned(root, inputs.digest, inputs.from.text);
  const choice = chooseTags({ target, place }, inputs.tags, inputs.ifExists, context);
  const stats = await log.group(`Tag ${root.digest} in ${place}`, () =>
    copyNode(target, root, { target, reference: choice.choose }, copySettings(context)),
  );
  await open.commit(target, signal);
  const held = choice.left();
  const tags = held?.tags ?? choice.standing();
  return { command: 'tag', root: held?.node ?? root, place, tags, stats, left: held !== undefined };
}
