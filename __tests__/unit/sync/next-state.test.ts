import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { nextState } from '../../../src/sync/next-state.ts';
import type { FinishedItem, FinishedPair } from '../../../src/sync/pair-run.ts';
import type { PairState, TagState } from '../../../src/sync/records/pair-lines.ts';
import { destinationAt, ruleOf, sourceAt, unitOf } from './sync-world.ts';

const [one, two] = [digestOf('one'), digestOf('two')];
const known: TagState = { tag: 'v1', from: 'v1', digest: one, at: one, first: 3, ours: true, missing: 1 };

interface Given {
  readonly outcome?: FinishedItem['outcome'];
  readonly state?: readonly TagState[];
  readonly item?: Partial<FinishedItem>;
  readonly source?: FinishedPair['source'];
  readonly destination?: FinishedPair['destination'];
}

/** What is known of `v1`, and of all others, after a run in which that tag ended so. */
function after({ outcome, state = [known], item = {}, ...lists }: Given): PairState {
  const to = destinationAt('to');
  const unit = unitOf(ruleOf(), sourceAt('from'), to);
  const tags = state.find(({ tag }) => tag === 'v1');
  const items: FinishedItem[] =
    outcome === undefined
      ? []
      : [
          {
            item: {
              unit,
              to,
              from: 'v1',
              tag: 'v1',
              isListed: true,
              mayBeThere: true,
              isFixed: false,
              state: tags,
              isAsked: true,
            },
            outcome,
            digest: two,
            at: two,
            bytes: 0,
            ms: 0,
            ...item,
          },
        ];
  const previous: PairState = { from: 'from', to: 'to', rule: unit.rule.rule.digest, tags: state };
  const whole = { tags: ['v1', 'v2'], complete: true };
  return nextState(
    { unit, to, state: previous, source: whole, destination: whole, selected: [], ...lists, items },
    9,
  );
}

describe('a tag that was', () => {
  test.each(['copied', 'moved'] as const)('%s is ours, and no longer missing', (outcome) => {
    expect(after({ outcome }).tags).toEqual([{ ...known, digest: two, at: two, ours: true, missing: 0 }]);
  });

  test('the same is ours only if this sync wrote what is there', () => {
    expect(after({ outcome: 'same', item: { at: one } }).tags[0]).toMatchObject({ ours: true, missing: 0 });
    expect(after({ outcome: 'same' }).tags[0]).toMatchObject({ ours: false });
    expect(after({ outcome: 'same', state: [] }).tags[0]).toMatchObject({ ours: false, first: 9 });
  });

  test.each(['failed', 'refused', 'gone', 'deferred'] as const)('%s is known as before', (outcome) => {
    expect(after({ outcome }).tags).toEqual([known]);
    expect(after({ outcome, state: [] }).tags).toEqual([]);
  });

  test('kept is forgotten: what is there is of somebody else', () => {
    expect(after({ outcome: 'kept' }).tags).toEqual([]);
  });

  test('deferred is where the next run begins', () => {
    expect(after({ outcome: 'deferred' }).next).toBe('v1');
    expect(after({ outcome: 'copied' })).not.toHaveProperty('next');
  });
});

describe('a tag that is not selected any more', () => {
  test('is missing once more', () => {
    expect(after({}).tags).toEqual([{ ...known, missing: 2 }]);
  });

  test('is forgotten when the destination lacks it', () => {
    expect(after({ destination: { tags: ['v2'], complete: true } }).tags).toEqual([]);
  });

  test('is known as before where a list may lack some', () => {
    expect(after({ source: { tags: [], complete: false } }).tags).toEqual([known]);
    expect(after({ destination: { tags: [], complete: false } }).tags).toEqual([known]);
  });
});
