import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill, nodeIn, signedIndex } from '../support/graphs.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import type { RunResult } from '../support/runner.ts';
import { expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';
import { placeIn } from './places.ts';

/** What a person comes for, as the lines of one step. */
const TASKS = {
  'publish a release': `
- uses: org/oras-action@v1
  with:
    files: dist
    to: ghcr.io/acme/app:1.2.3
    tags: 1.2, latest`,
  'pull a release': `
- uses: org/oras-action@v1
  with:
    from: ghcr.io/acme/app:1.2.3
    path: app`,
  'promote with signatures': `
- uses: org/oras-action@v1
  with:
    from: ghcr.io/acme/staging:v1
    to: ghcr.io/acme/production:v1
    if-exists: fail-if-different`,
  'copy the newest three versions': `
- uses: org/oras-action@v1
  with:
    from: ghcr.io/acme/versions:*
    newest: 3
    to: ghcr.io/acme/mirror`,
  'list the latest 1.x': `
- uses: org/oras-action@v1
  with:
    command: list
    from: ghcr.io/acme/versions
    versions: 1.x
    newest: 1`,
} as const;

type Task = keyof typeof TASKS;

test.each(Object.entries(TASKS))('to %s takes at most six lines', (_task, step) => {
  expect(step.trim().split('\n').length).toBeLessThanOrEqual(6);
});

describeWith(['olareg'], 'and does it', () => {
  let registry: RunningRegistry;
  const graph = signedIndex();
  const cwd = workspaceWith({ 'dist/app.js': 'app' });
  beforeAll(async () => {
    registry = await startRegistry('olareg');
    const place = placeIn(() => registry.host);
    await place.open('staging', (target) => fill(target, graph));
    await place.open('versions', async (target) => {
      await fill(target, graph);
      for (const tag of ['1.9.0', '1.10.0', '2.0.0', '0.9.0', 'nightly'])
        await target.tag(nodeIn(graph, 'other'), tag);
    });
  });
  afterAll(() => registry?.stop());

  const run = (task: Task): Promise<RunResult> => {
    const [step] = parse(TASKS[task].replaceAll('ghcr.io', registry.host)) as [{ with: object }];
    const inputs = Object.fromEntries(
      Object.entries(step.with).map(([name, value]) => [name, String(value)]),
    );
    return expectSuccess({ cwd, inputs });
  };
  const listed = async (repository: string): Promise<string[]> => {
    const from = `${registry.host}/acme/${repository}`;
    return output(await expectSuccess({ cwd, inputs: { command: 'list', from } }), 'tags').split('\n');
  };

  test('publish a release, and pull it', async () => {
    expect(output(await run('publish a release'), 'tags').split('\n')).toEqual(['1.2.3', '1.2', 'latest']);
    await run('pull a release');
    expect(treeOf(cwd).some((line) => line.startsWith('app/dist/app.js'))).toBe(true);
  });

  test('promote with signatures', async () => {
    const promoted = await run('promote with signatures');
    expect(output(promoted, 'digest')).toBe(nodeIn(graph, 'index').digest);
    const tree = output(promoted, 'referrers');
    for (const name of ['signature', 'sbom', 'cosign sig'])
      expect(tree).toContain(nodeIn(graph, name).digest);
  });

  test('copy the newest three versions', async () => {
    await run('copy the newest three versions');
    expect(await listed('mirror')).toEqual(['2.0.0', '1.10.0', '1.9.0']);
  });

  test('list the latest 1.x', async () => {
    expect(output(await run('list the latest 1.x'), 'tags')).toBe('1.10.0');
  });
});
