import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheJob, newStore, warningsOf } from '../support/cache-jobs.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { sendError, startStreamServer } from '../support/lab.ts';
import { outcomeOf, output } from '../support/steps.ts';

const other = (): Record<string, string> => ({
  INPUT_COMMAND: 'push',
  INPUT_PATH: 'secrets',
  INPUT_KEY: 'theirs',
  INPUT_TO: `oci-layout:${join(freshFolder('theirs'), 'layout')}`,
  'INPUT_CACHE-SCOPE': 'shared',
  INPUT_COMPRESSION: 'gzip',
  'INPUT_CACHE-ON-FAILURE': 'perhaps',
  INPUT_RETENTION: 'max-age: 0h',
  GITHUB_REF: 'refs/heads/other',
  GITHUB_REPOSITORY: 'acme/other',
});
const names = Object.keys(other());
const absent = Object.fromEntries(
  names.filter((name) => name.startsWith('INPUT_')).map((name) => [name, undefined]),
);

describe('the post step saves what the step was for', () => {
  test.each([
    ['the inputs of another action', other],
    ['no inputs', () => absent],
  ])('though the runner gives it %s', async (_what, env) => {
    const { inputs, store } = newStore();
    const postEnv = env();
    const builds = { 'dist/a': 'a', 'secrets/token': 'not for a cache' };
    const first = await cacheJob({ ...inputs, key: 'k' }, { builds, postEnv });
    expect(warningsOf(first)).toEqual([]);
    const second = await cacheJob({ ...inputs, key: 'k' });
    expect(output(second, 'cache-hit')).toBe('true');
    expect(readFileSync(join(second.workspace, 'dist/a'), 'utf8')).toBe('a');
    expect(existsSync(join(second.workspace, 'secrets'))).toBe(false);
    expect(readFileSync(join(store, 'index.json'), 'utf8')).not.toContain('theirs');
    if (postEnv['INPUT_TO']) expect(existsSync(postEnv['INPUT_TO'].replace('oci-layout:', ''))).toBe(false);
  });

  test('from the home folder that it had then', async () => {
    const { inputs } = newStore();
    const [home, elsewhere] = [freshFolder('home'), freshFolder('home')];
    writeFiles(home, { '.tool/a': 'mine' });
    writeFiles(elsewhere, { '.tool/a': 'theirs' });
    const path = { ...inputs, path: '~/.tool', key: 'k' };
    await cacheJob(path, { env: { HOME: home }, postEnv: { HOME: elsewhere, USERPROFILE: elsewhere } });
    const empty = freshFolder('home');
    await cacheJob(path, { env: { HOME: empty } });
    expect(readFileSync(join(empty, '.tool/a'), 'utf8')).toBe('mine');
  });
});

describe('logins', () => {
  const login = { registry: '', username: 'ann', password: 'canary-of-ann-0123456789' };
  const foreign = {
    INPUT_REGISTRY: 'docker.io',
    INPUT_USERNAME: 'bob',
    INPUT_PASSWORD: 'canary-of-bob-0123456789',
  };

  function asks(seen: string[]): ReturnType<typeof startStreamServer> {
    return startStreamServer(({ headers }, response) => {
      const [, credential = ''] = /^Basic (.*)$/.exec(headers.authorization ?? '') ?? [];
      if (credential !== '') seen.push(Buffer.from(credential, 'base64').toString());
      response.setHeader('www-authenticate', 'Basic realm="test"');
      sendError(response, 401, 'UNAUTHORIZED', 'no');
    });
  }

  test.each([
    ['its own', {}, ['ann:canary-of-ann-0123456789']],
    ['those of another action', foreign, []],
    ['none', { INPUT_REGISTRY: undefined, INPUT_USERNAME: undefined, INPUT_PASSWORD: undefined }, []],
  ])('the post step given %s shows its registry no other', async (_what, postEnv, shown) => {
    const seen: string[] = [];
    await using server = await asks(seen);
    const inputs = {
      command: 'cache',
      path: 'dist',
      key: 'k',
      to: `${server.host}/acme/cache`,
      retries: '0',
    };
    let before = 0;
    const run = await cacheJob(
      { ...inputs, ...login, registry: server.host },
      {
        builds: { 'dist/a': 'a' },
        postEnv,
        between: (workspace) => {
          writeFiles(workspace, { 'dist/a': 'a' });
          before = seen.length;
        },
      },
    );
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(new Set(seen.slice(0, before))).toEqual(new Set(['ann:canary-of-ann-0123456789']));
    expect([...new Set(seen.slice(before))]).toEqual(shown);
    const said = `the login of ann at ${server.host}`;
    expect(run.post?.log.includes(said)).toBe(shown.length === 0);
  });

  test('the state has names and no secrets', async () => {
    const { inputs } = newStore();
    const run = await cacheJob({
      ...inputs,
      ...login,
      registry: 'example.com',
      'registry-auth': '- registry: example.org\n  username: eve\n  password: canary-of-eve-0123456789',
      headers: 'X-Secret: canary-of-header-0123456789',
      key: 'k',
    });
    const state = JSON.stringify([...run.state]);
    expect(state).toContain('example.com');
    expect(state).not.toMatch(/canary/);
  });
});
