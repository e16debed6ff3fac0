import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environmentIn, isThere, secured, type ClientName } from './clients.ts';
import type { Identity } from '../__tests__/support/certificate-authority.ts';
import { startPlace, type RunningPlace } from './places.ts';
import type { Proxy, Traffic } from './proxy.ts';
import type { TimedOptions, Usage } from './timed-process.ts';
import { together } from './traffic.ts';
import type { OpenWorkload, Setting, Stage, Workload } from './workload.ts';

const TIMEOUT = 15 * 60_000;

export interface Sample extends Usage {
  readonly traffic: Traffic;
  /** Of the first registry and of the second one. */
  readonly sides: readonly Traffic[];
}

/** What came of one client with one workload in one setting. */
export interface Outcome {
  readonly workload: Workload;
  readonly setting: Setting;
  readonly client: ClientName;
  readonly samples: Sample[];
  /** Why there are no figures. */
  failure?: string;
}

export interface Bench {
  /** Memory-backed if possible. */
  readonly folder: string;
  readonly proxies: readonly [Proxy, Proxy];
  readonly pairs: number;
  /** Of the certificates of registries that speak https; none does without. */
  readonly authority?: Authority;
  /** Rounds before those that count. */
  readonly warmUps: number;
  /** Runs a whole process; its exit code is judged here. */
  readonly run: (command: readonly string[], options: TimedOptions) => Promise<Usage>;
}

/** An authority of the bench itself. */
export interface Authority {
  /** PEM. */
  readonly path: string;
  readonly server: Identity;
}

/** All clients in turn, each round beginning with another. */
export async function measureAll(bench: Bench, workload: Workload, setting: Setting): Promise<Outcome[]> {
  const shared = mkdtempSync(join(bench.folder, 'shared-'));
  try {
    const open = await workload.open(shared);
    const names = Object.keys(open.commands) as ClientName[];
    const outcomes = names
      .filter(isThere)
      .map((client): Outcome => ({ workload, setting, client, samples: [] }));
    await using place = openPlace(bench, workload, setting);
    const rounds = bench.pairs * (workload.rounds ?? 1);
    for (let round = -bench.warmUps; round < rounds; round += 1) {
      const first = Math.abs(round) % outcomes.length;
      for (const outcome of [...outcomes.slice(first), ...outcomes.slice(0, first)]) {
        if (outcome.failure !== undefined) continue;
        try {
          const sample = await place.run(open, outcome.client);
          if (round >= 0) outcome.samples.push(sample);
        } catch (error) {
          outcome.failure = error instanceof Error ? error.message : String(error);
        }
      }
    }
    return outcomes;
  } finally {
    rmSync(shared, { recursive: true, force: true });
  }
}

interface Place extends AsyncDisposable {
  run(open: OpenWorkload, client: ClientName): Promise<Sample>;
}

/** Registries that only read are filled once; others are new for each run, so that none finds what another left. */
function openPlace(bench: Bench, workload: Workload, setting: Setting): Place {
  const count = workload.between === true ? 2 : 1;
  let kept: RunningPlace[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(kept.map((one) => one.stop()));
    kept = [];
  };
  const tls = setting.network.tls === true ? bench.authority?.server : undefined;
  const start = async (open: OpenWorkload, folder: string): Promise<void> => {
    await stop();
    kept = await Promise.all(Array.from({ length: count }, () => startPlace(setting.registry, tls)));
    for (const [at, one] of kept.entries()) await bench.proxies[at]?.aim(one.host, setting.network);
    await open.fill?.(stageOf(bench, kept, { folder, tls: tls !== undefined }));
  };
  return {
    run: async (open, client) => {
      const folder = mkdtempSync(join(bench.folder, 'run-'));
      try {
        if (kept.length === 0 || workload.reads !== true) await start(open, folder);
        const stage = stageOf(bench, kept, { folder, tls: tls !== undefined });
        return await measureOne(bench, open, client, stage);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    [Symbol.asyncDispose]: stop,
  };
}

function stageOf(
  { proxies }: Bench,
  registries: readonly RunningPlace[],
  { folder, tls }: { readonly folder: string; readonly tls: boolean },
): Stage {
  const sides = { from: 0, to: registries.length - 1 };
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  return {
    folder: work,
    tls,
    from: proxies[sides.from]?.host ?? '',
    to: proxies[sides.to]?.host ?? '',
    shelf: (side, repository) => {
      const { host = '', referrers = false } = registries[sides[side]] ?? {};
      return { host, repository, referrers, tls };
    },
  };
}

async function measureOne(
  { proxies, run, authority }: Bench,
  open: OpenWorkload,
  client: ClientName,
  stage: Stage,
): Promise<Sample> {
  await open.arrange?.(stage);
  const plain = open.commands[client]?.(stage) ?? [];
  const command = stage.tls ? secured(plain) : plain;
  const folder = join(stage.folder, '..', 'told');
  mkdirSync(folder);
  const env = environmentIn(join(stage.folder, '..'), authority?.path);
  await Promise.all(proxies.map((proxy) => proxy.take()));
  const usage = await run(command, { cwd: stage.folder, folder, env, timeoutMs: TIMEOUT });
  const sides = await Promise.all(proxies.map((proxy) => proxy.take()));
  if (usage.code !== 0) throw new Error(`ended with ${usage.code}: ${usage.stderr.trim().slice(-500)}`);
  await open.check(stage, usage);
  return { ...usage, stdout: '', stderr: '', traffic: together(sides), sides };
}
