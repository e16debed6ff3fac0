import { describe, expect, test } from 'vitest';
import { json, open, startServer, type Handler, type Reply } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';

async function list(script: Handler) {
  await using server = await startServer(script);
  await using repository = open(server.host);
  try {
    return { tags: await Array.fromAsync(repository.target.tags()), seen: server.requestLines() };
  } catch (error) {
    return { error, seen: server.requestLines() };
  }
}

function page(tags: readonly string[], link?: string | string[]): Reply {
  const answer = json({ name: 'acme/app', tags });
  return link === undefined ? answer : { ...answer, headers: { ...answer.headers, link } };
}

const first = '/v2/acme/app/tags/list';
const asked = `${first}?n=1000`;

describe('the next page of tags is where Link says:', () => {
  test.each([
    [`<${first}?n=2&last=b>; rel="next"`, `${first}?n=2&last=b`],
    [`<${first}?last=b>;rel=next`, `${first}?last=b`],
    [`<list?last=b>; rel="next"`, `${first}?last=b`],
    [`<?last=b>; rel="next"`, `${first}?last=b`],
    [`<${first}?last=a>; rel="prev", <${first}?last=b>; rel="next"`, `${first}?last=b`],
    [`<${first}?last=b>; title="a, b"; rel="next"`, `${first}?last=b`],
    [[`<${first}?last=a>; rel="prev"`, `<${first}?last=b>; REL="NEXT"`], `${first}?last=b`],
    [`<${first}?last=b>; rel='next'`, `${first}?last=b`],
    // What is no link by the specification, and is the only one.
    [`<${first}?last=b>`, `${first}?last=b`],
    [`<${first}?last=b>; title="more"`, `${first}?last=b`],
    [`${first}?last=b; rel="next"`, `${first}?last=b`],
    [`${first}?last=b`, `${first}?last=b`],
  ])('%j', async (link, expected) => {
    const { tags, seen } = await list(({ path }) => (path === asked ? page(['a', 'b'], link) : page(['c'])));
    expect(tags).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual([`GET ${asked}`, `GET ${expected}`]);
  });

  test.each([
    undefined,
    '',
    `<${first}?last=a>; rel="prev"`,
    `<${first}?last=a>; rel="first", <${first}?last=b>; rel="last"`,
  ])('and %j leads nowhere', async (link) => {
    expect((await list(() => page(['a'], link))).tags).toEqual(['a']);
  });

  // They were taken for the last page before.
  test.each([
    ['a word', 'nonsense'],
    ['a sentence', `next page: ${first}?last=b`],
    ['two links without a relation', `<${first}?last=a>, <${first}?last=b>`],
    ['one of two without a relation', `<${first}?last=a>; rel="prev", <${first}?last=b>`],
    ['nine thousand characters', `<${first}?last=${'x'.repeat(9000)}>; rel="next"`],
  ])('and with %s the list is not complete', async (_title, link) => {
    const { error, seen } = await list(() => page(['a'], link));
    expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
    expect(seen).toHaveLength(1);
  });

  test('on a page at another host it is not followed', async () => {
    await using other = await startServer(() => page(['stolen']));
    const { error } = await list(() => page(['a'], `<${other.origin}${first}>; rel="next"`));
    expect(error).toMatchObject({ code: 'UNSUPPORTED' });
    expect(other.requests).toEqual([]);
  });

  test('a registry that does not take so large a number is asked without', async () => {
    const { tags, seen } = await list(({ path }) => (path === asked ? json({}, 400) : page(['a'])));
    expect(tags).toEqual(['a']);
    expect(seen).toEqual([`GET ${asked}`, `GET ${first}`]);
  });

  test('a page that leads to itself is not asked for again', async () => {
    const { tags, seen } = await list(() => page(['a'], `<${asked}>; rel="next"`));
    expect(tags).toEqual(['a']);
    expect(seen).toHaveLength(1);
  });

  test('a circle ends', async () => {
    const { tags, seen } = await list(() => page(['a'], `<${first}?last=a>; rel="next"`));
    expect(tags).toEqual(['a']);
    expect(seen.length).toBeLessThan(4);
  });

  test('a page that is not wanted is not asked for', async () => {
    await using server = await startServer(() => page(['a', 'b'], `<${first}?last=b>; rel="next"`));
    await using repository = open(server.host);
    for await (const tag of repository.target.tags()) {
      expect(tag).toBe('a');
      break;
    }
    expect(server.requests).toHaveLength(1);
  });
});

test.each<[string, Reply, readonly string[]]>([
  ['an empty list', page([]), []],
  ['null', json({ name: 'acme/app', tags: null }), []],
  ['no list', json({ name: 'acme/app' }), []],
])('tags that are %s', async (_title, answer, expected) => {
  expect((await list(() => answer)).tags).toEqual(expected);
});

test.each<[string, Reply, string]>([
  ['a number that is refused, and no number too', json({}, 400), 'INVALID_CONTENT'],
  ['an unknown repository', json({ errors: [{ code: 'NAME_UNKNOWN' }] }, 404), 'NOT_FOUND'],
  ['a page', { status: 200, body: '<html>' }, 'INVALID_CONTENT'],
  ['tags that are no list', json({ tags: 'a' }), 'INVALID_CONTENT'],
  // What is no text was left out before.
  ['a list with other things', json({ tags: ['a', 1, null, 'b'] }), 'INVALID_CONTENT'],
])('%s is an error', async (_title, answer, code) => {
  const { error } = await list(() => answer);
  expect(error).toMatchObject({ code });
});

test('listing can be aborted', async () => {
  const reason = new Error('enough');
  await using server = await startServer(() => page(['a']));
  await using repository = open(server.host);
  const listed = Array.fromAsync(repository.target.tags({ signal: AbortSignal.abort(reason) }));
  expect(await rejection(listed)).toBe(reason);
});
