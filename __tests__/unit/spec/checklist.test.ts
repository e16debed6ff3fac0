import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checklist } from './checklist.ts';

const tests = join(import.meta.dirname, '../..');

test('every line of the list is there, once', () => {
  expect(checklist.map(({ line }) => line)).toEqual(Array.from({ length: 46 }, (_, at) => at + 1));
});

const shown = checklist.flatMap((one) =>
  'shown' in one ? one.shown.map(([file, title]) => ({ line: one.line, level: one.level, file, title })) : [],
);

test.each(shown)('$line $level is shown by $file', ({ file, title }) => {
  expect(existsSync(join(tests, file))).toBe(true);
  expect(readFileSync(join(tests, file), 'utf8')).toContain(title);
});

test('what comes later says why', () => {
  const later = checklist.flatMap((one) =>
    'later' in one ? [`${one.line} ${one.level}: ${one.later}`] : [],
  );
  process.stdout.write(`${later.length} lines come later:\n${later.join('\n')}\n`);
  expect(later).toHaveLength(2);
});
