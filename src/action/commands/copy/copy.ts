import { cachingSource } from '../../../copy/caching-source.ts';
import type { TagLists } from '../../../copy/predecessors/predecessor-walk.ts';
import { SingleFlight } from '../../../core/concurrency.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Target } from '../../../core/target.ts';
import { findManifest } from '../../../core/manifest-node.ts';
import { logTrees, type KnownArtifact } from '../../reporting/artifact-tree.ts';
import type { Context } from '../shared/context.ts';
import { tagsAt } from '../../inputs/input-values.ts';
import { formatLocation, refuseNames } from '../../inputs/location.ts';
import { treeOf } from '../../results/referrer-tree.ts';
import type { ArtifactResult, Delivery } from '../../results/result.ts';
import { SeenNodes } from '../../results/node-sizes.ts';
import type { Command } from '../command.ts';
import { MANIFEST_OUTPUTS, REFERRERS, VERIFYING, WRITING } from '../shared/common-inputs.ts';
import { predecessorOptions } from '../shared/predecessor-options.ts';
import { openRoots, type CopyRoot } from './copy-roots.ts';
import { deliverAll, type Destination, type Route } from './deliver.ts';
import { readCopyInputs, type CopyInputs } from './inputs.ts';
import { readRootManifest, type RootManifest } from '../shared/root-manifest.ts';
import { transfersBetween } from '../shared/mounting.ts';
import { readRoot } from '../../../copy/read-root.ts';
import { refusePartial } from '../shared/partial-index.ts';
import { mergeCopyResults } from '../shared/merge-copy-results.ts';

export const copy: Command<CopyInputs> = {
  summary: 'copy artifacts with their referrers to one or more places',
  effect: 'writes',
  required: ['from', 'to'],
  optional: [
    'tags',
    'versions',
    'newest',
    'platform',
    'digest',
    ...REFERRERS,
    'children',
    'deep',
    'exclude',
    'modify',
    'if-exists',
    ...VERIFYING,
    ...WRITING,
    'declare-artifacts',
  ],
  outputs: [...MANIFEST_OUTPUTS, 'tags', 'referrers', 'verified'],
  title: { done: 'Copied', planned: 'would copy' },
  read: readCopyInputs,
  references: ({ from, to }) => ({ source: from, target: to }),
  run: copyArtifacts,
};

/** Copies what `from` names, with all below it and what refers to it, to each `to`. */
async function copyArtifacts(inputs: CopyInputs, context: Context): Promise<ArtifactResult> {
  const { roots, unread } = await openRoots(inputs, context);
  const seen = new SeenNodes();
  const tagLists: TagLists = new SingleFlight('keep');
  const destinations: Destination[] = [];
  const transfersTo = transfersBetween();
  for (const location of inputs.to)
    destinations.push({
      location,
      place: formatLocation(location),
      target: await context.open.target(location),
      seen,
      tagLists,
      transfers: transfersTo(location),
    });
  checkTags(inputs, roots);
  checkNames(inputs, roots);
  await checkFilter(inputs, roots);
  await checkWhole(roots, destinations, { inputs, context });
  for (const { known } of roots) seen.know(known);
  const read = destinations.length > 1 ? await readOnce(roots, inputs, context) : roots;
  const deliveries = await context.log.group(titleOf(read, destinations), async () =>
    Promise.all(destinations.map((destination) => deliverAll(read, { destination, inputs, context }))),
  );
  context.signal.throwIfAborted();
  await logNodes(deliveries.flat(), seen, context);
  const result = await resultOf(deliveries.flat(), { roots, destinations }, { inputs, context });
  return { ...result, unread };
}

/** What is below and above a root is only known when it was copied: to ask before would cost requests. */
async function logNodes(deliveries: readonly Delivery[], seen: SeenNodes, context: Context): Promise<void> {
  const copied = new Map<string, KnownArtifact>();
  for (const { root, stats, left } of deliveries)
    if (stats && left !== true && !copied.has(root.digest))
      copied.set(root.digest, { root, seen, parents: stats.parents });
  if (copied.size === 0) return;
  await logTrees(context.log, context.open.plan ? 'Plan' : 'Plan, as carried out', [...copied.values()]);
}

function titleOf(roots: readonly CopyRoot[], destinations: readonly Destination[]): string {
  const [root] = roots;
  const what = root && roots.length === 1 ? root.root.digest : `${roots.length} artifacts`;
  const from = [...new Set(roots.map((one) => formatLocation(one.from)))].join(', ');
  return `Copy ${what} from ${from} to ${destinations.map(({ place }) => place).join(', ')}`;
}

/** With several artifacts each keeps its own tag: one name cannot stand for all. */
function checkTags(inputs: CopyInputs, roots: readonly CopyRoot[]): void {
  if (roots.length < 2) return;
  const tagged = inputs.to.find(({ tags }) => tags.length > 0);
  const input = inputs.tags.length > 0 ? 'tags' : 'to';
  const named = inputs.tags.length > 0 ? inputs.tags.map(({ tag }) => tag).join(', ') : tagged?.text;
  if (named === undefined) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${input}: ${JSON.stringify(named)} names a tag for ${roots.length} artifacts; leave it out, and each keeps its own`,
    { details: { input } },
  );
}

/** Before anything is sent: each artifact keeps the tags of `from` where `to` gives none. */
function checkNames({ to, tags }: CopyInputs, roots: readonly CopyRoot[]): void {
  for (const location of to)
    if (tagsAt(location, tags).length === 0) for (const root of roots) refuseNames(location, root.tags);
}

/** A filter may leave out just what is missing. */
async function checkWhole(
  roots: readonly CopyRoot[],
  destinations: readonly Destination[],
  { inputs, context: { signal } }: Omit<Route, 'destination'>,
): Promise<void> {
  const { filter, children, platforms } = inputs;
  if (filter || !children) return;
  const targets = destinations.map(({ target }) => target);
  for (const root of roots) await refusePartial(root, root.from, { platforms, targets, signal });
}

async function checkFilter({ filter }: CopyInputs, roots: readonly CopyRoot[]): Promise<void> {
  if (!filter) return;
  for (const { root, known, from } of roots) {
    const manifest = async () => findManifest(known, root)?.manifest;
    if (await filter(root, undefined, manifest)) continue;
    throw new OrasError('INVALID_INPUT', `input exclude: it excludes ${from.text} itself`, {
      details: { input: 'exclude' },
    });
  }
}

async function readOnce(
  roots: readonly CopyRoot[],
  { referrers }: CopyInputs,
  { open }: Context,
): Promise<CopyRoot[]> {
  const scratch = await open.scratch();
  const options = { blobs: new SingleFlight<string, void>(), limits: predecessorOptions(referrers).limits };
  const shared = new Map(
    [...new Set(roots.map(({ source }) => source))].map((source) => [
      source,
      cachingSource(source, scratch, options),
    ]),
  );
  return roots.map((root) => ({ ...root, source: shared.get(root.source) ?? root.source }));
}

async function resultOf(
  deliveries: readonly Delivery[],
  {
    roots,
    destinations,
  }: { readonly roots: readonly CopyRoot[]; readonly destinations: readonly Destination[] },
  { inputs, context }: Omit<Route, 'destination'>,
): Promise<ArtifactResult> {
  const done = deliveries.filter(({ error }) => error === undefined);
  const first = done.find(({ left }) => left !== true) ?? done[0] ?? deliveries[0];
  const [destination, root] = [destinations.find(({ location }) => location === first?.location), roots[0]];
  if (!first || !destination || !root) throw new OrasError('INVALID_INPUT', 'nothing to copy');
  const entered = await enter(first, { from: root, target: destination.target }, context);
  return {
    kind: 'artifact',
    location: first.location,
    stats: mergeCopyResults(
      first.root,
      deliveries.flatMap(({ stats }) => stats ?? []),
    ),
    tags: [...new Set(done.flatMap(({ tags }) => tags))],
    ...entered,
    ...(first.left !== true && {
      referrers: treeOf(destination.place, first.root, first.stats?.parents ?? []),
    }),
    deliveries,
    from: inputs.from.map(({ text: typed }) => typed),
    seen: destination.seen,
  };
}

/** The manifest of what is at the destination now. */
async function enter(
  { root, left, stats }: Delivery,
  { from, target }: { readonly from: CopyRoot; readonly target: Target },
  { signal }: Context,
): Promise<Partial<RootManifest> & { readonly root: Descriptor }> {
  if (left === true) {
    const kept = await readRoot(target, root.digest, { signal });
    return { root: kept.root, ...(await readRootManifest(target, kept.root, { signal, known: kept.known })) };
  }
  if (root.digest === from.root.digest)
    return { root, ...(await readRootManifest(from.source, from.root, { signal, known: from.known })) };
  const isThere = stats !== undefined && stats.copied + stats.skipped > 0;
  if (!isThere) return { root, artifactType: root.artifactType };
  return { root, ...(await readRootManifest(target, root, { signal })) };
}
