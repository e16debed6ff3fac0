import { createHash } from 'node:crypto';
import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isRecord } from '../../core/descriptor.ts';
import { messageOf, OrasError, systemCode } from '../../core/errors.ts';
import { BlobStore } from '../../targets/wrappers/blob-store.ts';
import { readText } from '../../files/open-file.ts';
import { BLOBS, PREFIX, restoreNewest, saveAs, type ClientOptions } from './actions-cache-client.ts';
import { cacheAllows, cacheMode } from '../runner/cache-mode.ts';
import { counted } from '../runner/format.ts';
import type { Log } from '../runner/log.ts';
import type { Runtime } from '../runner/runtime.ts';
import { safeText } from '../runner/safe-text.ts';

const STATE = 'state.json';

interface Around extends ClientOptions {
  readonly runtime: Runtime;
}

/** What later steps of the job, and its post step, have to know. */
interface State {
  /** What need not be saved. */
  readonly saved: readonly string[];
  readonly maxBytes: number;
}

/** The blobs that earlier runs kept, in a folder of this job; undefined where there is no Actions cache to read or write. */
export async function restoreBlobs(maxBytes: number, around: Around): Promise<BlobStore | undefined> {
  const { runtime, log } = around;
  const why = unavailable(runtime);
  if (why !== undefined) {
    log.info(`Blob cache: ${why}`);
    return undefined;
  }
  const base = await baseFolder(runtime);
  const known = await readState(base);
  if (known) return openOrRenew(join(base, BLOBS), Math.max(maxBytes, known.maxBytes));
  // Without a group of its own: one may be open, and groups do not nest.
  if (cacheAllows(runtime.env, 'read'))
    await restoreNewest(base, around).catch((error: unknown) => tell(log, error));
  const store = await openOrRenew(join(base, BLOBS), maxBytes);
  await writeState(base, { saved: await store.digests(), maxBytes });
  return store;
}

export async function wasRestored(runtime: Runtime): Promise<boolean> {
  return (await readState(basePath(runtime))) !== undefined;
}

/** Saves the blobs when there are some that were not there before. */
export async function saveBlobs(around: Around): Promise<void> {
  const { runtime } = around;
  const base = basePath(runtime);
  try {
    const state = await readState(base);
    const writable = unavailable(runtime) === undefined && cacheAllows(runtime.env, 'write');
    if (state && writable) await saveNew(state, base, around);
  } finally {
    // RUNNER_TEMP goes with the job, and the post steps of other steps ask there.
    if (!base.startsWith(runtime.temp)) await rm(base, { recursive: true, force: true });
  }
}

async function saveNew(state: State, base: string, around: Around): Promise<void> {
  const { log } = around;
  const store = await openOrRenew(join(base, BLOBS), state.maxBytes);
  await store.trim();
  const digests = await store.digests();
  const before = new Set(state.saved);
  const added = digests.filter((digest) => !before.has(digest)).length;
  if (added === 0) return log.info('Blob cache: nothing new to save');
  // First, so that the post steps of other steps do not try again what failed.
  await writeState(base, { ...state, saved: digests });
  await log.group(`Save ${counted(digests.length, 'blob')} for later runs, ${added} of them new`, () =>
    saveAs(keyOf(digests), base, around),
  );
}

/** The same blobs have the same key, whichever job has them: what is there already is not saved twice. */
function keyOf(digests: readonly string[]): string {
  return `${PREFIX}${createHash('sha256').update(digests.join('\n')).digest('hex').slice(0, 40)}`;
}

/** A cache is someone's word only: a folder that is none of ours any more is begun anew. */
async function openOrRenew(path: string, maxBytes: number): Promise<BlobStore> {
  const found = await lstat(path).catch(() => undefined);
  if (found && !found.isDirectory()) await rm(path, { force: true });
  try {
    return await BlobStore.open(path, { maxBytes });
  } catch {
    await rm(path, { recursive: true, force: true });
    return BlobStore.open(path, { maxBytes });
  }
}

/** Asked before the client is loaded, which takes a while. */
function unavailable({ env, workflow }: Runtime): string | undefined {
  if (!workflow) return 'there is no Actions cache outside a workflow';
  const address = env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'];
  if (!address || !env['ACTIONS_RUNTIME_TOKEN']) return 'this runner has no Actions cache';
  if (cacheMode(env) === 'none') return 'ACTIONS_CACHE_MODE is none';
  return undefined;
}

/** RUNNER_TEMP, which is gone with the job; where that has a space, a folder of this job in the system's own. */
function basePath({ temp, env }: Runtime): string {
  if (!/\s/.test(temp)) return join(temp, 'oras-action-blob-cache');
  const job = [temp, env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].join('\n');
  return join(tmpdir(), `oras-action-${createHash('sha256').update(job).digest('hex').slice(0, 16)}`);
}

async function baseFolder(runtime: Runtime): Promise<string> {
  const base = basePath(runtime);
  if (/\s/.test(base))
    throw new OrasError(
      'UNSUPPORTED',
      `${base} has a space, which the Actions cache client does not support`,
    );
  await mkdir(base, { recursive: true, mode: 0o700 });
  const found = await lstat(base);
  if (
    !found.isDirectory() ||
    ![userInfo().uid, 0, -1].includes(process.platform === 'win32' ? -1 : found.uid)
  )
    throw new OrasError('UNSAFE_PATH', `${base} is not a folder of this user`);
  return base;
}

async function readState(base: string): Promise<State | undefined> {
  try {
    const json: unknown = JSON.parse(await readText(join(base, STATE)));
    if (!isRecord(json) || !Array.isArray(json['saved'])) return undefined;
    return { saved: json['saved'].map(String), maxBytes: Number(json['maxBytes']) };
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeState(base: string, state: State): Promise<void> {
  await writeFile(join(base, STATE), JSON.stringify(state));
}

function tell(log: Log, error: unknown): void {
  log.warning(`blob cache: ${safeText(messageOf(error), 500)}; blobs of earlier runs are not used`);
}
