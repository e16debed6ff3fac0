import { expect, test } from 'vitest';
import { parseWarnings } from '../../../src/http/warnings.ts';
import { open, startServer } from '../../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../../support/lab-registry.ts';
import { rejection } from '../../support/rejection.ts';

test.each([
  ['299 - "deprecated"', ['deprecated']],
  ['299 - "one", 299 host:443 "two"', ['one', 'two']],
  [String.raw`299 - "a \"quoted\" word"`, ['a "quoted" word']],
  ['299 - ""', ['']],
  ['110 - "stale"', []],
  ['110 - "stale", 299 - "real"', ['real']],
  ['299 "no agent"', []],
  ['299 - unquoted', []],
  ['299 - "no end', []],
  ['1299 - "other code"', []],
  ['', []],
  [`299 - "${'x'.repeat(10_000)}"`, []],
])('%j says %j', (header, texts) => {
  expect(parseWarnings(header)).toEqual(texts);
});

test('a header made to be slow is not', () => {
  expect(parseWarnings('299 - "'.repeat(100_000))).toEqual(parseWarnings('299 - "'.repeat(600)));
});

/** The warnings that come of some requests to a server which gives these headers. */
async function warned(header: (at: number) => string | string[], requests = 5): Promise<string[]> {
  const shelf = emptyContents();
  putArtifact(shelf);
  const says = registryHandler(shelf);
  let at = 0;
  await using server = await startServer(async (request) => {
    const reply = await says(request);
    if (reply === 'reset') return reply;
    return { ...reply, headers: { ...reply.headers, warning: header((at += 1)) } };
  });
  const texts: string[] = [];
  const onWarning = (host: string, text: string) => void texts.push(`${host === server.host} ${text}`);
  await using repository = open(server.host, { onWarning });
  for (let count = 0; count < requests; count += 1) await repository.target.resolve('v1');
  await rejection(repository.target.resolve('absent'));
  return texts;
}

test('each warning is told once, also one that comes with an error', async () => {
  expect(await warned(() => ['299 - "same"', '299 - "two"'])).toEqual(['true same', 'true two']);
});

test('a server that never says the same twice is heard a hundred times', async () => {
  expect(await warned((at) => `299 - "number ${at}"`, 150)).toHaveLength(100);
});
