import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  graphIn,
  graphOf,
  imageIndex,
  plainArtifact,
  store,
  withSubject,
  type Artifact,
} from '../support/artifacts.ts';
import { tagsAt } from '../support/graphs.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  metadata,
  output,
  referrers,
  workspaceWith,
} from '../support/steps.ts';
import { placeIn, startWatched, type WatchedRegistry } from './places.ts';

const [one, two, three] = [plainArtifact('one'), plainArtifact('two'), imageIndex()];

/** A layout `here` with three artifacts, the first with two tags, and a layout `more` with another one. */
async function workspace(): Promise<string> {
  const cwd = workspaceWith();
  const here = new OciLayout(join(cwd, 'here'));
  await store(here, one, '1.0');
  await store(here, one, 'latest');
  await store(here, two, '2.0');
  await store(here, three, '3.0');
  await store(new OciLayout(join(cwd, 'more')), plainArtifact('more'), 'other');
  return cwd;
}

const tagsIn = (cwd: string, name: string) => tagsAt(new OciLayout(join(cwd, name)));

describe('copy of several artifacts', () => {
  test('keeps the tags of each, from one place and from several', async () => {
    const cwd = await workspace();
    const from = 'oci-layout:here:1.0,latest,2.0\n# and\noci-layout:more:other\noci-layout:here:3.0';
    const run = await expectSuccess({ cwd, inputs: { command: 'copy', from, to: 'oci-layout:there' } });
    expect(await tagsIn(cwd, 'there')).toEqual({
      '1.0': one.root.digest,
      '2.0': two.root.digest,
      '3.0': three.root.digest,
      latest: one.root.digest,
      other: plainArtifact('more').root.digest,
    });
    expect(output(run, 'tags').split('\n').toSorted()).toEqual(['1.0', '2.0', '3.0', 'latest', 'other']);
    // The first of them.
    expect(output(run, 'digest')).toBe(one.root.digest);
    const references = [one, two, plainArtifact('more'), three].map(
      ({ root }) => `oci-layout:there@${root.digest}`,
    );
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `oci-layout:there:1.0@${one.root.digest}`,
      `oci-layout:there:latest@${one.root.digest}`,
      `oci-layout:there:2.0@${two.root.digest}`,
      `oci-layout:there:other@${plainArtifact('more').root.digest}`,
      `oci-layout:there:3.0@${three.root.digest}`,
    ]);
    expect(metadata(run).destinations).toMatchObject(
      [['1.0', 'latest'], ['2.0'], ['other'], ['3.0']].map((tags, at) => ({
        reference: references[at],
        tags,
        changed: true,
      })),
    );
    const again = await expectSuccess({ cwd, inputs: { command: 'copy', from, to: 'oci-layout:there' } });
    expect(output(again, 'changed')).toBe('false');
  });

  test('takes one that has several tags under a tag of its own at the destination', async () => {
    const cwd = await workspace();
    await expectSuccess({ cwd, inputs: { from: 'oci-layout:here:1.0,latest', to: 'oci-layout:there:x,y' } });
    expect(await tagsIn(cwd, 'there')).toEqual({ x: one.root.digest, y: one.root.digest });
  });

  test('without a tag goes by its digest', async () => {
    const cwd = await workspace();
    const from = `oci-layout:here@${one.root.digest}`;
    const run = await expectSuccess({ cwd, inputs: { from, to: 'oci-layout:there' } });
    expect(output(run, 'tags')).toBe('');
    const there = new OciLayout(join(cwd, 'there'));
    expect(await there.resolve(one.root.digest)).toMatchObject({ digest: one.root.digest });
    expect(await tagsIn(cwd, 'there')).toEqual({});
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'two artifacts with one tag',
      { from: 'oci-layout:here:1.0\noci-layout:twin:1.0', to: 'oci-layout:there' },
      ['input from: ', 'two artifacts have the tag 1.0', 'in two steps'],
    ],
    [
      'one tag for two artifacts',
      { from: 'oci-layout:here:1.0,2.0', to: 'oci-layout:there:v1' },
      ['input to: "oci-layout:there:v1" names a tag for 2 artifacts', 'each keeps its own'],
    ],
    [
      'more tags for two artifacts',
      { from: 'oci-layout:here:1.0,2.0', to: 'oci-layout:there', tags: 'a,b' },
      ['input tags: "a, b" names a tag for 2 artifacts', 'each keeps its own'],
    ],
    [
      'one destination twice',
      { from: 'oci-layout:here:1.0', to: 'oci-archive:there.tar:a\noci-archive:./there.tar:b' },
      ['input to: got "oci-archive:./there.tar:b"', 'with all its tags in one line', 'there.tar:1,2'],
    ],
    [
      'an artifact that is not there',
      { from: 'oci-layout:here:1.0,gone', to: 'oci-layout:there' },
      ['has no tag "gone"', '1.0'],
    ],
    [
      'one digest for two artifacts',
      { from: 'oci-layout:here:1.0,2.0', to: 'oci-layout:there', digest: one.root.digest },
      [two.root.digest, `input digest asks for ${one.root.digest}`],
    ],
  ])('is refused for %s, and writes nothing', async (_title, inputs, says) => {
    const cwd = await workspace();
    await store(new OciLayout(join(cwd, 'twin')), plainArtifact('twin'), '1.0');
    await expectFailure({ cwd, inputs: { command: 'copy', ...inputs } }, ' failed: ', ...says);
  });
});

describeWith(['docker-registry', 'crane'], 'copy to several destinations', () => {
  let registry: WatchedRegistry;
  const place = placeIn(() => registry.host);
  beforeAll(async () => void (registry = await startWatched('docker-registry')));
  afterAll(() => registry?.[Symbol.asyncDispose]());

  /** Blobs that were read from the repository since the mark. */
  const blobsRead = (repository: string, mark: number) =>
    registry
      .requests()
      .slice(mark)
      .filter((line) => line.startsWith(`GET /v2/acme/${repository}/blobs/`))
      .toSorted();

  async function prepare(name: string, ...artifacts: readonly [string, Artifact][]): Promise<void> {
    await place.open(name, async (target) => {
      for (const [tag, artifact] of artifacts) await store(target, artifact, tag);
    });
  }

  test('reads each blob of the source once, and brings referrers to all', async () => {
    await prepare('source', ['v1', three]);
    const referrer = await place.open('source', (target) => store(target, withSubject(three)));
    const mark = registry.requests().length;
    const cwd = workspaceWith();
    const to = `oci-layout:a:x\noci-archive:b.tar\n${place.at('c')}:1,2`;
    const run = await expectSuccess({ cwd, inputs: { from: `${place.at('source')}:v1`, to } });
    const blobs = blobsRead('source', mark);
    expect(blobs).toEqual([...new Set(blobs)]);
    // Two configs, three layers, what is signed and an empty config.
    expect(blobs).toHaveLength(7);
    const manifests = registry
      .requests()
      .slice(mark)
      .filter((line) => line.startsWith('GET /v2/acme/source/manifests/sha256:'));
    expect(manifests).toEqual([...new Set(manifests)]);

    expect(output(run, 'tags')).toBe('x\nv1\n1\n2');
    expect(metadata(run).destinations).toEqual(
      [
        ['oci-layout:a', ['x']],
        ['oci-archive:b.tar', ['v1']],
        [place.at('c'), ['1', '2']],
      ].map(([at, tags]) => ({ reference: `${String(at)}@${three.root.digest}`, tags, changed: true })),
    );
    for (const from of ['oci-layout:a:x', 'oci-archive:b.tar:v1', `${place.at('c')}:2`]) {
      const found = referrers(await expectSuccess({ cwd, inputs: { command: 'discover', from } }));
      expect(found.digest).toBe(three.root.digest);
      expect([from, ...branchesOf(found)]).toEqual([
        from,
        `application/vnd.acme.signature ${referrer.digest}`,
      ]);
    }
    passed(await client('crane')(['validate', '--remote', `${place.at('c')}:1`]));
    expect(await graphOf(new OciLayout(join(cwd, 'a')), three.root)).toEqual(graphIn(three));
    expect(run.log).toContain('Referrers: 1\n');
  });

  test('of several artifacts reads what they share once', async () => {
    await prepare('shared', ['v1', one], ['v2', two]);
    const mark = registry.requests().length;
    const from = `${place.at('shared')}:v1,v2`;
    await expectSuccess({ inputs: { command: 'copy', from, to: 'oci-layout:a\noci-layout:b' } });
    // Each has two files of its own; an empty one and the empty config are shared.
    expect(blobsRead('shared', mark)).toHaveLength(2 + 2 + 2);
  });
});

test('input tags is more: the tag that from names stays, unless to names its own', async () => {
  const cwd = await workspace();
  const inputs = { command: 'copy', from: 'oci-layout:here:2.0', tags: 'latest' };
  await expectSuccess({ cwd, inputs: { ...inputs, to: 'oci-layout:there' } });
  expect(Object.keys(await tagsIn(cwd, 'there')).toSorted()).toEqual(['2.0', 'latest']);
  await expectSuccess({ cwd, inputs: { ...inputs, to: 'oci-layout:renamed:two' } });
  expect(Object.keys(await tagsIn(cwd, 'renamed')).toSorted()).toEqual(['latest', 'two']);
});
