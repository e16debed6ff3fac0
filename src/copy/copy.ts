import { settleAll, settleBoth } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Content } from '../core/target.ts';
import { atSource, nameSource } from './copy-error.ts';
import { GraphWalk, type WalkOptions } from './graph/graph-walk.ts';
import { IndexUpkeep } from './graph/index-upkeep.ts';
import { CopyRun } from './copy-run.ts';
import { ManifestCache } from './manifest-cache.ts';
import { NodeTransfer } from './graph/node-transfer.ts';
import type { CopyOptions, CopyResult, Predecessor, From, FromNode, To } from './options.ts';
import { Rewriter } from './rewrite/rewrite.ts';
import { findCompleteItems, tagsToMove, type CopyItem } from './graph/target-state.ts';

/**
 * Copies the rooted DAG that the reference resolves to. The tag moves last, when everything below it has been copied. What the
 * target has already is skipped.
 *
 * @throws {CopyError} with the code of what failed, such as `NOT_FOUND` or `UNAUTHORIZED`.
 * @throws {OrasError} `TOO_LARGE` beyond the limits of `descent`; `INVALID_CONTENT` for a manifest that is none.
 * @example
 * await using source = openRepository('ghcr.io/acme/app');
 * await using target = openRepository('registry.acme.com/app', { actions: 'pull,push' });
 * const { root } = await copy({ source, reference: '1.2' }, { target, reference: ['1.2', 'latest'] });
 * console.log(root.digest);
 */
export async function copy(from: From, to: To, options: CopyOptions = {}): Promise<CopyResult> {
  return withAbortReason(from.source, options.signal, async () =>
    copyRoot({ source: from.source, root: await rootOf(from, options) }, to, options),
  );
}

/**
 * Like {@link copy}, for a root with a known descriptor.
 *
 * @throws {CopyError} with the code of what failed.
 */
export async function copyNode(
  source: Content,
  root: Descriptor,
  to: To,
  options: CopyOptions = {},
): Promise<CopyResult> {
  return withAbortReason(source, options.signal, () => copyRoot({ source, root }, to, options));
}

async function copyRoot({ source, root }: FromNode, to: To, options: CopyOptions): Promise<CopyResult> {
  const manifests = new ManifestCache(source, new CopyRun(options), options);
  manifests.markUnverifiedSize(root);
  const isIncluded = filterOf(manifests, options);
  if (!(await isIncluded(root, undefined))) return emptyResult(root);
  // All manifests are rewritten before anything is pushed.
  const rewriter = rewriterOf(manifests, options);
  const rewritten = rewriter ? manifests.markUnverifiedSize(await rewriter.rewrite(root)) : root;
  return copyGraph(
    manifests,
    { root: rewritten, parents: Promise.resolve([]), to },
    {
      ...options,
      isIncluded: rewriter ? (node, parent) => rewriter.isIncluded(node, parent) : isIncluded,
    },
  );
}

/** What to copy: a root, and the predecessors to copy with it. */
export interface Plan {
  readonly root: Descriptor;
  /** They may still be looked for. */
  readonly parents: Promise<readonly Predecessor[]>;
  /** Copy the root's graph before the parents, which are copied without their children. Default false. */
  readonly rootFirst?: boolean;
  readonly to: To;
}

/** Content first, then the target's indexes, then the tags, the root's last: no tag points to incomplete content. */
export async function copyGraph(
  manifests: ManifestCache,
  plan: Plan,
  options: WalkOptions,
): Promise<CopyResult> {
  const transfer = new NodeTransfer(manifests, plan.to.target, options);
  const index = new IndexUpkeep(transfer);
  const walk = new GraphWalk(transfer, index, options);
  try {
    return await copyItems({ plan, transfer, index, walk }, options);
  } finally {
    await walk.asked();
  }
}

interface Parts {
  readonly plan: Plan;
  readonly transfer: NodeTransfer;
  readonly index: IndexUpkeep;
  readonly walk: GraphWalk;
}

async function copyItems({ plan, transfer, index, walk }: Parts, options: WalkOptions): Promise<CopyResult> {
  const { manifests } = transfer;
  // 1. Find what the target already has: tags that are right, and items that are complete. For the root while its parents
  // are still looked for.
  const rootFound = manifests.run.abortOnFailure(() => findRoot(plan, transfer, walk));
  const [parents, found] = await settleBoth(plan.parents, rootFound);
  const root = await manifests.withRealSize(plan.root);
  if (!found) return emptyResult(root);
  const items = itemsOf(parents, { node: root, tags: found.tags });
  const missing = await settleAll(
    items.map(async (item, at) =>
      at < parents.length ? tagsToMove(item, transfer, options) : found.missing,
    ),
  );
  for (const { node } of items) transfer.event({ kind: 'discovered', node });
  const complete = options.deep === true ? [] : await findCompleteItems(items, missing, transfer);
  items.forEach(({ node }, at) => complete[at] === true && walk.skip(node));

  // 2. Copy content: each item with its graph, children before their parents.
  // A single item is pushed under its tag, which saves a request.
  const pushTag = items.length === 1 ? missing[0]?.[0] : undefined;
  const copyItem = async ({ node, subject }: CopyItem, at: number): Promise<boolean> => {
    if (complete[at] === true) return false;
    const isTagged = await walk.copy(node, pushTag);
    await index.addExisting(node, subject);
    return isTagged;
  };
  if (plan.rootFirst === true)
    await settleAll(items.slice(-1).map((item) => copyItem(item, items.length - 1)));
  const [tagged] = await settleAll(items.map(copyItem));

  // 3. Update the indexes that the target keeps beside the content, such as the referrers index.
  const linked = await index.update();

  // 4. Move tags, the root's last.
  for (const [at, { node }] of items.entries()) {
    for (const tag of missing[at] ?? [])
      if (tag !== pushTag || tagged !== true) await transfer.tag(node, tag);
  }

  const counts = transfer.counts();
  const changed = counts.copied + counts.mounted > 0 || linked || missing.some((moved) => moved.length > 0);
  return { root: await manifests.withRealSize(plan.root), ...counts, changed, parents };
}

/** The root's tags, and those of them to be moved; undefined where the caller decides not to copy it. */
async function findRoot(
  { root, to }: Plan,
  transfer: NodeTransfer,
  walk: GraphWalk,
): Promise<{ readonly tags: readonly string[]; readonly missing: readonly string[] } | undefined> {
  const node = await transfer.manifests.withRealSize(root);
  const { reference = [] } = to;
  const tags = typeof reference === 'function' ? await reference(node) : [reference].flat();
  if (!tags) return undefined;
  const missing = await tagsToMove({ node, tags }, transfer, {});
  if (tags.length === 0 || missing.length > 0) walk.askAhead(node);
  return { tags, missing };
}

/** The root last. */
function itemsOf(parents: readonly Predecessor[], root: CopyItem): CopyItem[] {
  return [
    ...parents.map(({ node, of, referrer, tags: digestTags = [] }) => ({
      node,
      subject: referrer ? of : undefined,
      tags: digestTags.map(({ tag }) => tag),
    })),
    root,
  ];
}

/** The result of a copy that transferred nothing. */
export function emptyResult(root: Descriptor): CopyResult {
  return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}

export async function rootOf(from: From, options: CopyOptions): Promise<Descriptor> {
  const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
  return (await options.select?.(resolved, from.source)) ?? resolved;
}

/** After an abort, fails with the caller's reason rather than with the errors of the aborted operations. */
export async function withAbortReason<T>(
  source: Content,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw nameSource(error, source);
  }
}

export type IsIncluded = (node: Descriptor, parent: Descriptor | undefined) => Promise<boolean>;

export function filterOf(manifests: ManifestCache, { filter }: CopyOptions): IsIncluded {
  return async (node, parent) =>
    (await filter?.(node, parent, () => manifests.manifest(manifests.pin(node)))) !== false;
}

export function rewriterOf(manifests: ManifestCache, options: CopyOptions): Rewriter | undefined {
  const { modify } = options;
  return modify && new Rewriter(manifests, { ...options, modify, isIncluded: filterOf(manifests, options) });
}
