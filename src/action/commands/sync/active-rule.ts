import type { ExtendedCopyOptions } from '../../../copy/extended-copy.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import type { CallOptions } from '../../../core/target.ts';
import type { ActiveRule } from '../../../sync/sync-rule.ts';
import type { RuleInputs } from '../../inputs/rules-input.ts';
import type { Gate } from '../../verify/gate.ts';
import type { Context } from '../shared/context.ts';
import { digestTagChoice } from '../shared/if-exists.ts';
import { modifierFor, OVER_MODIFIED } from '../shared/modifier.ts';
import { predecessorOptions } from '../shared/predecessor-options.ts';

/** What the engine is to do for a rule, by its keys and the inputs of the step. */
export function activeRule(inputs: RuleInputs, context: Context, gate: Gate | undefined): ActiveRule {
  const { rule, platforms, ifExists, referrers } = inputs;
  const [platform, ...more] = platforms;
  return {
    rule,
    ifExists,
    platform: more.length === 0 ? platform : undefined,
    rewrites: more.length > 0 || inputs.modify !== undefined,
    referrers: referrers.depth > 0,
    options: (root, place) => ({
      ...copyOptions(root, inputs, context),
      replaces: digestTagChoice(place, ifExists, context),
    }),
    ...(gate && {
      verify: ({ source, root, index }: OpenRoot, text: string, call: CallOptions) =>
        gate.check({ source, nodes: index ? [index, root] : [root], text }, call),
    }),
  };
}

/** Of several copies at once each has a share of the concurrency. */
const SHARE = 3;

function copyOptions(
  root: Descriptor,
  { deep, filter, children, referrers, ...inputs }: RuleInputs,
  { concurrency, progress }: Context,
): ExtendedCopyOptions {
  return {
    concurrency: Math.min(SHARE, concurrency),
    deep,
    filter,
    children,
    ...predecessorOptions(referrers),
    modify: modifierFor(root.digest, inputs),
    signatures: OVER_MODIFIED[referrers.signatures],
    onBytes: (bytes) => progress.moved(bytes),
  };
}
