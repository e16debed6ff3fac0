import { describe, expect, test } from 'vitest';
import { applyRetention, parseRetention, type SizedEntry } from '../../../src/cache/store/retention.ts';

const HOUR = 3_600_000;
const NOW = 1000 * HOUR;

/** An entry so many hours old, of blobs with these sizes. */
function aged(hours: number, blobs: Readonly<Record<string, number>> = {}): SizedEntry {
  const digest = `sha256:${String(hours).padStart(64, '0')}`;
  const node = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest,
    size: 1,
  } as SizedEntry['entry']['node'];
  const entry = {
    node,
    scope: 'branch',
    version: 'v',
    key: `${hours}h`,
    created: NOW - hours * HOUR,
    repository: 'acme/app',
    ref: 'refs/heads/main',
    event: 'push',
  };
  return { entry, blobs: new Map(Object.entries(blobs)) };
}

function pulled(hours: number): SizedEntry {
  const { entry, blobs } = aged(hours);
  return { entry: { ...entry, event: 'pull_request' }, blobs };
}

function going(places: readonly (readonly SizedEntry[])[], retention: readonly string[]): string[] {
  const parsed = parseRetention(retention);
  const own = places.map((entries, at) => ({ scope: `branch ${at}`, entries }));
  return parsed ? applyRetention(own, parsed, NOW).going.map(({ entry }) => entry.key) : [];
}

describe('what goes', () => {
  test.each<[string, SizedEntry[][], string[], string[]]>([
    ['nothing where nothing is asked for', [[aged(1), aged(900)]], [], []],
    ['what is older, the oldest first', [[aged(1), aged(30), aged(40)]], ['max-age: 1d'], ['40h', '30h']],
    [
      'not the newest of a place with keep',
      [[aged(1)], [aged(2), aged(50)]],
      ['max-age: 1d', 'keep: 1'],
      ['50h'],
    ],
    [
      // A ref of a merge queue, or of a branch that was deleted, has none: `keep` would hold it for ever.
      'all of a branch without an entry that is younger than max-age, though keep is said',
      [
        [aged(1), aged(60)],
        [aged(40), aged(50)],
      ],
      ['max-age: 1d', 'keep: 2'],
      ['50h', '40h'],
    ],
    [
      'of a dead branch before that of a living one, where only max-size is said',
      [[aged(5, { a: 900e6 })], [aged(800, { b: 900e6 })]],
      ['max-size: 1GB', 'keep: 1'],
      ['800h'],
    ],
    [
      'what pull requests saved, though keep is said',
      [
        [pulled(1), pulled(30)],
        [aged(2), aged(40)],
      ],
      ['max-age: 1d', 'keep: 2'],
      ['30h'],
    ],
    ['nothing that is younger than ten minutes', [[aged(0.1), aged(0.2)]], ['max-age: 0h'], ['0.2h']],
    ['not as many as keep says', [[aged(1), aged(40), aged(50)]], ['max-age: 1d', 'keep: 2'], ['50h']],
    ['the newest too', [[aged(30)]], ['max-age: 1d'], ['30h']],
    ['weeks', [[aged(1), aged(300), aged(400)]], ['max-age: 2w'], ['400h']],
    [
      'the oldest until the others fit',
      [[aged(1, { a: 400e6 }), aged(2, { b: 400e6 }), aged(3, { c: 400e6 })]],
      ['max-size: 1GB'],
      ['3h'],
    ],
    [
      'shared blobs count once',
      [[aged(1, { a: 400e6, s: 400e6 }), aged(2, { b: 100e6, s: 400e6 }), aged(3, { s: 400e6 })]],
      ['max-size: 1GB'],
      [],
    ],
    [
      'an older one stays no longer than a newer one, though it would fit',
      [[aged(1, { a: 600e6 }), aged(2, { b: 600e6 }), aged(3, { c: 1e6 })]],
      ['max-size: 1GB'],
      ['3h', '2h'],
    ],
    [
      'what keep holds stays whatever its size, and counts',
      [[aged(5, { a: 900e6 })], [aged(1, { b: 900e6 }), aged(2, { c: 100e6 })]],
      ['max-size: 1GB', 'keep: 1'],
      ['2h'],
    ],
    [
      'age and size together',
      [[aged(1, { a: 600e6 }), aged(2, { b: 600e6 }), aged(99, { c: 1 })]],
      ['max-size: 1GB', 'max-age: 3d'],
      ['99h', '2h'],
    ],
  ])('%s', (_title, places, retention, expected) => {
    expect(going(places, retention)).toEqual(expected);
  });
});

test.each([
  [['max-age: 30']],
  [['max-age: -1d']],
  [['max-size: 20']],
  [['keep: many']],
  [['keep: 1']],
  [['keep: 1', 'keep: 2']],
  [['max-ages: 1d']],
  [['everything']],
])('%j is refused with what is allowed', (lines) => {
  expect(() => parseRetention(lines)).toThrow(/input retention: got ".*", allowed is max-age: 30d/);
});

test('a path that is not saved again is kept where the branch has another one that is', () => {
  const retention = { maxAgeMs: 24 * HOUR, maxBytes: undefined, keep: 1 };
  const places = [
    { scope: 'branch main', entries: [aged(1)] },
    { scope: 'branch main', entries: [aged(90)] },
  ];
  expect(applyRetention(places, retention, NOW)).toEqual({ going: [], young: 0, kept: 1, within: 1 });
});
