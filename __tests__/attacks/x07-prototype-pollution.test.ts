// X7 Prototype pollution: annotation and config keys `__proto__`, `constructor`; undici fb05ad674.
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { readAll } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { encodeManifest, parseManifest } from '../../src/core/manifest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { open, startServer } from '../support/lab.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, manifestText, operate, writeFiles } from '../support/operate.ts';

afterEach(() => {
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}.constructor).toBe(Object);
});

const digest = digestOf('{}');
const evil = '"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}';
const node = (extra = '') => `{"mediaType":"x/y","digest":"${digest}","size":2${extra}}`;
const image = (extra: string, config = node(), layer = node()) =>
  `{"schemaVersion":2,"mediaType":"${OCI_MANIFEST}","config":${config},"layers":[${layer}]${extra}}`;
const index = (entry: string) => `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[${entry}]}`;

const places: readonly [string, string, (keys: string) => string][] = [
  ['a manifest', OCI_MANIFEST, (keys) => image(`,${keys}`)],
  ['its annotations', OCI_MANIFEST, (keys) => image(`,"annotations":{${keys}}`)],
  ['its config', OCI_MANIFEST, (keys) => image('', node(`,${keys}`))],
  ['annotations of its config', OCI_MANIFEST, (keys) => image('', node(`,"annotations":{${keys}}`))],
  ['annotations of its layer', OCI_MANIFEST, (keys) => image('', node(), node(`,"annotations":{${keys}}`))],
  [
    'annotations of its subject',
    OCI_MANIFEST,
    (keys) => image(`,"subject":${node(`,"annotations":{${keys}}`)}`),
  ],
  ['annotations of an entry of an index', OCI_INDEX, (keys) => index(node(`,"annotations":{${keys}}`))],
  [
    'the platform of an entry',
    OCI_INDEX,
    (keys) => index(node(`,"platform":{"os":"a","architecture":"b",${keys}}`)),
  ],
];

describe('objects in the place of texts pollute nothing, in', () => {
  test.each(places)('%s', (_where, mediaType, text) => {
    const bytes = Buffer.from(text(evil));
    try {
      encodeManifest(parseManifest(bytes, { mediaType, digest: digestOf(bytes) }));
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
    }
  });
});

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const texts = Object.fromEntries(keys.map((key) => [key, `value of ${key}`]));

test('such keys are keys like others, in what is packed, copied and read again', async () => {
  expect(Object.keys(texts)).toEqual(keys);
  const source = new MemoryTarget();
  const root = (await packManifest(source, { layers: [], annotations: texts, configAnnotations: texts }))
    .node;
  const path = join(freshFolder(), 'layout');
  await copy({ source, reference: root.digest }, { target: new OciLayout(path), reference: 'v1' });
  const layout = new OciLayout(path);
  const held = await layout.resolve('v1');
  const manifest = parseManifest(await readAll(layout.fetch(held), held), held);
  expect(Object.entries(manifest.annotations ?? {}).length).toBe(keys.length);
  expect(manifest.annotations).toEqual(texts);
  expect(Object.entries(manifest.config?.annotations ?? {})).toHaveLength(keys.length);
});

test('such keys are annotations of an input', async () => {
  const workspace = writeFiles(freshFolder(), { 'a.txt': 'a' });
  const given = keys.map((key) => `${key}=value of ${key}`).join('\n');
  const args = ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1', '--annotations', given];
  const result = await operate(args, { workspace });
  const manifest = JSON.parse(manifestText(result)) as {
    readonly annotations: object;
  };
  for (const key of keys)
    expect(new Map(Object.entries(manifest.annotations)).get(key)).toBe(`value of ${key}`);
});

test('tags of those names are tags like others', async () => {
  const path = join(freshFolder(), 'layout');
  const layout = new OciLayout(path);
  for (const tag of keys) expect(await outcomeOf(layout.resolve(tag))).toBe('NOT_FOUND');
  const root = (await packManifest(layout, { layers: [] })).node;
  for (const tag of keys) await layout.tag(root, tag);
  expect((await Array.fromAsync(new OciLayout(path).tags())).toSorted()).toEqual(keys.toSorted());
});

test('headers, tokens, errors and lists of a server pollute nothing', async () => {
  for (const body of [
    `{${evil}}`,
    `{"tags":["a"],${evil}}`,
    `{"errors":[{${evil}}],${evil}}`,
    `{"token":"t",${evil}}`,
  ]) {
    await using from = await startServer(({ path, headers }) => {
      const realm = `Bearer realm="http://${headers.host}/token",__proto__="x",constructor="y"`;
      if (!path.startsWith('/token') && headers.authorization === undefined)
        return { status: 401, headers: { 'www-authenticate': realm } };
      return { headers: { __proto__x: '1', constructor: 'z', 'content-type': 'application/json' }, body };
    });
    await using repository = open(from.host);
    await outcomeOf(Array.fromAsync(repository.target.tags()));
    await outcomeOf(repository.target.resolve('v1'));
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  }
});
