import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canCommit, type Source, type Target } from '../../core/target.ts';
import type { Login } from '../../credentials/docker-login.ts';
import type { BudgetUse, Rate } from '../../http/budget/host-budget.ts';
import type { Send } from '../../http/http.ts';
import type { SettleMode, SettleOptions, WrittenIndex } from '../../registry/referrers/written-indexes.ts';
import { tempName } from '../../files/write-file.ts';
import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import { blobCacheOf, type BlobCache } from './blob-cache.ts';
import type { BlobCacheInputs } from '../inputs/blob-cache.ts';
import type { ConnectionInputs } from '../inputs/connection.ts';
import type { Location } from '../inputs/location.ts';
import type { Log } from '../runner/log.ts';
import type { TargetOptions } from './local-targets.ts';
import type { Registries, StepLogin } from './registries.ts';
import type { Runtime } from '../runner/runtime.ts';

/** The composition root: turns the text of a reference into a target. */
export interface Opener {
  source(location: Location): Promise<Source>;
  /** `commit` publishes what collects first; without it, `close` discards that. */
  target(location: Location, options?: TargetOptions): Promise<Target>;
  commit(target: Target, signal: AbortSignal): Promise<void>;
  /** Room in the runner's temporary folder, which is gone when the step ends. */
  scratch(): Promise<Target>;
  /** The same, as a folder of its own that can go before. */
  scratchFolder(): Promise<{ readonly target: Target; readonly remove: () => Promise<void> }>;
  /** The credentials that the step itself gives; the workflow's token where it gives no other. */
  logins(): Promise<readonly Login[]>;
  /** The registries with a login by ID token. */
  oidcRegistries(): Promise<readonly string[]>;
  /** The credentials that ID tokens give now. */
  tokenLogins(signal: AbortSignal): Promise<readonly StepLogin[]>;
  /** Shows this credential, and no other, to its registry; fails when it is refused. */
  checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'>;
  /** For requests to others than registries, with the proxy and the authorities of the step. */
  readonly send: Send;
  /** The repositories of a registry that has a catalog. */
  repositories(registry: string, signal: AbortSignal): AsyncIterable<string>;
  /** Sets what each registry may be asked for; before the first request. */
  limit(rates: ReadonlyMap<string, Rate>): Promise<void>;
  /** What each registry was asked for so far. */
  budgets(): Promise<readonly BudgetUse[]>;
  /** What a dry run has not written; undefined when things are written. */
  readonly plan: WritePlan | undefined;
  /** Whether a registry has taken or deleted a manifest: there, or at any. */
  readonly hasWritten: (location?: Location) => boolean;
  /** Referrers indexes that were written under tags and are to be settled, by repository: `ghcr.io/acme/app`. */
  unsettled(): ReadonlyMap<string, readonly WrittenIndex[]>;
  /** Looks at one of them once more, and repairs it. Returns how many entries others had undone. */
  settle(repository: string, written: WrittenIndex, options: SettleOptions): Promise<number>;
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
  /** When referrers indexes that are written are seen to last. Default `now`. */
  readonly settle?: SettleMode | undefined;
}

export function createOpener(options: OpenerOptions, runtime: Runtime, log: Log): Opener {
  return new StepOpener(options, runtime, log);
}

class StepOpener implements Opener {
  readonly plan: WritePlan | undefined;
  readonly #options: OpenerOptions;
  readonly #runtime: Runtime;
  readonly #log: Log;
  readonly #blobs: BlobCache;
  readonly #targets: Target[] = [];
  readonly #unpacked: string;
  #registries: Registries | undefined;
  #scratch: string | undefined;
  readonly #scratchFolders = new Set<string>();

  constructor(options: OpenerOptions, runtime: Runtime, log: Log) {
    this.#options = options;
    this.#runtime = runtime;
    this.#log = log;
    this.#blobs = blobCacheOf(options.blobCache, { runtime, log });
    this.#unpacked = tempName(runtime.temp);
    this.plan = options.dryRun ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
  }

  async source(location: Location): Promise<Source> {
    if (location.kind === 'registry') return this.#blobs.wrap((await this.#opened()).open(location, 'pull'));
    const { localSource } = await import('./local-targets.ts');
    return localSource(location, this.#runtime, this.#unpacked);
  }

  async target(location: Location, options: TargetOptions = {}): Promise<Target> {
    if (location.kind === 'registry') {
      const registries = await this.#opened();
      return this.#planned(registries.open(location, this.plan ? 'pull' : 'pull,push'), true);
    }
    const { localTarget } = await import('./local-targets.ts');
    const target = await localTarget(location, { runtime: this.#runtime, log: this.#log, ...options });
    this.#targets.push(target);
    return this.#planned(target, false);
  }

  async commit(target: Target, signal: AbortSignal): Promise<void> {
    if (canCommit(target)) await target.commit({ signal });
  }

  async scratch(): Promise<Target> {
    this.#scratch ??= await mkdtemp(join(this.#runtime.temp, 'oras-action-'));
    const { localLayout } = await import('./local-targets.ts');
    return localLayout(this.#scratch);
  }

  async scratchFolder(): Promise<{ readonly target: Target; readonly remove: () => Promise<void> }> {
    const path = await mkdtemp(join(this.#runtime.temp, 'oras-action-'));
    this.#scratchFolders.add(path);
    const { localLayout } = await import('./local-targets.ts');
    const remove = async (): Promise<void> => {
      await removeFolders([path]);
      this.#scratchFolders.delete(path);
    };
    return { target: localLayout(path), remove };
  }

  async logins(): Promise<readonly Login[]> {
    return (await this.#opened()).logins();
  }

  async oidcRegistries(): Promise<readonly string[]> {
    return this.#options.connection.entries.flatMap(({ registry, oidc }) => (oidc ? registry : []));
  }

  async tokenLogins(signal: AbortSignal): Promise<readonly StepLogin[]> {
    return (await this.#opened()).tokenLogins(signal);
  }

  async checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'> {
    return (await this.#opened()).checkLogin(login, signal);
  }

  async *repositories(registry: string, signal: AbortSignal): AsyncIterable<string> {
    yield* (await this.#opened()).repositories(registry, signal);
  }

  async limit(rates: ReadonlyMap<string, Rate>): Promise<void> {
    (await this.#opened()).limit(rates);
  }

  async budgets(): Promise<readonly BudgetUse[]> {
    return (await this.#registries?.budgets()) ?? [];
  }

  readonly send: Send = async (request) => (await this.#opened()).send(request);

  readonly hasWritten = (location?: Location): boolean => this.#registries?.hasWritten(location) ?? false;

  unsettled(): ReadonlyMap<string, readonly WrittenIndex[]> {
    return this.#registries?.unsettled() ?? new Map();
  }

  async settle(repository: string, written: WrittenIndex, options: SettleOptions): Promise<number> {
    return (await this.#opened()).settle(repository, written, options);
  }

  requests(): number {
    return this.#registries?.requests ?? 0;
  }

  async close(): Promise<void> {
    await this.#blobs.close();
    for (const target of this.#targets) if (canCommit(target)) await target.discard();
    await removeFolders([this.#unpacked, this.#scratch, ...this.#scratchFolders]);
    await this.#registries?.close();
  }

  /** Loaded with the first registry: a step on layouts has no use for it. */
  async #opened(): Promise<Registries> {
    const { Registries: Opened } = await import('./registries.ts');
    return (this.#registries ??= new Opened(this.#options.connection, {
      runtime: this.#runtime,
      log: this.#log,
      withoutPermission: this.#options.ifUnauthorized === 'skip' ? 'leave out' : 'fail',
      settle: this.#options.settle,
    }));
  }

  async #planned(target: Target, remote: boolean): Promise<Target> {
    if (!this.plan) return target;
    const { dryRun } = await import('../../targets/wrappers/dry-run.ts');
    const unreadable = this.#options.ifUnauthorized === 'skip' ? 'empty' : 'error';
    return dryRun(target, this.plan, { remote, unreadable });
  }
}

async function removeFolders(paths: readonly (string | undefined)[]): Promise<void> {
  for (const path of paths) if (path !== undefined) await rm(path, { recursive: true, force: true });
}
