import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { bytesIn, plainArtifact, store } from '../support/artifacts.ts';
import { tagsAt } from '../support/graphs.ts';
import { canaryToken } from '../support/runner.ts';
import { expectFailure, expectPartialFailure, metadata, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const [one, two] = [plainArtifact('one'), plainArtifact('two')];

async function workspace(): Promise<string> {
  const cwd = workspaceWith();
  const here = new OciLayout(join(cwd, 'here'));
  await store(here, one, 'v1');
  await store(here, two, 'v2');
  return cwd;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('copy that reaches some of its destinations', () => {
  test('fails for the one that is down with one error, and does the others', async () => {
    const cwd = await workspace();
    const down = `127.0.0.1:${await closedPort()}`;
    const password = 'canary-password-123';
    const inputs = {
      from: 'oci-layout:here:v1',
      to: `oci-layout:a:x\n${down}/acme/app:1\noci-archive:b.tar:y`,
      retries: '0',
      registry: down,
      username: 'me',
      password,
    };
    const run = await expectPartialFailure(
      { cwd, inputs },
      `copy failed: 1 of 3 destinations failed: writing to ${down}/acme/app:1 failed: connect ECONNREFUSED`,
      `Likely: nothing listens at ${down}`,
    );
    const digest = one.root.digest;
    const told = metadata(run);
    expect(told.failed).toBe(1);
    expect(told.destinations).toMatchObject([
      { reference: `oci-layout:a@${digest}`, tags: ['x'], changed: true },
      { reference: `${down}/acme/app@${digest}`, tags: ['1'], changed: false },
      { reference: `oci-archive:b.tar@${digest}`, tags: ['y'], changed: true },
    ]);
    expect(told.destinations?.map(({ error }) => error !== undefined)).toEqual([false, true, false]);
    expect(told.destinations?.[1]?.error).toContain('ECONNREFUSED');
    expect(output(run, 'tags')).toBe('x\ny');
    expect(output(run, 'changed')).toBe('true');
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `oci-layout:a:x@${digest}`,
      `oci-archive:b.tar:y@${digest}`,
    ]);
    expect(run.log).toMatch(new RegExp(`^  failed    ${down}/acme/app:1$`, 'm'));
    const said = JSON.stringify([run.annotations, [...run.outputs]]) + run.log;
    for (const secret of [password, canaryToken, Buffer.from(`me:${password}`).toString('base64')])
      expect(said).not.toContain(secret);
    expect(await tagsAt(new OciLayout(join(cwd, 'a')))).toEqual({ x: digest });
  });

  test('fails for all with one error where none is reached', async () => {
    const cwd = await workspace();
    const [first, second] = [`127.0.0.1:${await closedPort()}`, `127.0.0.1:${await closedPort()}`];
    const inputs = { from: 'oci-layout:here:v1', to: `${first}/a/b\n${second}/a/b`, retries: '0' };
    const run = await expectPartialFailure({ cwd, inputs }, '2 of 2 destinations failed', first, second);
    expect(output(run, 'changed')).toBe('false');
    expect(output(run, 'tags')).toBe('');
    expect(JSON.parse(output(run, 'references'))).toEqual([]);
  });

  test('leaves an archive as it was where one of several artifacts cannot be read', async () => {
    const cwd = await workspace();
    const lost = two.blobs.find(({ node }) => node.annotations !== undefined)?.node.digest ?? '';
    expect(bytesIn(two, { mediaType: '', digest: two.root.digest, size: 0 }).length).toBeGreaterThan(0);
    rmSync(join(cwd, 'here/blobs', ...lost.split(':')));
    const inputs = {
      command: 'copy',
      from: 'oci-layout:here:v1,v2',
      to: 'oci-archive:a.tar\noci-archive:b.tar',
    };
    const run = await expectPartialFailure({ cwd, inputs }, '2 of 2 destinations failed', lost);
    expect(treeOf(cwd).filter((line) => line.includes('.tar'))).toEqual([]);
    expect(metadata(run).destinations?.map(({ changed, error }) => [changed, error !== undefined])).toEqual(
      [0, 1, 2, 3].map(() => [false, true]),
    );
    const { error } = await expectFailure({ cwd, inputs: { ...inputs, to: 'oci-archive:a.tar' } }, lost);
    expect(error).toMatch(/^copy failed: reading from oci-layout:here:v1,v2 failed: /);
  });
});
