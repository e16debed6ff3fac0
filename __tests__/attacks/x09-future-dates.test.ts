// X9 A cache entry dated in the future is the newest for ever, and old for no retention.
import { expect, test } from 'vitest';
import { scopeManifest } from '../../src/cache/store/scope-manifest.ts';
import type { ScopeKey } from '../../src/cache/store/keys.ts';
import { annotationsFor, findEntry } from '../../src/cache/store/entries.ts';
import { prune } from '../../src/cache/store/prune.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor, type CacheOrigin } from '../../src/cache/store/scopes.ts';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { encodeManifest, parseManifest } from '../../src/core/manifest.ts';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import type { GraphTarget } from '../../src/core/target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { open } from '../support/lab.ts';
import { writeFiles } from '../support/operate.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { tempFolder } from '../support/temp.ts';

const HOUR = 3_600_000;
const FUTURE = Date.UTC(2099, 0);
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

async function save(target: GraphTarget, key: string, now: number): Promise<Descriptor> {
  const root = writeFiles(tempFolder(), { 'dist/a': key });
  const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
  return (await saveEntry([group], target, { key, place, origin, now })).root;
}

async function found(target: GraphTarget, key = 'none', restoreKeys = ['k-']): Promise<string | undefined> {
  const wanted = { key, restoreKeys, version: 'v', scopes: [place.scope] };
  return (await findEntry(target, wanted, { origin }))?.key;
}

test('an entry of the year 2099 is not restored, by its key or by a restore key, and a retention removes it', async () => {
  const layout = new OciLayout(tempFolder());
  await save(layout, 'k-honest', Date.now() - HOUR);
  const forged = await save(layout, 'k-forged', FUTURE);
  expect(await found(layout)).toBe('k-honest');
  expect(await found(layout, 'k-forged')).toBe('k-honest');
  for (const retention of [
    { maxAgeMs: 48 * HOUR, maxBytes: undefined, keep: 5 },
    { maxAgeMs: undefined, maxBytes: 1e9, keep: 5 },
  ]) {
    const { removed } = await prune(layout, retention, { now: Date.now(), includes: () => true });
    expect(removed.map(({ key }) => key)).toEqual(removed.length > 0 ? ['k-forged'] : []);
    expect(await layout.exists(forged)).toBe(false);
  }
  expect(await found(layout)).toBe('k-honest');
});

test('a clock that is a little ahead is none of the future', async () => {
  const layout = new OciLayout(tempFolder());
  await save(layout, 'k-1', Date.now() + 60_000);
  expect(await found(layout)).toBe('k-1');
});

test('what a list says of an entry does not make it newer, or of another event', async () => {
  await using registry = await startScriptedRegistry({ quirks: { referrersApi: false } });
  await using opened = open(registry.host);
  const { target } = opened;
  const old = await save(target, 'k-old', Date.now() - 500 * HOUR);
  await save(target, 'k-new', Date.now() - HOUR);
  const tag = scopeManifest(place).node.digest.replace(':', '-');
  const node = await target.resolve(tag);
  const list = parseManifest(await readAll(target.fetch(node), node), node);
  const manifests = (list.manifests ?? []).map((one) =>
    one.digest === old.digest
      ? { ...one, annotations: annotationsFor('k-old', origin, Date.now() - 60_000) }
      : one,
  );
  const bytes = encodeManifest({ mediaType: OCI_INDEX, manifests });
  await target.push(
    { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.byteLength },
    bytesOf(bytes),
    { tag },
  );
  expect(await found(target)).toBe('k-new');
});
