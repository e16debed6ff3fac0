// C10 Credential helper / config injection: regclient 260bef6, lazydocker#798.
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runHelper } from '../../src/credentials/credential-helper.ts';
import { dockerConfig } from '../../src/credentials/docker-config.ts';
import { rejection } from '../support/rejection.ts';

const secret = 'hunter2-of-the-helper';

interface Stage {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A folder at the front of the PATH with `docker-credential-<name>` as a shell script. */
function helper(script: string, name = 'test'): Stage {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'helper-'));
  const program = join(folder, `docker-credential-${name}`);
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return { folder, env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` } };
}

const answers = `cat > "$0.asked"; echo '{"Username":"me","Secret":"${secret}"}'`;

function configured(content: unknown, stage: Stage) {
  const path = join(stage.folder, 'config.json');
  writeFileSync(path, JSON.stringify(content));
  return dockerConfig(path, stage.env);
}

// Windows has no shell scripts; the checks are the same there.
describe.skipIf(process.platform === 'win32')('a credential helper', () => {
  test('is asked on its stdin, with one argument', async () => {
    const stage = helper(`printf '%s\\n' "$@" > "$0.args"; ${answers}`);
    const credential = await runHelper('test', 'registry.test', { env: stage.env });
    expect(credential).toEqual({ kind: 'basic', username: 'me', password: secret });
    const said = (what: string) => readFileSync(join(stage.folder, `docker-credential-test.${what}`), 'utf8');
    expect([said('args'), said('asked')]).toEqual(['get\n', 'registry.test']);
  });

  test.each([
    'x;touch MARK',
    'x; touch MARK;',
    'x|touch MARK',
    'x&&touch MARK',
    '$(touch MARK)',
    '`touch MARK`',
    "x' 'y",
    'x"y',
    'x y',
    'x\ny',
    'x\0y',
    '../x',
    '..',
    '.',
    '.hidden',
    '/bin/sh',
    'x/../../y',
    'x\\y',
    'x%y',
    'x:y',
    'pass\u200b',
    'pässe',
    '~x',
    '*',
    'x=y',
  ])('with the name %j is not run', async (template) => {
    const stage = helper(answers, 'x');
    const mark = join(stage.folder, 'mark');
    const name = template.replace('MARK', mark);
    for (const config of [{ credsStore: name }, { credHelpers: { 'registry.test': name } }]) {
      const error = await rejection(configured(config, stage)({ registry: 'registry.test' }));
      expect(error).toMatchObject({ code: 'INVALID_INPUT' });
      expect(error.message).toContain('not the name of a credential helper');
    }
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(join(stage.folder, 'docker-credential-x.asked'))).toBe(false);
  });

  test.each(['registry.test\nother.test', 'registry.test\r', 'registry.test\0', '\n'])(
    'is not asked for the server %j',
    async (server) => {
      const stage = helper(answers);
      expect(await rejection(runHelper('test', server, { env: stage.env }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect(existsSync(join(stage.folder, 'docker-credential-test.asked'))).toBe(false);
    },
  );

  test('sees the text of a server as text', async () => {
    const stage = helper(answers);
    const server = '$(touch mark) `touch mark` ; touch mark';
    await runHelper('test', server, { env: stage.env });
    expect(readFileSync(join(stage.folder, 'docker-credential-test.asked'), 'utf8')).toBe(server);
  });

  test.each([
    ['10 MB of output', 'head -c 10000000 /dev/zero'],
    ['10 MB of output and a good answer', `head -c 10000000 /dev/zero | tr '\\0' ' '; ${answers}`],
    ['output without an end', 'yes'],
  ])('with %s is stopped', async (_what, script) => {
    const error = await rejection(runHelper('test', 'registry.test', { env: helper(script).env }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(inspect(error, { depth: Infinity }).length).toBeLessThan(4000);
  });

  test.each([
    ['hangs', 'exec sleep 20'],
    ['hangs and does not end when it is asked to', "trap '' TERM INT HUP; while :; do sleep 1; done"],
    ['waits for a child', 'sleep 20'],
    ['leaves a child behind that holds its output', `${answers}; sleep 20 &`],
    ['closes its output and hangs', 'exec 1>&-; exec sleep 20'],
    ['never reads what it is asked', 'exec sleep 20 <&-'],
  ])('that %s is stopped', async (_what, script) => {
    const error = await rejection(
      runHelper('test', 'registry.test', { env: helper(script).env, timeoutMs: 300 }),
    );
    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(inspect(error, { depth: Infinity })).not.toContain(secret);
  });

  test.each([
    ['exit code 1 and the secret on stdout', `echo ${secret}; exit 1`],
    ['exit code 1 and the secret on stderr', `echo ${secret} >&2; exit 1`],
    ['exit code 1 and a good answer', `${answers}; exit 1`],
    ['a signal and the secret on stdout', `echo ${secret}; kill -9 $$`],
    ['the secret and no JSON', `echo ${secret}`],
    ['JSON that breaks off', `echo '{"Username":"me","Secret":"${secret}'`],
    ['no user name', `echo '{"Secret":"${secret}"}'`],
    ['a list', `echo '["${secret}"]'`],
    ['a text', `echo '"${secret}"'`],
    ['a number as user name', `echo '{"Username":1,"Secret":"${secret}"}'`],
    ['an object as secret', `echo '{"Username":"me","Secret":{"a":"${secret}"}}'`],
    ['other names of fields', `echo '{"username":"me","secret":"${secret}"}'`],
  ])('with %s is an error without the secret', async (_what, script) => {
    const error = await rejection(runHelper('test', 'registry.test', { env: helper(script).env }));
    expect(['UNAUTHORIZED', 'INVALID_CONTENT', 'UNAVAILABLE']).toContain(
      'code' in error ? error.code : undefined,
    );
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(secret);
  });

  test('that knows nothing is no error', async () => {
    const stage = helper('echo "credentials not found in native keychain"; exit 1');
    expect(await runHelper('test', 'registry.test', { env: stage.env })).toBeUndefined();
    const empty = helper(`echo '{"Username":"","Secret":""}'`);
    expect(await runHelper('test', 'registry.test', { env: empty.env })).toBeUndefined();
  });

  test('is not the program of another folder with the name of a registry', async () => {
    const stage = helper(answers);
    const find = configured({ credHelpers: { 'registry.test': 'test' } }, stage);
    expect(await find({ registry: 'other.test' })).toBeUndefined();
    expect(await find({ registry: 'sub.registry.test' })).toBeUndefined();
    expect(await find({ registry: 'registry.test:443' })).toBeUndefined();
    expect(existsSync(join(stage.folder, 'docker-credential-test.asked'))).toBe(false);
  });

  test('that is not there, or cannot be run, is an error', async () => {
    const stage = helper(answers);
    expect(await rejection(runHelper('absent', 'registry.test', { env: stage.env }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    chmodSync(join(stage.folder, 'docker-credential-test'), 0o644);
    expect(
      await rejection(runHelper('test', 'registry.test', { env: { PATH: stage.folder } })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('a Docker config', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'has no entry for %s that nobody wrote',
    async (registry) => {
      const find = configured({ auths: {}, credHelpers: {} }, { folder: helper(answers).folder, env: {} });
      expect(await find({ registry })).toBeUndefined();
    },
  );

  test('entries of the wrong shape are none', async () => {
    const stage = helper(answers);
    for (const entry of [null, 1, 'text', [], { auth: 1 }, { auth: '' }, { identitytoken: [] }]) {
      const find = configured({ auths: { 'registry.test': entry }, credsStore: 1, credHelpers: [] }, stage);
      expect(await find({ registry: 'registry.test' })).toBeUndefined();
    }
  });
});
