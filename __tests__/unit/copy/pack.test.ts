import { describe, expect, test } from 'vitest';
import { EMPTY, packIndex, packManifest } from '../../../src/copy/pack.ts';
import { pushBytes } from '../../../src/core/content.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { fetchManifest } from '../../../src/core/manifest-node.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import { callsOf, newLog, recording } from '../../support/recording.ts';

const TYPE = 'application/vnd.acme.note';

describe('packManifest', () => {
  test('pushes the manifest that it gives, with the empty config, and without a tag', async () => {
    const memory = new MemoryTarget();
    const layer = await pushBytes(memory, 'hello', { mediaType: 'text/plain' });
    const packed = await packManifest(memory, { artifactType: TYPE, layers: [layer] });
    const { node, bytes, manifest } = packed;
    expect(node).toEqual({
      mediaType: OCI_MANIFEST,
      digest: digestOf(bytes),
      size: bytes.byteLength,
      artifactType: TYPE,
    });
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: TYPE,
      config: EMPTY,
      layers: [layer],
    });
    expect((await fetchManifest(memory, node.digest)).manifest).toMatchObject({ ...manifest });
    expect(await memory.exists(EMPTY)).toBe(true);
    expect(await Array.fromAsync(memory.tags())).toEqual([]);
  });

  test('pushes the empty blob only where it is needed and missing', async () => {
    const log = newLog();
    const memory = recording(new MemoryTarget(), log);
    await packManifest(memory, { artifactType: TYPE });
    await packManifest(memory, { artifactType: TYPE, annotations: { second: 'time' } });
    expect(callsOf(log.started, 'push').filter((digest) => digest === EMPTY.digest)).toHaveLength(1);
    const other = recording(new MemoryTarget(), newLog());
    const config = await pushBytes(other, '{"a":1}', { mediaType: 'application/json' });
    await packManifest(other, { artifactType: TYPE, config, layers: [config] });
    expect(await other.exists(EMPTY)).toBe(false);
  });

  test('makes a referrer, which its subject finds', async () => {
    const memory = new MemoryTarget();
    const subject = await store(memory, plainArtifact());
    const { node } = await packManifest(memory, { artifactType: TYPE, subject });
    const found = await Array.fromAsync(memory.predecessors(subject, { artifactType: TYPE }));
    expect(found.map(({ digest }) => digest)).toEqual([node.digest]);
  });

  test.each([
    ['a type that is none', { artifactType: 'note' }],
    ['a config without a type in v1.1', { imageSpec: 'v1.1', config: EMPTY }],
    ['a type and a config in v1.0', { imageSpec: 'v1.0', artifactType: TYPE, config: EMPTY }],
  ] as const)('refuses %s, and pushes nothing', async (_title, options) => {
    const log = newLog();
    const memory = recording(new MemoryTarget(), log);
    await expect(packManifest(memory, options)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(log.started).toEqual([]);
  });
});

describe('packIndex', () => {
  test('pushes the index that it gives: entries in their order, with their platforms', async () => {
    const memory = new MemoryTarget();
    const entries = [
      { ...(await store(memory, plainArtifact('b'))), platform: { os: 'linux', architecture: 'arm64' } },
      await store(memory, plainArtifact('a')),
    ];
    const { node, bytes } = await packIndex(memory, {
      manifests: entries,
      artifactType: TYPE,
      annotations: { a: 'b' },
    });
    expect(node).toEqual({
      mediaType: OCI_INDEX,
      digest: digestOf(bytes),
      size: bytes.byteLength,
      artifactType: TYPE,
    });
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      artifactType: TYPE,
      manifests: entries,
      annotations: { a: 'b' },
    });
    await memory.tag(node, 'v1');
    expect((await fetchManifest(memory, 'v1')).manifest.manifests).toEqual(entries);
  });

  test('makes one without entries, and one with a subject', async () => {
    const memory = new MemoryTarget();
    const none = await packIndex(memory, { manifests: [] });
    expect(Buffer.from(none.bytes).toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[]}`,
    );
    const { node } = await packIndex(memory, { manifests: [], subject: none.node });
    const found = await Array.fromAsync(memory.predecessors(none.node));
    expect(found.map(({ digest }) => digest)).toEqual([node.digest]);
  });

  test('refuses a type that is none, ends with its signal, and then pushes nothing', async () => {
    const memory = new MemoryTarget();
    await expect(packIndex(memory, { manifests: [], artifactType: 'note' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(packIndex(memory, { manifests: [] }, { signal })).rejects.toThrow('no longer wanted');
    const { node } = await packIndex(new MemoryTarget(), { manifests: [] });
    expect(await memory.exists(node)).toBe(false);
  });
});
