import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { copy } from '../../src/copy/copy.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { blob, graphOf, imageIndex, plainArtifact, store } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { tempFolder } from '../support/temp.ts';

interface Entry {
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

interface Index {
  readonly manifests: readonly Entry[];
  readonly [field: string]: unknown;
}

const REF = 'org.opencontainers.image.ref.name';

function indexOfLayout(path: string): Index {
  return JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as Index;
}

function listed(path: string): (readonly [string, string | undefined])[] {
  return indexOfLayout(path).manifests.map(({ digest, annotations }) => [digest, annotations?.[REF]]);
}

async function layoutWith(tag: string): Promise<string> {
  const path = tempFolder('layout-');
  await store(new OciLayout(path), plainArtifact(tag), tag);
  return path;
}

describe('a layout whose index cannot be read is refused, and its index stays as it is:', () => {
  const valid = '{"schemaVersion":2,"manifests":[]}';
  test.each([
    ['garbage', 'not json'],
    ['an empty file', ''],
    ['a file that was cut off', valid.slice(0, -3)],
    ['bytes after the document', `${valid} x`],
    ['two documents', valid + valid],
    ['a list', '[]'],
    ['no schema version', '{"manifests":[]}'],
    ['another schema version', '{"schemaVersion":1,"manifests":[]}'],
    ['no list of manifests', '{"schemaVersion":2}'],
    ['manifests that are no list', '{"schemaVersion":2,"manifests":{}}'],
    ['an entry that is no descriptor', '{"schemaVersion":2,"manifests":[{"digest":"sha256:1"}]}'],
    [
      'an image manifest',
      '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{},"layers":[]}',
    ],
    [
      'another media type',
      '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","manifests":[]}',
    ],
  ])('%s', async (_title, text) => {
    const path = await layoutWith('v1');
    writeFileSync(join(path, 'index.json'), text);
    const layout = new OciLayout(path);
    const { root } = plainArtifact('v1');
    const invalid = { code: 'INVALID_CONTENT' };
    expect(await rejection(layout.resolve('v1'))).toMatchObject(invalid);
    expect(await rejection(Array.fromAsync(layout.tags()))).toMatchObject(invalid);
    expect(await rejection(layout.tag(root, 'v2'))).toMatchObject(invalid);
    expect(await rejection(store(layout, plainArtifact('new'), 'new'))).toMatchObject(invalid);
    expect(readFileSync(join(path, 'index.json'), 'utf8')).toBe(text);
    expect(existsSync(join(path, '.index.lock'))).toBe(false);
  });

  test('no index.json', async () => {
    const path = await layoutWith('v1');
    const blobs = readdirSync(join(path, 'blobs', 'sha256'));
    rmSync(join(path, 'index.json'));
    const layout = new OciLayout(path);
    const missing = { code: 'NOT_FOUND' };
    expect(await rejection(layout.resolve('v1'))).toMatchObject(missing);
    expect(await rejection(store(layout, plainArtifact('new'), 'new'))).toMatchObject({
      code: 'INVALID_CONTENT',
    });
    expect(existsSync(join(path, 'index.json'))).toBe(false);
    expect(readdirSync(join(path, 'blobs', 'sha256'))).toEqual(blobs);
  });

  test('no oci-layout', async () => {
    const path = await layoutWith('v1');
    const before = readFileSync(join(path, 'index.json'), 'utf8');
    rmSync(join(path, 'oci-layout'));
    const layout = new OciLayout(path);
    expect(await rejection(layout.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rejection(store(layout, plainArtifact('new'), 'new'))).toMatchObject({
      code: 'INVALID_CONTENT',
    });
    expect(readFileSync(join(path, 'index.json'), 'utf8')).toBe(before);
  });

  test.each([
    ['{"imageLayoutVersion":"2.0.0"}', 'UNSUPPORTED'],
    ['{}', 'UNSUPPORTED'],
    ['', 'INVALID_CONTENT'],
  ])('the version file %j', async (text, code) => {
    const path = await layoutWith('v1');
    const before = readFileSync(join(path, 'index.json'), 'utf8');
    writeFileSync(join(path, 'oci-layout'), text);
    const layout = new OciLayout(path);
    expect(await rejection(layout.resolve('v1'))).toMatchObject({ code });
    expect(await rejection(store(layout, plainArtifact('new'), 'new'))).toMatchObject({ code });
    expect(readFileSync(join(path, 'index.json'), 'utf8')).toBe(before);
  });
});

describe('index.json', () => {
  test('of a folder that is no layout is not made by reading', async () => {
    const path = join(tempFolder('layout-'), 'new');
    const layout = new OciLayout(path);
    expect(await rejection(layout.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await layout.exists(plainArtifact().root)).toBe(false);
    expect(existsSync(path)).toBe(false);
  });

  test('keeps the fields that we do not know, its own and those of its entries', async () => {
    const path = await layoutWith('v1');
    const before = indexOfLayout(path);
    const [entry] = before.manifests;
    const known = {
      ...before,
      annotations: { 'org.acme.owner': 'someone' },
      'org.acme.field': { nested: [1, null] },
      manifests: [
        {
          ...entry,
          'org.acme.entry': true,
          platform: { os: 'linux', architecture: 'amd64' },
          annotations: { [REF]: 'v1', 'org.acme.note': 'kept' },
        },
      ],
    };
    writeFileSync(join(path, 'index.json'), JSON.stringify(known));
    const layout = new OciLayout(path);
    await store(layout, plainArtifact('new'), 'new');
    const { manifests, ...rest } = indexOfLayout(path);
    const { manifests: expected, ...others } = known;
    expect(rest).toEqual(others);
    expect(manifests[0]).toEqual(expected[0]);
    // The same once more, under the same tag.
    await store(layout, plainArtifact('v1'), 'v1');
    expect(indexOfLayout(path).manifests).toContainEqual(expected[0]);
  });

  test('is not written when nothing changes', async () => {
    const path = await layoutWith('v1');
    const before = statSync(join(path, 'index.json'));
    const layout = new OciLayout(path);
    await store(layout, plainArtifact('v1'), 'v1');
    await layout.tag(plainArtifact('v1').root, 'v1');
    const after = statSync(join(path, 'index.json'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('lists an index without its children', async () => {
    const path = tempFolder('layout-');
    const artifact = imageIndex();
    await store(new OciLayout(path), artifact, 'v1');
    expect(listed(path)).toEqual([[artifact.root.digest, 'v1']]);
    const untagged = tempFolder('layout-');
    await store(new OciLayout(untagged), artifact);
    expect(listed(untagged)).toEqual([[artifact.root.digest, undefined]]);
  });

  test('still lists a child that has a tag of its own', async () => {
    const path = tempFolder('layout-');
    const artifact = imageIndex();
    const child = artifact.blobs.find(({ node }) => node.mediaType.endsWith('image.manifest.v1+json'));
    if (!child) throw new Error('the fixture has no image');
    const layout = new OciLayout(path);
    await store(layout, artifact, 'v1');
    await layout.tag(child.node, 'amd64');
    await store(layout, artifact, 'v2');
    expect(listed(path)).toEqual([
      [artifact.root.digest, 'v1'],
      [child.node.digest, 'amd64'],
      [artifact.root.digest, 'v2'],
    ]);
  });

  test('still lists a manifest that lost its tag, once', async () => {
    const path = await layoutWith('v1');
    const layout = new OciLayout(path);
    const [old, fresh] = [plainArtifact('v1').root.digest, plainArtifact('fresh').root.digest];
    await store(layout, plainArtifact('fresh'), 'v1');
    expect(listed(path)).toEqual([
      [old, undefined],
      [fresh, 'v1'],
    ]);
    await layout.tag(plainArtifact('v1').root, 'v2');
    await layout.tag(plainArtifact('v1').root, 'v3');
    await layout.tag(plainArtifact('fresh').root, 'v2');
    expect(listed(path)).toEqual([
      [fresh, 'v1'],
      [old, 'v3'],
      [fresh, 'v2'],
    ]);
  });
});

test('a manifest that is only listed in an index, and does not say its type, is copied whole', async () => {
  const path = tempFolder('layout-');
  const layout = new OciLayout(path);
  const layer = blob('the layer');
  const config = blob('{}', { mediaType: 'application/vnd.oci.image.config.v1+json' });
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = blob(JSON.stringify({ schemaVersion: 2, config: config.node, layers: [layer.node] }), {
    mediaType: type,
  });
  const index = blob(JSON.stringify({ schemaVersion: 2, manifests: [manifest.node] }), {
    mediaType: 'application/vnd.oci.image.index.v1+json',
  });
  for (const { node, bytes } of [layer, config, manifest, index]) await layout.push(node, bytesOf(bytes));
  expect(await layout.resolve(manifest.node.digest)).toEqual(manifest.node);
  const to = new OciLayout(tempFolder('layout-'));
  await copy({ source: layout, reference: manifest.node.digest }, { target: to });
  expect(await graphOf(to, manifest.node)).toHaveLength(3);
});
