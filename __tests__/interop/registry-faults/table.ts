import {
  registryFaultNames,
  registryFaults,
  type RegistryFaultName,
} from '../../support/scripted-registry/registry-faults.ts';
import type { Done } from './world.ts';

/** What one client did at each fault. */
export type Column = ReadonlyMap<RegistryFaultName, Done>;

/** A line for each fault, a column for each client. */
export function markdownOf(columns: ReadonlyMap<string, Column>): string {
  const lines = registryFaultNames.map((fault) => [
    fault,
    registryFaults[fault].from,
    ...[...columns.values()].map((column) => cellOf(column.get(fault))),
  ]);
  const head = ['fault', 'seen at', ...columns.keys()];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** `all 4`, `none of 4`, `3 of 4: not pull`; the shorter list is told. */
function cellOf({ tried, done }: Done = { tried: [], done: [] }): string {
  const failed = tried.filter((task) => !done.includes(task));
  if (tried.length === 0) return '–';
  if (failed.length === 0) return `all ${tried.length}`;
  if (done.length === 0) return `none of ${tried.length}`;
  const list = failed.length <= done.length ? `not ${failed.join(', ')}` : `only ${done.join(', ')}`;
  return `${done.length} of ${tried.length}: ${list}`;
}
