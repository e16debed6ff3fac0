// C13 A push gives away tokens: `files: .` with the .git folder of a checkout, files that hold what the step was given.
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { canaryToken } from '../support/runner.ts';
import { expectFailure, expectSuccess, outputFiles, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const to = 'oci-layout:layout:v1';
const basic = (user: string, password: string): string =>
  Buffer.from(`${user}:${password}`).toString('base64');
/** As actions/checkout leaves it. */
const config = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${basic('x-access-token', canaryToken)}\n`;

/** All that a layout holds, unpacked: whether a text is in it. */
function holds(cwd: string, text: string): boolean {
  return globSync('layout/blobs/*/*', { cwd }).some((name) => {
    const bytes = readFileSync(join(cwd, name));
    return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).includes(text);
  });
}

describe('what git keeps is left out, and the log says so,', () => {
  const files = {
    'a.txt': 'a',
    '.git/config': 'token-of-the-checkout',
    'sub/.git/config': 'token-of-the-checkout',
    'module/.git': 'token-of-the-checkout',
    '.gitignore': 'x',
    '.config/x': 'x',
  };

  test('of a folder', async () => {
    const cwd = workspaceWith(files);
    const run = await expectSuccess({ cwd, inputs: { files: '.', to } });
    expect(holds(cwd, 'token-of-the-checkout')).toBe(false);
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
    for (const name of ['.git', 'sub/.git', 'module/.git'])
      expect(run.annotations[0]?.message).toContain(name);
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out')).map((line) => line.split(' ')[0])).toEqual([
      '.config/',
      '.config/x',
      '.gitignore',
      'a.txt',
      'module/',
      'sub/',
    ]);
  });

  test('of a glob', async () => {
    const cwd = workspaceWith(files);
    const run = await expectSuccess({ cwd, inputs: { files: '.*/**\n*.txt', to } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['.config/x', 'a.txt']);
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
  });

  test('unless it is named', async () => {
    const cwd = workspaceWith(files);
    const run = await expectSuccess({ cwd, inputs: { files: '.git\nsub/.git/config\nmodule/.git', to } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['.git', 'sub/.git/config', 'module/.git']);
    expect(run.annotations).toEqual([]);
  });
});

const password = 'correct-horse-battery';
const login = { registry: 'registry.example', username: 'ci', password };

describe('a file that holds a secret of the step is refused by name:', () => {
  test.each([
    ['the token of the workflow', canaryToken],
    ['the token in a header, as a checkout leaves it', config],
    ['the token behind another user', `auth = ${basic('octocat', canaryToken)}`],
    ['the password', `PASSWORD=${password}`],
    [
      'the password in a login of Docker',
      JSON.stringify({ auths: { 'registry.example': { auth: basic('ci', password) } } }),
    ],
    ['the password of registry-auth', 'other-password-of-the-step'],
    ['a token of the runner', 'runtime-token-of-the-runner'],
  ])('%s', async (_what, content) => {
    const inputs = {
      ...login,
      'registry-auth': '- registry: other.example\n  username: ci\n  password: other-password-of-the-step',
      to,
    };
    const env = { ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-runner' };
    const ways = content === canaryToken ? ['dir/leak', 'dir', 'dir/*', 'x.txt'] : ['dir/leak'];
    for (const files of ways) {
      const cwd = workspaceWith({ 'dir/leak': `line\n${content}\n`, 'x.txt': 'x', 'conf.json': content });
      const more = files.startsWith('x') ? { config: 'dir/leak', 'artifact-type': 'a/b' } : {};
      const run = await expectFailure(
        { cwd, env, inputs: { ...inputs, ...more, files } },
        join('dir', 'leak'),
        'holds a secret',
        '#holds-secret',
      );
      expect(run.log).not.toContain(content);
    }
  });

  test('but not one that holds a word as short as a password should not be', async () => {
    const cwd = workspaceWith({ 'a.txt': 'ci ci ci' });
    await expectSuccess({ cwd, inputs: { ...login, password: 'ci', files: 'a.txt', to } });
  });
});
