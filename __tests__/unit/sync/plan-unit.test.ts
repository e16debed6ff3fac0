import { describe, expect, test } from 'vitest';
import { limiter } from '../../../src/core/concurrency.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { planUnit, type PlanOptions } from '../../../src/sync/plan-unit.ts';
import type { TagState } from '../../../src/sync/records/pair-lines.ts';
import type { ActiveRule } from '../../../src/sync/sync-rule.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import { rejection } from '../../support/rejection.ts';
import { destinationAt, ruleOf, sourceAt, unitOf } from './sync-world.ts';

/** Holds each tag with the artifact of that text. */
async function holding(tags: Readonly<Record<string, string>>): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  for (const [tag, text] of Object.entries(tags)) await store(target, plainArtifact(text), tag);
  return target;
}

interface Given {
  readonly source: Readonly<Record<string, string>>;
  readonly destination?: Readonly<Record<string, string>>;
  /** Tags that the destination lists, where those are not all. */
  readonly listed?: readonly string[];
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly rule?: Partial<ActiveRule>;
  readonly known?: readonly TagState[];
  readonly recheck?: number;
  /** Where the run before stopped. */
  readonly next?: string;
}

/** What is to be done for each tag, and what each side was asked. */
async function planned(given: Given) {
  const asked: string[] = [];
  const watched = (name: string, target: MemoryTarget, listed?: readonly string[]): MemoryTarget =>
    overrideCapabilities(target, {
      resolve: async (tag: string) => {
        asked.push(`${name} ${tag}`);
        return target.resolve(tag);
      },
      tags: async function* tags() {
        yield* listed ?? (await Array.fromAsync(target.tags()));
      },
    });
  const source = sourceAt('from', watched('source', await holding(given.source)));
  const inner = watched('destination', await holding(given.destination ?? {}), given.listed);
  const target = given.listed
    ? Object.assign(Object.create(inner) as MemoryTarget, {
        listTags: async () => ({ tags: given.listed, complete: false }),
        resolve: inner.resolve.bind(inner),
      })
    : inner;
  const to = destinationAt('to', target);
  const unit = unitOf(ruleOf(given.keys, given.rule), source, to);
  const state = given.known && {
    from: 'from',
    to: 'to',
    rule: unit.rule.rule.digest,
    tags: given.known,
    ...(given.next && { next: given.next }),
  };
  const options: PlanOptions = {
    memory: { pair: async () => state, run: 1, recheck: given.recheck ?? 1000 },
    limit: limiter(4, new AbortController().signal),
    onNone: () => asked.push('none'),
  };
  const [pair] = await planUnit(unit, options);
  if (!pair || 'error' in pair) throw pair?.error;
  const kinds = Object.fromEntries(pair.items.map(({ item, kind }) => [item.tag, kind]));
  return { kinds, asked: asked.filter((line) => line.startsWith('destination')), pair };
}

const { digest } = plainArtifact('one').root;
const stateOf = (tag: string): TagState => ({
  tag,
  from: tag,
  digest,
  at: digest,
  first: 1,
  ours: true,
  missing: 0,
});

describe('a tag', () => {
  test('that the destination does not list is copied, and not asked for there', async () => {
    const { kinds, asked } = await planned({ source: { a: 'one', b: 'two' }, destination: { b: 'two' } });
    expect(kinds).toEqual({ a: 'copy', b: 'same' });
    expect(asked).toEqual(['destination b']);
  });

  test('that an incomplete list lacks is asked for all the same, so that it does not move by mistake', async () => {
    const given = {
      source: { a: 'one' },
      destination: { a: 'other' },
      listed: [],
      rule: { ifExists: 'skip' },
    } as const;
    const { kinds, asked } = await planned(given);
    expect(kinds).toEqual({ a: 'kept' });
    expect(asked).toEqual(['destination a']);
  });

  test('that the state knows is asked for in its turn only, and by an incomplete list always', async () => {
    const given = { source: { a: 'one' }, destination: { a: 'one' }, known: [stateOf('a')] };
    expect(await planned(given)).toMatchObject({ kinds: { a: 'same' }, asked: [] });
    expect(await planned({ ...given, recheck: 1 })).toMatchObject({ asked: ['destination a'] });
    expect(await planned({ ...given, listed: [] })).toMatchObject({ asked: ['destination a'] });
  });

  test('that is fixed is refused where it would move, and not where it is the same or new', async () => {
    const { kinds } = await planned({
      source: { '1.0.0': 'one', '2.0.0': 'two', '3.0.0': 'three', latest: 'four' },
      destination: { '1.0.0': 'other', '2.0.0': 'two', latest: 'other' },
      keys: { fixed: 'versions' },
    });
    expect(kinds).toEqual({ '1.0.0': 'refused', '2.0.0': 'same', '3.0.0': 'copy', latest: 'copy' });
  });

  test.each([
    ['overwrite', 'copy'],
    ['skip', 'kept'],
    ['fail', 'refused'],
    ['fail-if-different', 'refused'],
  ] as const)('that differs is with if-exists %s: %s', async (ifExists, kind) => {
    const given = { source: { a: 'one' }, destination: { a: 'other' } };
    expect((await planned({ ...given, rule: { ifExists } })).kinds).toEqual({ a: kind });
  });

  test('whose manifest is rewritten is compared by the copy itself', async () => {
    const given = { source: { a: 'one' }, destination: { a: 'one' }, rule: { rewrites: true } };
    expect((await planned(given)).kinds).toEqual({ a: 'check' });
    expect((await planned({ ...given, known: [stateOf('a')] })).kinds).toEqual({ a: 'same' });
  });
});

test('the tag at which the run before stopped is the first', async () => {
  const source = { a: 'one', b: 'two', c: 'three', d: 'four' };
  const order = async (next?: string) =>
    (await planned({ source, known: [], ...(next && { next }) })).pair.items.map(({ item }) => item.tag);
  expect(await order()).toEqual(['a', 'b', 'c', 'd']);
  expect(await order('c')).toEqual(['c', 'd', 'a', 'b']);
  expect(await order('gone')).toEqual(['a', 'b', 'c', 'd']);
});

describe('of a repository', () => {
  test('none selected is an error, a word or nothing', async () => {
    const source = { a: 'one' };
    expect(await rejection(planned({ source, keys: { tags: 'v9' } }))).toMatchObject({ code: 'NOT_FOUND' });
    const told = await planned({ source, keys: { tags: 'v9', 'if-none': 'ignore' } });
    expect(told.pair.items).toEqual([]);
  });

  test('more than at-most is an error before anything is asked', async () => {
    const error = await rejection(planned({ source: { a: 'one', b: 'two' }, keys: { 'at-most': '1' } }));
    expect(error).toBeInstanceOf(OrasError);
    expect(error).toMatchObject({ code: 'TOO_LARGE', details: { limit: 1 } });
  });

  test('two tags under one name are an error', async () => {
    const error = await rejection(planned({ source: { v1: 'one', '1': 'two' }, keys: { retag: '{major}' } }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
