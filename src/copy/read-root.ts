import type { Descriptor, Platform } from '../core/descriptor.ts';
import { manifestNode, readManifestNode, type ManifestNode } from '../core/manifest-node.ts';
import { isManifestType } from '../core/media-types.ts';
import { canReadManifest, type CallOptions, type ResolveOptions, type Source } from '../core/target.ts';
import { selectPlatform } from './platform.ts';

/** A root that was resolved, for copies by digest. */
export interface OpenRoot {
  readonly source: Source;
  readonly root: Descriptor;
  /** Manifests that were read on the way. */
  readonly known: readonly ManifestNode[];
  /** The index that the root was chosen from, for a platform. */
  readonly index?: Descriptor;
}

/** Resolves and reads in one request where the source can. */
export async function readRoot(source: Source, reference: string, call: ResolveOptions): Promise<OpenRoot> {
  if (canReadManifest(source)) {
    const { node, bytes } = await source.readManifest(reference, call);
    return { source, root: node, known: [manifestNode(node, bytes)] };
  }
  const resolved = await source.resolve(reference, call);
  if (!isManifestType(resolved.mediaType)) return { source, root: resolved, known: [] };
  const { bytes } = await readManifestNode(source, resolved, call);
  const root = { ...resolved, size: bytes.byteLength };
  return { source, root, known: [manifestNode(root, bytes)] };
}

/** The manifest of the platform, where the root is an index. */
export async function onPlatform(
  { source, root, known }: OpenRoot,
  platform: Platform,
  call: CallOptions,
): Promise<OpenRoot> {
  const chosen = await selectPlatform({ source, root, known }, platform, call);
  return { source, root: chosen, known, ...(chosen.digest !== root.digest && { index: root }) };
}
