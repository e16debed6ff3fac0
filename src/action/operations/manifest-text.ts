import { bytesOf, readByDigest } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { artifactTypeOf, parseManifest } from '../../core/manifest.ts';
import { isNamed, type CallOptions, type Content } from '../../core/target.ts';

/** The root manifest's text, its exact size, and artifact type, for the outputs. */
export async function manifestText(
  source: Content,
  root: Descriptor,
  options: CallOptions,
): Promise<{ bytes: Uint8Array; root: Descriptor; manifest: string; artifactType: string | undefined }> {
  const bytes = await readByDigest(source.fetch(root, options), root);
  return {
    bytes,
    root: { ...root, size: bytes.byteLength },
    manifest: new TextDecoder().decode(bytes),
    artifactType: artifactTypeOf(parseManifest(bytes, root)),
  };
}

/** The content with the root's bytes, which are known already, in place of a second read. */
export function withRoot(content: Content, root: Descriptor, bytes: Uint8Array): Content {
  return {
    ...(isNamed(content) && { name: content.name }),
    fetch: (node, options) => (node.digest === root.digest ? bytesOf(bytes) : content.fetch(node, options)),
    exists: (node, options) => content.exists(node, options),
  };
}
