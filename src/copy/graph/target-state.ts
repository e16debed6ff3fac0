import { settleAll } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import { answerOr, leavesOpen } from '../../core/questions.ts';
import { canReadReferrersIndex } from '../../core/target.ts';
import type { NodeTransfer } from './node-transfer.ts';
import type { CopyOptions } from '../options.ts';

/** A node that is to be at the target, under its tags. */
export interface CopyItem {
  readonly node: Descriptor;
  readonly subject?: Descriptor | undefined;
  readonly tags: readonly string[];
}

/** Those of its tags that do not stand for the node at the target, and move there. */
export async function tagsToMove(
  { node, tags }: CopyItem,
  transfer: NodeTransfer,
  options: Pick<CopyOptions, 'replaces'>,
): Promise<string[]> {
  const moves = async (tag: string): Promise<boolean> => {
    const held = await nodeUnder(tag, node, transfer);
    if (!held || held.digest === node.digest) return !held;
    return (await options.replaces?.(tag, node, held)) !== false;
  };
  const moved = await settleAll(tags.map(moves));
  return tags.filter((_tag, at) => moved[at]);
}

async function nodeUnder(
  reference: string,
  node: Descriptor,
  transfer: NodeTransfer,
): Promise<Descriptor | undefined> {
  const { target, manifests } = transfer;
  try {
    return await transfer.atTarget('resolve', node, () => target.resolve(reference, manifests.run.call));
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND') || leavesOpen(error)) return undefined;
    throw error;
  }
}

/** For each item, whether the target has it whole: its tags all stand, or the target's list of a tagged root names it. */
export async function itemsHeld(
  items: readonly CopyItem[],
  missing: readonly (readonly string[])[],
  transfer: NodeTransfer,
): Promise<boolean[]> {
  const tagged = items.map(({ tags }, at) => tags.length > 0 && missing[at]?.length === 0);
  const root = items.at(-1)?.node;
  if (!root || tagged.at(-1) !== true) return tagged;
  const refer = items.map(({ subject, tags }) => subject?.digest === root.digest && tags.length === 0);
  const listed = refer.includes(true) ? await referrersListed(root, transfer) : undefined;
  return items.map(
    ({ node }, at) => tagged[at] === true || (refer[at] === true && listed?.has(node.digest) === true),
  );
}

/** What the target lists as referrers of a node that it holds is there as well. */
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
