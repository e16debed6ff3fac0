import { createHash } from 'node:crypto';
import { OCI_CONFIG, OCI_LAYER, isManifestType } from '../../src/core/media-types.ts';
import { artifactOf, blob, indexOf, type Artifact, type Blob } from '../support/artifacts.ts';
import { addArtifact } from '../support/scripted-registry/fixtures.ts';
import { seeded } from '../support/scripted-registry/random.ts';
import { repositoryOf, type Store } from '../support/scripted-registry/store.ts';

export const repository = 'acme/app';
export const mountTarget = 'acme/copy';

function noise(size: number, ...parts: readonly (string | number)[]): Buffer {
  const random = seeded('noise', ...parts);
  return Buffer.from(Uint8Array.from({ length: size }, () => Math.floor(random() * 256)));
}

/** Of both images. */
export const sharedLayer = blob(noise(300 * 1024, 'shared'), { mediaType: OCI_LAYER });

/** An index of two images that share a layer of 300 KiB. The first blob sent is a config of 40 KiB. */
function makeArtifact(): Artifact {
  const listed = ['amd64', 'arm64'].map((architecture) => {
    const platform = { architecture, os: 'linux' };
    const padding = noise(20 * 1024, architecture).toString('hex');
    const config = blob(JSON.stringify({ ...platform, padding }), { mediaType: OCI_CONFIG });
    const top = blob(noise(5000, 'top', architecture), { mediaType: OCI_LAYER });
    return { artifact: artifactOf({ config, layers: [sharedLayer, top] }), platform };
  });
  return indexOf(listed);
}

/** What cells push and pull. */
export const artifact = makeArtifact();

/** Under `v1`, before it moves. */
export const oldTags = ['v0', 'v1', 'stable', 'w1', 'w2'] as const;

/** The old artifact, under all tags that are there from the start; v0 has a manifest of its own. */
export function seedOld(store: Store, name: string): void {
  addArtifact(store, name, { text: 'zero\n', tag: 'v0', configType: OCI_CONFIG });
  const old = addArtifact(store, name, { text: 'old\n', tag: 'v1', configType: OCI_CONFIG });
  for (const tag of oldTags.slice(2)) repositoryOf(store, name).tags.set(tag, old.digest);
}

/** Puts the artifact there past the protocol. */
export function seedArtifact(store: Store, name: string, tag: string): void {
  const { blobs, manifests, tags } = repositoryOf(store, name);
  for (const { node, bytes } of artifact.blobs) {
    if (isManifestType(node.mediaType))
      manifests.set(node.digest, { mediaType: node.mediaType, bytes: Buffer.from(bytes) });
    else blobs.set(node.digest, Buffer.from(bytes));
  }
  tags.set(tag, artifact.root.digest);
}

export function seedBlob(store: Store, name: string, { node, bytes }: Blob): void {
  repositoryOf(store, name).blobs.set(node.digest, Buffer.from(bytes));
}

/** `repository digest` to a hash of the content, of all that is stored. */
export function contents(store: Store): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, { blobs, manifests }] of store) {
    for (const [digest, bytes] of blobs) found.set(`${name} ${digest}`, hash(bytes));
    for (const [digest, { bytes }] of manifests) found.set(`${name} ${digest}`, hash(bytes));
  }
  return found;
}

function hash(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex');
}
