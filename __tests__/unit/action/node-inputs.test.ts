import { describe, expect, test } from 'vitest';
import type { CopyInputs } from '../../../src/action/commands/copy/inputs.ts';
import type { DiscoverInputs } from '../../../src/action/commands/discover.ts';
import { fromEnvironment, type InputName } from '../../../src/action/inputs/raw-inputs.ts';
import { commandInputs } from '../../support/read-inputs.ts';
import type { Annotations, Descriptor } from '../../../src/core/descriptor.ts';
import type { Manifest } from '../../../src/core/manifest.ts';
import { DOCKER_MANIFEST, OCI_MANIFEST } from '../../../src/core/media-types.ts';

type Given = Readonly<Partial<Record<InputName, string>>>;

function parse<T>(command: string, given: Given): Promise<T> {
  const env = Object.entries({ command, from: 'oci-layout:l:1', ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return commandInputs<T>(fromEnvironment(Object.fromEntries(env)));
}

function parseCopy(given: Given) {
  return parse<CopyInputs>('copy', { to: 'oci-layout:m', ...given });
}

const node: Descriptor = { mediaType: OCI_MANIFEST, digest: `sha256:${'a'.repeat(64)}`, size: 2 };
const other: Descriptor = { ...node, digest: `sha256:${'b'.repeat(64)}` };

describe('referrers', () => {
  const ALL = Number.POSITIVE_INFINITY;

  test.each<[Given, number]>([
    [{}, ALL],
    [{ referrers: 'all' }, ALL],
    [{ referrers: 'direct' }, 1],
    [{ referrers: 'none' }, 0],
    [{ depth: '0' }, 0],
    [{ depth: '3' }, 3],
    [{ depth: '1000' }, 1000],
    [{ referrers: 'direct', depth: '3' }, 1],
    [{ referrers: 'none', depth: '3' }, 0],
    [{ referrers: 'all', depth: '2' }, 2],
  ])('of %j are looked for up to level %d, by copy and by discover', async (given, depth) => {
    expect((await parseCopy(given)).referrers.depth).toBe(depth);
    expect((await parse<DiscoverInputs>('discover', given)).referrers.depth).toBe(depth);
  });

  test('are of all types unless some are named', async () => {
    expect((await parseCopy({})).referrers.types).toEqual([]);
    const types = 'application/spdx+json\n# a comment\n\n application/vnd.acme.review ';
    expect((await parse<DiscoverInputs>('discover', { 'referrer-types': types })).referrers.types).toEqual([
      'application/spdx+json',
      'application/vnd.acme.review',
    ]);
  });

  test.each([
    ['true', 'copy'],
    ['TRUE', 'copy'],
    ['false', 'leave'],
    ['False', 'leave'],
    ['always', 'always'],
  ])('with signatures: %s', async (signatures, meaning) => {
    expect((await parseCopy({ signatures })).referrers.signatures).toBe(meaning);
  });
});

describe('lists of references', () => {
  test('have a place a line, each with its own tags', async () => {
    const { from, to } = await parseCopy({
      from: 'ghcr.io/acme/app:1,2\n# the chart\n\noci-layout:charts:3',
      to: 'ghcr.io/prod/app\r\noci-archive:backup.tar',
    });
    expect(from.map(({ kind, tags }) => [kind, tags])).toEqual([
      ['registry', ['1', '2']],
      ['layout', ['3']],
    ]);
    expect(to.map(({ text }) => text)).toEqual(['ghcr.io/prod/app', 'oci-archive:backup.tar']);
  });

  test('of platforms keep their order', async () => {
    const { platforms } = await parseCopy({
      platform: 'linux/amd64\nlinux/arm64/v8\nwindows/amd64:10.0.20348',
    });
    expect(platforms).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
      { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348' },
    ]);
  });
});

describe('exclude', () => {
  const stays = async (exclude: string, at: Partial<Descriptor>, manifest?: Partial<Manifest>) => {
    const { filter } = await parseCopy({ exclude });
    const held = manifest && { mediaType: OCI_MANIFEST, ...manifest };
    return filter?.({ ...node, ...at }, undefined, async () => held);
  };

  test('is nothing by default', async () => {
    expect((await parseCopy({})).filter).toBeUndefined();
    expect((await parseCopy({ exclude: '# only a comment' })).filter).toBeUndefined();
  });

  test.each<[string, boolean, Partial<Descriptor>, Partial<Manifest>?]>([
    ['text/html', false, { mediaType: 'text/html' }],
    ['text/html', true, { mediaType: 'text/plain' }],
    ['a/sbom', false, { artifactType: 'a/sbom' }],
    ['a/sbom', false, {}, { artifactType: 'a/sbom' }],
    ['a/sbom', true, {}, { artifactType: 'a/sbom2' }],
    ['a/sbom\ntext/html', false, { mediaType: 'text/html' }],
    ['annotation:tier=gold', false, { annotations: { tier: 'gold' } }],
    ['annotation:tier=gold', true, { annotations: { tier: 'silver' } }],
    ['annotation:tier=gold', false, {}, { annotations: { tier: 'gold' } }],
    ['annotation:tier', false, { annotations: { tier: 'any' } }],
    ['annotation:tier=', false, { annotations: { tier: '' } }],
    ['annotation:tier=', true, { annotations: { tier: 'gold' } }],
    ['annotation:eq=a=b', false, { annotations: { eq: 'a=b' } }],
    ['annotation:toString', true, { annotations: {} }],
  ])('%j: it stays is %s for %j %j', async (exclude, expected, at, manifest) => {
    expect(await stays(exclude, at, manifest)).toBe(expected);
  });
});

describe('modify', () => {
  const modified = async (modify: string, manifest: Partial<Manifest>, at = node) =>
    (await parseCopy({ modify })).modify?.(node.digest)({ mediaType: OCI_MANIFEST, ...manifest }, at);
  const annotations = async (modify: string, before: Annotations, at = node) =>
    (await modified(modify, { annotations: before }, at))?.annotations;

  test('is nothing by default', async () => {
    expect((await parseCopy({})).modify).toBeUndefined();
  });

  test('sets and removes annotations of the root, and leaves those of others', async () => {
    const lines = 'annotation:tier=gold\nannotation:eq=a=b\n-annotation:old';
    expect(await annotations(lines, { old: '1', kept: '2' })).toEqual({ kept: '2', tier: 'gold', eq: 'a=b' });
    expect(await annotations(lines, { old: '1' }, other)).toEqual({ old: '1' });
  });

  test('takes any key and an empty value', async () => {
    const lines = 'annotation:__proto__=p\nannotation:empty=\nannotation:-annotation:x=y';
    expect(new Map(Object.entries((await annotations(lines, {})) ?? {}))).toEqual(
      new Map([
        ['__proto__', 'p'],
        ['empty', ''],
        ['-annotation:x', 'y'],
      ]),
    );
  });

  test('media-types:oci is for every Docker manifest', async () => {
    const docker = { mediaType: DOCKER_MANIFEST };
    expect(await modified('media-types:oci', docker, other)).toMatchObject({ mediaType: OCI_MANIFEST });
    expect(await modified('annotation:a=b', docker, other)).toMatchObject(docker);
  });
});
