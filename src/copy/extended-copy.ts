import { nodeKey, type Descriptor } from '../core/descriptor.ts';
import { algorithmOf, hexOf, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { describeManifest } from '../core/manifest.ts';
import { isIndexType } from '../core/media-types.ts';
import type { Graph, Source } from '../core/target.ts';
import {
  PredecessorWalker,
  type PredecessorWalkOptions,
  type Edge,
} from './predecessors/predecessor-walk.ts';
import { copyGraph, filterOf, emptyResult, rewriterOf, rootOf, withAbortReason } from './copy.ts';
import { settleAll, settleInBatches } from '../core/concurrency.ts';
import type { CopyOptions, CopyResult, DigestTag, Predecessor, From, FromNode, To } from './options.ts';
import type { Rewriter } from './rewrite/rewrite.ts';
import { CopyRun } from './copy-run.ts';
import { ManifestCache } from './manifest-cache.ts';
import { isSignature } from './rewrite/signatures.ts';

/** Options of {@link extendedCopy}. */
export interface ExtendedCopyOptions extends CopyOptions, PredecessorWalkOptions {
  /** False: copy only the manifests of the predecessors, not their content. Default true. */
  readonly children?: boolean | undefined;
  /** False: not the predecessors of what an index lists; an index that the target has is then not read. Default true. */
  readonly entries?: boolean | undefined;
  /**
   * For signatures of a node that a modifier changes, which are no longer valid: `refuse` fails before anything is
   * written, `drop` leaves them out, `keep` copies them. Default `refuse`.
   */
  readonly signatures?: 'refuse' | 'drop' | 'keep' | undefined;
}

/** What an extended copy reads from. */
export type GraphSource = Source & Graph;

/**
 * Copies a rooted DAG together with its predecessors: signatures, SBOMs, attestations, and, where the source can find
 * them, the indexes that list it. For an index, also with the predecessors of its children. Tags move last.
 *
 * @throws {CopyError} with the code of what failed, such as `NOT_FOUND` or `UNAUTHORIZED`.
 * @throws {OrasError} `UNSUPPORTED` for a source that is no {@link Graph}; `INVALID_INPUT` if `modify` would invalidate
 * signatures; `TOO_LARGE` beyond the limits of `limits` and `descent`.
 * @example
 * await using source = openRepository('ghcr.io/acme/app');
 * const target = new OciLayout('backup');
 * const { parents } = await extendedCopy({ source, reference: '1.2' }, { target, reference: '1.2' }, { depth: 2 });
 * console.log(parents.map(({ node }) => node.artifactType));
 */
export async function extendedCopy(
  from: From<GraphSource>,
  to: To,
  options: ExtendedCopyOptions = {},
): Promise<CopyResult> {
  return withAbortReason(from.source, options.signal, async () =>
    copyWithParents({ source: from.source, root: await rootOf(from, options) }, to, options),
  );
}

/**
 * Like {@link extendedCopy}, for a root with a known descriptor.
 *
 * @throws {CopyError} with the code of what failed.
 * @throws {OrasError} `UNSUPPORTED`, `INVALID_INPUT` and `TOO_LARGE`, as {@link extendedCopy}.
 */
export async function extendedCopyNode(
  source: GraphSource,
  root: Descriptor,
  to: To,
  options: ExtendedCopyOptions = {},
): Promise<CopyResult> {
  return withAbortReason(source, options.signal, () => copyWithParents({ source, root }, to, options));
}

/** Options of {@link findPredecessors}. */
export interface FindOptions
  extends PredecessorWalkOptions, Pick<CopyOptions, 'signal' | 'concurrency' | 'known' | 'descent'> {
  /** False: not the predecessors of what an index lists. Default true. */
  readonly children?: boolean | undefined;
}

/**
 * The predecessors that an extended copy of the node would include: its referrers, and theirs.
 *
 * @throws {CopyError} with the code of what failed.
 * @throws {OrasError} `UNSUPPORTED` for a source that is no {@link Graph}; `TOO_LARGE` beyond the limits.
 */
export async function findPredecessors(
  source: GraphSource,
  root: Descriptor,
  options: FindOptions = {},
): Promise<Predecessor[]> {
  return withAbortReason(source, options.signal, async () => {
    const manifests = new ManifestCache(source, new CopyRun(options), options);
    const starts = await manifestsIn(
      manifests.markUnverifiedSize(root),
      (node) => manifests.run.abortOnFailure(() => manifests.manifest(node)),
      async () => options.children !== false,
    );
    return new PredecessorWalker(source, manifests, options).walk(starts, () => true);
  });
}

async function copyWithParents(
  { source, root }: FromNode<GraphSource>,
  to: To,
  options: ExtendedCopyOptions,
): Promise<CopyResult> {
  const manifests = new ManifestCache(source, new CopyRun(options), options);
  manifests.markUnverifiedSize(root);
  const isIncluded = filterOf(manifests, options);
  if (!(await isIncluded(root, undefined))) return emptyResult(root);
  const walker = new PredecessorWalker(source, manifests, options);
  const rewriter = rewriterOf(manifests, options);
  const rootFirst = options.children === false;
  if (!rewriter) {
    const view = (node: Descriptor) => manifests.run.abortOnFailure(() => manifests.manifest(node));
    const starts = options.entries === false ? [root] : await manifestsIn(root, view, isIncluded);
    const parents = walker.walk(starts, ({ node }) => isIncluded(node, undefined));
    const walkOptions = { ...options, isIncluded: parentsOnly({ starts, parents }, isIncluded, options) };
    return copyGraph(manifests, { root, parents, rootFirst, to }, walkOptions);
  }
  const starts = await manifestsIn(
    root,
    (node) => manifests.run.abortOnFailure(() => rewriter.view(node)),
    (child, parent) => rewriter.wouldInclude(child, parent),
  );
  const predecessors = await withoutBrokenSignatures(
    (accepts) =>
      walker.walk(starts, async (edge) => (await isIncluded(edge.node, undefined)) && accepts(edge)),
    rewriter,
    options,
  );
  const newRoot = manifests.markUnverifiedSize(await rewriter.rewrite(root));
  const rewritten = await settleAll(
    predecessors.map((predecessor) => rewritePredecessor(predecessor, rewriter, manifests)),
  );
  const parents = Promise.resolve(rewritten);
  const copied = { starts: await settleAll(starts.map((node) => rewriter.rewrite(node))), parents };
  const includes = async (node: Descriptor, parent: Descriptor) => rewriter.isIncluded(node, parent);
  const walkOptions = { ...options, isIncluded: parentsOnly(copied, includes, options) };
  return copyGraph(manifests, { root: newRoot, parents, rootFirst, to }, walkOptions);
}

/** The root and, below an index, all entries: the manifests whose predecessors are copied. */
async function manifestsIn(
  root: Descriptor,
  view: Rewriter['view'],
  isIncluded: IncludesChild,
): Promise<readonly Descriptor[]> {
  const manifests = new Map([[nodeKey(root), root]]);
  for (let level: readonly Descriptor[] = [root]; level.length > 0;) {
    const below = await settleAll(
      level.map(async (node) => {
        const children = isIndexType(node.mediaType) ? ((await view(node))?.manifests ?? []) : [];
        const included = await settleInBatches(children, (child) => isIncluded(child, node));
        return children.filter((_child, at) => included[at]);
      }),
    );
    level = below
      .flat()
      .filter((child) => !manifests.has(nodeKey(child)) && manifests.set(nodeKey(child), child));
  }
  return [...manifests.values()];
}

type IncludesChild = (node: Descriptor, parent: Descriptor) => Promise<boolean>;

/** With `children: false`, excludes what only the predecessors reach. */
function parentsOnly(
  {
    starts,
    parents,
  }: { readonly starts: readonly Descriptor[]; readonly parents: Promise<readonly Predecessor[]> },
  isIncluded: IncludesChild,
  { children }: ExtendedCopyOptions,
): IncludesChild {
  if (children !== false) return isIncluded;
  const below = new Set(starts.map(({ digest }) => digest));
  const findAbove = async (): Promise<Set<Digest>> =>
    new Set((await parents).map(({ node }) => node.digest).filter((digest) => !below.has(digest)));
  const finding = findAbove();
  finding.catch(() => undefined);
  return async (node, parent) => {
    const above = await finding;
    const isReached = !above.has(parent.digest) || above.has(node.digest) || below.has(node.digest);
    return isReached && isIncluded(node, parent);
  };
}

/** The predecessors without signatures that are no longer valid, and without what is only above those. */
async function withoutBrokenSignatures(
  walk: (accepts: (edge: Edge) => Promise<boolean>) => Promise<Predecessor[]>,
  rewriter: Rewriter,
  { signatures = 'refuse' }: ExtendedCopyOptions,
): Promise<readonly Predecessor[]> {
  const isValid = async (edge: Edge): Promise<boolean> =>
    !isSignature(edge) || (await rewriter.rewrite(edge.of)).digest === edge.of.digest;
  if (signatures === 'drop') return walk(isValid);
  const all = await walk(async () => true);
  if (signatures === 'keep') return all;
  const valid = await settleAll(all.map(isValid));
  const broken = all.filter((_predecessor, at) => valid[at] === false);
  if (broken.length === 0) return all;
  throw new OrasError(
    'INVALID_INPUT',
    `this change would invalidate ${broken.length === 1 ? '1 signature' : `${broken.length} signatures`}: ${broken
      .slice(0, 5)
      .map(({ node, of }) => `${node.digest} over ${of.digest}`)
      .join(', ')}`,
    { details: { signatures: broken.map(({ node }) => node.digest) } },
  );
}

/** Tags that are derived from a digest follow the new digest. */
async function rewritePredecessor(
  predecessor: Predecessor,
  rewriter: Rewriter,
  manifests: ManifestCache,
): Promise<Predecessor> {
  const rewritten = await rewriter.rewrite(predecessor.node);
  const of = await rewriter.rewrite(predecessor.of);
  const isUnchanged = rewritten.digest === predecessor.node.digest;
  const manifest = isUnchanged ? undefined : await manifests.manifest(rewritten);
  const node = manifest ? describeManifest(rewritten, manifest) : rewritten;
  if (!predecessor.tags) return { ...predecessor, node, of };
  const tags = await settleAll(predecessor.tags.map((digestTag) => rewriteTag(digestTag, rewriter)));
  const tag = predecessor.tag === undefined ? undefined : tags[0]?.tag;
  return {
    ...predecessor,
    node: manifests.markUnverifiedSize(node),
    of,
    tags,
    ...(tag !== undefined && { tag }),
  };
}

async function rewriteTag({ tag, of: original }: DigestTag, rewriter: Rewriter): Promise<DigestTag> {
  const of = await rewriter.rewrite(original);
  return { tag: tag.replace(prefixOf(original), prefixOf(of)), of };
}

function prefixOf({ digest }: Descriptor): string {
  return `${algorithmOf(digest)}-${hexOf(digest)}`;
}
