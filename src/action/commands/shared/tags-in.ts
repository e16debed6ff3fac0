import { OrasError } from '../../../core/errors.ts';
import { canListTags, type Source } from '../../../core/target.ts';
import { isEntryName } from '../../inputs/location.ts';
import { safeText } from '../../runner/safe-text.ts';

/** All tags of a source, none of which can be mistaken for something else; `place` is its name in errors. */
export async function tagsIn(source: Source, place: string, signal: AbortSignal): Promise<string[]> {
  if (!canListTags(source)) throw new OrasError('UNSUPPORTED', `${place} cannot list its tags`);
  const tags = await Array.fromAsync(source.tags({ signal }));
  const bad = tags.find((tag) => !isEntryName(tag));
  if (bad !== undefined) throw invalidName(place, bad);
  return tags;
}

export function invalidName(place: string, name: string): OrasError {
  const shown = JSON.stringify(safeText(name, 100));
  return new OrasError('INVALID_CONTENT', `${place} lists ${shown}, which is not a valid name`);
}
