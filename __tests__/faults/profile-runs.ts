import type { ProfileName } from '../support/scripted-registry/profiles.ts';
import type { Operation } from '../support/scripted-registry/operations.ts';
import type { Cell } from './cell.ts';
import { inParallel, judged } from './run-cells.ts';
import { runCell, type CellResult } from './run-cell.ts';

/** `profile operation` of what the profiles cannot do even without a fault: a DELETE that is a 405, a list that is a 404. */
async function unableOf(cells: readonly Cell[]): Promise<ReadonlySet<string>> {
  const first = new Map<string, Cell>();
  for (const cell of cells) first.set(keyOf(cell.profile, cell.operation), cell);
  const plain = await inParallel([...first.values()], (cell) => runCell(cell, { withoutFault: true }));
  const failed = plain.filter(({ outcome }) => outcome !== 'not reached' && outcome !== 'survived');
  return new Set(failed.map(({ cell }) => keyOf(cell.profile, cell.operation)));
}

function keyOf(profile: ProfileName, operation: Operation): string {
  return `${profile} ${operation}`;
}

/** Cells of many profiles; what a profile cannot do may fail, cleanly. */
export async function runProfiles(
  cells: readonly Cell[],
): Promise<{ readonly results: CellResult[]; readonly unable: ReadonlySet<string> }> {
  const unable = await unableOf(cells);
  const results = await inParallel(cells, (cell) =>
    judged(cell, !unable.has(keyOf(cell.profile, cell.operation))),
  );
  return { results, unable };
}
