import { bytesOf, readAll } from './bytes.ts';
import type { Annotations, Descriptor } from './descriptor.ts';
import { digestOf } from './digest.ts';
import { checkMediaType } from './media-types.ts';
import type { CallOptions, Content, PushOptions, Storage } from './target.ts';

const BINARY = 'application/octet-stream';

/**
 * The descriptor of content that is in memory; text counts as UTF-8.
 *
 * @param mediaType - RFC 6838. Default `application/octet-stream`.
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 */
export function descriptorOf(content: Uint8Array | string, mediaType: string = BINARY): Descriptor {
  checkMediaType(mediaType, 'mediaType');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}

/** Options of {@link pushBytes}. */
export interface PushBytesOptions extends Pick<PushOptions, 'tag' | 'signal'> {
  /** RFC 6838. Default `application/octet-stream`. */
  readonly mediaType?: string | undefined;
  /** Annotations of the descriptor that is returned; `org.opencontainers.image.title` is the file's name. */
  readonly annotations?: Annotations | undefined;
}

/**
 * Pushes content that is in memory, and returns its descriptor for the `layers` or `config` of a manifest.
 *
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', {
 *   mediaType: 'text/plain',
 *   annotations: { 'org.opencontainers.image.title': 'hello.txt' },
 * });
 */
export async function pushBytes(
  storage: Storage,
  content: Uint8Array | string,
  { mediaType, annotations, ...push }: PushBytesOptions = {},
): Promise<Descriptor> {
  const node = descriptorOf(content, mediaType);
  await storage.push(node, bytesOf(content), push);
  return annotations ? { ...node, annotations } : node;
}

/** Options of {@link fetchBytes}. */
export interface FetchBytesOptions extends CallOptions {
  /** Most bytes to read. Default 8 MiB. */
  readonly limit?: number | undefined;
}

/**
 * Reads content into memory, checked against its descriptor.
 *
 * @throws {OrasError} `TOO_LARGE` beyond the limit, `DIGEST_MISMATCH` and `SIZE_MISMATCH` for wrong content, `NOT_FOUND`.
 */
export async function fetchBytes(
  source: Content,
  node: Descriptor,
  { limit, signal }: FetchBytesOptions = {},
): Promise<Uint8Array> {
  return readAll(source.fetch(node, { signal }), node, limit);
}
