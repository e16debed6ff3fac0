import { describe, expect, test } from 'vitest';
import {
  targetContract,
  type ContractCase,
  type SkipContext,
  type TargetKind,
} from '../../../src/contract/target-contract.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { rejection } from '../../support/rejection.ts';
import { DEFECTS, memoryLimits } from './defects.ts';

const nameOf = ({ group, title }: ContractCase): string => `${group}: ${title}`;

/** The cases that the kind does not keep to. */
async function failedBy(kind: TargetKind): Promise<string[]> {
  const failed: string[] = [];
  for (const one of targetContract(kind))
    if (one.skip === undefined) await one.run().catch(() => failed.push(nameOf(one)));
  return failed;
}

/** Each case once more, with what it says instead of running. */
async function skipsOf(kind: TargetKind, context: (told: string[]) => SkipContext): Promise<string[]> {
  const said: string[] = [];
  for (const one of targetContract(kind)) {
    const told: string[] = [];
    await one.run(context(told)).catch((error: Error) => told.push(`throws ${error.message}`));
    if (told.length > 0) said.push(`${nameOf(one)}: ${told.join()}`);
  }
  return said;
}

const plainMemory: TargetKind = { create: () => ({ target: new MemoryTarget() }), limits: memoryLimits };

/** Memory without the extras. */
function openBare() {
  return { target: overrideCapabilities(new MemoryTarget(), { tags: undefined, predecessors: undefined }) };
}

describe('the contract', () => {
  const found = new Map<string, string[]>();

  test('is kept by memory', async () => {
    expect(await failedBy(plainMemory)).toEqual([]);
  });

  test.each(Object.entries(DEFECTS))('is not kept by a target that %s', async (name, kind) => {
    found.set(name, await failedBy(kind));
    expect(found.get(name)).not.toEqual([]);
  });

  test('has no case that all of these keep to', () => {
    const failed = new Set([...found.values()].flat());
    expect(
      targetContract(plainMemory)
        .map(nameOf)
        .filter((name) => !failed.has(name)),
    ).toEqual([]);
  });

  test('names each case once', () => {
    const names = targetContract(plainMemory).map(nameOf);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says what failed, with the error of the target as cause', async () => {
    const kind = DEFECTS['fails with an error of its own'];
    const [, broken] = targetContract(kind ?? plainMemory).filter(
      ({ group }) => group === 'a push that fails leaves nothing',
    );
    const failure = await rejection(broken?.run() ?? Promise.resolve());
    expect(failure.message).toBe('expected an error, code SIZE_MISMATCH; got TypeError: it broke');
    expect(failure.cause).toBeInstanceOf(TypeError);
  });
});

describe('as its docs show it for vitest', () => {
  const cases = targetContract(plainMemory).filter(
    ({ group, skip }) => group === 'tags' && skip === undefined,
  );
  test.for(cases)('$group: $title', (one, context) => expectKept(one, context));
});

async function expectKept(one: ContractCase, context: SkipContext): Promise<void> {
  await one.run(context);
}

describe('a case that cannot be run', () => {
  const telling = (told: string[]): SkipContext => ({ skip: (reason) => void told.push(reason) });
  const throwing = (): SkipContext => ({
    skip: (reason) => {
      throw new Error(reason);
    },
  });

  test('says why before it runs, where the limits say so', async () => {
    const cases = targetContract(plainMemory).filter(({ skip }) => skip !== undefined);
    const expected = [
      `reading: abort ends a read in the middle: ${memoryLimits.partialReads}`,
      `writing: a blob of 64 MiB flows through, at most four chunks at once: ${memoryLimits.streaming}`,
    ];
    expect(cases.map((one) => `${nameOf(one)}: ${one.skip}`)).toEqual(expected);
    expect(await skipsOf(plainMemory, telling)).toEqual(expected);
  });

  test('tells the context why, once the target is open and lacks an extra', async () => {
    const kind = { create: openBare, limits: memoryLimits };
    const late = (await skipsOf(kind, telling)).filter((line) => line.includes('the target has no'));
    expect(late).toHaveLength(15);
    expect(late[0]).toBe('tags: all tags are listed: the target has no tags()');
    expect(late[1]).toMatch(/^predecessors: .+: the target has no predecessors\(\)$/);
  });

  test('ends as the context does, where that throws', async () => {
    const kind = { create: openBare, limits: memoryLimits };
    expect(await skipsOf(kind, throwing)).toContain(
      'tags: all tags are listed: throws the target has no tags()',
    );
  });

  test('fails without a context: it does not pass unseen', async () => {
    const cases = targetContract({ create: openBare, limits: memoryLimits });
    const outcomes = await Promise.allSettled(cases.map((one) => one.run()));
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(failed).toHaveLength(17);
    expect(failed.every((text) => text.startsWith('Error: not run: '))).toBe(true);
  });
});

test('a place is closed after its case, whatever the outcome', async () => {
  const places: string[] = [];
  const kind = (target: () => MemoryTarget): TargetKind => ({
    create() {
      places.push('opened');
      return { target: target(), close: () => void places.push('closed') };
    },
    limits: memoryLimits,
  });
  const [passes] = targetContract(kind(() => new MemoryTarget()));
  await passes?.run();
  const [fails] = targetContract(kind(() => new MemoryTarget({ limit: 1 })));
  expect(await rejection(fails?.run() ?? Promise.resolve())).toMatchObject({ code: 'TOO_LARGE' });
  const skipped = targetContract(kind(() => openBare().target)).at(-1);
  await skipped?.run({ skip: () => void places.push('skipped') });
  expect(places).toEqual(['opened', 'closed', 'opened', 'closed', 'opened', 'skipped', 'closed']);
});
