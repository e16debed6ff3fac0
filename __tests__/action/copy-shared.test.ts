import { describe, expect, test } from 'vitest';
import { artifactOf, blob, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import type { LoggedRequest } from '../support/scripted-registry/front.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { expectSuccess, metadata, workspaceWith } from '../support/steps.ts';
import { isManifestType } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { join } from 'node:path';
import { tagsAt } from '../support/graphs.ts';

const MIB = 1024 * 1024;
const large = blob(Buffer.alloc(5 * MIB, 'layer'), { mediaType: 'application/octet-stream' });

/** An artifact with a layer of its own above the large one. */
function artifact(name: string): Artifact {
  return artifactOf({ layers: [large, blob(`own of ${name}`)], annotations: { name } });
}

/** Puts it where the registry would have it, without a request. */
function hold({ store: shelf }: ScriptedRegistry, repository: string, one: Artifact, tag: string): void {
  const held = repositoryOf(shelf, repository);
  for (const { node, bytes } of one.blobs)
    if (isManifestType(node.mediaType))
      held.manifests.set(node.digest, { mediaType: node.mediaType, bytes: Buffer.from(bytes) });
    else held.blobs.set(node.digest, Buffer.from(bytes));
  held.tags.set(tag, one.root.digest);
}

const isBlob = ({ path }: LoggedRequest): boolean => path.includes('/blobs/sha');
const reads = (requests: readonly LoggedRequest[]): string[] =>
  requests.filter((one) => one.method === 'GET' && isBlob(one)).map(({ path }) => path.replace(/^.*\//, ''));
const sent = (requests: readonly LoggedRequest[]): number =>
  requests
    .filter(({ path }) => path.includes('/blobs/uploads/'))
    .reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);

const eight = Array.from({ length: 8 }, (_, at) => `v${at}`);

describe('what several artifacts share', () => {
  test('is read once and sent once: eight tags with one layer of 5 MiB', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    for (const tag of eight) hold(source, 'acme/app', artifact(tag), tag);
    const inputs = { from: `${source.host}/acme/app:${eight.join(',')}`, to: `${target.host}/acme/app` };
    const run = await expectSuccess({ inputs: { ...inputs, command: 'copy', referrers: 'none' } });
    const read = reads(source.requests);
    // One layer and one config for all, and a layer for each.
    expect(read).toHaveLength(1 + 1 + 8);
    expect(new Set(read).size).toBe(read.length);
    expect(sent(target.requests)).toBeLessThan(5 * MIB + 4096);
    expect(metadata(run)).toMatchObject({ copied: 10 + 8, skipped: 2 * 7 });
    expect([...repositoryOf(target.store, 'acme/app').tags.keys()].toSorted()).toEqual(eight);
  });

  test('is read once into a layout', async () => {
    await using source = await startScriptedRegistry();
    for (const tag of eight) hold(source, 'acme/app', artifact(tag), tag);
    const cwd = workspaceWith();
    const from = `${source.host}/acme/app:${eight.join(',')}`;
    await expectSuccess({
      cwd,
      inputs: { command: 'copy', from, to: 'oci-layout:there', referrers: 'none' },
    });
    expect(reads(source.requests)).toHaveLength(1 + 1 + 8);
    expect(Object.keys(await tagsAt(new OciLayout(join(cwd, 'there')))).toSorted()).toEqual(eight);
  });

  test('is read once where fifty repositories hold it', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    const names = Array.from({ length: 50 }, (_, at) => `r${at}`);
    for (const name of names) hold(source, `acme/${name}`, artifact(name), name);
    const from = names.map((name) => `${source.host}/acme/${name}:${name}`).join('\n');
    const inputs = { command: 'copy', from, referrers: 'none' };
    await expectSuccess({ inputs: { ...inputs, to: `${target.host}/acme/all` } });
    expect(reads(source.requests)).toHaveLength(1 + 1 + 50);
    expect(sent(target.requests)).toBeLessThan(5 * MIB + 50 * 100);
  });

  test('is read once where fifty repositories hold it and two destinations take it', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    const names = Array.from({ length: 50 }, (_, at) => `r${at}`);
    for (const name of names) hold(source, `acme/${name}`, artifact(name), name);
    const from = names.map((name) => `${source.host}/acme/${name}:${name}`).join('\n');
    const inputs = { command: 'copy', from, referrers: 'none' };
    await expectSuccess({ inputs: { ...inputs, to: `${target.host}/acme/all\noci-layout:there` } });
    expect(reads(source.requests)).toHaveLength(1 + 1 + 50);
    expect(sent(target.requests)).toBeLessThan(5 * MIB + 50 * 100);
  });

  test('is sent to one repository of a registry, and mounted in forty-nine others', async () => {
    await using target = await startScriptedRegistry();
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'here')), artifact('one'), 'v1');
    const to = Array.from({ length: 50 }, (_, at) => `${target.host}/acme/r${at}`).join('\n');
    const run = await expectSuccess({ cwd, inputs: { command: 'copy', from: 'oci-layout:here:v1', to } });
    expect(sent(target.requests)).toBeLessThan(5 * MIB + 4096);
    expect(metadata(run)).toMatchObject({ copied: 3 + 50, mounted: 3 * 49, failed: 0 });
    for (let at = 0; at < 50; at += 1)
      expect(repositoryOf(target.store, `acme/r${at}`).tags.get('v1')).toBe(artifact('one').root.digest);
  });

  test('is sent to each where the registry does not mount', async () => {
    await using target = await startScriptedRegistry({ quirks: { mount: 'never' } });
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'here')), plainArtifact('one'), 'v1');
    const to = Array.from({ length: 5 }, (_, at) => `${target.host}/acme/r${at}`).join('\n');
    const run = await expectSuccess({ cwd, inputs: { command: 'copy', from: 'oci-layout:here:v1', to } });
    expect(metadata(run)).toMatchObject({ copied: 5 * 5, mounted: 0, failed: 0 });
  });
});
