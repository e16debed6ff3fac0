import { describe, expect, test } from 'vitest';
import { parseDescriptor, plain, TITLE, titleOf, type Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { golden } from '../../support/golden.ts';

const good = { mediaType: 'text/plain', digest: digestOf('x'), size: 1 };
const sizes = golden('sizes_invalid.txt').map(([json = '', why]) => ({ json, why }));
const digests = golden('digests_invalid.txt').map(([json = '', why]) => ({ json, why }));

describe('a descriptor is taken', () => {
  test.each([
    ['with its three fields', good],
    ['of size 0', { ...good, size: 0 }],
    ['of the largest size', { ...good, size: Number.MAX_SAFE_INTEGER }],
    [
      'with every field',
      {
        ...good,
        urls: ['https://x.example/'],
        annotations: { a: 'b' },
        data: 'eA==',
        platform: { os: 'linux', architecture: 'amd64' },
        artifactType: 'a/b',
      },
    ],
    ['with fields nobody knows', { ...good, 'org.example.field': { deep: [1] } }],
    ['without annotations, said as null', { ...good, annotations: null }],
    ['with no annotations', { ...good, annotations: {} }],
    ['with an unknown media type', { ...good, mediaType: 'x' }],
  ])('%s, and kept as it is', (_what, value) => {
    expect(parseDescriptor(value, 'test')).toBe(value);
  });
});

describe('a descriptor is refused', () => {
  test.each(sizes)('for its size: $why', ({ json }) => {
    const value: unknown = JSON.parse(`{"mediaType":"a/b","digest":"${good.digest}","size":${json}}`);
    expect(() => parseDescriptor(value, 'layers[0]')).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONTENT',
        message: expect.stringMatching(/^layers\[0\]: size must be an integer/),
      }),
    );
  });

  test.each(digests)('for its digest: $why', ({ json }) => {
    const value: unknown = JSON.parse(`{"mediaType":"a/b","digest":${json},"size":1}`);
    expect(() => parseDescriptor(value, 'layers[0]')).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONTENT',
        message: expect.stringMatching(/^layers\[0\]: not a digest/),
      }),
    );
  });

  test.each([
    ['null', null],
    ['a list', [good]],
    ['a text', 'x'],
    ['undefined', undefined],
    ['nothing in it', {}],
    ['no media type', { ...good, mediaType: undefined }],
    ['an empty media type', { ...good, mediaType: '' }],
    ['a number for a media type', { ...good, mediaType: 1 }],
    ['a list of annotations', { ...good, annotations: ['a'] }],
    ['an annotation that is a number', { ...good, annotations: { a: 1 } }],
    ['an annotation that is null', { ...good, annotations: { a: null } }],
    [
      'an annotation __proto__ that is an object',
      { ...good, annotations: JSON.parse('{"__proto__":{"x":1}}') as unknown },
    ],
    ['data that is no text', { ...good, data: 1 }],
    ['an artifact type that is no text', { ...good, artifactType: {} }],
    ['a platform that is no object', { ...good, platform: 'linux/amd64' }],
    ['urls that are no list', { ...good, urls: 'https://x.example/' }],
    ['urls that are no texts', { ...good, urls: [1] }],
  ])('for %s', (_what, value) => {
    expect(() => parseDescriptor(value, 'test')).toThrow(
      expect.objectContaining({ code: 'INVALID_CONTENT' }),
    );
  });
});

test('a descriptor is plain with its three fields only', () => {
  expect(
    plain({ ...good, annotations: { a: 'b' }, platform: { os: 'linux', architecture: 'amd64' } }),
  ).toEqual(good);
});

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ [TITLE]: '' }, undefined],
  [{ [TITLE]: 'x' }, 'x'],
])('the title in %j is %j', (annotations, title) => {
  const node: Descriptor = annotations ? { ...good, annotations } : good;
  expect(titleOf(node)).toBe(title);
});
