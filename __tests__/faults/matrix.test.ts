import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../support/scripted-registry/operations.ts';
import { matrix, neverSent, withoutMeaning } from './cell.ts';
import type { CellResult } from './run-cell.ts';
import { badCells, runCells, summary } from './run-cells.ts';

const seed = Number(process.env['FAULT_SEED'] ?? 1);
const results: CellResult[] = [];
let seconds = 0;

beforeAll(async () => {
  const started = performance.now();
  results.push(...(await runCells(matrix('strict', seed))));
  seconds = (performance.now() - started) / 1000;
}, 280_000);

afterAll(() => {
  process.stdout.write(
    `${summary('fault matrix', results, seconds)}; ${withoutMeaning()} cells have no meaning\n`,
  );
});

const sent = operations.filter((operation) => !neverSent.includes(operation));

test.for(sent)('%s: every fault is survived or fails cleanly', (operation) => {
  const own = results.filter(({ cell }) => cell.operation === operation);
  expect(own.length).toBeGreaterThan(40);
  expect(badCells(own)).toEqual([]);
});

test('the matrix is whole', () => {
  expect(results.length).toBeGreaterThan(1000);
  expect(new Set(results.map(({ cell }) => cell.fault)).size).toBe(26);
});
