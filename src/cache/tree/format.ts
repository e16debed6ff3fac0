import type { Descriptor } from '../../core/descriptor.ts';
import { BLOCK, padded } from '../../files/tar/block.ts';
import { fitsOneBlock } from '../../files/tar/header-block.ts';
import { OCI_LAYER } from '../../core/media-types.ts';
import type { Compression, Kind } from '../worker/jobs.ts';
import type { Folders } from './cache-links.ts';

/** A stored tree: an image manifest of this artifact type. `docs` of the format: see {@link CacheConfig}. */
export const CACHE_ARTIFACT = 'application/vnd.oras.cache.v1';
const CACHE_CONFIG = 'application/vnd.oras.cache.config.v1+json';

/** Of a layer: the number of its group, and a digest of its headers and of the digests of its files. */
export const GROUP = 'land.oras.cache.group';
export const CONTENT = 'land.oras.cache.content';

export type { Compression, Kind };

export function layerType(compression: Compression): string {
  return compression === 'none' ? OCI_LAYER : `${OCI_LAYER}+${compression}`;
}

export function configType(compression: Compression): string {
  return compression === 'none' ? CACHE_CONFIG : `${CACHE_CONFIG}+${compression}`;
}

export function compressionOf(config: Descriptor): Compression | undefined {
  return (['zstd', 'gzip', 'none'] as const).find((one) => configType(one) === config.mediaType);
}

/** Titles sort in the order of the layers, for `cat 0-*`. */
export function layerTitle(group: number, at: number, compression: Compression): string {
  const suffix = { zstd: '.zst', gzip: '.gz', none: '' }[compression];
  return `${group}-${String(at).padStart(5, '0')}.tar${suffix}`;
}

const MIB = 1024 * 1024;

/** Chosen by measuring: smaller chunks cost requests and save nothing, since changed files get a chunk of their own. */
export const CHUNK_AVERAGE = 4 * MIB;
export const CHUNK_MAX = 16 * MIB;
/** Smaller chunks are repacked with the next change, so that their number stays bounded. */
export const CHUNK_SMALL = MIB / 2;
/** Larger files get chunks of their own, cut by content. */
export const BIG_FILE = 8 * MIB;

/** Names of files that a restore has not moved into place yet. */
export const STAGED: RegExp = /^\.oras-cache-[0-9]+-[0-9a-f]{16}-[0-9]+$/;

/** What is accepted from an artifact. */
export const LIMITS = {
  chunk: 32 * MIB,
  config: 128 * MIB,
  configRaw: 512 * MIB,
  /** Bytes of a config once it is decompressed: always this many, and this many times as much as it was. */
  configFree: 4 * MIB,
  configRatio: 100,
  /** Characters of the names of folders, besides twice those of what is in them. */
  folders: 8 * MIB,
  entries: 2_000_000,
  depth: 128,
  /** Bytes of all chunks before compression; holes of sparse files count here. */
  raw: 512 * 1024 * MIB,
  /** Bytes written for what was fetched: always this many, and this many times as much (CVE-2026-59873). */
  written: 1024 * MIB,
  ratio: 300,
} as const;

/** How large a config of so many packed bytes may become. */
export function rawLimit(packed: number): number {
  return Math.min(LIMITS.configRaw, LIMITS.configFree + LIMITS.configRatio * packed);
}

/** One file, folder, symbolic or hard link of a stored tree. */
export interface Entry {
  /** Below the group's root, with slashes. */
  readonly name: string;
  readonly kind: Kind;
  /** Permission bits. */
  readonly mode: number;
  /** Microseconds since 1970: as exact as Node can set it. The tar has whole seconds. */
  readonly mtime: number;
  /** Bytes of a file, else 0. */
  readonly size: number;
  /** Base64url SHA-256 of a file that lies in one chunk. */
  readonly contentDigest?: string | undefined;
  /** Of a symbolic link; of a hard link the name of its file, which is in the same group. */
  readonly linkTarget?: string | undefined;
}

/** A part of a big file. */
export interface Piece {
  readonly length: number;
  /** Base64url SHA-256 of these bytes. */
  readonly contentDigest: string;
}

/**
 * What a layer holds. Either whole entries; or the first piece of a big file, with its entry; or a further piece,
 * without; or the end of the group's tar, with neither.
 */
export interface Chunk {
  readonly group: number;
  /** Bytes before compression. */
  readonly size: number;
  readonly entries: readonly Entry[];
  readonly piece?: Piece;
  /** Entries of the tar that a later chunk replaces. */
  readonly superseded: readonly SupersededEntry[];
}

export interface SupersededEntry {
  readonly name: string;
  readonly kind: Kind;
}

/**
 * The config of the artifact. `chunks` are the layers, in order. The layers of a group, decompressed and concatenated,
 * are one tar in which a later entry replaces an earlier one of the same name. The config has the last word on times:
 * a file that was only touched keeps its chunk.
 */
export interface CacheConfig {
  /** The patterns of the groups. */
  readonly groups: readonly string[];
  /** Where folders such as `home` were on the machine that saved, for links into them. */
  readonly folders?: Folders | undefined;
  readonly chunks: readonly Chunk[];
}

/** Bytes an entry takes in the tar, at most. */
export function rawCost({ name, size, linkTarget: link = '', mtime }: Entry): number {
  if (fitsOneBlock({ name, link, size, mtime: mtime / 1e6 })) return BLOCK + padded(size);
  // A PAX header: its own block, its records with their keys, and the block of the entry.
  const records = Buffer.byteLength(name) + Buffer.byteLength(link) + 200;
  return 2 * BLOCK + padded(records) + padded(size);
}

export function isEnd(chunk: Chunk): boolean {
  return chunk.entries.length === 0 && chunk.piece === undefined;
}
