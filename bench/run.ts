import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { partnerPath } from '../scripts/partners/places.ts';
import { makeAuthority } from '../__tests__/support/certificate-authority.ts';
import { startRegistry } from '../__tests__/support/registries.ts';
import { ceiling } from './ceiling.ts';
import { missingClients } from './clients.ts';
import { goalTable } from './goals.ts';
import { graphs } from './graph.ts';
import { memory } from './memory.ts';
import { canStart } from './places.ts';
import { startProxy } from './proxy.ts';
import { appendixWith, machine, pageWith, section, writePages } from './report.ts';
import { measureAll, type Authority, type Bench, type Outcome } from './rounds.ts';
import { startUp } from './start-up.ts';
import { syncGoals } from './sync-goals.ts';
import { timed } from './timed-process.ts';
import { copyWorkloads } from './workloads-copies.ts';
import { fileWorkloads } from './workloads-files.ts';
import { jobWorkloads } from './workloads-job.ts';
import { promotionWorkloads } from './workloads-promotions.ts';
import { syncWorkloads } from './workloads-sync.ts';
import { nameOfSetting, type Setting, type Sizes, type Workload } from './workload.ts';

/**
 * `npm run bench` compares with other clients; `-- start-up`, `-- graph` and `-- memory` measure ours alone.
 *
 * --only REGEX    what matches `GROUP: WORKLOAD, REGISTRY, NETWORK`
 * --pairs N       rounds, 5 without it
 * --quick         small sizes and one round, to try the bench itself
 * --requests DIR  writes the requests of each client's last run
 * --write         puts the groups that are measured into docs/performance.md and its tables, and leaves the others
 */
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    pairs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    requests: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const bundle = resolve(import.meta.dirname, '../dist/index.js');
const memoryBacked = existsSync('/dev/shm');

const alone: Readonly<Record<string, (folder: string) => Promise<string[]>>> = {
  'start-up': (folder) => startUp(bundle, folder),
  graph: (folder) => graphs(folder),
  memory: async (folder) => {
    if (partnerPath('docker-registry') === undefined) return memory(bundle, folder, undefined);
    await using registry = await startRegistry('docker-registry');
    return memory(bundle, folder, registry.host);
  },
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(memoryBacked ? '/dev/shm' : tmpdir(), 'oras-bench-'));
  // Where registries keep what they hold.
  process.env['ORAS_TEST_TEMP'] = folder;
  try {
    for (const name of positionals) {
      const measure = alone[name];
      if (!measure) throw new Error(`there is no ${name}: ${Object.keys(alone).join(', ')}`);
      console.log(`${(await measure(folder)).join('\n')}\n`);
    }
    if (positionals.length === 0) await compare(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(folder: string): Promise<void> {
  const pairs = Number(flags.pairs ?? (flags.quick ? 1 : 5));
  if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--pairs takes a number from 1 on');
  using near = await startProxy();
  using far = await startProxy();
  const authority = makeBenchAuthority(folder);
  const warmUps = flags.quick ? 0 : 1;
  const bench: Bench = { folder, proxies: [near, far], pairs, warmUps, authority, run: timed };
  const missing = missingClients();
  const [load = 0] = loadavg();
  console.log(`${machine()}${missing.length > 0 ? `; without ${missing.join(', ')}` : ''}\n`);
  const limits = await ceiling(near, flags.quick ? 32 : 512);
  console.log(`${limits}\n`);
  const all: Outcome[] = [];
  for (const { workload, settings } of chosen()) {
    const outcomes: Outcome[] = [];
    for (const setting of settings) outcomes.push(...(await measureAll(bench, workload, setting)));
    all.push(...outcomes);
    console.log(`${section(outcomes)}\n`);
    if (flags.requests !== undefined) writeRequests(flags.requests, outcomes);
  }
  console.log(`${goalTable(all)}\n\n${goalTable(all, syncGoals)}`);
  const shown = process.argv
    .slice(2)
    .join(' ')
    .replace(/ ?--requests[ =]\S+/, '');
  const command = `npm run bench -- ${shown}`;
  const facts = { command, pairs, ceiling: limits, quick: flags.quick, load };
  if (flags.write)
    writePages(
      (page) => pageWith(page, all, facts),
      (page) => appendixWith(page, all, facts),
    );
  for (const { workload, setting, client, failure } of all)
    if (failure !== undefined)
      console.error(`${client}, ${workload.name}, ${nameOfSetting(setting)}: ${failure}`);
  if (all.some(({ client, failure }) => client === 'ours' && failure !== undefined)) process.exitCode = 1;
}

/** What fills and checks registries trusts it from now on. */
function makeBenchAuthority(folder: string): Authority {
  const authority = makeAuthority('bench');
  const path = join(folder, 'authority.pem');
  writeFileSync(path, authority.certificate);
  setDefaultCACertificates([...getCACertificates(), authority.certificate]);
  return { path, server: authority.issue('127.0.0.1') };
}

interface Choice {
  readonly workload: Workload;
  readonly settings: readonly Setting[];
}

function chosen(): Choice[] {
  const only = new RegExp(flags.only);
  const sizes: Sizes = { quick: flags.quick, pick: (full, small) => (flags.quick ? small : full) };
  return [jobWorkloads, copyWorkloads, fileWorkloads, promotionWorkloads, syncWorkloads]
    .flatMap((workloads) => workloads(sizes))
    .map((workload) => {
      const { group, name } = workload;
      const settings = workload.settings.filter(
        (setting) => canStart(setting.registry) && only.test(`${group}: ${name}, ${nameOfSetting(setting)}`),
      );
      return { workload, settings };
    })
    .filter(({ settings }) => settings.length > 0);
}

/** One line for each request, in its order. */
function writeRequests(folder: string, outcomes: readonly Outcome[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { workload, setting, client, samples } of outcomes) {
    const lines = samples
      .at(-1)
      ?.traffic.exchanges.map(({ method, path, status }) => `${method} ${path} ${status}`);
    const name = `${workload.name}-${nameOfSetting(setting)}-${client}`.replaceAll(/[^\w.]+/g, '-');
    if (lines) writeFileSync(join(folder, `${name}.txt`), `${lines.join('\n')}\n`);
  }
}

await main();
