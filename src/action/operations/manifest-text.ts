import { readAll } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { artifactTypeOf, parseManifest } from '../../core/manifest.ts';
import type { CallOptions, Content } from '../../core/target.ts';

/** The root manifest's text and artifact type, for the outputs. */
export async function manifestText(
  source: Content,
  root: Descriptor,
  options: CallOptions,
): Promise<{ manifest: string; artifactType: string | undefined }> {
  const bytes = await readAll(source.fetch(root, options), root);
  return {
    manifest: new TextDecoder().decode(bytes),
    artifactType: artifactTypeOf(parseManifest(bytes, root)),
  };
}
