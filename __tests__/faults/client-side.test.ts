import { expect, test } from 'vitest';
import { clientCells, runClientCell } from './client-side.ts';

test.concurrent.for(clientCells)('$scenario, $fault, $persistence', async (cell) => {
  const lasts = cell.persistence === 'forever';
  const { outcome, note } = await runClientCell(cell);
  expect({ outcome, note: lasts ? '' : note }).toEqual({
    outcome: lasts ? 'clean failure' : 'survived',
    note: '',
  });
});
