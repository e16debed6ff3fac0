import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import {
  expectFailure,
  expectSuccess,
  manifestOf,
  metadata,
  output,
  workspaceWith,
} from '../support/steps.ts';

function testsOf(place: () => string): void {
  test('a tag resolves to a digest, and more tags may be set on it without sending content', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const pushed = await expectSuccess({ cwd, inputs: { files: 'a.txt', to: `${place()}:v1` } });
    const digest = output(pushed, 'digest');
    const resolved = await expectSuccess({ cwd, inputs: { command: 'resolve', from: `${place()}:v1` } });
    expect(Object.fromEntries(resolved.outputs)).toEqual({
      digest,
      reference: `${place()}@${digest}`,
      repository: place(),
      references: JSON.stringify([`${place()}@${digest}`]),
      'media-type': 'application/vnd.oci.image.manifest.v1+json',
      size: output(pushed, 'size'),
      manifest: output(pushed, 'manifest'),
      'artifact-type': output(pushed, 'artifact-type'),
      annotations: JSON.stringify(manifestOf(pushed).annotations ?? {}),
    });

    const inputs = { command: 'tag', from: `${place()}@${digest}`, tags: 'stable, 1\n1.2', digest };
    const tagged = await expectSuccess({ cwd, inputs });
    expect(output(tagged, 'tags')).toBe('stable\n1\n1.2');
    expect(output(tagged, 'digest')).toBe(digest);
    expect(output(tagged, 'changed')).toBe('true');
    expect(metadata(tagged)).toMatchObject({ copied: 0, bytes: 0 });
    expect(output(await expectSuccess({ cwd, inputs }), 'changed')).toBe('false');
    const stable = await expectSuccess({ cwd, inputs: { command: 'resolve', from: `${place()}:stable` } });
    expect(output(stable, 'digest')).toBe(digest);
  });

  test('a tag of another digest than was written down is not moved', async () => {
    const cwd = workspaceWith({ 'a.txt': 'other' });
    const pushed = await expectSuccess({ cwd, inputs: { files: 'a.txt', to: `${place()}:v9` } });
    const digest = `sha256:${'0'.repeat(64)}`;
    const inputs = { command: 'tag', from: `${place()}:v9`, tags: 'moved', digest };
    await expectFailure({ cwd, inputs }, `${place()}:v9`, output(pushed, 'digest'), digest);
    await expectFailure({ cwd, inputs: { command: 'resolve', from: `${place()}:moved` } }, 'moved');
  });
}

describe('a layout', () => {
  testsOf(() => 'oci-layout:l');
});
describe('an archive', () => {
  testsOf(() => 'oci-archive:l.tar');
});

describeWith(['docker-registry'], 'a docker-registry', () => {
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry')));
  afterAll(() => registry?.stop());
  testsOf(() => `${registry.host}/acme/tags`);
});
