import { expect, test } from 'vitest';
import { mapConcurrent } from '../../src/core/concurrency.ts';
import type { Digest } from '../../src/core/digest.ts';
import { canListTags, type Target } from '../../src/core/target.ts';
import { artifactOf, blob, store, type Artifact } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { kindsOf } from '../support/request-kinds.ts';
import { expectSuccess, metadata, workspaceWith } from '../support/steps.ts';
import { placeIn, startWatched, type WatchedRegistry } from '../action/places.ts';

const REPOSITORIES = Array.from({ length: 10 }, (_, at) => `r${at}`);
const TAGS = Array.from({ length: 10 }, (_, at) => `1.${at}.0`);
const ALL = REPOSITORIES.length * TAGS.length;
/** A config and a layer of all, a layer of each repository, and one of each image. */
const BLOBS = 1 + 1 + REPOSITORIES.length + ALL;

function image(repository: string, tag: string): Artifact {
  const layers = ['of all', `of ${repository}`, `of ${repository}:${tag}`].map((text) => blob(text));
  return artifactOf({ layers });
}

/** Each repository below `path`, some at once. */
const inEach = <T>(
  { host }: WatchedRegistry,
  path: string,
  work: (name: string, target: Target) => Promise<T>,
): Promise<T[]> =>
  mapConcurrent(REPOSITORIES, 8, (name) =>
    placeIn(() => host).open(`${path}/${name}`, (target) => work(name, target)),
  );

const EXPECTED = REPOSITORIES.map((name) =>
  Object.fromEntries(TAGS.map((tag) => [tag, image(name, tag).root.digest])),
);

function digestsIn(registry: WatchedRegistry, path: string): Promise<Record<string, Digest>[]> {
  return inEach(registry, path, async (_name, target) => {
    if (!canListTags(target)) throw new Error('no list');
    const tags = await Array.fromAsync(target.tags());
    const found = await mapConcurrent(
      tags.filter((tag) => !tag.startsWith('sha256-')).toSorted(),
      8,
      async (tag) => [tag, (await target.resolve(tag)).digest] as const,
    );
    return Object.fromEntries(found);
  });
}

interface Way {
  readonly from: WatchedRegistry;
  readonly to: WatchedRegistry;
  readonly places: readonly [from: string, to: string];
  readonly inputs?: Readonly<Record<string, string>>;
}

/** One run, and what it asked for. */
async function synced({ from, to, places: [source, target], inputs = {} }: Way, cwd = workspaceWith()) {
  const before = [from.requests().length, to.requests().length];
  const rules = `- {from: ${from.host}/acme/${source}, repositories: [${REPOSITORIES.join(', ')}], to: ${to.host}/acme/${target}}`;
  const run = await expectSuccess({ cwd, inputs: { command: 'sync', rules, ...inputs } });
  return {
    counts: metadata(run),
    source: kindsOf(from.requests().slice(before[0])),
    destination: kindsOf(to.requests().slice(before[1])),
  };
}

const lists = REPOSITORIES.length;

describeWith(['docker-registry', 'olareg'], 'ten repositories of ten tags', () => {
  test('go from one registry to another and back, with exact digests, and by no request too many', async () => {
    await using docker = await startWatched('docker-registry');
    await using olareg = await startWatched('olareg');
    await inEach(docker, 'here', async (name, target) => {
      for (const tag of TAGS) await store(target, image(name, tag), tag);
    });
    for (const way of [
      { from: docker, to: olareg, places: ['here', 'there'] },
      { from: olareg, to: docker, places: ['there', 'back'] },
    ] satisfies Way[]) {
      const first = await synced(way);
      expect(first.counts).toMatchObject({ selected: ALL, copied: ALL });
      expect(first.source).toMatchObject({ 'GET tags/list': lists, 'GET manifests': ALL });
      expect(first.source['HEAD manifests']).toBeUndefined();
      expect(first.source['GET blobs']).toBe(BLOBS);
      expect(first.destination).toMatchObject({ 'GET tags/list': lists, 'PUT manifests': ALL });
      expect(first.destination['HEAD manifests']).toBeUndefined();
      expect(first.destination['GET manifests']).toBeUndefined();
      expect(await digestsIn(way.to, way.places[1])).toEqual(EXPECTED);
      const again = await synced(way);
      expect(again.counts).toMatchObject({ selected: ALL, same: ALL });
      expect(again.destination).toEqual({ 'GET tags/list': lists, 'HEAD manifests': ALL });
      expect(again.source).toMatchObject({ 'GET tags/list': lists, 'HEAD manifests': ALL });
      expect(again.source['GET manifests']).toBeUndefined();
    }
    const way: Way = {
      from: docker,
      to: olareg,
      places: ['here', 'there'],
      inputs: { state: 'oci-layout:state', recheck: '5' },
    };
    const cwd = workspaceWith();
    await synced(way, cwd);
    const known = await synced(way, cwd);
    // Referrers are asked for in the same turn: whether there is an API for them, once for each repository.
    const { 'GET referrers': apis = 0, ...asked } = known.source;
    expect(asked).toEqual({ 'GET tags/list': lists, 'HEAD manifests': ALL });
    expect(apis).toBeLessThanOrEqual(lists);
    const { 'HEAD manifests': heads = 0, ...others } = known.destination;
    expect(others).toEqual({ 'GET tags/list': lists });
    expect(heads).toBeGreaterThan(0);
    expect(heads).toBeLessThan((ALL / 5) * 1.5);
  });
});
