import { expect, test } from 'vitest';
import { removeTags } from '../../src/sync/remove-tags.ts';
import type { Target } from '../../src/core/target.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { indexOf, plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { startGithub } from '../support/github.ts';
import { describeWith } from '../support/partners.ts';
import {
  going,
  goingSignature,
  removalOf,
  resultsOf,
  signatureTag,
  tagsOf,
} from '../support/prune-places.ts';
import { startRegistry } from '../support/registries.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistryOptions,
} from '../support/scripted-registry/scripted-registry.ts';
import { openNewRepository } from '../support/target-kinds.ts';

const one = plainArtifact('one');
const two = plainArtifact('two');
const three = plainArtifact('three');
const part = plainArtifact('part');
const signature = plainArtifact('signature');
const index = indexOf([{ artifact: part }]);

/** `old` and `kept` are one digest; `part` is listed by `index`, which stays; `two` is signed. */
async function prepare(target: Target): Promise<void> {
  await store(target, one, 'old');
  await store(target, one, 'kept');
  await store(target, two, 'two');
  await store(target, two, 'two-again');
  await store(target, signature, signatureTag(two.root));
  await store(target, part, 'part');
  await store(target, index, 'index');
  await store(target, three, 'three');
}

const list = [
  going('old', one.root),
  going('two', two.root),
  going('two-again', two.root),
  goingSignature(two.root),
  going('part', part.root),
];
const byDigest = [
  'old kept',
  'two pruned',
  'two-again pruned',
  'part kept',
  `${signatureTag(two.root)} pruned`,
];

describeWith(['docker-registry'], 'docker-registry, where a digest takes all its tags along', () => {
  test('deletes no digest that a tag needs which stays', async () => {
    await using registry = await startRegistry('docker-registry');
    const place = await openNewRepository(registry);
    await prepare(place.target);
    const done = await removeTags(place.target, list, removalOf(await tagsOf(place.target)));
    expect(resultsOf(done).toSorted()).toEqual(byDigest.toSorted());
    expect(await tagsOf(place.target)).toEqual(['index', 'kept', 'old', 'part', 'three']);
    for (const tag of ['kept', 'index', 'part', 'three']) await place.target.resolve(tag);
    await place.close();
  });
});

describeWith(['olareg'], 'olareg, which removes single tags', () => {
  test('removes the tags and nothing else', async () => {
    await using registry = await startRegistry('olareg');
    const place = await openNewRepository(registry);
    await prepare(place.target);
    const done = await removeTags(place.target, list, removalOf(await tagsOf(place.target)));
    expect(new Set(done.removals.map(({ result }) => result))).toEqual(new Set(['pruned']));
    expect(await tagsOf(place.target)).toEqual(['index', 'kept', 'three']);
    expect((await place.target.resolve('kept')).digest).toBe(one.root.digest);
    await place.close();
  });
});

test('on ghcr.io, versions go by the API for packages, and none with a tag that stays', async () => {
  await using github = await startGithub();
  await github.open('acme/app', async (target) => {
    await prepare(target);
    const done = await removeTags(target, list, removalOf(await tagsOf(target)));
    expect(resultsOf(done).toSorted()).toEqual(byDigest.toSorted());
    expect(await tagsOf(target)).toEqual(['index', 'kept', 'old', 'part', 'three']);
  });
  expect(github.registry.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  expect(github.asked().filter((line) => line.startsWith('DELETE'))).toHaveLength(2);
});

async function scripted(options: ScriptedRegistryOptions) {
  const registry = await startScriptedRegistry(options);
  const target = openRepository(`${registry.host}/acme/app`, { retries: 0, actions: 'pull,push' });
  return {
    registry,
    target,
    async [Symbol.asyncDispose]() {
      await target.close();
      await registry.stop();
    },
  };
}

const deletesDigests = { quirks: { deletes: ['manifest'] } } as const;

test('a removal that fails stops none of the others', async () => {
  for (const options of [{}, deletesDigests]) {
    await using place = await scripted(options);
    await prepare(place.target);
    // By digest, the first request is the one that tells that single tags are not removed.
    const after = options === deletesDigests ? 1 : 0;
    place.registry.faults.add({ operation: 'delete', fault: '500', times: 1, after });
    const some = [going('two', two.root), going('two-again', two.root), going('three', three.root)];
    const done = await removeTags(
      place.target,
      [...some, goingSignature(two.root)],
      removalOf(await tagsOf(place.target)),
    );
    const sig = signatureTag(two.root);
    expect(resultsOf(done)).toEqual(
      after === 1
        ? ['two failed', 'two-again failed', 'three pruned', `${sig} kept`]
        : ['two failed', 'two-again pruned', 'three pruned', `${sig} kept`],
    );
    expect(await tagsOf(place.target)).toEqual(
      [...(after === 1 ? ['two', 'two-again'] : ['two']), 'index', 'kept', 'old', 'part', sig].toSorted(),
    );
  }
});

test('no digest is deleted where a tag that stays cannot be looked up', async () => {
  await using place = await scripted(deletesDigests);
  await prepare(place.target);
  const tags = await tagsOf(place.target);
  place.registry.faults.add(
    { operation: 'manifest-head', fault: '500', times: 'always', after: 1 },
    { operation: 'manifest-get', fault: '500', times: 'always' },
  );
  const done = await removeTags(place.target, [going('three', three.root)], removalOf(tags));
  expect(resultsOf(done)).toEqual(['three failed']);
  expect(
    place.registry.requests.filter(({ method, path }) => method === 'DELETE' && path.includes('sha256:')),
  ).toEqual([]);
});

test('tags whose digests this run has seen are not asked for', async () => {
  await using place = await scripted(deletesDigests);
  await prepare(place.target);
  const tags = await tagsOf(place.target);
  const seen = new Map<string, typeof one.root>();
  for (const tag of tags) seen.set(tag, await place.target.resolve(tag));
  const before = place.registry.requests.length;
  await removeTags(place.target, [going('three', three.root)], removalOf(tags, { seen }));
  const heads = place.registry.requests.slice(before).filter(({ method }) => method === 'HEAD');
  expect(heads.map(({ path }) => path)).toEqual(['/v2/acme/app/manifests/three']);
  expect(await tagsOf(place.target)).not.toContain('three');
});

test('a referrer with a tag goes, whatever list of referrers has it', async () => {
  await using place = await scripted({
    quirks: { ...deletesDigests.quirks, referrersApi: false, ociSubject: false },
  });
  const referrer = withSubject(one);
  await store(place.target, one, 'kept');
  await store(place.target, referrer, 'sbom');
  const tags = await tagsOf(place.target);
  const done = await removeTags(place.target, [going('sbom', referrer.root)], removalOf(tags));
  expect(resultsOf(done)).toEqual(['sbom pruned']);
  expect(await Array.fromAsync(place.target.predecessors(one.root))).toEqual([]);
});
