import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheOrigin } from '../../../src/action/commands/cache/origin.ts';
import { readRuntime } from '../../../src/action/runner/runtime.ts';
import { scopesFor } from '../../../src/cache/store/scopes.ts';
import { tempFolder } from '../../support/temp.ts';

function originOf(
  payload: string,
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof cacheOrigin> {
  const path = join(tempFolder(), 'event.json');
  writeFileSync(path, payload);
  const run = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REF: 'refs/heads/x',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: 'abc',
    GITHUB_WORKFLOW: 'build',
    GITHUB_EVENT_PATH: path,
    ...env,
  };
  return cacheOrigin(readRuntime(run, true));
}

test('the run says what it is', () => {
  expect(originOf('{"repository":{"default_branch":"trunk"}}')).toEqual({
    repository: 'acme/app',
    ref: 'refs/heads/x',
    defaultBranch: 'trunk',
    base: undefined,
    event: 'push',
    sha: 'abc',
    workflow: 'build',
  });
});

test('a pull request reads its own scope, that of its base, and that of the default branch', () => {
  const origin = originOf('{}', { GITHUB_BASE_REF: 'release/1', GITHUB_REF: 'refs/pull/7/merge' });
  expect(scopesFor('branch', origin)).toEqual({
    own: 'branch acme/app refs/pull/7/merge',
    read: [
      'branch acme/app refs/pull/7/merge',
      'branch acme/app refs/heads/release/1',
      'branch acme/app refs/heads/main',
    ],
  });
});

test.each(['', '[]', '{}', '{"repository":null}', '{"repository":{"default_branch":7}}', 'no json'])(
  'an event %j names no default branch: it is main',
  (payload) => {
    expect(originOf(payload).defaultBranch).toBe('main');
  },
);

test('outside a workflow there is one branch of one repository', () => {
  expect(cacheOrigin(readRuntime({}, false))).toMatchObject({
    repository: 'local',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    event: 'local',
  });
});
