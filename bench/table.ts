import type { ClientName } from './clients.ts';
import type { Outcome, Sample } from './rounds.ts';
import { ratiosOf, spreadOf } from './statistics.ts';
import { breakdown } from './traffic.ts';
import { nameOfSetting } from './workload.ts';

export type Figure = (sample: Sample) => number;

export const wall: Figure = ({ wallMs }) => wallMs / 1000;
export const cpu: Figure = ({ cpuMs }) => cpuMs / 1000;
export const peak: Figure = ({ peakMiB }) => peakMiB;

export const valuesOf = ({ samples }: Outcome, figure: Figure): number[] => samples.map(figure);

const medianOf = (outcome: Outcome, figure: Figure): number => spreadOf(valuesOf(outcome, figure)).median;

/** What the others stand beside: the fastest client that is not ours, or the one that the workload names. */
export function referenceOf(outcomes: readonly Outcome[]): Outcome | undefined {
  const measured = outcomes.filter(({ client, samples }) => client !== 'ours' && samples.length > 0);
  const named = measured.find(({ client, workload }) => client === workload.against);
  return named ?? measured.toSorted((a, b) => medianOf(a, wall) - medianOf(b, wall))[0];
}

export function ratioTo(outcome: Outcome, reference: Outcome, figure: Figure): number {
  return spreadOf(ratiosOf(valuesOf(outcome, figure), valuesOf(reference, figure))).median;
}

/** Outcomes of one workload, by setting, as two tables: what was asked, and how long it took. */
export function tablesOf(outcomes: readonly Outcome[]): string {
  const bySetting = [...Map.groupBy(outcomes, ({ setting }) => nameOfSetting(setting)).values()];
  const talked = outcomes.some(({ samples }) => samples.some(({ traffic }) => traffic.connections > 0));
  const counts = [
    '| registry and network | client | requests | of these | sent | received | connections |',
    '| --- | --- | --: | --- | --: | --: | --: |',
    ...bySetting.flatMap((some) => some.map(countRow)),
  ];
  const times = [
    '| registry and network | client | wall s | against | CPU s | against | peak MiB | against |',
    '| --- | --- | --: | --: | --: | --: | --: | --: |',
    ...bySetting.flatMap((some) => some.map((one) => timeRow(one, referenceOf(some)))),
  ];
  return [...(talked ? [...counts, ''] : []), ...times].join('\n');
}

/** Outcomes of one workload in one setting. */
export type Cell = readonly Outcome[];

export function cellsOf(outcomes: readonly Outcome[]): Cell[] {
  const name = ({ workload, setting }: Outcome): string => `${workload.name} ${nameOfSetting(setting)}`;
  return [...Map.groupBy(outcomes, name).values()];
}

/** Of each setting ours, and the fastest of the others. */
export function shortTable(outcomes: readonly Outcome[]): string {
  return [
    '| work | registry and network | ours s | fastest other | s | ratio | requests | of the other |',
    '| --- | --- | --: | --- | --: | --: | --: | --: |',
    ...cellsOf(outcomes).map(shortRow),
  ].join('\n');
}

function shortRow(cell: Cell): string {
  const own = cell.find(({ client }) => client === 'ours');
  const other = referenceOf(cell);
  const [{ workload, setting } = {}] = cell;
  const seconds = (one: Outcome | undefined): string =>
    one ? medianOf(one, wall).toFixed(digitsFor(valuesOf(one, wall))) : '';
  const isSealed = setting?.network.tls === true;
  const requests = (one: Outcome | undefined): string =>
    one && !isSealed ? range(valuesOf(one, ({ traffic }) => traffic.exchanges.length)) : '';
  const failed = !own || own.failure !== undefined || own.samples.length === 0;
  const ratio = other && !failed ? ratioTo(own, other, wall).toFixed(2) : '';
  return `| ${[
    workload?.name ?? '',
    setting ? nameOfSetting(setting) : '',
    failed ? 'failed' : seconds(own),
    other ? (LABELS[other.client] ?? other.client) : '',
    seconds(other),
    ratio,
    failed ? '' : requests(own),
    requests(other),
  ].join(' | ')} |`;
}

export const LABELS: Partial<Record<ClientName, string>> = { ours: '**ours**', node: 'node -e 0' };

function rowOf({ setting, client }: Outcome, cells: readonly string[]): string {
  return `| ${[nameOfSetting(setting), LABELS[client] ?? client, ...cells].join(' | ')} |`;
}

function countRow(outcome: Outcome): string {
  const { samples, failure } = outcome;
  const typical = samples.toSorted((a, b) => a.traffic.exchanges.length - b.traffic.exchanges.length)[
    Math.floor(samples.length / 2)
  ];
  if (failure !== undefined || !typical) return rowOf(outcome, ['failed', oneLine(failure), '', '', '']);
  const { traffic } = typical;
  const counted = (of: Figure): string => range(valuesOf(outcome, of));
  const isSealed = outcome.setting.network.tls === true;
  return rowOf(outcome, [
    isSealed ? '' : counted(({ traffic: { exchanges } }) => exchanges.length),
    isSealed ? 'not seen' : breakdown(traffic),
    bytes(traffic.sent),
    bytes(traffic.received),
    counted(({ traffic: { connections } }) => connections),
  ]);
}

/** Without the folders of this run. */
const oneLine = (text = 'not measured'): string =>
  text
    .replaceAll(/\S*oras-bench-\S*/g, '…')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .slice(0, 200);

export function range(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? String(low) : `${low}–${high}`;
}

export function bytes(count: number): string {
  const [unit, size] = count < 1e4 ? ['B', 1] : count < 1e6 ? ['kB', 1e3] : ['MB', 1e6];
  return `${(count / Number(size)).toFixed(unit === 'B' ? 0 : 1)} ${unit}`;
}

function timeRow(outcome: Outcome, reference: Outcome | undefined): string {
  if (outcome.failure !== undefined || outcome.samples.length === 0)
    return rowOf(outcome, [`failed: ${oneLine(outcome.failure)}`, '', '', '', '', '']);
  const cells = ([wall, cpu, peak] as const).flatMap((figure) => {
    const values = valuesOf(outcome, figure);
    const shown = spread(values, figure === peak ? 0 : digitsFor(values));
    const against = reference ? spread(ratiosOf(values, valuesOf(reference, figure)), 2) : '';
    return [shown, against];
  });
  return rowOf(outcome, cells);
}

/** Three that count. */
function digitsFor(values: readonly number[]): number {
  const { median } = spreadOf(values);
  return median < 1 ? 3 : median < 10 ? 2 : 1;
}

/** The median, with the quartiles where they are others. */
function spread(values: readonly number[], digits: number): string {
  const { low, median, high } = spreadOf(values);
  const [from, middle, to] = [low, median, high].map((number) => number.toFixed(digits));
  return from === to ? `${middle}` : `${middle} (${from}–${to})`;
}
