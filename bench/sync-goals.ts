import type { ClientName } from './clients.ts';
import { cells, measuredIn, requestsOf, type Goal } from './goals.ts';
import type { Outcome, Sample } from './rounds.ts';
import { peak, ratioTo, valuesOf, wall, type Cell } from './table.ts';
import { besides, manifestReadsOf, writesOf } from './traffic.ts';
import { STATE } from './sync-stage.ts';

const FIRST = /^first sync/;
const UNCHANGED = /^nothing changed/;

type Value = (own: Outcome, cell: Cell) => number | undefined;

function goal(name: string, limit: number, workload: RegExp, value: Value): Goal {
  return { name, limit, measured: (all) => measuredIn(cells(all, workload, /./), value) };
}

/** Ours against one other client. */
function against(client: ClientName, ratio: (own: Outcome, other: Outcome) => number): Value {
  return (own, cell) => {
    const other = cell.find((one) => one.client === client && one.samples.length > 0);
    return other?.failure === undefined && other ? ratio(own, other) : undefined;
  };
}

const requests = (client: ClientName): Value =>
  against(client, (own, other) => requestsOf(own) / requestsOf(other));

const seconds = (client: ClientName): Value => against(client, (own, other) => ratioTo(own, other, wall));

/** From the source, with all heads. */
const read = ({ sides: [source] }: Sample): number => source?.received ?? Number.NaN;

const most = (own: Outcome, figure: (sample: Sample) => number): number => Math.max(...valuesOf(own, figure));

const isMeasured = ({ client, samples, failure }: Outcome): boolean =>
  client === 'ours' && samples.length > 0 && failure === undefined;

export const syncGoals: readonly Goal[] = [
  goal(
    'bytes of a first sync against regsync',
    0.7,
    /^first sync$/,
    against('regsync', (own, other) => ratioTo(own, other, read)),
  ),
  goal('requests of a first sync against regsync', 0.6, FIRST, requests('regsync')),
  goal('time of a first sync against regsync', 1, FIRST, seconds('regsync')),
  goal('time of a first sync against skopeo', 0.35, FIRST, seconds('skopeo')),
  goal(
    'requests when nothing changed, without state, against regsync',
    1.03,
    /without state$/,
    requests('regsync'),
  ),
  goal(
    'requests when nothing changed, with state, against regsync',
    0.62,
    /^nothing changed, with state$/,
    requests('regsync'),
  ),
  goal('the same with fixed tags', 0.06, /state and fixed$/, requests('regsync')),
  goal('the same, signed', 0.2, /signed, with state$/, requests('regsync')),
  goal(
    'requests when nothing changed, with state, against skopeo',
    0.32,
    /^nothing changed, with state$/,
    requests('skopeo'),
  ),
  {
    ...goal('manifests read when nothing changed', 0, UNCHANGED, (own) =>
      most(own, ({ traffic }) => manifestReadsOf(besides(STATE, traffic))),
    ),
    unit: 'requests',
  },
  {
    ...goal('writes when nothing changed, besides the state', 0, UNCHANGED, (own) =>
      most(own, ({ traffic }) => writesOf(besides(STATE, traffic))),
    ),
    unit: 'requests',
  },
  {
    ...goal('requests when 5 % moved, with state, against regsync', 0.72, /moved/, requests('regsync')),
    why: 'each repository has a moved tag, so that each layer of the state is written anew, with two requests',
  },
  {
    name: 'the largest of four jobs against one job for all',
    limit: 0.35,
    why: 'a job also starts a process, and reads its part of the plan',
    measured: (all) => {
      const [whole] = cells(all, /^first sync$/, /./)
        .flat()
        .filter(isMeasured);
      return measuredIn(cells(all, /^one of four jobs/, /./), (own) => whole && ratioTo(own, whole, wall));
    },
  },
  {
    ...goal('peak memory of a sync', 200, /./, (own) =>
      own.workload.group === 'Sync' ? most(own, peak) : undefined,
    ),
    unit: 'MiB',
  },
];
