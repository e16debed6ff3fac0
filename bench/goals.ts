import type { Outcome } from './rounds.ts';
import { spreadOf } from './statistics.ts';
import { cellsOf, peak, ratioTo, referenceOf, valuesOf, wall, type Cell } from './table.ts';
import { byRepository, writesOf } from './traffic.ts';
import { nameOfSetting } from './workload.ts';

export interface Goal {
  readonly name: string;
  readonly limit: number;
  readonly unit?: string;
  /** Why it is not reached, where that is known. */
  readonly why?: string;
  /** Of what was measured; one for each setting that the goal is about. */
  readonly measured: (all: readonly Outcome[]) => readonly Measured[];
}

export interface Measured {
  readonly where: string;
  readonly value: number;
}

export function cells(all: readonly Outcome[], workload: RegExp, setting: RegExp): Cell[] {
  const chosen = all.filter(
    (one) => workload.test(one.workload.name) && setting.test(nameOfSetting(one.setting)),
  );
  return cellsOf(chosen);
}

const ours = (cell: Cell): Outcome | undefined =>
  cell.find(
    ({ client, samples, failure }) => client === 'ours' && samples.length > 0 && failure === undefined,
  );

export function measuredIn(
  found: readonly Cell[],
  value: (own: Outcome, cell: Cell) => number | undefined,
): Measured[] {
  return found.flatMap((cell) => {
    const own = ours(cell);
    const number = own && value(own, cell);
    if (!own || number === undefined) return [];
    return [{ where: `${own.workload.name}, ${nameOfSetting(own.setting)}`, value: number }];
  });
}

/** Wall time against the fastest of the others. */
function time(name: string, limit: number, workload: RegExp, setting: RegExp): Goal {
  const measured = (all: readonly Outcome[]): Measured[] =>
    measuredIn(cells(all, workload, setting), (own, cell) => {
      const reference = referenceOf(cell);
      return reference && ratioTo(own, reference, wall);
    });
  return { name, limit, measured };
}

const SECOND = /^second promotion/;

export const requestsOf = (outcome: Outcome): number =>
  Math.max(...valuesOf(outcome, ({ traffic }) => traffic.exchanges.length));

/** Of all groups but the sync, which has its own. */
export const goals: readonly Goal[] = [
  time('start-up against node -e 0', 1.8, /^resolve on a layout/, /./),
  time('pull 20 × 16 MiB over https', 1.15, /^pull 20 × 16/, /0 ms, TLS$/),
  time('pull 20 × 64 MiB over https', 0.95, /^pull 20 × 64/, /0 ms, TLS$/),
  time('pull 1 GiB over https', 0.9, /^pull 1 ×/, /0 ms, TLS$/),
  time('push 20 × 16 MiB over https', 1.15, /^push 20 × 16/, /0 ms, TLS$/),
  time('push 20 × 64 MiB over https', 1, /^push 20 × 64/, /0 ms, TLS$/),
  time('push 1 GiB over https', 1, /^push 1 ×/, /0 ms, TLS$/),
  time('pull 1 GiB at 50 MB/s per connection', 0.35, /^pull 1 ×/, / 50 MB\/s/),
  time('push and pull 1,000 × 10 KiB at 10 ms', 0.4, /^(?:push|pull) 1,000/, / 10 ms$/),
  time('copy of 3 platforms between registries at 10 ms', 1, /between two registries/, / 10 ms$/),
  {
    name: 'promotion of 200 signed artifacts at 10 ms against a loop over oras cp -r',
    limit: 0.3,
    measured: (all) =>
      measuredIn(cells(all, /^promotion of 200/, / 10 ms$/), (own, cell) => {
        const loop = cell.find(({ client, samples }) => client === 'oras' && samples.length > 0);
        return loop && ratioTo(own, loop, wall);
      }),
  },
  time('attach at 10 ms', 2, /^attach$/, /^docker-registry, 10 ms$/),
  time('attach at 50 ms', 1.3, /^attach$/, /^docker-registry, 50 ms$/),
  time('promotion of 1 signed artifact at 10 ms', 2, /^promotion of 1 /, /^docker-registry, 10 ms$/),
  time('promotion of 1 signed artifact at 50 ms', 1.3, /^promotion of 1 /, /^docker-registry, 50 ms$/),
  time('whole job against one that installs oras', 0.5, /^install and push/, /./),
  {
    name: 'writes of a second promotion',
    limit: 0,
    unit: 'requests',
    measured: (all) =>
      measuredIn(cells(all, SECOND, /./), (own) =>
        Math.max(...valuesOf(own, ({ traffic }) => writesOf(traffic))),
      ),
  },
  {
    name: 'requests of a second promotion for each manifest, at the side with more',
    limit: 2,
    unit: 'requests',
    measured: (all) =>
      measuredIn(
        cells(all, SECOND, /./),
        (own) =>
          Math.max(...own.samples.flatMap(({ traffic }) => [...byRepository(traffic).values()])) /
          (own.workload.manifests ?? Number.NaN),
      ),
  },
  {
    name: 'requests of a second promotion against the client with the fewest',
    limit: 0.999,
    measured: (all) =>
      measuredIn(cells(all, SECOND, /./), (own, cell) => {
        const others = cell.filter(({ client, samples }) => client !== 'ours' && samples.length > 0);
        return others.length === 0 ? undefined : requestsOf(own) / Math.min(...others.map(requestsOf));
      }),
  },
  {
    name: 'peak memory of any run',
    limit: 200,
    unit: 'MiB',
    measured: (all) =>
      measuredIn(cells(all, /./, /./), (own) => Math.max(...valuesOf(own, peak)))
        .toSorted((a, b) => b.value - a.value)
        .slice(0, 1),
  },
];

/** What was to be reached, and whether it was: the worst setting decides. */
export function goalTable(all: readonly Outcome[], wanted: readonly Goal[] = goals): string {
  const rows = wanted.map(({ name, limit, unit = '×', why, measured }) => {
    const found = measured(all).toSorted((a, b) => b.value - a.value);
    const [worst] = found;
    if (!worst) return `| ${name} | ≤ ${limit} ${unit} | not measured | | |`;
    const best = spreadOf(found.map(({ value }) => value)).median;
    const isReached = worst.value <= limit;
    const verdict = isReached ? 'reached' : '**not reached**';
    const reason = isReached || why === undefined ? '' : `; ${why}`;
    const shown = `${worst.value.toFixed(2)} | ${best.toFixed(2)}`;
    return `| ${name} | ≤ ${limit} ${unit} | ${shown} | ${verdict}: ${worst.where}${reason} |`;
  });
  return ['| goal | limit | worst | median | |', '| --- | --: | --: | --: | --- |', ...rows].join('\n');
}
