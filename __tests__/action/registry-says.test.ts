import { describe, test } from 'vitest';
import { addArtifact, sha256 } from '../support/scripted-registry/fixtures.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { startStreamServer } from '../support/lab.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';

describe('a failure that was explained wrongly', () => {
  test.each([405, 403] as const)('a registry that takes nothing now, told by %i', async (readOnly) => {
    await using registry = await startScriptedRegistry({ quirks: { readOnly } });
    const push = { command: 'push', files: 'a.txt', to: `${registry.host}/acme/app:v1` };
    await expectFailure(
      { cwd: workspaceWith({ 'a.txt': 'a' }), inputs: push },
      `${registry.host} is a pull-through cache or mirror, or is read-only`,
      '#read-only',
    );
  });

  test('a manifest that a tag stands for, where that must go first (Google)', async () => {
    await using registry = await startScriptedRegistry({ quirks: { deleteTagged: 400 } });
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const inputs = { command: 'delete', from: `${registry.host}/acme/app:v1` };
    await expectFailure(
      { cwd: workspaceWith(), inputs },
      'GOOGLE_MANIFEST_DANGLING_TAG: Manifest is still referenced by tag: v1',
      'remove its tags first with command untag',
    );
  });

  test('an image of schema 1', async () => {
    await using registry = await startScriptedRegistry();
    const bytes = Buffer.from('{"schemaVersion":1,"name":"acme/app","tag":"v1","fsLayers":[],"history":[]}');
    const { manifests, tags } = repositoryOf(registry.store, 'acme/app');
    const mediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
    manifests.set(sha256(bytes), { mediaType, bytes });
    tags.set('v1', sha256(bytes));
    const from = `${registry.host}/acme/app:v1`;
    for (const inputs of [
      { command: 'resolve', from },
      { command: 'copy', from, to: 'oci-layout:there' },
    ])
      await expectFailure(
        { cwd: workspaceWith(), inputs },
        `schema 1 (${mediaType})`,
        'a Docker version from before 2016',
      );
  });

  test('the detail of an error', async () => {
    await using server = await startStreamServer((_, response) => {
      const errors = [{ code: 'TAG_INVALID', message: 'no', detail: { Tag: 'v1', rule: 'no-numbers' } }];
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    });
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:v1` };
    await expectFailure(
      { cwd: workspaceWith(), inputs },
      'TAG_INVALID: no ({"Tag":"v1","rule":"no-numbers"})',
    );
  });
});
