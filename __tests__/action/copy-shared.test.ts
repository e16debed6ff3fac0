import { describe, expect, test } from 'vitest';
import { plainArtifact, store } from '../support/artifacts.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { blobBytesSent, blobReads, hold, MIB, sharingArtifact } from '../support/shared-layer.ts';
import { expectSuccess, metadata, workspaceWith } from '../support/steps.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { join } from 'node:path';
import { tagsAt } from '../support/graphs.ts';

const eight = Array.from({ length: 8 }, (_, at) => `v${at}`);

describe('what several artifacts share', () => {
  test('is read once and sent once: eight tags with one layer of 5 MiB', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    for (const tag of eight) hold(source, 'acme/app', { artifact: sharingArtifact(tag), tag });
    const inputs = { from: `${source.host}/acme/app:${eight.join(',')}`, to: `${target.host}/acme/app` };
    const run = await expectSuccess({ inputs: { ...inputs, command: 'copy', referrers: 'none' } });
    const read = blobReads(source.requests);
    // One layer and one config for all, and a layer for each.
    expect(read).toHaveLength(1 + 1 + 8);
    expect(new Set(read).size).toBe(read.length);
    expect(blobBytesSent(target.requests)).toBeLessThan(5 * MIB + 4096);
    expect(metadata(run)).toMatchObject({ copied: 10 + 8, skipped: 2 * 7 });
    expect([...repositoryOf(target.store, 'acme/app').tags.keys()].toSorted()).toEqual(eight);
  });

  test('is read once into a layout', async () => {
    await using source = await startScriptedRegistry();
    for (const tag of eight) hold(source, 'acme/app', { artifact: sharingArtifact(tag), tag });
    const cwd = workspaceWith();
    const from = `${source.host}/acme/app:${eight.join(',')}`;
    await expectSuccess({
      cwd,
      inputs: { command: 'copy', from, to: 'oci-layout:there', referrers: 'none' },
    });
    expect(blobReads(source.requests)).toHaveLength(1 + 1 + 8);
    expect(Object.keys(await tagsAt(new OciLayout(join(cwd, 'there')))).toSorted()).toEqual(eight);
  });

  test('is read once where fifty repositories hold it', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    const names = Array.from({ length: 50 }, (_, at) => `r${at}`);
    for (const name of names) hold(source, `acme/${name}`, { artifact: sharingArtifact(name), tag: name });
    const from = names.map((name) => `${source.host}/acme/${name}:${name}`).join('\n');
    const inputs = { command: 'copy', from, referrers: 'none' };
    await expectSuccess({ inputs: { ...inputs, to: `${target.host}/acme/all` } });
    expect(blobReads(source.requests)).toHaveLength(1 + 1 + 50);
    expect(blobBytesSent(target.requests)).toBeLessThan(5 * MIB + 50 * 100);
  });

  test('is read once where fifty repositories hold it and two destinations take it', async () => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry();
    const names = Array.from({ length: 50 }, (_, at) => `r${at}`);
    for (const name of names) hold(source, `acme/${name}`, { artifact: sharingArtifact(name), tag: name });
    const from = names.map((name) => `${source.host}/acme/${name}:${name}`).join('\n');
    const inputs = { command: 'copy', from, referrers: 'none' };
    await expectSuccess({ inputs: { ...inputs, to: `${target.host}/acme/all\noci-layout:there` } });
    expect(blobReads(source.requests)).toHaveLength(1 + 1 + 50);
    expect(blobBytesSent(target.requests)).toBeLessThan(5 * MIB + 50 * 100);
  });

  test('is sent to one repository of a registry, and mounted in forty-nine others', async () => {
    await using target = await startScriptedRegistry();
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'here')), sharingArtifact('one'), 'v1');
    const to = Array.from({ length: 50 }, (_, at) => `${target.host}/acme/r${at}`).join('\n');
    const run = await expectSuccess({ cwd, inputs: { command: 'copy', from: 'oci-layout:here:v1', to } });
    expect(blobBytesSent(target.requests)).toBeLessThan(5 * MIB + 4096);
    expect(metadata(run)).toMatchObject({ copied: 3 + 50, mounted: 3 * 49, failed: 0 });
    for (let at = 0; at < 50; at += 1)
      expect(repositoryOf(target.store, `acme/r${at}`).tags.get('v1')).toBe(
        sharingArtifact('one').root.digest,
      );
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
