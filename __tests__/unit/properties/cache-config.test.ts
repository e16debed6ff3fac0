import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeConfig, parseConfig } from '../../../src/cache/tree/config.ts';
import type { CacheConfig } from '../../../src/cache/tree/format.ts';
import { JsonWalk } from '../../../src/cache/tree/json-walk.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

const SEED = { seed: 20261201, numRuns: 300 };
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const count = fc.nat({ max: 1000 });

const fields = { name: text, mode: fc.nat({ max: 0o777 }), mtime: fc.maxSafeInteger() };
const entry = fc.oneof(
  fc.record({ ...fields, kind: fc.constant('folder' as const), size: fc.constant(0) }),
  fc.record({ ...fields, kind: fc.constant('link' as const), size: fc.constant(0), linkTarget: text }),
  fc.record(
    {
      ...fields,
      kind: fc.constant('file' as const),
      size: count,
      contentDigest: fc.base64String({ minLength: 1 }),
    },
    { requiredKeys: ['name', 'mode', 'mtime', 'kind', 'size'] },
  ),
);
const chunk = fc.record({
  group: fc.constant(0),
  size: count,
  entries: fc.array(entry, { maxLength: 4 }),
  superseded: fc.array(fc.record({ name: text, kind: fc.constantFrom('file' as const, 'folder' as const) }), {
    maxLength: 3,
  }),
});
const config = fc.record({
  groups: fc.array(text, { minLength: 1, maxLength: 3 }),
  chunks: fc.array(chunk, { maxLength: 5 }),
}) satisfies fc.Arbitrary<CacheConfig>;

/** Fails for every error but ours. */
function orRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OrasError) return undefined;
    throw error;
  }
}

test('a config that is encoded is read as itself', () => {
  fc.assert(
    fc.property(config, (one) => {
      expect(parseConfig(encodeConfig(one))).toEqual(one);
    }),
    SEED,
  );
});

test('a config of which bytes were changed, left out or put in is read or refused, by an error of ours', () => {
  const change = fc.record({
    at: fc.nat(),
    gone: fc.nat({ max: 9 }),
    bytes: fc.uint8Array({ maxLength: 9 }),
  });
  fc.assert(
    fc.property(config, fc.array(change, { minLength: 1, maxLength: 5 }), (one, changes) => {
      let bytes = Buffer.from(encodeConfig(one));
      for (const { at, gone, bytes: added } of changes) {
        const place = at % (bytes.length + 1);
        bytes = Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + gone)]);
      }
      orRefused(() => parseConfig(bytes));
    }),
    SEED,
  );
});

test('any text of the characters of JSON is read as JSON.parse reads it, or refused', () => {
  const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', ' ', '1', '"a"', 'null', '\n');
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      const text = `{"a":${tokens.join('')}}`;
      const walked = orRefused(() => {
        const walk = new JsonWalk(Buffer.from(text), 'a text', { values: 100, depth: 20 });
        return Object.fromEntries(
          [...walk.members()].map(({ name, part }) => [String(name), walk.value(part)] as const),
        );
      });
      if (walked !== undefined) expect(walked).toEqual(JSON.parse(text));
    }),
    { ...SEED, numRuns: 3000 },
  );
});
