import { copyNode } from '../../copy/copy.ts';
import type { Platform } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { FolderTarget } from '../../targets/folder/folder.ts';
import { logPlan } from '../reporting/artifact-tree.ts';
import { copySettings, type Context } from './shared/context.ts';
import { fileLines, platformOf } from '../inputs/input-values.ts';
import { formatLocation } from '../inputs/location.ts';
import type { InputReader } from '../inputs/raw-inputs.ts';
import { NO_FILES, type Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { chooseTags } from './shared/if-exists.ts';
import {
  destinationInputs,
  MANIFEST_OUTPUTS,
  packInputs,
  PACKING,
  WRITING,
  type DestinationInputs,
  type PackInputs,
} from './shared/common-inputs.ts';
import { describeRoot } from './shared/root-manifest.ts';
import { checkManifestSize, filesIn, foundFiles, withFileName, packFiles } from './shared/pack-files.ts';
import { readFinalTags } from './shared/final-tags.ts';

export interface PushInputs extends PackInputs, DestinationInputs {}

export const push: Command<PushInputs> = {
  summary: 'push files as an artifact',
  effect: 'writes',
  required: ['files', 'to'],
  optional: [...PACKING, 'platform', 'tags', 'if-exists', ...WRITING, 'declare-artifacts'],
  outputs: [...MANIFEST_OUTPUTS, 'tags', 'files'],
  title: { done: 'Pushed to', planned: 'would push to' },
  read: (reader) => ({
    ...packInputs(reader, fileLines(reader, 'push')),
    ...destinationInputs(reader, 'push'),
    artifactPlatform: artifactPlatformOf(reader),
  }),
  references: ({ to }) => ({ source: [], target: [to] }),
  run: pushFiles,
};

/** It takes the place of a config, whose type is that of the artifact in image-spec v1.0. */
function artifactPlatformOf(reader: InputReader): Platform | undefined {
  const platform = platformOf(reader);
  if (platform === undefined) return undefined;
  const other = reader.given('config')
    ? 'config'
    : reader.text('image-spec') === 'v1.0' && reader.given('artifact-type')
      ? 'artifact-type and image-spec v1.0'
      : undefined;
  if (other === undefined) return platform;
  throw new OrasError(
    'INVALID_INPUT',
    `input platform: the config records it, so it does not go with ${other}`,
    { details: { input: 'platform' } },
  );
}

/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
async function pushFiles(inputs: PushInputs, context: Context): Promise<Result> {
  const { runtime, log, signal, open } = context;
  const files = await foundFiles(inputs, context);
  if (files.length === 0) return NO_FILES;
  const target = await open.target(inputs.to);
  const place = formatLocation(inputs.to);
  const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
  try {
    const manifest = await packFiles(folder, { inputs, files }, context);
    const { node: root } = manifest;
    checkManifestSize(root, inputs.to);
    const known = [manifest];
    await logPlan(log, [{ root, known }]);
    const layers = filesIn(manifest.manifest);
    const choice = chooseTags({ target, place }, inputs, context);
    const stats = await log.group(`Push ${root.digest} to ${place}`, () =>
      copyNode(folder, root, { target, reference: choice.choose }, { ...copySettings(context), known }).catch(
        (error: unknown) => {
          throw withFileName(error, layers);
        },
      ),
    );
    await open.commit(target, signal);
    const final = await readFinalTags({ root, ...describeRoot(manifest) }, { choice, target }, { signal });
    return {
      kind: 'artifact',
      location: inputs.to,
      stats,
      ...final,
      files: filesIn(final.manifest.manifest),
    };
  } finally {
    await folder.discard();
  }
}
