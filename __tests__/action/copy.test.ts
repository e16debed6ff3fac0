import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphIn, graphOf, imageIndex, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { expectSuccess, metadata, output, workspaceWith } from '../support/steps.ts';

async function layoutOf(artifact: Artifact, tag = 'v1'): Promise<string> {
  const folder = workspaceWith();
  await store(new OciLayout(folder), artifact, tag);
  return folder;
}

function blobFile(layout: string, digest: string): string {
  return join(layout, 'blobs', ...digest.split(':'));
}

describe('copy', () => {
  test('keeps the digest and all content, from a layout to an archive and back', async () => {
    const index = imageIndex();
    const from = await layoutOf(index);
    const cwd = workspaceWith();
    const there = await expectSuccess({
      cwd,
      inputs: { from: `oci-layout:${from}:v1`, to: 'oci-archive:x.tar:v1,v2' },
    });
    expect(output(there, 'digest')).toBe(index.root.digest);
    expect(output(there, 'tags')).toBe('v1\nv2');
    expect(output(there, 'media-type')).toBe('application/vnd.oci.image.index.v1+json');
    expect(there.outputs.has('artifact-type')).toBe(false);
    const back = await expectSuccess({
      cwd,
      inputs: { from: 'oci-archive:x.tar:v2', to: 'oci-layout:back:v3' },
    });
    expect(output(back, 'changed')).toBe('true');
    expect(await graphOf(new OciLayout(join(cwd, 'back')), index.root)).toEqual(graphIn(index));
    const again = await expectSuccess({
      cwd,
      inputs: { from: 'oci-archive:x.tar:v2', to: 'oci-layout:back:v3' },
    });
    expect(output(again, 'changed')).toBe('false');
  });

  test('finds what is missing below a root that is there only with deep', async () => {
    const artifact = plainArtifact('deep');
    const from = `oci-layout:${await layoutOf(artifact)}:v1`;
    const broken = await layoutOf(artifact);
    const lost = artifact.blobs[1]?.node.digest ?? '';
    rmSync(blobFile(broken, lost));
    const cwd = workspaceWith();
    const inputs = { from, to: `oci-layout:${broken}:v1` };
    expect(output(await expectSuccess({ cwd, inputs }), 'changed')).toBe('false');
    const repaired = await expectSuccess({ cwd, inputs: { ...inputs, deep: 'true' } });
    expect(output(repaired, 'changed')).toBe('true');
    expect(metadata(repaired)).toMatchObject({ copied: 1 });
    expect(await graphOf(new OciLayout(broken), artifact.root)).toEqual(graphIn(artifact));
  });

  test('two steps at once into one layout keep the tags of both', async () => {
    const cwd = workspaceWith();
    const [one, two] = [await layoutOf(plainArtifact('one')), await layoutOf(plainArtifact('two'))];
    const into = (from: string, tag: string) =>
      expectSuccess({ cwd, inputs: { from: `oci-layout:${from}:v1`, to: `oci-layout:both:${tag}` } });
    await Promise.all([into(one, 'one'), into(two, 'two')]);
    const tags: string[] = [];
    for await (const tag of new OciLayout(join(cwd, 'both')).tags()) tags.push(tag);
    expect(tags.toSorted()).toEqual(['one', 'two']);
  });
});

describeWith(['docker-registry', 'olareg'], 'copy between registries', () => {
  let one: RunningRegistry;
  let two: RunningRegistry;
  beforeAll(async () => {
    [one, two] = await Promise.all([startRegistry('docker-registry'), startRegistry('olareg')]);
  });
  afterAll(() => Promise.all([one?.stop(), two?.stop()]));

  test('promotes an index with all its platforms, and one platform of it', async () => {
    const index = imageIndex();
    const cwd = workspaceWith();
    const from = `oci-layout:${await layoutOf(index)}:v1`;
    const sent = await expectSuccess({ cwd, inputs: { from, to: `${one.host}/acme/app:1` } });
    const digest = output(sent, 'digest');
    const promoted = await expectSuccess({
      cwd,
      inputs: { from: `${one.host}/acme/app:1`, to: `${two.host}/prod/app:1,stable`, tags: 'blue', digest },
    });
    expect(output(promoted, 'digest')).toBe(digest);
    expect(output(promoted, 'tags')).toBe('1\nstable\nblue');
    const back = workspaceWith();
    await expectSuccess({ cwd: back, inputs: { from: `${two.host}/prod/app:blue`, to: 'oci-layout:l:v1' } });
    expect(await graphOf(new OciLayout(join(back, 'l')), index.root)).toEqual(graphIn(index));
    const arm = await expectSuccess({
      cwd,
      inputs: { from: `${one.host}/acme/app:1`, to: `${two.host}/prod/arm:1`, platform: 'linux/arm64/v8' },
    });
    expect(output(arm, 'media-type')).toBe('application/vnd.oci.image.manifest.v1+json');
  });

  test('mounts what another repository of the same registry holds', async () => {
    const cwd = workspaceWith({ 'a.txt': 'mount me' });
    await expectSuccess({ cwd, inputs: { files: 'a.txt', to: `${one.host}/acme/source:1` } });
    const run = await expectSuccess({
      cwd,
      inputs: { from: `${one.host}/acme/source:1`, to: `${one.host}/acme/mounted:1` },
    });
    expect(metadata(run)).toMatchObject({ mounted: 2, copied: 1 });
    expect(run.log).toContain('from acme/source');
  });
});
