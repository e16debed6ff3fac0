import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';
import {
  expectSuccess,
  manifestOf,
  metadata,
  output,
  outputFiles,
  siteWorkspace,
  workspaceWith,
} from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const outputNames = [
  'artifact-type',
  'changed',
  'digest',
  'files',
  'manifest',
  'media-type',
  'metadata',
  'reference',
  'references',
  'repository',
  'size',
  'tags',
];

/** What holds for every kind of place that can be pushed to. */
function testsOf(place: () => string): void {
  const push = (cwd: string, inputs: Record<string, string> = {}) =>
    expectSuccess({
      cwd,
      inputs: { command: 'push', files: 'site\nLICENSE', to: `${place()}:v1`, ...inputs },
    });

  test('what is pulled equals what was pushed, and the outputs say what it is', async () => {
    const cwd = siteWorkspace();
    const pushed = await push(cwd, {
      'artifact-type': 'application/vnd.acme.site.v1',
      tags: 'latest, stable',
    });
    expect([...pushed.outputs.keys()].toSorted()).toEqual(outputNames);
    const digest = output(pushed, 'digest');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(output(pushed, 'reference')).toBe(`${place()}@${digest}`);
    expect(output(pushed, 'repository')).toBe(place());
    expect(JSON.parse(output(pushed, 'references'))).toEqual(
      ['v1', 'latest', 'stable'].map((tag) => `${place()}:${tag}@${digest}`),
    );
    for (const from of JSON.parse(output(pushed, 'references')) as string[]) {
      const found = await expectSuccess({ cwd, inputs: { command: 'resolve', from } });
      expect(output(found, 'digest')).toBe(digest);
    }
    expect(output(pushed, 'tags')).toBe('v1\nlatest\nstable');
    expect(output(pushed, 'media-type')).toBe('application/vnd.oci.image.manifest.v1+json');
    expect(output(pushed, 'artifact-type')).toBe('application/vnd.acme.site.v1');
    expect(output(pushed, 'size')).toBe(String(Buffer.byteLength(output(pushed, 'manifest'))));
    expect(output(pushed, 'changed')).toBe('true');
    expect(metadata(pushed)).toMatchObject({ copied: 4, skipped: 0, mounted: 0, failed: 0 });
    expect(outputFiles(pushed).map(({ title }) => title)).toEqual(['site', 'LICENSE']);
    expect(manifestOf(pushed).layers).toHaveLength(2);

    const job = workspaceWith();
    const pulled = await expectSuccess({
      cwd: job,
      inputs: { command: 'pull', from: `${fromElsewhere(place(), cwd)}:stable`, path: 'down/here' },
    });
    const names = [...outputNames.filter((name) => name !== 'tags'), 'path'].toSorted();
    expect([...pulled.outputs.keys()].toSorted()).toEqual(names);
    expect(output(pulled, 'digest')).toBe(digest);
    expect(output(pulled, 'path')).toBe(join(job, 'down', 'here'));
    expect(output(pulled, 'manifest')).toBe(output(pushed, 'manifest'));
    expect(outputFiles(pulled)).toEqual([
      { ...outputFiles(pushed)[1], path: 'down/here/LICENSE' },
      { ...outputFiles(pushed)[0], path: 'down/here/site' },
    ]);
    expect(treeOf(join(job, 'down', 'here'))).toEqual(
      treeOf(cwd).filter((line) => line.startsWith('site') || line.startsWith('LICENSE')),
    );
  });

  test('a second push of the same files changes nothing and says so', async () => {
    const cwd = siteWorkspace();
    const to = `${place()}:again`;
    const first = await push(cwd, { to });
    const second = await push(cwd, { to });
    expect(output(second, 'digest')).toBe(output(first, 'digest'));
    expect(output(second, 'changed')).toBe('false');
    expect(metadata(second)).toMatchObject({ copied: 0, bytes: 0 });
    const third = await push(cwd, { to: `${place()}:another` });
    expect(output(third, 'changed')).toBe('true');
    expect(metadata(third)).toMatchObject({ copied: 0, skipped: 1 });
  });

  test('a digest that was written down is pulled, by input and by reference', async () => {
    const cwd = siteWorkspace();
    const digest = output(await push(cwd, { to: `${place()}:pinned` }), 'digest');
    const from = `${place()}:pinned`;
    const pulled = await expectSuccess({ cwd, inputs: { from, path: 'out', digest } });
    expect(output(pulled, 'digest')).toBe(digest);
    const byDigest = await expectSuccess({ cwd, inputs: { from: `${place()}@${digest}`, path: 'out2' } });
    expect(output(byDigest, 'digest')).toBe(digest);
  });
}

/** Layouts and archives are named relative to the workspace. */
function fromElsewhere(place: string, workspace: string): string {
  return place.replace(/^(oci-[a-z]+:)/, `$1${workspace}/`);
}

describe('a layout', () => {
  testsOf(() => 'oci-layout:a layout');
});
describe('an archive', () => {
  testsOf(() => 'oci-archive:out/an archive.tar');
});

for (const kind of ['docker-registry', 'olareg'] as const satisfies readonly RegistryKind[]) {
  describeWith([kind], `a ${kind}`, () => {
    let registry: RunningRegistry;
    beforeAll(async () => void (registry = await startRegistry(kind)));
    afterAll(() => registry?.stop());

    testsOf(() => `${registry.host}/acme/site`);

    test('several tags behind the last colon are set, and the digest decides where a tag stands too', async () => {
      const cwd = workspaceWith({ 'a.txt': 'one', 'b.txt': 'two' });
      const place = `${registry.host}/acme/tags`;
      const one = await expectSuccess({ cwd, inputs: { files: 'a.txt', to: `${place}:1.2,1,latest` } });
      expect(output(one, 'tags')).toBe('1.2\n1\nlatest');
      const two = await expectSuccess({ cwd, inputs: { files: 'b.txt', to: `${place}:latest` } });
      expect(output(two, 'digest')).not.toBe(output(one, 'digest'));
      const from = `${place}:latest@${output(one, 'digest')}`;
      const pulled = await expectSuccess({ cwd, inputs: { from, path: 'out' } });
      expect(output(pulled, 'digest')).toBe(output(one, 'digest'));
      expect(output(pulled, 'reference')).toBe(`${place}@${output(one, 'digest')}`);
      expect(treeOf(join(cwd, 'out'))).toHaveLength(1);
    });

    test('without a tag the artifact is reached by its digest', async () => {
      const cwd = workspaceWith({ 'a.txt': 'untagged' });
      const pushed = await expectSuccess({
        cwd,
        inputs: { files: 'a.txt', to: `${registry.host}/acme/none` },
      });
      expect(output(pushed, 'tags')).toBe('');
      const pulled = await expectSuccess({ cwd, inputs: { from: output(pushed, 'reference'), path: 'out' } });
      expect(output(pulled, 'digest')).toBe(output(pushed, 'digest'));
      const again = await expectSuccess({
        cwd,
        inputs: { files: 'a.txt', to: `${registry.host}/acme/none` },
      });
      expect(output(again, 'changed')).toBe('false');
    });
  });
}
