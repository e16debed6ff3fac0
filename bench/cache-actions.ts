import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { restoreCache, saveCache } from '@actions/cache';
import { startCacheService } from '../__tests__/support/actions-cache/service.ts';
import { startRegistry } from '../__tests__/support/registries.ts';
import { cleanPath } from '../__tests__/support/runner-environment.ts';
import type { CacheRow } from './cache-section.ts';
import { best, fail, filesOf, ours, someFiles, type Figures } from './cache-steps.ts';

// Ours with docker-registry beside the client of the Actions cache with its service: both on loopback, and everything
// in processes of its own. Times are those of the very calls, CPU is that of the client and its tar and zstd.

export interface SideBySide {
  readonly source: string;
  /** A later state of the same tree. */
  readonly later: string | undefined;
  readonly folder: string;
  readonly rounds: number;
}

interface Bench extends SideBySide {
  /** What is saved. */
  readonly tree: string;
  readonly snapshot: string;
  readonly host: string;
  readonly service: Service;
  /** Takes a step that was measured. */
  readonly tell: (name: string, pair: Pair) => void;
}

interface Service extends Disposable {
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes of blobs since it was last asked. */
  moved(): Promise<number>;
}

async function startService(folder: string): Promise<Service> {
  const env = { ...process.env, ORAS_TEST_TEMP: folder };
  const child = fork(import.meta.filename, ['serve'], { env });
  const environment = await answer<Record<string, string>>(child);
  return {
    environment,
    moved: () => {
      child.send('moved');
      return answer<number>(child);
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

async function serve(): Promise<void> {
  const service = await startCacheService();
  let seen = 0;
  const size = (path: string): number => {
    const entry = service.shelf.find(Number(basename(path)));
    return entry ? service.shelf.size(entry) : 0;
  };
  process.on('message', () => {
    const fresh = service.requests.slice(seen);
    seen = service.requests.length;
    const bytes = fresh.map(({ stage, path, bytes: sent }) => {
      if (stage === 'download') return size(path);
      return stage === 'upload' ? sent : 0;
    });
    process.send?.(bytes.reduce((sum, one) => sum + one, 0));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(service.environment());
}

/** What a process of the client tells. */
interface Told {
  readonly wall: number;
  /** Milliseconds that it took to start. */
  readonly before: number;
  readonly peak: number;
}

async function perform(kind: string, key: string, path: string): Promise<Told> {
  const { user, system } = process.cpuUsage();
  let peak = 0;
  // Its tar and zstd run beside it.
  const look = setInterval(() => (peak = Math.max(peak, residentOf(process.pid))), 20);
  const started = performance.now();
  const found = kind === 'save' ? await saveCache([path], key) : await restoreCache([path], key);
  const wall = performance.now() - started;
  clearInterval(look);
  if (found === undefined || found === -1) fail(`${kind} of ${key} came to nothing`);
  const own = process.resourceUsage().maxRSS / 1024;
  return { wall, before: (user + system) / 1000, peak: Math.max(peak, own) };
}

/** MiB of a process and those below it; 0 where the system does not tell. */
function residentOf(id: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
    const below = globSync(`/proc/${id}/task/*/children`).flatMap((path) =>
      readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return below.reduce((sum, one) => sum + residentOf(one), pages / 256);
  } catch {
    return 0;
  }
}

async function theirs(
  { service, folder }: Bench,
  kind: 'save' | 'restore',
  key: string,
  tree: string,
): Promise<Figures> {
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const workspace = dirname(tree);
  const env = {
    ...cleanPath(),
    GITHUB_SERVER_URL: 'https://github.com',
    ...service.environment,
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
  };
  const script = `TIMEFORMAT='%U %S'; time "$@"`;
  const args = ['-c', script, '-', process.execPath, import.meta.filename, kind, key, basename(tree)];
  const child = spawn('bash', args, { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const told = /^told (.*)$/m.exec(output)?.[1] ?? fail(`${kind}: ${output}${errors}`);
  const { wall, before, peak } = JSON.parse(told) as Told;
  const [user = 0, system = 0] = (errors.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: (user + system) * 1000 - before, bytes: await service.moved(), blobs: 1, peak };
}

type Pair = Omit<CacheRow, 'name'>;

interface Round {
  readonly their: (round: number) => Promise<Figures>;
  readonly our: (round: number) => Promise<Figures>;
  readonly before?: (round: number) => Promise<void>;
}

async function alternating(rounds: number, { their, our, before }: Round): Promise<Pair> {
  const all: Figures[][] = [[], []];
  const steps = [their, our];
  for (let round = 0; round < rounds; round += 1) {
    await before?.(round);
    for (const turn of [round % 2, 1 - (round % 2)]) {
      // What is still to be written would be written in the next one's time.
      execFileSync('sync');
      all[turn]?.push(await (steps[turn] ?? fail('no step'))(round));
    }
  }
  return { their: best(all[0] ?? []), our: best(all[1] ?? []) };
}

/** Removing is left for the end: ext4 hands out inodes slowly while it remembers thousands that were just freed. */
function putAway(tree: string): void {
  if (existsSync(tree)) renameSync(tree, `${tree}-${randomUUID()}`);
  mkdirSync(dirname(tree), { recursive: true });
}

function freshCopy(source: string, tree: string): void {
  putAway(tree);
  execFileSync('cp', ['-a', source, tree]);
}

export async function besideActionsCache(options: SideBySide): Promise<CacheRow[]> {
  const { source, later, folder } = options;
  await using registry = await startRegistry('docker-registry');
  using service = await startService(folder);
  const tree = join(folder, 'work', 'tree');
  const snapshot = join(folder, 'snapshot');
  const rows: CacheRow[] = [];
  const tell = (name: string, pair: Pair): void => {
    rows.push({ name, ...pair });
    console.log(`${name}: ${(pair.our.wall / pair.their.wall).toFixed(2)} × of theirs`);
  };
  const bench: Bench = { ...options, tree, snapshot, host: registry.host, service, tell };
  freshCopy(source, tree);
  await besideSavesAndRestores(bench);
  for (const how of ['scattered', 'together'] as const) {
    const where = how === 'scattered' ? 'here and there' : 'in one place';
    await besideChange(bench, `save, 2 % of the files changed ${where}`, () => {
      for (const file of someFiles(tree, how)) appendFileSync(file, `changed ${how}`);
    });
  }
  if (later !== undefined) await besideChange(bench, 'save of the later state', () => overlay(later, tree));
  return rows;
}

async function besideSavesAndRestores(bench: Bench): Promise<void> {
  const { tree, snapshot, host, rounds, folder } = bench;
  // A new repository each time: what is there already would not be sent.
  const full = await alternating(rounds, {
    their: (round) => theirs(bench, 'save', `full-${round}-`, tree),
    our: (round) => ours({ kind: 'save', store: `${host}/bench/full${round}`, tree, snapshot }),
  });
  bench.tell('first full save', full);
  const root = full.our.root ?? fail('no root');
  const store = `${host}/bench/full0`;
  const again = await alternating(rounds, {
    their: (round) => theirs(bench, 'save', `again-${round}-`, tree),
    our: () => ours({ kind: 'save', store, tree, snapshot, previous: root }),
  });
  bench.tell('unchanged save, under a new key', again);
  const outs = { their: join(folder, 'their-out', 'tree'), our: join(folder, 'our-out', 'tree') };
  const restores = {
    their: () => theirs(bench, 'restore', 'full-0-', outs.their),
    our: () => ours({ kind: 'restore', store, tree: outs.our, root }),
  };
  const empty = async (): Promise<void> => {
    Object.values(outs).forEach(putAway);
  };
  bench.tell('full restore', await alternating(rounds, { ...restores, before: empty }));
  for (const how of ['scattered', 'together'] as const) {
    const before = async (): Promise<void> => {
      for (const out of Object.values(outs)) someFiles(out, how).forEach((file) => rmSync(file));
    };
    const where = how === 'scattered' ? 'here and there' : 'in one place';
    const name = `restore where 2 % of the files are missing ${where}`;
    bench.tell(name, await alternating(rounds, { ...restores, before }));
  }
}

/** A job that restored or saved a tree, then changed it: each round in a repository that has only the state before. */
async function besideChange(bench: Bench, name: string, change: () => void): Promise<void> {
  const { source, tree, snapshot, host, rounds } = bench;
  const label = name.replaceAll(/[^a-z0-9]+/g, '-');
  const store = (round: number): string => `${host}/bench/${label}${round}`;
  let before: Figures | undefined;
  const pair = await alternating(rounds, {
    before: async (round) => {
      freshCopy(source, tree);
      before = await ours({ kind: 'save', store: store(round), tree, snapshot });
      change();
    },
    their: (round) => theirs(bench, 'save', `${label}-${round}-`, tree),
    our: (round) => {
      const previous = before?.root ?? fail('no root');
      return ours({ kind: 'save', store: store(round), tree, snapshot, previous });
    },
  });
  bench.tell(name, pair);
}

/** Makes the tree what the later one is, hard links too, and touches nothing else: as the program that made it did. */
function overlay(later: string, tree: string): void {
  const wanted = new Set(filesOf(later).map((path) => path.slice(later.length + 1)));
  for (const path of filesOf(tree)) if (!wanted.has(path.slice(tree.length + 1))) rmSync(path);
  const other = [...wanted].filter((path) => {
    const there = lstatSync(join(tree, path), { throwIfNoEntry: false });
    const { size, mtimeMs } = lstatSync(join(later, path));
    return there?.size !== size || there.mtimeMs !== mtimeMs;
  });
  const script = 'tar -C "$1" --null -T - -cf - | tar -C "$2" -xf -';
  execFileSync('bash', ['-c', script, '-', later, tree], { input: other.join('\0') });
}

async function main([kind = '', key = '', path = '']: readonly string[]): Promise<void> {
  if (kind === 'serve') return serve();
  console.log(`\ntold ${JSON.stringify(await perform(kind, key, path))}`);
}

if (import.meta.main) await main(process.argv.slice(2));
