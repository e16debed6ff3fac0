import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { hasCode } from '../../src/core/errors.ts';
import type { Target } from '../../src/core/target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { imageIndex, plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  output,
  referrers,
  workspaceWith,
} from '../support/steps.ts';
import { ALL, describeAt, placeIn } from './places.ts';

const subject = plainArtifact('subject');
const { digest } = subject.root;

async function resolved(target: Target, reference: string): Promise<string> {
  try {
    return (await target.resolve(reference)).digest;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return 'nothing';
    throw error;
  }
}

/** v1 and v2 of one artifact, and what refers to it. */
async function prepare(target: Target): Promise<string> {
  await store(target, subject, 'v1');
  await store(target, subject, 'v2');
  return (await store(target, withSubject(subject))).digest;
}

describeAt(ALL, 'delete', (place) => {
  test('removes the manifest that a tag stands for, with all its tags, and warns of what refers to it', async () => {
    const at = place.at('gone');
    const referrer = await place.open('gone', prepare);
    const run = await expectSuccess({ inputs: { command: 'delete', from: `${at}:v1` } });
    expect(output(run, 'digest')).toBe(digest);
    expect(output(run, 'repository')).toBe(at);
    expect(output(run, 'changed')).toBe('true');
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toBe(`1 referrer of ${digest} was not deleted: ${referrer}`);
    await place.open('gone', async (target) => {
      for (const reference of ['v1', 'v2', digest]) expect(await resolved(target, reference)).toBe('nothing');
      expect(await resolved(target, referrer)).toBe(referrer);
    });
  });

  test('of a referrer takes it from the list of its subject, without a word', async () => {
    const at = place.at('referrer');
    const referrer = await place.open('referrer', prepare);
    const run = await expectSuccess({
      inputs: { command: 'delete', from: `${at}@${referrer}`, digest: referrer },
    });
    expect(run.annotations).toEqual([]);
    const left = await expectSuccess({ inputs: { command: 'discover', from: `${at}:v1` } });
    expect(branchesOf(referrers(left))).toEqual([]);
  });

  test('fails for what is not there, and for another digest than is asked for', async () => {
    const at = place.at('kept');
    await place.open('kept', prepare);
    const cwd = workspaceWith();
    await expectFailure({ cwd, inputs: { command: 'delete', from: `${at}:v3` } }, 'delete failed: ', 'v3');
    const other = `sha256:${'0'.repeat(64)}`;
    await expectFailure(
      { cwd, inputs: { command: 'delete', from: `${at}:v1`, digest: other } },
      digest,
      other,
    );
    expect(await place.open('kept', (target) => resolved(target, 'v1'))).toBe(digest);
  });
});

describeAt(['layout', 'olareg'], 'untag', (place) => {
  test('takes one tag away and leaves the manifest and its other tags', async () => {
    await place.open('app', prepare);
    const from = `${place.at('app')}:v1`;
    const run = await expectSuccess({ inputs: { command: 'untag', from } });
    expect(output(run, 'digest')).toBe(digest);
    expect(output(run, 'changed')).toBe('true');
    expect(run.log).toContain(`removed tag ${from}`);
    expect(run.annotations).toEqual([]);
    await place.open('app', async (target) => {
      expect(await resolved(target, 'v1')).toBe('nothing');
      expect(await resolved(target, 'v2')).toBe(digest);
      expect(await resolved(target, digest)).toBe(digest);
    });
  });

  test('takes several tags away, all or none', async () => {
    await place.open('several', prepare);
    const untag = (tags: string) => ({ command: 'untag', from: `${place.at('several')}:${tags}` });
    await expectFailure({ cwd: workspaceWith(), inputs: untag('v1,v3') }, 'untag failed: ', 'v3');
    await place.open('several', async (target) => expect(await resolved(target, 'v1')).toBe(digest));
    await expectSuccess({ inputs: untag('v1,v2') });
    await place.open('several', async (target) => {
      for (const tag of ['v1', 'v2']) expect(await resolved(target, tag)).toBe('nothing');
      expect(await resolved(target, digest)).toBe(digest);
    });
  });

  test.each(['', `@${digest}`])('wants a tag, not what ends with %j', async (end) => {
    const inputs = { command: 'untag', from: `${place.at('app')}${end}` };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'input from: ', 'no tag to remove');
  });
});

describe('what cannot be removed', () => {
  test('an archive is written as a whole', async () => {
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'l')), subject, 'v1');
    await expectSuccess({ cwd, inputs: { from: 'oci-layout:l:v1', to: 'oci-archive:a.tar' } });
    const from = 'oci-archive:a.tar:v1';
    await expectFailure(
      { cwd, inputs: { command: 'untag', from } },
      'no tag can be removed from oci-archive:a.tar',
    );
    await expectFailure(
      { cwd, inputs: { command: 'delete', from } },
      'nothing can be deleted from oci-archive:a.tar',
    );
  });

  test('a manifest that an index of the layout lists', async () => {
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'l')), imageIndex(), 'v1');
    const [child] = imageIndex().blobs.filter(({ node }) => node.mediaType.endsWith('manifest.v1+json'));
    const from = `oci-layout:l@${child?.node.digest}`;
    await expectFailure(
      { cwd, inputs: { command: 'delete', from } },
      'delete failed: ',
      imageIndex().root.digest,
    );
  });
});

describeWith(['docker-registry'], 'a registry that cannot', () => {
  test('remove tags says so, and keeps the tag and the manifest', async () => {
    await using registry = await startRegistry('docker-registry');
    const place = placeIn(() => registry.host);
    await place.open('app', prepare);
    const from = `${place.at('app')}:v1`;
    await expectFailure(
      { cwd: workspaceWith(), inputs: { command: 'untag', from } },
      'untag failed: ',
      from.slice(0, -3),
      'cannot remove a tag without its manifest',
      'but not a single tag',
    );
    expect(await place.open('app', (target) => resolved(target, 'v1'))).toBe(digest);
  });

  test('delete says so', async () => {
    await using registry = await startRegistry('docker-registry', { delete: false });
    const place = placeIn(() => registry.host);
    await place.open('app', prepare);
    const from = `${place.at('app')}:v1`;
    const { error } = await expectFailure(
      { cwd: workspaceWith(), inputs: { command: 'delete', from } },
      registry.host,
    );
    expect(error).toMatch(/delete failed: .*delete/i);
    expect(await place.open('app', (target) => resolved(target, 'v1'))).toBe(digest);
  });
});
