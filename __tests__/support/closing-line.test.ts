import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const reporter = pathToFileURL(join(import.meta.dirname, 'closing-line.ts')).href;

const config = `import { ClosingLine } from '${reporter}';
export default { test: { reporters: ['default', new ClosingLine()], globalSetup: ['./setup.ts'] } };`;

const start = "import { test, describe, beforeAll } from 'vitest';\n";

/** Runs vitest with our reporter on one test file; below build/, where it finds its packages. */
function runFile(
  source: string | undefined,
  env: Record<string, string>,
): { line: string; status: number | null } {
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/closing-line-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'vitest.config.ts'), config);
  writeFileSync(
    join(folder, 'setup.ts'),
    "export const setup = () => { if (process.env.BAD) throw new Error('x'); };",
  );
  if (source !== undefined) writeFileSync(join(folder, 'one.test.ts'), start + source);
  const outer = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };
  const run = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: folder,
    env: { ...outer, ...env },
    encoding: 'utf8',
  });
  return { line: run.stdout.trimEnd().split('\n').at(-1) ?? '', status: run.status };
}

test.each([
  ["test('a', () => {}); test.skip('b', () => {}); test.todo('c');", {}, '1 passed, 0 failed, 2 skipped', 0],
  [
    "test('a', () => {}); test('b', () => { throw new Error('x'); });",
    {},
    '1 passed, 1 failed, 0 skipped',
    1,
  ],
  ["import './missing.ts';", {}, '0 passed, 1 failed, 0 skipped', 1],
  [
    "describe('s', () => { beforeAll(() => { throw new Error('x'); }); test('a', () => {}); });",
    {},
    '0 passed, 1 failed, 1 skipped',
    1,
  ],
  [
    "test('a', () => new Promise((r) => { setTimeout(() => { r(1); throw new Error('x'); }); }));",
    {},
    '1 passed, 1 failed, 0 skipped',
    1,
  ],
  ["test('a', () => {});", { BAD: '1' }, '0 passed, 1 failed, 0 skipped', 1],
  ["test('a', () => {});", { CI: 'true' }, '1 passed, 0 failed, 0 skipped', 0],
  ["test.skip('a', () => {});", {}, '0 passed, 0 failed, 1 skipped', 0],
  ["test.skip('a', () => {});", { CI: 'true' }, '0 passed, 1 failed, 1 skipped', 1],
  ["test.skip('a', () => {});", { CI: 'true', SKIP_PARTNERS: '1' }, '0 passed, 0 failed, 1 skipped', 0],
  [undefined, { CI: 'true' }, '0 passed, 1 failed, 0 skipped', 1],
])('%s with %o', (source, env, line, status) => {
  expect(runFile(source, env)).toEqual({ line, status });
});
