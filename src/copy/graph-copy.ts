import type { Descriptor } from '../core/descriptor.ts';
import { Copier, type CopierOptions } from './copier.ts';
import { settleAll } from '../core/concurrency.ts';
import type { CopyResult, Found, To } from './options.ts';
import type { Session } from './manifest-cache.ts';

/** What a copy brings: a root, and the parents that come along. */
export interface Plan {
  readonly root: Descriptor;
  readonly parents: readonly Found[];
  /** The parents come without their children: those that are the root's are there before them. Default false. */
  readonly rootFirst?: boolean;
}

interface Item {
  readonly node: Descriptor;
  readonly subject?: Descriptor | undefined;
  readonly tags: readonly string[];
}

/** All content first, then the target's lists, then the tags, the root's last: a tag never stands for less than all. */
export async function copyGraph(
  session: Session,
  plan: Plan,
  to: To,
  options: CopierOptions,
): Promise<CopyResult> {
  const { reference = [] } = to;
  const root = await session.exact(plan.root);
  const tags = typeof reference === 'function' ? await reference(root) : [reference].flat();
  if (!tags) return nothing(root);
  const copier = new Copier(session, to.target, options);
  const items = itemsOf(plan, tags);
  const missing = await settleAll(
    items.map(({ node, tags: own }, at) => copier.tagsElsewhere(node, own, at < plan.parents.length)),
  );
  for (const { node } of items) copier.enter(node);
  const settled = await settledOf(items, missing, copier, options);
  items.forEach(({ node }, at) => settled[at] === true && copier.settle(node));
  // A manifest that stands alone needs no second request for its tag.
  const only = items.length === 1 ? missing[0]?.[0] : undefined;
  const bring = async ({ node, subject }: Item, at: number): Promise<boolean> => {
    if (settled[at] === true) return false;
    const withTag = await copier.bring(node, only);
    await copier.list(node, subject);
    return withTag;
  };
  if (plan.rootFirst === true) await settleAll(items.slice(-1).map((item) => bring(item, items.length - 1)));
  const [done] = await settleAll(items.map(bring));
  const linked = await copier.link();
  for (const [at, { node }] of items.entries()) {
    for (const tag of missing[at] ?? []) if (tag !== only || done !== true) await copier.tag(node, tag);
  }
  const { copied, skipped, mounted, bytes } = copier;
  return {
    root: await session.exact(plan.root),
    copied,
    skipped,
    mounted,
    bytes,
    changed: copied + mounted > 0 || linked || missing.some((tags) => tags.length > 0),
    parents: plan.parents,
  };
}

/** For each item, whether the target has it whole: its tags all stand, or the target's list of a tagged root names it. */
async function settledOf(
  items: readonly Item[],
  missing: readonly (readonly string[])[],
  copier: Copier,
  { deep }: CopierOptions,
): Promise<boolean[]> {
  const tagged = items.map(({ tags }, at) => deep !== true && tags.length > 0 && missing[at]?.length === 0);
  const root = items.at(-1)?.node;
  if (!root || tagged.at(-1) !== true) return tagged;
  const refer = items.map(({ subject, tags }) => subject?.digest === root.digest && tags.length === 0);
  const listed = refer.includes(true) ? await copier.listed(root) : undefined;
  return items.map(
    ({ node }, at) => tagged[at] === true || (refer[at] === true && listed?.has(node.digest) === true),
  );
}

/** What a copy comes to that brings nothing. */
export function nothing(root: Descriptor): CopyResult {
  return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}

/** The root last. */
function itemsOf({ root, parents }: Plan, tags: readonly string[]): Item[] {
  return [
    ...parents.map(({ node, of, referrer, tags: own = [] }) => ({
      node,
      subject: referrer ? of : undefined,
      tags: own.map(({ tag }) => tag),
    })),
    { node: root, tags },
  ];
}
