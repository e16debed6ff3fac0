import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { comparisons, type Comparison } from '../support/coming-from/page.ts';
import { startComparison, stepOf, type ComparisonWorld, type Side } from '../support/coming-from/world.ts';
import { describeWith } from '../support/partners.ts';
import type { RunOptions, RunResult } from '../support/runner.ts';
import { output } from '../support/steps.ts';
import { filesIn } from '../support/temp.ts';

interface Fetched {
  readonly digest: string | null;
  readonly config?: { readonly mediaType: string };
  readonly layers?: readonly { readonly mediaType: string; readonly digest: string }[];
  readonly manifests?: readonly { readonly digest: string; readonly platform?: object }[];
}

async function fetched(side: Side, reference: string): Promise<Fetched> {
  const [, host, repository, tag] = /^([^/]+)\/(.+):([^:]+)$/.exec(side.map(reference)) ?? [];
  const accept = ['manifest', 'index'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`).join(', ');
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, { headers: { accept } });
  expect([reference, answer.status]).toEqual([reference, 200]);
  const manifest = (await answer.json()) as Omit<Fetched, 'digest'>;
  return { ...manifest, digest: answer.headers.get('docker-content-digest') };
}

const app = 'ghcr.io/acme/app:1.0';
const moved = 'registry.example.com/acme/app:1.0';

async function isMoved(side: Side): Promise<void> {
  expect(await fetched(side, moved)).toEqual(await fetched(side, app));
}

/** What each tool, which is not there to run, would have done; by the beginning of its line. */
const expected: Readonly<Record<string, (side: Side, run: RunResult) => Promise<unknown>>> = {
  'docker/build-push-action': async (side) => {
    const index = readFileSync(join(side.workspace, 'layout/index.json'), 'utf8');
    const { manifests } = JSON.parse(index) as { manifests: { digest: string }[] };
    for (const host of ['ghcr.io', 'registry.example.com'])
      expect((await fetched(side, `${host}/acme/new:1.0`)).digest).toBe(manifests[0]?.digest);
  },
  'docker pull': isMoved,
  'docker buildx imagetools create -t registry.example.com': isMoved,
  'docker buildx imagetools create -t ghcr.io': async (side) => {
    const { manifests = [] } = await fetched(side, 'ghcr.io/acme/app:2.0');
    const parts = ['1.0-amd64', '1.0-arm64'].map((tag) => fetched(side, `ghcr.io/acme/app:${tag}`));
    expect(manifests.map(({ digest }) => digest)).toEqual(
      (await Promise.all(parts)).map(({ digest }) => digest),
    );
    expect(manifests).toMatchObject([
      { platform: { os: 'linux', architecture: 'amd64' } },
      { platform: { os: 'linux', architecture: 'arm64' } },
    ]);
  },
  'docker buildx imagetools inspect': async (side, run) => {
    const { digest: _, ...manifest } = await fetched(side, app);
    expect(JSON.parse(output(run, 'manifest'))).toEqual(manifest);
  },
  'helm pull oci:': async (side) => {
    const chart = await fetched(side, 'registry.example.com/acme/charts/demo:0.1.0');
    expect(chart).toEqual(await fetched(side, 'ghcr.io/acme/charts/demo:0.1.0'));
    expect(chart.config?.mediaType).toBe('application/vnd.cncf.helm.config.v1+json');
    const layers = chart.layers?.map(({ mediaType }) => mediaType);
    expect(layers).toEqual(['application/vnd.cncf.helm.chart.content.v1.tar+gzip']);
  },
  'helm pull --destination': async (side) => {
    const { layers = [] } = await fetched(side, 'ghcr.io/acme/charts/demo:0.1.0');
    const archive = readFileSync(join(side.workspace, 'charts/demo-0.1.0.tgz'));
    expect(layers.map(({ digest }) => digest)).toEqual([digestOf(archive)]);
  },
  'helm show chart': async (_, run) => {
    const chart = JSON.parse(output(run, 'config')) as object;
    expect(chart).toMatchObject({ name: 'demo', version: '0.1.0', apiVersion: 'v2' });
  },
};

describeWith(['olareg', 'docker-registry'], 'docs/coming-from.md', () => {
  let world: ComparisonWorld;
  beforeAll(async () => void (world = await startComparison([])));
  afterAll(() => world?.[Symbol.asyncDispose]());

  const rows = ['docker', 'helm'].flatMap(comparisons).filter(({ inputs }) => inputs !== undefined);

  test('has these rows of docker and helm', () => {
    const matching = rows.map(({ theirs }) => keysOf(theirs.join()));
    expect(matching.flat().toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(rows.map((row) => [row.theirs[0] ?? '', row] as const))(
    '%s: our step does that',
    { timeout: 60_000 },
    async (line, row) => {
      expect.hasAssertions();
      const side = await world.side(row, 'ours');
      const run = await stepOf(row, side);
      for (const key of keysOf(line)) await expected[key]?.(side, run);
    },
  );

  describe('actions/cache', () => {
    const [cache, restore, lookup, save] = comparisons('actions/cache') as [
      Comparison,
      Comparison,
      Comparison,
      Comparison,
    ];
    const job: RunOptions = {
      event: { name: 'push', payload: { repository: { default_branch: 'main' } } },
      env: { GITHUB_REF: 'refs/heads/main' },
    };
    let first: Side;
    beforeAll(async () => void (first = await world.side(cache, 'cache')));
    /** The store of the first step, in a workspace without what it kept. */
    const later = async (): Promise<Side> => {
      const { workspace } = await world.side(cache, 'later');
      return { ...first, workspace: join(workspace, 'a new job') };
    };
    const depsIn = ({ workspace }: Side): string[] =>
      filesIn(workspace).filter((name) => name.startsWith('deps'));

    test('a step with restore keys saves when the job ends, and the restoring one brings it back', async () => {
      const run = await stepOf(cache, first, { ...job, post: true });
      expect([run.outputs.get('cache-hit'), run.post?.outcome]).toEqual(['', 'success']);
      const side = await later();
      expect((await stepOf(restore, side, job)).outputs.get('cache-hit')).toBe('true');
      expect(depsIn(side)).toEqual(['deps/one.js']);
    });

    test('a key that is not there fails where that is asked for', async () => {
      const missing = { ...restore, inputs: { ...restore.inputs, key: 'other' } };
      await expect(stepOf(missing, await later(), job)).rejects.toThrow('failure');
    });

    test('a look only writes no file', async () => {
      const side = await later();
      expect((await stepOf(lookup, side, job)).outputs.get('cache-hit')).toBe('true');
      expect(depsIn(side)).toEqual([]);
    });

    test('a saving step saves, and restore keys find the newest', async () => {
      await stepOf(save, first, job);
      const other = { ...cache, inputs: { ...cache.inputs, key: 'deps-3' } };
      const run = await stepOf(other, await later(), job);
      expect(run.outputs.get('cache-hit')).toBe('false');
      expect(run.outputs.get('cache-matched-key')).toBe('deps-2');
    });
  });
});

function keysOf(line: string): string[] {
  return Object.keys(expected).filter((key) => line.startsWith(key));
}
