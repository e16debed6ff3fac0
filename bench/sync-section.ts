import { goalTable, requestsOf } from './goals.ts';
import type { Outcome, Sample } from './rounds.ts';
import { spreadOf } from './statistics.ts';
import { syncGoals } from './sync-goals.ts';
import { bytes, cellsOf, LABELS, peak, range, ratioTo, valuesOf, wall } from './table.ts';
import { besides, manifestReadsOf, writesOf } from './traffic.ts';
import { STATE } from './sync-stage.ts';

const HOW = [
  '- 50 repositories of 20 tags, from one docker-registry to another: images of three layers, of which one is in all, one in all of the repository, and one (16 KiB) in no other; 22 MB in all. Behind 10 ms there are 20 repositories, and skopeo, which would take minutes, is left out.',
  '- Ours is one step with one rule, and `referrers: none` and `signatures: false` but for what is signed: the others take no referrers when they are not told to. regsync has `parallel: 6`, and `digestTags` and `referrers` for what is signed; skopeo is `sync --all --src yaml`.',
  `- The state is in the destination registry, as \`${STATE}\`, left by a run before: its requests count. \`recheck\` is the default, 7.`,
  '- _For the state_ are those of the requests at the destination. Manifests read and writes are those besides the state. _Ours against it_ is what ours took for each request, or second, of the other client.',
].join('\n');

/** What comes before the tables of the single workloads. */
export function syncOpening(outcomes: readonly Outcome[]): string[] {
  return [HOW, overview(outcomes), '### Goals of the sync', goalTable(outcomes, syncGoals)];
}

function overview(outcomes: readonly Outcome[]): string {
  const names = [
    'source',
    'destination',
    'for the state',
    'manifests read',
    'writes',
    'read from the source',
  ];
  const heads = [
    'workload',
    'client',
    ...names,
    'wall s',
    'peak MiB',
    'ours against it: requests',
    'seconds',
  ];
  return [
    `| ${heads.join(' | ')} |`,
    `| --- | --- |${' --: |'.repeat(heads.length - 2)}`,
    ...cellsOf(outcomes).flatMap((cell) => cell.map((one) => rowOf(one, cell))),
  ].join('\n');
}

function rowOf(outcome: Outcome, cell: readonly Outcome[]): string {
  const { workload, setting, client, samples } = outcome;
  const place = setting.network.roundTrip === 0 ? '' : `, ${setting.network.roundTrip} ms`;
  const name = `${workload.name}${place}`;
  if (samples.length === 0 || outcome.failure !== undefined)
    return `| ${name} | ${LABELS[client] ?? client} | failed |${' |'.repeat(9)}`;
  const figures = [
    counted(outcome, ({ sides: [source] }) => source?.exchanges.length ?? 0),
    counted(outcome, ({ sides: [, destination] }) => destination?.exchanges.length ?? 0),
    counted(outcome, ({ traffic }) => traffic.exchanges.length - besides(STATE, traffic).exchanges.length),
    counted(outcome, ({ traffic }) => manifestReadsOf(besides(STATE, traffic))),
    counted(outcome, ({ traffic }) => writesOf(besides(STATE, traffic))),
    bytes(median(outcome, ({ sides: [source] }) => source?.received ?? 0)),
    median(outcome, wall).toFixed(1),
    median(outcome, peak).toFixed(0),
  ];
  const own = cell.find((one) => one.client === 'ours' && one.failure === undefined);
  const ratios =
    client === 'ours' || !own
      ? ['', '']
      : [requestsOf(own) / requestsOf(outcome), ratioTo(own, outcome, wall)].map((ratio) => ratio.toFixed(2));
  return `| ${[name, LABELS[client] ?? client, ...figures, ...ratios].join(' | ')} |`;
}

const counted = (outcome: Outcome, of: (sample: Sample) => number): string => range(valuesOf(outcome, of));

const median = (outcome: Outcome, of: (sample: Sample) => number): number =>
  spreadOf(valuesOf(outcome, of)).median;
