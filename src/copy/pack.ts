import { bytesOf } from '../core/bytes.ts';
import { descriptorOf } from '../core/content.ts';
import type { Annotations, Descriptor } from '../core/descriptor.ts';
import { digestOf } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { ManifestNode } from '../core/manifest-node.ts';
import { encodeManifest, type Manifest } from '../core/manifest.ts';
import {
  checkMediaType,
  OCI_EMPTY,
  OCI_INDEX,
  OCI_MANIFEST,
  UNKNOWN_ARTIFACT,
  UNKNOWN_CONFIG,
} from '../core/media-types.ts';
import type { PushOptions, Storage } from '../core/target.ts';
import { retryMissingChild } from './missing-child-retry.ts';

/** How to push what was packed; `tag` tags it in the same step. */
export type PackCallOptions = Pick<PushOptions, 'tag' | 'signal'>;

/** Options of {@link packManifest}. */
export interface PackOptions {
  /** Media type (RFC 6838) of the artifact. Default: ORAS's unknown type, or none where the config has the type. */
  readonly artifactType?: string | undefined;
  /** A config already in the storage. Default: the empty one. */
  readonly config?: Descriptor | undefined;
  /** Annotations of the empty config; a given config has its own. Default: none. */
  readonly configAnnotations?: Annotations | undefined;
  /** Version of image-spec. Default `v1.1`; `v1.0` if only a config is given, as the ORAS CLI does. */
  readonly imageSpec?: 'v1.0' | 'v1.1' | undefined;
  /** The content, in the storage. Default: the empty blob. */
  readonly layers?: readonly Descriptor[] | undefined;
  /** The manifest that this one refers to. Default: none. */
  readonly subject?: Descriptor | undefined;
  /** Of the manifest. Default: none. */
  readonly annotations?: Annotations | undefined;
}

const EMPTY_BYTES = '{}';
/** Content `{}` (image-spec manifest.md, "Guidance for an Empty Descriptor"). */
export const EMPTY: Descriptor = {
  mediaType: OCI_EMPTY,
  digest: digestOf(EMPTY_BYTES),
  size: 2,
  data: 'e30=',
};

/**
 * Makes the same manifest as `oras push` from the same parts, byte for byte, and pushes it, with the empty blob if it needs
 * that. The layers must be in the storage.
 *
 * @throws {OrasError} `INVALID_INPUT` for a type that is no media type, and for parts that the chosen version does not take.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, '{"spdxVersion":"SPDX-2.3"}', { mediaType: 'application/spdx+json' });
 * const { node } = await packManifest(memory, { artifactType: 'application/spdx+json', layers: [layer] });
 * console.log(node.digest);
 */
export async function packManifest(
  storage: Storage,
  options: PackOptions,
  { tag, signal }: PackCallOptions = {},
): Promise<ManifestNode> {
  const call = { signal };
  const manifest = manifestOf(options);
  for (const blob of [manifest.config, ...(manifest.layers ?? [])]) {
    if (blob?.digest === EMPTY.digest && !(await storage.exists(blob, call)))
      await storage.push(blob, bytesOf(EMPTY_BYTES), call);
  }
  return pushManifest(storage, manifest, { tag, signal });
}

/** Options of {@link packIndex}. */
export interface PackIndexOptions {
  /** What the index lists, such as nodes of {@link packManifest}, each with its `platform` if it has one. */
  readonly manifests: readonly Descriptor[];
  /** Media type (RFC 6838). Default: none. */
  readonly artifactType?: string | undefined;
  /** The manifest that the index refers to. Default: none. */
  readonly subject?: Descriptor | undefined;
  /** Of the index. Default: none. */
  readonly annotations?: Annotations | undefined;
}

/**
 * Makes an index (image-spec image-index.md) and pushes it. What it lists must be in the storage; to change an index that
 * is there, use {@link updateIndex}.
 *
 * @throws {OrasError} `INVALID_INPUT` for an artifact type that is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.tool' });
 * const index = await packIndex(memory, {
 *   manifests: [{ ...node, platform: { os: 'linux', architecture: 'arm64' } }],
 * });
 * await memory.tag(index.node, 'v1');
 */
export async function packIndex(
  storage: Storage,
  { manifests, artifactType, subject, annotations }: PackIndexOptions,
  call: PackCallOptions = {},
): Promise<ManifestNode> {
  if (artifactType !== undefined) checkMediaType(artifactType, 'artifactType');
  return pushManifest(
    storage,
    {
      mediaType: OCI_INDEX,
      manifests,
      ...(artifactType !== undefined && { artifactType }),
      ...(subject && { subject }),
      ...(annotations && { annotations }),
    },
    call,
  );
}

async function pushManifest(
  storage: Storage,
  manifest: Manifest,
  call: PackCallOptions,
): Promise<ManifestNode> {
  const bytes = encodeManifest(manifest);
  const node: Descriptor = {
    ...descriptorOf(bytes, manifest.mediaType),
    ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
  };
  await retryMissingChild(() => storage.push(node, bytesOf(bytes), call), call);
  return { node, bytes, manifest };
}

function manifestOf(options: PackOptions): Manifest {
  const { artifactType, config, layers = [], subject, annotations } = options;
  if (artifactType !== undefined) checkMediaType(artifactType, 'artifact-type');
  const emptyConfigFields = options.configAnnotations && { annotations: options.configAnnotations };
  const common = {
    mediaType: OCI_MANIFEST,
    ...(subject && { subject }),
    ...(annotations && { annotations }),
  };
  if (isOld(options)) {
    if (artifactType !== undefined && config) {
      throw new OrasError('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
    }
    const type = artifactType ?? UNKNOWN_CONFIG;
    return {
      ...common,
      config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...emptyConfigFields },
      layers,
    };
  }
  if (config && artifactType === undefined) {
    throw new OrasError('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
  }
  return {
    ...common,
    artifactType: artifactType ?? UNKNOWN_ARTIFACT,
    config: config ?? { ...EMPTY, ...emptyConfigFields },
    layers: layers.length === 0 ? [EMPTY] : layers,
  };
}

function isOld({ imageSpec, config, artifactType }: PackOptions): boolean {
  return (
    imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined)
  );
}
