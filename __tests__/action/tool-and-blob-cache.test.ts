import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCacheService } from '../support/actions-cache/service.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { runAction } from '../support/runner.ts';
import { expectFailure, metadata, outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

describeWith(['docker-registry'], 'as steps:', () => {
  let registry: RunningRegistry;
  let from: string;
  beforeAll(async () => {
    registry = await startRegistry('docker-registry');
    from = `${registry.host}/acme/greet:v1.2.3`;
    const cwd = workspaceWith({ greet: '#!/bin/sh\necho hi\n', data: 'x'.repeat(100_000) });
    const pushed = await runAction({ cwd, inputs: { files: 'greet\ndata', to: from } });
    expect(outcomeOf(pushed, 'success')).toBe('success');
  });
  afterAll(() => registry?.stop());

  test('blobs that a run has pulled are kept for the next one, which asks for the manifest only', async () => {
    await using service = await startCacheService();
    const inputs = { command: 'pull', from, 'blob-cache': 'actions' };
    const requests: number[] = [];
    const trees: string[][] = [];
    for (const run of ['1', '2']) {
      const env = { ...service.environment(), GITHUB_RUN_ID: run };
      const step = await runAction({ inputs, env, post: true });
      expect(outcomeOf(step, 'success')).toBe('success');
      expect(step.post?.outcome).toBe('success');
      requests.push(metadata(step).requests);
      trees.push(treeOf(step.workspace));
    }
    expect(service.keys()).toHaveLength(1);
    expect(requests).toEqual([3, 1]);
    expect(trees[1]).toEqual(trees[0]);
  });

  test('without a cache service a pull is as ever', async () => {
    const run = await runAction({ inputs: { command: 'pull', from, 'blob-cache': 'actions' }, post: true });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.post?.outcome).toBe('success');
  });

  test('a tool comes to the tool cache and to PATH', async () => {
    const run = await runAction({ inputs: { command: 'tool', from } });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(output(run, 'cache-hit')).toBe('false');
    expect(run.path.map((folder) => folder.startsWith(output(run, 'tool-path')))).toEqual([true]);
  });

  test('a tool without the referrer that is asked for is not unpacked', async () => {
    const inputs = { command: 'tool', from, verify: '- has: application/vnd.acme.license' };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'application/vnd.acme.license');
  });
});
