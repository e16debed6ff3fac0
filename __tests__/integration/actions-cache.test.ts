import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RunFacts } from '../support/actions-cache/environment.ts';
import { seededFaults, type Fault } from '../support/actions-cache/faults.ts';
import { startCacheService, type CacheService } from '../support/actions-cache/service.ts';
import { runScript } from '../support/child.ts';
import { cleanPath } from '../support/runner-environment.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';

const script = fileURLToPath(new URL('../support/actions-cache/client.ts', import.meta.url));

interface Done {
  /** The id or -1, the key or null. */
  readonly result: unknown;
  readonly log: string;
  readonly milliseconds: number;
}

/** Without spaces in its path: the client's tar cannot have any. */
function job(): { readonly workspace: string; readonly temp: string } {
  const root = tempFolder('job-');
  const folders = { workspace: join(root, 'work'), temp: join(root, 'temp') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  return folders;
}

type Job = ReturnType<typeof job>;

async function client(
  service: CacheService,
  args: readonly string[],
  { workspace, temp }: Job,
  run?: RunFacts,
): Promise<Done> {
  const env = {
    ...cleanPath(),
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: run?.protocol === 'v1' ? 'https://ghes.example' : 'https://github.com',
    ...service.environment(run),
  };
  const child = await runScript([script, ...args], { cwd: workspace, env, timeoutMs: 58_000 });
  const log = `${child.stdout}${child.stderr}`;
  expect({ exitCode: child.exitCode, problems: child.problems, log }).toMatchObject({
    exitCode: 0,
    problems: [],
  });
  return {
    result: JSON.parse(/^result (.*)$/m.exec(child.stdout)?.[1] ?? '"nothing"') as unknown,
    log,
    milliseconds: child.milliseconds,
  };
}

const save = (service: CacheService, key: string, where: Job, run?: RunFacts) =>
  client(service, ['save', key, 'data'], where, run);
const restore = (service: CacheService, keys: readonly string[], where: Job, run?: RunFacts) =>
  client(service, ['restore', keys[0] ?? '', 'data', keys.slice(1).join('\n')], where, run);
const lookUp = (service: CacheService, keys: readonly string[], where: Job, run?: RunFacts) =>
  client(service, ['lookup', keys[0] ?? '', 'data', keys.slice(1).join('\n')], where, run);

function filled(content: string | Uint8Array = 'content'): Job {
  const where = job();
  mkdirSync(join(where.workspace, 'data/deep'), { recursive: true });
  writeFileSync(join(where.workspace, 'data/file'), content);
  writeFileSync(join(where.workspace, 'data/deep/empty'), '');
  return where;
}

describe.each(['v2', 'v1'] as const)('the real client with %s', (protocol) => {
  const run: RunFacts = { protocol };

  test('what was saved comes back, a miss is none, and looking moves nothing', async () => {
    await using service = await startCacheService();
    const from = filled();
    expect((await restore(service, ['k-1', 'k-'], from, run)).result).toBeNull();
    expect((await save(service, 'k-1', from, run)).result).toBe(1);
    const to = job();
    expect((await lookUp(service, ['k-1'], to, run)).result).toBe('k-1');
    expect(treeOf(to.workspace)).toEqual([]);
    expect(service.requests.filter(({ stage }) => stage === 'download')).toEqual([]);
    expect((await restore(service, ['k-1'], to, run)).result).toBe('k-1');
    expect(treeOf(to.workspace)).toEqual(treeOf(from.workspace));
    expect(treeOf(to.temp).filter((line) => !line.includes('/'))).toEqual([]);
  });

  test('a prefix finds the newest, the very key comes first, another version finds nothing', async () => {
    await using service = await startCacheService();
    for (const key of ['k-a', 'k-b', 'k']) await save(service, key, filled(key), run);
    expect((await lookUp(service, ['k-c', 'k-'], job(), run)).result).toBe('k-b');
    expect((await lookUp(service, ['k'], job(), run)).result).toBe('k');
    expect((await lookUp(service, ['none', 'k-a', 'k-b'], job(), run)).result).toBe('k-a');
    expect((await client(service, ['lookup', 'k', 'other'], job(), run)).result).toBeNull();
  });

  test('a key is written once', async () => {
    await using service = await startCacheService();
    await save(service, 'k', filled('first'), run);
    const again = await save(service, 'k', filled('second'), run);
    expect(again.result).toBe(-1);
    expect(again.log).toContain('Unable to reserve cache with key k');
    const to = job();
    await restore(service, ['k'], to, run);
    expect(readFileSync(join(to.workspace, 'data/file'), 'utf8')).toBe('first');
  });

  test('a branch reads its own and the default branch, and a pull request writes its own', async () => {
    await using service = await startCacheService();
    const main: RunFacts = { ...run, ref: 'refs/heads/main' };
    const feature: RunFacts = { ...run, ref: 'refs/heads/feature' };
    const pull: RunFacts = { ...run, ref: 'refs/pull/7/merge', base: 'feature' };
    await save(service, 'k-main', filled(), main);
    await save(service, 'k-feature', filled(), feature);
    await save(service, 'k-pull', filled(), pull);
    const seen = async (key: string, as: RunFacts) => (await lookUp(service, [key], job(), as)).result;
    expect(await seen('k-main', feature)).toBe('k-main');
    expect(await seen('k-feature', main)).toBeNull();
    expect(await seen('k-pull', main)).toBeNull();
    expect(await seen('k-feature', pull)).toBe('k-feature');
    expect(await seen('k-main', pull)).toBe('k-main');
    // Its own first, though others are newer.
    await save(service, 'k-newer', filled(), main);
    expect(await seen('k-', pull)).toBe('k-pull');
    // The same key in another scope is another cache.
    expect((await save(service, 'k-main', filled(), feature)).result).not.toBe(-1);
  });

  test('a token that may not, and a cache mode that does not allow it', async () => {
    await using service = await startCacheService();
    await save(service, 'k', filled(), run);
    const denied = await save(service, 'l', filled(), { ...run, token: 'read' });
    expect(denied).toMatchObject({
      result: -1,
      log: expect.stringContaining('cache write denied:') as string,
    });
    const unread = await restore(service, ['k'], job(), { ...run, token: 'none' });
    expect(unread).toMatchObject({
      result: null,
      log: expect.stringContaining('cache read denied:') as string,
    });
    const before = service.requests.length;
    for (const mode of ['none', 'read'] as const)
      expect((await save(service, mode, filled(), { ...run, mode })).result).toBe(-1);
    for (const mode of ['none', 'write-only'] as const)
      expect((await restore(service, ['k'], job(), { ...run, mode })).result).toBeNull();
    expect(service.requests.length).toBe(before);
    expect((await restore(service, ['k'], job(), { ...run, mode: 'read' })).result).toBe('k');
    expect((await save(service, 'm', filled(), { ...run, mode: 'write-only' })).result).not.toBe(-1);
  });
});

test('150 MB travel in blocks', async () => {
  await using service = await startCacheService();
  const from = filled(randomBytes(150 * 1024 * 1024));
  expect((await save(service, 'large', from)).result).toBe(1);
  const uploads = service.requests.filter(({ stage }) => stage === 'upload');
  expect(uploads.length).toBe(4);
  const to = job();
  expect((await restore(service, ['large'], to)).result).toBe('large');
  expect(treeOf(to.workspace)).toEqual(treeOf(from.workspace));
  rmSync(from.workspace, { recursive: true });
  rmSync(to.workspace, { recursive: true });
});

/** What each fault does to a save or a restore: it never ends the client, which says so at most. */
const faults: readonly [Fault, 'save' | 'restore', 'done' | 'given up', string][] = [
  [{ stage: 'lookup', kind: 403 }, 'restore', 'given up', 'Failed to restore'],
  [{ stage: 'lookup', kind: 429 }, 'restore', 'given up', "You've hit a rate limit"],
  [{ stage: 'lookup', kind: 503, times: 1 }, 'restore', 'done', 'Retrying request'],
  [{ stage: 'lookup', kind: 'reset' }, 'restore', 'given up', 'Failed to restore'],
  [{ stage: 'lookup', kind: 'slow' }, 'restore', 'done', 'Cache hit'],
  [{ stage: 'download', kind: 403 }, 'restore', 'given up', 'Failed to restore'],
  [{ stage: 'download', kind: 503 }, 'restore', 'given up', 'Failed to restore'],
  [{ stage: 'download', kind: 503, times: 1 }, 'restore', 'done', 'Cache hit'],
  [{ stage: 'download', kind: 'cut' }, 'restore', 'given up', 'Failed to restore'],
  [{ stage: 'download', kind: 'slow' }, 'restore', 'done', 'Cache hit'],
  [{ stage: 'reserve', kind: 429 }, 'save', 'given up', 'Unable to reserve'],
  [{ stage: 'reserve', kind: 500, times: 1 }, 'save', 'done', 'Retrying request'],
  [{ stage: 'upload', kind: 403 }, 'save', 'given up', 'Failed to save'],
  [{ stage: 'upload', kind: 503, times: 1 }, 'save', 'done', ''],
  [{ stage: 'upload', kind: 'reset', times: 1 }, 'save', 'done', ''],
  [{ stage: 'commit', kind: 403 }, 'save', 'given up', 'Failed to save'],
  [{ stage: 'commit', kind: 'slow' }, 'save', 'done', ''],
];

test.concurrent.each(faults)('%o in a %s: %s', async (fault, what, outcome, said) => {
  await using service = await startCacheService();
  const from = filled();
  if (what === 'restore') await save(service, 'k', from);
  service.inject(fault);
  const to = what === 'restore' ? job() : from;
  const done = what === 'restore' ? await restore(service, ['k'], to) : await save(service, 'k', from);
  expect(done.result).toBe(
    outcome === 'done' ? (what === 'restore' ? 'k' : 1) : what === 'restore' ? null : -1,
  );
  expect(done.log).toContain(said);
  expect(service.faults.hit.length).toBeGreaterThan(0);
  if (what === 'restore')
    expect(treeOf(to.workspace)).toEqual(outcome === 'done' ? treeOf(from.workspace) : []);
  expect(service.keys()).toEqual(what === 'save' && outcome === 'given up' ? [] : ['k']);
});

test('an answer that is cut off never comes to an end for the client: who calls it needs a deadline', async () => {
  await using service = await startCacheService();
  const where = filled();
  await save(service, 'k', where);
  service.inject({ stage: 'lookup', kind: 'cut' });
  const args = [script, 'lookup', 'k', 'data'];
  const env = { ...cleanPath(), RUNNER_TEMP: where.temp, ...service.environment() };
  // 13: nothing is left to wait for, and the promise has not settled.
  expect(await runScript(args, { cwd: where.workspace, env })).toMatchObject({ exitCode: 13 });
});

test('a seed always gives the same faults, and another seed others', () => {
  expect(seededFaults(7, 20)).toEqual(seededFaults(7, 20));
  expect(seededFaults(8, 20)).not.toEqual(seededFaults(7, 20));
  expect(new Set(seededFaults(7, 100).map(({ stage, kind }) => `${stage} ${kind}`)).size).toBeGreaterThan(20);
});
