import { describe, expect, test } from 'vitest';
import type { Digest } from '../../../src/core/digest.ts';
import { json, open, startServer, type Reply } from '../../support/lab.ts';
import { addArtifact } from '../../support/scripted-registry/fixtures.ts';
import type { FaultPlan } from '../../support/scripted-registry/faults.ts';
import { profiles, registryNames, type ProfileName } from '../../support/scripted-registry/profiles.ts';
import type { Quirks } from '../../support/scripted-registry/quirks.ts';
import { registryFaultNames } from '../../support/scripted-registry/registry-faults.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistryOptions,
} from '../../support/scripted-registry/scripted-registry.ts';
import { repositoryOf, type Store } from '../../support/scripted-registry/store.ts';
import { stateOf, syncOnce, type SyncDone } from './sync-run.ts';

const NAME = 'acme/app';
/** Fills the pages before the tags that matter: `a0000`, … */
const FILLING = /^a/;

type Side = 'source' | 'destination';

interface Listing {
  readonly side: Side;
  readonly profile?: ProfileName;
  readonly quirks?: Partial<Quirks>;
  readonly faults?: FaultPlan;
  /** Tags before those that matter. */
  readonly filling?: number;
  /** Whether nothing is known of a run before. */
  readonly isFirst?: boolean;
}

/**
 * `same` is on both sides; `moved` and `taken` stand for something else at the destination, which the rule keeps, and the
 * state knows nothing of `taken`; `new` is at the source alone, `old` and `strange` at the destination: `old` is due to be pruned.
 */
async function synced({ side, profile = 'strict', quirks = {}, faults = [], ...more }: Listing) {
  const { filling = 0, isFirst = false } = more;
  // Nothing here is about blobs that come late.
  const options: ScriptedRegistryOptions = { profile, quirks: { blobLag: 0, ...quirks }, faults };
  await using source = await startScriptedRegistry(side === 'source' ? options : {});
  await using destination = await startScriptedRegistry(side === 'destination' ? options : {});
  const fillers = Array.from({ length: filling }, (_, at) => `a${String(at).padStart(4, '0')}`);
  const put = (store: Store, tags: Readonly<Record<string, string>>) => {
    for (const tag of fillers) addArtifact(store, NAME, { tag });
    for (const [tag, text] of Object.entries(tags)) addArtifact(store, NAME, { tag, text });
  };
  put(source.store, { moved: 'newer', new: 'new', same: 'same', taken: 'ours' });
  put(destination.store, { moved: 'older', old: 'old', same: 'same', strange: 'strange', taken: 'theirs' });
  const before = new Map(repositoryOf(destination.store, NAME).tags);
  const known = [...fillers, 'moved', 'old', 'same'].map((tag) => ({
    ...stateOf(tag, before.get(tag) as Digest),
    missing: tag === 'old' ? 3 : 0,
  }));
  await using from = open(source.host);
  await using to = open(destination.host);
  const done = await syncOnce({
    from: from.target,
    to: to.target,
    keys: { fixed: ['a*'] },
    rule: { ifExists: 'skip' },
    known: isFirst ? undefined : known,
  });
  const after = repositoryOf(destination.store, NAME).tags;
  const written = [...after].filter(([tag, digest]) => before.get(tag) !== digest).map(([tag]) => tag);
  return { ...done, results: done.results.filter((line) => !FILLING.test(line)), written };
}

const WHOLE: Partial<SyncDone> & { written: string[] } = {
  results: ['moved kept', 'new copied', 'same same', 'taken kept'],
  failures: [],
  going: ['old'],
  written: ['new'],
};
/** What the destination cannot tell by its list is asked for tag by tag. */
const UNSURE = { ...WHOLE, going: [] };
const failed = (side: Side, code: string) => ({
  results: [],
  failures: [`${side} ${code}`],
  going: [],
  written: [],
});

/** Small pages, where the profile has no size of its own. */
const pages = { tagPage: 2 } as const;
/** A list of the profile that is no list, or whose Links lead nowhere or cannot be read. */
const BROKEN: Partial<Record<ProfileName, string>> = {
  artifactory: 'INVALID_CONTENT',
  'link-without-first-part': 'INVALID_CONTENT',
  'link-unreadable': 'INVALID_CONTENT',
};
const names: readonly ProfileName[] = [
  ...registryNames,
  ...registryFaultNames.filter((name) => name.startsWith('link-')),
];

describe.each(['source', 'destination'] as const)('where the %s', (side) => {
  test.each(names)('is one as %s, a list of several pages is whole, or nothing is done', async (profile) => {
    const found = await synced({ side, profile, quirks: pages });
    const broken = BROKEN[profile];
    if (profile !== 'ecr-public')
      return expect(found).toMatchObject(broken === undefined ? WHOLE : failed(side, broken));
    // It lists no tags at all.
    expect(found).toMatchObject(side === 'source' ? failed(side, 'NOT_FOUND') : UNSURE);
  });

  test.each([
    ['is cut without a Link', { tagPage: 1000, link: 'absent' }],
    ['has a Link to the next page', { tagPage: 1000, link: 'relative' }],
    ['is one page, whatever is asked for', { tagPageOver: 'ignore' }],
  ] as const)('has a list that %s, it is whole', async (_title, quirks) => {
    expect(await synced({ side, quirks, filling: 1000 })).toMatchObject(WHOLE);
  });

  test.each(registryNames.filter((name) => profiles[name].tagsList))(
    'is one as %s that gives a page again, nothing is pruned and nothing copied over',
    async (profile) => {
      const quirks = { tagPage: 2, link: 'repeated' } as const;
      const found = await synced({ side, profile, quirks });
      if (side === 'destination') return expect(found).toMatchObject(UNSURE);
      expect(found).toMatchObject({ results: ['moved kept', 'new copied'], going: [], written: ['new'] });
    },
  );

  describe.each(registryNames.filter((name) => profiles[name].tagsList && !(name in BROKEN)))(
    'is one as %s',
    (profile) => {
      test.each([
        ['429', 0, 'RATE_LIMITED'],
        ['429', 1, 'RATE_LIMITED'],
        ['403', 0, 'FORBIDDEN'],
        ['403', 1, 'FORBIDDEN'],
        ['503', 1, 'UNAVAILABLE'],
        ['404-late', 1, 'INVALID_CONTENT'],
      ] as const)('that answers %s after %i pages, nothing is done', async (fault, after, code) => {
        // Such a registry refuses the first request, and is asked for smaller pages.
        const refused = after > 0 && profiles[profile].tagPageOver === 'error' ? 1 : 0;
        const faults = [{ operation: 'list', fault, after: after + refused, times: 'always' }] as const;
        const quirks = { ...pages, forbidden: 'denied' } as const;
        expect(await synced({ side, profile, quirks, faults })).toMatchObject(failed(side, code));
      });

      test('that answers 404 though it has tags, none of them is copied over', async () => {
        const faults = [{ operation: 'list', fault: '404-late', times: 'always' }] as const;
        const found = await synced({ side, profile, faults });
        expect(found).toMatchObject(side === 'source' ? failed(side, 'NOT_FOUND') : UNSURE);
      });
    },
  );
});

test('a destination that lists no tags is asked for each, also where nothing is known of it', async () => {
  const found = await synced({ side: 'destination', profile: 'ecr-public', isFirst: true });
  expect(found).toMatchObject(UNSURE);
});

test('a 404 that is not one of a registry is no answer: the tag fails, and nothing is written', async () => {
  await using source = await startScriptedRegistry();
  addArtifact(source.store, NAME, { tag: 'v1' });
  const proxy: Reply = { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' };
  await using server = await startServer(({ path }) =>
    path.includes('/tags/list') ? json({ tags: ['v1'] }) : proxy,
  );
  await using from = open(source.host);
  await using to = open(server.host);
  const { results } = await syncOnce({ from: from.target, to: to.target });
  expect(results).toEqual(['v1 failed']);
  expect(server.requests.map(({ method }) => method)).not.toContain('POST');
});
