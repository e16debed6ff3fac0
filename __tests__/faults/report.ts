import { faultNames } from '../support/scripted-registry/faults.ts';
import { operations } from '../support/scripted-registry/operations.ts';
import type { Compared, End } from './compare.ts';
import type { CellResult } from './run-cell.ts';
import { isGood } from './run-cells.ts';

type Row = readonly (string | number)[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const columns = ['cells', 'survived', 'failed cleanly', 'broke a promise', 'retries'] as const;

function countsOf(results: readonly CellResult[]): Row {
  const with_ = (outcome: string): number => results.filter((one) => one.outcome === outcome).length;
  const bad = results.filter(({ outcome }) => !isGood(outcome)).length;
  const retries = results.reduce((sum, one) => sum + one.retries, 0);
  return [results.length, with_('survived'), with_('clean failure'), bad, retries];
}

export function byOperation(results: readonly CellResult[]): string {
  const rows = operations
    .map((operation) => [operation, results.filter(({ cell }) => cell.operation === operation)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([operation, own]): Row => [operation, ...countsOf(own)]);
  return table(['operation', ...columns], [...rows, ['all', ...countsOf(results)]]);
}

export function byFault(results: readonly CellResult[]): string {
  const survived = (fault: string, persistence: string): string => {
    const own = results.filter(({ cell }) => cell.fault === fault && cell.persistence === persistence);
    return `${own.filter(({ outcome }) => outcome === 'survived').length} of ${own.length}`;
  };
  const rows = faultNames.map((fault): Row => {
    const bad = results.filter(({ cell, outcome }) => cell.fault === fault && !isGood(outcome)).length;
    return [fault, survived(fault, 'once'), survived(fault, 'limit'), survived(fault, 'forever'), bad];
  });
  return table(['fault', 'survived: once', 'to the limit', 'for ever', 'broke a promise'], rows);
}

/** Profiles in short, what they cannot do aside. */
export function byProfile(results: readonly CellResult[]): string {
  const names = [...new Set(results.map(({ cell }) => cell.profile))].toSorted();
  const rows = names.map((name): Row => [
    name,
    ...countsOf(results.filter(({ cell }) => cell.profile === name)),
  ]);
  return table(['registry', ...columns], [...rows, ['all', ...countsOf(results)]]);
}

/** Who finishes in spite of one fault, and by which faults they do not. */
export function comparison(compared: readonly Compared[]): string {
  const names = [...new Set(compared.map(({ operation }) => operation))];
  const score = (own: readonly Compared[], who: 'oras' | 'ours'): string => {
    const met = own.filter((one) => one[who] !== 'was not met');
    return met.length === 0
      ? 'never sent'
      : `${met.filter((one) => one[who] === 'finishes').length} of ${met.length}`;
  };
  const lost = (own: readonly Compared[], end: End): string =>
    own
      .filter((one) => one.oras === end)
      .map(({ fault }) => fault)
      .join(', ');
  const rows = names.map((name): Row => {
    const own = compared.filter(({ operation }) => operation === name);
    const task = own[0]?.task ?? '';
    return [
      `${task}: ${name}`,
      score(own, 'oras'),
      score(own, 'ours'),
      lost(own, 'fails'),
      lost(own, 'hangs'),
    ];
  });
  const all: Row = ['all', score(compared, 'oras'), score(compared, 'ours'), '', ''];
  return table(['one fault at', 'oras', 'ours', 'oras fails', 'oras hangs'], [...rows, all]);
}
