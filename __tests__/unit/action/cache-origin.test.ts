import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheOrigin } from '../../../src/action/cache-origin.ts';
import { readRuntime } from '../../../src/action/runtime.ts';
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

test('a pull request has a base', () => {
  expect(originOf('{}', { GITHUB_BASE_REF: 'release' }).base).toBe('refs/heads/release');
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
