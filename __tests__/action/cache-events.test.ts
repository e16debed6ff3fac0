import { describe, expect, test } from 'vitest';
import { cacheJob, newStore, warningsOf } from '../support/cache-jobs.ts';
import { writeFiles } from '../support/operate.ts';
import { startStreamServer } from '../support/lab.ts';
import { outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { entriesIn } from '../support/cache-stores.ts';

const builds = { 'dist/a': 'a' };
const queued = {
  event: { name: 'merge_group', payload: { repository: { default_branch: 'main' } } },
  env: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-0123456789' },
};

describe('a run of a merge queue', () => {
  test('restores, and saves nothing that no other run could read', async () => {
    const { inputs, store } = newStore();
    await cacheJob({ ...inputs, key: 'k-1' }, { builds });
    const run = await cacheJob({ ...inputs, key: 'k-2', 'restore-keys': 'k-' }, { builds, ...queued });
    expect(output(run, 'cache-matched-key')).toBe('k-1');
    expect(run.post?.log).toMatch(/Nothing is saved: .*merge queue/);
    expect(entriesIn(store)).toBe(1);
    expect(warningsOf(run)).toEqual([]);
  });

  test.each([
    ['cache-scope repo', { 'cache-scope': 'repo' }],
    ['cache-scope shared', { 'cache-scope': 'shared' }],
    ['command cache-save', { command: 'cache-save' }],
  ])('saves where %s asks for it', async (_what, more) => {
    const { inputs, store } = newStore();
    await cacheJob({ ...inputs, ...more, key: 'k' }, { cwd: workspaceWith(builds), ...queued });
    expect(entriesIn(store)).toBe(1);
  });
});

describe('a registry that answers nothing', () => {
  test('is given up after one wait, and the post step asks it nothing', { timeout: 180_000 }, async () => {
    await using server = await startStreamServer(() => undefined);
    const inputs = { command: 'cache', path: 'dist', key: 'k', to: `${server.host}/acme/cache` };
    let before = 0;
    const run = await cacheJob(inputs, {
      between: (workspace) => {
        writeFiles(workspace, builds);
        before = server.requests.length;
      },
      timeoutMs: 150_000,
    });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(before).toBe(1);
    expect(server.requests).toHaveLength(1);
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(/did not answer .*continuing without the cache/s),
    ]);
    expect(run.post?.log).toMatch(/Nothing is saved: .*did not answer/);
  });
});

describe('a registry that answers too late for input timeout', () => {
  test('costs the cache, not the job', async () => {
    await using server = await startStreamServer(() => undefined);
    const inputs = {
      command: 'cache',
      path: 'dist',
      key: 'k',
      to: `${server.host}/acme/cache`,
      timeout: '1s',
    };
    const run = await cacheJob(inputs, {});
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(/did not answer .*continuing without the cache/s),
    ]);
  });
});

describe('retention', () => {
  const retention = 'max-age: 1d';

  test('is for scheduled runs, whose event names no default branch', async () => {
    const { inputs } = newStore();
    const run = await cacheJob(
      { ...inputs, key: 'k', retention },
      {
        builds,
        event: { name: 'schedule', payload: { schedule: '0 0 * * *' } },
        env: { GITHUB_REF: 'refs/heads/trunk' },
      },
    );
    expect(run.post?.log).toContain('Retention: removed 0 entries');
  });

  test('says why nothing is removed', async () => {
    const { inputs } = newStore();
    const run = await cacheJob({ ...inputs, key: 'k', retention }, { builds });
    expect(run.post?.log).toContain(
      'Retention: removed 0 entries: 1 younger than ten minutes; kept 1, the oldest saved at',
    );
  });
});
