import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { exportedNames, importedNames, type ImportedName } from '../support/source-facts.ts';

const src = join(import.meta.dirname, '../../src');

/** Why the action takes names from behind the library's public API: one row for each module, or folder of modules. */
const BEHIND: Readonly<Record<string, string>> = {
  'cache/': 'what a cache is made of is the affair of the action alone, which may change it with a version',
  'sync/':
    'rules, plans and states of the command sync are the affair of the action, which may change them with a version',
  'credentials/': 'a login that the post step undoes again needs more than loginTo',
  'credentials/oidc/': 'logins by the ID token of a workflow run are the affair of the action',
  'files/': 'guards of files that have nothing to do with OCI',
  'core/concurrency.ts': 'a helper without a meaning in OCI',
  'core/glob.ts': 'a helper without a meaning in OCI',
  'core/json.ts': 'a helper without a meaning in OCI',
  'core/size.ts': 'a helper without a meaning in OCI',
  'core/descriptor.ts': 'checks of what a person wrote in an input',
  'core/digest.ts': 'parts of a digest, for texts',
  'core/inconclusive-answer.ts': 'a rule of copy that commands follow, too',
  'core/reference.ts': 'text of an error that an input repeats',
  'copy/copy-error.ts': 'errors of a command that copies by itself say the same as those of copy',
  'copy/copy.ts': 'the result of a command that found nothing to copy',
  'copy/read-root.ts': 'a tag is resolved and read once, for all that a command does with it',
  'copy/graph/': 'limits that an error names',
  'copy/predecessors/': 'limits that an error names',
  'copy/resolve-tags.ts': 'a list of tags with what they stand for, which commands show',
  'copy/platform.ts': 'an error that a command gives as copy does',
  'http/url-gate.ts': 'a rule for logins over http',
  'registry/senders.ts': 'the origin that settings are for, before a registry is opened',
  'trust/policy.ts': 'a policy is checked before the first request of a step',
  'trust/statement.ts': 'texts tell a signature from an attestation',
  'targets/folder/': 'parts of the folder target that tools, caches and secrets need',
};
/** It only falls: a new name belongs into the public API, or needs a reason that is good enough to raise this. */
const MOST = 100;
/** The engine of one command, which has names of its own for everything. */
const ENGINE = 'sync/';

function within(path: string, { module }: ImportedName): string | undefined {
  return module.startsWith('.') ? posix.join(dirname(path), module) : undefined;
}

function read(path: string): string {
  return readFileSync(join(src, path), 'utf8');
}

function takenByTheAction(): string[] {
  const files = globSync('action/**/*.ts', { cwd: src }).map((path) => path.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(50);
  const taken = files.flatMap((path) =>
    importedNames(path, read(path)).flatMap((one) => {
      const module = within(path, one);
      return module === undefined || module.startsWith('action/') ? [] : [`${module} ${one.name}`];
    }),
  );
  return [...new Set(taken)].toSorted();
}

function publicNames(): ReadonlySet<string> {
  return new Set(
    exportedNames('index.ts', read('index.ts')).map((one) => `${within('index.ts', one)} ${one.name}`),
  );
}

function isPublic(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || names.has(`${name.split(' ')[0]} *`);
}

test('the action is a user of the library: what it takes from behind its public API has a reason', () => {
  const names = publicNames();
  const behind = takenByTheAction().filter((name) => !isPublic(name, names));
  const reasons = Object.keys(BEHIND);
  expect(behind.filter((name) => !reasons.some((row) => name.startsWith(row)))).toEqual([]);
  expect(reasons.filter((row) => !behind.some((name) => name.startsWith(row)))).toEqual([]);
  expect(behind.filter((name) => !name.startsWith(ENGINE)).length).toBeLessThanOrEqual(MOST);
});

test('most of what it takes is public', () => {
  const names = publicNames();
  const taken = takenByTheAction();
  const open = taken.filter((name) => isPublic(name, names));
  process.stdout.write(
    `the action takes ${taken.length} names of the library, ${open.length} of them public\n`,
  );
  expect(open.length).toBeGreaterThan(100);
});

test('names are found in every form of an import', () => {
  const source = `import { a, type B as C } from './x.ts';
import type { D } from './y.ts';
import * as all from './z.ts';
const { e: f } = await import('./w.ts');`;
  expect(importedNames('a.ts', source).map(({ module, name }) => `${module} ${name}`)).toEqual([
    './x.ts a',
    './x.ts B',
    './y.ts D',
    './z.ts *',
    './w.ts e',
  ]);
});
