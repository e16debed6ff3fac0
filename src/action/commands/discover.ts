import { findPredecessors } from '../../copy/extended-copy.ts';
import type { Context } from './shared/context.ts';
import { formatLocation, formatNode } from '../inputs/location.ts';
import { printTree, treeOf } from '../results/referrer-tree.ts';
import { referrersOf, type ReferrerInputs } from '../inputs/referrer-inputs.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { DETAILED_OUTPUTS, REFERRERS, sourceInputs, type SourceInputs } from './shared/common-inputs.ts';
import { describeArtifact } from './shared/describe-artifact.ts';
import { predecessorOptions } from './shared/predecessor-options.ts';
import { graphOf, openRoot } from './shared/open-root.ts';

export interface DiscoverInputs extends SourceInputs {
  readonly referrers: ReferrerInputs;
}

export const discover: Command<DiscoverInputs> = {
  summary: 'list the referrers of an artifact, as a tree',
  effect: 'reads',
  required: ['from'],
  optional: ['platform', 'digest', ...REFERRERS],
  outputs: [...DETAILED_OUTPUTS, 'referrers'],
  title: { done: 'Referrers of', planned: 'referrers of' },
  read: (reader) => ({ ...sourceInputs(reader, 'discover'), referrers: referrersOf(reader, 'all') }),
  references: ({ from }) => ({ source: [from], target: [] }),
  run: findReferrers,
};

/** What refers to an artifact: signatures, SBOMs, attestations, and what refers to those. */
async function findReferrers(inputs: DiscoverInputs, context: Context): Promise<Result> {
  const { signal, concurrency, log } = context;
  const entered = await openRoot(inputs, context);
  const { source, root, known } = entered;
  const found = await findPredecessors(graphOf(source, inputs.from), root, {
    ...predecessorOptions(inputs.referrers),
    tellTypes: true,
    signal,
    concurrency,
    known,
  });
  const referrers = treeOf(formatLocation(inputs.from), root, found);
  const count = found.length === 0 ? 'No referrers' : `Referrers (${found.length})`;
  log.info(`${count} of ${formatNode(inputs.from, root)}`);
  for (const line of printTree(referrers).slice(1)) log.info(`  ${line}`);
  const details = await describeArtifact(entered, context);
  const resolved = inputs.platform ? [] : inputs.from.tags;
  return { kind: 'artifact', root, location: inputs.from, resolved, referrers, ...details };
}
