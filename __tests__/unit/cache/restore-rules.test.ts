import { describe, expect, test } from 'vitest';
import { annotationsFor, findEntry } from '../../../src/cache/store/entries.ts';
import { pushScopeManifest } from '../../../src/cache/store/scope-manifest.ts';
import { CACHE_ARTIFACT } from '../../../src/cache/tree/format.ts';
import { entryTag } from '../../../src/cache/store/keys.ts';
import { scopesFor, type CacheOrigin, type CacheScope } from '../../../src/cache/store/scopes.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';

const version = 'v';
const main: CacheOrigin = {
  repository: 'acme/app',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  base: undefined,
  event: 'push',
  sha: 'abc',
  workflow: 'build',
};
const feature: CacheOrigin = { ...main, ref: 'refs/heads/feature' };
const pull: CacheOrigin = { ...main, ref: 'refs/pull/7/merge', event: 'pull_request', base: 'main' };
const toRelease: CacheOrigin = { ...pull, base: 'release' };
const release: CacheOrigin = { ...main, ref: 'refs/heads/release' };
const tagged: CacheOrigin = { ...main, ref: 'refs/tags/v1' };
const elsewhere: CacheOrigin = { ...main, repository: 'acme/other' };

interface Saved {
  readonly key: string;
  readonly by: CacheOrigin;
  /** Minutes after the start: later is newer. */
  readonly at: number;
  readonly version?: string;
}

async function store(saved: readonly Saved[], scope: CacheScope): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  for (const { key, by, at, version: own = version } of saved) {
    const place = { scope: scopesFor(scope, by).own, version: own };
    const subject = await pushScopeManifest(target, place, {});
    const annotations = annotationsFor(key, by, at * 60_000);
    const node = (
      await packManifest(target, { artifactType: CACHE_ARTIFACT, layers: [], subject, annotations })
    ).node;
    await target.tag(node, entryTag({ scope: place.scope, version: own, key }));
  }
  return target;
}

interface Rule {
  readonly saved: readonly Saved[];
  readonly by: CacheOrigin;
  readonly key: string;
  readonly restore?: readonly string[];
  readonly scope?: CacheScope;
  /** Key and time of the entry that is restored. */
  readonly found: readonly [key: string, at: number] | undefined;
}

const two: readonly Saved[] = [
  { key: 'npm-linux-a', by: main, at: 1 },
  { key: 'npm-linux-b', by: main, at: 2 },
];
const both: readonly Saved[] = [
  { key: 'npm-1', by: main, at: 5 },
  { key: 'npm-1', by: feature, at: 1 },
];

const rules: readonly (readonly [string, Rule])[] = [
  ['nothing was saved', { saved: [], by: main, key: 'npm-1', found: undefined }],
  ['the key itself', { saved: two, by: main, key: 'npm-linux-a', found: ['npm-linux-a', 1] }],
  ['no entry for another key', { saved: two, by: main, key: 'go-1', found: undefined }],
  [
    'the newest that begins with the key',
    { saved: two, by: main, key: 'npm-linux-', found: ['npm-linux-b', 2] },
  ],
  [
    'the key itself, though a longer one is newer',
    {
      saved: [
        { key: 'npm', by: main, at: 1 },
        { key: 'npm-2', by: main, at: 9 },
      ],
      by: main,
      key: 'npm',
      found: ['npm', 1],
    },
  ],
  [
    'the newest that begins with a restore key',
    {
      saved: two,
      by: main,
      key: 'npm-linux-c',
      restore: ['npm-linux-'],
      found: ['npm-linux-b', 2],
    },
  ],
  [
    'the first restore key that fits, though a later one has a newer entry',
    {
      saved: [
        { key: 'npm-linux-a', by: main, at: 1 },
        { key: 'npm-mac-a', by: main, at: 2 },
      ],
      by: main,
      key: 'npm-linux-x',
      restore: ['npm-linux-', 'npm-'],
      found: ['npm-linux-a', 1],
    },
  ],
  [
    'the second restore key where the first fits nothing',
    {
      saved: two,
      by: main,
      key: 'x',
      restore: ['go-', 'npm-'],
      found: ['npm-linux-b', 2],
    },
  ],
  [
    'a restore key that is a whole key',
    {
      saved: two,
      by: main,
      key: 'x',
      restore: ['npm-linux-a'],
      found: ['npm-linux-a', 1],
    },
  ],
  [
    'a whole restore key before longer ones that are newer',
    {
      saved: [
        { key: 'npm', by: main, at: 1 },
        { key: 'npm-9', by: main, at: 9 },
      ],
      by: main,
      key: 'x',
      restore: ['npm'],
      found: ['npm', 1],
    },
  ],
  [
    'no restore key in the middle of a key',
    { saved: two, by: main, key: 'x', restore: ['linux'], found: undefined },
  ],
  ['upper and lower case are different', { saved: two, by: main, key: 'NPM-LINUX-A', found: undefined }],
  [
    'a branch finds its own before that of main',
    { saved: both, by: feature, key: 'npm-1', found: ['npm-1', 1] },
  ],
  [
    'a branch finds that of main where it has none',
    {
      saved: both.slice(0, 1),
      by: feature,
      key: 'npm-1',
      found: ['npm-1', 5],
    },
  ],
  [
    'a branch prefers its own partial match to the key itself in main',
    {
      saved: [
        { key: 'npm-1', by: main, at: 9 },
        { key: 'npm-0', by: feature, at: 1 },
      ],
      by: feature,
      key: 'npm-1',
      restore: ['npm-'],
      found: ['npm-0', 1],
    },
  ],
  [
    'main does not find those of a branch',
    { saved: both.slice(1), by: main, key: 'npm-1', found: undefined },
  ],
  [
    'a branch does not find those of another branch',
    {
      saved: [{ key: 'npm-1', by: release, at: 1 }],
      by: feature,
      key: 'npm-1',
      found: undefined,
    },
  ],
  [
    'a pull request finds those of its base',
    {
      saved: [{ key: 'npm-1', by: release, at: 1 }],
      by: toRelease,
      key: 'npm-1',
      found: ['npm-1', 1],
    },
  ],
  [
    'a pull request finds those of main too',
    { saved: both.slice(0, 1), by: toRelease, key: 'npm-1', found: ['npm-1', 5] },
  ],
  [
    'a pull request prefers its base to main',
    {
      saved: [
        { key: 'npm-1', by: main, at: 9 },
        { key: 'npm-1', by: release, at: 1 },
      ],
      by: toRelease,
      key: 'npm-1',
      found: ['npm-1', 1],
    },
  ],
  [
    'a pull request finds its own',
    { saved: [{ key: 'npm-1', by: pull, at: 1 }], by: pull, key: 'npm-1', found: ['npm-1', 1] },
  ],
  [
    'main does not find those of a pull request',
    { saved: [{ key: 'npm-1', by: pull, at: 1 }], by: main, key: 'npm-1', found: undefined },
  ],
  [
    'a pull request does not find those of its head branch',
    {
      saved: [{ key: 'npm-1', by: feature, at: 1 }],
      by: pull,
      key: 'npm-1',
      found: undefined,
    },
  ],
  ['a tag finds those of main', { saved: both.slice(0, 1), by: tagged, key: 'npm-1', found: ['npm-1', 5] }],
  [
    'a tag does not find those of another tag',
    {
      saved: [{ key: 'npm-1', by: { ...tagged, ref: 'refs/tags/v0' }, at: 1 }],
      by: tagged,
      key: 'npm-1',
      found: undefined,
    },
  ],
  [
    'another repository has scopes of its own',
    { saved: both, by: elsewhere, key: 'npm-1', found: undefined },
  ],
  [
    'other paths are another version',
    {
      saved: [{ key: 'npm-1', by: main, at: 1, version: 'other' }],
      by: main,
      key: 'npm-1',
      found: undefined,
    },
  ],
  [
    'saved again, the newest counts',
    {
      saved: [
        { key: 'npm-1', by: main, at: 1 },
        { key: 'npm-1', by: main, at: 3 },
      ],
      by: main,
      key: 'npm-1',
      found: ['npm-1', 3],
    },
  ],
  [
    'scope repo: any branch finds those of any other',
    {
      saved: [{ key: 'npm-1', by: feature, at: 1 }],
      by: release,
      scope: 'repo',
      key: 'npm-1',
      found: ['npm-1', 1],
    },
  ],
  [
    'scope repo: not those of another repository',
    {
      saved: [{ key: 'npm-1', by: elsewhere, at: 1 }],
      by: main,
      scope: 'repo',
      key: 'npm-1',
      found: undefined,
    },
  ],
  [
    'scope repo: a branch never finds what a pull request saved',
    {
      saved: [
        { key: 'npm-1', by: pull, at: 9 },
        { key: 'npm-0', by: main, at: 1 },
      ],
      by: main,
      scope: 'repo',
      key: 'npm-1',
      restore: ['npm-'],
      found: ['npm-0', 1],
    },
  ],
  [
    'scope repo: a pull request finds what a pull request saved',
    {
      saved: [{ key: 'npm-1', by: pull, at: 9 }],
      by: pull,
      scope: 'repo',
      key: 'npm-1',
      found: ['npm-1', 9],
    },
  ],
  [
    'scope shared: another repository finds it',
    {
      saved: [{ key: 'npm-1', by: elsewhere, at: 1 }],
      by: main,
      scope: 'shared',
      key: 'npm-1',
      found: ['npm-1', 1],
    },
  ],
  [
    'scope shared: not what a pull request of elsewhere saved',
    {
      saved: [{ key: 'npm-1', by: { ...elsewhere, event: 'pull_request' }, at: 1 }],
      by: main,
      scope: 'shared',
      key: 'npm-1',
      found: undefined,
    },
  ],
];

describe('a step restores what actions/cache would:', () => {
  test.each(rules)('%s', async (_title, { saved, by, key, restore = [], scope = 'branch', found }) => {
    const target = await store(saved, scope);
    const wanted = { key, restoreKeys: restore, version, scopes: scopesFor(scope, by).read };
    const entry = await findEntry(target, wanted, { origin: by });
    expect(entry && [entry.key, entry.created / 60_000]).toEqual(found);
  });
});

test('two keys that differ in one character have two tags, whatever they are made of', () => {
  const keys = ['a', 'A', 'a ', 'ä', 'a/b', 'a:b', '🙂', 'x'.repeat(512), `${'x'.repeat(511)}y`];
  const tags = new Set(keys.map((key) => entryTag({ scope: 's', version: 'v', key })));
  expect(tags.size).toBe(keys.length);
  for (const tag of tags) expect(tag).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
  expect(entryTag({ scope: 's', version: 'va', key: 'b' })).not.toBe(
    entryTag({ scope: 's', version: 'v', key: 'ab' }),
  );
});
