import { relative } from 'node:path';
import { copyNode } from '../../copy/copy.ts';
import { titleOf, type Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { isIndexType, isManifestType } from '../../core/media-types.ts';
import { FolderTarget } from '../../targets/folder/folder.ts';
import { logPlan } from '../reporting/artifact-tree.ts';
import { copySettings, type Context } from './shared/context.ts';
import { formatLocation } from '../inputs/location.ts';
import { machinePath } from '../inputs/machine-path.ts';
import { referrerTypesOf } from '../inputs/node-inputs.ts';
import type { Result } from '../results/result.ts';
import { safeText } from '../runner/safe-text.ts';
import type { Command } from './command.ts';
import { MANIFEST_OUTPUTS, sourceInputs, type SourceInputs } from './shared/common-inputs.ts';
import { readRootManifest, type RootManifest } from './shared/root-manifest.ts';
import { openReferrer } from './shared/open-referrer.ts';
import { openRoot } from './shared/open-root.ts';
import { refusePartial } from './shared/partial-index.ts';

export interface PullInputs extends SourceInputs {
  readonly path: string;
  readonly keepExisting: boolean;
  /** Not the artifact is pulled, but its only referrer of these types; none: the artifact. */
  readonly referrerTypes: readonly string[];
}

export const pull: Command<PullInputs> = {
  summary: 'write the files of an artifact to a folder',
  effect: 'reads',
  required: ['from'],
  optional: ['path', 'platform', 'digest', 'referrer-types', 'keep-existing-files'],
  outputs: [...MANIFEST_OUTPUTS, 'files', 'path'],
  title: { done: 'Pulled from', planned: 'would pull from' },
  read: (reader) => ({
    ...sourceInputs(reader, 'pull'),
    path: reader.text('path'),
    keepExisting: reader.flag('keep-existing-files'),
    referrerTypes: referrerTypesOf(reader),
  }),
  references: ({ from }) => ({ source: [from], target: [] }),
  run: pullFiles,
};

/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pullFiles(inputs: PullInputs, context: Context): Promise<Result> {
  const { runtime, log, signal } = context;
  const opened = await openRoot(inputs, context);
  const { source, root, known } =
    inputs.referrerTypes.length > 0 ? await openReferrer(opened, inputs, context) : opened;
  await refusePartial({ source, root, known }, inputs.from, { platforms: [], targets: [], signal });
  await logPlan(log, [{ root, known }]);
  const path = machinePath(inputs.path, runtime);
  const folder = new FolderTarget(path, { keepExisting: inputs.keepExisting });
  try {
    const stats = await log.group(`Pull ${root.digest} from ${formatLocation(inputs.from)}`, () =>
      copyNode(
        source,
        root,
        { target: folder },
        { ...copySettings(context, { filter: isFileOrLeadsToOne }), known },
      ),
    );
    const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
    const described = await readRootManifest(folder, root, { signal, known });
    if (files.length === 0) throw nothingNamed(described, inputs.from.text);
    await folder.commit();
    return {
      kind: 'artifact',
      root: stats.root,
      location: inputs.from,
      stats,
      ...described,
      path,
      files: files.map(({ path: file, title, node }) => ({
        path: relative(runtime.workspace, file).replaceAll('\\', '/') || '.',
        title,
        digest: node.digest,
        size: node.size,
        mediaType: node.mediaType,
      })),
    };
  } finally {
    await folder.discard();
  }
}

/** A manifest below an image manifest is its subject: another artifact, with files of its own. */
function isFileOrLeadsToOne(node: Descriptor, parent: Descriptor | undefined): boolean {
  if (!isManifestType(node.mediaType)) return titleOf(node) !== undefined;
  return parent === undefined || isIndexType(parent.mediaType);
}

function nothingNamed({ manifest: root, artifactType }: RootManifest, from: string): OrasError {
  return new OrasError(
    'UNSUPPORTED',
    `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${safeText(artifactType ?? root.node.mediaType, 200)} and holds ${contentOf(root.manifest)}`,
    { details: { reference: from, unnamed: true } },
  );
}

function contentOf(manifest: Manifest): string {
  const nodes = successors(manifest);
  const shown = nodes
    .slice(0, 5)
    .map((node) => `${safeText(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
  return nodes.length === 0
    ? 'nothing'
    : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}
