import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/core/digest.ts';
import {
  formatReportLine,
  parseReportLine,
  pushReport,
  readReport,
  type ReportLine,
} from '../../../../src/sync/records/report.ts';
import { MemoryTarget } from '../../../../src/targets/memory/memory.ts';
import { rejection } from '../../../support/rejection.ts';
import { count, digest, pushForgery, runs, tag, text, type Forgery } from '../../../support/sync-records.ts';

const line: fc.Arbitrary<ReportLine> = fc.record(
  {
    rule: text,
    from: text,
    digest,
    at: digest,
    to: text,
    tag: fc.oneof(tag, fc.constant('')),
    was: digest,
    result: fc.constantFrom(
      'same',
      'copied',
      'moved',
      'kept',
      'deferred',
      'gone',
      'refused',
      'failed',
      'pruned',
    ),
    bytes: count,
    ms: count,
    error: text,
  },
  { requiredKeys: ['rule', 'from', 'to', 'tag', 'result', 'bytes', 'ms'] },
);
const counts = fc.record({
  rule: text,
  selected: count,
  same: count,
  unlisted: count,
  requests: count,
  pulls: count,
});
const plan = digestOf('plan');
const copied: ReportLine = {
  rule: '1',
  from: 'docker.io/library/alpine',
  to: 'ghcr.io/acme/alpine',
  tag: '3.22',
  digest: digestOf('image'),
  result: 'copied',
  bytes: 12,
  ms: 3,
};

test('a line that is formatted is read as itself', () => {
  fc.assert(
    fc.property(line, (one) => {
      const formatted = formatReportLine(one);
      expect(formatted).not.toContain('\n');
      expect(parseReportLine(formatted, 'a line')).toEqual(one);
    }),
    runs,
  );
});

test('a report that is written is read as itself, with the plan and the shard it is for', async () => {
  const target = new MemoryTarget();
  await fc.assert(
    fc.asyncProperty(
      fc.array(counts, { maxLength: 3 }),
      fc.array(line, { maxLength: 20 }),
      async (counts, lines) => {
        const report = { plan, shard: 3, counts, lines };
        await pushReport(target, 'default.003', report);
        expect(await readReport(target, 'default.003')).toEqual(report);
      },
    ),
    { ...runs, numRuns: 30 },
  );
});

test('an error keeps its words but no control characters, and a time is a whole number', () => {
  const line = formatReportLine({ ...copied, ms: 1.6, error: 'denied\n::error::\u001b[31mx' });
  expect(parseReportLine(line, 'a line')).toMatchObject({ ms: 2, error: 'denied ::error:: [31mx' });
});

test('a very long error is cut, between two characters', () => {
  const line = formatReportLine({ ...copied, error: `a${'😀'.repeat(4000)}` });
  const { error = '' } = parseReportLine(line, 'a line');
  expect(error.length).toBe(4096);
  expect(error.isWellFormed()).toBe(true);
});

test('a tag that is not there has no report', async () => {
  expect(await readReport(new MemoryTarget(), 'default.001')).toBeUndefined();
});

describe('refused, with what is wrong', () => {
  const good = formatReportLine(copied);
  const config = { version: 1, plan, shard: 1, counts: [] };
  const changed = (change: object): string => `${JSON.stringify({ ...JSON.parse(good), ...change })}\n`;
  const cases: Readonly<Record<string, readonly [Omit<Forgery, 'word'>, RegExp]>> = {
    'another version': [{ config: { ...config, version: 2 } }, /version 2 is unknown/],
    'no version': [{ config: { plan, shard: 1 } }, /version must be a whole number/],
    'a plan that is no digest': [{ config: { ...config, plan: 'sha256:1' } }, /plan must be a digest/],
    'counts that are none': [{ config: { ...config, counts: [1] } }, /counts must be objects/],
    'a count below zero': [
      { config: { ...config, counts: [{ rule: '1', selected: -1 }] } },
      /selected must be a whole number from 0/,
    ],
    'another artifact': [{ config, artifactType: 'application/spdx+json' }, /its type is "application\/spdx/],
    'a truncated layer': [
      { config, layer: zstdCompressSync(Buffer.from(`${good}\n`)).subarray(0, -3) },
      /cannot be unpacked/,
    ],
    'bytes behind the layer': [
      { config, layer: Buffer.concat([zstdCompressSync(Buffer.from(`${good}\n`)), Buffer.from('more')]) },
      /bytes behind its end/,
    ],
    'a second frame': [
      { config, layer: Buffer.concat([1, 2].map(() => zstdCompressSync(Buffer.from(`${good}\n`)))) },
      /bytes behind its end/,
    ],
    'a layer that is no zstd': [{ config, layer: Buffer.from(`${good}\n`) }, /cannot be unpacked/],
    'a bomb': [
      { config, layer: zstdCompressSync(Buffer.alloc(65 * 1024 * 1024)) },
      /more than 67108864 bytes/,
    ],
    'a line of 10 MB': [
      { config, lines: changed({ from: 'a'.repeat(10_000_000) }) },
      /line 1 has more than 65536/,
    ],
    'half a line': [{ config, lines: good }, /ends in the middle of line 1/],
    'a line that is no object': [{ config, lines: '[]\n' }, /line 1 is not a JSON object/],
    'a line that is no JSON': [{ config, lines: `${good}\n{\n` }, /line 2 is not JSON/],
    'bytes that are no UTF-8': [
      { config, layer: zstdCompressSync(Buffer.from([0xff, 0x0a])) },
      /is not JSON/,
    ],
    'a tag that is none': [{ config, lines: changed({ tag: '../x' }) }, /tag must be a tag, got "\.\.\/x"/],
    'a digest that is none': [{ config, lines: changed({ digest: 'sha256:AB' }) }, /digest must be a digest/],
    'a result that is unknown': [
      { config, lines: changed({ result: 'done' }) },
      /result must be one of same/,
    ],
    'a negative number': [
      { config, lines: changed({ bytes: -1 }) },
      /bytes must be a whole number from 0, got -1/,
    ],
    'a command for the log': [{ config, lines: changed({ error: 'x\n::set-env' }) }, /error must be text/],
    'a field that is missing': [
      { config, lines: changed({ to: undefined }) },
      /to must be text.*got nothing/,
    ],
  };
  for (const [name, [forged, problem]] of Object.entries(cases)) {
    test(`it is ${name}`, async () => {
      const target = new MemoryTarget();
      await pushForgery(target, 'default.001', { word: 'report', lines: `${good}\n`, ...forged });
      const error = await rejection(readReport(target, 'default.001'));
      expect(error).toMatchObject({ code: 'INVALID_CONTENT', message: expect.stringMatching(problem) });
    });
  }
});
