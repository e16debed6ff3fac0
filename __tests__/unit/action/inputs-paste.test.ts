import { describe, expect, test } from 'vitest';
import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromEnvironment, type InputName } from '../../../src/action/inputs/raw-inputs.ts';
import { messageOf as messageIn } from '../../../src/core/errors.ts';

type Given = Readonly<Partial<Record<InputName, string>>>;

type Entries = NonNullable<NonNullable<Parameters<typeof parseInputs>[1]>['entries']>;

function parse(given: Given, entries: Entries = []): ReturnType<typeof parseInputs> {
  const env = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return parseInputs(fromEnvironment(Object.fromEntries(env)), { entries });
}

async function commandOf(given: Given): Promise<Record<string, unknown>> {
  const { name, inputs } = (await parse(given)).task;
  return { ...(inputs as object), command: name };
}

async function messageOf(given: Given): Promise<string> {
  try {
    await parse(given);
  } catch (error) {
    return messageIn(error);
  }
  return 'it was accepted';
}

const push: Given = { command: 'push', files: 'a', to: 'ghcr.io/acme/app:1' };
const copy: Given = { command: 'copy', from: 'ghcr.io/acme/app:1', to: 'oci-layout:l:1' };
const index: Given = { command: 'index', from: 'oci-layout:l:a\noci-layout:l:b', to: 'oci-layout:l:1' };
const tag: Given = { command: 'tag', from: 'oci-layout:l:1', tags: 'a' };

describe('what docker/metadata-action gives is taken as it is:', () => {
  const tagsOf = async (given: Given) => (await commandOf(given))['tags'];
  const hub: Given = { command: 'push', files: 'a', to: 'docker.io/acme/app' };

  test.each<[string, Given, string, readonly string[]]>([
    ['references', push, 'ghcr.io/acme/app:1.2\nghcr.io/acme/app:latest', ['1', '1.2', 'latest']],
    ['references with commas', push, 'ghcr.io/acme/app:1.2,ghcr.io/acme/app:latest', ['1', '1.2', 'latest']],
    ['names of tags', push, '1.2\nlatest', ['1', '1.2', 'latest']],
    ['a host in capitals', push, 'GHCR.io/acme/app:1.2', ['1', '1.2']],
    ['a tag that to names too', push, 'ghcr.io/acme/app:1', ['1']],
    ['a port', { ...push, to: 'localhost:5000/app' }, 'localhost:5000/app:1', ['1']],
    ['Docker Hub, which needs no name there', hub, 'acme/app:1.2', ['1.2']],
    ['Docker Hub by another name', hub, 'index.docker.io/acme/app:1', ['1']],
    ['an index', { ...index, to: 'ghcr.io/acme/app' }, 'ghcr.io/acme/app:1', ['1']],
    ['command tag', { ...tag, from: 'ghcr.io/acme/app:1' }, 'ghcr.io/acme/app:2\n3,3', ['2', '3']],
  ])('tags, as %s', async (_title, given, tags, expected) => {
    expect(await tagsOf({ ...given, tags })).toEqual(expected);
  });

  test('tags of several images, each for its own destination', async () => {
    const to = 'ghcr.io/acme/app\ndocker.io/acme/app:own\noci-layout:l';
    const tags = 'ghcr.io/acme/app:1\nacme/app:2\nall';
    expect(await tagsOf({ ...copy, to, tags })).toEqual([
      { tag: '1', destination: expect.objectContaining({ text: 'ghcr.io/acme/app' }) },
      { tag: '2', destination: expect.objectContaining({ text: 'docker.io/acme/app:own' }) },
      { tag: 'all' },
    ]);
  });

  test.each<[string, Given, string]>([
    ['quay.io/acme/app:1', push, 'ghcr.io/acme/app'],
    ['ghcr.io/acme/other:1', push, 'ghcr.io/acme/app'],
    ['ghcr.io/acme/app/sub:1', push, 'ghcr.io/acme/app'],
    ['acme/app:1', push, 'ghcr.io/acme/app'],
    ['ghcr.io/acme/app:1', { ...push, to: 'oci-layout:l' }, 'oci-layout:l'],
    [
      'quay.io/acme/app:1',
      { ...copy, to: 'ghcr.io/acme/app\noci-layout:l' },
      'ghcr.io/acme/app, oci-layout:l',
    ],
    ['ghcr.io/acme/other:1', { ...tag, from: 'ghcr.io/acme/app:1' }, 'ghcr.io/acme/app'],
  ])('tag %j of another repository is refused, with both named', async (tags, given, places) => {
    expect(await messageOf({ ...given, tags: `ok\n${tags}` })).toBe(
      `input tags: ${JSON.stringify(tags)} is not in ${places}, where the artifact is written`,
    );
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['manifest', 'manifest:a=1', { a: '1' }],
    ['manifest', 'a=1', { a: '1' }],
    ['manifest', 'manifest,index:a=1', { a: '1' }],
    ['manifest', 'index,manifest:a=1', { a: '1' }],
    ['manifest', 'manifest,manifest-descriptor,index,index-descriptor:a=1', { a: '1' }],
    ['manifest', 'index:a=1', {}],
    ['manifest', 'manifest-descriptor:a=1', {}],
    ['manifest', 'index-descriptor:a=1', {}],
    ['manifest', 'manifest[linux/amd64]:a=1', {}],
    ['manifest', 'manifest-descriptor[linux/arm64/v8]:a=1', {}],
    ['manifest', 'manifest[linux/amd64],manifest:a=1', { a: '1' }],
    ['index', 'index:a=1', { a: '1' }],
    ['index', 'manifest,index:a=1', { a: '1' }],
    ['index', 'manifest:a=1', {}],
    ['index', 'a=1', { a: '1' }],
    ['manifest', 'manifest:a=index:b=c', { a: 'index:b=c' }],
    ['manifest', 'manifest:a=1\nindex:a=2', { a: '1' }],
    ['index', 'manifest:a=1\nindex:a=2', { a: '2' }],
    ['manifest', 'manifests:a=1', { 'manifests:a': '1' }],
    ['manifest', 'manifest.x:a=1', { 'manifest.x:a': '1' }],
    ['manifest', 'manifest:org.opencontainers.image.licenses=', { 'org.opencontainers.image.licenses': '' }],
  ])('annotations of %s: %j', async (level, annotations, expected) => {
    expect(await commandOf({ ...(level === 'index' ? index : push), annotations })).toMatchObject({
      annotations: expected,
    });
    const got = (
      (await commandOf({ ...(level === 'index' ? index : push), annotations })) as { annotations: object }
    ).annotations;
    expect(got).toEqual(expected);
  });

  test.each([`${'manifest,'.repeat(10_000)}x`, 'manifest'.repeat(10_000), `manifest${'[a]'.repeat(10_000)}`])(
    'annotations with endless levels are refused, case %#',
    async (annotations) => {
      expect(await messageOf({ ...push, annotations })).toContain('input annotations: got');
    },
  );
});

describe('logins', () => {
  const one = { registry: 'ghcr.io', username: 'u', password: 'p' };
  const withList = async (given: Given, more: Entries) =>
    (await parse({ ...push, ...given }, more)).connection.logins;

  test('of registry-auth stand beside the one of registry, username and password', async () => {
    const other = { ...one, registry: 'quay.io' };
    expect(await withList(one, [other])).toEqual([one, other]);
    expect(await withList({}, [other])).toEqual([other]);
  });

  test.each([
    ['ghcr.io', 'GHCR.io'],
    ['docker.io', 'index.docker.io'],
  ])('for %s and %s are one too many', async (first, second) => {
    await expect(withList({ ...one, registry: second }, [{ ...one, registry: first }])).rejects.toThrow(
      'allowed is a registry that registry-auth does not name too',
    );
  });

  test('without a secret count as not there, where a refused write is no failure', async () => {
    const skip = { 'if-unauthorized': 'skip', registry: 'ghcr.io' };
    for (const given of [skip, { ...skip, username: 'u' }, { ...skip, password: 'p' }])
      expect(await withList(given, [])).toEqual([]);
    expect(await withList({ ...skip, ...one }, [])).toEqual([one]);
    expect(await messageOf({ ...push, 'if-unauthorized': 'skip', username: 'u', password: 'p' })).toContain(
      'input registry is missing',
    );
  });
});
