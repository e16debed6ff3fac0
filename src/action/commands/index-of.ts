import { bytesOf } from '../../core/bytes.ts';
import { plain, type Descriptor, type Platform } from '../../core/descriptor.ts';
import { digestOf } from '../../core/digest.ts';
import { encodeManifest } from '../../core/manifest.ts';
import { findManifest, manifestNode, type ManifestNode } from '../../core/manifest-node.ts';
import { isImageType, OCI_INDEX } from '../../core/media-types.ts';
import { wrapCopyError } from '../../copy/copy-error.ts';
import { copyNode, emptyResult } from '../../copy/copy.ts';
import type { CopyResult } from '../../copy/options.ts';
import { platformOf } from '../../copy/platform.ts';
import { Transfers } from '../../copy/transfers.ts';
import { MemoryTarget } from '../../targets/memory/memory.ts';
import { annotationsFor } from '../inputs/annotations.ts';
import { logPlan } from '../reporting/artifact-tree.ts';
import { copySettings, type Context } from './shared/context.ts';
import { locationsOf } from '../inputs/input-values.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import { counted } from '../runner/format.ts';
import { SeenNodes } from '../results/node-sizes.ts';
import type { Command } from './command.ts';
import { chooseTags } from './shared/choose-tags.ts';
import {
  describingInputs,
  DESCRIBING,
  destinationInputs,
  MANIFEST_OUTPUTS,
  WRITING,
  type DescribingInputs,
  type DestinationInputs,
} from './shared/common-inputs.ts';
import { describeRoot } from './shared/root-manifest.ts';
import { mountRepository } from './shared/mounting.ts';
import { enterRoot, type OpenRoot } from './shared/open-root.ts';
import { standing } from './shared/standing.ts';
import { mergeCopyResults } from './shared/merge-copy-results.ts';

export interface IndexInputs extends DescribingInputs, DestinationInputs {
  readonly from: readonly Location[];
}

export const index: Command<IndexInputs> = {
  summary: 'combine several artifacts in one index',
  effect: 'writes',
  required: ['from', 'to'],
  optional: [...DESCRIBING, 'tags', 'if-exists', ...WRITING, 'declare-artifacts'],
  outputs: [...MANIFEST_OUTPUTS, 'tags'],
  title: { done: 'Created an index in', planned: 'would create an index in' },
  read: (reader) => ({
    from: locationsOf(reader, 'from', 'index'),
    ...destinationInputs(reader, 'index'),
    ...describingInputs(reader, 'index'),
  }),
  references: ({ from, to }) => ({ source: from, target: [to] }),
  run: createIndex,
};

interface Listed extends OpenRoot {
  readonly from: Location;
}

/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function createIndex(inputs: IndexInputs, context: Context): Promise<Result> {
  const { open, log, signal } = context;
  const target = await open.target(inputs.to);
  const place = formatLocation(inputs.to);
  const listed = await log.group('Resolve', async () => {
    const opened: Listed[] = [];
    for (const from of inputs.from)
      opened.push({ from, ...(await enterRoot({ from, digest: undefined }, context)) });
    return opened;
  });
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
      const copies: CopyResult[] = [];
      // An index that is there has all that it lists.
      const held = await wrapCopyError({ side: 'target', step: 'exists', node: root }, () =>
        target.exists(root, { signal }),
      );
      const missing = held ? [] : listed;
      const transfers = new Transfers();
      for (const { from, source, root: below, known } of missing) {
        const mountable = mountRepository(from, inputs.to);
        const settings = { ...copySettings(context, { seen }), known, mountFrom: () => mountable, transfers };
        copies.push(await copyNode(source, below, { target }, settings));
      }
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
    ...(await standing({ root, ...describeRoot(manifest) }, { choice, target }, { signal })),
  };
}

async function writeIndex(
  memory: MemoryTarget,
  { listed, inputs }: { readonly listed: readonly Listed[]; readonly inputs: IndexInputs },
  context: Context,
): Promise<ManifestNode> {
  const { artifactType } = inputs;
  const annotations = (await annotationsFor(inputs, context.runtime)).manifest;
  const manifests: Descriptor[] = [];
  for (const one of listed) manifests.push(await entryFor(one, context));
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

/** With the platform that the config of an image names. */
async function entryFor({ source, root, known }: OpenRoot, { signal }: Context): Promise<Descriptor> {
  const manifest = findManifest(known, root)?.manifest;
  if (!manifest) return plain(root);
  const platform: Platform | undefined = isImageType(root.mediaType)
    ? await platformOf(manifest, source, { signal })
    : undefined;
  const { artifactType } = manifest;
  return {
    ...plain(root),
    ...(platform && { platform }),
    ...(artifactType !== undefined && artifactType !== '' && { artifactType }),
  };
}
