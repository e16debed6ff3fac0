import type { CacheResult } from './cache-result.ts';
import { code } from './markdown.ts';
import type { OperationResult } from './result.ts';

/** A result that has something to tell. */
export type Told = Exclude<OperationResult, CacheResult | { command: 'nothing' | 'login' }>;

/** What was done, and in a dry run what would be. */
const TITLES: { readonly [C in Told['command']]: readonly [did: string, would: string] } = {
  tool: ['Tool', 'Would install'],
  push: ['Pushed to', 'would push to'],
  pull: ['Pulled from', 'would pull from'],
  copy: ['Copied', 'would copy'],
  attach: ['Attached to', 'would attach to'],
  discover: ['Referrers of', 'referrers of'],
  index: ['Created an index in', 'would create an index in'],
  resolve: ['Resolved', 'resolved'],
  tag: ['Tagged in', 'would tag in'],
  untag: ['Removed tags from', 'would remove tags from'],
  delete: ['Deleted from', 'would delete from'],
};

export function titleFor(result: Told, planned: boolean): string {
  if (isLeft(result)) return `### Unchanged, since the tag exists: ${code(result.place)}`;
  const [did, would] = TITLES[result.command];
  const idle = 'stats' in result && !result.stats.changed && !hasFailed(result) ? ': nothing changed' : '';
  const what = result.command === 'copy' ? fromTo(result) : code(result.place);
  return `### ${planned ? `Dry run: ${would}` : did} ${what}${planned ? '' : idle}`;
}

/** Input `if-exists`: nothing came anywhere. */
function isLeft(result: Told): boolean {
  if (result.command === 'copy') return result.deliveries.every(({ left }) => left === true);
  return 'left' in result && result.left === true;
}

function hasFailed(result: Told): boolean {
  return 'deliveries' in result && result.deliveries.some(({ error }) => error !== undefined);
}

function fromTo({ from, deliveries }: Extract<Told, { command: 'copy' }>): string {
  const places = new Set(deliveries.map(({ place }) => place));
  const reached = new Set(deliveries.flatMap(({ place, error }) => (error === undefined ? [place] : [])));
  const [first = ''] = places;
  const all = `${places.size} destinations`;
  const to =
    places.size === 1 ? code(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
  const [only = ''] = from;
  return `${from.length === 1 ? code(only) : `from ${from.length} references`} to ${to}`;
}
