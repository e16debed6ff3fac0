import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OrasError, systemCode } from '../core/errors.ts';

const STALE_MS = 30_000;
const WAIT_MS = 120_000;

export interface Lock {
  /** Fails with `CONFLICT` when the lock was taken over, because this process stood still for too long. */
  check(): Promise<void>;
}

/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known, when it is 30 s old: it is only held for one read-modify-write.
 */
export async function withLock<T>(
  path: string,
  work: (lock: Lock) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  await acquire(path, owner, signal);
  try {
    return await work({ check: () => assertOwned(path, owner) });
  } finally {
    if ((await contentOf(path)) === owner) await rm(path, { force: true });
  }
}

async function acquire(path: string, owner: string, signal: AbortSignal | undefined): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  await mkdir(dirname(path), { recursive: true });
  while (!(await create(path, owner))) {
    signal?.throwIfAborted();
    await breakStale(path);
    if (Date.now() > deadline) {
      throw new OrasError(
        'CONFLICT',
        `the lock ${path} was held by another process for more than ${WAIT_MS / 1000} s`,
      );
    }
    await sleep(3 + Math.random() * 22);
  }
}

async function create(path: string, owner: string): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    // Windows says EPERM while a deleted file is still open somewhere.
    if (['EEXIST', 'EPERM'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** Only one process at a time may break a lock: else the second would remove the lock that a third has just taken. */
async function breakStale(path: string): Promise<void> {
  const holder = await contentOf(path);
  if (holder === undefined || !(await isStale(path, holder))) return;
  const breaker = `${path}.break`;
  if (!(await create(breaker, holder))) {
    if (await isOld(breaker)) await rm(breaker, { force: true });
    return;
  }
  try {
    if ((await contentOf(path)) === holder) await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function isStale(path: string, holder: string): Promise<boolean> {
  const owner = parseOwner(holder);
  if (owner?.host === hostname()) return !isAlive(owner.pid);
  return isOld(path);
}

function parseOwner(text: string): { pid: number; host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(text) as { pid?: unknown; host?: unknown };
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    // A holder that was killed between creating and writing its lock.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EPERM', 'EBUSY'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

async function assertOwned(path: string, owner: string): Promise<void> {
  if ((await contentOf(path)) !== owner) {
    throw new OrasError(
      'CONFLICT',
      `the lock ${path} was taken over by another process; nothing was changed`,
    );
  }
}
