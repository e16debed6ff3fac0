import type { Annotations, Descriptor, Platform } from '../../core/descriptor.ts';
import {
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  isIndexType,
  OCI_CONFIG,
  OCI_INDEX,
  OCI_LAYER,
  OCI_LAYER_GZIP,
  OCI_MANIFEST,
} from '../../core/media-types.ts';
import type { NodeFilter, NodeModifier } from '../options.ts';
import { matchesPlatform } from '../../core/platform.ts';
import { platformNotFound, platformsIn } from '../platform.ts';

/** Applies modifiers in order, each to the result of the one before. */
export function chain(...modifiers: readonly NodeModifier[]): NodeModifier {
  return async (manifest, node) => {
    let result = manifest;
    for (const modify of modifiers) result = (await modify(result, node)) ?? result;
    return result;
  };
}

/** Applies the modifier only to nodes that pass the filter. */
export function onlyFor(filter: NodeFilter, modify: NodeModifier): NodeModifier {
  return async (manifest, node) =>
    (await filter(node, undefined, async () => manifest)) ? modify(manifest, node) : manifest;
}

/**
 * Sets annotations of the manifest, and removes others by their keys. It applies to every manifest of the graph: with
 * {@link onlyFor}, to some.
 *
 * @example
 * const options: CopyOptions = {
 *   modify: chain(toOci(), annotate({ 'org.opencontainers.image.vendor': 'Acme' }, ['com.acme.internal'])),
 * };
 */
export function annotate(set: Annotations, remove: readonly string[] = []): NodeModifier {
  return (manifest) => {
    const kept = Object.entries(manifest.annotations ?? {}).filter(([key]) => !remove.includes(key));
    return { ...manifest, annotations: { ...Object.fromEntries(kept), ...set } };
  };
}

const TO_OCI = new Map([
  [DOCKER_MANIFEST, OCI_MANIFEST],
  [DOCKER_LIST, OCI_INDEX],
  [DOCKER_CONFIG, OCI_CONFIG],
  ['application/vnd.docker.image.rootfs.diff.tar', OCI_LAYER],
  ['application/vnd.docker.image.rootfs.diff.tar.gzip', OCI_LAYER_GZIP],
  [
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  ],
]);

/** Replaces Docker's media types by OCI's (image-spec media-types.md, "Compatibility Matrix"); content does not change. */
export function toOci(): NodeModifier {
  const renamed = (node: Descriptor): Descriptor => {
    const mediaType = TO_OCI.get(node.mediaType);
    return mediaType === undefined ? node : { ...node, mediaType };
  };
  return (manifest) => {
    const mediaType = TO_OCI.get(manifest.mediaType);
    if (mediaType === undefined) return manifest;
    const { config, layers } = manifest;
    return {
      ...manifest,
      mediaType,
      ...(config && { config: renamed(config) }),
      ...(layers && { layers: layers.map(renamed) }),
    };
  };
}

/** BuildKit: the annotated entry is an attestation of the entry with this digest. */
export const ATTESTED = 'vnd.docker.reference.digest';

/**
 * Keeps only the entries of an index for these platforms, and their attestations. The copy fails with `NOT_FOUND` for a
 * missing platform.
 *
 * @throws {OrasError} `NOT_FOUND`, from the modifier.
 */
export function keepPlatforms(...platforms: readonly Platform[]): NodeModifier {
  return (manifest, node) => {
    if (!isIndexType(manifest.mediaType)) return manifest;
    const entries = manifest.manifests ?? [];
    const fits = ({ platform }: Descriptor) =>
      platform !== undefined && platforms.some((wanted) => matchesPlatform(platform, wanted));
    const available = platformsIn(entries);
    for (const wanted of platforms)
      if (!available.some((platform) => matchesPlatform(platform, wanted)))
        throw platformNotFound(node, wanted, available);
    const kept = new Set<string>(entries.filter(fits).map(({ digest }) => digest));
    const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
    return manifests.length === entries.length ? manifest : { ...manifest, manifests };
  };
}
