import { expect, test } from 'vitest';
import { artifactOf, blob, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { kindsOf } from '../support/request-kinds.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';
import { placeIn, startWatched, type WatchedRegistry } from './places.ts';

const REPOSITORIES = ['a', 'b', 'c'];
const VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0'];
const ALL = REPOSITORIES.length * VERSIONS.length;

/** One layer is shared by all, one by those of the repository. */
function image(repository: string, version: string): Artifact {
  const layers = ['shared by all', `of ${repository}`, `of ${repository} ${version}`].map((text) =>
    blob(text),
  );
  return artifactOf({ layers });
}

interface Asking {
  /** Of the rule. */
  readonly keys?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

describeWith(['docker-registry'], 'what a sync asks for', () => {
  async function prepared(): Promise<{ from: WatchedRegistry; to: WatchedRegistry } & AsyncDisposable> {
    const [from, to] = await Promise.all([startWatched('docker-registry'), startWatched('docker-registry')]);
    for (const repository of REPOSITORIES)
      await placeIn(() => from.host).open(repository, async (target) => {
        for (const version of VERSIONS) await store(target, image(repository, version), version);
      });
    return {
      from,
      to,
      async [Symbol.asyncDispose]() {
        await from[Symbol.asyncDispose]();
        await to[Symbol.asyncDispose]();
      },
    };
  }

  /** What a step asks of both sides. */
  async function asked(
    { from, to }: { from: WatchedRegistry; to: WatchedRegistry },
    { keys = '', inputs = {}, cwd = workspaceWith() }: Asking = {},
  ): Promise<{ source: Record<string, number>; destination: Record<string, number> }> {
    const before = [from.requests().length, to.requests().length];
    const rules = `- {from: ${from.host}/acme, repositories: [${REPOSITORIES.join(', ')}], to: ${to.host}/acme${keys && `, ${keys}`}}`;
    await expectSuccess({ cwd, inputs: { command: 'sync', rules, ...inputs } });
    return {
      source: kindsOf(from.requests().slice(before[0])),
      destination: kindsOf(to.requests().slice(before[1])),
    };
  }

  test('the first time each manifest and each blob is read once and sent once, and nothing is asked for in vain', async () => {
    await using both = await prepared();
    const { source, destination } = await asked(both);
    // A config and the layer of each image, a layer of each repository, and one of all.
    const blobs = 1 + REPOSITORIES.length + ALL + 1;
    expect(source).toMatchObject({ 'GET tags/list': REPOSITORIES.length, 'GET manifests': ALL });
    expect(source['GET blobs']).toBeLessThanOrEqual(blobs);
    expect(source['HEAD manifests']).toBeUndefined();
    expect(destination['PUT manifests']).toBe(ALL);
    expect(destination['HEAD manifests']).toBeUndefined();
    expect(destination['HEAD blobs']).toBeUndefined();
    expect(destination['GET manifests']).toBeUndefined();
  });

  test('again, each side is asked once for each tag, and nothing is read or written', async () => {
    await using both = await prepared();
    await asked(both);
    const { source, destination } = await asked(both);
    // Whether there is a referrers API.
    expect(source).toEqual({
      'GET tags/list': REPOSITORIES.length,
      'HEAD manifests': ALL,
      'GET referrers': REPOSITORIES.length,
    });
    expect(destination).toEqual({ 'GET tags/list': REPOSITORIES.length, 'HEAD manifests': ALL });
  });

  test('with a state the destination is asked in its turn only, and a fixed tag at neither side', async () => {
    await using both = await prepared();
    const cwd = workspaceWith();
    const inputs = { state: 'oci-layout:state', recheck: '1000' };
    await asked(both, { inputs, cwd });
    const known = await asked(both, { inputs, cwd });
    expect(known.source).toEqual({ 'GET tags/list': REPOSITORIES.length, 'HEAD manifests': ALL });
    expect(known.destination).toEqual({ 'GET tags/list': REPOSITORIES.length });
    const fixed = await asked(both, { inputs, cwd, keys: 'fixed: versions' });
    expect(fixed).toEqual({
      source: { 'GET tags/list': REPOSITORIES.length },
      destination: { 'GET tags/list': REPOSITORIES.length },
    });
  });

  test('a tag that moved costs what it needs: its manifest and the blobs that are new', async () => {
    await using both = await prepared();
    const cwd = workspaceWith();
    const inputs = { state: 'oci-layout:state', recheck: '1000' };
    await asked(both, { inputs, cwd });
    await placeIn(() => both.from.host).open('a', async (target) => {
      await store(target, image('a', 'moved'), '1.0.0');
      await store(target, image('a', 'new'), '9.0.0');
    });
    const { source, destination } = await asked(both, { inputs, cwd });
    expect(source).toMatchObject({ 'HEAD manifests': ALL, 'GET manifests': 2, 'GET blobs': 2 });
    expect(destination).toMatchObject({ 'PUT manifests': 2, 'POST blobs/uploads': 2 });
    expect(destination['HEAD manifests'] ?? 0).toBeLessThanOrEqual(1);
  });

  test('a signature under a tag of cosign comes with its image, and is not asked for where there is none', async () => {
    await using both = await prepared();
    const signed = image('b', '2.0.0').root;
    const signature = plainArtifact('signature');
    await placeIn(() => both.from.host).open('b', (target) =>
      store(target, signature, `${signed.digest.replace(':', '-')}.sig`),
    );
    const { source } = await asked(both);
    expect(source['HEAD manifests']).toBe(1);
    const copied = await placeIn(() => both.to.host).open('b', (target) =>
      target.resolve(`${signed.digest.replace(':', '-')}.sig`),
    );
    expect(copied.digest).toBe(signature.root.digest);
  });
});
