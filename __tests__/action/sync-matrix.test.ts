import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { hasCode } from '../../src/core/errors.ts';
import { canListTags, type Target } from '../../src/core/target.ts';
import { openState } from '../../src/sync/records/state.ts';
import { artifactOf, blob, plainArtifact, store } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { runAction, runCli, type RunResult } from '../support/runner.ts';
import { startFaultProxy } from '../support/scripted-registry/fault-proxy.ts';
import { output, outcomeOf, workspaceWith } from '../support/steps.ts';
import { placeIn, startWatched } from './places.ts';

const REPOSITORIES = ['api', 'web', 'worker'];
const VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0'];

const image = (repository: string, version: string) =>
  artifactOf({ layers: [blob('shared'), blob(`${repository} ${version}`.padEnd(1000))] });

const fill = (repository: string) => async (target: Target) => {
  for (const version of VERSIONS) await store(target, image(repository, version), version);
};

interface Line {
  readonly to: string;
  readonly tag: string;
  readonly result: string;
  readonly error?: string;
}

const linesOf = (run: RunResult): Line[] =>
  readFileSync(output(run, 'report'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

const countsOf = (run: RunResult) => JSON.parse(output(run, 'metadata')) as Readonly<Record<string, number>>;

async function tagsOf(target: Target): Promise<Record<string, Digest>> {
  if (!canListTags(target)) throw new Error('no list');
  const tags = await Array.fromAsync(target.tags()).catch((error: unknown) => {
    if (hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  });
  const found: Record<string, Digest> = {};
  for (const tag of tags.filter((one) => !one.startsWith('sha256-')).toSorted())
    found[tag] = (await target.resolve(tag)).digest;
  return found;
}

const expected = (repository: string) =>
  Object.fromEntries(VERSIONS.map((version) => [version, image(repository, version).root.digest]));

const writesOf = (requests: readonly string[]) => requests.filter((line) => !/^(?:GET|HEAD) /.test(line));

type Inputs = Readonly<Record<string, string>>;

interface Planned {
  readonly run: RunResult;
  readonly entries: readonly string[];
  readonly digest: string;
}

/** A workflow of three jobs, each in a workspace of its own. */
function workflow(shared: Inputs, env: Inputs = {}) {
  const step = (inputs: Inputs) =>
    runAction({ cwd: workspaceWith(), inputs: { ...shared, retries: '0', ...inputs }, env });
  return {
    plan: async (inputs: Inputs): Promise<Planned> => {
      const run = await step({ command: 'sync-plan', 'shard-size': '1KB', ...inputs });
      expect(outcomeOf(run, 'success')).toBe('success');
      const entries = JSON.parse(output(run, 'matrix')) as unknown[];
      expect(output(run, 'shards')).toBe(String(entries.length));
      return {
        run,
        entries: entries.map((one) => JSON.stringify(one, undefined, 2)),
        digest: run.outputs.get('plan') ?? '',
      };
    },
    shard: (entry: string, inputs: Inputs = {}) => step({ command: 'sync', shard: entry, ...inputs }),
    merge: (digest: string, inputs: Inputs = {}) => step({ command: 'sync-merge', digest, ...inputs }),
  };
}

async function world() {
  const source = await startWatched('docker-registry');
  const mirror = await startWatched('docker-registry');
  for (const one of REPOSITORIES) await placeIn(() => source.host).open(one, fill(one));
  const rules = (more = '') =>
    `- {from: ${source.host}/acme, to: ${mirror.host}/acme/mirror, repositories: [${REPOSITORIES.join(', ')}]${more}}`;
  return {
    source,
    mirror,
    rules,
    state: `${mirror.host}/acme/sync`,
    at: <T>(name: string, work: (target: Target) => Promise<T>) =>
      placeIn(() => mirror.host).open(name, work),
    async [Symbol.asyncDispose]() {
      await source[Symbol.asyncDispose]();
      await mirror[Symbol.asyncDispose]();
    },
  };
}

async function allThere(one: Awaited<ReturnType<typeof world>>): Promise<void> {
  for (const name of REPOSITORIES) expect(await one.at(`mirror/${name}`, tagsOf)).toEqual(expected(name));
}

describeWith(['docker-registry'], 'a sync in the jobs of a matrix', () => {
  test('does what one job does; then nothing is left to do, and nothing is written', async () => {
    await using one = await world();
    const { plan, shard, merge } = workflow({ state: one.state });
    const { run, entries, digest } = await plan({ rules: one.rules(), shards: '3' });
    expect(countsOf(run)).toMatchObject({ selected: 12, copied: 12, failed: 0 });
    expect(run.summary).toContain('3 shards');
    expect(entries).toHaveLength(3);
    const parts = await Promise.all(entries.map((entry) => shard(entry)));
    for (const part of parts) expect(outcomeOf(part, 'success')).toBe('success');
    expect(parts.reduce((sum, part) => sum + (countsOf(part)['copied'] ?? 0), 0)).toBe(12);
    const merged = await merge(digest);
    expect(outcomeOf(merged, 'success')).toBe('success');
    expect(countsOf(merged)).toMatchObject({ selected: 12, copied: 12, same: 0, failed: 0 });
    expect(output(merged, 'changed')).toBe('true');
    await allThere(one);

    const before = one.mirror.requests().length;
    const again = await plan({ rules: one.rules(), shards: '3' });
    expect(again.entries).toEqual([]);
    expect(countsOf(again.run)).toMatchObject({ selected: 12, same: 12, copied: 0 });
    // The plan's own records alone.
    const writes = writesOf(one.mirror.requests().slice(before));
    expect(writes.filter((line) => !line.includes(' /v2/acme/sync/'))).toEqual([]);
    const after = await merge(again.digest);
    expect(countsOf(after)).toMatchObject({ selected: 12, same: 12 });
    expect(output(after, 'changed')).toBe('false');
  });

  test('in a terminal the matrix is a JSON value', async () => {
    await using one = await world();
    const run = await runCli(['sync-plan', '--rules', one.rules(), '--state', one.state]);
    expect(JSON.parse(run.stdout)).toMatchObject({ shards: '1', matrix: [{ shard: '001', of: 1 }] });
  });

  test('reads each manifest once in all, and sends a shared blob once for each shard', async () => {
    await using one = await world();
    const { plan, shard } = workflow({ state: one.state });
    const { entries } = await plan({ rules: one.rules(), shards: '3' });
    for (const entry of entries) await shard(entry);
    const reads = one.source.requests().filter((line) => /^GET \S+\/manifests\/(?!sha256-)/.test(line));
    // By their tags, each once.
    expect(reads).toHaveLength(12);
    expect(new Set(reads).size).toBe(12);
    await allThere(one);
  });

  test('of which a leg fails: the others go on, the merge tells it, and the leg that is run again does what is missing', async () => {
    await using one = await world();
    await using proxy = await startFaultProxy({
      upstream: one.mirror.host,
      // The four of the second shard pass; of the eight of the first all fail at the first try, four at the second.
      faults: [{ operation: 'manifest-put', fault: '500', times: 12, after: 4 }],
    });
    const rules = one.rules().replace(one.mirror.host, proxy.host);
    const { plan, shard, merge } = workflow({ state: one.state });
    const { entries, digest } = await plan({ rules, shards: '2' });
    expect(outcomeOf(await shard(entries[1] ?? ''), 'success')).toBe('success');
    const first = await shard(entries[0] ?? '');
    expect(outcomeOf(first, 'failure')).toBe('failure');
    const missing = linesOf(first).filter(({ result }) => result === 'failed');
    expect(missing).toHaveLength(4);
    const told = await merge(digest);
    expect(outcomeOf(told, 'failure')).toBe('failure');
    expect(countsOf(told)).toMatchObject({
      selected: 12,
      failed: missing.length,
      copied: 12 - missing.length,
    });

    const before = one.source.requests().length;
    const again = await shard(entries[0] ?? '');
    expect(outcomeOf(again, 'success')).toBe('success');
    const asked = one.source
      .requests()
      .slice(before)
      .filter((line) => line.includes('/blobs/'));
    expect(asked.length).toBeLessThanOrEqual(missing.length * 3);
    expect(countsOf(await merge(digest))).toMatchObject({ selected: 12, copied: 12, failed: 0 });
    await allThere(one);
  });

  test('of which a leg leaves no report: its repositories are as they were, and are done by the next plan', async () => {
    await using one = await world();
    const { plan, shard, merge } = workflow({ state: one.state });
    const { entries, digest } = await plan({ rules: one.rules(), shards: '3' });
    await shard(entries[0] ?? '');
    await shard(entries[2] ?? '');
    const merged = await merge(digest);
    expect(outcomeOf(merged, 'failure')).toBe('failure');
    expect(linesOf(merged).filter(({ error }) => error?.includes('left no report'))).not.toEqual([]);
    const state = await one.at('sync', (target) => openState(target, 'default'));
    expect(state?.layers.size).toBeLessThan(3);
    const next = await plan({ rules: one.rules(), shards: '3' });
    for (const entry of next.entries) await shard(entry);
    expect(outcomeOf(await merge(next.digest), 'success')).toBe('success');
    await allThere(one);
  });

  test('copies what the plan saw, though the tag moved', async () => {
    await using one = await world();
    const { plan, shard } = workflow({ state: one.state });
    const { entries } = await plan({ rules: one.rules(), shards: '1' });
    await placeIn(() => one.source.host).open('api', (target) =>
      store(target, plainArtifact('new'), '1.0.0'),
    );
    expect(outcomeOf(await shard(entries[0] ?? ''), 'success')).toBe('success');
    await allThere(one);
  });

  test('holds a small plan in the matrix itself where there is no state', async () => {
    await using one = await world();
    const { plan, shard } = workflow({});
    const { entries, digest } = await plan({ rules: one.rules(), shards: '2' });
    expect(digest).toBe('');
    for (const entry of entries) expect(outcomeOf(await shard(entry), 'success')).toBe('success');
    await allThere(one);
  });

  test('names no host, repository or user in the matrix, and each entry is short', async () => {
    await using one = await world();
    const { plan } = workflow({ state: one.state });
    const { run, entries } = await plan({ rules: one.rules(), shards: '3' });
    for (const word of ['127.0.0.1', 'localhost', 'acme', ...REPOSITORIES])
      expect(output(run, 'matrix')).not.toContain(word);
    for (const entry of entries) expect(JSON.stringify(JSON.parse(entry)).length).toBeLessThanOrEqual(300);
  });

  test('prunes in the merge, and only there', async () => {
    await using one = await world();
    const { plan, shard, merge } = workflow({ state: one.state });
    const round = async (rules: string, prune: string) => {
      const { entries, digest } = await plan({ rules, shards: '2' });
      for (const entry of entries) await shard(entry);
      return merge(digest, { prune });
    };
    const rules = (tags: string) => one.rules(`, tags: ['${tags}'], prune: {after: 1, max-share: 90%}`);
    await round(rules('*'), 'apply');
    // A rule that was changed prunes with the run after.
    const changed = await round(rules('2.*'), 'apply');
    expect(countsOf(changed)).toMatchObject({ pruned: 0 });
    expect(changed.annotations.map(({ message }) => message).join()).not.toContain('Likely');
    const planned = await round(rules('2.*'), 'plan');
    expect(planned.summary).toContain('6 tags would go');
    const applied = await round(rules('2.*'), 'apply');
    expect(countsOf(applied)).toMatchObject({ pruned: 6, selected: 6 });
    const left = Object.fromEntries(Object.entries(expected('api')).slice(2));
    expect(await one.at('mirror/api', tagsOf)).toEqual(left);
  });

  test('keeps together in one shard what moves together, and moves none where one cannot', async () => {
    await using one = await world();
    await one.at('mirror/web', (target) => store(target, plainArtifact('old'), '2.0.0'));
    const { plan, shard } = workflow({ state: one.state });
    const { run, entries } = await plan({
      rules: one.rules(', together: true, fixed: versions'),
      shards: '3',
    });
    expect(entries).toEqual([]);
    expect(countsOf(run)).toMatchObject({ refused: 12, copied: 0 });
    const free = await plan({ rules: one.rules(', together: true'), shards: '3' });
    expect(free.entries).toHaveLength(1);
    expect(outcomeOf(await shard(free.entries[0] ?? ''), 'success')).toBe('success');
    await allThere(one);
  });

  test('asks once more where a tag must not move, for the plan may be old', async () => {
    await using one = await world();
    const { plan, shard } = workflow({ state: one.state, 'if-exists': 'fail-if-different' });
    const { entries } = await plan({ rules: one.rules(), shards: '1' });
    await one.at('mirror/api', (target) => store(target, plainArtifact('meanwhile'), '1.1.0'));
    const run = await shard(entries[0] ?? '');
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(countsOf(run)).toMatchObject({ copied: 11, refused: 1 });
    const tags = await one.at('mirror/api', tagsOf);
    expect(tags['1.1.0']).toBe(plainArtifact('meanwhile').root.digest);
  });

  test('shares its rates among the jobs that run at once', async () => {
    await using one = await world();
    const { plan, shard } = workflow({});
    const rates = `rates: {'${one.source.host}': {pulls: 20}}\nrules:\n${one.rules()}`;
    const { run, entries } = await plan({ rules: rates, shards: '2/2' });
    expect(countsOf(run)).toMatchObject({ copied: 12, deferred: 0 });
    const part = await shard(entries[0] ?? '');
    const { budgets } = JSON.parse(output(part, 'metadata')) as {
      readonly budgets: readonly { readonly host: string; readonly pullsLeft?: number }[];
    };
    // Of 20 the plan used 12; each of two has half of what is left, and entries without a state bring no manifests.
    expect(budgets.find(({ host }) => host === one.source.host)?.pullsLeft).toBe(0);
    expect(countsOf(part)).toMatchObject({ selected: 8, copied: 4, deferred: 4 });
  });

  test('in a dry run plans, and leaves nothing', async () => {
    await using one = await world();
    const { plan } = workflow({ state: one.state, 'dry-run': 'true' });
    const { run, entries } = await plan({ rules: one.rules(), shards: '3' });
    expect(entries).toEqual([]);
    expect(countsOf(run)).toMatchObject({ selected: 12, copied: 12 });
    expect(writesOf(one.mirror.requests())).toEqual([]);
  });
});

describe('inputs of the matrix', () => {
  const RULES = '- {from: a.example/a, to: b.example/a}';
  const ENTRY = '{"shard":"001","of":1,"plan":"sha256:' + 'a'.repeat(64) + '","title":"x"}';
  test.each<readonly [string, Inputs, string]>([
    ['shards of none', { command: 'sync-plan', rules: RULES, shards: '0' }, 'a number from 1 to 256'],
    ['more at once than there are', { command: 'sync-plan', rules: RULES, shards: '4/5' }, '16/8 for 16'],
    ['shards in words', { command: 'sync-plan', rules: RULES, shards: 'many' }, 'got "many"'],
    [
      'a size that is none',
      { command: 'sync-plan', rules: RULES, 'shard-size': '10' },
      'a size such as 10GB',
    ],
    [
      'a layout',
      { command: 'sync-plan', rules: '- {from: a.example/a, to: "oci-layout:b"}' },
      'has a disk of its own',
    ],
    [
      'a shard that is none',
      { command: 'sync', shard: 'x', state: 's.example/s' },
      'one entry of output matrix',
    ],
    ['a shard beside rules', { command: 'sync', shard: ENTRY, rules: RULES }, 'nothing beside input shard'],
    ['a shard without its state', { command: 'sync', shard: ENTRY }, 'only with input state'],
    ['a merge without a plan', { command: 'sync-merge', state: 's.example/s' }, 'input digest is missing'],
  ])('%s is refused', async (_title, inputs, message) => {
    const run = await runAction({ cwd: workspaceWith(), inputs });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.annotations.map((one) => one.message).join()).toContain(message);
  });
});
