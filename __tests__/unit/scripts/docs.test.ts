import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCommands } from '../../../scripts/docs/action-file.ts';
import { inputsPage } from '../../../scripts/docs/inputs-page.ts';
import { troubleshootingPage } from '../../../scripts/docs/troubleshooting-page.ts';

const docs = join(import.meta.dirname, '../../../docs');

test.each([
  ['inputs.md', inputsPage],
  ['troubleshooting.md', troubleshootingPage],
])('docs/%s says what the code does: `npm run docs` was run', async (name, page) => {
  expect(readFileSync(join(docs, name), 'utf8')).toBe(await page());
});

test('action.yml names the commands of the code: `npm run docs` was run', () => {
  const text = readFileSync(join(docs, '../action.yml'), 'utf8');
  expect(withCommands(text)).toBe(text);
});
