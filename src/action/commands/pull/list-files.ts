import { successors, type Manifest } from '../../../core/manifest.ts';
import { findManifest, readManifestNode } from '../../../core/manifest-node.ts';
import { isIndexType, isManifestType } from '../../../core/media-types.ts';
import { titleOf, type Descriptor } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import type { CallOptions } from '../../../core/target.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import { chartFiles } from './chart-files.ts';

/** An index of more is not one of files. */
const MOST = 1000;

/** The files of an artifact, each with its title; a chart's have the names that Helm gives them. */
export async function listFiles(opened: OpenRoot, call: CallOptions): Promise<readonly Descriptor[]> {
  const files: Descriptor[] = [];
  const open = [opened.root];
  for (let count = 0; open.length > 0; count += 1) {
    const node = open.shift();
    if (!node) break;
    if (count > MOST)
      throw new OrasError('TOO_LARGE', `${opened.root.digest} lists more than ${MOST} manifests`, {
        details: { limit: MOST },
      });
    const manifest = await manifestOf(node, opened, call);
    const listed = successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    files.push(...listed.filter((child) => !isManifestType(child.mediaType) && titleOf(child) !== undefined));
    files.push(...(await chartFiles(opened.source, manifest, call)));
    if (isIndexType(manifest.mediaType))
      open.push(...listed.filter((child) => isManifestType(child.mediaType)));
  }
  return files;
}

async function manifestOf(
  node: Descriptor,
  { source, known }: OpenRoot,
  call: CallOptions,
): Promise<Manifest> {
  return (findManifest(known, node) ?? (await readManifestNode(source, node, call))).manifest;
}
