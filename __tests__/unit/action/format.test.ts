import { expect, test } from 'vitest';
import { formatAge, formatTime } from '../../../src/action/runner/format.ts';

test.each([
  [-1, 'in the future'],
  [0, 'less than a minute'],
  [60_000, '1 minute'],
  [3_599_999, '59 minutes'],
  [7_200_000, '2 hours'],
  [86_400_000 * 400, '400 days'],
])('an age of %i ms is %s', (milliseconds, text) => {
  expect(formatAge(milliseconds)).toBe(text);
});

test('a time is told in UTC, to the minute', () => {
  expect(formatTime(Date.UTC(2026, 0, 31, 12, 5, 59))).toBe('2026-01-31 12:05 UTC');
});
