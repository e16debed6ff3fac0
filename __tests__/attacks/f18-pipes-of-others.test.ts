// F18 Pipes under names that nobody typed: in the place of a Docker config, a ledger of logins, a blob or a file to write.
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TITLE } from '../../src/core/descriptor.ts';
import { sendError, startServer, startStreamServer, type StreamHandler } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { freshFolder } from '../support/operate.ts';
import { expectSuccess, outcomeOf, workspaceWith } from '../support/steps.ts';

function pipe(...parts: string[]): string {
  const path = join(...parts);
  mkdirSync(dirname(path), { recursive: true });
  execFileSync('mkfifo', [path]);
  return path;
}

/** Asks for a login, so that the step looks for one. */
const asking: StreamHandler = (_request, response) => {
  response.setHeader('www-authenticate', 'Basic realm="test"');
  sendError(response, 401, 'UNAUTHORIZED', 'who are you');
};

const CONFIGS: readonly (readonly [string, (folder: string) => Record<string, string>])[] = [
  [
    'in the folder that DOCKER_CONFIG names',
    (folder) => ({ DOCKER_CONFIG: dirname(pipe(folder, 'config.json')) }),
  ],
  ['that REGISTRY_AUTH_FILE names', (folder) => ({ REGISTRY_AUTH_FILE: pipe(folder, 'auth.json') })],
  [
    'in XDG_RUNTIME_DIR',
    (folder) => ({ XDG_RUNTIME_DIR: dirname(dirname(pipe(folder, 'containers/auth.json'))) }),
  ],
  ['at home', (folder) => ({ HOME: dirname(dirname(pipe(folder, '.docker/config.json'))) })],
];

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  test.each(CONFIGS)('as a config with logins %s is refused', async (_where, make) => {
    await using server = await startStreamServer(asking);
    const env = { DOCKER_CONFIG: undefined, ...make(freshFolder()) };
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:v1` };
    const run = await runAction({ inputs, env, timeoutMs: 40_000 });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run).toMatchObject({ exitCode: 1, signal: null, rejected: [] });
    expect(run.log).toContain('it is a pipe');
    expect(run.log).toContain('#special-file');
  });

  /** A login that a registry takes, to be kept in this home folder. */
  async function loginIn(home: string): Promise<RunResult> {
    await using server = await startStreamServer((request, response) =>
      request.headers.authorization === undefined ? asking(request, response) : void response.end('{}'),
    );
    const inputs = {
      command: 'login',
      registry: server.host,
      username: 'me',
      password: 'secret-password',
      'login-persist': 'home',
    };
    return await runAction({ inputs, env: { HOME: home }, timeoutMs: 40_000 });
  }

  test('as the config that a login goes to is refused, and stays', async () => {
    const home = freshFolder();
    const path = pipe(home, '.docker/config.json');
    const run = await loginIn(home);
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run).toMatchObject({ exitCode: 1, signal: null, rejected: [] });
    expect(run.log).toContain('it is a pipe');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  test('as the list of logins of other jobs tells of none', async () => {
    const home = freshFolder();
    pipe(home, '.docker/.oras-action-logins.json');
    const run = await loginIn(home);
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.rejected).toEqual([]);
  });

  test('as an archive that a copy goes to is refused, and stays', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    await expectSuccess({ cwd, inputs: { files: 'a.txt', to: 'oci-layout:layout:v1' } });
    const path = pipe(cwd, 'archive.tar');
    const inputs = { command: 'copy', from: 'oci-layout:layout:v1', to: 'oci-archive:archive.tar' };
    const run = await runAction({ cwd, inputs, timeoutMs: 40_000 });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run).toMatchObject({ exitCode: 1, signal: null, rejected: [] });
    expect(run.log).toContain('it is a pipe');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  test('in the place of a file that a pull writes is replaced', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    await expectSuccess({ cwd, inputs: { files: 'a.txt', to: 'oci-layout:layout:v1' } });
    const path = pipe(cwd, 'out/a.txt');
    const inputs = { from: 'oci-layout:layout:v1', path: 'out' };
    const run = await runAction({ cwd, inputs, timeoutMs: 40_000 });
    expect(run.rejected).toEqual([]);
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(readFileSync(path, 'utf8')).toBe('a');
  });

  test.each(['index.json', 'oci-layout', 'blob'])('as %s of a blob cache is replaced', async (name) => {
    const shelf = emptyContents();
    const { layers } = putArtifact(shelf, ['a'], { annotations: { [TITLE]: 'a.txt' } });
    await using registry = await startServer(registryHandler(shelf));
    const cwd = workspaceWith();
    const blob = `blobs/${layers[0]?.digest.replace(':', '/')}`;
    const inputs = { from: `${registry.host}/acme/app:v1`, path: 'out', 'blob-cache': `dir:${cwd}/cache` };
    await expectSuccess({ cwd, inputs });
    const path = join(cwd, 'cache', name === 'blob' ? blob : name);
    rmSync(path);
    pipe(path);
    const run = await runAction({ cwd, inputs, timeoutMs: 40_000 });
    expect(run.rejected).toEqual([]);
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(readFileSync(join(cwd, 'out/a.txt'), 'utf8')).toBe('a');
    expect(lstatSync(path).isFile()).toBe(true);
  });

  test('beside a step that waits does not hold it back when it is cancelled', async () => {
    await using silent = await startStreamServer(() => undefined);
    const cwd = workspaceWith();
    pipe(cwd, 'config.json');
    const run = await runAction({
      cwd,
      inputs: { from: `${silent.host}/acme/app:v1`, path: 'out' },
      env: { DOCKER_CONFIG: cwd },
      cancelAfter: { text: '::group::Resolve' },
      timeoutMs: 40_000,
    });
    // By itself, at the first signal.
    expect(run).toMatchObject({ outcome: 'cancelled', exitCode: 130, signal: null, rejected: [] });
  });
});
