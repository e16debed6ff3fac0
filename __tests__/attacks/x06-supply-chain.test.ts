// X6 Supply chain: CVE-2025-30066. What runs is what the source builds to.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from '../../scripts/check-dist.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('dist is built again and compared, for every change', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts['check:dist']).toBe('node scripts/check-dist.ts');
  expect(read('.github/workflows/check-dist.yml')).toContain('npm run check:dist');
});

test('the comparison is of bytes, and of names', () => {
  const files = { 'index.js': 'one', 'sub/chunk.js': 'two' };
  const committed = (change: Readonly<Record<string, string>>) =>
    writeFiles(freshFolder(), { ...files, ...change });
  const fresh = committed({});
  expect(differences(committed({}), fresh)).toEqual([]);
  expect(differences(committed({ 'index.js': 'onf' }), fresh)).toEqual(['index.js: differs']);
  expect(differences(committed({ 'index.js': 'one\n' }), fresh)).toEqual(['index.js: differs']);
  expect(differences(committed({ 'extra.js': '' }), fresh)).toEqual(['extra.js: should not be there']);
  expect(differences(fresh, committed({ 'new.js': '' }))).toEqual(['new.js: missing']);
  // Folders are entries too.
  expect(differences(join(fresh, 'nowhere'), fresh)).toHaveLength(3);
});

test('versions are pinned, and nothing is installed when the action runs', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(read('action.yml')).toMatch(/main:\s*'?"?dist\//);
  const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => read(path));
  expect(sources.filter((text) => /npm (?:ci|install)|\bnpx\b/.test(text))).toEqual([]);
});

test('actions of workflows are named by commit', () => {
  const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map((path) => read(path));
  const uses = workflows.flatMap((text) =>
    [...text.matchAll(/^\s*-?\s*uses:\s*(\S+)/gm)].map(([, name]) => name ?? ''),
  );
  const foreign = uses.filter((name) => !name.startsWith('./'));
  expect(foreign.length).toBeGreaterThan(0);
  expect(foreign.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
});
