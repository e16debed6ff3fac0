import { parseSize } from '../../core/size.ts';
import { wrong } from './raw-inputs.ts';

/** Inputs `blob-cache` and `blob-cache-size`. */
export interface BlobCacheInputs {
  readonly kind: 'none' | 'actions' | 'dir';
  /** For `dir`; default: one folder for all runners of this user. */
  readonly folder: string | undefined;
  readonly maxBytes: number;
}

const GIB = 1024 ** 3;
/** A repository has 10 GB of Actions cache, for all that its workflows keep. */
const DEFAULT_BYTES = { none: 0, actions: 2 * GIB, dir: 20 * GIB } as const;

/** `none`, `actions`, `dir` or `dir:PATH`, and a size such as `500MB`; empty for the default. */
export function parseBlobCache(text: string, size: string): BlobCacheInputs {
  const [, kind, path] = /^(none|actions|dir)(?::(.+))?$/s.exec(text) ?? [];
  if (kind === undefined || (path !== undefined && kind !== 'dir'))
    throw wrong('blob-cache', text, 'none, actions, dir or dir:PATH');
  const known = kind as BlobCacheInputs['kind'];
  return { kind: known, folder: path, maxBytes: size === '' ? DEFAULT_BYTES[known] : bytesIn(size) };
}

function bytesIn(text: string): number {
  const bytes = parseSize(text);
  if (!bytes) throw wrong('blob-cache-size', text, 'a size such as 500MB or 2GiB');
  return bytes;
}
