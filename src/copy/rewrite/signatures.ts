import type { Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, hexOf } from '../../core/digest.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import { DOCKER_CONFIG, OCI_CONFIG, OCI_EMPTY, UNKNOWN_CONFIG } from '../../core/media-types.ts';

/** Tags under which cosign keeps what belongs to a digest where it uses no referrers. */
export function cosignTags(node: Pick<Descriptor, 'digest'>): string[] {
  return ['sig', 'att', 'sbom'].map((kind) => `${algorithmOf(node.digest)}-${hexOf(node.digest)}.${kind}`);
}

/** They say nothing of what an artifact is. */
const ANY_CONFIG: ReadonlySet<string> = new Set([OCI_CONFIG, DOCKER_CONFIG, OCI_EMPTY, UNKNOWN_CONFIG]);

/**
 * What stands under a tag: its own artifact type, else what cosign calls a signature or attestation where it keeps it as
 * a referrer, and an SBOM by the media type of its document.
 */
export function typeUnderTag(tag: string, manifest: Manifest): string | undefined {
  const own = artifactTypeOf(manifest);
  const kind = /\.(sig|att|sbom)$/.exec(tag)?.[1];
  if (kind === undefined || (own !== undefined && !ANY_CONFIG.has(own))) return own;
  const [document, second] = manifest.layers ?? [];
  if (kind === 'sbom' && document && !second) return document.mediaType;
  return `application/vnd.dev.cosign.artifact.${kind}.v1+json`;
}

const SIGNED = [
  /^application\/vnd\.cncf\.notary\.signature/,
  /^application\/vnd\.dev\.cosign\./,
  /^application\/vnd\.dev\.sigstore\.bundle/,
  /^application\/vnd\.in-toto/,
];

/** Whether the node is a statement over a digest, by its artifact type or its cosign tag: it holds for that digest only. */
export function isSignature({ node, tag }: { readonly node: Descriptor; readonly tag?: string }): boolean {
  if (tag !== undefined) return /\.(?:sig|att)$/.test(tag);
  const { artifactType } = node;
  return artifactType !== undefined && SIGNED.some((type) => type.test(artifactType));
}
