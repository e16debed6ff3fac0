import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../core/errors.ts';
import type { Source } from '../../core/target.ts';
import { withBlobCache } from '../../targets/wrappers/blob-cache.ts';
import type { BlobStore } from '../../targets/wrappers/blob-store.ts';
import { counted, formatSize } from '../runner/format.ts';
import type { Log } from '../runner/log.ts';
import type { BlobCacheInputs } from '../inputs/blob-cache.ts';
import { machinePath } from '../inputs/machine-path.ts';
import type { Runtime } from '../runner/runtime.ts';
import { safeText } from '../runner/safe-text.ts';

export interface BlobCache {
  /** The source, with its blobs kept. */
  wrap(source: Source): Source;
  /** Makes it fit its size, and tells what it was good for. */
  close(): Promise<void>;
}

type Around = { readonly runtime: Runtime; readonly log: Log };

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
          log.warning(`blob cache: ${digest} was corrupt; it was removed, and is read from the registry`),
        onTrouble,
      });
    },
    async close() {
      if (came.blobs + kept.blobs === 0) return;
      // Other processes may have added as much meanwhile.
      if (kept.blobs > 0) await store?.then((opened) => opened?.trim()).catch(onTrouble);
      log.info(
        `Blob cache: ${counted(came.blobs, 'hit')} (${formatSize(came.bytes)}), ${kept.blobs} added (${formatSize(kept.bytes)})`,
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
    const { BlobStore: Opened } = await import('../../targets/wrappers/blob-store.ts');
    return Opened.open(path, { maxBytes });
  }
  const { restoreBlobs } = await import('./actions-cache.ts');
  return restoreBlobs(maxBytes, around);
}

/** Where programs of this system keep what can be had again. */
function userFolder({ env, home }: Runtime): string {
  const systemFolder = {
    win32: env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  }[process.platform as 'win32' | 'darwin'];
  return join(
    systemFolder ?? (env['XDG_CACHE_HOME'] || join(home || homedir(), '.cache')),
    'oras-action',
    'blobs',
  );
}

function warn(log: Log, error: unknown): void {
  log.warning(`blob cache: ${safeText(messageOf(error), 500)}; continuing without it`);
}

/**
 * For the post step: keeps what the steps of this job have added. It never fails, and loads nothing where no step used
 * the Actions cache.
 */
export async function saveBlobCache(around: Around): Promise<void> {
  try {
    const { saveBlobs, wasRestored } = await import('./actions-cache.ts');
    if (await wasRestored(around.runtime)) await saveBlobs(around);
  } catch (error) {
    warn(around.log, error);
  }
}
