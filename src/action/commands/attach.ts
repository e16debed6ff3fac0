import { copyNode } from '../../copy/copy.ts';
import { selectPlatform } from '../../copy/platform.ts';
import { plain, type Descriptor, type Platform } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { FolderTarget } from '../../targets/folder/folder.ts';
import { logPlan } from '../reporting/artifact-tree.ts';
import { checkPinned, copySettings, type Context } from './shared/context.ts';
import { digestOf, fileLines, locationOf, platformOf } from '../inputs/input-values.ts';
import { entryOf, formatLocation, type Location } from '../inputs/location.ts';
import type { InputReader } from '../inputs/raw-inputs.ts';
import { NO_FILES, type Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { MANIFEST_OUTPUTS, packInputs, PACKING, WRITING, type PackInputs } from './shared/common-inputs.ts';
import { describeRoot } from './shared/root-manifest.ts';
import { readRoot } from '../../copy/read-root.ts';
import { checkManifestSize, filesIn, foundFiles, withFileName, packFiles } from './shared/pack-files.ts';

export interface AttachInputs extends PackInputs {
  readonly subject: Location;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
}

export const attach: Command<AttachInputs> = {
  summary: 'attach files or annotations to an existing artifact, as its referrer',
  effect: 'changes',
  required: ['subject', 'artifact-type'],
  optional: [...PACKING, 'files', 'platform', 'digest', ...WRITING, 'declare-artifacts'],
  needs: '`subject`, `artifact-type`, and `files` or `annotations`',
  outputs: [...MANIFEST_OUTPUTS, 'files'],
  title: { done: 'Attached to', planned: 'would attach to' },
  read: readInputs,
  references: ({ subject }) => ({ source: [subject], target: [subject] }),
  run: attachFiles,
};

function readInputs(reader: InputReader): AttachInputs {
  const subject = locationOf(reader, 'subject', 'attach');
  reader.required('artifact-type', 'attach');
  const files = reader.text('files') === '' ? [] : fileLines(reader, 'attach');
  if (files.length === 0 && !reader.given('annotations') && !reader.given('annotation-file'))
    throw new OrasError(
      'INVALID_INPUT',
      'input files is missing: command attach needs files, annotations or annotation-file',
      { details: { input: 'files' } },
    );
  const [platform, digest] = [platformOf(reader), digestOf(reader)];
  return { subject, ...packInputs(reader, files), platform, digest };
}

/** Attach is a push of a manifest whose subject lies at the destination already. */
async function attachFiles(inputs: AttachInputs, context: Context): Promise<Result> {
  const { runtime, log, signal, open } = context;
  const files = inputs.files.length === 0 ? [] : await foundFiles(inputs, context);
  if (inputs.files.length > 0 && files.length === 0) return NO_FILES;
  const target = await open.target(inputs.subject);
  const place = formatLocation(inputs.subject);
  // A registry's word for the size is not enough here: it becomes part of the manifest.
  const subject = await log.group('Resolve', async () => {
    const { platform } = inputs;
    const { root } = await readRoot(target, entryOf('subject', inputs.subject), { signal, platform });
    log.info(`${inputs.subject.text} is ${root.digest}`);
    checkPinned(root, inputs.digest, inputs.subject.text);
    // As oras does: the whole entry of an index, with its platform, becomes the subject.
    return platform ? selectPlatform({ source: target, root }, platform, { signal }) : plain(root);
  });
  const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
  try {
    const manifest = await packFiles(folder, { inputs, files, subject }, context);
    const { node: root } = manifest;
    checkManifestSize(root, inputs.subject);
    const known = [manifest];
    await logPlan(log, [{ root, known }]);
    const layers = filesIn(manifest.manifest);
    // The subject is where it is to be.
    const filter = ({ digest }: Descriptor): boolean => digest !== subject.digest;
    const settings = { ...copySettings(context, { filter }), known };
    const stats = await log.group(`Attach ${root.digest} to ${place}@${subject.digest}`, () =>
      copyNode(folder, root, { target }, settings).catch((error: unknown) => {
        throw withFileName(error, layers);
      }),
    );
    await open.commit(target, signal);
    return {
      kind: 'artifact',
      root,
      location: inputs.subject,
      stats,
      ...describeRoot(manifest),
      files: layers,
    };
  } finally {
    await folder.discard();
  }
}
