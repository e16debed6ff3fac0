import { expect, test } from 'vitest';
import { cacheOrigin } from '../../src/action/commands/cache/origin.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor } from '../../src/cache/store/scopes.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { refusal, startGithub, type Github } from '../support/github.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';

/** Entries of an hour ago: what is young is never removed. */
async function saveOld(target: RegistryTarget): Promise<void> {
  const env = { GITHUB_REPOSITORY: 'acme/app', GITHUB_EVENT_NAME: 'push' };
  const origin = cacheOrigin(readRuntime(env, true));
  const place = { scope: scopesFor('branch', origin).own, version: 'v' };
  for (const key of ['a', 'b']) {
    const root = workspaceWith({ 'dist/a.txt': key });
    const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
    await saveEntry([group], target, { key, place, origin, now: Date.now() - 3_600_000 });
  }
}

function saveNew(
  { cwd, env, inputs }: Github,
  more: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const save = { command: 'cache-save', path: 'ca.pem', key: 'c', retention: 'max-age: 0h' };
  return runAction({
    cwd,
    env,
    inputs: { ...inputs, ...save, to: 'ghcr.io/acme/cache', ...more },
    event: { name: 'push', payload: { repository: { default_branch: 'main' } } },
  });
}

const entriesIn = ({ registry }: Github): number =>
  [...repositoryOf(registry.store, 'acme/cache').tags.keys()].filter((tag) =>
    /^cache-[0-9a-f]{64}$/.test(tag),
  ).length;

test('retention of a cache on ghcr.io deletes old entries by the API for packages', async () => {
  await using github = await startGithub();
  await github.open('acme/cache', saveOld);
  expect(entriesIn(github)).toBe(2);
  const planned = await saveNew(github, { 'dry-run': 'true' });
  expect(planned.log).toContain('Retention: would remove 2 entries');
  expect(entriesIn(github)).toBe(2);
  const run = await saveNew(github);
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.annotations).toEqual([]);
  expect(run.log).toMatch(/^Retention: removed 2 entries \(.*\); kept 1, /m);
  expect(entriesIn(github)).toBe(1);
  expect(github.asked().filter((line) => line.startsWith('GET '))).toHaveLength(1);
  expect(github.asked().filter((line) => line.startsWith('DELETE '))).toHaveLength(2);
});

test.each([403, 404])('retention on ghcr.io says what is left where the API answers %i', async (status) => {
  await using github = await startGithub({ says: () => refusal(status, 'not for this token') });
  await github.open('acme/cache', saveOld);
  const run = await saveNew(github);
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^cache: 2 entries should be removed, but ghcr\.io\/acme\/cache does not delete them: .*not for this token/,
    ),
  ]);
  expect(entriesIn(github)).toBe(3);
});
