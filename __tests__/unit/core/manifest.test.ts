import { describe, expect, test } from 'vitest';
import { digestOf, type Digest } from '../../../src/core/digest.ts';
import {
  artifactTypeOf,
  encodeManifest,
  parseManifest,
  successors,
  type Manifest,
} from '../../../src/core/manifest.ts';
import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  isForeign,
  isJsonType,
  isManifestType,
  OCI_ARTIFACT,
  OCI_INDEX,
  OCI_MANIFEST,
} from '../../../src/core/media-types.ts';

const digest: Digest = digestOf('x');
const node = (mediaType: string, content = 'x') => ({ mediaType, digest: digestOf(content), size: 1 });
const image = { schemaVersion: 2, config: node('a/config'), layers: [node('a/layer')] };
const index = { schemaVersion: 2, manifests: [node(OCI_MANIFEST)] };

function parse(value: unknown, mediaType: string): Manifest {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return parseManifest(new TextEncoder().encode(text), { mediaType, digest });
}

function refused(what: RegExp): Error {
  return expect.objectContaining({ code: 'INVALID_CONTENT', message: expect.stringMatching(what) }) as Error;
}

describe('a manifest is read', () => {
  test.each([
    ['an OCI image', OCI_MANIFEST, image],
    ['a Docker image', DOCKER_MANIFEST, image],
    ['an OCI index', OCI_INDEX, index],
    ['a Docker list', DOCKER_LIST, index],
    ['the withdrawn artifact', OCI_ARTIFACT, { artifactType: 'a/b', blobs: [node('a/blob')] }],
    ['one that says its type', OCI_MANIFEST, { ...image, mediaType: OCI_MANIFEST }],
    ['one that says an empty type', OCI_MANIFEST, { ...image, mediaType: '' }],
    ['an image without layers', OCI_MANIFEST, { schemaVersion: 2, config: node('a/b') }],
    ['an image with layers null', OCI_MANIFEST, { ...image, layers: null }],
    ['an empty index', OCI_INDEX, { schemaVersion: 2, manifests: [] }],
    ['an index with manifests null', OCI_INDEX, { schemaVersion: 2, manifests: null }],
    ['annotations null', OCI_MANIFEST, { ...image, annotations: null }],
    ['a subject null', OCI_MANIFEST, { ...image, subject: null }],
    ['the fields of the other kind, null', OCI_MANIFEST, { ...image, manifests: null }],
    ['fields nobody knows', OCI_MANIFEST, { ...image, 'org.example': { a: [1] } }],
  ])('%s', (_what, mediaType, value) => {
    const manifest = parse(value, mediaType);
    expect(manifest).toMatchObject({ mediaType });
    expect(successors(manifest).length).toBeLessThanOrEqual(2);
  });

  test('with white space around it', () => {
    expect(parse(`\n ${JSON.stringify(image, null, 2)}\r\n`, OCI_MANIFEST).layers).toHaveLength(1);
  });
});

describe('a manifest is refused', () => {
  const types = [OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_LIST, OCI_ARTIFACT];
  const pairs = types.flatMap((says) =>
    types.filter((type) => type !== says).map((announced) => ({ says, announced })),
  );

  test.each(pairs)('that says $says and was announced as $announced', ({ says, announced }) => {
    const value = { ...(says === OCI_INDEX || says === DOCKER_LIST ? index : image), mediaType: says };
    expect(() => parse(value, announced)).toThrow(refused(/has the mediaType .* but its descriptor says/));
  });

  test.each([
    ['an image with manifests', OCI_MANIFEST, { ...image, ...index }],
    ['a Docker image with manifests', DOCKER_MANIFEST, { ...image, manifests: [] }],
    ['an index with layers', OCI_INDEX, { ...index, layers: [] }],
    ['an index with a config', DOCKER_LIST, { ...index, config: node('a/b') }],
    ['an image announced as an index', OCI_INDEX, image],
    ['an index announced as an image', OCI_MANIFEST, index],
  ])('that could be two kinds: %s', (_what, mediaType, value) => {
    expect(() => parse(value, mediaType)).toThrow(refused(/fields of an index and of an image/));
  });

  test.each([
    ['an unknown type', 'application/json', image, /unknown type/],
    ['schema version 1', DOCKER_MANIFEST, { ...image, schemaVersion: 1 }, /schemaVersion must be 2/],
    ['schema version "2"', OCI_MANIFEST, { ...image, schemaVersion: '2' }, /schemaVersion must be 2/],
    ['no schema version', OCI_INDEX, { manifests: [] }, /schemaVersion must be 2/],
    ['no config', OCI_MANIFEST, { schemaVersion: 2, layers: [] }, /config: a descriptor must be an object/],
    ['a config null', OCI_MANIFEST, { ...image, config: null }, /config: a descriptor must be an object/],
    ['layers that are no list', OCI_MANIFEST, { ...image, layers: {} }, /layers must be a list/],
    ['a layer null', OCI_MANIFEST, { ...image, layers: [node('a/b'), null] }, /layers\[1\]: a descriptor/],
    [
      'manifests that are no list',
      OCI_INDEX,
      { schemaVersion: 2, manifests: 'x' },
      /manifests must be a list/,
    ],
    [
      'a child without size',
      OCI_INDEX,
      { schemaVersion: 2, manifests: [{ mediaType: 'a/b', digest }] },
      /manifests\[0\]: size/,
    ],
    ['a subject that is no descriptor', OCI_MANIFEST, { ...image, subject: {} }, /subject: mediaType/],
    ['annotations that are a list', OCI_MANIFEST, { ...image, annotations: [] }, /annotations must map/],
    [
      'an annotation that is a number',
      OCI_MANIFEST,
      { ...image, annotations: { a: 1 } },
      /annotations must map/,
    ],
    [
      'an artifact type that is a number',
      OCI_MANIFEST,
      { ...image, artifactType: 1 },
      /artifactType must be a string/,
    ],
    ['a list', OCI_MANIFEST, [image], /JSON object/],
    ['null', OCI_MANIFEST, 'null', /JSON object/],
    ['nothing', OCI_MANIFEST, '', /JSON/],
    ['trailing bytes', OCI_MANIFEST, `${JSON.stringify(image)}x`, /JSON/],
    ['two documents', OCI_MANIFEST, `${JSON.stringify(image)}${JSON.stringify(image)}`, /JSON/],
    ['a byte order mark', OCI_MANIFEST, `\ufeff${JSON.stringify(image)}`, /JSON/],
    ['comments', OCI_MANIFEST, `/* */${JSON.stringify(image)}`, /JSON/],
  ])('with %s', (_what, mediaType, value, message) => {
    expect(() => parse(value, mediaType)).toThrow(refused(message));
  });

  test('with invalid UTF-8', () => {
    const bytes = Buffer.from(JSON.stringify({ ...image, annotations: { a: '?' } }));
    bytes[bytes.indexOf('?')] = 0xff;
    expect(() => parseManifest(bytes, { mediaType: OCI_MANIFEST, digest })).toThrow(refused(/JSON/));
  });
});

describe('keys of prototypes', () => {
  const annotations = JSON.parse('{"__proto__":"p","constructor":"c","toString":"t"}') as Record<
    string,
    string
  >;

  test('are annotations like others', () => {
    const manifest = parse({ ...image, annotations }, OCI_MANIFEST);
    expect(Object.entries(manifest.annotations ?? {})).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
      ['toString', 't'],
    ]);
    expect(Buffer.from(encodeManifest(manifest)).toString()).toContain(
      '"annotations":{"__proto__":"p","constructor":"c","toString":"t"}',
    );
  });

  test('change nothing when a manifest has them', () => {
    const text = JSON.stringify(image).replace('{', '{"__proto__":{"artifactType":"evil","x":1},');
    const manifest = parse(text, OCI_MANIFEST);
    expect(manifest.artifactType).toBeUndefined();
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('successors', () => {
  const subject = node(OCI_MANIFEST, 'subject');

  test('of an image are its subject, its config and its layers, in this order', () => {
    const value = { ...image, subject, layers: [node('a/1', '1'), node('a/2', '2')] };
    expect(successors(parse(value, OCI_MANIFEST)).map((one) => one.mediaType)).toEqual([
      OCI_MANIFEST,
      'a/config',
      'a/1',
      'a/2',
    ]);
  });

  test('of an index are its subject and its manifests', () => {
    const value = { ...index, subject, manifests: [node(OCI_INDEX, '1'), node('unknown/type', '2')] };
    expect(successors(parse(value, OCI_INDEX))).toEqual([subject, ...value.manifests]);
  });

  test('of the withdrawn artifact are its subject and its blobs', () => {
    const value = { blobs: [node('a/1', '1')], subject };
    expect(successors(parse(value, OCI_ARTIFACT))).toEqual([subject, ...value.blobs]);
  });

  test.each([
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  ])('leave out %s, which lies elsewhere', (type) => {
    expect(isForeign(type)).toBe(true);
    expect(
      successors(parse({ ...image, layers: [node(type), node('a/b')] }, OCI_MANIFEST)).map(
        (one) => one.mediaType,
      ),
    ).toEqual(['a/config', 'a/b']);
  });

  test('of content that is no manifest are not asked for', () => {
    expect(isManifestType('application/vnd.docker.distribution.manifest.v1+prettyjws')).toBe(false);
    expect(isManifestType('application/json')).toBe(false);
  });
});

test.each([
  ['its own', { ...image, artifactType: 'a/own' }, 'a/own'],
  ['that of its config', image, 'a/config'],
  ['that of its config where its own is empty', { ...image, artifactType: '' }, 'a/config'],
])('the artifact type of a manifest is %s', (_what, value, type) => {
  expect(artifactTypeOf(parse(value, OCI_MANIFEST))).toBe(type);
});

test.each([
  ['application/vnd.oci.image.config.v1+json', true],
  ['application/json; charset=utf-8', true],
  ['text/json', true],
  ['application/vnd.acme.config.v1', false],
  ['application/vnd.acme+jsonl', false],
  ['application/json5', false],
])('content of type %s is JSON: %s', (type, expected) => {
  expect(isJsonType(type)).toBe(expected);
});

test('an index without artifact type has none', () => {
  expect(artifactTypeOf(parse(index, OCI_INDEX))).toBeUndefined();
});

describe('a manifest is written', () => {
  const everything = {
    artifactType: 'a/type',
    annotations: { b: '2', a: '1', '10': 't', '9': 'n' },
    platform: { variant: 'v8', 'os.version': '1', os: 'linux', architecture: 'arm64', 'os.features': ['f'] },
    data: 'eA==',
    urls: ['https://x.example/?a=1&b=2'],
    size: 1,
    digest,
    mediaType: 'a/b',
  };

  test('with the fields of Go in their order and maps in the order of their bytes', () => {
    const manifest: Manifest = {
      annotations: { é: '1', z: '2', '\u{1f600}': '3', '\uffee': '4' },
      subject: node('a/s'),
      layers: [everything],
      config: node('a/c'),
      artifactType: 'a/t',
      mediaType: OCI_MANIFEST,
    };
    expect(Buffer.from(encodeManifest(manifest)).toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_MANIFEST}","artifactType":"a/t","config":{"mediaType":"a/c","digest":"${digest}","size":1},` +
        `"layers":[{"mediaType":"a/b","digest":"${digest}","size":1,"urls":["https://x.example/?a=1\\u0026b=2"],"annotations":{"10":"t","9":"n","a":"1","b":"2"},"data":"eA==",` +
        `"platform":{"architecture":"arm64","os":"linux","os.version":"1","os.features":["f"],"variant":"v8"},"artifactType":"a/type"}],` +
        `"subject":{"mediaType":"a/s","digest":"${digest}","size":1},"annotations":{"z":"2","é":"1","\uffee":"4","\u{1f600}":"3"}}`,
    );
  });

  test('as an index without config and layers', () => {
    const manifest: Manifest = { mediaType: OCI_INDEX, manifests: [node(OCI_MANIFEST)], annotations: {} };
    expect(Buffer.from(encodeManifest(manifest)).toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[{"mediaType":"${OCI_MANIFEST}","digest":"${digest}","size":1}]}`,
    );
  });

  test('without empty texts, lists and maps, but with an empty list of layers', () => {
    const config = {
      ...node('a/c'),
      urls: [],
      annotations: {},
      data: '',
      artifactType: '',
      platform: { os: 'linux', architecture: 'amd64', variant: '', 'os.features': [] },
    };
    const manifest: Manifest = {
      mediaType: OCI_MANIFEST,
      artifactType: '',
      config,
      layers: [],
      annotations: {},
    };
    expect(Buffer.from(encodeManifest(manifest)).toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_MANIFEST}","config":{"mediaType":"a/c","digest":"${digest}","size":1,"platform":{"architecture":"amd64","os":"linux"}},"layers":[]}`,
    );
  });
});
