import { describe, expect, test } from 'vitest';
import { safeText } from '../../../src/action/runner/safe-text.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { encodeManifest, parseManifest } from '../../../src/core/manifest.ts';
import { cases, expectVerdict, outcomeOf, textOf, type Case } from '../../support/corpus.ts';
import { parseCommand } from '../../support/log-commands.ts';

interface Markup {
  readonly place: 'log' | 'document';
  readonly text: unknown;
  readonly annotations: string;
}

/** What a terminal obeys, and what turns the order of a line round. */
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function expectSafe(text: string): void {
  const line = safeText(text);
  expect(line).not.toMatch(ACTIVE);
  expect(line.length).toBeLessThanOrEqual(9000);
  for (const printed of [line, ` ${line}`, `pull failed: ${line}`])
    expect(parseCommand(printed)).toBeUndefined();
  expect(line.trimStart().startsWith('::')).toBe(false);
  expect(line).not.toContain('##[');
  expect(line.isWellFormed()).toBe(true);
}

const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = `{"mediaType":"application/vnd.oci.empty.v1+json","digest":"${digestOf('{}')}","size":2}`;

async function expectDocument(annotations: string, verdict: string): Promise<void> {
  const text = `{"schemaVersion":2,"mediaType":"${TYPE}","config":${CONFIG},"layers":[],"annotations":${annotations}}`;
  const bytes = Buffer.from(text);
  const outcome = await outcomeOf(() => parseManifest(bytes, { mediaType: TYPE, digest: digestOf(bytes) }));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(outcome.verdict).toBe(verdict === 'kept' ? 'accept' : 'refuse');
  if (outcome.verdict === 'refuse') return;
  const again = JSON.parse(Buffer.from(encodeManifest(outcome.value)).toString()) as { annotations: object };
  const keys = Object.keys(JSON.parse(annotations) as object);
  expect(Object.keys(again.annotations)).toEqual(keys.map((key) => key.toWellFormed()));
}

async function expectAnnotation(item: Case<Markup>): Promise<void> {
  if (item.input.place === 'document') {
    await expectDocument(item.input.annotations, item.verdict);
    return;
  }
  const text = textOf(item.input.text);
  expect(item.verdict === 'unchanged' ? safeText(text) : text).toBe(text);
  expectSafe(text);
}

describe('annotations', () => {
  test.each(cases<Markup>('annotations'))('$line $input.place $verdict: $reason', (item) =>
    expectVerdict(item, () => expectAnnotation(item)),
  );
});
