import { describe, expect, test } from 'vitest';
import { addArtifact } from '../support/scripted-registry/fixtures.ts';
import { checkHistory } from '../support/scripted-registry/history.ts';
import type { Quirks } from '../support/scripted-registry/quirks.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { expectFailure, expectSuccess, output, referrers, workspaceWith } from '../support/steps.ts';

const signature = 'application/x.signature';

function start(quirks: Partial<Quirks>): Promise<ScriptedRegistry> {
  return startScriptedRegistry({ quirks });
}

/** `app:v1`, and a signature of it in the list that stands for the referrers API. */
async function withSigned(quirks: Partial<Quirks>): Promise<ScriptedRegistry> {
  const registry = await start({ referrersApi: false, ociSubject: false, ...quirks });
  const subject = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  const cwd = workspaceWith({ 'a.sig': 'signed' });
  const attach = { command: 'attach', subject: `${registry.host}/acme/app:v1`, files: 'a.sig' };
  await expectSuccess({ cwd, inputs: { ...attach, 'artifact-type': signature, retries: '0' } });
  expect(subject.digest).toBe(registry.store.get('acme/app')?.tags.get('v1'));
  return registry;
}

describe('referrers that are answered with a way to a website', () => {
  test.each([429, 403, 500, 404, 'html', 'reset'] as const)(
    'which says %s: there is no API, and attach, discover and copy use the list',
    async (elsewhere) => {
      await using registry = await withSigned({ referrersMissing: 'elsewhere', elsewhere });
      const from = `${registry.host}/acme/app:v1`;
      const discover = await expectSuccess({ inputs: { command: 'discover', from, retries: '0' } });
      expect(referrers(discover).referrers).toMatchObject([{ artifactType: signature }]);
      const copy = { command: 'copy', from, to: `${registry.host}/acme/copy:v1`, retries: '0' };
      expect(referrers(await expectSuccess({ inputs: copy })).referrers).toHaveLength(1);
      const subject = registry.store.get('acme/app')?.tags.get('v1') ?? '';
      expect([...(registry.store.get('acme/copy')?.tags.keys() ?? [])].toSorted()).toEqual(
        ['v1', subject.replace(':', '-')].toSorted(),
      );
      expect(checkHistory(registry.store).problems).toEqual([]);
      expect(registry.requests.filter(({ place }) => place === 'website')).toEqual([]);
    },
  );
});

const refusals: readonly (readonly [string, Partial<Quirks>])[] = [
  ['manifests may not be read: 403', { manifestReads: 403 }],
  ['manifests may not be read: 412', { manifestReads: 412 }],
  ['blobs may not be asked for: 403', { blobHead: 403 }],
];

describe.each(refusals)('where %s', (_title, quirks) => {
  test('a push makes a tag, and puts another artifact under it', async () => {
    await using registry = await start(quirks);
    const to = `${registry.host}/acme/app:v1`;
    for (const text of ['one', 'two']) {
      const cwd = workspaceWith({ 'a.txt': text });
      const run = await expectSuccess({ cwd, inputs: { command: 'push', files: 'a.txt', to } });
      expect(registry.store.get('acme/app')?.tags.get('v1')).toBe(output(run, 'digest'));
    }
    expect(checkHistory(registry.store).problems).toEqual([]);
  });

  test('a copy brings the tag, with what refers to it', async () => {
    await using source = await start({});
    const subject = addArtifact(source.store, 'acme/app', { tag: 'v1' });
    addArtifact(source.store, 'acme/app', { text: 'signed', artifactType: signature, subject });
    await using registry = await start(quirks);
    const copy = {
      command: 'copy',
      from: `${source.host}/acme/app:v1`,
      to: `${registry.host}/acme/app:v1`,
    };
    await expectSuccess({ inputs: copy });
    expect(checkHistory(registry.store)).toMatchObject({ problems: [], newTags: ['acme/app:v1'] });
    expect(registry.store.get('acme/app')?.manifests.size).toBe(2);
  });
});

describe.each([403, 412] as const)('what may not be read, which is told by %i,', (manifestReads) => {
  test('loses a tag', async () => {
    await using registry = await start({ manifestReads });
    const { digest } = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const run = await expectSuccess({ inputs: { command: 'untag', from: `${registry.host}/acme/app:v1` } });
    expect([...run.outputs]).toEqual([['changed', 'true']]);
    expect(run.summary).toContain('Removed tags from');
    const { manifests, tags } = repositoryOf(registry.store, 'acme/app');
    expect([[...tags.keys()], [...manifests.keys()]]).toEqual([[], [digest]]);
  });

  test('is deleted by its digest', async () => {
    await using registry = await start({ manifestReads });
    const { digest } = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const reference = `${registry.host}/acme/app@${digest}`;
    const run = await expectSuccess({ inputs: { command: 'delete', from: reference } });
    expect(Object.fromEntries(run.outputs)).toEqual({
      digest,
      reference,
      repository: `${registry.host}/acme/app`,
      changed: 'true',
    });
    expect(run.summary).toContain('Deleted from');
    expect(repositoryOf(registry.store, 'acme/app').manifests.size).toBe(0);
  });

  test('is not deleted by a tag, of which nobody knows what it stands for', async () => {
    await using registry = await start({ manifestReads });
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const inputs = { command: 'delete', from: `${registry.host}/acme/app:v1` };
    await expectFailure({ cwd: workspaceWith(), inputs }, String(manifestReads));
    expect(repositoryOf(registry.store, 'acme/app').manifests.size).toBe(1);
  });
});

test.each(['fail', 'skip', 'fail-if-different'])('with if-exists: %s the answer decides', async (rule) => {
  await using registry = await start({ manifestReads: 412 });
  const inputs = { command: 'push', files: 'a.txt', to: `${registry.host}/acme/app:v1`, 'if-exists': rule };
  await expectFailure({ cwd: workspaceWith({ 'a.txt': 'hello' }), inputs }, '412 PROJECTPOLICYVIOLATION');
  expect(registry.requests.filter(({ method }) => method === 'PUT' || method === 'POST')).toEqual([]);
});

test('a referrers API that is limited does not keep an attach from its list', async () => {
  await using registry = await start({ referrersApi: false, ociSubject: false });
  addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  registry.faults.add({ operation: 'list', fault: '429', times: 'always' });
  const attach = { command: 'attach', subject: `${registry.host}/acme/app:v1`, files: 'a.sig' };
  const inputs = { ...attach, 'artifact-type': signature, retries: '0' };
  await expectSuccess({ cwd: workspaceWith({ 'a.sig': 'signed' }), inputs });
  const subject = registry.store.get('acme/app')?.tags.get('v1') ?? '';
  expect(registry.store.get('acme/app')?.tags.has(subject.replace(':', '-'))).toBe(true);
});
