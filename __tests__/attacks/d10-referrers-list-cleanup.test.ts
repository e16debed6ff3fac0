// D10 An index of others stands under the tag of a list of referrers, and an attach removes it as the list of before.
import { describe, expect, test } from 'vitest';
import { addArtifact, indexType, sha256, type Artifact } from '../support/scripted-registry/fixtures.ts';
import type { Quirks } from '../support/scripted-registry/quirks.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

const withoutApi: Partial<Quirks> = { referrersApi: false, ociSubject: false };
const SIGNATURE = 'application/x.signature';

const describeArtifact = ({ digest, bytes }: Artifact) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  size: bytes.length,
});

interface World extends AsyncDisposable {
  readonly registry: ScriptedRegistry;
  readonly subject: Artifact;
  /** Puts an index of these under the tags, and gives its digest. */
  index(entries: readonly object[], ...tags: readonly string[]): string;
  readonly listTag: string;
  attach(): Promise<void>;
  holds(digest: string): boolean;
}

async function world(quirks: Partial<Quirks> = {}): Promise<World> {
  const registry = await startScriptedRegistry({ quirks: { ...withoutApi, ...quirks } });
  const subject = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  const { manifests, tags } = repositoryOf(registry.store, 'acme/app');
  return {
    registry,
    subject,
    listTag: subject.digest.replace(':', '-'),
    index(entries, ...names) {
      const bytes = Buffer.from(
        JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests: entries }),
      );
      const digest = sha256(bytes);
      manifests.set(digest, { mediaType: indexType, bytes });
      for (const name of names) tags.set(name, digest);
      return digest;
    },
    async attach() {
      const inputs = { command: 'attach', subject: `${registry.host}/acme/app:v1`, files: 'a.sig' };
      const cwd = workspaceWith({ 'a.sig': 'signed' });
      await expectSuccess({ cwd, inputs: { ...inputs, 'artifact-type': SIGNATURE } });
    },
    holds: (digest) => manifests.has(digest),
    [Symbol.asyncDispose]: () => registry.stop(),
  };
}

function referrerOf({ registry, subject }: World, text: string): Artifact {
  return addArtifact(registry.store, 'acme/app', { text, artifactType: SIGNATURE, subject });
}

describe('what stands under the tag of a list is not removed', () => {
  test('where it is the index of a release', async () => {
    await using here = await world();
    const images = ['amd64', 'arm64'].map((architecture) => ({
      ...describeArtifact(addArtifact(here.registry.store, 'acme/app', { text: architecture })),
      platform: { architecture, os: 'linux' },
    }));
    const release = here.index(images, 'v2.0.0', here.listTag);
    await here.attach();
    expect(here.holds(release)).toBe(true);
    expect(here.registry.store.get('acme/app')?.tags.get('v2.0.0')).toBe(release);
  });

  test('where it lists what does not refer to the subject, whatever its form', async () => {
    await using here = await world();
    const other = addArtifact(here.registry.store, 'acme/app', { text: 'other' });
    const mixed = here.index(
      [describeArtifact(referrerOf(here, 'one')), describeArtifact(other)],
      here.listTag,
    );
    await here.attach();
    expect(here.holds(mixed)).toBe(true);
  });

  test.each<[string, (digest: string) => string]>([
    ['a tag stands for it', () => 'kept'],
    ['something refers to it', (digest) => digest.replace(':', '-')],
  ])('where %s', async (_title, tagFor) => {
    await using here = await world();
    const list = here.index([describeArtifact(referrerOf(here, 'one'))], here.listTag);
    const kept = tagFor(list);
    repositoryOf(here.registry.store, 'acme/app').tags.set(
      kept,
      kept === 'kept' ? list : here.subject.digest,
    );
    await here.attach();
    expect(here.holds(list)).toBe(true);
  });

  test.each<[string, Partial<Quirks>]>([
    ['tags are not listed', { tagsList: false }],
    ['the list of tags is not complete', { tagPage: 1, link: 'unreadable' }],
    ['the list of tags leads back to its first page', { tagPage: 1, link: 'repeated' }],
  ])('where %s', async (_title, quirks) => {
    await using here = await world(quirks);
    const list = here.index([describeArtifact(referrerOf(here, 'one'))], here.listTag);
    await here.attach();
    expect(here.holds(list)).toBe(true);
  });

  test('where there are too many tags to look at', async () => {
    await using here = await world();
    const list = here.index([describeArtifact(referrerOf(here, 'one'))], here.listTag);
    const { tags } = repositoryOf(here.registry.store, 'acme/app');
    for (let at = 0; at < 100; at += 1) tags.set(`v0.${at}`, here.subject.digest);
    await here.attach();
    expect(here.holds(list)).toBe(true);
  });
});

test('a list of before that nothing else names is removed, as ever', async () => {
  await using here = await world();
  const list = here.index([describeArtifact(referrerOf(here, 'one'))], here.listTag);
  await here.attach();
  expect(here.holds(list)).toBe(false);
});

test('a registry that removes nothing is not asked to show what it holds', async () => {
  await using here = await world({ deletes: [] });
  const one = referrerOf(here, 'one');
  here.index([describeArtifact(one)], here.listTag);
  await here.attach();
  const seen = here.registry.requests.map(({ method, path }) => `${method} ${path}`);
  expect(seen).not.toContain(`GET /v2/acme/app/manifests/${one.digest}`);
  expect(seen.filter((line) => line.endsWith('tags/list'))).toEqual([]);
});
