import { copyNode } from '../../copy/copy.ts';
import { FolderTarget } from '../../targets/folder.ts';
import { tellPlan } from '../artifact-tree.ts';
import type { PushInputs } from '../command-inputs.ts';
import { copySettings, type Context } from '../context.ts';
import { placeOf } from '../location.ts';
import type { OperationResult } from '../result.ts';
import { chooseTags } from './choose-tags.ts';
import { knownFrom, manifestText } from './manifest-text.ts';
import { checkManifestSize, filesIn, foundFiles, namingFile, packFiles } from './pack-files.ts';
import { standing } from './standing.ts';

/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
export async function push(inputs: PushInputs, context: Context): Promise<OperationResult> {
  const { runtime, log, signal, open } = context;
  const files = await foundFiles(inputs, context);
  if (files.length === 0) return { command: 'nothing' };
  const target = await open.target(inputs.to);
  const place = placeOf(inputs.to);
  const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
  try {
    const root = await packFiles(folder, { files }, inputs, context);
    checkManifestSize(root, inputs.to);
    const text = await manifestText(folder, root, { signal });
    await tellPlan(log, [{ root, known: [knownFrom(root, text)] }]);
    const layers = filesIn(text.manifest);
    const { tags } = inputs;
    const choice = chooseTags({ target, place }, tags, inputs.ifExists, context);
    const stats = await log.group(`Push ${root.digest} to ${place}`, () =>
      copyNode(folder, root, { target, reference: choice.choose }, copySettings(context)).catch(
        (error: unknown) => {
          throw namingFile(error, layers);
        },
      ),
    );
    await open.commit(target, signal);
    const stands = await standing({ root, ...text }, choice, target, { signal });
    return { command: 'push', place, stats, ...stands, files: filesIn(stands.manifest) };
  } finally {
    await folder.discard();
  }
}
