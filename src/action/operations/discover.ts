import { findParents } from '../../copy/extended-copy.ts';
import type { DiscoverInputs } from '../command-inputs.ts';
import type { Context } from '../context.ts';
import { placeOf } from '../location.ts';
import { printTree, treeOf } from '../referrer-tree.ts';
import type { OperationResult } from '../result.ts';
import { climbing } from './climbing.ts';
import { graphOf, openRoot } from './open-root.ts';

/** What refers to an artifact: signatures, SBOMs, attestations, and what refers to those. */
export async function discover(inputs: DiscoverInputs, context: Context): Promise<OperationResult> {
  const { signal, concurrency, log } = context;
  const { source, root, known } = await openRoot(inputs, context);
  const place = placeOf(inputs.from);
  const found = await findParents(graphOf(source, inputs.from), root, {
    ...climbing(inputs.referrers),
    tellTypes: true,
    signal,
    concurrency,
    known,
  });
  const referrers = treeOf(place, root, found);
  const count = found.length === 0 ? 'No referrers' : `Referrers (${found.length})`;
  log.info(`${count} of ${place}@${root.digest}`);
  for (const line of printTree(referrers).slice(1)) log.info(`  ${line}`);
  return { command: 'discover', root, place, referrers };
}
