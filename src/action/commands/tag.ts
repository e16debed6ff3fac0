import { copyNode } from '../../copy/copy.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { checkPinned, copySettings, type Context } from './shared/context.ts';
import { digestOf, ifExistsOf, locationOf, requiredTags, type IfExists } from '../inputs/input-values.ts';
import { entryOf, formatLocation, type Location } from '../inputs/location.ts';
import type { InputReader } from '../inputs/raw-inputs.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { chooseTags } from './shared/if-exists.ts';
import { verifyRoot } from './shared/open-root.ts';
import { ARTIFACT_OUTPUTS, VERIFYING, WRITING } from './shared/common-inputs.ts';

export interface TagInputs {
  readonly from: Location;
  readonly tags: readonly string[];
  readonly digest: Digest | undefined;
  readonly ifExists: IfExists;
}

export const tag: Command<TagInputs> = {
  summary: 'add tags to an existing artifact',
  effect: 'changes',
  required: ['from', 'tags'],
  optional: ['digest', 'if-exists', ...VERIFYING, ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'tags', 'changed', 'metadata', 'verified'],
  title: { done: 'Tagged in', planned: 'would tag in' },
  read: readInputs,
  references: ({ from }) => ({ source: [from], target: [from] }),
  run: addTags,
};

function readInputs(reader: InputReader): TagInputs {
  const from = locationOf(reader, 'from', 'tag');
  const tags = requiredTags(reader, from);
  return { from, tags, digest: digestOf(reader), ifExists: ifExistsOf(reader) };
}

/** A tag is a copy of a root onto the place where it lies, under another name. */
async function addTags(inputs: TagInputs, context: Context): Promise<Result> {
  const { open, log, signal } = context;
  const reference = entryOf('from', inputs.from);
  if (inputs.tags.length === 0)
    throw new OrasError('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
  const target = await open.target(inputs.from);
  const place = formatLocation(inputs.from);
  const root = await target.resolve(reference, { signal });
  checkPinned(root, inputs.digest, inputs.from.text);
  await verifyRoot({ source: target, root, known: [] }, inputs.from, context);
  const choice = chooseTags({ target, place }, inputs, context);
  const stats = await log.group(`Tag ${root.digest} in ${place}`, () =>
    copyNode(target, root, { target, reference: choice.choose }, copySettings(context)),
  );
  await open.commit(target, signal);
  const kept = choice.left();
  const tags = kept?.tags ?? choice.moved();
  return {
    kind: 'artifact',
    root: kept?.node ?? root,
    location: inputs.from,
    tags,
    stats,
    changed: stats.changed,
    left: kept !== undefined,
  };
}
