import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../support/partners.ts';
import { freshFolder } from '../../support/operate.ts';
import { passed } from '../../support/passed.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, object>;

test('on Node 24 `npm ci` brings no second Node', async () => {
  const folder = freshFolder();
  cpSync(join(root, 'scripts/node'), join(folder, 'scripts/node'), { recursive: true });
  const script = join(folder, 'scripts/node/install.mjs');
  expect(passed(await run(process.execPath, [script], { cwd: folder }))).toBe('');
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
});

test('no dependency of the project is a Node', () => {
  const { packages = {} } = read('package-lock.json');
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(Object.keys(packages).filter((name) => /modules\/node(?:-[a-z]+-[a-z0-9]+)?$/.test(name))).toEqual(
    [],
  );
});

test('the Node for an older one is pinned by version and hash', () => {
  const { dependencies = {} } = read('scripts/node/package.json');
  const { packages = {} } = read('scripts/node/package-lock.json');
  const locked = Object.fromEntries(
    Object.entries(packages as Record<string, { version?: string; integrity?: string }>)
      .filter(([path]) => path !== '')
      .map(([path, { version, integrity }]) => {
        expect(integrity).toMatch(/^sha512-/);
        return [path.replace('node_modules/', ''), version];
      }),
  );
  expect(locked).toEqual(dependencies);
});
