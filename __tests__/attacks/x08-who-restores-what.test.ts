// X8 What anyone can cause a run to save comes back in a run that has secrets.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pushScopeManifest } from '../../src/cache/store/scope-manifest.ts';
import { annotationsFor, findEntry } from '../../src/cache/store/entries.ts';
import { CACHE_ARTIFACT } from '../../src/cache/tree/format.ts';
import { entryTag, versionOf } from '../../src/cache/store/keys.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor, type CacheOrigin } from '../../src/cache/store/scopes.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { cacheJob, newStore } from '../support/cache-jobs.ts';
import { entriesIn } from '../support/cache-stores.ts';
import { writeFiles } from '../support/operate.ts';
import { output } from '../support/steps.ts';
import { tempFolder } from '../support/temp.ts';

interface Row {
  readonly events: readonly string[];
  readonly cells: readonly string[];
}

/** The table of the docs under "Trust": its rows are who saved, its columns who restores. */
function tableOfDocs(): Row[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/caching.md'), 'utf8');
  const [, section = ''] = /\n## Trust\n(.*?)\n## /s.exec(text) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
  return rows.map((line) => {
    const [first = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { events: [...first.matchAll(/`([a-z_]+)`/g)].map(([, event = '']) => event), cells };
  });
}

const rows = tableOfDocs();

/** Pull requests run on a ref of their own, all others here on the default branch. */
function originOf(event: string, pull: boolean, number = 7): CacheOrigin {
  return {
    repository: 'acme/app',
    ref: pull ? `refs/pull/${number}/merge` : 'refs/heads/main',
    defaultBranch: 'main',
    base: pull ? 'main' : undefined,
    event,
    sha: '',
    workflow: '',
  };
}

const kinds = rows.flatMap(({ events, cells }, at) => events.map((event) => ({ event, cells, at })));

test('the table of the docs is whole, and names the events that matter', () => {
  expect(rows).toHaveLength(3);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['yes', 'yes', 'yes'],
    ['never', 'the same pull request', 'never'],
    ['never', 'never', 'never'],
  ]);
  const events = kinds.map(({ event }) => event);
  for (const event of [
    'push',
    'schedule',
    'merge_group',
    'pull_request',
    'pull_request_target',
    'issue_comment',
  ])
    expect(events).toContain(event);
});

describe.each(['branch', 'repo', 'shared'] as const)('cache-scope %s', (scope) => {
  test.each(kinds)(
    'what a run for $event saved is restored as the table says',
    async ({ event, cells, at }) => {
      const saver = originOf(event, at === 1);
      const target = new MemoryTarget();
      const place = { scope: scopesFor(scope, saver).own, version: 'v' };
      const subject = await pushScopeManifest(target, place, {});
      const annotations = annotationsFor('k', saver, Date.now());
      const node = (
        await packManifest(target, { artifactType: CACHE_ARTIFACT, layers: [], subject, annotations })
      ).node;
      await target.tag(node, entryTag({ ...place, key: 'k' }));
      for (const other of kinds) {
        for (const number of other.at === 1 ? [7, 8] : [7]) {
          const origin = originOf(other.event, other.at === 1, number);
          const { read } = scopesFor(scope, origin);
          const allowed = cells[other.at] === 'yes' || (cells[other.at] !== 'never' && number === 7);
          for (const key of ['k', 'none']) {
            const wanted = { key, restoreKeys: ['k'], version: 'v', scopes: read };
            const entry = await findEntry(target, wanted, { origin });
            const expected = allowed && read.includes(place.scope);
            expect([other.event, number, entry !== undefined]).toEqual([other.event, number, expected]);
          }
        }
      }
    },
  );
});

test('a pull request of another repository with the same number is another one', async () => {
  const target = new MemoryTarget();
  const saver = { ...originOf('pull_request', true), repository: 'acme/other' };
  const subject = await pushScopeManifest(target, { scope: 'shared', version: 'v' }, {});
  const annotations = annotationsFor('k', saver, Date.now());
  const node = (
    await packManifest(target, { artifactType: CACHE_ARTIFACT, layers: [], subject, annotations })
  ).node;
  await target.tag(node, entryTag({ scope: 'shared', version: 'v', key: 'k' }));
  const wanted = { key: 'k', restoreKeys: [], version: 'v', scopes: ['shared'] };
  expect(await findEntry(target, wanted, { origin: originOf('pull_request', true) })).toBeUndefined();
  expect(await findEntry(target, wanted, { origin: saver })).toBeDefined();
});

describe('the action', () => {
  const payload = { repository: { default_branch: 'main' } };
  const byComment = { event: { name: 'issue_comment', payload } };

  test('saves nothing for an event that anyone can cause', async () => {
    const { inputs, store } = newStore();
    const run = await cacheJob({ ...inputs, key: 'k' }, { builds: { 'dist/a': 'a' }, ...byComment });
    expect(run.post?.log).toMatch(/Nothing is saved: no run would restore .*issue_comment/);
    expect(entriesIn(store)).toBe(0);
  });

  test.each(['pull_request_target', 'issue_comment', 'push'])(
    'a run for %s restores nothing of one, though it is in the store',
    async (name) => {
      const { inputs, store } = newStore();
      const root = writeFiles(tempFolder(), { 'dist/a': 'poison' });
      const origin = originOf('issue_comment', false);
      const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
      const version = versionOf({
        paths: ['dist'],
        compression: 'zstd',
        windows: process.platform === 'win32',
      });
      await saveEntry([group], new OciLayout(store), {
        key: 'k',
        place: { scope: scopesFor('branch', origin).own, version },
        origin,
        now: Date.now(),
      });
      const run = await cacheJob({ ...inputs, key: 'k' }, { event: { name, payload } });
      expect(output(run, 'cache-hit')).toBe('');
      expect(run.log).toContain('Cache not found for k');
    },
  );

  test('a run after a workflow of a pull request is not trusted', async () => {
    const { inputs, store } = newStore();
    const after = (event: string) => ({
      event: { name: 'workflow_run', payload: { ...payload, workflow_run: { event } } },
    });
    const run = await cacheJob(
      { ...inputs, key: 'k' },
      { builds: { 'dist/a': 'a' }, ...after('pull_request') },
    );
    expect(run.post?.log).toMatch(/Nothing is saved: no run would restore/);
    expect(entriesIn(store)).toBe(0);
    await cacheJob({ ...inputs, key: 'k' }, { builds: { 'dist/a': 'a' }, ...after('push') });
    expect(entriesIn(store)).toBe(1);
  });
});
