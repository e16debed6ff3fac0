import { readByDigest } from './bytes.ts';
import type { Descriptor } from './descriptor.ts';
import { parseManifest, successors, type Manifest } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import {
  canReadManifest,
  type CallOptions,
  type Content,
  type KnownManifest,
  type Source,
} from './target.ts';

/** A manifest as descriptor, bytes and object. */
export interface ManifestNode extends KnownManifest {
  /** Parsed when it is first asked for, once; fails there for bytes that are no manifest of this type. */
  readonly manifest: Manifest;
}

/**
 * A manifest whose bytes are known to match the descriptor; they are not checked again.
 *
 * @throws {OrasError} `INVALID_CONTENT` or `TOO_LARGE`, when `manifest` is asked for.
 */
export function manifestNode(node: Descriptor, bytes: Uint8Array): ManifestNode {
  let parsed: Manifest | undefined;
  return {
    node,
    bytes,
    get manifest() {
      return (parsed ??= parseManifest(bytes, node));
    },
  };
}

/**
 * Reads a manifest whose descriptor is known; the size is only a hint.
 *
 * @throws {OrasError} `NOT_FOUND`; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for wrong content. `INVALID_CONTENT` only when
 * `manifest` is asked for.
 */
export async function readManifestNode(
  source: Content,
  node: Descriptor,
  options: CallOptions = {},
): Promise<ManifestNode> {
  return manifestNode(node, await readByDigest(source.fetch(node, options), node));
}

/**
 * Resolves a tag or digest and reads the manifest, in one request where the source can.
 *
 * @throws {OrasError} `NOT_FOUND`; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for wrong content. `INVALID_CONTENT` only when
 * `manifest` is asked for.
 */
export async function fetchManifest(
  source: Source,
  reference: string,
  options: CallOptions = {},
): Promise<ManifestNode> {
  if (!canReadManifest(source))
    return readManifestNode(source, await source.resolve(reference, options), options);
  const { node, bytes } = await source.readManifest(reference, options);
  return manifestNode(node, bytes);
}

/**
 * What a node points at: config, layers, manifests, subject. A blob points at nothing.
 *
 * @throws {OrasError} `NOT_FOUND`; `INVALID_CONTENT` for what is no manifest; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for
 * wrong content.
 */
export async function findSuccessors(
  source: Content,
  node: Descriptor,
  options: CallOptions = {},
): Promise<readonly Descriptor[]> {
  if (!isManifestType(node.mediaType)) return [];
  return successors((await readManifestNode(source, node, options)).manifest);
}

/** The manifest with this digest; undefined if it is not in the list. */
export function findManifest<T extends KnownManifest>(
  manifests: readonly T[],
  { digest }: Pick<Descriptor, 'digest'>,
): T | undefined {
  return manifests.find(({ node }) => node.digest === digest);
}
