import { expect, test } from 'vitest';
import { parseChallenges } from '../../../src/registry/auth/challenge.ts';

type Read = readonly (readonly [string, Readonly<Record<string, string>>])[];

function read(...headers: string[]): Read {
  return parseChallenges(headers).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
}

test.each<[string, Read]>([
  ['', []],
  ['Basic', [['basic', {}]]],
  ['Basic realm="registry"', [['basic', { realm: 'registry' }]]],
  [
    'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:acme/app:pull,push"',
    [
      [
        'bearer',
        {
          realm: 'https://auth.example/token',
          service: 'registry.example',
          scope: 'repository:acme/app:pull,push',
        },
      ],
    ],
  ],
  ['BEARER Realm=plain , SERVICE = "spaces" ', [['bearer', { realm: 'plain', service: 'spaces' }]]],
  ['Bearer realm="a\\"b\\\\c, d=e"', [['bearer', { realm: 'a"b\\c, d=e' }]]],
  ['Bearer realm=""', [['bearer', { realm: '' }]]],
  [
    'Bearer realm="a",scope="x y", Basic realm="b"',
    [
      ['bearer', { realm: 'a', scope: 'x y' }],
      ['basic', { realm: 'b' }],
    ],
  ],
  [
    'Basic, Bearer realm="a"',
    [
      ['basic', {}],
      ['bearer', { realm: 'a' }],
    ],
  ],
  [',, ,Bearer realm="a",,', [['bearer', { realm: 'a' }]]],
  ['Bearer realm="a",realm="b"', [['bearer', { realm: 'b' }]]],
  ['realm="nobody\'s"', []],
  ['Bearer realm="not closed', [['bearer', {}]]],
  ['Bearer realm="a", x=', [['bearer', { realm: 'a' }]]],
  ['"quoted first"', []],
  ['Bearer realm="a" \u0001 Basic', [['bearer', { realm: 'a' }]]],
])('%j', (header, expected) => {
  expect(read(header)).toEqual(expected);
});

test('several headers are read one after the other', () => {
  expect(read('Bearer realm="a"', 'broken="', 'Basic realm="b"')).toEqual([
    ['bearer', { realm: 'a' }],
    ['basic', { realm: 'b' }],
  ]);
});

test('a header of a megabyte is read to a limit, and soon', () => {
  const long = `Bearer ${'a="b",'.repeat(200_000)}`;
  expect(parseChallenges([long, ',='.repeat(500_000), 'a '.repeat(500_000)]).length).toBeLessThan(10_000);
});
