import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canCommit, type Source, type Target } from '../../core/target.ts';
import type { Login } from '../../credentials/docker-login.ts';
import { OciArchive, openArchive } from '../../targets/layout/oci-archive.ts';
import { OciLayout } from '../../targets/layout/oci-layout.ts';
import { tempName } from '../../files/write-file.ts';
import { dryRun, type WritePlan } from '../../targets/wrappers/dry-run.ts';
import { blobCacheOf } from './blob-cache.ts';
import type { BlobCacheInputs } from '../inputs/blob-cache.ts';
import type { ConnectionInputs } from '../inputs/connection.ts';
import type { Location } from '../inputs/location.ts';
import type { Log } from '../runner/log.ts';
import { machinePath } from '../inputs/machine-path.ts';
import { checkForm } from './place-form.ts';
import type { Registries } from './registries.ts';
import type { Runtime } from '../runner/runtime.ts';

/** The composition root: turns the text of a reference into a target. */
export interface Opener {
  source(location: Location): Promise<Source>;
  /** `commit` publishes what collects first; without it, `close` discards that. */
  target(location: Location): Promise<Target>;
  commit(target: Target, signal: AbortSignal): Promise<void>;
  /** Room in the runner's temporary folder, which is gone when the step ends. */
  scratch(): Promise<Target>;
  /** The credentials that the step itself gives; the workflow's token where it gives no other. */
  logins(): Promise<readonly Login[]>;
  /** Shows this credential, and no other, to its registry; fails when it is refused. */
  checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'>;
  /** What a dry run has not written; undefined when things are written. */
  readonly plan: WritePlan | undefined;
  /** Whether a registry has taken or deleted a manifest: there, or at any. */
  readonly hasWritten: (location?: Location) => boolean;
  /** HTTP requests sent so far, with retries. */
  requests(): number;
  close(): Promise<void>;
}

export interface OpenerOptions {
  readonly connection: ConnectionInputs;
  /** Plan and tell, write nothing. */
  readonly dryRun: boolean;
  /** What to do when the destination may not be written. */
  readonly ifUnauthorized: 'fail' | 'skip';
  readonly blobCache: BlobCacheInputs;
}

export function createOpener(
  { connection, dryRun: dry, ifUnauthorized, blobCache }: OpenerOptions,
  runtime: Runtime,
  log: Log,
): Opener {
  const targets: Target[] = [];
  const blobs = blobCacheOf(blobCache, { runtime, log });
  let registries: Registries | undefined;
  // Loaded with the first registry: a step on layouts has no use for it.
  const opened = async (): Promise<Registries> => {
    const { Registries: Opened } = await import('./registries.ts');
    return (registries ??= new Opened(connection, runtime, log));
  };
  const plan = dry ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
  const planned = (target: Target, remote: boolean): Target =>
    plan
      ? dryRun(target, plan, { remote, unreadable: ifUnauthorized === 'skip' ? 'empty' : 'error' })
      : target;
  let scratch: string | undefined;
  const unpacked = tempName(runtime.temp);
  return {
    plan,
    async source(location) {
      if (location.kind === 'registry') return blobs.wrap((await opened()).open(location, 'pull'));
      const path = await pathOf(location, runtime, 'reading');
      return location.kind === 'layout' ? new OciLayout(path) : openArchive(path, { temp: unpacked });
    },
    async target(location) {
      if (location.kind === 'registry')
        return planned((await opened()).open(location, plan ? 'pull' : 'pull,push'), true);
      const target = await localTarget(location, { runtime, log });
      targets.push(target);
      return planned(target, false);
    },
    async scratch() {
      scratch ??= await mkdtemp(join(runtime.temp, 'oras-action-'));
      return new OciLayout(scratch);
    },
    async commit(target, signal) {
      if (canCommit(target)) await target.commit({ signal });
    },
    logins: async () => (await opened()).logins(),
    checkLogin: async (login, signal) => (await opened()).checkLogin(login, signal),
    hasWritten: (location) => registries?.hasWritten(location) ?? false,
    requests: () => registries?.requests ?? 0,
    async close() {
      await blobs.close();
      for (const target of targets) if (canCommit(target)) await target.discard();
      await removeFolders([unpacked, scratch]);
      await registries?.close();
    },
  };
}

type LocalPlace = Extract<Location, { path: string }>;

async function localTarget(
  location: LocalPlace,
  { runtime, log }: { readonly runtime: Runtime; readonly log: Log },
): Promise<OciLayout | OciArchive> {
  const path = await pathOf(location, runtime, 'writing');
  return location.kind === 'layout'
    ? new OciLayout(path, { onWait: (message) => log.info(message) })
    : new OciArchive(path);
}

/** Once it is what the location says. */
async function pathOf(location: LocalPlace, runtime: Runtime, use: 'reading' | 'writing'): Promise<string> {
  const path = machinePath(location.path, runtime);
  await checkForm(location, path, use === 'writing');
  return path;
}

async function removeFolders(paths: readonly (string | undefined)[]): Promise<void> {
  for (const path of paths) if (path !== undefined) await rm(path, { recursive: true, force: true });
}
