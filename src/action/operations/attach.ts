import { copyNode } from '../../copy/copy.ts';
import { selectPlatform } from '../../copy/platform.ts';
import { plain } from '../../core/descriptor.ts';
import { FolderTarget } from '../../targets/folder.ts';
import { tellPlan } from '../artifact-tree.ts';
import type { AttachInputs } from '../command-inputs.ts';
import { checkPinned, copySettings, type Context } from '../context.ts';
import { entryOf, placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';
import { knownFrom, manifestText } from './manifest-text.ts';
import { readRoot } from './open-root.ts';
import { checkManifestSize, filesIn, foundFiles, namingFile, packFiles } from './pack-files.ts';

/** Attach is a push of a manifest whose subject lies at the destination already. */
export async function attach(inputs: AttachInputs, context: Context): Promise<OperationResult> {
  const { runtime, log, signal, open } = context;
  const files = inputs.files.length === 0 ? [] : await foundFiles(inputs, context);
  if (inputs.files.length > 0 && files.length === 0) return { command: 'nothing' };
  const target = await open.target(inputs.subject);
  const place = placeOf(inputs.subject);
  // A registry's word for the size is not enough here: it becomes part of the manifest.
  const subject = await log.group('Resolve', async () => {
    const { platform } = inputs;
    const { root } = await readRoot(target, entryOf('subject', inputs.subject), { signal, platform });
    log.info(`${inputs.subject.text} is ${root.digest}`);
    checkPinned(root, inputs.digest, inputs.subject.text);
    // As oras does: the whole entry of an index, with its platform, becomes the subject.
    return platform ? selectPlatform(root, platform, target, { signal }) : plain(root);
  });
  const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
  try {
    const root = await packFiles(folder, { files, subject }, inputs, context);
    checkManifestSize(root, inputs.subject);
    const text = await manifestText(folder, root, { signal });
    await tellPlan(log, [{ root, known: [knownFrom(root, text)] }]);
    const layers = filesIn(text.manifest);
    // The subject is where it is to be.
    const settings = copySettings(context, { filter: ({ digest }) => digest !== subject.digest });
    const stats = await log.group(`Attach ${root.digest} to ${place}@${subject.digest}`, () =>
      copyNode(folder, root, { target }, settings).catch((error: unknown) => {
        throw namingFile(error, layers);
      }),
    );
    await open.commit(target, signal);
    return { command: 'attach', root, place, stats, ...text, files: layers };
  } finally {
    await folder.discard();
  }
}
