import { mapConcurrent } from '../../core/concurrency.ts';
import { subjectOfTag } from '../../core/digest.ts';
import type { CallOptions } from '../../core/target.ts';
import type { FinishedPair } from '../pair-run.ts';
import type { RepositoryContent } from './content.ts';

type Asking = CallOptions & { readonly concurrency: number };

/** Why a destination may lack something of the export, or undefined: a receipt promises everything. */
export async function whyNotWhole(
  contents: ReadonlyMap<string, RepositoryContent>,
  pairs: readonly FinishedPair[],
  options: Asking,
): Promise<string | undefined> {
  for (const content of contents.values()) {
    const own = pairs.filter(({ unit }) => unit.from.prefix === content.repository);
    if (own.length === 0) return `no rule imported ${content.repository || 'it'}`;
    // Several rules may bring it to one place together.
    for (const [, [first, ...more]] of Map.groupBy(own, ({ to }) => to.key)) {
      if (!first) continue;
      const why = whyNotAll(content, [first, ...more]) ?? (await missingReferrer(content, first, options));
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

/** The places of each repository. */
export function placesOf(pairs: readonly FinishedPair[]): ReadonlyMap<string, readonly string[]> {
  const byRepository = Map.groupBy(pairs, ({ unit }) => unit.from.prefix);
  return new Map([...byRepository].map(([repository, own]) => [repository, own.map(({ to }) => to.key)]));
}

const DONE: ReadonlySet<string> = new Set(['same', 'copied', 'moved']);

function whyNotAll(
  { tags, manifests }: RepositoryContent,
  pairs: readonly [FinishedPair, ...FinishedPair[]],
): string | undefined {
  const [{ to }] = pairs;
  const [some] = manifests;
  const changing = pairs.find(({ unit: { rule } }) => {
    const { filter, children } = some ? rule.options(some.node, to.text) : {};
    return rule.platform !== undefined || rule.rewrites || filter !== undefined || children === false;
  });
  if (changing) return `rule ${changing.unit.rule.rule.name} leaves out or changes content`;
  const done = new Set(
    pairs.flatMap(({ items }) => items.flatMap(({ item, outcome }) => (DONE.has(outcome) ? item.from : []))),
  );
  const missing = [...tags.keys()].find((tag) => subjectOfTag(tag) === undefined && !done.has(tag));
  return missing === undefined ? undefined : `${to.nameOf(missing)} was not imported`;
}

/** Rules may leave out what refers to an artifact. */
async function missingReferrer(
  { manifests }: RepositoryContent,
  { to }: FinishedPair,
  { concurrency, signal }: Asking,
): Promise<string | undefined> {
  const referrers = manifests.filter(({ isReferrer }) => isReferrer);
  const there = await mapConcurrent(referrers, concurrency, ({ node }) => to.target.exists(node, { signal }));
  const missing = referrers.find((_, at) => !there[at]);
  return missing && `${to.key} has not got ${missing.node.digest}, which refers to what was imported`;
}
