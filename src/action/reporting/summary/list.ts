import type { ListResult } from '../../results/result.ts';
import { counted } from '../../runner/format.ts';
import { code, cut, fenced } from './markdown.ts';

const MAX_LIST = 300 * 1024;

/** How many names there are and where, and the names one below the other, ready to copy. */
export function listSummary({ of, place, names }: ListResult): string {
  const heading = `### ${of === 'tags' ? 'Tags' : 'Repositories'} of ${code(place)}`;
  if (names.length === 0) return `${heading}\n\nNone.\n\n`;
  const { shown, left } = cut(names, MAX_LIST);
  const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
  const noun = of === 'tags' ? 'tag' : 'repository';
  return `${heading}\n\n${counted(names.length, noun, of)}\n\n${fenced('text', lines)}\n\n`;
}
