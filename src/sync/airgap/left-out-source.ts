import { lazy } from '../../core/bytes.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { isManifestType } from '../../core/media-types.ts';
import { overrideCapabilities } from '../../core/override-capabilities.ts';
import type { Content, Source } from '../../core/target.ts';
import type { RepositoryContent } from './content.ts';

/** The archive of an export: reading a blob that it leaves out says so, instead of that there is none. */
export function leftOutSource<S extends Source>(
  archive: S,
  contents: Iterable<RepositoryContent>,
  where: string,
): S {
  const held = new Set<Digest>();
  for (const { blobs } of contents) for (const { digest, isHeld } of blobs) if (isHeld) held.add(digest);
  const fetch: Content['fetch'] = (node, options) => {
    if (isManifestType(node.mediaType) || !held.has(node.digest)) return archive.fetch(node, options);
    return lazy(async () => {
      if (await archive.exists(node, options)) return archive.fetch(node, options);
      throw new OrasError(
        'NOT_FOUND',
        `${where} leaves out blob ${node.digest}, which an export before it brought, and the destination does not have it; export again with base: none, or with the receipt of an import that is still there`,
        { details: { reference: node.digest } },
      );
    });
  };
  return overrideCapabilities(archive, { fetch });
}
