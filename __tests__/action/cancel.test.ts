import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { artifactOf, blob } from '../support/artifacts.ts';
import { runAction, runCli, type RunOptions, type RunResult } from '../support/runner.ts';
import { startStreamServer, type StreamHandler } from '../support/lab.ts';
import { expectNoLeftovers, outcomeOf, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

/** Takes uploads and never reads more than the first of their bytes. */
const slowToTake: StreamHandler = (request, response) => {
  if (request.method === 'HEAD')
    response.writeHead(404, { 'docker-distribution-api-version': 'registry/2.0' }).end();
  else if (request.method === 'POST') response.writeHead(202, { location: '/upload' }).end();
  else request.once('data', () => request.pause());
};

const artifact = artifactOf({
  layers: [blob('small', { title: 'small.txt' }), blob('x'.repeat(1_000_000), { title: 'big/x.bin' })],
});

/** Gives all but the end of the large blob. */
const slowToGive: StreamHandler = (request, response) => {
  const name = request.url?.split('/').at(-1) ?? '';
  const digest = name === '1' ? artifact.root.digest : name;
  const found = artifact.blobs.find(({ node }) => node.digest === digest);
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': found.node.mediaType,
    'content-length': found.node.size,
    'docker-content-digest': found.node.digest,
  });
  if (request.method === 'HEAD') response.end();
  else if (found.node.size < 1_000_000) response.end(found.bytes);
  else response.write(found.bytes.subarray(0, 500_000));
};

async function expectCancelled(options: RunOptions & { readonly cwd: string }): Promise<RunResult> {
  const before = treeOf(options.cwd);
  const run = await runAction({ ...options, env: { RUNNER_DEBUG: '1' } });
  expect(outcomeOf(run, 'cancelled')).toBe('cancelled');
  expect(run).toMatchObject({ exitCode: 130, signal: null, rejected: [] });
  expect(run.annotations).toMatchObject([{ level: 'error' }]);
  expect(run.annotations[0]?.message).toContain('cancelled');
  expect([...run.outputs.keys()]).toEqual([]);
  expect(treeOf(options.cwd)).toEqual(before);
  expectNoLeftovers(run);
  return run;
}

describe.skipIf(process.platform === 'win32')('a step that is cancelled', () => {
  test('in the middle of an upload ends at once, tags nothing and leaves no packed folder', async () => {
    await using server = await startStreamServer(slowToTake);
    const files = { 'site/big.bin': Buffer.alloc(20_000_000, 7), 'b.bin': Buffer.alloc(20_000_000, 8) };
    await expectCancelled({
      cwd: workspaceWith(files),
      inputs: { files: 'site\nb.bin', to: `${server.host}/acme/app:1` },
      cancelAfter: { text: '::debug::PUT' },
    });
    expect(
      server.requests.filter(({ path, method }) => method === 'PUT' && path.includes('manifests')),
    ).toEqual([]);
  });

  test('in the middle of a pull leaves neither files nor the new folders', async () => {
    await using server = await startStreamServer(slowToGive);
    const cwd = workspaceWith({ 'kept.txt': 'kept' });
    const cancelAfter = { text: 'small.txt' };
    await expectCancelled({
      cwd,
      inputs: { from: `${server.host}/acme/app:1`, path: 'new/out' },
      cancelAfter,
    });
    await expectCancelled({
      cwd,
      inputs: { command: 'pull', from: `${server.host}/acme/app:1` },
      cancelAfter,
    });
  });

  test('in the middle of a copy leaves no lock, no temporary file, no tag, no half an archive', async () => {
    await using server = await startStreamServer(slowToGive);
    const from = `${server.host}/acme/app:1`;
    const cancelAfter = { text: '  copied' };
    await expectCancelled({
      cwd: workspaceWith(),
      inputs: { from, to: 'oci-archive:x.tar:v1' },
      cancelAfter,
    });
    const cwd = workspaceWith();
    const run = await runAction({ cwd, inputs: { from, to: 'oci-layout:l:v1' }, cancelAfter });
    expect(run).toMatchObject({ outcome: 'cancelled', exitCode: 130, rejected: [] });
    expect(readdirSync(join(cwd, 'l')).toSorted()).toEqual(['blobs', 'index.json', 'ingest', 'oci-layout']);
    expect(readdirSync(join(cwd, 'l', 'ingest'))).toEqual([]);
    expect(treeOf(join(cwd, 'l')).filter((line) => line.includes('tmp') || line.includes('lock'))).toEqual(
      [],
    );
  });

  test('while it waits for the next try ends at once', async () => {
    await using server = await startStreamServer((_, response) => {
      response.writeHead(503, { 'retry-after': '60' }).end();
    });
    await expectCancelled({
      cwd: workspaceWith(),
      inputs: { command: 'resolve', from: `${server.host}/acme/app:1` },
      cancelAfter: { text: 'trying again' },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('in a terminal says so on stderr, and prints no outputs', async () => {
    await using server = await startStreamServer(slowToGive);
    const args = ['pull', '--from', `${server.host}/acme/app:1`, '--path', 'out'];
    const run = await runCli(args, { cancelAfter: { text: 'small.txt' } });
    expect(run).toMatchObject({ exitCode: 130, stdout: '', problems: [] });
    expect(run.stderr).toContain('cancelled');
    expect(existsSync(join(run.cwd, 'out'))).toBe(false);
  });
});
