import { readByDigest } from '../../../core/bytes.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { artifactTypeOf, parseManifest } from '../../../core/manifest.ts';
import type { CallOptions, Content, KnownManifest } from '../../../core/target.ts';

export interface ManifestText {
  readonly manifest: string;
  readonly artifactType: string | undefined;
}

/** The root manifest's text and artifact type, for the outputs. */
export async function manifestText(
  source: Content,
  root: Descriptor,
  options: CallOptions & { readonly known?: readonly KnownManifest[] },
): Promise<ManifestText> {
  const known = options.known?.find(({ node }) => node.digest === root.digest);
  const bytes = known?.bytes ?? (await readByDigest(source.fetch(root, options), root));
  return {
    manifest: new TextDecoder().decode(bytes),
    artifactType: artifactTypeOf(parseManifest(bytes, root)),
  };
}

export function knownFrom(node: Descriptor, { manifest }: ManifestText): KnownManifest {
  return { node, bytes: new TextEncoder().encode(manifest) };
}
