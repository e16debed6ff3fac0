import type { TagLists } from '../../../copy/predecessors/predecessor-walk.ts';
import { copyNode } from '../../../copy/copy.ts';
import { extendedCopyNode, type ExtendedCopyOptions } from '../../../copy/extended-copy.ts';
import { limiter } from '../../../core/concurrency.ts';
import type { CopyEvent } from '../../../copy/options.ts';
import { isSignature } from '../../../copy/rewrite/signatures.ts';
import type { Transfers } from '../../../copy/transfers.ts';
import { canCommit, type Target } from '../../../core/target.ts';
import type { CopyInputs } from './inputs.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { tagsAt } from '../../inputs/input-values.ts';
import type { Location } from '../../inputs/location.ts';
import type { Delivery } from '../../results/result.ts';
import { counted } from '../../runner/format.ts';
import type { SeenNodes } from '../../results/node-sizes.ts';
import { chooseTags, digestTagChoice, type TagChoice } from '../shared/if-exists.ts';
import { predecessorOptions } from '../shared/predecessor-options.ts';
import type { CopyRoot } from './copy-roots.ts';
import { modifierFor, OVER_MODIFIED } from '../shared/modifier.ts';
import { mountRepository } from '../shared/mounting.ts';
import { graphOf } from '../shared/open-root.ts';

/** Of the concurrency: what waits for lists of referrers to settle asks for nothing meanwhile. */
const OVERLAP = 4;

export interface Destination {
  readonly location: Location;
  readonly place: string;
  readonly target: Target;
  /** What all the copies come past. */
  readonly seen: SeenNodes;
  readonly tagLists: TagLists;
  readonly transfers: Transfers;
}

/** What the deliveries to one destination have in common. */
export interface Route {
  readonly destination: Destination;
  readonly inputs: CopyInputs;
  readonly context: Context;
}

/** All artifacts to one destination, which alone may fail as a whole; the other destinations go on. */
export async function deliverAll(roots: readonly CopyRoot[], route: Route): Promise<Delivery[]> {
  const { destination, inputs, context } = route;
  try {
    await refuseTaken(roots, route);
    const deliveries = await deliverEach(roots, route);
    const failed = deliveries.find(({ error }) => error !== undefined);
    const goesOn = isWhole(inputs) && deliveries.some(({ error }) => error === undefined);
    if (!failed || goesOn) await context.open.commit(destination.target, context.signal);
    // Without its commit, nothing of what was collected is there.
    else if (inputs.to.length === 1 || canCommit(destination.target)) throw failed.error;
    return deliveries;
  } catch (error) {
    if (inputs.to.length === 1) throw error;
    return roots.map((root) => deliveryOf(root, route, { error }));
  }
}

/** All tags that patterns match: one that fails does not stop the others. */
function isWhole({ from }: CopyInputs): boolean {
  return from.some(({ patterns }) => patterns !== undefined);
}

/** With several artifacts, a tag that must not be moved stops them all before one is written. */
async function refuseTaken(roots: readonly CopyRoot[], route: Route): Promise<void> {
  const { inputs } = route;
  if (roots.length < 2) return;
  for (const root of roots) {
    const isFinal = modifierFor(root.root.digest, inputs) === undefined;
    if (inputs.ifExists === 'fail' || (inputs.ifExists === 'fail-if-different' && isFinal))
      await choiceFor(root, route).choose(root.root);
  }
}

/** The first failure stops those that are under way, unless each tag is a matter of its own. */
function deliverEach(roots: readonly CopyRoot[], route: Route): Promise<Delivery[]> {
  const { inputs, context } = route;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const requests = OVERLAP * context.concurrency;
  const atOnce = Math.min(roots.length, requests);
  const limit = limiter(atOnce, context.signal);
  const concurrency = Math.min(context.concurrency, Math.floor(requests / atOnce));
  return Promise.all(
    roots.map((root) =>
      limit(() => deliver(root, { ...route, context: { ...context, signal, concurrency } })).catch(
        (error: unknown) => {
          const cause: unknown = stop.signal.aborted ? stop.signal.reason : error;
          if (!isWhole(inputs)) stop.abort(error);
          return deliveryOf(root, route, { error: cause });
        },
      ),
    ),
  );
}

async function deliver(root: CopyRoot, route: Route): Promise<Delivery> {
  const { destination, inputs, context } = route;
  context.signal.throwIfAborted();
  const choice = choiceFor(root, route);
  const to = { target: destination.target, reference: choice.choose };
  const settings = optionsFor(root, route);
  const modified = new Set<string>();
  const onEvent = (event: CopyEvent): void => {
    if (event.kind === 'modified') modified.add(event.node.digest);
    settings.onEvent?.(event);
  };
  const options = { ...settings, onEvent };
  const stats =
    inputs.referrers.depth > 0
      ? await extendedCopyNode(graphOf(root.source, root.from), root.root, to, options)
      : await copyNode(root.source, root.root, to, options);
  const broken = stats.parents.filter((one) => modified.has(one.of.digest) && isSignature(one)).length;
  if (broken > 0)
    context.log.notice(
      `${destination.place}: ${counted(broken, 'copied signature is', 'copied signatures are')} no longer valid, because the signed manifest was modified`,
    );
  const kept = choice.left();
  const delivery = deliveryOf(root, route, { stats });
  return kept
    ? { ...delivery, root: kept.node, tags: kept.tags, left: true }
    : { ...delivery, tags: choice.moved() };
}

function choiceFor(root: CopyRoot, route: Route): TagChoice {
  const { destination, inputs, context } = route;
  return chooseTags(destination, { tags: tagsFor(root, route), ifExists: inputs.ifExists }, context);
}

/** The source's tags stay, unless `to`, or a whole reference among `tags`, says how it is called there. */
function tagsFor(root: CopyRoot, { destination: { location }, inputs }: Route): readonly string[] {
  const isNamed = location.tags.length > 0 || inputs.tags.some((one) => one.destination === location);
  const sourceTags = isNamed ? [] : root.tags;
  return [...new Set([...sourceTags, ...tagsAt(location, inputs.tags)])];
}

function deliveryOf(root: CopyRoot, route: Route, outcome: Pick<Delivery, 'stats' | 'error'>): Delivery {
  return {
    location: route.destination.location,
    root: outcome.stats?.root ?? root.root,
    tags: tagsFor(root, route),
    ...outcome,
  };
}

function optionsFor({ root, known, from }: CopyRoot, route: Route): ExtendedCopyOptions {
  const { inputs, context } = route;
  const { location, place, seen, tagLists, transfers } = route.destination;
  const mountable = mountRepository(from, location);
  return {
    ...copySettings(context, {
      place: inputs.to.length > 1 ? place : undefined,
      filter: inputs.filter,
      deep: inputs.deep,
      seen,
    }),
    ...predecessorOptions(inputs.referrers),
    tagLists,
    transfers,
    known,
    children: inputs.children,
    modify: modifierFor(root.digest, inputs),
    signatures: OVER_MODIFIED[inputs.referrers.signatures],
    mountFrom: () => mountable,
    replaces: digestTagChoice(place, inputs.ifExists, context),
  };
}
