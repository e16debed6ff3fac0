// D1 Manifest/index confusion: CVE-2021-41190 (GHSA-mc8v-mgrf-8f4m, GHSA-77vh-xpmg-72qh, GHSA-qq97-vm5h-rrhg).
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_ARTIFACT,
  OCI_INDEX,
  OCI_MANIFEST,
} from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startServer, type Handler } from '../support/lab.ts';
import {
  emptyContents,
  putBlob,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const shelf = emptyContents();
const config = putBlob(shelf, '{}', 'application/vnd.oci.image.config.v1+json');
const layer = putBlob(shelf, 'layer');
const image = { schemaVersion: 2, config, layers: [layer] };
const child = putManifest(shelf, { ...image, mediaType: OCI_MANIFEST });
const index = { schemaVersion: 2, manifests: [child] };
const artifact = { artifactType: 'text/x', blobs: [layer] };

const documents: Readonly<Record<string, object>> = {
  [OCI_MANIFEST]: image,
  [DOCKER_MANIFEST]: image,
  [OCI_INDEX]: index,
  [DOCKER_LIST]: index,
  [OCI_ARTIFACT]: artifact,
};
const types = Object.keys(documents);
const pairs = types.flatMap((header) => types.map((body) => [header, body] as const));
const different = pairs.filter(([header, body]) => header !== body);

/** Copies what the registry serves under `v1` with this content type, by tag or by digest. */
async function copied(
  document: unknown,
  contentType: string,
  more: { says?: (shelf: Contents) => Handler } = {},
) {
  const own: Contents = { manifests: new Map(shelf.manifests), blobs: shelf.blobs };
  const root = putManifest(own, document, 'v1', contentType);
  await using from = await startServer((more.says ?? registryHandler)(own));
  const target = new MemoryTarget();
  const outcomes: (Error | undefined)[] = [];
  for (const reference of ['v1', root.digest]) {
    await using source = open(from.host, { actions: 'pull' });
    const work = copy({ source: source.target, reference }, { target, reference: 'copied' });
    outcomes.push(
      await work.then(
        () => undefined,
        (error: unknown) => error as Error,
      ),
    );
  }
  return { outcomes, root, target };
}

function expectRefused({ outcomes }: { readonly outcomes: readonly (Error | undefined)[] }): void {
  for (const outcome of outcomes) expect(outcome).toMatchObject({ code: 'INVALID_CONTENT' });
}

async function expectNothing({ root, target }: Awaited<ReturnType<typeof copied>>): Promise<void> {
  expect(await target.exists(root)).toBe(false);
  expect(await rejection(target.resolve('copied'))).toMatchObject({ code: 'NOT_FOUND' });
}

test.each(different)('the header says %s and the body %s', async (header, body) => {
  const done = await copied({ ...documents[body], mediaType: body }, header);
  expectRefused(done);
  await expectNothing(done);
});

test.each(types)('the header and the body say %s', async (type) => {
  const done = await copied({ ...documents[type], mediaType: type }, type);
  expect(done.outcomes).toEqual([undefined, undefined]);
  expect(await done.target.resolve('copied')).toMatchObject({ digest: done.root.digest, mediaType: type });
});

test.each(types)('the header says %s and the body nothing, in the shape of that type', async (type) => {
  expect((await copied(documents[type], type)).outcomes).toEqual([undefined, undefined]);
  expect((await copied({ ...documents[type], mediaType: '' }, type)).outcomes).toEqual([
    undefined,
    undefined,
  ]);
});

const indexes = [OCI_INDEX, DOCKER_LIST];

test.each([OCI_MANIFEST, DOCKER_MANIFEST])(
  'the header says %s and an index without a type comes',
  async (type) => {
    const done = await copied(index, type);
    expectRefused(done);
    await expectNothing(done);
  },
);

test.each(indexes)('the header says %s and an image without a type comes', async (type) => {
  const done = await copied(image, type);
  expectRefused(done);
  await expectNothing(done);
});

const both: readonly [string, object][] = [
  ['manifests, config and layers', { ...image, ...index }],
  ['manifests and config', { ...index, config }],
  ['manifests and layers', { ...index, layers: [layer] }],
  ['manifests and no layers', { ...index, layers: [] }],
  ['no manifests, config and layers', { ...image, manifests: [] }],
];

for (const [what, document] of both) {
  test.each(types.slice(0, 4))(`a document with ${what} is no %s`, async (type) => {
    for (const mediaType of [type, undefined]) {
      const done = await copied({ ...document, mediaType }, type);
      expectRefused(done);
      await expectNothing(done);
    }
  });
}

test.each([
  'application/json',
  'text/html',
  'application/octet-stream',
  'application/vnd.cncf.helm.config.v1+json',
  'x',
])('a manifest of the type %s is none', async (type) => {
  const done = await copied({ ...image, mediaType: OCI_MANIFEST }, type);
  for (const outcome of done.outcomes) expect(outcome).toBeInstanceOf(Error);
  expect(await done.target.exists(layer)).toBe(false);
});

test.each([`${OCI_MANIFEST}; charset=utf-8`, ` ${OCI_MANIFEST.toUpperCase()};a=b`])(
  'parameters and case of the header %j do not count',
  async (contentType) => {
    const says =
      (own: Contents): Handler =>
      async (request) => {
        const reply = await registryHandler(own)(request);
        const of = reply === 'reset' || !request.path.includes('/manifests/') ? undefined : reply;
        return of ? { ...of, headers: { ...of.headers, 'content-type': contentType } } : reply;
      };
    const done = await copied({ ...image, mediaType: OCI_MANIFEST }, OCI_MANIFEST, { says });
    expect(done.outcomes).toEqual([undefined, undefined]);
  },
);

test('the header of the GET counts for nothing once the HEAD has said the type', async () => {
  const says =
    (own: Contents): Handler =>
    async (request) => {
      const reply = await registryHandler(own)(request);
      if (reply === 'reset' || request.method !== 'GET') return reply;
      return { ...reply, headers: { ...reply.headers, 'content-type': OCI_INDEX } };
    };
  const done = await copied({ ...image, mediaType: OCI_MANIFEST }, OCI_MANIFEST, { says });
  expect(done.outcomes).toEqual([undefined, undefined]);
  expect(await done.target.exists(layer)).toBe(true);
});

const twice = (first: string, second: string, rest: string) =>
  `{"schemaVersion":2,"mediaType":"${first}","mediaType":"${second}",${rest}}`;
const imageFields = JSON.stringify(image).slice(1, -1).replace('"schemaVersion":2,', '');

test('of two equal keys the last one counts, for every check, as in Go', async () => {
  expectRefused(await copied(twice(OCI_MANIFEST, OCI_INDEX, imageFields), OCI_MANIFEST));
  const good = await copied(twice(OCI_INDEX, OCI_MANIFEST, imageFields), OCI_MANIFEST);
  expect(good.outcomes).toEqual([undefined, undefined]);
});

test('two lists of layers: what is copied is what the manifest means to its next reader', async () => {
  const other = putBlob(shelf, 'another layer');
  const layers = `"layers":${JSON.stringify([other])},`;
  const done = await copied(twice(OCI_MANIFEST, OCI_MANIFEST, layers + imageFields), OCI_MANIFEST);
  expect(done.outcomes).toEqual([undefined, undefined]);
  expect([await done.target.exists(layer), await done.target.exists(other)]).toEqual([true, false]);
});

test('keys that differ in case are other keys', async () => {
  const done = await copied(
    { ...image, mediaType: OCI_MANIFEST, Manifests: [child], LAYERS: [] },
    OCI_MANIFEST,
  );
  expect(done.outcomes).toEqual([undefined, undefined]);
  expect(await done.target.exists(layer)).toBe(true);
});

test.each([
  ['a byte order mark', `\ufeff${JSON.stringify({ ...image, mediaType: OCI_MANIFEST })}`],
  ['bytes after its end', `${JSON.stringify({ ...image, mediaType: OCI_MANIFEST })}{}`],
  ['no object', '[]'],
  ['schema version 1', JSON.stringify({ ...image, schemaVersion: 1, mediaType: OCI_MANIFEST })],
  ['a list of types', JSON.stringify({ ...image, mediaType: [OCI_MANIFEST] })],
])('a manifest with %s is refused', async (_what, document) => {
  const done = await copied(document, OCI_MANIFEST);
  expectRefused(done);
  await expectNothing(done);
});
