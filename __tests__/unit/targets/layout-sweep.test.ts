import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { canSweep } from '../../../src/core/target.ts';
import { removeTags } from '../../../src/sync/remove-tags.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { dryRun } from '../../../src/targets/wrappers/dry-run.ts';
import {
  artifactOf,
  blob,
  graphIn,
  graphOf,
  imageIndex,
  indexOf,
  plainArtifact,
  store,
  withSubject,
  type Artifact,
} from '../../support/artifacts.ts';
import { going, goingSignature, removalOf, signatureTag, tagsOf } from '../../support/prune-places.ts';
import { rejection } from '../../support/rejection.ts';
import { tempFolder } from '../../support/temp.ts';

const shared = blob('shared by both');
const old = artifactOf({ layers: [blob('old'), shared] });
const kept = artifactOf({ layers: [blob('kept'), shared] });

const newLayout = () => new OciLayout(tempFolder('layout-'));

function blobPath(layout: OciLayout, { digest }: Pick<Descriptor, 'digest'>): string {
  return join(layout.path, 'blobs', digest.replace(':', '/'));
}

function held(layout: OciLayout, artifact: Artifact): number {
  return artifact.blobs.filter(({ node }) => existsSync(blobPath(layout, node))).length;
}

async function listed(layout: OciLayout): Promise<string[]> {
  return (await layout.index()).manifests.map(({ digest }) => digest);
}

/** What only the first has. */
function own(one: Artifact, other: Artifact): number {
  const others = new Set(other.blobs.map(({ node }) => node.digest));
  return one.blobs.reduce((sum, { node }) => (others.has(node.digest) ? sum : sum + node.size), 0);
}

test('what only an untagged manifest reached goes, what others share stays', async () => {
  const layout = newLayout();
  await store(layout, old, 'old');
  await store(layout, kept, 'kept');
  const done = await removeTags(layout, [going('old', old.root)], removalOf(['old', 'kept']));
  expect(done).toMatchObject({ freed: own(old, kept), removals: [{ tag: 'old', result: 'pruned' }] });
  expect(await listed(layout)).toEqual([kept.root.digest]);
  expect(held(layout, old)).toBe(old.blobs.length - 2);
  const fresh = new OciLayout(layout.path);
  expect(await graphOf(fresh, await fresh.resolve('kept'))).toEqual(graphIn(kept));
});

test('a manifest with another tag, and one that an index lists, stay whole', async () => {
  const layout = newLayout();
  const index = indexOf([{ artifact: old }]);
  await store(layout, index, 'index');
  await store(layout, old, 'old');
  await store(layout, kept, 'kept');
  await layout.tag(kept.root, 'again');
  const list = [going('old', old.root), going('again', kept.root)];
  const done = await removeTags(layout, list, removalOf(await tagsOf(layout)));
  expect(done.freed).toBe(0);
  expect(await tagsOf(layout)).toEqual(['index', 'kept']);
  for (const artifact of [index, kept])
    expect(await graphOf(layout, await layout.resolve(artifact.root.digest))).toEqual(graphIn(artifact));
});

test('an index goes with its manifests and referrers, and with its digest tags', async () => {
  const layout = newLayout();
  const index = imageIndex();
  const signature = withSubject(index);
  const second = withSubject(signature);
  const cosign = plainArtifact('cosign');
  await store(layout, second);
  await store(layout, index, 'old');
  await store(layout, cosign, signatureTag(index.root));
  await store(layout, kept, 'kept');
  const list = [going('old', index.root), goingSignature(index.root)];
  await removeTags(layout, list, removalOf(await tagsOf(layout)));
  expect(await tagsOf(layout)).toEqual(['kept']);
  expect(await listed(layout)).toEqual([kept.root.digest]);
  // The empty config is everybody's.
  expect([held(layout, second), held(layout, cosign), held(layout, kept)]).toEqual([1, 1, kept.blobs.length]);
});

test('what somebody pushed without a tag stays, and a tagged referrer keeps its subject', async () => {
  const layout = newLayout();
  const signature = withSubject(old);
  await store(layout, plainArtifact('untagged'));
  await store(layout, signature, 'signature');
  await store(layout, old, 'old');
  expect((await removeTags(layout, [going('old', old.root)], removalOf(['old']))).freed).toBe(0);
  expect(held(layout, signature)).toBe(signature.blobs.length);
  expect(held(layout, plainArtifact('untagged'))).toBe(plainArtifact('untagged').blobs.length);
});

test('nothing is swept while a manifest that stays cannot be read', async () => {
  const layout = newLayout();
  await store(layout, old, 'old');
  await store(layout, kept, 'kept');
  writeFileSync(blobPath(layout, kept.root), ' '.repeat(kept.root.size));
  const fresh = new OciLayout(layout.path);
  const done = await removeTags(fresh, [going('old', old.root)], removalOf(['old', 'kept']));
  expect(done).toMatchObject({ freed: 0, removals: [{ result: 'pruned' }] });
  expect(done.sweepError).toMatchObject({ code: 'INVALID_CONTENT' });
  expect(held(layout, old)).toBe(old.blobs.length);
  expect(await rejection(fresh.sweep([old.root]))).toMatchObject({
    message: expect.stringContaining(kept.root.digest),
  });
});

test('a dry run sweeps nothing', async () => {
  const layout = newLayout();
  await store(layout, old);
  const dry = dryRun(layout, { nodes: 0, bytes: 0, requests: 0 });
  expect(canSweep(dry) && (await dry.sweep([old.root]))).toBe(0);
  expect(held(layout, old)).toBe(old.blobs.length);
  expect(await layout.sweep([old.root])).toBe(old.blobs.reduce((sum, { node }) => sum + node.size, 0));
  expect(held(layout, old)).toBe(0);
});
