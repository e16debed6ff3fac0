import type { Descriptor } from '../../core/descriptor.ts';
import { artifactTypeOf, successors, type Manifest } from '../../core/manifest.ts';
import { findManifest, type ManifestNode } from '../../core/manifest-node.ts';
import { isManifestType } from '../../core/media-types.ts';
import { formatSize } from '../runner/format.ts';
import type { Log } from '../runner/log.ts';
import { safeText } from '../runner/safe-text.ts';
import { nodeName } from '../runner/type-names.ts';

const MAX_LINES = 200;
/** Indexes may stand in indexes. */
const MAX_LEVELS = 4;

/** What an artifact is made of, with sizes, as lines for a log. Below a manifest that is not known, nothing is told. */
export function artifactTree(root: Descriptor, known: readonly ManifestNode[]): string[] {
  const lines: string[] = [];
  let more = 0;
  const add = (line: string): void => {
    if (lines.length < MAX_LINES) lines.push(line);
    else more += 1;
  };
  const walk = (node: Descriptor, indent: string, level: number): void => {
    const manifest = level > MAX_LEVELS ? undefined : manifestOf(node, known);
    const children = manifest ? successors(manifest) : [];
    for (const [at, child] of children.entries()) {
      const isSubject = child.digest === manifest?.subject?.digest;
      const last = at === children.length - 1;
      add(
        `${indent}${last ? '└──' : '├──'} ${lineOf(child, isSubject ? 'subject' : nameOf(child, known), known)}`,
      );
      if (!isSubject) walk(child, `${indent}${last ? '    ' : '│   '}`, level + 1);
    }
  };
  add(lineOf(root, nameOf(root, known), known));
  walk(root, '', 1);
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function manifestOf(node: Descriptor, known: readonly ManifestNode[]): Manifest | undefined {
  return isManifestType(node.mediaType) ? findManifest(known, node)?.manifest : undefined;
}

function nameOf(node: Descriptor, known: readonly ManifestNode[]): string {
  const manifest = manifestOf(node, known);
  const artifactType = manifest && artifactTypeOf(manifest);
  return nodeName(artifactType === undefined ? node : { ...node, artifactType });
}

/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node: Descriptor, what: string, known: readonly ManifestNode[]): string {
  const size = sizeOf(node, known);
  const text = size === undefined ? '' : formatSize(size);
  return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${safeText(what, 200)}`;
}

/** With all that it lists; undefined where that is not known, as for an index. */
function sizeOf(node: Descriptor, known: readonly ManifestNode[]): number | undefined {
  if (!isManifestType(node.mediaType)) return node.size;
  const manifest = manifestOf(node, known);
  if (!manifest) return undefined;
  const listed = successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
  if (listed.some(({ mediaType }) => isManifestType(mediaType))) return undefined;
  return listed.reduce((sum, { size }) => sum + size, node.size);
}

/** The phase of a run between what was resolved and what is moved. */
export async function logPlan(
  log: Log,
  artifacts: readonly { readonly root: Descriptor; readonly known: readonly ManifestNode[] }[],
): Promise<void> {
  await log.group('Plan', async () => {
    for (const { root, known } of artifacts) for (const line of artifactTree(root, known)) log.info(line);
  });
}
