import { bytesOf } from '../../../core/bytes.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { digestOf } from '../../../core/digest.ts';
import { encodeManifest } from '../../../core/manifest.ts';
import { manifestNode, type ManifestNode } from '../../../core/manifest-node.ts';
import { OCI_INDEX } from '../../../core/media-types.ts';
import { wrapCopyError } from '../../../copy/copy-error.ts';
import { copyNode, emptyResult } from '../../../copy/copy.ts';
import { MemoryTarget } from '../../../targets/memory/memory.ts';
import { annotationsFor } from '../../inputs/annotations.ts';
import { logPlan } from '../../reporting/artifact-tree.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { locationsOf, removalsOf } from '../../inputs/input-values.ts';
import { formatLocation, type Location } from '../../inputs/location.ts';
import { wrong, type InputReader } from '../../inputs/raw-inputs.ts';
import type { Result } from '../../results/result.ts';
import { counted } from '../../runner/format.ts';
import { SeenNodes } from '../../results/node-sizes.ts';
import type { Command } from '../command.ts';
import { chooseTags } from '../shared/if-exists.ts';
import {
  describingInputs,
  DESCRIBING,
  destinationInputs,
  MANIFEST_OUTPUTS,
  VERIFYING,
  WRITING,
  type DescribingInputs,
  type DestinationInputs,
} from '../shared/common-inputs.ts';
import { describeRoot } from '../shared/root-manifest.ts';
import { readFinalTags } from '../shared/final-tags.ts';
import { mergeCopyResults } from '../shared/merge-copy-results.ts';
import { changeIndex, type IndexChangeInputs } from './change.ts';
import { copyListed, entriesFor, openListed, type Listed } from './entries.ts';

/** A new index over artifacts, or a change of one that may be there. */
export type IndexInputs = CreateInputs | IndexChangeInputs;

interface CreateInputs extends DescribingInputs, DestinationInputs {
  readonly from: readonly Location[];
  /** List what an index lists instead of the index. */
  readonly mergeIndexes: boolean;
}

export const index: Command<IndexInputs> = {
  summary: 'combine several artifacts in one index, or change an index',
  effect: 'writes',
  required: ['to'],
  optional: [
    'from',
    'add',
    'remove',
    'merge-indexes',
    ...DESCRIBING,
    'tags',
    'if-exists',
    ...VERIFYING,
    ...WRITING,
    'declare-artifacts',
  ],
  needs: '`to`, and `from`, or `add` or `remove`',
  outputs: [...MANIFEST_OUTPUTS, 'tags', 'verified'],
  title: { done: 'Created an index in', planned: 'would create an index in' },
  read: readInputs,
  references: (inputs) => ({ source: 'from' in inputs ? inputs.from : inputs.add, target: [inputs.to] }),
  run: (inputs, context) => ('from' in inputs ? createIndex(inputs, context) : changeIndex(inputs, context)),
};

function readInputs(reader: InputReader): IndexInputs {
  const describing = { ...describingInputs(reader, 'index'), mergeIndexes: reader.flag('merge-indexes') };
  if (!reader.given('add') && !reader.given('remove')) {
    const from = locationsOf(reader, 'from', 'index');
    return { from, ...destinationInputs(reader, 'index'), ...describing };
  }
  if (reader.given('from'))
    throw wrong('from', reader.text('from'), 'nothing beside add and remove, which change the index in to');
  const { to, tags, ifExists } = destinationInputs(reader, 'index');
  const [tag, ...more] = tags;
  if (tag === undefined || more.length > 0)
    throw wrong('to', reader.text('to'), 'one tag with add and remove: that of the index to change');
  if (ifExists !== 'overwrite') throw wrong('if-exists', ifExists, 'overwrite with add and remove');
  const add = reader.given('add') ? locationsOf(reader, 'add', 'index') : [];
  return { to, tag, add, remove: removalsOf(reader), ...describing };
}

/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function createIndex(inputs: CreateInputs, context: Context): Promise<Result> {
  const { open, log, signal } = context;
  const listed = await openListed(inputs.from, inputs, context);
  const target = await open.target(inputs.to);
  const place = formatLocation(inputs.to);
  const memory = new MemoryTarget();
  const manifest = await writeIndex(memory, { listed, inputs }, context);
  const { node: root } = manifest;
  const manifests = [manifest, ...listed.flatMap(({ known }) => known)];
  await logPlan(log, [{ root, known: manifests }]);
  const seen = new SeenNodes();
  seen.know(manifests);
  const choice = chooseTags({ target, place }, inputs, context);
  const chosen = await choice.choose(root);
  const stats = await log.group(
    `Create index ${root.digest} of ${counted(listed.length, 'artifact')} in ${place}`,
    async () => {
      if (!chosen) return emptyResult(root);
      // An index that is there has all that it lists.
      const isThere = await wrapCopyError({ side: 'target', step: 'exists', node: root }, () =>
        target.exists(root, { signal }),
      );
      const copies = isThere ? [] : await copyListed(listed, { to: inputs.to, target, seen }, context);
      const alone = copySettings(context, { filter: ({ digest }) => digest === root.digest });
      const last = { ...alone, known: [manifest] };
      copies.push(await copyNode(memory, root, { target, reference: chosen }, last));
      return mergeCopyResults(root, copies);
    },
  );
  await open.commit(target, signal);
  return {
    kind: 'artifact',
    location: inputs.to,
    stats,
    seen,
    ...(await readFinalTags({ root, ...describeRoot(manifest) }, { choice, target }, { signal })),
  };
}

async function writeIndex(
  memory: MemoryTarget,
  { listed, inputs }: { readonly listed: readonly Listed[]; readonly inputs: CreateInputs },
  context: Context,
): Promise<ManifestNode> {
  const { artifactType } = inputs;
  const annotations = (await annotationsFor(inputs, context.runtime)).manifest;
  const manifests = await entriesFor(listed, context);
  const bytes = encodeManifest({
    mediaType: OCI_INDEX,
    ...(artifactType !== undefined && { artifactType }),
    manifests,
    annotations,
  });
  const root: Descriptor = { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.byteLength };
  await memory.push(root, bytesOf(bytes));
  return manifestNode(root, bytes);
}
