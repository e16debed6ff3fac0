import { describe, expect, test } from 'vitest';
import { parseManifest, successors } from '../../src/core/manifest.ts';
import type { Target } from '../../src/core/target.ts';
import { imageIndex, plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { refusal, startGithub, type Github } from '../support/github.ts';
import { runAction } from '../support/runner.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { expectFailure, expectPartialFailure, expectSuccess, output } from '../support/steps.ts';

const one = plainArtifact('one');
const two = plainArtifact('two');
const kept = plainArtifact('kept');
const sbom = withSubject(one);
const VERSIONS = '/orgs/acme/packages/container/app/versions';

/** v1 and latest of one artifact, v2, and what is kept. */
async function prepare(target: Target): Promise<void> {
  await store(target, one, 'v1');
  await store(target, one, 'latest');
  await store(target, two, 'v2');
  await store(target, kept, 'kept');
}

const tagsIn = ({ registry }: Github, name = 'acme/app') => [
  ...repositoryOf(registry.store, name).tags.keys(),
];
const isHeld = ({ registry }: Github, digest: string, name = 'acme/app') =>
  repositoryOf(registry.store, name).manifests.has(digest);

function step({ cwd, env, inputs }: Github, more: Readonly<Record<string, string>>) {
  return { cwd, env, inputs: { command: 'delete', ...inputs, ...more } };
}

describe.each(['organization', 'person'] as const)('delete on ghcr.io, below %s', (owner) => {
  test('takes a version by its only tag, by all its tags, and by its digest', async () => {
    await using github = await startGithub({ owner });
    await github.open('acme/app', prepare);
    const dry = await expectSuccess(step(github, { from: 'ghcr.io/acme/app:v2', 'dry-run': 'true' }));
    expect(dry.log).toContain(`would delete ghcr.io/acme/app@${two.root.digest} with tag v2`);
    expect(github.asked().filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(tagsIn(github)).toEqual(['v1', 'latest', 'v2', 'kept']);

    const run = await expectSuccess(step(github, { from: 'ghcr.io/acme/app:v2' }));
    expect(run.log).toContain(`deleted ghcr.io/acme/app@${two.root.digest} with tag v2`);
    expect([output(run, 'tags'), output(run, 'changed')]).toEqual(['v2', 'true']);
    expect(tagsIn(github)).toEqual(['v1', 'latest', 'kept']);

    const all = await expectSuccess(step(github, { from: 'ghcr.io/acme/app:v1,latest' }));
    expect(output(all, 'tags')).toBe('latest\nv1');
    expect(tagsIn(github)).toEqual(['kept']);

    await github.open('acme/app', prepare);
    await expectSuccess(step(github, { from: `ghcr.io/acme/app@${one.root.digest}` }));
    expect(tagsIn(github).toSorted()).toEqual(['kept', 'v2']);
  });
});

describe('delete on ghcr.io', () => {
  test('refuses a tag of a version that another tag stands for, also in a dry run, and deletes the rest', async () => {
    await using github = await startGithub();
    await github.open('acme/app', prepare);
    for (const more of [{}, { 'dry-run': 'true' }, { referrers: 'all' }]) {
      const { error } = await expectFailure(
        step(github, { from: 'ghcr.io/acme/app:v1', ...more }),
        `ghcr.io/acme/app@${one.root.digest} is not deleted: the tag latest stands for it, too`,
        'cannot remove a single tag',
        '#ghcr-kept-tag',
      );
      expect(error).not.toContain('v2');
    }
    const from = 'ghcr.io/acme/app:v1\nghcr.io/acme/app:v2';
    const run = await expectPartialFailure(step(github, { from }), 'the tag latest stands for it, too');
    expect(output(run, 'tags')).toBe('v2');
    expect(tagsIn(github)).toEqual(['v1', 'latest', 'kept']);
  });

  test('asks once for the versions, whatever number of references is to go', async () => {
    await using github = await startGithub();
    await github.open('acme/app', prepare);
    const from = `ghcr.io/acme/app:v1,latest\nghcr.io/acme/app@${two.root.digest}`;
    const run = await expectSuccess(step(github, { from }));
    expect(output(run, 'tags').split('\n').toSorted()).toEqual(['latest', 'v1', 'v2']);
    expect(github.asked()).toEqual([
      `GET ${VERSIONS}?per_page=100`,
      `DELETE ${VERSIONS}/1000`,
      `DELETE ${VERSIONS}/1001`,
    ]);
    expect(github.registry.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('finds a version on a later page, though pages move while it deletes', async () => {
    await using github = await startGithub();
    await github.open('acme/app', prepare);
    const { manifests, tags } = repositoryOf(github.registry.store, 'acme/app');
    const many = Array.from({ length: 350 }, (_, at) => plainArtifact(`filler ${at}`));
    for (const [at, { root, blobs }] of many.entries()) {
      manifests.set(root.digest, {
        mediaType: root.mediaType,
        bytes: Buffer.from(blobs.at(-1)?.bytes ?? []),
      });
      tags.set(`t${at}`, root.digest);
    }
    // Of the newest page, the third, the fourth, and the newest again.
    const names = ['t349', 't120', 'v2', 't348'];
    const run = await expectSuccess(step(github, { from: `ghcr.io/acme/app:${names.join(',')}` }));
    expect(output(run, 'tags').split('\n').toSorted()).toEqual(names.toSorted());
    expect(names.filter((name) => tags.has(name))).toEqual([]);
    expect(tags.size).toBe(350 + 4 - names.length);
  });

  test('takes referrers along with referrers: all, and leaves the manifests of platforms', async () => {
    await using github = await startGithub();
    const index = imageIndex();
    const children = successors(parseManifest(index.blobs.at(-1)?.bytes ?? Buffer.of(), index.root));
    await github.open('acme/app/web', async (target) => {
      await store(target, one, 'v1');
      await store(target, sbom);
      await store(target, index, 'multi');
      await store(target, kept, 'kept');
    });
    const from = 'ghcr.io/acme/app/web:v1,multi';
    const run = await expectSuccess(step(github, { from, referrers: 'all' }));
    expect(run.log).toContain(`deleted referrer ghcr.io/acme/app/web@${sbom.root.digest}`);
    const held = (digest: string) => isHeld(github, digest, 'acme/app/web');
    expect([one.root, sbom.root, index.root].map(({ digest }) => held(digest))).toEqual([
      false,
      false,
      false,
    ]);
    expect(children.every(({ digest }) => held(digest))).toBe(true);
    expect(github.asked()).toContain('GET /orgs/acme/packages/container/app%2Fweb/versions?per_page=100');
  });

  test('takes what is not there for deleted with if-missing: ignore, without a word to the API', async () => {
    await using github = await startGithub();
    await github.open('acme/app', prepare);
    const run = await expectSuccess(step(github, { from: 'ghcr.io/acme/app:gone', 'if-missing': 'ignore' }));
    expect([...run.outputs]).toEqual([['changed', 'false']]);
    expect(github.asked()).toEqual([]);
  });

  test.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
  ])('says what the job lacks where the API answers %i', async (status, message) => {
    for (const refused of ['GET', 'DELETE']) {
      await using github = await startGithub({
        says: ({ method, path }) =>
          method === refused && !/versions\/\d+$/.test(path) === (refused === 'GET')
            ? refusal(status, message)
            : undefined,
      });
      await github.open('acme/app', prepare);
      await expectFailure(
        step(github, { from: 'ghcr.io/acme/app:v2' }),
        message,
        'ghcr.io/acme/app:v2',
        'packages: write',
        'Manage Actions access: https://github.com/orgs/acme/packages/container/app/settings',
        '#ghcr-delete',
      );
      expect(tagsIn(github)).toContain('v2');
      const skipped = await runAction(
        step(github, { from: 'ghcr.io/acme/app:v2', 'if-unauthorized': 'skip' }),
      );
      expect(skipped.outcome).toBe('success');
    }
  });

  test('tells that GitHub keeps the last tagged version', async () => {
    await using github = await startGithub();
    await github.open('acme/app', (target) => store(target, one, 'v1'));
    const inputs = { from: 'ghcr.io/acme/app:v1' };
    await expectFailure(step(github, inputs), 'last tagged version of a package', '#ghcr-last-version');
    expect(tagsIn(github)).toEqual(['v1']);
  });

  test('does not read a list of versions in part', async () => {
    for (const entry of [{ id: 'x' }, { id: 1, name: 'v1', metadata: { container: { tags: [] } } }, null]) {
      await using github = await startGithub({
        says: () => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify([entry]) }),
      });
      await github.open('acme/app', prepare);
      await expectFailure(
        step(github, { from: 'ghcr.io/acme/app:v2' }),
        'list of package versions',
        'cannot be read',
      );
    }
  });

  test('does not follow a page link to another origin', async () => {
    await using github = await startGithub({
      says: () => ({
        headers: {
          'content-type': 'application/json',
          link: '<https://other.example.com/v2/>; rel="next"',
        },
        body: '[]',
      }),
    });
    await github.open('acme/app', prepare);
    await expectFailure(step(github, { from: 'ghcr.io/acme/app:v2' }), 'page link', 'other.example.com');
    expect(github.tunnel.requests.map(({ url }) => url)).not.toContain('other.example.com:443');
  });

  test('untag says that GitHub removes no single tag', async () => {
    await using github = await startGithub();
    await github.open('acme/app', prepare);
    await expectFailure(
      step(github, { command: 'untag', from: 'ghcr.io/acme/app:v1' }),
      'ghcr.io/acme/app cannot remove a tag without its manifest',
      'with all its tags, or not at all',
      '#ghcr-untag',
    );
    expect(github.asked()).toEqual([]);
  });

  test('believes neither a lost answer nor a missing version where the registry has the artifact', async () => {
    const lost = (method: string, path: string) => method === 'DELETE' && path.endsWith('/1001');
    await using github = await startGithub({
      says: ({ method, path, earlier }) => {
        if (!lost(method, path)) return undefined;
        if (earlier > 0) return undefined;
        repositoryOf(github.registry.store, 'acme/app').manifests.delete(two.root.digest);
        return 'reset';
      },
    });
    await github.open('acme/app', prepare);
    const from = `ghcr.io/acme/app@${two.root.digest}`;
    const run = await expectSuccess(step(github, { from, retries: '2' }));
    expect(output(run, 'changed')).toBe('true');

    await using other = await startGithub({
      says: ({ path }) => (/versions\/\d+$/.test(path) ? refusal(404, 'Not Found') : undefined),
    });
    await other.open('acme/app', prepare);
    await expectFailure(
      step(other, { from, 'if-missing': 'ignore' }),
      `${from} is not among the versions of the package`,
    );
  });
});
