import { OrasError } from '../../../core/errors.ts';
import { canListTags, type Source } from '../../../core/target.ts';

/** All tags of a source; `place` is its name in errors. */
export async function tagsIn(source: Source, place: string, signal: AbortSignal): Promise<string[]> {
  if (canListTags(source)) return Array.fromAsync(source.tags({ signal }));
  throw new OrasError('UNSUPPORTED', `${place} cannot list its tags`);
}
