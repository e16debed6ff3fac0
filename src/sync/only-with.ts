import type { OpenRoot } from '../copy/read-root.ts';
import { cosignTags, isSignature } from '../copy/rewrite/signatures.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { canFindPredecessors, type CallOptions } from '../core/target.ts';
import type { Unit } from './unit.ts';

/** A rule's `only-with`: one of these must refer to the artifact, or to the index that names it. Says nothing of who made it. */
export async function refuseUnreferred(
  unit: Unit,
  { root, index }: OpenRoot,
  { text, ...call }: CallOptions & { readonly text: string },
): Promise<void> {
  const wanted = unit.rule.rule.onlyWith;
  if (wanted.length === 0) return;
  for (const node of index ? [index, root] : [root]) if (await hasAny(unit, node, call)) return;
  throw new OrasError('UNVERIFIED', `${text}: nothing of ${wanted.join(', ')} refers to it`, {
    details: { reference: text },
  });
}

async function hasAny(unit: Unit, node: Descriptor, call: CallOptions): Promise<boolean> {
  const { source, from, rule } = unit;
  const wanted = rule.rule.onlyWith;
  const isWanted = (found: Descriptor): boolean =>
    wanted.includes(found.artifactType ?? '') ||
    (wanted.includes('signature') && isSignature({ node: found }));
  if (canFindPredecessors(source))
    for await (const found of source.predecessors(node, { ...call, referrersOnly: true }))
      if (isWanted(found)) return true;
  if (!wanted.includes('signature')) return false;
  const { tags } = await from.list(call);
  return cosignTags(node).some((tag) => tag.endsWith('.sig') && tags.includes(tag));
}
