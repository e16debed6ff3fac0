import type { Descriptor } from '../../core/descriptor.ts';
import { isDigest, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { OCI_MANIFEST } from '../../core/media-types.ts';
import { answerOr } from '../../core/questions.ts';
import { canDelete, canFindPredecessors, type Target } from '../../core/target.ts';
import { checkPinned, type Context } from './shared/context.ts';
import { counted } from '../runner/format.ts';
import { digestOf, locationOf } from '../inputs/input-values.ts';
import { entryOf, formatLocation, type Location } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { ARTIFACT_OUTPUTS, WRITING } from './shared/common-inputs.ts';

interface DeleteInputs {
  readonly from: Location;
  readonly digest: Digest | undefined;
}

export const remove: Command<DeleteInputs> = {
  summary: 'delete an artifact and all its tags',
  effect: 'removes',
  required: ['from'],
  optional: ['digest', ...WRITING],
  outputs: [...ARTIFACT_OUTPUTS, 'changed'],
  title: { done: 'Deleted from', planned: 'would delete from' },
  read: (reader) => ({ from: locationOf(reader, 'from', 'delete'), digest: digestOf(reader) }),
  references: ({ from }) => ({ source: [from], target: [from] }),
  run: deleteManifest,
};

/** Removes the manifest that `from` resolves to, with all its tags. */
async function deleteManifest(inputs: DeleteInputs, { open, log, signal }: Context): Promise<Result> {
  const target = await open.target(inputs.from);
  const place = formatLocation(inputs.from);
  const root = await rootToRemove(target, inputs, signal);
  const { digest } = root;
  if (!canDelete(target)) throw new OrasError('UNSUPPORTED', `nothing can be deleted from ${place}`);
  const left = canFindPredecessors(target)
    ? await answerOr(
        () => referrersLeft(root, target.predecessors(root, { signal, referrersOnly: true })),
        undefined,
      )
    : undefined;
  await target.delete(root, { signal });
  log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${digest}`);
  if (left !== undefined) log.warning(left);
  return root.size === UNREAD
    ? { kind: 'unread', location: inputs.from, digest }
    : { kind: 'artifact', root, location: inputs.from, changed: true };
}

/** Of a manifest that may not be read: a registry removes it by its digest. */
const UNREAD = 0;

async function rootToRemove(
  target: Target,
  { from, digest }: DeleteInputs,
  signal: AbortSignal,
): Promise<Descriptor> {
  const entry = entryOf('from', from);
  const resolved = () => target.resolve(entry, { signal });
  const unread = { mediaType: OCI_MANIFEST, size: UNREAD };
  const root = isDigest(entry) ? await answerOr(resolved, { ...unread, digest: entry }) : await resolved();
  checkPinned(root, digest, from.text);
  return root;
}

/** More are not counted: who answers may make them up without an end. */
const MOST = 10_000;
const SHOWN = 5;

/** What is left without its subject, as a sentence. */
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
