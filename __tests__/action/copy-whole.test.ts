import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import type { Target } from '../../src/core/target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { json, startServer } from '../support/lab.ts';
import { freshFolder } from '../support/operate.ts';
import {
  expectFailure,
  expectPartialFailure,
  expectSuccess,
  metadata,
  output,
  workspaceWith,
} from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const VERSIONS = ['v1.8.0', 'v1.9.0', 'v1.10.0', 'v2.0.0'];
const TAGS = [...VERSIONS, 'latest', 'pr-1'];

async function prepare(target: Target): Promise<void> {
  for (const tag of TAGS) await store(target, plainArtifact(tag), tag);
  await store(target, withSubject(plainArtifact('v2.0.0')));
}

const layoutIn = (cwd: string, name: string) => new OciLayout(join(cwd, name));

async function tagsOf(cwd: string, name: string): Promise<string[]> {
  return (await Array.fromAsync(layoutIn(cwd, name).tags())).toSorted();
}

describeAt(ALL, 'copy of all tags', (place) => {
  test('brings each with its referrers, into a layout and an archive, and back from there', async () => {
    const from = place.at('whole');
    await place.open('whole', prepare);
    const cwd = workspaceWith();
    const to = 'oci-layout:backup\noci-archive:backup.tar';
    const run = await expectSuccess({ cwd, inputs: { from: `${from}:*`, to } });
    expect(output(run, 'tags').split('\n').toSorted()).toEqual(TAGS.toSorted());
    expect(await tagsOf(cwd, 'backup')).toEqual(TAGS.toSorted());
    for (const tag of TAGS) {
      const node = await place.open('whole', (target) => target.resolve(tag));
      expect(await layoutIn(cwd, 'backup').resolve(tag)).toMatchObject({ digest: node.digest });
      expect(run.log).toContain(`:${tag}@${node.digest}`);
    }
    const restored = place.at('restored');
    const back = await expectSuccess({ cwd, inputs: { from: 'oci-archive:backup.tar:*', to: restored } });
    expect(metadata(back).failed).toBe(0);
    await place.open('restored', async (target) => {
      for (const tag of TAGS) expect((await target.resolve(tag)).digest).toBe(plainArtifact(tag).root.digest);
      expect(await target.exists(withSubject(plainArtifact('v2.0.0')).root)).toBe(true);
    });
  });

  test('takes a tag derived from a digest that has no tag itself where a pattern asks for it', async () => {
    const signatureTag = `sha256-${'a'.repeat(64)}.sig`;
    await place.open('derived', async (target) => {
      await store(target, plainArtifact('v1.8.0'), 'v1.8.0');
      await store(target, withSubject(plainArtifact('v1.8.0')));
      await store(target, plainArtifact('signature'), signatureTag);
    });
    const cwd = workspaceWith();
    const copyOf = (patterns: string, to: string) =>
      expectSuccess({ cwd, inputs: { from: `${place.at('derived')}:${patterns}`, to } });
    const run = await copyOf('*', 'oci-layout:without');
    expect(await tagsOf(cwd, 'without')).toEqual(['v1.8.0']);
    // A registry without the API has the list of referrers under such a tag, too.
    const derived = place.kind === 'docker-registry' ? 2 : 1;
    expect(run.log).toMatch(
      new RegExp(
        `1 tag of ${1 + derived} in .*; derived from a digest, and copied only with it: ${derived}\n`,
      ),
    );
    await copyOf('*,sha256-*.*', 'oci-layout:with');
    expect(await tagsOf(cwd, 'with')).toEqual([signatureTag, 'v1.8.0']);
  });

  test('takes those that match, or the newest of them', async () => {
    const from = place.at('some');
    await place.open('some', prepare);
    const cwd = workspaceWith();
    await expectSuccess({ cwd, inputs: { from: `${from}:v1.*,pr-?`, to: 'oci-layout:globs' } });
    expect(await tagsOf(cwd, 'globs')).toEqual(['pr-1', 'v1.10.0', 'v1.8.0', 'v1.9.0']);
    await expectSuccess({ cwd, inputs: { from: `${from}:*`, newest: '3', to: 'oci-layout:newest' } });
    expect(await tagsOf(cwd, 'newest')).toEqual(['v1.10.0', 'v1.9.0', 'v2.0.0']);
    await expectSuccess({ cwd, inputs: { from: `${from}:*`, versions: '1.x', to: 'oci-layout:range' } });
    expect(await tagsOf(cwd, 'range')).toEqual(['v1.10.0', 'v1.8.0', 'v1.9.0']);
  });
});

/** Of an artifact, what is neither its manifest nor its config. */
function layerOf(salt: string): Descriptor | undefined {
  const { blobs, root } = plainArtifact(salt);
  return blobs.map(({ node }) => node).find(({ digest, size }) => digest !== root.digest && size > 2);
}

/** A layout in which the content of one tag lacks its layer, and that of another its manifest. */
async function brokenLayout(cwd: string): Promise<void> {
  const layout = layoutIn(cwd, 'source');
  await prepare(layout);
  const blobs = join(cwd, 'source/blobs/sha256');
  const gone = [plainArtifact('v1.8.0').root, layerOf('pr-1')];
  for (const node of gone) rmSync(join(blobs, node?.digest.slice('sha256:'.length) ?? ''));
}

describe('a tag that fails', () => {
  test.each(['oci-layout:copy', 'oci-archive:copy.tar'])(
    'does not stop the others on their way to %s, and fails the step',
    async (to) => {
      const cwd = workspaceWith();
      await brokenLayout(cwd);
      const run = await expectPartialFailure(
        { cwd, inputs: { from: 'oci-layout:source:*', to } },
        '2 of 6 artifacts failed',
        'oci-layout:source:v1.8.0',
        `${to}:pr-1`,
      );
      const there = ['latest', 'v1.10.0', 'v1.9.0', 'v2.0.0'];
      expect(output(run, 'tags').split('\n').toSorted()).toEqual(there);
      const list = await expectSuccess({ cwd, inputs: { command: 'list', from: to } });
      expect(output(list, 'tags').split('\n').toSorted()).toEqual(there);
    },
  );

  test('fails the step at once where it is the only one, and nothing is written', async () => {
    const cwd = workspaceWith();
    await brokenLayout(cwd);
    const run = await expectFailure({
      cwd,
      inputs: { from: 'oci-layout:source:v1.8*', to: 'oci-layout:copy' },
    });
    expect(run.outputs.has('digest')).toBe(false);
    expect(readdirSync(cwd)).not.toContain('copy');
  });
});

test.each(['v1\ndigest=sha256:0', 'a b', '../../other/manifests/v1'])(
  'a registry that lists the tag %j is not copied from',
  async (tag) => {
    await using server = await startServer(() => json({ name: 'acme/app', tags: ['v1', tag] }));
    const inputs = { from: `${server.host}/acme/app:*`, to: 'oci-layout:copy' };
    const run = await expectFailure({ cwd: workspaceWith(), inputs });
    expect(run.annotations[0]?.message).toContain('which is not a valid name');
    expect(server.requests.map(({ path }) => path)).toEqual(['/v2/acme/app/tags/list?n=1000']);
  },
);

describe('copy refuses', () => {
  test.each([
    [{ from: 'oci-layout:source:x*' }, 'input from: none of 6 tags matches oci-layout:source:x*'],
    [{ from: 'oci-layout:source:v2.0.0', newest: '1' }, 'a pattern of tags with input newest'],
    [{ from: `oci-layout:source:${'*a'.repeat(101)}` }, 'not a pattern for tags'],
    [{ from: 'oci-layout:source:*', to: 'oci-layout:copy:v1' }, 'names a tag for 6 artifacts'],
    [
      { from: 'oci-layout:source:v1', to: 'oci-layout:copy:*' },
      'patterns of tags are for from of command copy',
    ],
    [{ command: 'resolve', from: 'registry.test/acme/app:*', to: '' }, 'patterns of tags are for from'],
  ])('%j', async (inputs, message) => {
    const cwd = freshFolder();
    await prepare(layoutIn(cwd, 'source'));
    const run = await expectFailure({ cwd, inputs: { to: 'oci-layout:copy', ...inputs } });
    expect(run.annotations[0]?.message).toContain(message);
    expect(statSync(cwd).isDirectory() && readdirSync(cwd)).toEqual(['source']);
  });
});
