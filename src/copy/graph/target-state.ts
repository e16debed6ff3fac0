import { settleAll } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import { answerOr, isInconclusive } from '../../core/inconclusive-answer.ts';
import { canReadReferrersIndex } from '../../core/target.ts';
import type { NodeTransfer } from './node-transfer.ts';
import type { CopyOptions } from '../options.ts';

/** A node to copy, with its tags at the target. */
export interface CopyItem {
  readonly node: Descriptor;
  readonly subject?: Descriptor | undefined;
  readonly tags: readonly string[];
}

/** The item's tags that do not point to the node yet, and are to be moved. */
export async function tagsToMove(
  { node, tags }: CopyItem,
  transfer: NodeTransfer,
  options: Pick<CopyOptions, 'replaces'>,
): Promise<string[]> {
  const moves = async (tag: string): Promise<boolean> => {
    const current = await resolveAtTarget(tag, node, transfer);
    if (!current || current.digest === node.digest) return !current;
    return (await options.replaces?.(tag, node, current)) !== false;
  };
  const moved = await settleAll(tags.map(moves));
  return tags.filter((_tag, at) => moved[at]);
}

async function resolveAtTarget(
  reference: string,
  node: Descriptor,
  transfer: NodeTransfer,
): Promise<Descriptor | undefined> {
  const { target, manifests } = transfer;
  try {
    return await transfer.atTarget('resolve', node, () => target.resolve(reference, manifests.run.call));
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND') || isInconclusive(error)) return undefined;
    throw error;
  }
}

/** For each item, whether the target has it: all its tags are right, or the referrers index of a tagged root lists it. */
export async function findCompleteItems(
  items: readonly CopyItem[],
  missing: readonly (readonly string[])[],
  transfer: NodeTransfer,
): Promise<boolean[]> {
  const tagged = items.map(({ tags }, at) => tags.length > 0 && missing[at]?.length === 0);
  const root = items.at(-1)?.node;
  if (!root || tagged.at(-1) !== true) return tagged;
  const areReferrers = items.map(({ subject, tags }) => subject?.digest === root.digest && tags.length === 0);
  const listed = areReferrers.includes(true) ? await referrersListed(root, transfer) : undefined;
  return items.map(
    ({ node }, at) => tagged[at] === true || (areReferrers[at] === true && listed?.has(node.digest) === true),
  );
}

/** A registry's own referrers index lists only what the registry has. */
async function referrersListed(
  node: Descriptor,
  transfer: NodeTransfer,
): Promise<ReadonlySet<Digest> | undefined> {
  const { target, manifests } = transfer;
  if (!canReadReferrersIndex(target)) return undefined;
  const ask = () =>
    transfer.atTarget('predecessors', node, () => target.readReferrersIndex(node, manifests.run.call));
  return answerOr(ask, undefined);
}
