import { wrapCopyError } from '../../../copy/copy-error.ts';
import { hasCode, OrasError } from '../../../core/errors.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import type { CallOptions, Source } from '../../../core/target.ts';
import type { ChooseTags, CopyOptions } from '../../../copy/options.ts';
import type { IfExists } from '../../inputs/input-values.ts';
import type { DestinationInputs } from './common-inputs.ts';
import type { Context } from './context.ts';

interface Destination {
  readonly target: Source;
  /** As the log names it. */
  readonly place: string;
}

export interface TagChoice {
  /** Which of the tags are to be set; undefined when that leaves nothing to do. */
  readonly choose: ChooseTags;
  /** Those that stand for the root in the end. */
  moved(): readonly string[];
  /** Where all of them are left: what the first stands for, and those that stand for the same. */
  left(): LeftTags | undefined;
}

export interface LeftTags {
  readonly node: Descriptor;
  readonly tags: readonly string[];
}

/** Input `if-exists`: what becomes of tags that the destination has already. */
export function chooseTags(
  { target, place }: Destination,
  { tags, ifExists }: Pick<DestinationInputs, 'tags' | 'ifExists'>,
  { log, signal }: Pick<Context, 'log' | 'signal'>,
): TagChoice {
  const kept = new Map<string, Descriptor>();
  const choose: ChooseTags = async (root) => {
    if (ifExists === 'overwrite' || tags.length === 0) return tags;
    const free: string[] = [];
    for (const tag of tags) {
      const current = await resolved(target, tag, { signal });
      if (current === undefined) free.push(tag);
      else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && current.digest !== root.digest))
        throw exists(`${place}:${tag}`, current, root);
      else if (ifExists === 'fail-if-different') free.push(tag);
      else if (current.digest !== root.digest) kept.set(tag, current);
    }
    for (const tag of kept.keys()) log.info(keptLine(place, tag));
    return free.length === 0 ? undefined : free;
  };
  return {
    choose,
    moved: () => tags.filter((tag) => !kept.has(tag)),
    left() {
      const [node] = kept.values();
      if (!node || kept.size < tags.length) return undefined;
      return { node, tags: tags.filter((tag) => kept.get(tag)?.digest === node.digest) };
    },
  };
}

/**
 * The same for tags of cosign, which are shared by all who sign: what the destination has there is lost with
 * `overwrite` only, and told. Where the artifact is the same, nothing is in the way of `fail`.
 */
export function digestTagChoice(
  place: string,
  ifExists: IfExists,
  { log }: Pick<Context, 'log'>,
): NonNullable<CopyOptions['replaces']> {
  return (tag, node, held) => {
    if (ifExists === 'fail' || ifExists === 'fail-if-different') throw exists(`${place}:${tag}`, held, node);
    if (ifExists === 'skip') log.info(keptLine(place, tag));
    else
      log.warning(
        `${place}:${tag} pointed to ${held.digest} and now points to ${node.digest}: signatures that only the old one had are lost`,
      );
    return ifExists === 'overwrite';
  };
}

function keptLine(place: string, tag: string): string {
  return `  kept ${place}:${tag}: it points to a different digest`;
}

function exists(reference: string, held: Descriptor, wanted: Descriptor): OrasError {
  const other =
    held.digest === wanted.digest ? 'which is this artifact' : `this artifact is ${wanted.digest}`;
  return new OrasError('ALREADY_EXISTS', `${reference} exists with ${held.digest}, ${other}`, {
    details: { tag: reference },
  });
}

async function resolved(target: Source, tag: string, call: CallOptions): Promise<Descriptor | undefined> {
  try {
    return await wrapCopyError({ side: 'target', step: 'resolve' }, () => target.resolve(tag, call));
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}
