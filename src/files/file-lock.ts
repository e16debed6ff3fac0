import { constants } from 'node:fs';
import { lstat, lutimes, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sleep } from '../core/concurrency.ts';
import { OrasError, systemCode } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { newOwner, parseOwner, stateOf, type LockOwner } from './lock-owner.ts';

const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const STALE_MS = 30_000;
const RENEW_MS = 5_000;
const WAIT_MS = 120_000;
const NOTIFY_MS = 2_000;
/** No valid owner is larger. */
const MAX_CONTENT = 4096;

export interface Lock {
  /** Fails with `CONFLICT` if another process took the lock over because this one was suspended for too long. */
  check(): Promise<void>;
}

export interface LockOptions extends CallOptions {
  /** Called once, if another process holds the lock for some seconds. */
  onWait?: ((message: string) => void) | undefined;
}

/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known (another container, host or boot; macOS and Windows), when its owner has not renewed it
 * for 30 s. Fails with `CONFLICT` when the lock is not free for 120 s, and when something else than a file has its name.
 */
export async function withLock<T>(
  path: string,
  work: (lock: Lock) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const owner = JSON.stringify(await newOwner());
  await acquire(path, owner, options);
  const renewal = setInterval(() => void renew(path), RENEW_MS).unref();
  try {
    return await work({ check: () => assertOwned(path, owner) });
  } finally {
    clearInterval(renewal);
    if ((await contentOf(path)) === owner) await rm(path, { force: true });
  }
}

async function acquire(path: string, owner: string, { signal, onWait }: LockOptions): Promise<void> {
  const started = Date.now();
  let notified = false;
  await mkdir(dirname(path), { recursive: true });
  while (!(await create(path, owner))) {
    signal?.throwIfAborted();
    const holder = await breakStale(path);
    const waited = Date.now() - started;
    const message = `the lock ${path} was held by ${nameOf(holder)}`;
    if (waited > WAIT_MS)
      throw new OrasError('CONFLICT', `${message} for more than ${WAIT_MS / 1000} s`, {
        details: { file: path },
      });
    if (!notified && waited > NOTIFY_MS) {
      notified = true;
      onWait?.(`waiting for the lock ${path}, which is held by ${nameOf(holder)}`);
    }
    await sleep(3 + Math.random() * 22);
  }
}

/** Anyone with write access can write a lock file, so the host may be any text. */
function nameOf(owner: LockOwner | undefined): string {
  if (!owner) return 'another process';
  return `another process (${owner.pid} on ${JSON.stringify(owner.host.slice(0, 100))})`;
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    // Windows returns EPERM while a deleted file is still open somewhere.
    if (['EEXIST', 'EPERM'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** Others look at the file's time. Renewing a lock that was just taken over does no harm. */
async function renew(path: string): Promise<void> {
  const now = new Date();
  await lutimes(path, now, now).catch(() => undefined);
}

/** Only one process at a time may break a lock, or a second would remove the lock that a third has just taken. */
async function breakStale(path: string): Promise<LockOwner | undefined> {
  const holder = await contentOf(path);
  if (holder === undefined) return undefined;
  const owner = parseOwner(holder);
  if (!(await isStale(path, owner))) return owner;
  const breaker = `${path}.break`;
  if (!(await create(breaker, holder))) {
    if (await isOld(breaker)) await rm(breaker, { force: true });
    return owner;
  }
  try {
    if ((await contentOf(path)) === holder && (await isStale(path, owner, await timeOf(breaker))))
      await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
  return owner;
}

/** `now` is the file system's clock when a lock is broken: another host's may differ from ours. */
async function isStale(path: string, owner: LockOwner | undefined, now = Date.now()): Promise<boolean> {
  const state = await stateOf(owner);
  return state === 'unknown' ? isOld(path, now) : state === 'gone';
}

/** A time in the future is as stale as one long past. */
async function isOld(path: string, now = Date.now()): Promise<boolean> {
  return Math.abs(now - (await timeOf(path))) > STALE_MS;
}

/** In milliseconds; now for a file that is gone. */
async function timeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).mtimeMs;
  } catch {
    return Date.now();
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    if (!(await lstat(path)).isFile()) throw notFile(path);
    const file = await open(path, READ_ONLY);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_CONTENT), 0, MAX_CONTENT, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'EPERM', 'EBUSY', 'ELOOP'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** A link could lead to someone else's file; locks never are links. */
function notFile(path: string): OrasError {
  return new OrasError('CONFLICT', `the lock ${path} is not a regular file`, {
    details: { file: path, reason: 'lock-is-no-file' },
  });
}

async function assertOwned(path: string, owner: string): Promise<void> {
  if ((await contentOf(path)) !== owner) {
    throw new OrasError(
      'CONFLICT',
      `the lock ${path} was taken over by another process; nothing was changed`,
      { details: { file: path } },
    );
  }
}
