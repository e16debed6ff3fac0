import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProxy, type Proxy } from '../../bench/proxy.ts';
import { measureAll, type Bench } from '../../bench/rounds.ts';
import { breakdown } from '../../bench/traffic.ts';
import { copyWorkloads } from '../../bench/workloads-copies.ts';
import { fileWorkloads } from '../../bench/workloads-files.ts';
import { promotionWorkloads } from '../../bench/workloads-promotions.ts';
import type { Setting, Workload } from '../../bench/workload.ts';
import { describeWith, run } from '../support/partners.ts';

interface Cost {
  /** Exact; a number is the most, where artifacts that are copied at once take what they share in no fixed order. */
  readonly requests: string | number;
  /** On the wire with all heads, at most. */
  readonly sent: number;
  readonly received: number;
}

/**
 * What the workloads of the benchmark cost in its small sizes: less is a reason to write the new figure here. They run in a
 * terminal, where each list of referrers that was written is looked at once more at the end.
 */
const costs: Readonly<Record<string, Cost>> = {
  'olareg: resolve on a layout': { requests: '', sent: 0, received: 0 },
  'docker-registry: copy of 3 platforms between two registries': {
    requests:
      'GET blob 18, GET manifest 4, HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4, PUT upload 18',
    sent: 3_985_000,
    received: 3_989_000,
  },
  'olareg: copy of 3 platforms between two registries': {
    requests:
      'GET blob 18, GET manifest 4, HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4, PUT upload 18',
    sent: 3_981_000,
    received: 3_981_000,
  },
  'docker-registry: copy of 3 platforms within one registry': {
    requests:
      'GET manifest 4, HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4',
    sent: 17_500,
    received: 17_200,
  },
  'olareg: copy of 3 platforms within one registry': {
    requests:
      'GET manifest 4, HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4',
    sent: 17_500,
    received: 16_300,
  },
  'docker-registry: copy of 3 platforms to a layout': {
    requests: 'GET blob 18, GET manifest 4',
    sent: 5800,
    received: 3_968_000,
  },
  'olareg: copy of 3 platforms to a layout': {
    requests: 'GET blob 18, GET manifest 4',
    sent: 5800,
    received: 3_966_000,
  },
  'docker-registry: copy of 3 platforms from a layout': {
    requests:
      'HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4, PUT upload 18',
    sent: 3_979_000,
    received: 21_100,
  },
  'olareg: copy of 3 platforms from a layout': {
    requests:
      'HEAD blob 18 (18 × 404), HEAD manifest 5 (5 × 404), POST upload 18, PUT manifest 4, PUT upload 18',
    sent: 3_975_000,
    received: 15_100,
  },
  'docker-registry: push 1 × 1 GiB': {
    requests: 'HEAD blob 2 (2 × 404), HEAD manifest 2 (2 × 404), POST upload 2, PUT manifest 1, PUT upload 2',
    sent: 33_725_000,
    received: 2900,
  },
  'olareg: push 1 × 1 GiB': {
    requests: 'HEAD blob 2 (2 × 404), HEAD manifest 2 (2 × 404), POST upload 2, PUT manifest 1, PUT upload 2',
    sent: 33_725_000,
    received: 2200,
  },
  'docker-registry: push 20 × 16 MiB': {
    requests:
      'HEAD blob 21 (21 × 404), HEAD manifest 2 (2 × 404), POST upload 21, PUT manifest 1, PUT upload 21',
    sent: 21_102_000,
    received: 22_900,
  },
  'olareg: push 20 × 16 MiB': {
    requests:
      'HEAD blob 21 (21 × 404), HEAD manifest 2 (2 × 404), POST upload 21, PUT manifest 1, PUT upload 21',
    sent: 21_098_000,
    received: 15_900,
  },
  'docker-registry: push 1,000 × 10 KiB': {
    requests:
      'GET tags 1 (1 × 404), HEAD blob 6 (6 × 404), HEAD manifest 2 (2 × 404), POST upload 101, PUT manifest 1, PUT upload 101',
    sent: 1_126_000,
    received: 90_300,
  },
  'olareg: push 1,000 × 10 KiB': {
    requests:
      'GET tags 1, HEAD blob 6 (6 × 404), HEAD manifest 2 (2 × 404), POST upload 101, PUT manifest 1, PUT upload 101',
    sent: 1_105_000,
    received: 57_100,
  },
  'docker-registry: push of a folder of 5,000 files': {
    requests: 'HEAD blob 2 (2 × 404), HEAD manifest 2 (2 × 404), POST upload 2, PUT manifest 1, PUT upload 2',
    sent: 796_700,
    received: 2900,
  },
  'olareg: push of a folder of 5,000 files': {
    requests: 'HEAD blob 2 (2 × 404), HEAD manifest 2 (2 × 404), POST upload 2, PUT manifest 1, PUT upload 2',
    sent: 796_300,
    received: 2200,
  },
  'docker-registry: pull 1 × 1 GiB': {
    requests: 'GET blob 1, GET manifest 1',
    sent: 700,
    received: 33_724_000,
  },
  'olareg: pull 1 × 1 GiB': { requests: 'GET blob 1, GET manifest 1', sent: 700, received: 33_724_000 },
  'docker-registry: pull 20 × 16 MiB': {
    requests: 'GET blob 20, GET manifest 1',
    sent: 4900,
    received: 21_090_000,
  },
  'olareg: pull 20 × 16 MiB': { requests: 'GET blob 20, GET manifest 1', sent: 4900, received: 21_088_000 },
  'docker-registry: pull 1,000 × 10 KiB': {
    requests: 'GET blob 100, GET manifest 1',
    sent: 22_800,
    received: 1_092_000,
  },
  'olareg: pull 1,000 × 10 KiB': {
    requests: 'GET blob 100, GET manifest 1',
    sent: 22_800,
    received: 1_080_000,
  },
  'docker-registry: pull of a folder of 5,000 files': {
    requests: 'GET blob 1, GET manifest 1',
    sent: 700,
    received: 794_500,
  },
  'olareg: pull of a folder of 5,000 files': {
    requests: 'GET blob 1, GET manifest 1',
    sent: 700,
    received: 794_300,
  },
  'docker-registry: promotion of 1 signed artifact in one registry': {
    requests:
      'GET manifest 6 (2 × 404), GET referrers 2 (2 × 404), GET tags 1, HEAD blob 5 (5 × 404), HEAD manifest 3 (3 × 404), POST upload 5, PUT manifest 4',
    sent: 10_800,
    received: 10_000,
  },
  'olareg: promotion of 1 signed artifact in one registry': {
    requests:
      'GET manifest 2, GET referrers 3, GET tags 1, HEAD blob 5 (5 × 404), HEAD manifest 3 (3 × 404), POST upload 5, PUT manifest 3',
    sent: 8100,
    received: 7400,
  },
  'docker-registry: promotion of 20 signed artifacts in one registry': {
    requests: 136,
    sent: 55_000,
    received: 51_500,
  },
  'olareg: promotion of 20 signed artifacts in one registry': {
    requests: 117,
    sent: 43_000,
    received: 39_000,
  },
  'docker-registry: promotion of 200 signed artifacts in one registry': {
    requests: 524,
    sent: 216_000,
    received: 201_000,
  },
  'olareg: promotion of 200 signed artifacts in one registry': {
    requests: 453,
    sent: 170_000,
    received: 153_000,
  },
  'docker-registry: second promotion of 200 signed artifacts': {
    requests: 'GET manifest 60, GET referrers 2 (2 × 404), GET tags 1, HEAD manifest 40',
    sent: 44_700,
    received: 62_000,
  },
  'olareg: second promotion of 200 signed artifacts': {
    requests: 'GET manifest 20, GET referrers 60, GET tags 1, HEAD manifest 20',
    sent: 31_800,
    received: 48_600,
  },
  'docker-registry: attach': {
    requests:
      'GET manifest 4 (2 × 404), GET referrers 1 (1 × 404), HEAD blob 2 (2 × 404), HEAD manifest 1 (1 × 404), POST upload 2, PUT manifest 2, PUT upload 2',
    sent: 46_800,
    received: 6200,
  },
  'olareg: attach': {
    requests:
      'GET manifest 1, GET referrers 1, HEAD blob 2 (2 × 404), HEAD manifest 1 (1 × 404), POST upload 2, PUT manifest 1, PUT upload 2',
    sent: 43_900,
    received: 3400,
  },
  'docker-registry: discover a tree of 200 referrers': {
    requests: 'GET blob 1, GET manifest 10, GET referrers 1 (1 × 404), GET tags 1',
    sent: 5400,
    received: 15_400,
  },
  'olareg: discover a tree of 200 referrers': {
    requests: 'GET blob 1, GET manifest 1, GET referrers 41, GET tags 1',
    sent: 11_600,
    received: 21_300,
  },
};

const MEMORY = 200;
const hook = pathToFileURL(join(import.meta.dirname, '../../bench/peak-memory.ts')).href;

/** The process tells its own peak, which needs no other program. */
const runProcess: Bench['run'] = async ([program = '', ...args], { cwd, env, folder, timeoutMs }) => {
  const file = join(folder, 'peak');
  const own = { ...env, NODE_OPTIONS: `--import ${hook}`, BENCH_PEAK_FILE: file };
  const result = await run(program, args, { cwd, env: own, timeoutMs });
  const peakMiB = Number(readFileSync(file, 'utf8')) / 2 ** 20;
  return { ...result, peakMiB, wallMs: 0, cpuMs: 0 };
};

const sizes = { quick: true, pick: <T>(_full: T, small: T) => small };
const all = [copyWorkloads, fileWorkloads, promotionWorkloads].flatMap((workloads) => workloads(sizes));
/** What is asked over TLS is not seen. */
const near = ({ network: { roundTrip, rate, tls } }: Setting): boolean =>
  roundTrip === 0 && rate === undefined && tls !== true;

/** Without the other clients. */
function byUs(workload: Workload): Workload {
  return {
    ...workload,
    rounds: 1,
    open: async (folder) => {
      const open = await workload.open(folder);
      const { ours } = open.commands;
      return { ...open, commands: ours ? { ours } : {} };
    },
  };
}

for (const registry of ['docker-registry', 'olareg'] as const) {
  describeWith([registry], `requests and bytes with ${registry}`, () => {
    let folder: string;
    let proxies: [Proxy, Proxy];
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'traffic-'));
      proxies = [await startProxy(), await startProxy()];
    });
    afterAll(() => {
      for (const proxy of proxies ?? []) proxy[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    });

    const here = all.flatMap((workload) =>
      workload.settings
        .filter((setting) => setting.registry === registry && near(setting))
        .map((setting) => ({ workload, setting, name: `${registry}: ${workload.name}` })),
    );
    test('are told for every workload', () => {
      const told = Object.keys(costs).filter((name) => name.startsWith(`${registry}: `));
      expect(here.map(({ name }) => name).toSorted()).toEqual(told.toSorted());
    });

    test.each(here)('$name', async ({ workload, setting, name }) => {
      const bench: Bench = { folder, proxies, pairs: 1, warmUps: 0, run: runProcess };
      const [outcome] = await measureAll(bench, byUs(workload), setting);
      expect(outcome?.failure).toBeUndefined();
      const [sample] = outcome?.samples ?? [];
      const cost = costs[name];
      if (!sample || !cost) throw new Error(`${name} was not run, or has no figures`);
      const { traffic, peakMiB } = sample;
      if (typeof cost.requests === 'string') expect(breakdown(traffic)).toBe(cost.requests);
      else expect(traffic.exchanges.length).toBeLessThanOrEqual(cost.requests);
      expect(traffic.sent).toBeLessThanOrEqual(cost.sent);
      expect(traffic.received).toBeLessThanOrEqual(cost.received);
      expect(peakMiB).toBeLessThan(MEMORY);
    });
  });
}
