import { expect, test } from 'vitest';
import { parseCell, type Cell } from './cell.ts';
import { runProfiles } from './profile-runs.ts';
import { badCells } from './run-cells.ts';

/** Without a name, one that was a failure once. */
const name = process.env['FAULT_CELL'] ?? 'strict/upload-put/reset-after-request/limit/1';

test(`${name} is survived or fails cleanly`, async () => {
  const cell: Cell = parseCell(name);
  const { results } = await runProfiles([cell]);
  expect(badCells(results)).toEqual([]);
}, 90_000);
