import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf, OrasError } from '../core/errors.ts';
import { parseSize } from '../core/size.ts';
import type { Source } from '../core/target.ts';
import { withBlobCache } from '../targets/blob-cache.ts';
import { BlobStore } from '../targets/blob-store.ts';
import { formatSize } from './format.ts';
import type { Log } from './log.ts';
import { machinePath } from './machine-path.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';

/** Inputs `blob-cache` and `blob-cache-size`. */
export interface BlobCacheInputs {
  readonly kind: 'none' | 'actions' | 'dir';
  /** For `dir`; default: one folder for all runners of this user. */
  readonly folder: string | undefined;
  readonly maxBytes: number;
}

export interface BlobCache {
  /** The source, with its blobs kept. */
  wrap(source: Source): Source;
  /** Makes it fit its size, and tells what it was good for. */
  close(): Promise<void>;
}

type Around = { readonly runtime: Runtime; readonly log: Log };

const GIB = 1024 ** 3;
/** A repository has 10 GB of Actions cache, for all that its workflows keep. */
const DEFAULT_BYTES = { none: 0, actions: 2 * GIB, dir: 20 * GIB } as const;

/** `none`, `actions`, `dir` or `dir:PATH`, and a size such as `500MB`; empty for the default. */
export function parseBlobCache(text: string, size: string): BlobCacheInputs {
  const [, kind, path] = /^(none|actions|dir)(?::(.+))?$/s.exec(text) ?? [];
  if (kind === undefined || (path !== undefined && kind !== 'dir'))
    throw wrong('blob-cache', text, 'none, actions, dir or dir:PATH');
  const held = kind as BlobCacheInputs['kind'];
  return { kind: held, folder: path, maxBytes: size === '' ? DEFAULT_BYTES[held] : bytesIn(size) };
}

function bytesIn(text: string): number {
  const bytes = parseSize(text);
  if (!bytes) throw wrong('blob-cache-size', text, 'a size such as 500MB or 2GiB');
  return bytes;
}

function wrong(input: string, got: string, allowed: string): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `input ${input}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`,
    { details: { input } },
  );
}

/**
 * Opens where the blobs are kept when the first one is asked for. It never fails: what goes wrong is told once, and
 * the run does without.
 */
export function blobCacheOf(inputs: BlobCacheInputs, around: Around): BlobCache {
  const { log } = around;
  const came = { blobs: 0, bytes: 0 };
  const kept = { blobs: 0, bytes: 0 };
  let troubled = false;
  const onTrouble = (error: unknown): void => {
    if (!troubled) warn(log, error);
    troubled = true;
  };
  let store: Promise<BlobStore | undefined> | undefined;
  const open = (): Promise<BlobStore | undefined> =>
    (store ??= openStore(inputs, around).catch((error: unknown) => {
      onTrouble(error);
      return undefined;
    }));
  return {
    wrap(source) {
      if (inputs.kind === 'none') return source;
      return withBlobCache(source, open, {
        onHit: ({ size }) => count(came, size),
        onKept: ({ size }) => count(kept, size),
        onDamaged: ({ digest }) =>
          log.warning(
            `blob cache: ${digest} was not what its digest says; it was removed, and comes from its source`,
          ),
        onTrouble,
      });
    },
    async close() {
      if (came.blobs + kept.blobs === 0) return;
      // Other processes may have added as much meanwhile.
      if (kept.blobs > 0) await store?.then((opened) => opened?.trim()).catch(onTrouble);
      log.info(
        `Blob cache: ${came.blobs} from it (${formatSize(came.bytes)}), ${kept.blobs} added (${formatSize(kept.bytes)})`,
      );
    },
  };
}

function count(sums: { blobs: number; bytes: number }, size: number): void {
  sums.blobs += 1;
  sums.bytes += size;
}

async function openStore(
  { kind, folder, maxBytes }: BlobCacheInputs,
  around: Around,
): Promise<BlobStore | undefined> {
  if (kind === 'none') return undefined;
  const { runtime } = around;
  if (kind === 'dir') {
    const path = folder === undefined ? userFolder(runtime) : machinePath(folder, runtime);
    return BlobStore.open(path, { maxBytes });
  }
  const { restoreBlobs } = await import('./blob-cache-service.ts');
  return restoreBlobs(maxBytes, around);
}

/** Where programs of this system keep what can be had again. */
function userFolder({ env, home }: Runtime): string {
  const own = {
    win32: env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  }[process.platform as 'win32' | 'darwin'];
  return join(own ?? (env['XDG_CACHE_HOME'] || join(home || homedir(), '.cache')), 'oras-action', 'blobs');
}

function warn(log: Log, error: unknown): void {
  log.warning(`blob cache: ${safeText(messageOf(error), 500)}; the run goes on without it`);
}

/**
 * For the post step: keeps what the steps of this job have added. It never fails, and loads nothing where no step used
 * the Actions cache.
 */
export async function saveBlobCache(around: Around): Promise<void> {
  try {
    const { saveBlobs, wasRestored } = await import('./blob-cache-service.ts');
    if (await wasRestored(around.runtime)) await saveBlobs(around);
  } catch (error) {
    warn(around.log, error);
  }
}
