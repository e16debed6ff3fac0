import type { Descriptor } from '../core/descriptor.ts';
import { algorithmOf, hexOf } from '../core/digest.ts';

/** Tags under which cosign keeps what belongs to a digest where it uses no referrers. */
export function cosignTags(node: Pick<Descriptor, 'digest'>): string[] {
  return ['sig', 'att', 'sbom'].map((kind) => `${algorithmOf(node.digest)}-${hexOf(node.digest)}.${kind}`);
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
