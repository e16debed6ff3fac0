import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/core/descriptor.ts';
import { hasCode } from '../../../src/core/errors.ts';
import { readTagList } from '../../../src/core/at-most.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import { json, open, refusal, startServer, type Handler } from '../../support/lab.ts';
import { outcomeOf, rejection } from '../../support/rejection.ts';
import type { FaultPlan } from '../../support/scripted-registry/faults.ts';
import { registries, registryNames, type RegistryName } from '../../support/scripted-registry/profiles.ts';
import type { Quirks } from '../../support/scripted-registry/quirks.ts';
import { startScriptedRegistry } from '../../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../../support/scripted-registry/store.ts';

interface Listing {
  readonly profile: RegistryName;
  readonly quirks?: Partial<Quirks>;
  readonly count: number;
  readonly faults?: FaultPlan;
}

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `v${String(at).padStart(5, '0')}`);

async function list({ profile, quirks = {}, count, faults = [] }: Listing) {
  await using registry = await startScriptedRegistry({ profile, quirks, faults });
  const held = repositoryOf(registry.store, 'acme/app').tags;
  for (const name of names(count)) held.set(name, `sha256:${'0'.repeat(64)}`);
  await using opened = open(registry.host);
  const listed = await outcomeOf(opened.target.listTags());
  const { length: requests } = registry.requests;
  const streamed = await outcomeOf(Array.fromAsync(opened.target.tags()));
  return { listed, streamed, requests };
}

/** What the registry gives at most when it is asked for 1,000. */
const pageOf = (profile: RegistryName): number => Math.min(1000, registries[profile].tagPage);

const complete = (count: number) => ({ tags: names(count), complete: true });

/** One lists no tags, and the Links of the other lead nowhere. */
const others: readonly RegistryName[] = ['ecr-public', 'artifactory'];

describe.each(registryNames.filter((name) => !others.includes(name)))('the list of tags of %s', (profile) => {
  const page = pageOf(profile);

  test('is complete where its pages end by themselves', async () => {
    const { listed, streamed, requests } = await list({ profile, count: 2 * page + 1 });
    expect(listed).toEqual(complete(2 * page + 1));
    expect(streamed).toEqual(names(2 * page + 1));
    expect(requests).toBe(3);
  });

  test('is asked once more behind a last page that is full', async () => {
    const { listed, requests } = await list({ profile, count: 2 * page });
    expect(listed).toEqual(complete(2 * page));
    expect(requests).toBe(3);
  });

  test('goes on where it was cut without a Link', async () => {
    const quirks = { tagPage: 1000, link: 'absent' } as const;
    const { listed, streamed, requests } = await list({ profile, quirks, count: 2088 });
    expect(listed).toEqual(complete(2088));
    expect(streamed).toEqual(names(2088));
    expect(requests).toBe(3);
  });

  test('is incomplete where a page leads back to itself, and its tags are not lost', async () => {
    const quirks = { tagPage: 10, link: 'repeated' } as const;
    const { listed, streamed } = await list({ profile, quirks, count: 25 });
    expect(listed).toEqual({ tags: names(10), complete: false });
    expect(streamed).toEqual(names(10));
  });

  test('of 2,501 in one page is complete with one request', async () => {
    const { listed, requests } = await list({ profile, quirks: { tagPageOver: 'ignore' }, count: 2501 });
    expect(listed).toEqual(complete(2501));
    expect(requests).toBe(1);
  });

  test('of 1,000 is complete where the registry ignores all that it is asked', async () => {
    const { listed, requests } = await list({ profile, quirks: { tagPageOver: 'ignore' }, count: 1000 });
    expect(listed).toEqual(complete(1000));
    expect(requests).toBe(2);
  });

  test.each([
    ['429', 2, 'RATE_LIMITED'],
    ['403', 0, 'FORBIDDEN'],
    ['403', 1, 'FORBIDDEN'],
    ['503', 2, 'UNAVAILABLE'],
  ] as const)('fails with the %s that comes after %i pages', async (fault, after, code) => {
    const quirks = { tagPage: 10, forbidden: 'denied' } as const;
    const faults = [{ operation: 'list', fault, after, times: 'always' }] as const;
    const { listed, streamed } = await list({ profile, quirks, count: 25, faults });
    expect([listed, streamed]).toEqual([code, code]);
  });

  test('fails where the repository is unknown', async () => {
    await using registry = await startScriptedRegistry({ profile });
    await using opened = open(registry.host);
    expect(await outcomeOf(opened.target.listTags())).toBe('NOT_FOUND');
  });
});

test('a registry that lists no tags says so', async () => {
  expect(await list({ profile: 'ecr-public', count: 3 })).toMatchObject({ listed: 'NOT_FOUND' });
});

test('a page that Link leads to and that is not there is no unknown repository', async () => {
  const { listed, streamed } = await list({ profile: 'artifactory', count: 250 });
  expect([listed, streamed]).toEqual(['INVALID_CONTENT', 'INVALID_CONTENT']);
  await using registry = await startScriptedRegistry({ profile: 'artifactory' });
  for (const name of names(250))
    repositoryOf(registry.store, 'acme/app').tags.set(name, `sha256:${'0'.repeat(64)}`);
  await using opened = open(registry.host);
  expect(hasCode(await rejection(opened.target.listTags()), 'NOT_FOUND')).toBe(false);
});

/** Pages of so many out of all; what is asked behind the last is answered by `behind`, and has no Link before it. */
function pagesOf(size: number, linked: number, behind: Handler): Handler {
  const all = names(linked * size + 7);
  return (request) => {
    const last = new URL(request.path, 'http://lab').searchParams.get('last');
    const start = last === null ? 0 : all.indexOf(last) + 1;
    if (start >= linked * size) return behind(request);
    const tags = all.slice(start, start + size);
    const isLinked = start + size < linked * size;
    const link = `</v2/acme/app/tags/list?n=${size}&last=${tags.at(-1)}>; rel="next"`;
    const page = json({ tags });
    return isLinked ? { ...page, headers: { ...page.headers, link } } : page;
  };
}

async function listAt(handler: Handler, most?: number) {
  await using server = await startServer(handler);
  await using opened = open(server.host);
  const listed = await outcomeOf(opened.target.listTags({ most }));
  return {
    listed,
    streamed: await outcomeOf(Array.fromAsync(opened.target.tags())),
    seen: server.requestLines(),
  };
}

describe('behind pages of 100, the last without a Link,', () => {
  test('more tags may come', async () => {
    const { listed, seen } = await listAt(pagesOf(100, 3, () => json({ tags: names(307).slice(300) })));
    expect(listed).toEqual(complete(307));
    expect(seen[3]).toBe('GET /v2/acme/app/tags/list?n=1000&last=v00299');
  });

  test('none may come', async () => {
    const { listed } = await listAt(pagesOf(100, 3, () => json({ tags: null })));
    expect(listed).toEqual(complete(300));
  });

  test.each([
    ['refusal', () => refusal(400, 'UNSUPPORTED')],
    ['failure', () => refusal(500, 'UNKNOWN')],
    ['page of another kind', () => ({ body: '<html>' })],
    ['broken connection', () => 'reset'],
  ] satisfies [string, Handler][])('a %s leaves it open, and loses nothing', async (_title, behind) => {
    const { listed, streamed } = await listAt(pagesOf(100, 3, behind));
    expect(listed).toEqual({ tags: names(300), complete: false });
    expect(streamed).toEqual(names(300));
  });
});

test('a tag that comes twice is given once', async () => {
  expect(await listAt(() => json({ tags: ['a', 'b', 'a'] }))).toMatchObject({
    listed: { tags: ['a', 'b'], complete: true },
    streamed: ['a', 'b'],
  });
});

test('a list of more tags than are wanted fails', async () => {
  expect((await listAt(() => json({ tags: names(11) }), 10)).listed).toBe('TOO_LARGE');
  expect((await listAt(() => json({ tags: names(10) }), 10)).listed).toEqual(complete(10));
});

test.each([
  ['an incomplete list', 'repeated', 1],
  ['a complete list', 'relative', 0],
] as const)(
  '%s proves that there is no referrers tag only if it is complete',
  async (_title, link, asked) => {
    const quirks = { referrersApi: false, ociSubject: false, tagPage: 2, link };
    await using registry = await startScriptedRegistry({ quirks });
    const held = repositoryOf(registry.store, 'acme/app').tags;
    for (const name of names(5)) held.set(name, `sha256:${'0'.repeat(64)}`);
    await using opened = open(registry.host);
    await opened.target.listTags();
    const { root } = plainArtifact();
    expect(await Array.fromAsync(opened.target.predecessors(root))).toEqual([]);
    const tag = root.digest.replace(':', '-');
    expect(registry.requests.filter(({ path }) => path.endsWith(tag))).toHaveLength(asked);
  },
);

test('what lists its tags and tells nothing more lists all of them', async () => {
  const memory = new MemoryTarget();
  await store(memory, plainArtifact(), 'v1');
  await memory.tag(plain(plainArtifact().root), 'v2');
  expect(await readTagList(memory)).toEqual({ tags: ['v1', 'v2'], complete: true });
  expect(await outcomeOf(readTagList(memory, { most: 1 }))).toBe('TOO_LARGE');
});
