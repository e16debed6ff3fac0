import type { Descriptor } from '../core/descriptor.ts';
import { algorithmOf, hexOf } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { describeManifest } from '../core/manifest.ts';
import { isIndexType } from '../core/media-types.ts';
import { nodeKey } from '../core/node-key.ts';
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

export interface ExtendedCopyOptions extends CopyOptions, PredecessorWalkOptions {
  /** False: of the parents that are found, only their manifests come along, and nothing that only they reach. Default true. */
  readonly children?: boolean | undefined;
  /**
   * For signatures over a node that a modifier changes, and which therefore no longer hold: `refuse` fails before
   * anything is written, `drop` leaves them out, `keep` takes them along. Default `refuse`.
   */
  readonly signatures?: 'refuse' | 'drop' | 'keep' | undefined;
}

type GraphSource = Source & Graph;

/**
 * Replicates a rooted DAG together with its parents: signatures, SBOMs, attestations, and where the source knows them
 * the indexes that list it. For an index, the parents of its children come too. Tags move last.
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

/** Like {@link extendedCopy}, for a root whose descriptor is known. */
export async function extendedCopyNode(
  source: GraphSource,
  root: Descriptor,
  to: To,
  options: ExtendedCopyOptions = {},
): Promise<CopyResult> {
  return withAbortReason(source, options.signal, () => copyWithParents({ source, root }, to, options));
}

/** The parents that an extended copy of the node would bring along. */
export async function findPredecessors(
  source: GraphSource,
  root: Descriptor,
  options: PredecessorWalkOptions & Pick<CopyOptions, 'signal' | 'concurrency' | 'known' | 'descent'> = {},
): Promise<Predecessor[]> {
  return withAbortReason(source, options.signal, async () => {
    const manifests = new ManifestCache(source, new CopyRun(options), options);
    const starts = await manifestsIn(
      manifests.markUnverifiedSize(root),
      (node) => manifests.run.stopping(() => manifests.manifest(node)),
      async () => true,
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
  const keeps = filterOf(manifests, options);
  if (!(await keeps(root, undefined))) return emptyResult(root);
  const walker = new PredecessorWalker(source, manifests, options);
  const rewriter = rewriterOf(manifests, options);
  const rootFirst = options.children === false;
  if (!rewriter) {
    const view = (node: Descriptor) => manifests.run.stopping(() => manifests.manifest(node));
    const starts = await manifestsIn(root, view, keeps);
    const parents = await walker.walk(starts, ({ node }) => keeps(node, undefined));
    return copyGraph(
      manifests,
      { root, parents, rootFirst, to },
      {
        ...options,
        keeps: parentsOnly({ starts, parents }, keeps, options),
      },
    );
  }
  const starts = await manifestsIn(
    root,
    (node) => manifests.run.stopping(() => rewriter.view(node)),
    (child, parent) => rewriter.wants(child, parent),
  );
  const found = await withoutBrokenSignatures(
    (takes) => walker.walk(starts, async (edge) => (await keeps(edge.node, undefined)) && takes(edge)),
    rewriter,
    options,
  );
  const become = manifests.markUnverifiedSize(await rewriter.rewrite(root));
  const parents = await settleAll(found.map((one) => rewritten(one, rewriter, manifests)));
  const reached = { starts: await settleAll(starts.map((node) => rewriter.rewrite(node))), parents };
  const kept = async (node: Descriptor, parent: Descriptor) => rewriter.keeps(node, parent);
  return copyGraph(
    manifests,
    { root: become, parents, rootFirst, to },
    {
      ...options,
      keeps: parentsOnly(reached, kept, options),
    },
  );
}

/** The root, and what is listed below it where it is an index: the manifests that may have parents of interest. */
async function manifestsIn(
  root: Descriptor,
  view: Rewriter['view'],
  keeps: Wants,
): Promise<readonly Descriptor[]> {
  const found = new Map([[nodeKey(root), root]]);
  for (let level: readonly Descriptor[] = [root]; level.length > 0;) {
    const below = await settleAll(
      level.map(async (node) => {
        const children = isIndexType(node.mediaType) ? ((await view(node))?.manifests ?? []) : [];
        const kept = await settleInBatches(children, (child) => keeps(child, node));
        return children.filter((_child, at) => kept[at]);
      }),
    );
    level = below.flat().filter((child) => !found.has(nodeKey(child)) && found.set(nodeKey(child), child));
  }
  return [...found.values()];
}

type Wants = (node: Descriptor, parent: Descriptor) => Promise<boolean>;

/** Of the parents that are found only what comes along anyway. */
function parentsOnly(
  { starts, parents }: { readonly starts: readonly Descriptor[]; readonly parents: readonly Predecessor[] },
  keeps: Wants,
  { children }: ExtendedCopyOptions,
): Wants {
  if (children !== false) return keeps;
  const below = new Set(starts.map(({ digest }) => digest));
  const above = new Set(parents.map(({ node }) => node.digest).filter((digest) => !below.has(digest)));
  return async (node, parent) =>
    (!above.has(parent.digest) || above.has(node.digest) || below.has(node.digest)) && keeps(node, parent);
}

/** The parents without the signatures that no longer hold, and without what only those lead to. */
async function withoutBrokenSignatures(
  walk: (takes: (edge: Edge) => Promise<boolean>) => Promise<Predecessor[]>,
  rewriter: Rewriter,
  { signatures = 'refuse' }: ExtendedCopyOptions,
): Promise<readonly Predecessor[]> {
  const holds = async (edge: Edge): Promise<boolean> =>
    !isSignature(edge) || (await rewriter.rewrite(edge.of)).digest === edge.of.digest;
  if (signatures === 'drop') return walk(holds);
  const found = await walk(async () => true);
  if (signatures === 'keep') return found;
  const held = await settleAll(found.map(holds));
  const broken = found.filter((_one, at) => held[at] === false);
  if (broken.length === 0) return found;
  throw new OrasError(
    'INVALID_INPUT',
    `${broken.length} signatures would no longer hold, because what they sign is modified: ${broken
      .slice(0, 5)
      .map(({ node, of }) => `${node.digest} over ${of.digest}`)
      .join(', ')}`,
    { details: { signatures: broken.map(({ node }) => node.digest) } },
  );
}

/** Its tags follow what they are derived from. */
async function rewritten(
  one: Predecessor,
  rewriter: Rewriter,
  manifests: ManifestCache,
): Promise<Predecessor> {
  const [become, of] = [await rewriter.rewrite(one.node), await rewriter.rewrite(one.of)];
  const manifest = become.digest === one.node.digest ? undefined : await manifests.manifest(become);
  const node = manifest ? describeManifest(become, manifest) : become;
  if (!one.tags) return { ...one, node, of };
  const tags = await settleAll(one.tags.map((held) => retagged(held, rewriter)));
  const tag = one.tag === undefined ? undefined : tags[0]?.tag;
  return { ...one, node: manifests.markUnverifiedSize(node), of, tags, ...(tag !== undefined && { tag }) };
}

async function retagged({ tag, of: held }: DigestTag, rewriter: Rewriter): Promise<DigestTag> {
  const of = await rewriter.rewrite(held);
  return { tag: tag.replace(prefixOf(held), prefixOf(of)), of };
}

function prefixOf({ digest }: Descriptor): string {
  return `${algorithmOf(digest)}-${hexOf(digest)}`;
}
