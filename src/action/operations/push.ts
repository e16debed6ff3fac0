import { copyNode } from '../../copy/copy.ts';
import { pack } from '../../copy/pack.ts';
import { titleOf, type Descriptor } from '../../core/descriptor.ts';
import { CopyError, OrasError } from '../../core/errors.ts';
import { UNKNOWN_CONFIG } from '../../core/media-types.ts';
import { resolve } from 'node:path';
import { FolderTarget } from '../../targets/folder.ts';
import { annotationsFor, type PushAnnotations } from '../annotations.ts';
import { reportTo, type Context } from '../context.ts';
import { exists, findFiles, splitMediaType, type InputFile } from '../files.ts';
import type { PushInputs } from '../inputs.ts';
import { placeOf } from '../location.ts';
import type { OperationResult, ResultFile } from '../result.ts';
import { manifestText } from './manifest-text.ts';

/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
export async function push(inputs: PushInputs, context: Context): Promise<OperationResult> {
  const { runtime, log, signal, open } = context;
  const files = await foundFiles(inputs, context);
  if (files.length === 0) return { command: 'nothing' };
  const target = await open.target(inputs.to);
  const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
  try {
    const root = await packFiles(folder, files, inputs, context);
    const { manifest, artifactType } = await manifestText(folder, root, { signal });
    const layers = layersIn(manifest);
    const tags = [...new Set([...inputs.to.tags, ...inputs.tags])];
    const stats = await log.group(`Push ${root.digest} to ${placeOf(inputs.to)}`, () =>
      copyNode(
        folder,
        root,
        { target, reference: tags },
        { signal, concurrency: context.concurrency, onEvent: reportTo(log) },
      ).catch((error: unknown) => {
        throw namingFile(error, layers);
      }),
    );
    await open.commit(target, signal);
    return {
      command: 'push',
      root,
      place: placeOf(inputs.to),
      stats,
      tags,
      manifest,
      artifactType,
      files: layers,
    };
  } finally {
    await folder.discard();
  }
}

async function foundFiles(inputs: PushInputs, { runtime, log }: Context): Promise<readonly InputFile[]> {
  const { files, unmatched } = await findFiles(inputs.files, runtime.workspace);
  if (unmatched.length > 0) {
    const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
    if (inputs.ifNoFilesFound === 'error')
      throw new OrasError('NOT_FOUND', message, { details: { input: 'files' } });
    if (inputs.ifNoFilesFound === 'warn') log.warning(message);
  }
  return files;
}

async function packFiles(
  folder: FolderTarget,
  files: readonly InputFile[],
  inputs: PushInputs,
  { runtime, signal }: Context,
): Promise<Descriptor> {
  const annotations = await annotationsFor(inputs, runtime);
  const layers: Descriptor[] = [];
  for (const { path, name, title, mediaType, leftOut } of files) {
    const node = await folder.add(path, { title, mediaType, leftOut, mtime: runtime.sourceDate, signal });
    layers.push(annotated(node, annotations.forFile(name, title)));
  }
  const config = await configOf(folder, inputs, annotations, runtime.workspace);
  return pack(
    folder,
    {
      layers,
      config,
      configAnnotations: annotations.config,
      artifactType: inputs.artifactType,
      imageSpec: inputs.imageSpec,
      annotations: annotations.manifest,
    },
    { signal },
  );
}

function annotated(node: Descriptor, annotations: Readonly<Record<string, string>>): Descriptor {
  return { ...node, annotations: { ...node.annotations, ...annotations } };
}

/** The config carries no title: it is not a file of the artifact. */
async function configOf(
  folder: FolderTarget,
  inputs: PushInputs,
  annotations: PushAnnotations,
  workspace: string,
): Promise<Descriptor | undefined> {
  if (inputs.config === undefined) return undefined;
  const { path, mediaType } = splitMediaType(inputs.config);
  const place = resolve(workspace, path);
  if (!(await exists(place)))
    throw new OrasError('INVALID_INPUT', `input config: there is no file ${place}`, {
      details: { input: 'config' },
    });
  const { annotations: _title, ...node } = await folder.add(place, {
    title: path,
    mediaType: mediaType ?? UNKNOWN_CONFIG,
  });
  return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}

/** Of a file that could not be read as it was before, people want to know the name. */
function namingFile(error: unknown, files: readonly ResultFile[]): unknown {
  if (!(error instanceof CopyError) || error.side !== 'source') return error;
  const file = files.find(({ digest }) => digest === error.digest);
  return file
    ? new OrasError(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
    : error;
}

function layersIn(manifest: string): ResultFile[] {
  const { layers = [] } = JSON.parse(manifest) as { layers?: Descriptor[] };
  return layers.flatMap((node) => {
    const title = titleOf(node);
    return title === undefined
      ? []
      : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
  });
}
