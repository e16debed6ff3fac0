// D9 Retention, or a delete by key, deletes what is no cache entry: a list of referrers is written by clients, and may say anything.
import { describe, expect, test } from 'vitest';
import { scopeManifest } from '../../src/cache/store/scope-manifest.ts';
import type { ScopeKey } from '../../src/cache/store/keys.ts';
import { annotationsFor } from '../../src/cache/store/entries.ts';
import { CACHE_ARTIFACT } from '../../src/cache/tree/format.ts';
import { entryTag, keyMatcher } from '../../src/cache/store/keys.ts';
import { prune } from '../../src/cache/store/prune.ts';
import { removeEntries } from '../../src/cache/store/remove-entries.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor, type CacheOrigin } from '../../src/cache/store/scopes.ts';
import { findStoredEntries } from '../../src/cache/store/stored-entries.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { encodeManifest, parseManifest } from '../../src/core/manifest.ts';
import { OCI_INDEX, OCI_LAYER } from '../../src/core/media-types.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { open } from '../support/lab.ts';
import { writeFiles } from '../support/operate.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { tempFolder } from '../support/temp.ts';

const DAY = 86_400_000;
const NOW = Date.now();
const origin: CacheOrigin = {
  repository: 'acme/app',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  base: undefined,
  event: 'push',
  sha: '',
  workflow: '',
};
const place: ScopeKey = { scope: scopesFor('branch', origin).own, version: 'v' };

async function save(target: RegistryTarget, key: string, days: number): Promise<Descriptor> {
  const root = writeFiles(tempFolder(), { 'dist/a': key });
  const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
  const saved = await saveEntry([group], target, { key, place, origin, now: NOW - days * DAY });
  return saved.root;
}

/** What a store's writer enters into the list of the entries, beside what is there. */
async function enter(target: RegistryTarget, entries: readonly Descriptor[]): Promise<void> {
  const tag = scopeManifest(place).node.digest.replace(':', '-');
  const node = await target.resolve(tag);
  const list = parseManifest(await readAll(target.fetch(node), node), node);
  const digests = new Set(entries.map(({ digest }) => digest));
  const kept = (list.manifests ?? []).filter(({ digest }) => !digests.has(digest));
  const bytes = encodeManifest({ mediaType: OCI_INDEX, manifests: [...kept, ...entries] });
  await target.push(
    { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.byteLength },
    bytesOf(bytes),
    { tag },
  );
}

const asEntry = (node: Descriptor, days = 50): Descriptor => ({
  ...node,
  artifactType: CACHE_ARTIFACT,
  annotations: annotationsFor('stolen', origin, NOW - days * DAY),
});

async function release(
  target: RegistryTarget,
  more: Partial<Parameters<typeof packManifest>[1]> = {},
): Promise<Descriptor> {
  const layer = { mediaType: OCI_LAYER, digest: digestOf('program'), size: 7 };
  await target.push(layer, bytesOf('program'));
  const node = (
    await packManifest(target, { artifactType: 'application/vnd.acme.release', layers: [layer], ...more })
  ).node;
  return node;
}

const retention = { maxAgeMs: DAY, maxBytes: undefined, keep: 0 };
const pruned = (target: RegistryTarget, rules = retention as Parameters<typeof prune>[1]) =>
  prune(target, rules, { now: NOW, includes: () => true });

describe.each(['max-age', 'max-size'])('a list of entries that names what is none, with %s', (rule) => {
  const rules = rule === 'max-age' ? retention : { maxAgeMs: undefined, maxBytes: 0, keep: 0 };

  test('deletes no release, and no manifest that only looks like an entry', async () => {
    await using registry = await startScriptedRegistry({ quirks: { referrersApi: false } });
    await using opened = open(registry.host);
    const { target } = opened;
    const old = await save(target, 'old', 50);
    const tagged = await release(target);
    await target.tag(tagged, 'v1.0.0');
    const annotations = annotationsFor('stolen', origin, NOW - 50 * DAY);
    const lookalikes = [
      await release(target, { annotations }),
      await release(target, { annotations, subject: scopeManifest(place).node }),
      await release(target, { annotations, artifactType: CACHE_ARTIFACT }),
      await release(target, {
        annotations,
        artifactType: CACHE_ARTIFACT,
        subject: scopeManifest(place).node,
      }),
    ];
    await enter(
      target,
      [tagged, ...lookalikes].map((node) => asEntry(node)),
    );
    const { removed } = await pruned(target, rules);
    expect(removed.map(({ node }) => node.digest)).toEqual([old.digest]);
    for (const node of [tagged, ...lookalikes]) expect(await target.exists(node)).toBe(true);
    expect(await target.resolve('v1.0.0')).toMatchObject({ digest: tagged.digest });
  });

  test('deletes no entry that another tag stands for', async () => {
    await using registry = await startScriptedRegistry({ quirks: { referrersApi: false } });
    await using opened = open(registry.host);
    const { target } = opened;
    const old = await save(target, 'old', 50);
    await target.tag(old, 'keep-this');
    expect((await pruned(target, rules)).removed).toEqual([]);
    expect(await target.resolve('keep-this')).toMatchObject({ digest: old.digest });
    expect(await target.resolve(entryTag({ ...place, key: 'old' }))).toMatchObject({ digest: old.digest });
  });

  test('deletes nothing where the list of tags may lack one', async () => {
    const quirks = { referrersApi: false, tagPage: 1, link: 'repeated' } as const;
    await using registry = await startScriptedRegistry({ quirks });
    await using opened = open(registry.host);
    const { target } = opened;
    const old = await save(target, 'old', 50);
    await target.tag(old, 'zz-keep-this');
    await expect(pruned(target, rules)).rejects.toMatchObject({
      code: 'INVALID_CONTENT',
      details: { reason: 'incomplete-list' },
    });
    expect(await target.exists(old)).toBe(true);
  });
});

test('a key that a list gives to what is no entry, or to another entry, deletes neither', async () => {
  await using registry = await startScriptedRegistry({ quirks: { referrersApi: false } });
  await using opened = open(registry.host);
  const { target } = opened;
  const other = await save(target, 'other', 1);
  const wanted = await save(target, 'stolen', 1);
  const tagged = await release(target);
  await target.tag(tagged, 'v1.0.0');
  await enter(
    target,
    [tagged, other].map((node) => asEntry(node)),
  );
  const found = await findStoredEntries(target, { includes: () => true, matches: keyMatcher(['stolen']) });
  expect(found.map(({ entry }) => entry.node.digest)).toEqual([wanted.digest]);
  const { removed } = await removeEntries(target, found, {});
  expect(removed).toEqual(found);
  for (const node of [tagged, other]) expect(await target.exists(node)).toBe(true);
  expect(await target.resolve('v1.0.0')).toMatchObject({ digest: tagged.digest });
});

test('a list that gives a young entry an old date has it deleted no sooner', async () => {
  await using registry = await startScriptedRegistry({ quirks: { referrersApi: false } });
  await using opened = open(registry.host);
  const { target } = opened;
  const young = await save(target, 'young', 0.5);
  await enter(target, [asEntry(young)]);
  expect((await pruned(target)).removed).toEqual([]);
  expect(await target.exists(young)).toBe(true);
});
