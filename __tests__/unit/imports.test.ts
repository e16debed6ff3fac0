import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importViolations } from '../support/import-rules.ts';

const src = join(import.meta.dirname, '../../src');

function sourceFiles(): Map<string, string> {
  const paths = globSync('**/*.ts', { cwd: src }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(src, path), 'utf8')]));
}

function judge(path: string, source: string): string[] {
  return importViolations(new Map([[path, source]]));
}

test('every file of src keeps to the import table', () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(5);
  expect(importViolations(files)).toEqual([]);
});

test('a folder of src holds at most 20 files', () => {
  const folders = Map.groupBy(sourceFiles().keys(), (path) => dirname(path));
  const large = [...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder);
  expect(folders.size).toBeGreaterThan(20);
  expect(large).toEqual([]);
});

describe('the table refuses', () => {
  test.each([
    ['core/a.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['core/a.ts', "import { request } from '../http/send.ts';", 'core may not import http'],
    ['core/a.ts', "import type { Send } from '../http/send.ts';", 'core may not import http'],
    ['core/a.ts', "export const a: import('../http/send.ts').Send = 1;", 'core may not import http'],
    ['copy/a.ts', "import { createHash } from 'node:crypto';", 'node:crypto'],
    ['copy/a.ts', "import '../registry/uploads.ts';", 'copy may not import registry'],
    ['targets/a.ts', "export { b } from '../copy/b.ts'; export const c = 1;", 'targets may not import copy'],
    ['targets/a.ts', "import { request } from 'undici/index.js';", 'undici/index.js'],
    ['registry/a.ts', "const undici = await import('undici/index.js');", 'undici/index.js'],
    [
      'registry/a.ts',
      "import { chain } from '../credentials/chain.ts';",
      'registry may not import credentials',
    ],
    ['credentials/a.ts', "import { x } from '../copy/x.ts';", 'credentials may not import copy'],
    ['credentials/keyless/a.ts', "import { x } from '../../copy/x.ts';", 'may not import copy'],
    ['credentials/a.ts', "import { getIDToken } from '@actions/core';", '@actions/core'],
    ['action/commands/a.ts', "import * as core from '@actions/core';", 'the runner is in action/runner'],
    ['action/run.ts', "const core = await import('@actions/core');", 'the runner is in action/runner'],
    ['http/a.ts', "import { x } from '../action/x.ts';", 'http may not import action'],
    ['index.ts', "export * from './action/inputs.ts';", 'index.ts may not import action'],
    ['main.ts', "import { copy } from './copy/copy.ts';", 'main.ts may not import copy'],
    ['action/a.ts', "import { x } from '../index.ts';", 'action may not import index.ts'],
    ['action/a.ts', "import { x } from '../contract/x.ts';", 'action may not import contract'],
    ['index.ts', "export { x } from './contract/x.ts';", 'index.ts may not import contract'],
    ['contract/a.ts', "import { test } from 'vitest';", 'may not import vitest'],
    ['contract/a.ts', "import { x } from '../copy/x.ts';", 'contract may not import copy'],
    ['action/a.ts', "import { request } from 'undici/index.js';", 'undici/index.js'],
    ['action/a.ts', "import { x } from '../../scripts/x.ts';", 'leaves src'],
    ['action/a.ts', "import { x } from './x.js';", 'needs the extension .ts'],
    ['action/a.ts', 'await import(name);', 'computed at run time'],
    ['trust/a.ts', "import { x } from '../copy/x.ts';", 'trust may not import copy'],
    ['trust/a.ts', "import { sign } from '@sigstore/sign';", 'may not import @sigstore/sign'],
    ['utils/a.ts', 'export const a = 1;', 'utils has no row'],
    ['core/a.ts', "const fs = require('node:fs');", 'computed at run time'],
    ['http/a.ts', 'const proxy = process.env.HTTPS_PROXY;', 'reads the environment'],
    ['http/a.ts', "const proxy = process['env'];", 'reads the environment'],
    ['http/a.ts', 'const { env } = process;', 'reads the environment'],
    ['http/a.ts', "import { env } from 'node:process';", 'reads the environment'],
    ['http/a.ts', 'const proxy = globalThis.process;', 'reads the environment'],
    ['copy/all.ts', "export * from './copy.ts'; export { a } from './a.ts';", 'is a barrel'],
  ])('%s with %s', (path, source, problem) => {
    expect(judge(path, source).join('\n')).toContain(problem);
  });

  test('a cycle, also one of types only', () => {
    const files = new Map([
      ['core/a.ts', "import { b } from './b.ts';\nexport const a = b;"],
      ['core/b.ts', "import type { C } from './c.ts';\nexport const b: C = 1;"],
      ['core/c.ts', "import { a } from './a.ts';\nexport type C = typeof a;"],
    ]);
    expect(importViolations(files)).toEqual(['cycle: core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
  });
});

describe('the table allows', () => {
  test.each([
    ['core/a.ts', "import { createHash } from 'node:crypto';\nimport { b } from './b.ts';"],
    ['http/a.ts', "const { request } = await import('undici/index.js');"],
    ['registry/a.ts', "import { x } from '../http/x.ts';\nimport { y } from '../core/y.ts';"],
    ['action/runner/a.ts', "import * as core from '@actions/core';\nconst a = process.env['A'];"],
    ['action/a.ts', "// process.env in a comment\nconst text = 'process.env';"],
    ['targets/a.ts', 'const text = "import x from \'../copy/copy.ts\'";\nconst os = process.platform;'],
    ['index.ts', "export { copy } from './copy/copy.ts';"],
  ])('%s with %s', (path, source) => {
    expect(judge(path, source)).toEqual([]);
  });
});
