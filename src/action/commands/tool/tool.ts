import { endianness } from 'node:os';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyNode } from '../../../copy/copy.ts';
import { formatPlatform } from '../../../copy/platform.ts';
import type { CopyResult } from '../../../copy/options.ts';
import { titleOf, type Descriptor } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { isManifestType } from '../../../core/media-types.ts';
import { findManifest, type ManifestNode } from '../../../core/manifest-node.ts';
import type { Source } from '../../../core/target.ts';
import { archiveOf, removeTree, ToolFolder } from '../../../targets/folder/tool-folder.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { formatLocation } from '../../inputs/location.ts';
import { safeText } from '../../runner/safe-text.ts';
import { toolManifest } from './platform.ts';
import { findPrograms } from './programs.ts';
import type { ArtifactResult } from '../../results/result.ts';
import type { Command } from '../command.ts';
import { MANIFEST_OUTPUTS, sourceInputs, VERIFYING, type SourceInputs } from '../shared/common-inputs.ts';
import { CONTENT, findTool, keepTool, type StoredTool, type ToolPlace } from './tool-cache.ts';
import { runnerPlatform, toolArchitecture, toolName, toolVersions, type Machine } from './version.ts';
import { openRoot, verifyRoot } from '../shared/open-root.ts';
import { describeRoot } from '../shared/root-manifest.ts';

interface Chosen {
  readonly source: Source;
  readonly artifact: ManifestNode;
}

/** Without a platform it is the runner's own. */
export const tool: Command<SourceInputs> = {
  summary: 'install a program into the tool cache and PATH',
  effect: 'local',
  required: ['from'],
  optional: ['platform', 'digest', ...VERIFYING],
  outputs: [...MANIFEST_OUTPUTS, 'path', 'tool-path', 'cache-hit', 'verified'],
  title: { done: 'Tool', planned: 'Would install' },
  read: (reader) => sourceInputs(reader, 'tool'),
  references: ({ from }) => ({ source: [from], target: [] }),
  run: installTool,
};

/** Puts a tool into the runner's tool cache, unless it is there, and on PATH. Nothing of it is run. */
async function installTool(inputs: SourceInputs, context: Context): Promise<ArtifactResult> {
  const { runner, log } = context;
  const machine: Machine = {
    platform: process.platform,
    arch: process.arch,
    littleEndian: endianness() === 'LE',
  };
  const chosen = await choose(inputs, context, machine);
  const { node } = chosen.artifact;
  const place: ToolPlace = {
    name: toolName(inputs.from),
    versions: toolVersions(inputs.from.tags[0], node.digest),
    arch: toolArchitecture(inputs.platform, machine),
    digest: node.digest,
  };
  const cached = await findTool(place, await runner.toolCache());
  const { stored, stats } = cached
    ? { stored: cached, stats: untouched(node) }
    : await install(chosen, place, { inputs, context });
  const { folder, names } = stored.programs;
  log.info(`${cached ? 'Found in' : 'Added to'} the tool cache: ${stored.path}`);
  log.info(`Programs: ${safeText(names.slice(0, 20).join(', '), 500)}`);
  runner.addPath(folder);
  return {
    kind: 'artifact',
    root: node,
    location: inputs.from,
    stats,
    ...describeRoot(chosen.artifact),
    path: folder,
    tool: { path: stored.path, version: stored.version, cacheHit: cached !== undefined, programs: names },
  };
}

function untouched(root: Descriptor): CopyResult {
  return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}

/** The manifest for the platform, before whose content is looked for anywhere. */
async function choose(inputs: SourceInputs, context: Context, machine: Machine): Promise<Chosen> {
  const { log, signal } = context;
  const { from, platform = runnerPlatform(machine) } = inputs;
  const { source, root, known } = await openRoot({ from, digest: inputs.digest }, context);
  const entered = findManifest(known, root);
  if (!entered)
    throw new OrasError(
      'UNSUPPORTED',
      `${from.text} is not an artifact but ${safeText(root.mediaType, 200)}`,
    );
  const artifact = await toolManifest({ source, artifact: entered }, platform, { signal });
  const { node: chosen } = artifact;
  if (chosen.digest !== root.digest) log.info(`For ${formatPlatform(platform)}: ${chosen.digest}`);
  const index = chosen.digest === root.digest ? undefined : root;
  await verifyRoot({ source, root: chosen, known, ...(index && { index }) }, from, context);
  return { source, artifact };
}

interface Asked {
  readonly inputs: SourceInputs;
  readonly context: Context;
}

interface Installed {
  readonly stored: StoredTool;
  readonly stats: CopyResult;
}

/** Whole and with a program in it, or not at all. */
async function install(chosen: Chosen, place: ToolPlace, { inputs, context }: Asked): Promise<Installed> {
  const { runtime, runner, log } = context;
  const { source, artifact } = chosen;
  const { node } = artifact;
  refuseOthers(artifact.manifest, inputs.from.text);
  const base = await mkdtemp(join(runtime.temp, 'oras-action-tool-'));
  const staging = join(base, 'parts');
  const kept = join(base, 'kept');
  const content = join(kept, CONTENT);
  try {
    for (const folder of [staging, content]) await mkdir(folder, { recursive: true });
    const target = new ToolFolder(content, staging);
    const stats = await log.group(`Pull ${node.digest} from ${formatLocation(inputs.from)}`, () =>
      copyNode(
        source,
        node,
        { target },
        { ...copySettings(context, { filter: isPartOfTool }), known: [artifact] },
      ),
    );
    await target.commit();
    if (!(await findPrograms(content))) throw await noPrograms(content, inputs.from.text);
    return { stored: await keepTool(kept, place, await runner.toolCache()), stats };
  } finally {
    await removeTree(base);
  }
}

/** Files, folders and archives of the artifact itself; what it is about is another artifact. */
function isPartOfTool(node: Descriptor, parent: Descriptor | undefined): boolean {
  if (isManifestType(node.mediaType)) return parent === undefined;
  return titleOf(node) !== undefined || archiveOf(node) !== undefined;
}

/** Known before anything is moved. */
function refuseOthers({ layers = [], blobs = [] }: Manifest, from: string): void {
  const all = [...layers, ...blobs];
  const other = all.filter((node) => archiveOf(node) === 'other');
  if (all.length > 0 && other.length === all.length) {
    const names = other.map((node) => safeText(titleOf(node) ?? node.mediaType, 200)).join(', ');
    throw new OrasError(
      'UNSUPPORTED',
      `${from} holds ${names}, which cannot be unpacked: a tool is a file, a folder, or an archive of type tar, tar.gz or tar.zst`,
      { details: { reference: from, archive: true } },
    );
  }
  if (!all.some((node) => titleOf(node) !== undefined || archiveOf(node) !== undefined)) {
    const types = all.map(({ mediaType }) => safeText(mediaType, 100)).slice(0, 5);
    throw new OrasError(
      'UNSUPPORTED',
      `${from} is not a tool: it contains ${types.length === 0 ? 'nothing' : `only ${types.join(', ')}`}`,
      { details: { reference: from, unnamed: true } },
    );
  }
}

async function noPrograms(folder: string, from: string): Promise<OrasError> {
  const names = (await readdir(folder)).slice(0, 10).map((name) => safeText(name, 100));
  return new OrasError(
    'UNSUPPORTED',
    `${from} has no program: nothing in it is executable. It contains ${names.length === 0 ? 'nothing' : names.join(', ')}`,
    { details: { reference: from, programs: false } },
  );
}
