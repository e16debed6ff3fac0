import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cacheOrigin } from '../../src/action/commands/cache/origin.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';
import { saveEntry } from '../../src/cache/store/save-entry.ts';
import { scopesFor } from '../../src/cache/store/scopes.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { noise, packagesTree } from '../integration/cache-trees.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { runAction, runCli, type RunResult } from '../support/runner.ts';
import { outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';
import { describeAt } from './places.ts';

const JOBS = 16;

describeAt(['layout', 'docker-registry'], 'a cache', (place) => {
  test(`of ${JOBS} jobs that save different keys at once has all of them`, async () => {
    const to = place.at('many');
    const keys = Array.from({ length: JOBS }, (_, at) => `key-${at}`);
    const saves = keys.map((key) =>
      runAction({
        cwd: workspaceWith({ 'dist/a.txt': key }),
        inputs: { command: 'cache-save', path: 'dist', key, to },
      }),
    );
    for (const run of await Promise.all(saves)) {
      expect(outcomeOf(run, 'success')).toBe('success');
      expect(output(run, 'changed')).toBe('true');
      expect(run.annotations).toEqual([]);
    }
    for (const key of keys) {
      // As a beginning of keys it is looked up in the list of entries, not by its tag.
      const inputs = { command: 'cache-restore', path: 'dist', key: 'none', 'restore-keys': key, to };
      expect(output(await runAction({ inputs }), 'cache-matched-key')).toBe(key);
    }
  });

  test('keeps the old entry when a save is killed, and the next save is whole', async () => {
    const to = place.at('killed');
    const restore = { command: 'cache-restore', path: 'dist', 'cache-scope': 'shared', to };
    const old = workspaceWith({ 'dist/a.txt': 'old' });
    const flags = (key: string): string[] => [
      '--path',
      'dist',
      '--key',
      key,
      '--to',
      to,
      '--cache-scope',
      'shared',
    ];
    expect((await runCli(['cache-save', ...flags('old')], { cwd: old })).exitCode).toBe(0);
    const cwd = workspaceWith({ 'dist/b.bin': noise(6_000_000, 1) });
    for (let ms = 60; ms <= 300; ms += 40) await killedAfter(ms, ['cache-save', ...flags(`k${ms}`)], cwd);
    const restored = await runAction({ inputs: { ...restore, key: 'old' } });
    expect(treeOf(restored.workspace)).toEqual(treeOf(old));
    for (let ms = 60; ms <= 300; ms += 40) {
      const run = await runAction({ inputs: { ...restore, key: `k${ms}` } });
      expect(outcomeOf(run, 'success')).toBe('success');
      // All of it or nothing of it.
      expect(treeOf(run.workspace)).toEqual(output(run, 'cache-hit') === 'true' ? treeOf(cwd) : []);
    }
    expect((await runCli(['cache-save', ...flags('k60')], { cwd })).exitCode).toBe(0);
    const whole = await runAction({ inputs: { ...restore, key: 'k60' } });
    expect(treeOf(whole.workspace)).toEqual(treeOf(cwd));
  });
});

describeWith(['docker-registry', 'oras'], 'a cache in a registry', () => {
  interface Stats {
    readonly sentBytes: number;
    readonly fetchedBytes: number;
    readonly requests: number;
  }
  const stats = (run: RunResult): Stats => JSON.parse(output(run, 'metadata')) as Stats;

  test('moves what changed: of a save and of a restore onto what is there', async () => {
    await using registry = await startRegistry('docker-registry');
    const inputs = { path: 'tree', to: `${registry.host}/acme/cache` };
    const cwd = workspaceWith();
    packagesTree(60, 40, 3000, join(cwd, 'tree'));
    const first = await runAction({ cwd, inputs: { ...inputs, command: 'cache-save', key: '1' } });
    const all = stats(first).sentBytes;
    const other = workspaceWith();
    await runAction({ cwd: other, inputs: { ...inputs, command: 'cache-restore', key: '1' } });
    for (const name of readdirSync(join(cwd, 'tree/p7/lib')))
      appendFileSync(join(cwd, 'tree/p7/lib', name), 'x');
    const second = await runAction({ cwd, inputs: { ...inputs, command: 'cache-save', key: '2' } });
    expect(stats(second).sentBytes / all).toBeLessThan(0.1);
    const onto = await runAction({ cwd: other, inputs: { ...inputs, command: 'cache-restore', key: '2' } });
    expect(stats(onto).fetchedBytes / all).toBeLessThan(0.1);
    const third = await runAction({ cwd, inputs: { ...inputs, command: 'cache-save', key: '3' } });
    // The manifest is new, the config and all layers are there.
    expect(stats(third).sentBytes).toBe(0);
  });

  test('is an artifact that oras reads, listed under its key', async () => {
    await using registry = await startRegistry('docker-registry');
    const to = `${registry.host}/acme/cache`;
    const cwd = workspaceWith({ 'dist/a.txt': 'a' });
    const saved = await runAction({ cwd, inputs: { command: 'cache-save', path: 'dist', key: 'k', to } });
    const oras = client('oras');
    const manifest = await oras(['manifest', 'fetch', '--plain-http', output(saved, 'reference')]);
    expect(JSON.parse(manifest.stdout)).toMatchObject({
      artifactType: 'application/vnd.oras.cache.v1',
      annotations: { 'land.oras.cache.key': 'k', 'land.oras.cache.ref': 'refs/heads/main' },
    });
  });

  test('says so where the registry does not delete', async () => {
    await using registry = await startRegistry('docker-registry', { delete: false });
    const inputs = { command: 'cache-save', path: 'dist', to: `${registry.host}/acme/cache` };
    const transport = createTransport();
    const at = { registry: registry.host, repository: 'acme/cache', actions: 'pull,push' } as const;
    const target = openRepository(`${at.registry}/${at.repository}`, { transport, ...at });
    const origin = cacheOrigin(
      readRuntime({ GITHUB_REPOSITORY: 'acme/app', GITHUB_EVENT_NAME: 'push' }, true),
    );
    for (const key of ['a', 'b']) {
      const root = workspaceWith({ 'dist/a.txt': key });
      const place = { scope: scopesFor('branch', origin).own, version: 'v' };
      const group = { pattern: 'dist', root, prefix: 'dist', paths: ['dist'] };
      await saveEntry([group], target, { key, place, origin, now: Date.now() - 3_600_000 });
    }
    await transport.close();
    const cwd = workspaceWith({ 'dist/a.txt': 'c' });
    const run = await runAction({ cwd, inputs: { ...inputs, key: 'c', retention: 'max-age: 0h' } });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^cache: 2 entries should be removed, but .* does not delete them/),
    ]);
  });
});

async function killedAfter(ms: number, args: readonly string[], cwd: string): Promise<void> {
  const script = join(resolve(process.env['ORAS_ACTION_DIST'] ?? ''), 'index.js');
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'ignore', env: {} });
  const ended = once(child, 'close');
  await sleep(ms);
  child.kill('SIGKILL');
  await ended;
}
