export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Withdrawn from image-spec 1.1 before its release; still found in registries, only read. */
export const OCI_ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';

export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
export const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
export const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
export const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
/** What `oras push` says when no artifact type or config type is given. */
export const UNKNOWN_ARTIFACT = 'application/vnd.unknown.artifact.v1';
export const UNKNOWN_CONFIG = 'application/vnd.unknown.config.v1+json';

const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);

/** Every manifest type we read, in the order we ask for them. */
export const MANIFEST_TYPES: readonly string[] = [
  OCI_MANIFEST,
  OCI_INDEX,
  DOCKER_MANIFEST,
  DOCKER_LIST,
  OCI_ARTIFACT,
];

export function isManifestType(mediaType: string): boolean {
  return MANIFEST_TYPES.includes(mediaType);
}

/** What Docker wrote before 2016: it names no sizes, and its digest is not that of its bytes. */
export function isSchema1(mediaType: string): boolean {
  return mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+');
}

export function isIndexType(mediaType: string): boolean {
  return INDEXES.has(mediaType);
}

export function isImageType(mediaType: string): boolean {
  return IMAGES.has(mediaType);
}

const FOREIGN = new Set([
  'application/vnd.oci.image.layer.nondistributable.v1.tar',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
]);

/** Layers that live elsewhere and are not copied, as ORAS does. */
export function isForeign(mediaType: string): boolean {
  return FOREIGN.has(mediaType);
}
