import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { restoreTree } from '../src/cache/tree/restore-tree.ts';
import { saveTree } from '../src/cache/tree/save-tree.ts';
import { readAll } from '../src/core/bytes.ts';
import type { Descriptor } from '../src/core/descriptor.ts';
import { parseManifest } from '../src/core/manifest.ts';
import type { Target } from '../src/core/target.ts';
import { openRepository } from '../src/registry/registry.ts';
import { OciLayout } from '../src/targets/layout/oci-layout.ts';

export interface Figures {
  readonly wall: number;
  /** Of all threads and processes, in milliseconds. */
  readonly cpu: number;
  readonly bytes: number;
  readonly blobs: number;
  readonly peak: number;
  readonly root?: Descriptor;
}

export interface Step {
  readonly kind: 'save' | 'restore';
  /** A layout's folder, or `HOST/REPOSITORY`. */
  readonly store: string;
  readonly tree: string;
  readonly snapshot?: string;
  readonly previous?: Descriptor;
  readonly root?: Descriptor;
}

function opened(store: string): { target: Target; close(): Promise<void> } {
  if (store.startsWith('/')) return { target: new OciLayout(store), close: async () => {} };
  const target = openRepository(store, { actions: 'pull,push' });
  return { target, close: () => target.close() };
}

async function perform(step: Step): Promise<Figures> {
  const store = opened(step.store);
  const { target } = store;
  const group = { pattern: 'tree', prefix: '', root: step.tree, paths: ['.'] };
  const { snapshot, previous, root } = step;
  const manifest = previous && parseManifest(await readAll(target.fetch(previous), previous), previous);
  const before = process.cpuUsage();
  const started = performance.now();
  const result =
    step.kind === 'save'
      ? await saveTree([group], target, { snapshot, previous: manifest })
      : {
          stats: await restoreTree({ source: target, root: root ?? fail('no root') }, [group], { snapshot }),
        };
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  await store.close();
  const { stats } = result;
  const moved =
    'sent' in stats
      ? { bytes: stats.sentBytes, blobs: stats.sent }
      : { bytes: stats.fetchedBytes, blobs: stats.fetched };
  const peak = process.resourceUsage().maxRSS / 1024;
  return {
    wall,
    cpu: (user + system) / 1000,
    peak,
    ...moved,
    ...('root' in result && { root: result.root }),
  };
}

/** This program as JavaScript, as users have it: each thread would strip the types of all it loads. */
let program: string | undefined;

function compiled(): string {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', import.meta.dirname], { stdio: 'inherit' });
  return join(import.meta.dirname, '../build/bench/bench/cache-steps.js');
}

/** In a process of its own, so that nothing is warm. */
export async function ours(step: Step): Promise<Figures> {
  program ??= compiled();
  const args = [program, JSON.stringify(step)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Figures;
}

/** What the cache action of GitHub does. */
export function piped(command: string, archive: string): Figures {
  const started = performance.now();
  const script = `TIMEFORMAT='%U %S'; set -o pipefail; time (${command})`;
  const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  const wall = performance.now() - started;
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: (user + system) * 1000, bytes: lstatSync(archive).size, blobs: 1, peak: 0 };
}

export function best(rounds: readonly Figures[]): Figures {
  const least = (of: (one: Figures) => number): number => Math.min(...rounds.map(of));
  const [first = fail('no rounds')] = rounds;
  const peak = Math.max(...rounds.map((one) => one.peak));
  return { ...first, wall: least((one) => one.wall), cpu: least((one) => one.cpu), peak };
}

/** Runs both in turns: what else the machine does hits both. */
export async function compared(
  rounds: number,
  theirs: () => Figures,
  our: () => Promise<Figures>,
): Promise<{ base: Figures; figures: Figures }> {
  const all: { base: Figures; figures: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) all.push({ base: theirs(), figures: await our() });
  return { base: best(all.map(({ base }) => base)), figures: best(all.map(({ figures }) => figures)) };
}

export function filesOf(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Every fiftieth file, or as many that stand together. */
export function someFiles(tree: string, how: 'scattered' | 'together'): string[] {
  const files = filesOf(tree);
  const from = Math.floor(files.length * 0.6);
  return how === 'scattered'
    ? files.filter((_, at) => at % 50 === 7)
    : files.slice(from, from + Math.ceil(files.length / 50));
}

export function fail(what: string): never {
  throw new Error(what);
}

if (import.meta.main) console.log(JSON.stringify(await perform(JSON.parse(process.argv[2] ?? '') as Step)));
