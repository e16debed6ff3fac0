/** A requirement on clients and what shows it: tests by file and title, or why there is none yet. */
export type Requirement = { readonly line: number; readonly level: 'MUST' | 'SHOULD' | 'MAY' | 'own' } & (
  | { readonly shown: readonly (readonly [file: string, title: string])[] }
  | { readonly later: string }
);

const attacks = 'attacks/';
const registry = 'unit/registry/';
const targets = 'unit/targets/';
const spec = 'unit/spec/requests.test.ts';
const reading = `${registry}referrers.test.ts`;
const writing = `${registry}referrers-writing.test.ts`;
const list = `${registry}tag-schema.test.ts`;

/** distribution-spec 1.1.1 and image-spec 1.1.1, in the order of the project's own list. */
export const checklist: readonly Requirement[] = [
  {
    line: 1,
    level: 'MUST',
    shown: [['unit/core/reference.test.ts', 'a text is a reference, or refused with INVALID_INPUT']],
  },
  {
    line: 2,
    level: 'MUST',
    shown: [
      [
        `${attacks}d05-digest-as-path.test.ts`,
        'tags of a list are texts, and are checked when they are used',
      ],
    ],
  },
  {
    line: 3,
    level: 'SHOULD',
    shown: [
      [`${registry}manifests.test.ts`, 'asks for every manifest type'],
      [`${registry}manifests.test.ts`, 'a type with parameters is the type'],
    ],
  },
  {
    line: 4,
    level: 'SHOULD',
    shown: [[`${attacks}d01-manifest-confusion.test.ts`, 'the header says %s and the body %s']],
  },
  {
    line: 5,
    level: 'MUST',
    shown: [
      [
        `${attacks}d02-digest-and-header.test.ts`,
        'a tag: the header names one manifest and its bytes are another one',
      ],
      [`${registry}manifests.test.ts`, 'that the registry stored as another one is an error'],
    ],
  },
  {
    line: 6,
    level: 'SHOULD',
    shown: [[`${attacks}d02-digest-and-header.test.ts`, '%s: no header, and the digest is that of the body']],
  },
  { line: 7, level: 'own', shown: [['unit/properties/parsers.test.ts', 'of any text is in order, or none']] },
  {
    line: 8,
    level: 'own',
    shown: [
      [
        'unit/copy/copy.test.ts',
        'children are there before their parents, and the tag is set in the last push',
      ],
    ],
  },
  {
    line: 9,
    level: 'MUST',
    shown: [[spec, 'the session’s own query is kept, and the digest is appended to it']],
  },
  { line: 10, level: 'SHOULD', shown: [[spec, 'each new Location replaces the last']] },
  { line: 11, level: 'MUST', shown: [[spec, 'a monolithic PUT has its length and its type']] },
  { line: 12, level: 'SHOULD', later: 'a POST never carries the blob' },
  { line: 13, level: 'MUST', shown: [[spec, 'a PATCH has its range, its length and its type']] },
  { line: 14, level: 'MUST', shown: [[spec, 'a PATCH has its range, its length and its type']] },
  { line: 15, level: 'MUST', shown: [[spec, 'a PATCH has its range, its length and its type']] },
  { line: 16, level: 'SHOULD', later: 'a broken session is begun anew, not resumed' },
  {
    line: 17,
    level: 'MAY',
    shown: [
      [
        `${registry}uploads.test.ts`,
        'because of an abort ends with the caller’s reason, and is not begun again',
      ],
    ],
  },
  {
    line: 18,
    level: 'MAY',
    shown: [
      [`${registry}uploads.test.ts`, 'that is made needs no upload'],
      [`${registry}uploads.test.ts`, 'that opens an upload instead is followed by a PUT into that'],
    ],
  },
  {
    line: 19,
    level: 'MUST',
    shown: [
      [`${registry}manifests.test.ts`, 'is put under its tag, or under its digest, with its own bytes'],
    ],
  },
  {
    line: 20,
    level: 'SHOULD',
    shown: [
      [`${registry}manifests.test.ts`, 'larger than 8 MiB is not read to its end'],
      [`${registry}manifests.test.ts`, 'is put under its tag, or under its digest, with its own bytes'],
    ],
  },
  {
    line: 21,
    level: 'MUST',
    shown: [
      [writing, 'on a registry without the API puts the list, and reads it back'],
      [writing, 'and when the registry does not look at the subject even then, the list is written too'],
    ],
  },
  {
    line: 22,
    level: 'MUST',
    shown: [
      [writing, 'the next one is added, and the old list is removed'],
      [list, 'keeps what others wrote, in its order; only what is no entry, or is there twice, goes'],
      [list, 'that holds ours already is not put, whatever else is in it'],
      [list, 'a tag that stands for something else is left as it is'],
    ],
  },
  {
    line: 23,
    level: 'MUST',
    shown: [
      [writing, 'without an artifact type has that of its config in the list'],
      ['interop/referrers.test.ts', 'the list for $title is the same, byte for byte, as that of oras'],
    ],
  },
  {
    line: 24,
    level: 'MAY',
    shown: [
      [list, 'is put again when ours is lost'],
      ['interop/referrers.test.ts', '%i processes attach at once, and all are listed'],
    ],
  },
  {
    line: 25,
    level: 'MUST',
    shown: [
      [reading, 'no API, told by %s: one question, then one list a node'],
      [writing, 'an OCI-Subject without the API is not believed (Docker Hub, ECR)'],
    ],
  },
  { line: 26, level: 'SHOULD', shown: [[reading, 'that is %s has no referrers']] },
  {
    line: 27,
    level: 'own',
    shown: [
      [reading, 'of a registry that %s: only the artifact type that is wanted'],
      [reading, 'is read page by page'],
    ],
  },
  {
    line: 28,
    level: 'SHOULD',
    shown: [[`${attacks}c06-pagination-link.test.ts`, 'empty pages are passed over']],
  },
  {
    line: 29,
    level: 'SHOULD',
    shown: [[writing, 'removes its entry, and an empty list is left when it was the last']],
  },
  {
    line: 30,
    level: 'MUST',
    shown: [[`${registry}uploads.test.ts`, 'that is refused with %i is followed by an upload']],
  },
  {
    line: 31,
    level: 'own',
    shown: [
      [`${registry}manifests.test.ts`, 'that is refused gives the registry’s own words'],
      [`${attacks}r01-unbounded-bodies.test.ts`, 'an error of a list'],
    ],
  },
  {
    line: 32,
    level: 'SHOULD',
    shown: [['unit/http/warnings.test.ts', 'each warning is told once, also one that comes with an error']],
  },
  {
    line: 33,
    level: 'MUST',
    shown: [['unit/http/redirect.test.ts', 'another origin gets no credentials, cookies or headers of ours']],
  },
  {
    line: 34,
    level: 'SHOULD',
    shown: [
      ['unit/http/retry.test.ts', 'is not repeated when the server wants a longer wait than two minutes'],
    ],
  },
  {
    line: 35,
    level: 'MUST',
    shown: [[spec, 'an artifact without a config has the empty one, which is really pushed']],
  },
  {
    line: 36,
    level: 'MUST',
    shown: [
      [spec, 'a layout has its three parts'],
      [`${targets}layout-index.test.ts`, 'is 1.0.0, with any other field'],
    ],
  },
  {
    line: 37,
    level: 'MUST',
    shown: [
      [
        `${attacks}d03-bytes-to-the-end.test.ts`,
        'a layer of a layout that is changed to %s is not copied from there',
      ],
    ],
  },
  {
    line: 38,
    level: 'own',
    shown: [[spec, 'files that nobody knows and blobs that nobody names are no error']],
  },
  {
    line: 39,
    level: 'MUST',
    shown: [
      [
        'integration/layout-index.test.ts',
        'keeps the fields that we do not know, its own and those of its entries',
      ],
    ],
  },
  {
    line: 40,
    level: 'SHOULD',
    shown: [[`${targets}layout-index.test.ts`, 'and other annotations stay where it was']],
  },
  {
    line: 41,
    level: 'MUST',
    shown: [
      [`${attacks}d02-digest-and-header.test.ts`, 'a sha512 digest is checked with sha512'],
      ['unit/properties/parsers.test.ts', 'a digest is what it was, or refused'],
    ],
  },
  {
    line: 42,
    level: 'SHOULD',
    shown: [
      ['unit/core/bytes.test.ts', 'stop at the first byte too much and close the source'],
      [
        `${attacks}d08-inline-data.test.ts`,
        'wrong bytes of the registry are not excused by data that agrees with them',
      ],
    ],
  },
  {
    line: 43,
    level: 'MUST',
    shown: [[spec, 'an artifact without a config has the empty one, which is really pushed']],
  },
  {
    line: 44,
    level: 'MUST',
    shown: [[spec, 'unknown types of config, layer and artifact are copied unread']],
  },
  {
    line: 45,
    level: 'SHOULD',
    shown: [
      [
        `${attacks}c01-foreign-layer-secret.test.ts`,
        'a layer with urls is read from the registry, and its urls are left alone',
      ],
    ],
  },
  {
    line: 46,
    level: 'own',
    shown: [[`${attacks}f07-index-corruption.test.ts`, 'tags that many set at once are all there']],
  },
];
