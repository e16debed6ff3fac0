import { OrasError } from './errors.ts';

/** OCI image manifest (image-spec manifest.md), also of other artifacts. */
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** OCI image index (image-spec image-index.md). */
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Docker image manifest, version 2, schema 2. */
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Docker manifest list. */
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Withdrawn from image-spec 1.1 before its release. Some registries still have it; it is only read. */
export const OCI_ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';

/** Config of an OCI image. */
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Config of a Docker image. */
export const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
/** Content `{}`, for the config or layer of an artifact that has none. */
export const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
/** Layer that is a tar. */
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
/** Layer that is a gzipped tar. */
export const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
/** Artifact type that `oras push` uses if none is given. */
export const UNKNOWN_ARTIFACT = 'application/vnd.unknown.artifact.v1';
/** Config type that `oras push --image-spec v1.0` uses if none is given. */
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

/** Whether it is one of {@link MANIFEST_TYPES}. */
export function isManifestType(mediaType: string): boolean {
  return MANIFEST_TYPES.includes(mediaType);
}

/** Docker's format before 2016: without sizes, and with a digest that is not that of its bytes. */
export function isSchema1(mediaType: string): boolean {
  return mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+');
}

/** Whether it is an OCI index or a Docker manifest list. */
export function isIndexType(mediaType: string): boolean {
  return INDEXES.has(mediaType);
}

/** Whether it is an image manifest of OCI or Docker. */
export function isImageType(mediaType: string): boolean {
  return IMAGES.has(mediaType);
}

const FOREIGN = new Set([
  'application/vnd.oci.image.layer.nondistributable.v1.tar',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
]);

/** Layers that are hosted elsewhere. Like the ORAS CLI, we do not copy them. */
export function isForeign(mediaType: string): boolean {
  return FOREIGN.has(mediaType);
}

const SIGNATURES = [
  /^application\/vnd\.cncf\.notary\.signature/,
  /^application\/vnd\.dev\.cosign\./,
  /^application\/vnd\.dev\.sigstore\.bundle/,
  /^application\/vnd\.in-toto/,
];

/** Whether an artifact of this type is a signature or an attestation. */
export function isSignatureType(artifactType: string): boolean {
  return SIGNATURES.some((type) => type.test(artifactType));
}

/** RFC 6839 3.1: its suffix says that the content is JSON. */
export function isJsonType(mediaType: string): boolean {
  return /^(?:application|text)\/json(?:;|$)|\+json(?:;|$)/i.test(mediaType);
}

/** RFC 6838 4.2, with optional parameters. */
const MEDIA_TYPE =
  /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;[^\p{Cc}]*)?$/u;

/** Whether the text is a media type (RFC 6838 4.2), parameters allowed. */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/**
 * Returns the text if it is a media type (RFC 6838 4.2).
 *
 * @param what - What the error names, such as `artifactType`.
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
export function checkMediaType(text: string, what: string): string {
  if (isMediaType(text)) return text;
  throw new OrasError(
    'INVALID_INPUT',
    `${what}: not a media type: ${JSON.stringify(text.slice(0, 200))}; expected type/subtype, such as application/vnd.acme.app.v1`,
  );
}

/** Others wrote the media types of existing content: anything goes but control characters and white space at the ends. */
export function isTolerableMediaType(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(value);
}
