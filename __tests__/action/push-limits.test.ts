import { describe, expect, test } from 'vitest';
import { startServer } from '../support/lab.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

const big = JSON.stringify({ $manifest: { note: 'n'.repeat(4.5 * 1024 * 1024) } });

describe('a manifest of more than 4 MiB', () => {
  test('is refused before a blob is sent to a registry', async () => {
    await using server = await startServer(({ method, path }) => {
      if (method === 'POST') return { status: 202, headers: { location: '/upload' } };
      if (method === 'PUT') return { status: path.includes('/manifests/') ? 413 : 201 };
      return { status: path === '/v2/' ? 200 : 404 };
    });
    const cwd = workspaceWith({ 'a.txt': 'a', 'notes.json': big });
    const inputs = { files: 'a.txt', 'annotation-file': 'notes.json', to: `${server.host}/acme/app:v1` };
    await expectFailure(
      { cwd, inputs },
      'the manifest would have',
      'registries take 4194304',
      '#too-large-manifest',
    );
    expect(server.requestLines().filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
  });

  test('goes to a layout', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'notes.json': big });
    const inputs = { files: 'a.txt', 'annotation-file': 'notes.json', to: 'oci-layout:layout:v1' };
    await expectSuccess({ cwd, inputs });
  });
});

test.each([
  ['in to', { to: '127.0.0.1:1/acme/chart:1.2.3+build.5' }],
  ['in tags', { to: '127.0.0.1:1/acme/chart', tags: '1.2.3+build.5' }],
  ['behind a comma', { to: '127.0.0.1:1/acme/chart:1,1.2.3+build.5' }],
])('a chart version with + is no tag, and its tag is told: %s', async (_where, inputs) => {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  await expectFailure(
    { cwd, inputs: { files: 'a.txt', ...(inputs as Record<string, string>) } },
    'Try: write 1.2.3_build.5, as Helm does',
  );
});
