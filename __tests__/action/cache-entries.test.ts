import { describe, expect, test } from 'vitest';
import { entryTag } from '../../src/cache/store/keys.ts';
import { scopesFor } from '../../src/cache/store/scopes.ts';
import type { Target } from '../../src/core/target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { ON_MAIN, saveCacheEntry } from '../support/cache-entries.ts';
import { blobsIn } from '../support/cache-stores.ts';
import { elementsIn } from '../support/html-facts.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { freshFolder } from '../support/operate.ts';
import { describeWith } from '../support/partners.ts';
import { runCli, type RunOptions, type RunResult } from '../support/runner.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt, placeIn, startWatched } from './places.ts';

interface ListedEntry {
  readonly key: string;
  readonly ref: string;
  readonly scope?: string;
  readonly size: number;
  readonly digest: string;
  readonly reference: string;
}

const entriesOf = (run: RunResult): ListedEntry[] =>
  JSON.parse(output(run, 'cache-entries')) as ListedEntry[];
const namesOf = (run: RunResult): string[] => entriesOf(run).map(({ key, ref }) => `${key} ${ref}`);

const asPull = {
  event: { name: 'pull_request', payload: { repository: { default_branch: 'main' } } },
  env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' },
} satisfies RunOptions;
const PULL = { ref: 'refs/pull/7/merge', event: 'pull_request' };

/** Entries of two branches, a pull request, the whole repository and another one, and a release. */
async function prepare(target: Target): Promise<void> {
  await saveCacheEntry(target, 'npm-2', { hoursAgo: 2 });
  await saveCacheEntry(target, 'npm-1', { hoursAgo: 50, text: 'x'.repeat(100_000) });
  await saveCacheEntry(target, 'npm-1', { ...PULL, hoursAgo: 3 });
  await saveCacheEntry(target, 'go-1', { hoursAgo: 4 });
  await saveCacheEntry(target, 'npm-r', { scope: 'repo', hoursAgo: 5 });
  await saveCacheEntry(target, 'npm-1', { repository: 'acme/other', hoursAgo: 6 });
  await store(target, plainArtifact('release'), 'v1');
}

const ALL_NAMES = [
  'npm-2 refs/heads/main',
  'npm-1 refs/pull/7/merge',
  'go-1 refs/heads/main',
  'npm-r refs/heads/main',
  'npm-1 refs/heads/main',
  'npm-1 refs/heads/main',
];

describeAt(ALL, 'the entries of a cache', (place) => {
  const listed = async (name: string): Promise<string[]> =>
    namesOf(await expectSuccess({ inputs: { command: 'list', from: place.at(name), key: '*' } }));

  test('are listed with keys, sizes, refs and ages, the newest first', async () => {
    const from = place.at('list');
    await place.open('list', prepare);
    const run = await expectSuccess({ inputs: { command: 'list', from } });
    expect(namesOf(run)).toEqual(ALL_NAMES);
    const big = entriesOf(run).at(-1);
    expect(big).toMatchObject({ key: 'npm-1', repository: 'acme/app', scope: 'branch', version: 'v' });
    expect(big?.reference).toBe(`${from}@${big?.digest}`);
    expect(big?.size).toBeGreaterThan(100_000);
    // The tags are an output as before; the log has those that are the cache's by their keys.
    expect(output(run, 'tags').split('\n')).toContain('v1');
    expect(run.log).toMatch(new RegExp(`6 cache entries in ${from}, [0-9.]+ KiB together`));
    expect(run.log).toMatch(/KiB {2}2 days {2,}refs\/heads\/main +npm-1$/m);
    expect(run.log).toMatch(/1 other tag\n {2}v1$/m);
    expect(run.log).not.toMatch(/cache-(?:scope-)?[0-9a-f]{64}/);
    expect(run.summary).toContain('| Key | Size | Ref | Repository | Scope | Digest | Saved | Age |');
    expect(run.summary).toMatch(/<code>npm-1<\/code> \| [0-9.]+&nbsp;KiB \| .*2&nbsp;days \|/);
  });

  test('are listed by key and by pattern, and tags by rules as before', async () => {
    const from = place.at('keys');
    await place.open('keys', prepare);
    const some = await expectSuccess({ inputs: { command: 'list', from, key: 'go-*\nnpm-2' } });
    expect(namesOf(some)).toEqual(['npm-2 refs/heads/main', 'go-1 refs/heads/main']);
    const none = await expectSuccess({ inputs: { command: 'list', from, key: 'npm' } });
    expect([
      output(none, 'cache-entries'),
      none.log.includes(`No cache entries with key npm in ${from}`),
    ]).toEqual(['[]', true]);
    const tags = await expectSuccess({ inputs: { command: 'list', from, tags: 'v*' } });
    expect([output(tags, 'tags'), tags.outputs.has('cache-entries')]).toEqual(['v1', false]);
  });

  test('are deleted by their exact key, of the branch of the run only', async () => {
    const from = place.at('exact');
    await place.open('exact', prepare);
    const inputs = { command: 'delete', from, key: 'npm-1' };
    const dry = await expectSuccess({ ...asPull, inputs: { ...inputs, 'dry-run': 'true' } });
    expect([output(dry, 'changed'), namesOf(dry)]).toEqual(['false', ['npm-1 refs/pull/7/merge']]);
    expect(dry.log).toMatch(/would delete npm-1 \(saved by refs\/pull\/7\/merge at/);
    expect(dry.summary).toMatch(/Would be deleted \|\n.*\n\| <code>npm-1<\/code> .* yes \|/);
    expect(await listed('exact')).toEqual(ALL_NAMES);
    const run = await expectSuccess({ ...asPull, inputs });
    expect([output(run, 'changed'), namesOf(run)]).toEqual(['true', ['npm-1 refs/pull/7/merge']]);
    expect(run.log).toMatch(/deleted npm-1 \(saved by refs\/pull\/7\/merge at/);
    expect(run.log).toMatch(/Deleted 1 cache entry \([0-9.]+ KiB\) from /);
    expect(await listed('exact')).toEqual(ALL_NAMES.filter((name) => !name.includes('pull')));
    await place.open('exact', async (target) => {
      const { own: scope } = scopesFor('branch', ON_MAIN);
      // What has the same key elsewhere is still found by its tag.
      expect(await target.resolve(entryTag({ scope, version: 'v', key: 'npm-1' }))).toBeTruthy();
      expect(await target.resolve('v1')).toBeTruthy();
    });
  });

  test('are deleted by a pattern in all of a repository, and not those of another one', async () => {
    const from = place.at('pattern');
    await place.open('pattern', prepare);
    const run = await expectSuccess({
      inputs: { command: 'delete', from, key: 'npm-*', 'cache-scope': 'repo' },
    });
    expect(namesOf(run)).toHaveLength(4);
    expect(run.log).toContain('Deleted 4 cache entries');
    const left = await expectSuccess({ inputs: { command: 'list', from } });
    expect(entriesOf(left).map((one) => JSON.stringify(one))).toEqual([
      expect.stringContaining('"key":"go-1"'),
      expect.stringContaining('"repository":"acme/other"'),
    ]);
    expect(output(left, 'tags').split('\n')).toContain('v1');
  });

  test('stay where another tag points to them', async () => {
    const from = place.at('tagged');
    await place.open('tagged', async (target) => {
      await target.tag(await saveCacheEntry(target, 'k-1'), 'keep-this');
      await saveCacheEntry(target, 'k-2');
    });
    const run = await expectSuccess({ inputs: { command: 'delete', from, key: 'k-*' } });
    expect(namesOf(run)).toEqual(['k-2 refs/heads/main']);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^not deleted, because the tag keep-this points to it: k-1 /),
    ]);
    expect(run.summary).toMatch(/no: the tag .* points to it/);
    expect(await listed('tagged')).toEqual(['k-1 refs/heads/main']);
  });

  test('that are not there are an error, unless if-missing says otherwise', async () => {
    const from = place.at('missing');
    await place.open('missing', prepare);
    const inputs = { command: 'delete', from, key: 'npm-9' };
    const cwd = workspaceWith({});
    await expectFailure(
      { cwd, inputs },
      `no cache entry with key "npm-9" of refs/heads/main in ${from}`,
      'cache-scope: repo',
    );
    const ignored = await expectSuccess({ inputs: { ...inputs, 'if-missing': 'ignore' } });
    expect(output(ignored, 'changed')).toBe('false');
    expect(ignored.log).toContain('No cache entry with key "npm-9"');
    expect(await listed('missing')).toEqual(ALL_NAMES);
  });
});

describe('key', () => {
  test.each([
    ['list', { from: 'oci-layout:a:v1' }, 'input from: got "oci-layout:a:v1", allowed is a repository'],
    ['list', { from: 'oci-archive:a.tar' }, 'input from'],
    ['list', { tags: 'v*' }, 'input tags does not go with input key'],
    ['delete', { digest: `sha256:${'0'.repeat(64)}` }, 'input digest does not go with input key'],
    ['delete', { referrers: 'all' }, 'input referrers does not go with input key'],
    ['delete', { key: 'a,b' }, 'input key: not a cache key: "a,b"'],
    ['delete', { key: '', 'cache-scope': 'repo', from: 'oci-layout:a:v1' }, 'input cache-scope'],
    ['delete', { 'cache-scope': 'all' }, 'input cache-scope: got "all", allowed is branch, repo, shared'],
  ] as const)('of %s is refused with %j', async (command, given, said) => {
    const inputs = { command, from: 'oci-layout:a', key: 'k', ...given };
    await expectFailure({ cwd: workspaceWith({}), inputs }, said);
  });
});

describe('a layout', () => {
  test('loses the blobs of what is deleted, and no others', async () => {
    const folder = freshFolder('store');
    const layout = new OciLayout(folder);
    await saveCacheEntry(layout, 'a', { text: 'x'.repeat(3_000_000) });
    await saveCacheEntry(layout, 'b', { text: 'y'.repeat(3_000_000) });
    const before = blobsIn(folder).length;
    const run = await expectSuccess({
      inputs: { command: 'delete', from: `oci-layout:${folder}`, key: 'a' },
    });
    expect(run.log).toMatch(/Deleted 1 cache entry \(2\.9 MiB\) from .*; 2\.9 MiB freed/);
    // Manifest, config and files; the end of the tar is shared.
    expect(blobsIn(folder)).toHaveLength(before - 3);
  });

  test('is listed and emptied in a terminal, where no run says of whom', async () => {
    const folder = freshFolder('store');
    await prepare(new OciLayout(folder));
    const from = `oci-layout:${folder}`;
    const list = await runCli(['list', '--from', from, '--key', 'npm-*']);
    expect(list.stdout + list.stderr).toContain(`5 cache entries in ${from}`);
    const deleted = await runCli(['delete', '--from', from, '--key', 'npm-1']);
    expect(deleted.stdout + deleted.stderr).toContain('Deleted 3 cache entries');
    const left = await runCli(['list', '--from', from]);
    expect(left.stdout + left.stderr).toContain(`3 cache entries in ${from}`);
  });

  test('of hostile entries is listed and deleted without obeying them', async () => {
    const folder = freshFolder('store');
    const layout = new OciLayout(folder);
    const keys: string[] = [];
    for (const [, text] of hostileTexts) {
      const key = text
        .replaceAll(/[,\p{Cc}]/gu, '')
        .toWellFormed()
        .slice(0, 512);
      await saveCacheEntry(layout, key, { ref: text.toWellFormed(), repository: 'acme/app' });
      keys.push(key);
    }
    const from = `oci-layout:${folder}`;
    const list = await expectSuccess({ inputs: { command: 'list', from } });
    const gone = await expectSuccess({
      inputs: { command: 'delete', from, key: '*', 'cache-scope': 'repo' },
    });
    for (const run of [list, gone]) {
      expect(
        entriesOf(run)
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(keys.toSorted());
      expect([run.rejected, run.annotations, run.masks.filter((mask) => mask.includes('evil'))]).toEqual([
        [],
        [],
        [],
      ]);
      expect([...run.outputs.keys()]).not.toContain('evil');
      // Control characters, and marks that turn the direction of text.
      expect(run.stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      const known = ['h3', 'p', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'pre'];
      expect(elementsIn(run.summary).filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

describeWith(['olareg', 'docker-registry'], 'a registry', () => {
  test('is asked once for each entry, and once for each list', async () => {
    await using registry = await startWatched('olareg');
    const place = placeIn(() => registry.host);
    await place.open('cache', prepare);
    const before = registry.requests().length;
    await expectSuccess({ inputs: { command: 'list', from: place.at('cache'), key: '*' } });
    const asked = registry
      .requests()
      .slice(before)
      .filter((line) => !line.endsWith('/v2/'));
    const count = (part: string): number =>
      asked.filter((line) => line.startsWith(`GET`) && line.includes(part)).length;
    // Lists: of the store, and of main, the pull request, the repository and the other one.
    expect([count('/manifests/'), count('/referrers/'), asked.length]).toEqual([6, 5, 11]);
  });

  test('that does not delete is an error that says so', async () => {
    await using registry = await startWatched('docker-registry', { delete: false });
    const place = placeIn(() => registry.host);
    await place.open('cache', (target) => saveCacheEntry(target, 'k'));
    const inputs = { command: 'delete', from: place.at('cache'), key: 'k' };
    await expectFailure({ cwd: workspaceWith({}), inputs }, 'does not delete');
  });
});
