import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OrasError } from '../../core/errors.ts';
import type { Log } from '../runner/log.ts';

/** Another form of what is kept gets another number. Nothing of the run is in a key: nobody can choose it. */
export const PREFIX = 'oras-action-blobs-v1-';
/** The version of a cache follows from this text, so it is the same on all machines and systems. */
export const BLOBS = 'blobs';
/** The client may wait for ever for an answer that was cut off. Its own retries take half a minute. */
interface Patience {
  readonly lookUpMs: number;
  readonly transferMs: number;
}

const PATIENCE: Patience = { lookUpMs: 60_000, transferMs: 10 * 60_000 };

export interface ClientOptions {
  readonly log: Log;
  readonly patience?: Patience;
}

/** Unpacks the newest blobs that were saved into `base`. */
export async function restoreNewest(
  base: string,
  { log, patience = PATIENCE }: ClientOptions,
): Promise<void> {
  const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return;
  const find = (key: string, lookupOnly: boolean) =>
    withFolders(
      { base, milliseconds: lookupOnly ? patience.lookUpMs : patience.transferMs, tarOptions: TAR_OPTIONS },
      () => restoreCache([BLOBS], key, [PREFIX], { lookupOnly }, true),
    );
  // No entry has this key: the newest that begins like it is found.
  const key = await find(`${PREFIX}any`, true);
  if (key === undefined) return log.info('Blob cache: nothing was saved by earlier runs');
  await find(key, false);
  await checkRestored(base);
}

/**
 * The client unpacks with absolute names allowed (`tar -P`). GNU tar takes more options from its environment: names that
 * are absolute or go up are left out, and links lead nowhere. Other tars do not know the variable.
 */
const TAR_OPTIONS = [
  '--exclude=/*',
  '--exclude=..',
  '--transform=flags=RsH;s,.*,oras-action-no-link,',
  '--transform=flags=RSh;s,.*,oras-action-no-link,',
].join(' ');

/** A cache is someone's word only: what is neither a file nor a folder is not for a store of blobs. */
async function checkRestored(base: string): Promise<void> {
  const found = await readdir(join(base, BLOBS), { recursive: true, withFileTypes: true }).catch(() => []);
  const odd = found.find((one) => !one.isFile() && !one.isDirectory());
  if (!odd) return;
  await rm(join(base, BLOBS), { recursive: true, force: true });
  throw new OrasError('UNSAFE_PATH', `the entry of the Actions cache has ${odd.name}, which is not a file`);
}

export async function saveAs(
  key: string,
  base: string,
  { patience = PATIENCE }: ClientOptions,
): Promise<void> {
  const { isFeatureAvailable, saveCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return;
  await withFolders({ base, milliseconds: patience.transferMs }, () =>
    saveCache([BLOBS], key, undefined, true),
  );
}

interface Room {
  readonly base: string;
  readonly milliseconds: number;
  readonly tarOptions?: string;
}

/**
 * The client takes paths relative to the working directory, tars them relative to GITHUB_WORKSPACE, and cannot have
 * spaces in either. It cannot be stopped: after the time it gets, the folders stay as they are, so that what it still
 * may do it does in the folder that is meant for it.
 */
async function withFolders<T>(
  { base, milliseconds, tarOptions = '' }: Room,
  work: () => Promise<T>,
): Promise<T> {
  const names = ['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'TAR_OPTIONS'] as const;
  const before = names.map((name) => process.env[name]);
  const folder = process.cwd();
  for (const name of names) process.env[name] = name === 'TAR_OPTIONS' ? tarOptions : base;
  process.chdir(base);
  const working = work().finally(() => {
    for (const [at, name] of names.entries()) setOrClear(name, before[at]);
  });
  try {
    return await within(milliseconds, working);
  } finally {
    process.chdir(folder);
  }
}

function setOrClear(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new OrasError('UNAVAILABLE', `the Actions cache did not answer within ${milliseconds / 1000} s`),
      );
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
