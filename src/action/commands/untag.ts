import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode, messageOf, OrasError } from '../../core/errors.ts';
import { answerOr } from '../../core/inconclusive-answer.ts';
import { canUntag, type Target } from '../../core/target.ts';
import { locationOf } from '../inputs/input-values.ts';
import { entryOf, formatLocation, type Location } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { ARTIFACT_OUTPUTS, ifMissingOf, WRITING, type IfMissing } from './shared/common-inputs.ts';
import type { Context } from './shared/context.ts';

interface UntagInputs {
  readonly from: Location;
  readonly ifMissing: IfMissing;
}

export const untag: Command<UntagInputs> = {
  summary: 'remove the tags that `from` names; the artifact stays',
  effect: 'removes',
  required: ['from'],
  optional: ['if-missing', ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'changed'],
  title: { done: 'Removed tags from', planned: 'would remove tags from' },
  read: (reader) => ({ from: locationOf(reader, 'from', 'untag'), ifMissing: ifMissingOf(reader) }),
  references: ({ from }) => ({ source: [from], target: [from] }),
  run: removeTags,
};

/** Removes tags and leaves what they stood for. */
async function removeTags(inputs: UntagInputs, context: Context): Promise<Result> {
  const { open, log, signal } = context;
  const { tags } = inputs.from;
  if (tags.length === 0 || entryOf('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
    throw new OrasError(
      'INVALID_INPUT',
      `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`,
    );
  const target = await open.target(inputs.from);
  const place = formatLocation(inputs.from);
  if (!canUntag(target)) throw cannotUntag(place);
  const found = await resolveTags(target, inputs, context);
  for (const tag of found.keys()) {
    await target.untag(tag, { signal }).catch((error: unknown) => {
      throw hasCode(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
    });
    log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
  }
  if (found.size === 0) return { kind: 'note', text: `Nothing to remove from ${place}`, changed: false };
  const [root] = found.values();
  return root
    ? { kind: 'artifact', root, location: inputs.from, changed: true }
    : { kind: 'unread', location: inputs.from };
}

/** Each tag that is there, with what it stands for where that may be read. */
async function resolveTags(
  target: Target,
  { from, ifMissing }: UntagInputs,
  { log, signal }: Context,
): Promise<ReadonlyMap<string, Descriptor | undefined>> {
  const found = new Map<string, Descriptor | undefined>();
  for (const tag of from.tags) {
    try {
      found.set(tag, await answerOr(() => target.resolve(tag, { signal }), undefined));
    } catch (error) {
      if (ifMissing === 'error' || !hasCode(error, 'NOT_FOUND')) throw error;
      log.info(`not there: ${formatLocation(from)}:${tag}`);
    }
  }
  return found;
}

function cannotUntag(place: string, cause?: unknown): OrasError {
  if (cause === undefined) return new OrasError('UNSUPPORTED', `no tag can be removed from ${place}`);
  const message = `${place} cannot remove a tag without its manifest: ${messageOf(cause)}`;
  const details = cause instanceof OrasError ? cause.details : {};
  return new OrasError('UNSUPPORTED', message, { cause, details: { ...details, untag: true } });
}
