import { readByDigest } from './bytes.ts';
import type { Descriptor } from './descriptor.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import type { CallOptions, Content, KnownManifest } from './target.ts';

/** A manifest as descriptor, bytes and object. */
export interface ManifestNode extends KnownManifest {
  /** Parsed when it is first asked for, once; fails there for bytes that are no manifest of this type. */
  readonly manifest: Manifest;
}

export function manifestNode(node: Descriptor, bytes: Uint8Array): ManifestNode {
  let parsed: Manifest | undefined;
  return {
    node,
    bytes,
    get manifest() {
      return (parsed ??= parseManifest(bytes, node));
    },
  };
}

export async function readManifestNode(
  source: Content,
  node: Descriptor,
  options: CallOptions,
): Promise<ManifestNode> {
  return manifestNode(node, await readByDigest(source.fetch(node, options), node));
}

/** The one of this digest. */
export function findManifest<T extends KnownManifest>(
  manifests: readonly T[],
  { digest }: Pick<Descriptor, 'digest'>,
): T | undefined {
  return manifests.find(({ node }) => node.digest === digest);
}
