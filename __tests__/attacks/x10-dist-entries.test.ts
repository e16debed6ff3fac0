// X10 dist/: what runs is regular files that the build made, each compared, all of them attested.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { differences } from '../../scripts/check-dist.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';

const files = { 'index.js': 'one', 'sub/chunk.js': 'two' };
const fresh = writeFiles(freshFolder(), files);
const committed = (): string => writeFiles(freshFolder(), files);

describe.skipIf(process.platform === 'win32')('an entry of dist/ that is no regular file', () => {
  test('is named where it is a link, though the bytes behind it are right', () => {
    const folder = writeFiles(freshFolder(), { 'sub/chunk.js': 'two' });
    symlinkSync(join(fresh, 'index.js'), join(folder, 'index.js'));
    expect(differences(folder, fresh)).toEqual(['index.js: is a symbolic link, should be a file']);
  });

  test('is named where a folder is a link', () => {
    const folder = writeFiles(freshFolder(), { 'index.js': 'one' });
    symlinkSync(join(fresh, 'sub'), join(folder, 'sub'));
    expect(differences(folder, fresh)).toEqual([
      'sub: is a symbolic link, should be a folder',
      'sub/chunk.js: missing',
    ]);
  });

  test('is named where dist/ itself is a link', () => {
    const folder = join(freshFolder(), 'dist');
    symlinkSync(fresh, folder);
    expect(differences(folder, fresh)).toContain('.: should not be there');
  });

  test('is named where it is one too many: a link, a pipe, an empty folder', () => {
    const folder = committed();
    symlinkSync('nowhere', join(folder, 'link'));
    mkdirSync(join(folder, 'empty'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(differences(folder, fresh)).toEqual([
      'empty: should not be there',
      'link: should not be there',
      'pipe: should not be there',
    ]);
  });

  test('is named where it is a folder in place of a file, and the other way round', () => {
    const folder = committed();
    renameSync(join(folder, 'index.js'), join(folder, 'old'));
    mkdirSync(join(folder, 'index.js'));
    renameSync(join(folder, 'sub'), join(folder, 'sub2'));
    renameSync(join(folder, 'old'), join(folder, 'sub'));
    expect(differences(folder, fresh)).toEqual([
      'index.js: is a folder, should be a file',
      'sub: is a file, should be a folder',
      'sub/chunk.js: missing',
      'sub2: should not be there',
      'sub2/chunk.js: should not be there',
    ]);
  });
});

test('the same entries are no difference', () => {
  expect(differences(committed(), fresh)).toEqual([]);
});

test('a release attests every file of dist/, and action.yml', () => {
  const path = join(import.meta.dirname, '../../.github/workflows/release.yml');
  const { jobs } = parse(readFileSync(path, 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
  };
  const attests = Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses }) => uses?.startsWith('actions/attest@'));
  expect(attests.map((step) => step.with?.['subject-path'])).toEqual(['dist/**\naction.yml\n']);
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}
