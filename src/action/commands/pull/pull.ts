import { relative } from 'node:path';
import { copyNode } from '../../../copy/copy.ts';
import type { CopyResult } from '../../../copy/options.ts';
import { mapConcurrent } from '../../../core/concurrency.ts';
import { titleOf, type Descriptor } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { findManifest } from '../../../core/manifest-node.ts';
import { isIndexType, isManifestType } from '../../../core/media-types.ts';
import { FolderTarget } from '../../../targets/folder/folder.ts';
import type { Platform } from '../../../core/descriptor.ts';
import { digestOf, locationsOf, platformOf } from '../../inputs/input-values.ts';
import { formatLocation, formatNode, type Location } from '../../inputs/location.ts';
import { machinePath } from '../../inputs/machine-path.ts';
import { referrerTypesOf } from '../../inputs/node-inputs.ts';
import { parseTitlePattern, type TitlePattern } from '../../inputs/title-patterns.ts';
import { logPlan } from '../../reporting/artifact-tree.ts';
import type { Result, ResultFile } from '../../results/result.ts';
import type { Command } from '../command.ts';
import { MANIFEST_OUTPUTS, VERIFYING } from '../shared/common-inputs.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { mergeCopyResults } from '../shared/merge-copy-results.ts';
import { enterReferrer } from '../shared/open-referrer.ts';
import { enterRoot, verifyRoot } from '../shared/open-root.ts';
import { refusePartial } from '../shared/partial-index.ts';
import { readRootManifest } from '../shared/root-manifest.ts';
import { isChart } from './chart-files.ts';
import { chooseFiles, type PullRoot } from './choose-files.ts';
import { nothingNamed } from './no-titles.ts';

interface PullInputs {
  readonly from: readonly Location[];
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
  readonly files: readonly TitlePattern[];
  readonly path: string;
  readonly keepExisting: boolean;
  /** Not the artifact is pulled, but its only referrer of these types; none: the artifact. */
  readonly referrerTypes: readonly string[];
}

export const pull: Command<PullInputs> = {
  summary: 'write the files of artifacts to a folder',
  effect: 'reads',
  required: ['from'],
  optional: ['path', 'files', 'platform', 'digest', 'referrer-types', 'keep-existing-files', ...VERIFYING],
  outputs: [...MANIFEST_OUTPUTS, 'files', 'path', 'verified'],
  title: { done: 'Pulled from', planned: 'would pull from' },
  read: (reader) => ({
    from: locationsOf(reader, 'from', 'pull'),
    platform: platformOf(reader),
    digest: digestOf(reader),
    files: reader.lines('files').map(parseTitlePattern),
    path: reader.text('path'),
    keepExisting: reader.flag('keep-existing-files'),
    referrerTypes: referrerTypesOf(reader),
  }),
  references: ({ from }) => ({ source: from, target: [] }),
  run: pullFiles,
};

/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pullFiles(inputs: PullInputs, context: Context): Promise<Result> {
  const { runtime, log, signal } = context;
  const roots = await enterRoots(inputs, context);
  await logPlan(log, roots);
  const chosen = isWhole(roots, inputs) ? roots : await chooseFiles(roots, inputs.files, { signal });
  const path = machinePath(inputs.path, runtime);
  const folder = new FolderTarget(path, { keepExisting: inputs.keepExisting });
  try {
    const copies: CopyResult[] = [];
    for (const one of chosen)
      copies.push(
        await log.group(`Pull ${one.root.digest} from ${formatLocation(one.from)}`, () =>
          copyFiles(one, folder, context),
        ),
      );
    const [first] = chosen;
    if (!first) throw new Error('nothing to pull');
    const content = first.files ? first.source : folder;
    const described = await readRootManifest(content, first.root, { signal, known: first.known });
    const files = filesIn(folder, runtime.workspace);
    if (files.length === 0) throw nothingNamed(described, first.from.text);
    await folder.commit();
    const stats = mergeCopyResults(copies[0]?.root ?? first.root, copies);
    return {
      kind: 'artifact',
      root: stats.root,
      location: first.from,
      resolved: inputs.platform || inputs.referrerTypes.length > 0 ? [] : first.from.tags,
      stats,
      ...described,
      path,
      files,
      ...(chosen.length > 1 && { sources: chosen.map(({ from, root }) => ({ location: from, root })) }),
    };
  } finally {
    await folder.discard();
  }
}

/** Each artifact once. */
async function enterRoots(inputs: PullInputs, context: Context): Promise<readonly PullRoot[]> {
  const { signal } = context;
  const roots = new Map<string, PullRoot>();
  await context.log.group('Resolve', async () => {
    for (const from of inputs.from) {
      const opened = await enterRoot({ ...inputs, from }, context);
      const { referrerTypes } = inputs;
      const entered =
        referrerTypes.length > 0 ? await enterReferrer(opened, { from, referrerTypes }, context) : opened;
      await verifyRoot(entered, from, context);
      await refusePartial(entered, from, { platforms: [], targets: [], signal });
      const key = formatNode(from, entered.root);
      if (!roots.has(key)) roots.set(key, { ...entered, from });
    }
  });
  return [...roots.values()];
}

/** Whether the one artifact is pulled as it is, under the titles that it has. */
function isWhole(roots: readonly PullRoot[], { files }: PullInputs): boolean {
  const [first, second] = roots;
  const manifest = first && findManifest(first.known, first.root)?.manifest;
  return files.length === 0 && second === undefined && !(manifest && isChart(manifest));
}

async function copyFiles(
  { source, root, known, files }: PullRoot,
  folder: FolderTarget,
  context: Context,
): Promise<CopyResult> {
  if (!files) {
    const options = { ...copySettings(context, { filter: isFileOrLeadsToOne }), known };
    return copyNode(source, root, { target: folder }, options);
  }
  // One by one: of two titles with one content, a copy of the artifact would take both or none.
  const options = copySettings(context);
  const copies = await mapConcurrent(files, context.concurrency, (file) =>
    copyNode(source, file, { target: folder }, options),
  );
  return mergeCopyResults(root, copies);
}

function filesIn(folder: FolderTarget, workspace: string): ResultFile[] {
  const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return files.map(({ path, title, node }) => ({
    path: relative(workspace, path).replaceAll('\\', '/') || '.',
    title,
    digest: node.digest,
    size: node.size,
    mediaType: node.mediaType,
  }));
}

/** A manifest below an image manifest is its subject: another artifact, with files of its own. */
function isFileOrLeadsToOne(node: Descriptor, parent: Descriptor | undefined): boolean {
  if (!isManifestType(node.mediaType)) return titleOf(node) !== undefined;
  return parent === undefined || isIndexType(parent.mediaType);
}
