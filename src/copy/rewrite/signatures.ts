import type { Descriptor } from '../../core/descriptor.ts';
import { digestTagOf } from '../../core/digest.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import {
  DOCKER_CONFIG,
  isSignatureType,
  OCI_CONFIG,
  OCI_EMPTY,
  UNKNOWN_CONFIG,
} from '../../core/media-types.ts';

/** Tags that cosign derives from a digest where it does not use referrers: `.sig`, `.att` and `.sbom`. For `digestTags`. */
export function cosignTags(node: Pick<Descriptor, 'digest'>): string[] {
  return ['sig', 'att', 'sbom'].map((kind) => `${digestTagOf(node.digest)}.${kind}`);
}

/** Config types that do not identify an artifact type. */
const GENERIC_CONFIGS: ReadonlySet<string> = new Set([OCI_CONFIG, DOCKER_CONFIG, OCI_EMPTY, UNKNOWN_CONFIG]);

/**
 * The artifact type of a tagged manifest: its own, else for cosign's tags the type that cosign uses for referrers, or for
 * an SBOM the media type of the document.
 */
export function typeUnderTag(tag: string, manifest: Manifest): string | undefined {
  const type = artifactTypeOf(manifest);
  const kind = /\.(sig|att|sbom)$/.exec(tag)?.[1];
  if (kind === undefined || (type !== undefined && !GENERIC_CONFIGS.has(type))) return type;
  const [document, second] = manifest.layers ?? [];
  if (kind === 'sbom' && document && !second) return document.mediaType;
  return `application/vnd.dev.cosign.artifact.${kind}.v1+json`;
}

/** Whether the node is a signature or attestation, by its artifact type or cosign tag: it is valid for one digest only. */
export function isSignature({ node, tag }: { readonly node: Descriptor; readonly tag?: string }): boolean {
  if (tag !== undefined) return /\.(?:sig|att)$/.test(tag);
  const { artifactType } = node;
  return artifactType !== undefined && isSignatureType(artifactType);
}
