import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { hasCode } from '../../src/core/errors.ts';
import type { Target } from '../../src/core/target.ts';
import { artifactOf, blob, imageIndex, plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { addArtifact } from '../support/scripted-registry/fixtures.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { runAction } from '../support/runner.ts';
import {
  expectFailure,
  expectPartialFailure,
  expectSuccess,
  output,
  workspaceWith,
} from '../support/steps.ts';
import { ALL, describeAt, type Place } from './places.ts';

const one = plainArtifact('one');
const two = plainArtifact('two');
const three = plainArtifact('three');
const sbom = withSubject(one);
const signed = withSubject(sbom);
const hex = one.root.digest.slice('sha256:'.length);

async function isHeld(target: Target, reference: string): Promise<boolean> {
  try {
    await target.resolve(reference);
    return true;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return false;
    throw error;
  }
}

const held = (place: Place, name: string, references: readonly string[]) =>
  place.open(name, async (target) => {
    const there: string[] = [];
    for (const reference of references) if (await isHeld(target, reference)) there.push(reference);
    return there;
  });

const linesOf = (log: string, start: string): string[] =>
  log.split('\n').filter((line) => line.startsWith(start));

describeAt(ALL, 'delete names every tag that goes', (place) => {
  test('in the log, the output and the summary, and in a dry run before', async () => {
    const at = place.at('tags');
    await place.open('tags', async (target) => {
      for (const tag of ['v1', 'latest', 'pr-7']) await store(target, one, tag);
      await store(target, two, 'v2');
    });
    const inputs = { command: 'delete', from: `${at}:v1` };
    const dry = await expectSuccess({ inputs: { ...inputs, 'dry-run': 'true' } });
    expect(linesOf(dry.log, 'would delete')).toEqual([
      `would delete ${at}@${one.root.digest} with tags latest, pr-7, v1`,
    ]);
    expect(dry.summary).toContain('Dry run: would delete from');
    expect(output(dry, 'tags')).toBe('latest\npr-7\nv1');
    expect(await held(place, 'tags', ['v1', 'v2', 'latest'])).toEqual(['v1', 'v2', 'latest']);

    const run = await expectSuccess({ inputs });
    expect(linesOf(run.log, 'deleted')).toEqual([
      `deleted ${at}@${one.root.digest} with tags latest, pr-7, v1`,
    ]);
    expect(output(run, 'tags')).toBe('latest\npr-7\nv1');
    expect(run.summary).toContain('<code>latest</code> <code>pr-7</code> <code>v1</code>');
    expect(await held(place, 'tags', ['v1', 'v2', 'latest', 'pr-7'])).toEqual(['v2']);
  });
});

describeAt(ALL, 'delete if-missing', (place) => {
  test('ignore takes what is not there for deleted, and changes nothing', async () => {
    const at = place.at('missing');
    await place.open('missing', (target) => store(target, one, 'v1'));
    const before = place.written();
    const zeros = `sha256:${'0'.repeat(64)}`;
    for (const from of [`${at}:gone`, `${at}@${zeros}`, `${place.at('no-such-place')}:v1`]) {
      const run = await expectSuccess({ inputs: { command: 'delete', from, 'if-missing': 'ignore' } });
      expect([...run.outputs]).toEqual([['changed', 'false']]);
      expect(run.log).toContain(`not there: ${from}`);
      expect(run.summary).toContain('no: it is not there');
    }
    expect(place.written()).toEqual(before);
    await expectFailure({ cwd: workspaceWith(), inputs: { command: 'delete', from: `${at}:gone` } }, 'gone');
  });

  test('ignore is no answer to another digest than is asked for', async () => {
    const at = place.at('pinned');
    await place.open('pinned', (target) => store(target, one, 'v1'));
    const inputs = { command: 'delete', from: `${at}:v1`, digest: two.root.digest, 'if-missing': 'ignore' };
    await expectFailure({ cwd: workspaceWith(), inputs }, one.root.digest, two.root.digest);
  });
});

describeAt(['layout', 'olareg'], 'untag if-missing', (place) => {
  test('ignore removes the tags that are there', async () => {
    const at = place.at('app');
    await place.open('app', (target) => store(target, one, 'v1'));
    const inputs = { command: 'untag', from: `${at}:gone,v1`, 'if-missing': 'ignore' };
    const run = await expectSuccess({ inputs });
    expect([output(run, 'digest'), output(run, 'changed')]).toEqual([one.root.digest, 'true']);
    const again = await expectSuccess({ inputs });
    expect([...again.outputs]).toEqual([['changed', 'false']]);
    expect(await held(place, 'app', ['v1', one.root.digest])).toEqual([one.root.digest]);
  });
});

describeAt(ALL, 'delete referrers', (place) => {
  const prepare = (name: string) =>
    place.open(name, async (target) => {
      await store(target, one, 'v1');
      await store(target, sbom, 'sbom');
      await store(target, signed);
      await store(target, artifactOf({ layers: [blob('signature')] }), `sha256-${hex}.sig`);
      await store(target, two, 'v2');
      await store(target, withSubject(two));
    });
  const digests = [one, sbom, signed, two].map(({ root }) => root.digest);

  test('all takes what refers to it, and what refers to that, the outermost first', async () => {
    await prepare('all');
    const at = place.at('all');
    const inputs = { command: 'delete', from: `${at}:v1`, referrers: 'all' };
    const dry = await expectSuccess({ inputs: { ...inputs, 'dry-run': 'true' } });
    const planned = linesOf(dry.log, 'would delete');
    expect(planned).toHaveLength(4);
    expect(planned[0]).toContain(`referrer ${at}@${signed.root.digest}`);
    expect(planned.join('\n')).toContain(`referrer ${at}@${sbom.root.digest}`);
    expect(planned[3]).toBe(`would delete ${at}@${one.root.digest} with tag v1`);
    expect(await held(place, 'all', digests)).toEqual(digests);

    const run = await expectSuccess({ inputs });
    expect(run.annotations).toEqual([]);
    expect(linesOf(run.log, 'deleted').map((line) => line.slice('deleted '.length))).toEqual(
      planned.map((line) => line.slice('would delete '.length)),
    );
    expect(output(run, 'tags').split('\n').toSorted()).toEqual(['sbom', `sha256-${hex}.sig`, 'v1']);
    expect(output(run, 'tags')).toBe(output(dry, 'tags'));
    expect(run.summary).toContain(signed.root.digest);
    expect(await held(place, 'all', [...digests, `sha256-${hex}.sig`])).toEqual([two.root.digest]);
    const left = await expectSuccess({ inputs: { command: 'discover', from: `${at}:v2` } });
    expect(left.log).toContain('Referrers (1)');
  });

  test('none, the default, leaves them and warns', async () => {
    await prepare('none');
    const run = await expectSuccess({ inputs: { command: 'delete', from: `${place.at('none')}:v1` } });
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(await held(place, 'none', digests)).toEqual(digests.slice(1));
  });

  test('all leaves those of what an index lists', async () => {
    const index = imageIndex();
    const child = index.blobs.find(({ node }) => node.mediaType.endsWith('manifest.v1+json'));
    if (!child) throw new Error('the index lists nothing');
    const attestation = artifactOf({
      artifactType: 'application/vnd.acme.attestation',
      subject: { root: child.node, blobs: index.blobs },
    });
    await place.open('index', async (target) => {
      await store(target, index, 'v1');
      await store(target, attestation);
    });
    const inputs = { command: 'delete', from: `${place.at('index')}:v1`, referrers: 'all' };
    await expectSuccess({ inputs });
    const both = [child.node.digest, attestation.root.digest];
    expect(await held(place, 'index', [index.root.digest, ...both])).toEqual(both);
  });

  test('all leaves what another tag than its own stands for', async () => {
    const shared = artifactOf({ layers: [blob('the same document')] });
    const other = two.root.digest.slice('sha256:'.length);
    await place.open('shared', async (target) => {
      await store(target, one, 'v1');
      await store(target, two, 'v2');
      await store(target, shared, `sha256-${hex}.sbom`);
      await store(target, shared, `sha256-${other}.sbom`);
    });
    const inputs = { command: 'delete', from: `${place.at('shared')}:v1`, referrers: 'all' };
    const run = await expectSuccess({ inputs });
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toContain(`the tag sha256-${other}.sbom points to it, too`);
    expect(await held(place, 'shared', ['v1', `sha256-${other}.sbom`])).toEqual([`sha256-${other}.sbom`]);
  });
});

describeAt(ALL, 'delete of several references', (place) => {
  test('takes lines and tags, and each artifact once', async () => {
    const at = place.at('several');
    await place.open('several', async (target) => {
      for (const tag of ['a', 'b']) await store(target, one, tag);
      await store(target, two, 'c');
      await store(target, three, 'd');
    });
    const run = await expectSuccess({ inputs: { command: 'delete', from: `${at}:a,b\n${at}:c` } });
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `${at}@${one.root.digest}`,
      `${at}@${two.root.digest}`,
    ]);
    expect([output(run, 'digest'), output(run, 'tags')]).toEqual([one.root.digest, 'a\nb\nc']);
    expect(await held(place, 'several', ['a', 'b', 'c', 'd'])).toEqual(['d']);
  });

  test('goes on where one fails, and fails at the end', async () => {
    const at = place.at('partly');
    await place.open('partly', async (target) => {
      await store(target, one, 'a');
      await store(target, two, 'c');
    });
    const inputs = { command: 'delete', from: `${at}:a\n${at}:gone\n${at}:c` };
    const run = await expectPartialFailure({ inputs }, '1 of 3 references failed', `${at}:gone`);
    expect([output(run, 'changed'), output(run, 'tags')]).toEqual(['true', 'a\nc']);
    expect(run.summary).toContain('**failed**');
    expect(await held(place, 'partly', ['a', 'c'])).toEqual([]);
    const ignoring = await expectSuccess({ inputs: { ...inputs, 'if-missing': 'ignore' } });
    expect([...ignoring.outputs]).toEqual([['changed', 'false']]);
  });

  test('fails as a whole where all fail', async () => {
    const at = place.at('none-of-them');
    await place.open('none-of-them', (target) => store(target, one, 'a'));
    const inputs = { command: 'delete', from: `${at}:x\n${at}:y` };
    await expectFailure({ cwd: workspaceWith(), inputs }, '2 of 2 references failed', `${at}:x`, `${at}:y`);
  });
});

describe('a registry', () => {
  test('that fails half way keeps the artifact and its tag, and a warning says what is gone', async () => {
    await using registry = await startScriptedRegistry({});
    const subject = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    addArtifact(registry.store, 'acme/app', { text: 'a', artifactType: 'a/b', subject });
    addArtifact(registry.store, 'acme/app', { text: 'b', artifactType: 'a/b', subject });
    registry.faults.add({ operation: 'delete', fault: '500', times: 1, after: 1 });
    const from = `${registry.host}/acme/app:v1`;
    const inputs = { command: 'delete', from, referrers: 'all', retries: '0' };
    const run = await runAction({ inputs });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain(
      `1 referrer of ${from} is gone, the artifact and its tags are still there`,
    );
    expect(registry.store.get('acme/app')?.tags.get('v1')).toBe(subject.digest);
    expect(registry.store.get('acme/app')?.manifests.size).toBe(2);
    await expectSuccess({ inputs });
    expect(registry.store.get('acme/app')?.manifests.size).toBe(0);
  });

  test('that does not list its tags loses the artifact, and no tag is named', async () => {
    await using registry = await startScriptedRegistry({});
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    registry.faults.add({ operation: 'list', fault: '403', times: 'always' });
    const run = await expectSuccess({
      inputs: { command: 'delete', from: `${registry.host}/acme/app:v1`, retries: '0' },
    });
    expect(run.outputs.has('tags')).toBe(false);
    expect(run.log).toContain('its tags cannot be listed');
    expect(registry.store.get('acme/app')?.manifests.size).toBe(0);
  });

  test('that lists what is no referrer does not get it deleted', async () => {
    await using registry = await startScriptedRegistry({
      quirks: { referrersApi: false, ociSubject: false },
    });
    const subject = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const other = addArtifact(registry.store, 'acme/app', { text: 'other', tag: 'v2' });
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: other.bytes.length };
    const manifests = [{ ...entry, digest: other.digest, artifactType: 'a/b' }];
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
    const repository = repositoryOf(registry.store, 'acme/app');
    repository.manifests.set(digestOf(bytes), { mediaType, bytes });
    repository.tags.set(subject.digest.replace(':', '-'), digestOf(bytes));
    const inputs = { command: 'delete', from: `${registry.host}/acme/app:v1`, referrers: 'all' };
    const run = await expectSuccess({ inputs });
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('has another subject');
    expect(registry.store.get('acme/app')?.tags.get('v2')).toBe(other.digest);
  });
});
