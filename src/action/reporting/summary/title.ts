import type { CommandFacts } from '../../inputs/command-facts.ts';
import { formatLocation } from '../../inputs/location.ts';
import { code } from './markdown.ts';
import type { ArtifactResult, Delivery } from '../../results/result.ts';

type Title = NonNullable<CommandFacts['title']>;

/** What was done, and in a dry run what would be. */
export function titleFor(result: ArtifactResult, title: Title, planned: boolean): string {
  if (isLeft(result))
    return `### Unchanged, because the tag exists: ${code(formatLocation(result.location))}`;
  const { stats, deliveries = [], from = [], sources } = result;
  const failed = deliveries.some(({ error }) => error !== undefined);
  const idle = stats?.changed === false && !failed ? ': nothing changed' : '';
  const one = sources ? `${sources.length} artifacts` : code(formatLocation(result.location));
  const what = deliveries.length > 0 ? fromTo(from, deliveries) : one;
  return `${headingFor(result.title ?? title, planned)} ${what}${planned ? '' : idle}`;
}

/** Without the place. */
export function headingFor({ done, planned }: Title, isPlan: boolean): string {
  return `### ${isPlan ? `Dry run: ${planned}` : done}`;
}

/** Input `if-exists`: nothing came anywhere. */
function isLeft({ deliveries, left }: ArtifactResult): boolean {
  return deliveries ? deliveries.every((one) => one.left === true) : left === true;
}

function fromTo(from: readonly string[], deliveries: readonly Delivery[]): string {
  const places = new Set(deliveries.map(({ location }) => formatLocation(location)));
  const done = deliveries.filter(({ error }) => error === undefined);
  const reached = new Set(done.map(({ location }) => formatLocation(location)));
  const [first = ''] = places;
  const all = `${places.size} destinations`;
  const to =
    places.size === 1 ? code(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
  const [only = ''] = from;
  return `${from.length === 1 ? code(only) : `from ${from.length} references`} to ${to}`;
}
