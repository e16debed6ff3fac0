import { isManifestType } from '../../src/core/media-types.ts';
import { artifactOf, blob, type Artifact } from './artifacts.ts';
import type { LoggedRequest } from './scripted-registry/front.ts';
import type { ScriptedRegistry } from './scripted-registry/scripted-registry.ts';
import { repositoryOf } from './scripted-registry/store.ts';

export const MIB = 1024 * 1024;
const large = blob(Buffer.alloc(5 * MIB, 'layer'), { mediaType: 'application/octet-stream' });

/** An artifact with a layer of its own above a large one that all of these share. */
export function sharingArtifact(name: string): Artifact {
  return artifactOf({ layers: [large, blob(`own of ${name}`)], annotations: { name } });
}

/** Puts it where the registry would have it, without a request. */
export function hold(
  { store: shelf }: ScriptedRegistry,
  repository: string,
  { artifact, tag }: { readonly artifact: Artifact; readonly tag: string },
): void {
  const held = repositoryOf(shelf, repository);
  for (const { node, bytes } of artifact.blobs)
    if (isManifestType(node.mediaType))
      held.manifests.set(node.digest, { mediaType: node.mediaType, bytes: Buffer.from(bytes) });
    else held.blobs.set(node.digest, Buffer.from(bytes));
  held.tags.set(tag, artifact.root.digest);
}

const isBlob = ({ path }: LoggedRequest): boolean => path.includes('/blobs/sha');

/** The blobs that were read, once for each time. */
export function blobReads(requests: readonly LoggedRequest[]): string[] {
  return requests
    .filter((one) => one.method === 'GET' && isBlob(one))
    .map(({ path }) => path.replace(/^.*\//, ''));
}

/** Bytes of blobs that were sent. */
export function blobBytesSent(requests: readonly LoggedRequest[]): number {
  return requests
    .filter(({ path }) => path.includes('/blobs/uploads/'))
    .reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
}
