import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiPages, brokenLinks } from '../../../scripts/docs/api-pages.ts';
import { withCommands } from '../../../scripts/docs/action-file.ts';
import { RULE_KEYS } from '../../../src/sync/rules/parse-rule.ts';
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

test('docs/sync.md names the keys of a rule, all of them and no others', () => {
  const page = readFileSync(join(docs, 'sync.md'), 'utf8');
  const table = /<!-- keys of rules: begin -->(.*?)<!-- keys of rules: end -->(.*?)^## /ms.exec(page);
  const ofRules = [...(table?.[1] ?? '').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = '']) => name);
  const settings = [...(table?.[2] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
  expect([...ofRules, ...settings].toSorted()).toEqual(RULE_KEYS.toSorted());
});

describe('docs/api', () => {
  const pages = apiPages();

  test('has a page for each group of exports, and no others', () => {
    expect(readdirSync(join(docs, 'api')).toSorted()).toEqual([...pages.keys()].toSorted());
  });

  test.each([...pages])('%s says what the docstrings do: `npm run docs` was run', (name, page) => {
    expect(readFileSync(join(docs, 'api', name), 'utf8')).toBe(page);
  });

  test('links only to what is exported', () => {
    expect(brokenLinks()).toEqual([]);
  });
});
