import { parseDigest, type Digest } from './digest.ts';
import { OrasError } from './errors.ts';
import { isManifestType, isTolerableMediaType } from './media-types.ts';

/** Keys and values that describe a node (image-spec annotations.md). */
export type Annotations = Readonly<Record<string, string>>;

/** The machine that a manifest is for (image-spec image-index.md, "platform"). */
export interface Platform {
  /** Such as `amd64` or `arm64`, as Go's `GOARCH`. */
  readonly architecture: string;
  /** Such as `linux`, as Go's `GOOS`. */
  readonly os: string;
  /** Such as `10.0.14393.1066`; used for Windows. */
  readonly 'os.version'?: string;
  /** Such as `win32k`. */
  readonly 'os.features'?: readonly string[];
  /** Of the architecture, such as `v7` of `arm`. */
  readonly variant?: string;
}

/** Identifies content by type, digest and size in bytes (image-spec descriptor.md). */
export interface Descriptor {
  /** RFC 6838. */
  readonly mediaType: string;
  /** Of the content. */
  readonly digest: Digest;
  /** Bytes of the content. */
  readonly size: number;
  /** Other places of the content. Never fetched. */
  readonly urls?: readonly string[];
  /** About the content in this place; not part of its digest. */
  readonly annotations?: Annotations;
  /** The content itself, base64. */
  readonly data?: string;
  /** In an index: the platform that the manifest is for. */
  readonly platform?: Platform;
  /** The artifact type of the manifest, as referrers lists have it. */
  readonly artifactType?: string;
}

/** Annotation: the file name of a layer (image-spec annotations.md). */
export const TITLE = 'org.opencontainers.image.title';
/** Annotation: the tag of a manifest in the index of a layout (image-spec annotations.md). */
export const REF_NAME = 'org.opencontainers.image.ref.name';
/** Annotation: when the artifact was made, RFC 3339 (image-spec annotations.md). */
export const CREATED = 'org.opencontainers.image.created';
/** Annotation of ORAS: the layer is a gzipped tar of a directory if the value is exactly `true`. */
export const UNPACK = 'io.deis.oras.content.unpack';
/** Annotation of ORAS: the digest of the uncompressed tar. */
export const CONTENT_DIGEST = 'io.deis.oras.content.digest';

/** The file name of a node: its annotation `org.opencontainers.image.title`; undefined if that is missing or empty. */
export function titleOf(node: Descriptor): string | undefined {
  const title = node.annotations?.[TITLE];
  return title === '' ? undefined : title;
}

/** Tells nodes apart: as a manifest the same bytes have children, as a blob they have none. */
export function nodeKey({ digest, mediaType }: Pick<Descriptor, 'digest' | 'mediaType'>): string {
  return isManifestType(mediaType) ? `${digest} manifest` : digest;
}

/**
 * Checks the shape of an untrusted descriptor; unknown fields are kept.
 *
 * @param where - What the error names, such as `manifest sha256:…: config`.
 * @throws {OrasError} `INVALID_CONTENT` for anything else.
 */
export function parseDescriptor(value: unknown, where: string): Descriptor {
  const fail = (what: string): never => {
    throw new OrasError('INVALID_CONTENT', `${where}: ${what}`);
  };
  if (!isRecord(value)) return fail('a descriptor must be an object');
  if (!isTolerableMediaType(value['mediaType']))
    fail('mediaType must be a string without control characters');
  if (!Number.isSafeInteger(value['size']) || (value['size'] as number) < 0) {
    fail(`size must be an integer from 0 to 2^53 - 1, got ${shown(value['size'])}`);
  }
  try {
    parseDigest(value['digest']);
  } catch (cause) {
    throw new OrasError('INVALID_CONTENT', `${where}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
  checkAnnotations(value['annotations'], where);
  for (const key of ['data', 'artifactType'] as const) {
    if (value[key] !== undefined && typeof value[key] !== 'string') fail(`${key} must be a string`);
  }
  const urls = value['urls'] ?? [];
  if (!Array.isArray(urls) || !urls.every((url) => typeof url === 'string'))
    fail('urls must be a list of strings');
  if (!isPlatform(value['platform'] ?? {})) fail('platform must be an object of strings');
  return value as unknown as Descriptor;
}

export function isPlatform(value: unknown): value is Platform {
  if (!isRecord(value)) return false;
  const strings = ['architecture', 'os', 'os.version', 'variant'].map((key) => value[key] ?? '');
  const features = value['os.features'] ?? [];
  const all = Array.isArray(features) ? [...strings, ...(features as unknown[])] : [undefined];
  return all.every((text) => typeof text === 'string');
}

export function checkAnnotations(value: unknown, where: string): void {
  if (value === undefined || value === null) return;
  if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string')) {
    throw new OrasError('INVALID_CONTENT', `${where}: annotations must map strings to strings`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only media type, digest and size. */
export function plain(node: Descriptor): Descriptor {
  return { mediaType: node.mediaType, digest: node.digest, size: node.size };
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
