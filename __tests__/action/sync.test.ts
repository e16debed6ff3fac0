import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { hasCode } from '../../src/core/errors.ts';
import { readManifestNode } from '../../src/core/manifest-node.ts';
import { artifactTypeOf } from '../../src/core/manifest.ts';
import { canListTags, type Target } from '../../src/core/target.ts';
import { plainArtifact, store, withSubject } from '../support/artifacts.ts';
import type { RunResult } from '../support/runner.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess, output, outcomeOf, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt, type Place } from './places.ts';

interface Counts {
  readonly selected: number;
  readonly same: number;
  readonly copied: number;
  readonly moved: number;
  readonly kept: number;
  readonly refused: number;
  readonly failed: number;
  readonly gone: number;
  readonly bytes: number;
  readonly requests: number;
  readonly pulls: number;
}

function counts(
  run: RunResult,
): Counts & { readonly rules: readonly (Counts & { readonly name: string })[] } {
  return JSON.parse(output(run, 'metadata')) as ReturnType<typeof counts>;
}

interface Line {
  readonly rule: string;
  readonly to: string;
  readonly tag: string;
  readonly result: string;
  readonly was?: string;
  readonly error?: string;
}

function report(run: RunResult): Line[] {
  const lines = readFileSync(output(run, 'report'), 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

async function tagsOf(place: Place, name: string): Promise<Record<string, Digest>> {
  return place.open(name, async (target) => {
    const tags = canListTags(target) ? await Array.fromAsync(target.tags()).catch(none) : [];
    const found = await Promise.all(
      tags.toSorted().map(async (tag) => [tag, (await target.resolve(tag)).digest] as const),
    );
    return Object.fromEntries(found);
  });
}

function none(error: unknown): string[] {
  if (hasCode(error, 'NOT_FOUND')) return [];
  throw error;
}

const fill =
  (...tags: readonly string[]) =>
  async (target: Target): Promise<void> => {
    for (const tag of tags) await store(target, plainArtifact(tag), tag);
  };

const failed = async (inputs: Readonly<Record<string, string>>, cwd: string): Promise<RunResult> => {
  const run = await runAction({ inputs: { command: 'sync', ...inputs }, cwd });
  expect(outcomeOf(run, 'failure')).toBe('failure');
  return run;
};

const synced = (inputs: Readonly<Record<string, string>>, cwd: string): Promise<RunResult> =>
  expectSuccess({ inputs: { command: 'sync', ...inputs }, cwd });

describeAt(ALL, 'sync', (place) => {
  test('mirrors what six lines of YAML say, and writes nothing the second time', async () => {
    await place.open('first/a', fill('1.0.0', '1.1.0', '2.0.0', 'latest', 'edge'));
    const cwd = workspaceWith();
    const rules = [
      `- from: ${place.at('first/a')}`,
      `  to: ${place.at('mirror/a')}`,
      "  versions: '>=1'",
      '  newest: 2',
      '  always: latest',
    ].join('\n');
    const first = await synced({ rules }, cwd);
    expect(counts(first)).toMatchObject({ selected: 3, copied: 3, same: 0, failed: 0 });
    expect(Object.keys(await tagsOf(place, 'mirror/a'))).toEqual(['1.1.0', '2.0.0', 'latest']);
    expect(output(first, 'changed')).toBe('true');
    expect(report(first).map(({ tag, result }) => `${tag} ${result}`)).toEqual(
      expect.arrayContaining(['2.0.0 copied', '1.1.0 copied', 'latest copied']),
    );
    expect(first.commandFiles.GITHUB_STEP_SUMMARY).toContain('3 copied');
    const before = place.written();
    const second = await synced({ rules }, cwd);
    expect(counts(second)).toMatchObject({ selected: 3, copied: 0, same: 3 });
    expect(output(second, 'changed')).toBe('false');
    expect(report(second)).toEqual([]);
    expect(place.written()).toEqual(before);
  });

  test('moves a tag that moved, keeps the old one by backup, and brings new referrers of what did not move', async () => {
    await place.open('moving', fill('latest', '1.0.0'));
    const cwd = workspaceWith();
    const rules = `- {from: '${place.at('moving')}', to: '${place.at('moved')}', backup: '{tag}-was-{digest:12}'}`;
    await synced({ rules }, cwd);
    const old = plainArtifact('latest').root.digest;
    await place.open('moving', async (target) => {
      await store(target, plainArtifact('newer'), 'latest');
      await store(target, withSubject(plainArtifact('1.0.0')));
    });
    const run = await synced({ rules }, cwd);
    expect(counts(run)).toMatchObject({ moved: 1, copied: 1, same: 0 });
    expect(report(run).find(({ tag }) => tag === 'latest')).toMatchObject({ result: 'moved', was: old });
    expect(await tagsOf(place, 'moved')).toMatchObject({
      latest: plainArtifact('newer').root.digest,
      [`latest-was-${old.slice(7, 19)}`]: old,
      '1.0.0': plainArtifact('1.0.0').root.digest,
    });
    await place.open('moved', async (target) => {
      expect(await target.exists(withSubject(plainArtifact('1.0.0')).root)).toBe(true);
    });
  });

  test('keeps, refuses or overwrites by if-exists and fixed, and goes on past what it refuses', async () => {
    await place.open('taken', fill('1.0.0', '2.0.0'));
    const cwd = workspaceWith();
    const other = plainArtifact('other').root.digest;
    const prepare = async (name: string) =>
      place.open(name, async (target) => store(target, plainArtifact('other'), '1.0.0'));
    await prepare('kept');
    const kept = await synced(
      { rules: `- {from: '${place.at('taken')}', to: '${place.at('kept')}'}`, 'if-exists': 'skip' },
      cwd,
    );
    expect(counts(kept)).toMatchObject({ kept: 1, copied: 1 });
    expect(await tagsOf(place, 'kept')).toMatchObject({ '1.0.0': other });
    for (const [name, rule] of [
      ['fixed', 'fixed: versions'],
      ['different', 'if-exists: fail-if-different'],
    ] as const) {
      await prepare(name);
      const run = await failed(
        { rules: `- {from: '${place.at('taken')}', to: '${place.at(name)}', ${rule}}` },
        cwd,
      );
      expect(counts(run)).toMatchObject({ refused: 1, copied: 1, failed: 0 });
      expect(await tagsOf(place, name)).toEqual({
        '1.0.0': other,
        '2.0.0': plainArtifact('2.0.0').root.digest,
      });
    }
  });

  test('moves tags together, or none of them', async () => {
    await place.open('set', fill('1.0.0', '2.0.0'));
    await place.open('all-or-none', async (target) => store(target, plainArtifact('other'), '1.0.0'));
    const cwd = workspaceWith();
    const rule = `from: '${place.at('set')}', together: true`;
    const to = place.at('all-or-none');
    const run = await failed({ rules: `- {${rule}, to: '${to}', if-exists: fail-if-different}` }, cwd);
    expect(counts(run)).toMatchObject({ refused: 2, copied: 0 });
    expect(Object.keys(await tagsOf(place, 'all-or-none'))).toEqual(['1.0.0']);
    const moved = await synced({ rules: `- {${rule}, to: '${to}'}` }, cwd);
    expect(counts(moved)).toMatchObject({ moved: 1, copied: 1 });
  });

  test('refuses what two rules want under one name, before anything is copied', async () => {
    await place.open('one', fill('1.0.0', 'a'));
    await place.open('two', async (target) => {
      await store(target, plainArtifact('not the same'), '1.0.0');
      await store(target, plainArtifact('b'), 'b');
    });
    const to = place.at('both');
    const rules = `- {from: '${place.at('one')}', to: '${to}'}\n- {from: '${place.at('two')}', to: '${to}'}`;
    const run = await failed({ rules }, workspaceWith());
    expect(counts(run)).toMatchObject({ refused: 2, copied: 2 });
    expect(Object.keys(await tagsOf(place, 'both'))).toEqual(['a', 'b']);
  });

  test.each([
    ['only-with', (type: string) => `only-with: ${type}`],
    ['verify', (type: string) => `verify: [{has: ${type}}]`],
  ])('%s takes what has such a referrer, refuses the rest, and goes on', async (key, condition) => {
    const referrer = withSubject(plainArtifact('1.0.0'));
    await place.open(`asked-${key}`, async (target) => {
      await fill('1.0.0', '2.0.0')(target);
      await store(target, referrer);
    });
    const type = (await place.open(`asked-${key}`, (target) => readManifestNode(target, referrer.root)))
      .manifest;
    const rules = `- {from: '${place.at(`asked-${key}`)}', to: '${place.at(`has-${key}`)}', ${condition(artifactTypeOf(type) ?? '')}}`;
    const run = await failed({ rules }, workspaceWith());
    expect(counts(run)).toMatchObject({ copied: 1, refused: 1, failed: 0 });
    expect(await tagsOf(place, `has-${key}`)).toMatchObject({ '1.0.0': plainArtifact('1.0.0').root.digest });
    expect(report(run).find(({ tag }) => tag === '2.0.0')).toMatchObject({ result: 'refused' });
  });

  test('a digest in from is what the tag becomes, whatever it stands for', async () => {
    await place.open('pinned', fill('1.0.0', '2.0.0'));
    const { digest } = plainArtifact('1.0.0').root;
    const rules = `- {from: '${place.at('pinned')}:stable@${digest}', to: '${place.at('pins')}'}`;
    const run = await synced({ rules }, workspaceWith());
    expect(counts(run)).toMatchObject({ selected: 1, copied: 1 });
    expect(await tagsOf(place, 'pins')).toEqual({ stable: digest });
  });

  test('none selected is an error, unless the rule says otherwise', async () => {
    await place.open('none', fill('1.0.0'));
    const cwd = workspaceWith();
    const rule = `from: '${place.at('none')}', to: '${place.at('nothing')}', tags: v9`;
    const run = await failed({ rules: `- {${rule}}` }, cwd);
    expect(report(run)).toMatchObject([{ tag: '', result: 'failed' }]);
    const warned = await synced({ rules: `- {${rule}, if-none: warn}` }, cwd);
    expect(warned.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
    const silent = await synced({ rules: `- {${rule}, if-none: ignore}` }, cwd);
    expect(silent.annotations).toEqual([]);
    expect(counts(silent)).toMatchObject({ selected: 0 });
    const many = await failed(
      { rules: `- {from: '${place.at('none')}', to: '${place.at('nothing')}', at-most: 0}` },
      cwd,
    );
    expect(many.log).toContain('at-most');
  });

  test('plans without writing', async () => {
    await place.open('dry', fill('1.0.0'));
    const before = place.written();
    const rules = `- {from: '${place.at('dry')}', to: '${place.at('not-there')}'}`;
    const run = await synced({ rules, 'dry-run': 'true' }, workspaceWith());
    expect(counts(run)).toMatchObject({ copied: 1 });
    expect(output(run, 'changed')).toBe('false');
    expect(place.written()).toEqual(before);
    expect(await tagsOf(place, 'not-there')).toEqual({});
  });

  test('remembers what it knows: a fixed tag is not asked for again, and a moved one is found', async () => {
    await place.open('known', fill('1.0.0', '2.0.0', 'latest'));
    const cwd = workspaceWith();
    const rules = `- {from: '${place.at('known')}', to: '${place.at('knows')}', fixed: versions}`;
    const state = place.at('state');
    await synced({ rules, state }, cwd);
    await place.open('known', async (target) => store(target, plainArtifact('newer'), 'latest'));
    const run = await synced({ rules, state }, cwd);
    expect(counts(run)).toMatchObject({ selected: 3, same: 2, moved: 1 });
    const third = await synced({ rules, state }, cwd);
    expect(counts(third)).toMatchObject({ same: 3, pulls: 0 });
  });
});

describeAt(['docker-registry', 'olareg'], 'sync of several repositories', (place) => {
  test('goes to several places, each once, under names of its own', async () => {
    await place.open('fan/a', fill('1.0.0', '2.0.0'));
    await place.open('fan/b', fill('3.0.0'));
    const rules = [
      `- from: ${place.at('fan')}`,
      '  repositories: [a, b]',
      `  to: ['${place.at('east')}/{repository}', '${place.at('west')}/{name}']`,
      "  retag: 'v{tag}'",
    ].join('\n');
    const run = await synced({ rules }, workspaceWith());
    expect(counts(run)).toMatchObject({ selected: 6, copied: 6 });
    for (const name of ['east/a', 'west/a'])
      expect(Object.keys(await tagsOf(place, name))).toEqual(['v1.0.0', 'v2.0.0']);
    expect(Object.keys(await tagsOf(place, 'west/b'))).toEqual(['v3.0.0']);
  });

  test('one repository that is not there fails, and the others are copied', async () => {
    await place.open('some/here', fill('1.0.0'));
    const rules = `- {from: '${place.at('some')}', repositories: [gone, here], to: '${place.at('partly')}/{repository}'}`;
    const run = await failed({ rules }, workspaceWith());
    expect(counts(run)).toMatchObject({ selected: 1, copied: 1 });
    expect(report(run).filter(({ result }) => result === 'failed')).toHaveLength(1);
    expect(Object.keys(await tagsOf(place, 'partly/here'))).toEqual(['1.0.0']);
  });

  test.each(['oci-layout:backup', 'oci-archive:backup.tar'])(
    'keeps full names in %s, and gives them back',
    async (to) => {
      await place.open('org/api', fill('1.0.0', '2.0.0'));
      await place.open('org/web', fill('1.0.0'));
      const cwd = workspaceWith();
      const run = await synced(
        { rules: `- {from: '${place.at('org')}', repositories: [api, web], to: '${to}'}` },
        cwd,
      );
      expect(counts(run)).toMatchObject({ selected: 3, copied: 3 });
      const back = await synced(
        {
          rules: `- {from: '${to}', repositories: '**', to: '${place.at('restored')}-${to.slice(4, 5)}/{name}'}`,
        },
        cwd,
      );
      expect(counts(back)).toMatchObject({ selected: 3, copied: 3 });
      const name = `restored-${to.slice(4, 5)}/api`;
      expect(Object.keys(await tagsOf(place, name))).toEqual(['1.0.0', '2.0.0']);
    },
  );
});
