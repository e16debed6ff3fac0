import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareUtf8,
  encodeJson,
  parseJsonObject,
  parseStrictJsonObject,
  type Json,
} from '../../../src/core/json.ts';

describe('JSON is written as Go writes it:', () => {
  test.each<[string, Json, string]>([
    ['a text', 'a', '"a"'],
    ['an empty text', '', '""'],
    ['quotes and backslashes', '"\\', '"\\"\\\\"'],
    ['what HTML escapes', '<>&', '"\\u003c\\u003e\\u0026"'],
    ['an apostrophe and a slash', "'/", '"\'/"'],
    ['line separators', '\u2028\u2029', '"\\u2028\\u2029"'],
    ['control characters', '\u0000\u0001\u001f', '"\\u0000\\u0001\\u001f"'],
    ['short escapes', '\b\t\n\f\r', '"\\b\\t\\n\\f\\r"'],
    ['delete and C1', '\u007f\u0085', '"\u007f\u0085"'],
    ['letters', 'é日本', '"é日本"'],
    ['an emoji', '\u{1f600}', '"\u{1f600}"'],
    ['half a surrogate pair', 'a\ud800b', '"a\ufffdb"'],
    ['a number', 9_007_199_254_740_991, '9007199254740991'],
    ['flags', [true, false], '[true,false]'],
    ['an empty list', [], '[]'],
    ['an empty object', {}, '{}'],
    ['an object in its own order', { b: 1, a: { d: 2, c: 3 } }, '{"b":1,"a":{"d":2,"c":3}}'],
    ['an object without what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
    [
      'a map in the order of bytes',
      new Map<string, Json>([
        ['b', 1],
        ['B', 2],
        ['a', 3],
      ]),
      '{"B":2,"a":3,"b":1}',
    ],
    [
      'keys that are numbers',
      new Map<string, Json>([
        ['9', 1],
        ['10', 2],
        ['1', 3],
      ]),
      '{"1":3,"10":2,"9":1}',
    ],
    [
      'keys beyond the first plane',
      new Map<string, Json>([
        ['\u{1f600}', 1],
        ['\uffee', 2],
      ]),
      '{"\uffee":2,"\u{1f600}":1}',
    ],
    ['keys that are escaped', new Map<string, Json>([['<', 1]]), '{"\\u003c":1}'],
    [
      'a key that is empty',
      new Map<string, Json>([
        ['a', 1],
        ['', 2],
      ]),
      '{"":2,"a":1}',
    ],
  ])('%s', (_what, value, text) => {
    expect(encodeJson(value)).toBe(text);
  });
});

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('for any value', () => {
  test('what is written reads as that value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = encodeJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      }),
      { numRuns: 500 },
    );
  });

  test('a map is written in the order of the UTF-8 bytes of its keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (keys) => {
        const sorted = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        const expected = `{${sorted.map((key) => `${encodeJson(key)}:1`).join(',')}}`;
        expect(encodeJson(new Map(keys.map((key) => [key, 1])))).toBe(expected);
        expect(keys.toSorted(compareUtf8)).toEqual(sorted);
      }),
    );
  });
});

describe('an object is read from bytes', () => {
  const parse = (text: string | Uint8Array): unknown => parseJsonObject(Buffer.from(text), 'it');

  test('and keeps keys of prototypes as its own', () => {
    const value = parse('{"__proto__":{"x":1},"a":1}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'a']);
    expect('x' in value).toBe(false);
  });

  test.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"a"'],
    ['a number', '1'],
    ['nothing', ''],
    ['half an object', '{"a":'],
    ['a trailing comma', '{"a":1,}'],
    ['a byte order mark', '\ufeff{}'],
    ['NUL behind it', '{}\0'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
  ])('unless it is %s', (_what, text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_CONTENT', message: expect.stringMatching(/^it/) }),
    );
  });

  // Refused before values are made of it.
  test('unless it is nesting without end', () => {
    expect(() => parse(`{"a":${'['.repeat(200_000)}`)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  });
});

describe('strict JSON', () => {
  const parse = (text: string): unknown => parseStrictJsonObject(Buffer.from(text), 'it');

  test.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}'],
    ['{"a":"\\"a\\":1, \\\\","b":["a","a",":"]}'],
    ['{ "A" : 1 , "a"\n:\t{ } }'],
  ])('%s is what JSON.parse says', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['{"a":1,"a":1}', 'has the name "a" twice in an object'],
    ['{"a":1,"b":{},"\\u0061":2}', 'has the name "a" twice in an object'],
    ['{"x":[{"b":{"c":1,"d":[1],"c"  :2}}]}', 'has the name "c" twice in an object'],
    ['{"a":{"__proto__":{}}}', 'has the name "__proto__" in an object'],
    ['{"__pr\\u006fto__":{}}', 'has the name "__proto__" in an object'],
  ])('%s is refused', (text, said) => {
    expect(() => parse(text)).toThrow(`it ${said}`);
  });
});
