import { describe, expect, test } from 'vitest';
import { digestOf, digestTagOf, subjectOfTag } from '../../../src/core/digest.ts';
import {
  decidePrune,
  type PruneDecision,
  type PruneFacts,
  type PruneState,
} from '../../../src/sync/prune.ts';
import type { PruneRule } from '../../../src/sync/rules/rules.ts';

const OLD = digestOf('old');
const SIGNATURE = `${digestTagOf(OLD)}.sig`;
const STAY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

function stateOf(tag: string, more: Partial<PruneState> = {}): PruneState {
  return { tag, at: digestOf(tag), ours: true, missing: 0, ...more };
}

const old = stateOf('old', { missing: 2 });
const rule: PruneRule = { keep: [], after: 2, max: 20, maxShare: 0.1, scope: 'ours' };
/** Of ten tags, `old` goes and its signature with it. */
const facts: PruneFacts = {
  source: { tags: STAY, complete: true },
  destination: { tags: [...STAY, 'old', SIGNATURE], complete: true },
  selected: new Set(STAY),
  states: [...STAY.map((tag) => stateOf(tag)), old],
  wanted: new Set(),
  ruleChanged: false,
  allCopied: true,
};

function decide(more: Partial<PruneFacts> = {}, other: Partial<PruneRule> = {}): PruneDecision {
  return decidePrune({ ...facts, ...more }, { ...rule, ...other });
}

function withState(state: PruneState): Partial<PruneFacts> {
  return { states: [...STAY.map((tag) => stateOf(tag)), state] };
}

function going(decision: PruneDecision): string[] {
  return decision.kind === 'go' ? decision.tags.map(({ tag }) => tag) : [decision.why];
}

test('a tag that was long enough not selected goes, with its digest and its signature', () => {
  expect(decide()).toEqual({
    kind: 'go',
    tags: [
      { tag: 'old', digest: OLD },
      { tag: SIGNATURE, subject: OLD },
    ],
    waiting: [],
  });
});

describe('nothing goes, and the tags that would are told, where', () => {
  const two = ['old', SIGNATURE];
  test.each<[string, Partial<PruneFacts>, Partial<PruneRule>]>([
    ['source-incomplete', { source: { tags: STAY, complete: false } }, {}],
    ['destination-incomplete', { destination: { ...facts.destination, complete: false } }, {}],
    ['copies-failed', { allCopied: false }, {}],
    ['source-empty', { source: { tags: [], complete: true } }, {}],
    ['source-empty', { source: { tags: [SIGNATURE], complete: true } }, {}],
    ['rule-changed', { ruleChanged: true }, {}],
    ['over-max', {}, { max: 0 }],
    ['over-max-share', {}, { maxShare: 0.09 }],
  ])('%s', (why, more, other) => {
    const decision = decide(more, other);
    expect(decision).toMatchObject({ kind: 'stopped', why });
    expect(decision.tags.map(({ tag }) => tag)).toEqual(two);
  });
});

describe('a tag stays alone', () => {
  test.each<[string, Partial<PruneFacts>, Partial<PruneRule>]>([
    ['that is selected', { selected: new Set([...STAY, 'old']) }, {}],
    ['that the destination does not list', { destination: { tags: STAY, complete: true } }, {}],
    ['that the state does not know', { states: STAY.map((tag) => stateOf(tag)) }, {}],
    [
      'that the state does not know, whatever the scope',
      { states: STAY.map((tag) => stateOf(tag)) },
      { scope: 'all' },
    ],
    ['that others wrote', withState({ ...old, ours: false }), {}],
    ['of `keep`', {}, { keep: ['v*', 'o?d'] }],
    ['that `keep` does not deny', {}, { keep: ['!a'] }],
    ['that another rule wants', { wanted: new Set(['old']) }, {}],
    ['that was missing too few times', withState({ ...old, missing: 1 }), {}],
    ['that was not missing', withState({ ...old, missing: 0 }), { after: 0 }],
  ])('%s', (_why, more, other) => {
    expect(going(decide(more, other))).toEqual([]);
  });
});

test('what others wrote goes with scope all', () => {
  const decision = decide(withState({ ...old, ours: false }), { scope: 'all' });
  expect(going(decision)).toEqual(['old', SIGNATURE]);
});

test('a tag that waits is told with the runs it was missing', () => {
  const waits = { ...old, missing: 1 };
  expect(decide(withState(waits))).toEqual({ kind: 'go', tags: [], waiting: [waits] });
});

test('a condition that would stop nothing stops nothing', () => {
  const decision = decide({ ...withState({ ...old, missing: 1 }), ruleChanged: true, allCopied: false });
  expect(decision.kind).toBe('go');
});

describe('a digest tag stays', () => {
  test('whose subject has a tag that stays', () => {
    const states = [...facts.states, stateOf('a', { at: OLD })];
    expect(going(decide({ states }))).toEqual(['old']);
  });

  test('whose subject was never in the state', () => {
    const other = `${digestTagOf(digestOf('other'))}.sig`;
    const destination = { tags: [...facts.destination.tags, other], complete: true };
    const states = [...facts.states, stateOf(other, { missing: 9 })];
    expect(going(decide({ destination, states }))).toEqual(['old', SIGNATURE]);
  });

  test.each<[string, Partial<PruneFacts>, Partial<PruneRule>]>([
    ['that is selected', { selected: new Set([...STAY, SIGNATURE]) }, {}],
    ['that another rule wants', { wanted: new Set([SIGNATURE]) }, {}],
    ['of `keep`', {}, { keep: ['sha256-*.sig'] }],
  ])('%s', (_why, more, other) => {
    expect(going(decide(more, other))).toEqual(['old']);
  });

  test('neither it nor its tag goes where the tag stays', () => {
    expect(going(decide({}, { keep: ['old'] }))).toEqual([]);
  });
});

test('the digest tags of a tag that a killed run has removed go in the next', () => {
  const destination = { tags: [...STAY, SIGNATURE], complete: true };
  expect(going(decide({ destination }))).toEqual([SIGNATURE]);
  expect(going(decide({ destination, ruleChanged: true }))).toEqual(['rule-changed']);
});

test('digest tags and repeated tags do not change what the share is of', () => {
  const many = Array.from({ length: 90 }, (_, at) => `${digestTagOf(digestOf(`other ${at}`))}.sig`);
  const tags = [...facts.destination.tags, ...STAY, ...STAY, ...many];
  const destination = { tags, complete: true };
  expect(going(decide({ destination }, { maxShare: 0.09 }))).toEqual(['over-max-share']);
  expect(going(decide({ destination }))).toEqual(['old', SIGNATURE]);
});

test('exactly as many as allowed go', () => {
  const tags = Array.from({ length: 100 }, (_, at) => `t${at}`);
  const states = tags.map((tag, at) => stateOf(tag, { missing: at < 29 ? 2 : 0 }));
  const selected = new Set(tags.slice(29));
  const more = { destination: { tags, complete: true }, states, selected };
  expect(going(decide(more, { max: 29, maxShare: 0.29 }))).toHaveLength(29);
  expect(going(decide(more, { max: 28, maxShare: 0.29 }))).toEqual(['over-max']);
  expect(going(decide(more, { max: 29, maxShare: 0.28 }))).toEqual(['over-max-share']);
});

test('the subject of a digest tag is read from its name', () => {
  const long = digestOf('old', 'sha512');
  for (const digest of [OLD, long])
    for (const end of ['', '.sig', '.att', '.x.y'])
      expect(subjectOfTag(digestTagOf(digest) + end)).toBe(digest);
  for (const tag of ['v1', 'sha256-abc', `x${SIGNATURE}`, SIGNATURE.toUpperCase(), `${digestTagOf(OLD)}-sig`])
    expect(subjectOfTag(tag)).toBeUndefined();
});
