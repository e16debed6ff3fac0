import { promisify } from 'node:util';
import { gunzip, zstdDecompress, type ZstdOptions } from 'node:zlib';
import { readAll } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError, messageOf, systemCode } from '../../core/errors.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import type { CallOptions, Content, Storage } from '../../core/target.ts';
import { limiter, settleAll, SingleFlight } from '../../core/concurrency.ts';
import { parseConfig } from './config.ts';
import {
  CACHE_ARTIFACT,
  compressionOf,
  isEnd,
  LIMITS,
  rawLimit,
  type CacheConfig,
  type Compression,
} from './format.ts';

/** A stored tree as its manifest and config describe it. */
export interface StoredTree {
  readonly config: CacheConfig;
  readonly configDigest: Digest;
  readonly compression: Compression;
  /** One for each chunk. */
  readonly layers: readonly Descriptor[];
}

/** Fails with `INVALID_CONTENT` if the manifest and its config disagree. */
export async function readStoredTree(
  source: Content,
  manifest: Manifest,
  options: CallOptions,
): Promise<StoredTree> {
  const { config: node, layers = [] } = manifest;
  const compression = node && compressionOf(node);
  if (artifactTypeOf(manifest) !== CACHE_ARTIFACT || !node || compression === undefined) {
    throw new OrasError('UNSUPPORTED', `the artifact is not a cache (${CACHE_ARTIFACT})`);
  }
  const packed = await readAll(source.fetch(node, options), node, LIMITS.config);
  const config = parseConfig(await decompressed(packed, compression));
  if (config.chunks.length !== layers.length) {
    throw new OrasError('INVALID_CONTENT', 'the manifest and the config of the cache list different layers');
  }
  return { config, configDigest: node.digest, compression, layers };
}

async function decompressed(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === 'none') return bytes;
  const options = { maxOutputLength: rawLimit(bytes.byteLength) };
  try {
    if (compression === 'gzip') return await promisify(gunzip)(bytes, options);
    return await zstd(bytes, options);
  } catch (error) {
    const isLarge = systemCode(error) === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge ? `it exceeds ${options.maxOutputLength} bytes` : messageOf(error);
    const message = `the config of the cache, of ${bytes.byteLength} bytes, cannot be decompressed: ${reason}`;
    throw new OrasError('INVALID_CONTENT', message, { cause: error });
  }
}

const zstd = promisify<Uint8Array, ZstdOptions, Buffer>(zstdDecompress);

const REQUESTS = 8;

/** A stored tree that a new save may reuse. */
export interface ReusableTree extends StoredTree {
  /** For each layer: whether the storage has it. */
  readonly available: readonly boolean[];
}

export async function readReusableTree(
  storage: Storage,
  manifest: Manifest | undefined,
  { compression, signal }: { readonly compression: Compression; readonly signal: AbortSignal },
): Promise<ReusableTree | undefined> {
  if (!manifest) return undefined;
  try {
    const stored = await readStoredTree(storage, manifest, { signal });
    if (stored.compression !== compression) return undefined;
    const limit = limiter(REQUESTS, signal);
    const answers = new SingleFlight<Digest, boolean>('keep');
    const available = stored.layers.map((layer, at) => {
      const chunk = stored.config.chunks[at];
      if (chunk && isEnd(chunk)) return Promise.resolve(true);
      return answers.get(layer.digest, () => limit(() => storage.exists(layer, { signal })));
    });
    return { ...stored, available: await settleAll(available) };
  } catch (error) {
    signal.throwIfAborted();
    // An unreadable tree is not reused.
    if (error instanceof OrasError && UNUSABLE.has(error.code)) return undefined;
    throw error;
  }
}

const UNUSABLE = new Set([
  'NOT_FOUND',
  'UNSUPPORTED',
  'INVALID_CONTENT',
  'DIGEST_MISMATCH',
  'SIZE_MISMATCH',
  'TOO_LARGE',
]);
