import type { Predecessor } from '../../../copy/options.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { hasCode, OrasError } from '../../../core/errors.ts';
import { answerOr } from '../../../core/inconclusive-answer.ts';
import { canDelete, canFindPredecessors } from '../../../core/target.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Deletion } from '../../results/deletion.ts';
import type { Context } from '../shared/context.ts';
import { graphOf } from '../shared/open-root.ts';
import type { DeleteInputs } from './inputs.ts';
import { UNREAD, type DeletePlace, type FoundRoot } from './find-roots.ts';
import { ownReferrers } from './own-referrers.ts';

/** Removes the artifact, and its referrers before it: whatever fails, the rest can be found from its tag again. */
export async function deleteRoot(
  found: FoundRoot,
  inputs: DeleteInputs,
  context: Context,
): Promise<Deletion> {
  const { location, reference, place, root } = found;
  if (found.error !== undefined) return { location, reference, referrers: [], error: found.error };
  if (!root) return notThere(found, context);
  const gone: Predecessor[] = [];
  const tags = new Set<string>();
  const deletion = { location, reference, referrers: gone };
  try {
    const referrers = await referrersOf(found, root, { inputs, context });
    const warning = inputs.referrers === 'none' ? await warningOf(found, root, context) : undefined;
    const rootTags = root.size === UNREAD ? undefined : await place.tags.tagsOf(root.digest);
    for (const one of referrers) {
      const known = await place.tags.tagsOf(one.node.digest);
      await deleteNode(place, one.node, context);
      for (const tag of known ?? []) tags.add(tag);
      gone.push(one);
      tell(place, one.node, { context, tags: known, what: 'referrer ' });
    }
    await deleteNode(place, root, context);
    for (const tag of rootTags ?? []) tags.add(tag);
    tell(place, root, { context, tags: rootTags, what: '' });
    if (warning !== undefined) context.log.warning(warning);
    const read = root.size === UNREAD ? undefined : root;
    return { ...deletion, digest: root.digest, root: read, tags: rootTags && [...tags] };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof OrasError)) throw error;
    const isMissing = gone.length === 0 && hasCode(error, 'NOT_FOUND') && !(await isThere(found, context));
    if (isMissing && inputs.ifMissing === 'ignore') return notThere(found, context);
    if (gone.length > 0)
      context.log.warning(
        `${counted(gone.length, 'referrer')} of ${reference} ${gone.length === 1 ? 'is' : 'are'} gone, the artifact and its tags are still there`,
      );
    return { ...deletion, digest: root.digest, tags: [...tags], error };
  }
}

/** Some registries answer 404 where they delete nothing at all. */
async function isThere({ place, root }: FoundRoot, { signal }: Context): Promise<boolean> {
  if (!root) return false;
  return place.target.resolve(root.digest, { signal }).then(
    () => true,
    () => false,
  );
}

function notThere({ location, reference }: FoundRoot, { log }: Context): Deletion {
  log.info(`not there: ${reference}`);
  return { location, reference, referrers: [] };
}

interface Way {
  readonly inputs: DeleteInputs;
  readonly context: Context;
}

async function referrersOf(
  { location, place }: FoundRoot,
  root: Descriptor,
  { inputs, context }: Way,
): Promise<readonly Predecessor[]> {
  if (!canDelete(place.target))
    throw new OrasError('UNSUPPORTED', `nothing can be deleted from ${place.name}`);
  if (inputs.referrers === 'none') return [];
  return ownReferrers({ ...place, target: graphOf(place.target, location) }, root, context);
}

/** What this step has removed for another reference is no failure. */
async function deleteNode(
  { target, gone }: DeletePlace,
  node: Descriptor,
  { signal }: Context,
): Promise<void> {
  if (!canDelete(target) || gone.has(node.digest)) return;
  await target.delete(node, { signal });
  gone.add(node.digest);
}

interface Told {
  readonly context: Context;
  readonly tags: readonly string[] | undefined;
  readonly what: '' | 'referrer ';
}

function tell({ name }: DeletePlace, node: Descriptor, { context: { log, open }, tags, what }: Told): void {
  const type = what === '' || node.artifactType === undefined ? '' : ` (${node.artifactType})`;
  const named =
    tags && tags.length > 0 ? ` with ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}` : '';
  log.info(
    `${open.plan ? 'would delete' : 'deleted'} ${what}${name}@${node.digest}${safeText(type, 200)}${named}`,
  );
  if (!tags && what === '') log.info('  its tags cannot be listed');
}

/** More are not counted: who answers may make them up without an end. */
const MOST = 10_000;
const SHOWN = 5;

/** What is left without its subject, as a sentence. */
async function warningOf(
  { place: { target } }: FoundRoot,
  root: Descriptor,
  { signal }: Context,
): Promise<string | undefined> {
  if (!canFindPredecessors(target)) return undefined;
  return answerOr(
    () => referrersLeft(root, target.predecessors(root, { signal, referrersOnly: true })),
    undefined,
  );
}

async function referrersLeft(
  { digest }: Descriptor,
  found: AsyncIterable<Descriptor>,
): Promise<string | undefined> {
  const shown: string[] = [];
  let count = 0;
  for await (const node of found) {
    count += 1;
    if (count > MOST) break;
    if (count <= SHOWN) shown.push(node.digest);
  }
  if (count === 0) return undefined;
  const all = count > MOST ? `more than ${MOST} referrers` : counted(count, 'referrer');
  const more = count > MOST ? ' and others' : count > SHOWN ? ` and ${count - SHOWN} more` : '';
  return `${all} of ${digest} ${count === 1 ? 'was' : 'were'} not deleted: ${shown.join(', ')}${more}`;
}
