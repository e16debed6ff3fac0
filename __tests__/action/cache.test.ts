import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryTag } from '../../src/cache/store/keys.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor, type CacheOrigin } from '../../src/cache/store/scopes.ts';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { parseManifest, successors } from '../../src/core/manifest.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { blobsIn, entriesIn } from '../support/cache-stores.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { runAction, runCli, type RunOptions, type RunResult } from '../support/runner.ts';
import { outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

type Inputs = Readonly<Record<string, string>>;

const event = { name: 'push', payload: { repository: { default_branch: 'main' } } };
const pullRequest = {
  name: 'pull_request',
  payload: {
    repository: { default_branch: 'main' },
    pull_request: {
      head: { repo: { full_name: 'acme/app' } },
      base: { repo: { full_name: 'acme/app' } },
    },
  },
};
const asPull = {
  event: pullRequest,
  env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' },
} satisfies RunOptions;
const onBranch = (name: string) => ({ env: { GITHUB_REF: `refs/heads/${name}` } });

/** A store that no test before has written to, and inputs of a cache in it. */
function newStore(): { readonly store: string; readonly inputs: Inputs } {
  const store = join(freshFolder('store'), 'layout');
  return { store, inputs: { command: 'cache', path: 'dist', to: `oci-layout:${store}` } };
}

/** A job: restores, builds what is to be kept, and saves in the post step. */
async function job(
  inputs: Inputs,
  options: RunOptions & { readonly builds?: Inputs } = {},
): Promise<RunResult> {
  const { builds = {}, ...rest } = options;
  const run = await runAction({
    event,
    post: true,
    between: (workspace) => void writeFiles(workspace, builds),
    ...rest,
    inputs: { ...inputs, ...rest.inputs },
  });
  return run;
}

function outputsOf(run: RunResult): (string | undefined)[] {
  return ['cache-hit', 'cache-matched-key', 'cache-primary-key'].map((name) => run.outputs.get(name));
}

function warningsOf({ annotations, post }: RunResult): string[] {
  return [...annotations, ...(post?.annotations ?? [])].map(({ level, message }) => `${level}: ${message}`);
}

const built = { 'dist/a.txt': 'a', 'dist/deep/b.txt': 'b' };

describe('command cache', () => {
  test('misses, saves when the job ends, and hits in the next run', async () => {
    const { inputs } = newStore();
    const first = await job({ ...inputs, key: 'k-1' }, { builds: built });
    expect(outcomeOf(first, 'success')).toBe('success');
    expect(outputsOf(first)).toEqual(['', '', 'k-1']);
    expect(first.log).toContain('Cache not found for k-1');
    expect(first.post?.log).toContain('Saved 4 items');
    const second = await job({ ...inputs, key: 'k-1' });
    expect(outputsOf(second)).toEqual(['true', 'k-1', 'k-1']);
    expect(treeOf(second.workspace)).toEqual(treeOf(first.workspace));
    expect(second.post?.log).toContain('Cache hit on k-1');
    expect([...warningsOf(first), ...warningsOf(second)]).toEqual([]);
  });

  test('restores by a restore key, and saves what is new under its own', async () => {
    const { inputs } = newStore();
    await job({ ...inputs, key: 'k-1' }, { builds: built });
    const keys = { key: 'k-2', 'restore-keys': 'x-\nk-' };
    const second = await job({ ...inputs, ...keys }, { builds: { 'dist/c.txt': 'c' } });
    expect(outputsOf(second)).toEqual(['false', 'k-1', 'k-2']);
    const third = await job({ ...inputs, ...keys });
    expect(outputsOf(third)).toEqual(['true', 'k-2', 'k-2']);
    expect(treeOf(third.workspace)).toEqual(treeOf(second.workspace));
  });

  test.each([
    ['failure', {}, 0],
    ['cancelled', {}, 0],
    ['failure', { 'cache-on-failure': 'true' }, 1],
    ['success', {}, 1],
  ] as const)('of a job that ends with %s and %j saves %s entries', async (jobStatus, more, saved) => {
    const { inputs, store } = newStore();
    const run = await job({ ...inputs, ...more, key: 'k' }, { builds: built, jobStatus });
    expect(run.post?.outcome).toBe('success');
    expect(entriesIn(store)).toBe(saved);
  });

  test('saves the key that the step had, whatever its expressions would give at the end', async () => {
    const { inputs } = newStore();
    const run = await job({ ...inputs, key: 'k-1' }, { builds: built });
    const state = run.state.get('cache') ?? '';
    // All but secrets: a runner may give the post step other inputs.
    expect(JSON.parse(state)).toMatchObject({ inputs: { ...inputs, key: 'k-1' }, secrets: ['github-token'] });
  });

  test('keeps several paths with globs, the home folder and what is left out', async () => {
    const { inputs } = newStore();
    const path = 'packages/*/dist\n~/.tool\n!packages/b/dist/big\n!**/*.log\n!**/.cache\n!packages/c';
    const builds = {
      'packages/a/dist/x': 'x',
      'packages/a/src/y': 'y',
      'packages/b/dist/z': 'z',
      'packages/b/dist/big/file': 'big',
      'packages/b/dist/trace.log': 'log',
      'packages/b/dist/.cache/x': 'secret',
      'packages/c/dist/w': 'left out with its folder',
    };
    const between = (workspace: string): void => {
      writeFiles(workspace, builds);
      writeFiles(join(workspace, '../home'), { '.tool/config': 'c', '.other/config': 'd' });
    };
    const first = await job({ ...inputs, path, key: 'k' }, { between });
    expect(warningsOf(first)).toEqual([]);
    const second = await job({ ...inputs, path, key: 'k' });
    expect(treeOf(second.workspace).map(nameIn)).toEqual([
      'packages/',
      'packages/a/',
      'packages/a/dist/',
      'packages/a/dist/x',
      'packages/b/',
      'packages/b/dist/',
      'packages/b/dist/z',
    ]);
    expect(treeOf(second.home).map(nameIn)).toContain('.tool/config');
    expect(treeOf(second.home).map(nameIn)).not.toContain('.other/config');
  });

  test('warns where none of the paths is there, and saves nothing', async () => {
    const { inputs, store } = newStore();
    const run = await job({ ...inputs, key: 'k' });
    expect(warningsOf(run)).toEqual([expect.stringContaining('none of the paths exists: dist')]);
    expect(entriesIn(store)).toBe(0);
  });
});

describe('cache-restore and cache-save', () => {
  test('do the two halves in steps of their own', async () => {
    const { inputs } = newStore();
    const cwd = workspaceWith(built);
    const saved = await runAction({ cwd, event, inputs: { ...inputs, command: 'cache-save', key: 'k' } });
    expect(output(saved, 'changed')).toBe('true');
    expect(saved.outputs.has('cache-hit')).toBe(false);
    const again = await runAction({ cwd, event, inputs: { ...inputs, command: 'cache-save', key: 'k' } });
    expect(output(again, 'changed')).toBe('false');
    expect(output(again, 'digest')).toBe(output(saved, 'digest'));
    expect(output(saved, 'reference')).toBe(`${output(saved, 'repository')}@${output(saved, 'digest')}`);
    const restored = await job({ ...inputs, command: 'cache-restore', key: 'k' });
    expect(outputsOf(restored)).toEqual(['true', 'k', 'k']);
    expect(treeOf(restored.workspace)).toEqual(treeOf(cwd));
    expect(restored.post?.log).toBe('');
  });

  test('lookup-only says what there is and writes nothing', async () => {
    const { inputs } = newStore();
    await job({ ...inputs, key: 'k-1' }, { builds: built });
    const look = { 'lookup-only': 'true', 'restore-keys': 'k-', key: 'k-2' };
    const run = await job({ ...inputs, ...look, command: 'cache-restore' });
    expect(outputsOf(run)).toEqual(['false', 'k-1', 'k-2']);
    expect(treeOf(run.workspace)).toEqual([]);
  });

  test('fail-on-cache-miss fails, and names the keys', async () => {
    const { inputs } = newStore();
    const keys = { key: 'k', 'restore-keys': 'a-\nb-', 'fail-on-cache-miss': 'true' };
    const run = await job({ ...inputs, ...keys, command: 'cache-restore' });
    expect(run.outcome).toBe('failure');
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(
        /^error: .*cache not found for k \(also tried a-, b-\), and fail-on-cache-miss is set$/s,
      ),
    ]);
  });

  test('work with flags, as one repository with one branch', async () => {
    const { inputs } = newStore();
    const cwd = workspaceWith(built);
    const flags = ['--path', 'dist', '--key', 'k', '--to', inputs['to'] ?? ''];
    expect((await runCli(['cache-save', ...flags], { cwd })).exitCode).toBe(0);
    rmSync(join(cwd, 'dist'), { recursive: true });
    const { stdout } = await runCli(['cache-restore', ...flags], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ 'cache-hit': 'true' });
    expect(treeOf(cwd)).toEqual(treeOf(workspaceWith(built)));
  });

  test('the dry run of a save tells what it would send, and writes nothing', async () => {
    const { inputs, store } = newStore();
    const save = { ...inputs, command: 'cache-save', key: 'k', 'dry-run': 'true' };
    const run = await job(save, { cwd: workspaceWith(built) });
    expect(run.log).toContain('Would save 4 items');
    expect(entriesIn(store)).toBe(0);
  });
});

describe('who may restore what', () => {
  test('a branch reads its own entries and those of the default branch, not those of another', async () => {
    const { inputs } = newStore();
    await job({ ...inputs, key: 'k' }, { builds: { 'dist/a': 'main' } });
    await job({ ...inputs, key: 'other' }, { builds: { 'dist/a': 'x' }, ...onBranch('x') });
    expect(outputsOf(await job({ ...inputs, key: 'k' }, onBranch('y')))[0]).toBe('true');
    expect(outputsOf(await job({ ...inputs, key: 'other' }, onBranch('y')))[0]).toBe('');
  });

  test('what a pull request saved, runs on the default branch do not see: under no scope', async () => {
    for (const scope of ['branch', 'repo', 'shared']) {
      const { inputs } = newStore();
      const own = { ...inputs, key: 'k', 'cache-scope': scope };
      await job(own, { builds: { 'dist/a': 'poison' }, ...asPull });
      expect(outputsOf(await job(own, asPull))[0]).toBe('true');
      const trusted = await job(own, { builds: { 'dist/a': 'good' } });
      expect(outputsOf(trusted)[0]).toBe('');
      // The key is not taken: what is trusted is saved, and is what all get from now on.
      expect(outputsOf(await job(own))[0]).toBe('true');
      const pull = await job(own, asPull);
      const expected = scope === 'branch' ? 'poison' : 'good';
      expect(readFileSync(join(pull.workspace, 'dist/a'), 'utf8')).toBe(expected);
    }
  });

  test.each([
    ['none', 0, ''],
    ['read', 0, ''],
    ['write-only', 1, ''],
    ['write', 1, 'true'],
    ['', 1, 'true'],
  ])('ACTIONS_CACHE_MODE %j: saves %s entries, then cache-hit is %j', async (mode, saved, hit) => {
    const { inputs, store } = newStore();
    const env = { ACTIONS_CACHE_MODE: mode };
    await job({ ...inputs, key: 'k' }, { builds: built, env });
    expect(entriesIn(store)).toBe(saved);
    if (saved === 0) await job({ ...inputs, key: 'k' }, { builds: built });
    const expected = mode === 'read' ? 'true' : hit;
    expect(outputsOf(await job({ ...inputs, key: 'k' }, { env }))[0]).toBe(expected);
  });
});

describe('what goes wrong', () => {
  test('a store that cannot be reached is a warning, and the build goes on', async () => {
    const to = '127.0.0.1:1/acme/cache';
    const run = await job({ command: 'cache', path: 'dist', key: 'k', to, retries: '0' }, { builds: built });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.post?.outcome).toBe('success');
    expect(outputsOf(run)).toEqual(['', '', 'k']);
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(
        /^warning: cache: .*continuing without the cache\. Likely: .* Try: .*troubleshooting\.md#[a-z-]+$/s,
      ),
      expect.stringMatching(/^warning: cache: .*nothing is saved\. Likely: /s),
    ]);
  });

  test('an altered blob fails the step, and nothing of the entry is written', async () => {
    const { inputs, store } = newStore();
    await job({ ...inputs, key: 'k' }, { builds: built });
    for (const blob of blobsIn(store)) {
      const bytes = readFileSync(blob);
      if (!isPacked(bytes)) continue;
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      writeFileSync(blob, bytes);
    }
    const run = await job({ ...inputs, key: 'k' });
    expect(run.outcome).toBe('failure');
    expect(warningsOf(run).join()).toMatch(/error: .*sha256:/s);
    expect(treeOf(run.workspace)).toEqual([]);
  });

  test('an entry whose layers are gone is a warning', async () => {
    const { inputs, store } = newStore();
    await job({ ...inputs, key: 'k' }, { builds: built });
    for (const blob of blobsIn(store)) if (isPacked(readFileSync(blob))) rmSync(blob);
    const run = await job({ ...inputs, key: 'k' });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(outputsOf(run)[0]).toBe('');
    expect(warningsOf(run)[0]).toMatch(/^warning: cache: .*continuing without the cache/s);
  });

  test('a link in the workspace where a folder belongs is not followed', async () => {
    const { inputs } = newStore();
    await job({ ...inputs, key: 'k' }, { builds: built });
    const cwd = workspaceWith({ 'elsewhere/': '' });
    symlinkSync('elsewhere', join(cwd, 'dist'));
    const run = await job({ ...inputs, key: 'k' }, { cwd });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual([]);
    expect(warningsOf(run)[0]).toMatch(/^warning: cache: will not write to .*dist/s);
  });

  // It costs itself, not the cache.
  test('a link that leads out of the workspace is not kept, and the rest is', async () => {
    const { inputs, store } = newStore();
    const between = (workspace: string): void => {
      writeFiles(workspace, built);
      symlinkSync('../../../etc/passwd', join(workspace, 'dist/link'));
    };
    const run = await job({ ...inputs, key: 'k' }, { between });
    expect(run.post?.outcome).toBe('success');
    expect(warningsOf(run)[0]).toMatch(/^warning: cache: left out: will not cache the link "dist\/link"/);
    expect(entriesIn(store)).toBe(1);
  });

  test.each([
    ['key', { key: 'a,b' }],
    ['key', { key: 'x'.repeat(513) }],
    ['restore-keys', { key: 'k', 'restore-keys': 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj' }],
    ['path', { key: 'k', path: '!x' }],
    ['path', { key: 'k', path: '.' }],
    ['path', { key: 'k', path: '/' }],
    ['to', { key: 'k', to: 'ghcr.io/acme/cache:v1' }],
    ['to', { key: 'k', to: 'oci-archive:cache.tar' }],
    ['compression', { key: 'k', compression: 'brotli' }],
    ['cache-scope', { key: 'k', 'cache-scope': 'all' }],
    ['retention', { key: 'k', retention: 'max-age: yesterday' }],
    ['retention', { key: 'k', retention: 'keep: 1' }],
  ])('input %s of %j is refused', async (name, given) => {
    const run = await job({ ...newStore().inputs, ...given });
    expect(run.outcome).toBe('failure');
    expect(warningsOf(run).join()).toContain(`input ${name}`);
  });
});

describe('retention', () => {
  const DAY = 86_400_000;

  /** As if it had been saved so many days ago: what is young is never removed. */
  async function savedBefore(
    days: number,
    key: string,
    store: string,
    by: Partial<CacheOrigin> = {},
  ): Promise<void> {
    const root = workspaceWith({ 'dist/a': Buffer.from(key.repeat(1_000_000)).toString('base64') });
    const origin = { ...MAIN, ...by };
    const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
    await saveEntry([group], new OciLayout(store), {
      key,
      place: { scope: scopesFor('branch', origin).own, version: 'v' },
      origin,
      now: Date.now() - days * DAY,
      compression: 'none',
    });
  }

  /** Whether all that an entry is made of is there. */
  async function restored(store: string, key: string, ref: string): Promise<boolean> {
    const layout = new OciLayout(store);
    const scope = scopesFor('branch', { ...MAIN, ref }).own;
    const root = await layout.resolve(entryTag({ scope, version: 'v', key }));
    const parts = successors(parseManifest(await readAll(layout.fetch(root), root), root));
    return (await Promise.all(parts.map((one) => layout.exists(one)))).every(Boolean);
  }

  const said = ({ post }: RunResult) => /Retention: .*/.exec(post?.log ?? '')?.[0];

  test('deletes what is too old, but of each branch as many as keep says', async () => {
    const { inputs, store } = newStore();
    for (const [days, key] of [
      [50, 'a'],
      [40, 'b'],
      [5, 'c'],
    ] as const)
      await savedBefore(days, key, store);
    await savedBefore(60, 'd', store, { ref: 'refs/heads/x' });
    await savedBefore(70, 'e', store, { ref: 'refs/pull/1/merge', event: 'pull_request' });
    await savedBefore(80, 'f', store, { repository: 'acme/other' });
    const run = await job({ ...inputs, key: 'new', retention: 'max-age: 30d\nkeep: 1' }, { builds: built });
    expect(said(run)).toMatch(
      /^Retention: removed 4 entries \([0-9.]+ MiB\), [0-9.]+ MiB freed; kept 2, the oldest saved at [-0-9]+ [0-9:]+ UTC$/,
    );
    expect(run.post?.summary).toMatch(
      /\| Removed \| 4 \| [0-9.]+ MiB \|  \|\n\| Kept \| 2 \|  \| [-0-9]+ [0-9:]+ UTC \|/,
    );
    // Of another repository nothing is removed. Of a branch without a young entry nothing is kept.
    expect(entriesIn(store)).toBe(3);
    const all = await job({ ...inputs, key: 'new', retention: 'max-age: 1d' });
    expect(said(all)).toMatch(
      /^Retention: removed 1 entry \([0-9.]+ MiB\), [0-9.]+ MiB freed; kept 1, the oldest saved/,
    );
  });

  test('max-size deletes the oldest until the rest fits', async () => {
    const { inputs, store } = newStore();
    for (const [days, key] of [
      [3, 'a'],
      [2, 'b'],
      [1, 'c'],
    ] as const)
      await savedBefore(days, key, store);
    const run = await job({ ...inputs, key: 'new', retention: 'max-size: 3MB' }, { builds: built });
    expect(said(run)).toMatch(
      /^Retention: removed 1 entry \([0-9.]+ MiB\), [0-9.]+ MiB freed; kept 3 \([0-9.]+ MiB\), the oldest/,
    );
    expect(entriesIn(store)).toBe(3);
  });

  test('blobs of what is removed go from a layout; what others point at, or nobody ever listed, stays', async () => {
    const { inputs, store } = newStore();
    await savedBefore(50, 'a', store);
    const before = blobsIn(store);
    const layout = new OciLayout(store);
    const mine = bytesOf('being written by another job');
    const node = { mediaType: 'x/y', digest: digestOf('being written by another job'), size: 28 };
    await layout.push(node, mine);
    // The same files again, of another branch.
    await savedBefore(2, 'a', store, { ref: 'refs/heads/x' });
    await savedBefore(40, 'b', store);
    await job({ ...inputs, key: 'new', retention: 'max-age: 30d' }, { builds: built });
    const left = await restored(store, 'a', 'refs/heads/x');
    expect(left).toBe(true);
    expect(await layout.exists(node)).toBe(true);
    const gone = before.filter((path) => !blobsIn(store).includes(path));
    // Manifest and config, and the files unless both jobs wrote them in the same second; the end of the tar is shared.
    expect([2, 3]).toContain(gone.length);
    const bytes = blobsIn(store).reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });

  test('is for runs on the default branch: a pull request deletes nothing', async () => {
    const { inputs, store } = newStore();
    await savedBefore(50, 'a', store);
    for (const options of [asPull, onBranch('x')]) {
      const run = await job({ ...inputs, key: 'k', retention: 'max-age: 0h' }, { builds: built, ...options });
      expect(run.post?.log).toContain('Retention runs on main only');
    }
    expect(entriesIn(store)).toBe(3);
  });

  test('a dry run names what would go', async () => {
    const { inputs, store } = newStore();
    await savedBefore(50, 'a', store);
    const save = { ...inputs, command: 'cache-save', 'dry-run': 'true', retention: 'max-age: 1d' };
    const run = await job({ ...save, key: 'b' }, { cwd: workspaceWith(built) });
    expect(run.log).toMatch(/would remove a \(saved by refs\/heads\/main/);
    expect(run.summary).toMatch(/\| Would be removed \| 1 \|/);
    const { retention } = JSON.parse(output(run, 'metadata')) as { retention: object };
    expect(retention).toMatchObject({ removed: 1, kept: 0, left: 0, planned: true });
    expect(entriesIn(store)).toBe(1);
  });
});

const MAIN: CacheOrigin = {
  repository: 'acme/app',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  base: undefined,
  event: 'push',
  sha: '',
  workflow: '',
};

/** A zstd frame (RFC 8878 3.1.1): the layers and the config. */
function isPacked(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0xfd2fb528;
}

function nameIn(line: string): string {
  return line.split(' ')[0] ?? '';
}
