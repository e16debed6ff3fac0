import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { GraphBuilder, NOTATION, REVIEW, SBOM, fill, nodeIn, signedIndex } from '../support/graphs.ts';
import { client } from '../support/partners.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  referrers,
  workspaceWith,
  type ReferrerBranch,
} from '../support/steps.ts';
import { ALL, describeAt, discoveredBy } from './places.ts';

const graph = signedIndex();
const digestOf = (name: string) => nodeIn(graph, name).digest;
const cosignTag = `sha256-${digestOf('index').slice(7)}`;

async function discovered(from: string, inputs: Record<string, string> = {}) {
  const run = await expectSuccess({ inputs: { command: 'discover', from, ...inputs } });
  return { run, tree: referrers(run) };
}

/** Without what was found by a tag, which oras does not look for. */
function withoutTags(tree: ReferrerBranch): ReferrerBranch {
  return {
    ...tree,
    referrers: (tree.referrers ?? []).filter(({ tag }) => tag === undefined).map(withoutTags),
  };
}

describeAt(
  ALL,
  'discover',
  (place) => {
    const oras = client('oras');
    const prepared = async (): Promise<string> => {
      await place.open('app', (target) => fill(target, graph));
      return place.at('app');
    };

    test('finds the tree that oras finds, for an index and for what is in it', async () => {
      const at = await prepared();
      for (const from of [`${at}:v1`, `${at}@${digestOf('sbom')}`]) {
        const theirs = await discoveredBy(oras, place, from);
        const { tree } = await discovered(from);
        expect(tree.digest).toBe(theirs.digest);
        expect(branchesOf(withoutTags(tree))).toEqual(branchesOf(theirs));
      }
      for (const platform of ['linux/amd64', 'linux/arm64']) {
        const theirs = await discoveredBy(oras, place, `${at}:v1`, '--platform', platform);
        const { tree } = await discovered(`${at}:v1`, { platform });
        expect(branchesOf(tree)).toEqual(branchesOf(theirs));
      }
      const { tree } = await discovered(`${at}@${digestOf('amd64')}`);
      expect(branchesOf(tree)).toEqual([
        `${SBOM} ${digestOf('sbom')}`,
        `  ${NOTATION} ${digestOf('sbom signature')}`,
      ]);
      expect(tree.referrers?.[0]?.annotations).toEqual({ 'org.acme.tool': 'syft' });
    });

    test('shows what cosign keeps under tags, unless signatures is false', async () => {
      const from = `${await prepared()}:v1`;
      const { tree, run } = await discovered(from);
      const tagged = tree.referrers?.filter(({ tag }) => tag !== undefined);
      expect(Object.fromEntries(tagged?.map(({ tag, digest }) => [tag, digest]) ?? [])).toEqual({
        [`${cosignTag}.sig`]: digestOf('cosign sig'),
        [`${cosignTag}.att`]: digestOf('cosign att'),
      });
      expect(run.log).toContain(`cosign signature ${digestOf('cosign sig')}`);
      const without = await discovered(from, { signatures: 'false' });
      expect(branchesOf(without.tree)).toEqual([`${NOTATION} ${digestOf('signature')}`]);
    });

    test('tells of an index what refers to the manifests in it', async () => {
      const { tree } = await discovered(`${await prepared()}:v1`);
      const below = Object.fromEntries(tree.manifests?.map((one) => [one.digest, branchesOf(one)]) ?? []);
      expect(below).toEqual({
        [digestOf('amd64')]: [`${SBOM} ${digestOf('sbom')}`, `  ${NOTATION} ${digestOf('sbom signature')}`],
        [digestOf('arm64')]: [`${REVIEW} ${digestOf('review')}`],
      });
    });

    test('goes as far up as it is told', async () => {
      const from = `${await prepared()}@${digestOf('amd64')}`;
      const direct = [`${SBOM} ${digestOf('sbom')}`];
      const all = [...direct, `  ${NOTATION} ${digestOf('sbom signature')}`];
      const upTo = async (inputs: Record<string, string>) =>
        branchesOf((await discovered(from, inputs)).tree);
      expect(await upTo({ referrers: 'direct' })).toEqual(direct);
      expect(await upTo({ depth: '1' })).toEqual(direct);
      expect(await upTo({ depth: '2' })).toEqual(all);
      expect(await upTo({ depth: '0' })).toEqual([]);
      const oneUp = ['--platform', 'linux/amd64', '--depth', '1'];
      expect(branchesOf(await discoveredBy(oras, place, `${place.at('app')}:v1`, ...oneUp))).toEqual(direct);
    });

    test('follows the types it is told, as oras does', async () => {
      const from = `${await prepared()}@${digestOf('amd64')}`;
      const ofTypes = async (types: string) =>
        branchesOf((await discovered(from, { 'referrer-types': types })).tree);
      const asked = ['--platform', 'linux/amd64', '--artifact-type', SBOM];
      expect(await ofTypes(SBOM)).toEqual(
        branchesOf(await discoveredBy(oras, place, `${place.at('app')}:v1`, ...asked)),
      );
      expect(await ofTypes(SBOM)).toEqual([`${SBOM} ${digestOf('sbom')}`]);
      // What is above a type that is not followed is not seen.
      expect(await ofTypes(NOTATION)).toEqual([]);
      expect(await ofTypes(`${NOTATION}\n${SBOM}`)).toHaveLength(2);
    });

    test('takes one platform of an index', async () => {
      const from = `${await prepared()}:v1`;
      const { tree } = await discovered(from, { platform: 'linux/arm64' });
      expect(tree.digest).toBe(digestOf('arm64'));
      expect(branchesOf(tree)).toEqual([`${REVIEW} ${digestOf('review')}`]);
    });

    test('fails for a tag that is not there, and finds nothing for an artifact that is alone', async () => {
      const at = await prepared();
      const inputs = { command: 'discover', from: `${at}:gone` };
      await expectFailure({ cwd: workspaceWith(), inputs }, 'discover failed: ', 'gone');
      const { tree, run } = await discovered(`${at}@${digestOf('other')}`);
      expect(tree.referrers).toEqual([]);
      expect(run.log).toContain(`No referrers of ${at}@${digestOf('other')}`);
    });
  },
  ['oras'],
);

describe('discover, text of strangers', () => {
  test('cannot break the log, nor the outputs', async () => {
    const hostile = new GraphBuilder();
    const image = hostile.manifest('image', { layers: [] });
    const types = [
      '::error::no\n::set-output name=digest::x',
      '##[error]no',
      'a\u202eb',
      `long/${'x'.repeat(5000)}`,
    ];
    types.forEach((artifactType, at) =>
      hostile.manifest(`bad ${at}`, {
        artifactType,
        annotations: { '::warning::k\r\n::error::k': 'v\n::error::v' },
        subject: image,
      }),
    );
    const cwd = workspaceWith();
    await fill(new OciLayout(join(cwd, 'l')), hostile);
    const from = `oci-layout:l@${image.digest}`;
    const run = await expectSuccess({ cwd, inputs: { command: 'discover', from } });
    expect(run.annotations).toEqual([]);
    expect(run.stdout).not.toMatch(/^\s*(?:::error|::warning|::set-output|##\[error)/m);
    expect(run.log).not.toContain('\u202e');
    expect(Math.max(...run.log.split('\n').map((line) => line.length))).toBeLessThan(500);
    expect([...run.outputs.keys()].toSorted()).toEqual(
      [
        'annotations',
        'digest',
        'manifest',
        'media-type',
        'reference',
        'references',
        'referrers',
        'repository',
        'size',
      ].toSorted(),
    );
    const told = referrers(run).referrers?.map(({ artifactType }) => artifactType ?? '') ?? [];
    expect(told.toSorted()).toEqual(types.toSorted());
  });
});
