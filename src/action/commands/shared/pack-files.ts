import { relative } from 'node:path';
import { bytesOf } from '../../../core/bytes.ts';
import { digestOf } from '../../../core/digest.ts';
import { packManifest } from '../../../copy/pack.ts';
import { mapConcurrent } from '../../../core/concurrency.ts';
import {
  CONTENT_DIGEST,
  TITLE,
  titleOf,
  UNPACK,
  type Annotations,
  type Descriptor,
  type Platform,
} from '../../../core/descriptor.ts';
import { CopyError, OrasError, type ErrorDetails } from '../../../core/errors.ts';
import type { Manifest } from '../../../core/manifest.ts';
import type { ManifestNode } from '../../../core/manifest-node.ts';
import { OCI_CONFIG, UNKNOWN_ARTIFACT, UNKNOWN_CONFIG } from '../../../core/media-types.ts';
import type { FolderTarget } from '../../../targets/folder/folder.ts';
import { SecretScanner } from '../../../targets/folder/secret-scanner.ts';
import { annotationsFor, type PushAnnotations } from '../../inputs/annotations.ts';
import type { PackInputs } from './common-inputs.ts';
import type { Context } from './context.ts';
import { exists, findFiles, pathToRead, typedPath, type InputFile } from '../../inputs/files.ts';
import { isPlain, plainLines } from '../../inputs/text/file-line.ts';
import type { Log } from '../../runner/log.ts';
import type { Location } from '../../inputs/location.ts';
import { machinePath, type Folders } from '../../inputs/machine-path.ts';
import type { ResultFile } from '../../results/result.ts';
import { safeText } from '../../runner/safe-text.ts';
import { checkTitles, withTitles } from '../../inputs/titles.ts';

export async function foundFiles(
  inputs: Pick<PackInputs, 'files' | 'ifNoFilesFound'>,
  { runtime, log }: Context,
): Promise<readonly InputFile[]> {
  const { files, unmatched, gits } = await findFiles(inputs.files, runtime);
  logGitPaths(gits, log, runtime);
  if (unmatched.length > 0) {
    const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
    if (inputs.ifNoFilesFound === 'error')
      throw new OrasError('NOT_FOUND', message, { details: { input: 'files', ...formOf(unmatched) } });
    if (inputs.ifNoFilesFound === 'warn') log.warning(message);
  }
  return files;
}

/** Lines that match nothing were perhaps meant as others. */
function formOf(unmatched: readonly string[]): ErrorDetails {
  if (unmatched.every(isPlain)) return {};
  return { reason: 'file-line-form', lines: unmatched.flatMap(plainLines) };
}

interface Parts {
  readonly inputs: PackInputs;
  readonly files: readonly InputFile[];
  readonly subject?: Descriptor;
}

/** Makes one manifest of the files, in a folder target, from where it can be copied. */
export async function packFiles(
  folder: FolderTarget,
  { inputs, files, subject }: Parts,
  { runtime, runner, signal, concurrency, log }: Context,
): Promise<ManifestNode> {
  const annotations = await annotationsFor(inputs, runtime);
  const named = withTitles(files, annotations);
  await checkTitles([...named, ...titleOfConfig(inputs, annotations)]);
  const secrets = new SecretScanner([...runner.secrets, ...tokensOf(runtime.env)]);
  const gits: string[] = [];
  const layers = await mapConcurrent(named, concurrency, async (file) => {
    const { path, title, mediaType, leftOut } = file;
    const passedOver = (git: string): void => void gits.push(git);
    const options = { mtime: runtime.sourceDate, keepMode: inputs.fileModes, signal, secrets, passedOver };
    const node = await folder.add(path, { title, mediaType, leftOut, ...options });
    return annotated(node, file.annotations);
  });
  logGitPaths(gits, log, runtime);
  refuseTwins(layers);
  const config = await configOf(folder, inputs, { annotations, runtime, secrets });
  return packManifest(
    folder,
    {
      layers,
      config,
      configAnnotations: annotations.config,
      artifactType: inputs.artifactType ?? defaultTypeOf(inputs),
      imageSpec: inputs.imageSpec,
      annotations: annotations.manifest,
      subject,
    },
    { signal },
  );
}

/** A config for a platform is that of an image, and says nothing of the artifact. */
function defaultTypeOf({ artifactPlatform, imageSpec }: PackInputs): string | undefined {
  return artifactPlatform && imageSpec !== 'v1.0' ? UNKNOWN_ARTIFACT : undefined;
}

/** Of the runner; its environment reaches every file that a process writes it to. */
function tokensOf(env: NodeJS.ProcessEnv): string[] {
  const names = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_TOKEN'];
  return names.flatMap((name) => env[name] ?? []);
}

/** A checkout keeps the job's token there. */
function logGitPaths(paths: readonly string[], log: Log, { workspace }: Folders): void {
  if (paths.length === 0) return;
  const names = paths.map((path) => safeText(relative(workspace, path), 200)).slice(0, 5);
  const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
  log.notice(
    `input files: left out, because .git can hold the token of the checkout: ${names.join(', ')}${more}`,
  );
}

function annotated(node: Descriptor, annotations: Annotations): Descriptor {
  const [own, given] = [node.annotations?.[CONTENT_DIGEST], annotations[CONTENT_DIGEST]];
  if (own !== undefined && given !== undefined && own !== given) {
    const message = `input annotation-file: ${titleOf(node) ?? ''} has ${CONTENT_DIGEST} ${given}, and its tar has ${own}`;
    throw new OrasError('INVALID_INPUT', message, { details: { input: 'annotation-file' } });
  }
  return { ...node, annotations: { ...node.annotations, ...annotations } };
}

/** It has one only by annotation, and is a file of the artifact then. */
function titleOfConfig({ config = 'config' }: PackInputs, annotations: PushAnnotations): InputFile[] {
  const title = annotations.config[TITLE];
  if (title === undefined) return [];
  return [{ path: config, name: config, title, mediaType: undefined, isFolder: false, leftOut: new Set() }];
}

/** A pull unpacks a folder as it comes, and could not make a file of the same bytes. */
function refuseTwins(layers: readonly Descriptor[]): void {
  for (const folder of layers.filter(({ annotations }) => annotations?.[UNPACK] === 'true')) {
    const twin = layers.find((layer) => layer !== folder && layer.digest === folder.digest);
    if (!twin) continue;
    const message = `input files: ${titleOf(twin)} has the same bytes as the packed folder ${titleOf(folder)}, and a pull cannot write both`;
    throw new OrasError('INVALID_INPUT', message, { details: { input: 'files' } });
  }
}

interface ConfigParts {
  readonly annotations: PushAnnotations;
  readonly runtime: Folders;
  readonly secrets: SecretScanner;
}

/** The config carries no title: it is not a file of the artifact. */
async function configOf(
  folder: FolderTarget,
  inputs: PackInputs,
  { annotations, runtime, secrets }: ConfigParts,
): Promise<Descriptor | undefined> {
  if (inputs.artifactPlatform) return platformConfig(folder, inputs.artifactPlatform, annotations.config);
  if (inputs.config === undefined) return undefined;
  const { path, mediaType } = await typedPath(inputs.config, runtime);
  const place = machinePath(path, runtime);
  if (!(await exists(place)))
    throw new OrasError('INVALID_INPUT', `input config: there is no file ${place}`, {
      details: { input: 'config' },
    });
  const { annotations: _title, ...node } = await folder.add(await pathToRead(place, runtime), {
    title: path,
    mediaType: mediaType ?? UNKNOWN_CONFIG,
    secrets,
  });
  return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}

/** As `oras push --artifact-platform` writes it: `index` and other tools read the platform there. */
async function platformConfig(
  folder: FolderTarget,
  platform: Platform,
  annotations: Annotations,
): Promise<Descriptor> {
  const bytes = new TextEncoder().encode(JSON.stringify(platform));
  const node: Descriptor = { mediaType: OCI_CONFIG, digest: digestOf(bytes), size: bytes.byteLength };
  await folder.push(node, bytesOf(bytes));
  return Object.keys(annotations).length === 0 ? node : { ...node, annotations };
}

/** Of a file that could not be read as it was before, people want to know the name. */
export function withFileName(error: unknown, files: readonly ResultFile[]): unknown {
  if (!(error instanceof CopyError) || error.side !== 'source') return error;
  const file = files.find(({ digest }) => digest === error.digest);
  return file
    ? new OrasError(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
    : error;
}

/** distribution-spec, "Pushing Manifests": what registries should take at least, and many take no more. */
const MAX_PUSHED_MANIFEST = 4 * 1024 * 1024;

/** Said before anything is sent: a registry would have all blobs when it refuses the manifest. */
export function checkManifestSize({ size }: Descriptor, location: Location): void {
  if (location.kind !== 'registry' || size <= MAX_PUSHED_MANIFEST) return;
  const message = `the manifest would have ${size} bytes, registries take ${MAX_PUSHED_MANIFEST}`;
  throw new OrasError('TOO_LARGE', message, { details: { limit: MAX_PUSHED_MANIFEST, manifest: true } });
}

/** The files that a manifest holds. */
export function filesIn({ layers = [] }: Manifest): ResultFile[] {
  return layers.flatMap((node) => {
    const title = titleOf(node);
    return title === undefined
      ? []
      : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
  });
}
