import { describe, expect, test } from 'vitest';
import { REF_NAME, type Annotations, type Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import {
  checkLayoutVersion,
  EMPTY_INDEX,
  encodeIndex,
  mergeIndexes,
  parseIndex,
  tagOf,
  withLinks,
  withNodes,
  withoutReached,
  withoutTag,
  withTag,
  type LayoutIndex,
} from '../../../src/targets/layout/index-entries.ts';
import { findEntry } from '../../../src/targets/layout/find-entry.ts';

function node(content: string): Descriptor {
  return { mediaType: OCI_MANIFEST, digest: digestOf(content), size: 1 };
}

function entry(content: string, tag?: string, more: Annotations = {}): Descriptor {
  const annotations = { ...more, ...(tag !== undefined && { [REF_NAME]: tag }) };
  return Object.keys(annotations).length === 0 ? node(content) : { ...node(content), annotations };
}

function indexOf(...manifests: readonly Descriptor[]): LayoutIndex {
  return { ...EMPTY_INDEX, manifests };
}

/** `content:tag` of each entry, in order. */
function listed({ manifests }: LayoutIndex): string[] {
  const contents = new Map(['a', 'b', 'c', 'd'].map((content) => [digestOf(content), content]));
  return manifests.map((one) => `${contents.get(one.digest)}:${tagOf(one) ?? ''}`);
}

describe('a tag is given', () => {
  test.each([
    ['to a new manifest', indexOf(), ['a:v1']],
    ['to a manifest without one', indexOf(entry('a')), ['a:v1']],
    ['to a manifest that has another', indexOf(entry('a', 'v0')), ['a:v0', 'a:v1']],
    ['to the manifest that has it', indexOf(entry('a', 'v1'), entry('b', 'v2')), ['a:v1', 'b:v2']],
    ['and taken from another, which stays listed', indexOf(entry('b', 'v1')), ['b:', 'a:v1']],
    [
      'and taken from another, which has one left',
      indexOf(entry('b', 'v1'), entry('b', 'v2')),
      ['b:v2', 'a:v1'],
    ],
    [
      'and taken from one manifest that has it twice',
      indexOf(entry('b', 'v1'), entry('b', 'v1')),
      ['b:', 'a:v1'],
    ],
    [
      'while others stay in their order',
      indexOf(entry('b', 'x'), entry('c'), entry('a'), entry('d', 'y')),
      ['b:x', 'c:', 'd:y', 'a:v1'],
    ],
  ])('%s', (_how, before, after) => {
    expect(listed(withTag(before, node('a'), 'v1'))).toEqual(after);
  });

  // It was taken from all before: which of them was to lose it could not be told.
  test('but not where it stands for several', () => {
    const before = indexOf(entry('b', 'v1'), entry('c', 'v1'));
    const refused = expect.objectContaining({ code: 'INVALID_INPUT' }) as Error;
    expect(() => withTag(before, node('a'), 'v1')).toThrow(refused);
    expect(() => withTag(before, node('b'), 'v1')).toThrow(refused);
    expect(() => mergeIndexes(before, indexOf(entry('a', 'v1')))).toThrow(refused);
    expect(() => withoutTag(before, 'v1')).toThrow(refused);
  });

  test('and other annotations stay where it was', () => {
    const { manifests } = withTag(indexOf(entry('b', 'v1', { k: 'v' })), node('a'), 'v1');
    expect(manifests[0]).toEqual(entry('b', undefined, { k: 'v' }));
  });

  test('and other fields of the index stay', () => {
    const before = { ...indexOf(), annotations: { k: 'v' }, 'org.example': [1] };
    expect(withTag(before, node('a'), 'v1')).toMatchObject({ annotations: { k: 'v' }, 'org.example': [1] });
  });
});

describe('a manifest is listed without a tag', () => {
  test('when it is new', () => {
    expect(listed(withNodes(indexOf(entry('b', 'v1')), [node('a')]))).toEqual(['b:v1', 'a:']);
  });

  test.each([
    ['tagged', entry('a', 'v1')],
    ['untagged', entry('a')],
  ])('but not when it is listed already, %s', (_how, held) => {
    const before = indexOf(held);
    expect(withNodes(before, [node('a')])).toBe(before);
  });
});

describe('a tag is taken away', () => {
  test.each([
    ['and the manifest stays', indexOf(entry('a', 'v1'), entry('b', 'v2')), ['a:', 'b:v2']],
    ['and another tag of it stays', indexOf(entry('a', 'v1'), entry('a', 'v2')), ['a:v2']],
    ['and the manifest is listed once', indexOf(entry('a'), entry('a', 'v1')), ['a:']],
  ])('%s', (_how, before, after) => {
    expect(listed(withoutTag(before, 'v1') ?? indexOf())).toEqual(after);
  });

  test('and what is not there gives nothing', () => {
    expect(withoutTag(indexOf(entry('a', 'v1'), entry('b')), 'v2')).toBeUndefined();
  });

  test('and other annotations stay', () => {
    const after = withoutTag(indexOf(entry('a', 'v1', { k: 'v' })), 'v1');
    expect(after?.manifests).toEqual([entry('a', undefined, { k: 'v' })]);
  });
});

describe('manifests are linked', () => {
  const link = (content: string, inIndex = false) => ({
    node: { ...node(content), artifactType: 'a/b', annotations: { k: 'v' } },
    inIndex,
  });

  test.each([
    ['nothing', indexOf(entry('a')), [], ['a:']],
    ['a new one', indexOf(entry('a', 'v1')), [link('b')], ['a:v1', 'b:']],
    ['one twice', indexOf(), [link('b'), link('b')], ['b:']],
    ['one that is listed', indexOf(entry('b', 'v1')), [link('b')], ['b:v1']],
    ['one that an index lists', indexOf(entry('a'), entry('b')), [link('b', true)], ['a:']],
    ['one with a tag that an index lists', indexOf(entry('b', 'v1')), [link('b', true)], ['b:v1']],
    ['one that an index lists, and itself', indexOf(), [link('b'), link('b', true)], []],
  ])('%s', (_what, before, entries, after) => {
    expect(listed(withLinks(before, entries))).toEqual(after);
    expect(withLinks(withLinks(before, entries), entries)).toEqual(withLinks(before, entries));
  });

  test('as plain descriptors, and nothing new changes nothing', () => {
    const after = withLinks(indexOf(), [link('b')]);
    expect(after.manifests).toEqual([node('b')]);
    expect(withLinks(after, [link('b'), link('c', true)])).toBe(after);
  });
});

describe('what an index reaches', () => {
  const reached = new Set([digestOf('a'), digestOf('b')]);

  test('needs no entry of its own, unless it has a tag', () => {
    expect(listed(withoutReached(indexOf(entry('a'), entry('b', 'v1'), entry('c')), reached))).toEqual([
      'b:v1',
      'c:',
    ]);
  });

  test('changes nothing where nothing of it is listed', () => {
    const before = indexOf(entry('c'), entry('b', 'v1'));
    expect(withoutReached(before, reached)).toBe(before);
  });
});

describe('two indexes are joined', () => {
  test.each([
    ['with nothing', indexOf(entry('a', 'v1')), indexOf(), ['a:v1']],
    ['from nothing', indexOf(), indexOf(entry('a', 'v1'), entry('b')), ['a:v1', 'b:']],
    ['with tags of both', indexOf(entry('a', 'v1')), indexOf(entry('b', 'v2')), ['a:v1', 'b:v2']],
    ['and the later one has the tag', indexOf(entry('a', 'v1')), indexOf(entry('b', 'v1')), ['a:', 'b:v1']],
    [
      'and nothing is listed twice',
      indexOf(entry('a', 'v1'), entry('b')),
      indexOf(entry('a'), entry('b')),
      ['a:v1', 'b:'],
    ],
    [
      'and of two with one tag both are listed',
      indexOf(),
      indexOf(entry('a', 'v'), entry('b', 'v')),
      ['b:v', 'a:'],
    ],
    ['and a tag replaces an entry without one', indexOf(entry('a')), indexOf(entry('a', 'v1')), ['a:v1']],
  ])('%s', (_how, before, added, after) => {
    expect(listed(mergeIndexes(before, added))).toEqual(after);
  });
});

describe('an entry is found', () => {
  const image = { 'io.containerd.image.name': 'docker.io/acme/app:1' };
  const index = indexOf(entry('a', 'v1'), entry('b', 'v1'), entry('c'), entry('d', 'v3', image));
  const find = (reference: string, held = index) => findEntry(held, reference, { where: 'l' })?.digest;

  test.each([
    ['its digest', digestOf('c'), 'c'],
    ['its tag', 'v3', 'd'],
    ["containerd's name of the image", 'docker.io/acme/app:1', 'd'],
  ])('by %s', (_by, reference, content) => {
    expect(find(reference)).toBe(digestOf(content));
  });

  test('by nothing, where it is the only one, however often it is listed', () => {
    expect(find('', indexOf(entry('a', 'v1'), entry('a', 'v2')))).toBe(digestOf('a'));
  });

  test('by its ref name, which comes before the names of others', () => {
    expect(find('v1', indexOf(entry('b', 'x', { 'io.containerd.image.name': 'v1' }), entry('a', 'v1')))).toBe(
      digestOf('a'),
    );
  });

  test.each(['v2', 'constructor', 'docker.io/acme/app'])('but not by %j', (reference) => {
    expect(() => find(reference)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  test('a digest that is not listed is no error: it may be below an entry', () => {
    expect(find(`sha256:${'0'.repeat(64)}`)).toBeUndefined();
  });

  // It was the last one before, as in ORAS: the other image was lost without a word.
  test.each([
    ['a name of several', 'v1', index],
    ['no name, where there are several', '', index],
    ['no name, where there are none', '', indexOf()],
  ])('but not by %s', (_by, reference, held) => {
    expect(() => find(reference, held)).toThrow(
      expect.objectContaining({ code: held.manifests.length === 0 ? 'NOT_FOUND' : 'INVALID_INPUT' }),
    );
  });
});

describe('an index is read', () => {
  const parse = (text: string): LayoutIndex => parseIndex(Buffer.from(text), 'index.json');

  test('and written with the fields nobody knows', () => {
    const text = `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[{"mediaType":"x/y","digest":"${digestOf('a')}","size":1,"org.example":{"a":1}}],"annotations":{"k":"v"},"future":[1,{"a":null}]}`;
    expect(Buffer.from(encodeIndex(parse(text))).toString()).toBe(text);
  });

  test.each(['{"schemaVersion":2,"mediaType":"","manifests":null}', '{"schemaVersion":2,"manifests":[]}'])(
    'as an empty one: %s',
    (text) => {
      expect(parse(text).manifests).toEqual([]);
    },
  );

  test.each([
    ['nothing', ''],
    ['half of it', '{"schemaVersion":2,"manifests":['],
    ['trailing bytes', '{"schemaVersion":2,"manifests":[]}}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another schema', '{"schemaVersion":1,"manifests":[]}'],
    ['no schema', '{"manifests":[]}'],
    ['no manifests', '{"schemaVersion":2}'],
    [
      'an image manifest',
      '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","manifests":[]}',
    ],
    ['manifests that are no list', '{"schemaVersion":2,"manifests":{}}'],
    ['an entry that is no descriptor', '{"schemaVersion":2,"manifests":[{}]}'],
    [
      'an entry whose digest is a path',
      '{"schemaVersion":2,"manifests":[{"mediaType":"a/b","digest":"sha256:../../x","size":1}]}',
    ],
  ])('but never as an empty one from %s', (_what, text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_CONTENT', message: expect.stringContaining('index.json') }),
    );
  });
});

describe('the version of a layout', () => {
  const check = (text: string) => (): void => checkLayoutVersion(Buffer.from(text), 'oci-layout');

  test('is 1.0.0, with any other field', () => {
    expect(check('{"imageLayoutVersion":"1.0.0","x":1}')).not.toThrow();
  });

  test.each([
    '{"imageLayoutVersion":"1.1.0"}',
    '{"imageLayoutVersion":"2"}',
    '{"imageLayoutVersion":1}',
    '{}',
  ])('is nothing else: %s', (text) => {
    expect(check(text)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });

  test.each(['', 'x', '[]'])('can be read, unlike %j', (text) => {
    expect(check(text)).toThrow(expect.objectContaining({ code: 'INVALID_CONTENT' }));
  });
});
