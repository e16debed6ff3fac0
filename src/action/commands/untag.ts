import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode, messageOf, OrasError } from '../../core/errors.ts';
import { answerOr } from '../../core/questions.ts';
import { canUntag } from '../../core/target.ts';
import { locationOf } from '../inputs/input-values.ts';
import { entryOf, formatLocation, type Location } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { ARTIFACT_OUTPUTS, WRITING } from './shared/common-inputs.ts';
import type { Context } from './shared/context.ts';

interface UntagInputs {
  readonly from: Location;
}

export const untag: Command<UntagInputs> = {
  summary: 'remove the tags that `from` names; the artifact stays',
  effect: 'removes',
  required: ['from'],
  optional: WRITING,
  outputs: [...ARTIFACT_OUTPUTS, 'changed'],
  title: { done: 'Removed tags from', planned: 'would remove tags from' },
  read: (reader) => ({ from: locationOf(reader, 'from', 'untag') }),
  references: ({ from }) => ({ source: [from], target: [from] }),
  run: removeTags,
};

/** Removes tags and leaves what they stood for. */
async function removeTags(inputs: UntagInputs, { open, log, signal }: Context): Promise<Result> {
  const { tags } = inputs.from;
  if (tags.length === 0 || entryOf('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
    throw new OrasError(
      'INVALID_INPUT',
      `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`,
    );
  const target = await open.target(inputs.from);
  const place = formatLocation(inputs.from);
  if (!canUntag(target)) throw cannotUntag(place);
  const roots: (Descriptor | undefined)[] = [];
  for (const tag of tags) roots.push(await answerOr(() => target.resolve(tag, { signal }), undefined));
  for (const tag of tags) {
    await target.untag(tag, { signal }).catch((error: unknown) => {
      throw hasCode(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
    });
    log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
  }
  const [root] = roots;
  return root
    ? { kind: 'artifact', root, location: inputs.from, changed: true }
    : { kind: 'unread', location: inputs.from };
}

function cannotUntag(place: string, cause?: unknown): OrasError {
  if (cause === undefined) return new OrasError('UNSUPPORTED', `no tag can be removed from ${place}`);
  const message = `${place} cannot remove a tag without its manifest: ${messageOf(cause)}`;
  return new OrasError('UNSUPPORTED', message, { cause, details: { untag: true } });
}
