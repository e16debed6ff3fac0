import type { Descriptor } from '../../../core/descriptor.ts';
import { artifactTypeOf } from '../../../core/manifest.ts';
import { findManifest, readManifestNode, type ManifestNode } from '../../../core/manifest-node.ts';
import type { CallOptions, Content } from '../../../core/target.ts';

/** What results tell of the root's manifest. */
export interface RootManifest {
  readonly manifest: ManifestNode;
  readonly artifactType: string | undefined;
}

/** Fails for a root that is no manifest. */
export function describeRoot(manifest: ManifestNode): RootManifest {
  return { manifest, artifactType: artifactTypeOf(manifest.manifest) };
}

export async function readRootManifest(
  source: Content,
  root: Descriptor,
  options: CallOptions & { readonly known?: readonly ManifestNode[] },
): Promise<RootManifest> {
  const known = findManifest(options.known ?? [], root);
  return describeRoot(known ?? (await readManifestNode(source, root, options)));
}
