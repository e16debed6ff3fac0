import { describe, expect, test } from 'vitest';
import { Progress, formatTime, progressLine } from '../../../src/action/runner/progress.ts';
import { copySettings } from '../../../src/action/commands/shared/context.ts';
import type { Opener } from '../../../src/action/open/open.ts';
import { terminalRunner } from '../../../src/action/runner/terminal.ts';
import { copyNode } from '../../../src/copy/copy.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { artifactOf, blob, store } from '../../support/artifacts.ts';
import { slowly } from '../../support/slow-content.ts';

const MIB = 1024 * 1024;

describe('a line of progress', () => {
  test.each([
    [MIB, 4 * MIB, 2, '1.0 MiB of 4.0 MiB (25 %), 512.0 KiB/s, about 6 s left'],
    [1, 1000, 10, '1 B of 1000 B (0 %), 0 B/s, about 167 min left'],
    [999, 1000, 1, '999 B of 1000 B (99 %), 999 B/s, about 1 s left'],
    [5, 5, 1, '5 B of 5 B (100 %), 5 B/s, about 0 s left'],
  ])('of %i of %i bytes in %i s', (done, total, seconds, line) => {
    expect(progressLine(done, total, seconds)).toBe(line.replace('167 min', formatTime(9990)));
  });

  test.each([
    [0, '0 s'],
    [0.1, '1 s'],
    [89, '89 s'],
    [90, '2 min'],
    [5340, '89 min'],
    [5400, '1 h 30 min'],
    [90_000, '25 h 0 min'],
  ])('says %i s as %s', (seconds, text) => {
    expect(formatTime(seconds)).toBe(text);
  });
});

/** A copy of two files, one of which comes in two parts: `between` ends before the second is given. */
async function slowCopy(
  everyMs: number,
  between: (told: readonly string[]) => Promise<void>,
): Promise<string[]> {
  const big = blob(Buffer.alloc(2000, 'x'), { mediaType: 'text/plain', title: 'big' });
  const artifact = artifactOf({ layers: [big, blob('small', { mediaType: 'text/plain', title: 'small' })] });
  const source = new MemoryTarget();
  await store(source, artifact);
  const told: string[] = [];
  const progress = new Progress((line) => told.push(line), everyMs);
  const runtime = { workspace: '', temp: '', home: '', env: {}, workflow: undefined, sourceDate: undefined };
  const runner = terminalRunner(runtime, () => undefined);
  const context = {
    open: { plan: undefined } as Opener,
    runtime,
    runner,
    log: runner.log,
    signal: new AbortController().signal,
    concurrency: 6,
    progress,
  };
  try {
    const slow = slowly(source, big.node, () => between(told));
    await copyNode(slow, artifact.root, { target: new MemoryTarget() }, copySettings(context));
  } finally {
    progress.stop();
  }
  return told;
}

describe('progress of a copy', () => {
  test('is told while it takes long: what is to come is known before its bytes move', async () => {
    const told = await slowCopy(50, async (lines) => {
      while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    });
    // The first half of the big file, the small one, the empty config: all of it counts from the start.
    expect(told[0]).toMatch(
      /^ {2}[\d.]+ K?i?B of 2\.\d KiB \(\d\d %\), [\d.]+ (?:B|[KM]iB)\/s, about \d+ s left$/,
    );
  });

  test('is not told where it is short', async () => {
    expect(await slowCopy(60_000, async () => undefined)).toEqual([]);
  });
});

test('nothing is told where nothing moves, and nothing twice', async () => {
  const told: string[] = [];
  const progress = new Progress((line) => told.push(line), 5);
  const ticks = () => new Promise((resolve) => setTimeout(resolve, 50));
  progress.expect(1000);
  await ticks();
  expect(told).toEqual([]);
  progress.moved(400);
  while (told.length === 0) await ticks();
  await ticks();
  expect(told).toHaveLength(1);
  // What is there already, and what is sent twice.
  progress.expect(-500);
  progress.moved(400);
  while (told.length === 1) await ticks();
  progress.stop();
  expect(told[1]).toContain('500 B of 500 B (100 %)');
});
