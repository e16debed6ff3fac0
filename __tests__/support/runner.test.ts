import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseKeyValues } from './command-files.ts';
import { Masker, parseCommand } from './log-commands.ts';
import { canaryToken, runAction, runCli, type RunOptions } from './runner.ts';

const windows = process.platform === 'win32';

afterEach(() => vi.unstubAllEnvs());

const prelude = `
import { appendFileSync } from 'node:fs';
const say = (line) => process.stdout.write(line + '\\n');
const file = (name, text) => appendFileSync(process.env['GITHUB_' + name], text);
`;

const actionYml = `
inputs:
  command: { default: copy }
  if-exists: { default: overwrite }
  github-token: { default: '\${{ github.token }}' }
  old: { deprecationMessage: use command }
  nothing:
runs: { using: node24, main: dist/index.js, post: dist/index.js }
`;

function fixture(script: string): RunOptions & { distDir: string } {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'fixture '));
  const distDir = join(folder, 'dist');
  mkdirSync(distDir);
  writeFileSync(join(folder, 'action.yml'), actionYml);
  writeFileSync(join(distDir, 'package.json'), '{"type":"module"}');
  writeFileSync(join(distDir, 'index.js'), prelude + script);
  return { actionDir: folder, distDir };
}

describe('inputs and environment', () => {
  const script = `say(JSON.stringify({ env: process.env, cwd: process.cwd(), node: process.version }));`;

  test('defaults are evaluated, given values win, hyphens stay', async () => {
    const run = await runAction({ ...fixture(script), inputs: { 'If-Exists': 'skip', old: 'x' } });
    const { env, cwd, node } = JSON.parse(run.stdout);
    expect(env).toMatchObject({
      INPUT_COMMAND: 'copy',
      'INPUT_IF-EXISTS': 'skip',
      'INPUT_GITHUB-TOKEN': canaryToken,
      INPUT_NOTHING: '',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_WORKSPACE: run.workspace,
    });
    expect(cwd).toBe(run.workspace);
    expect(node).toMatch(/^v24\./);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      "Input 'old' has been deprecated with message: use command",
    ]);
    expect(run.log).not.toContain(canaryToken);
  });

  test.skipIf(windows)('nothing of the outer process comes in', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://outer.invalid');
    vi.stubEnv('DOCKER_CONFIG', '/outer');
    const run = await runAction({ ...fixture(script), env: { HOME: undefined, MORE: '1' } });
    const { env } = JSON.parse(run.stdout);
    const names = Object.keys(env).filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name));
    expect(names.toSorted()).toEqual(['CI', 'LANG', 'MORE', 'PATH', 'USERPROFILE']);
    expect(env.PATH).not.toContain('node_modules');
    const cli = await runCli(['push', '--files', 'a b'], {
      distDir: fixture('say(process.argv.slice(2).join());' + script).distDir,
    });
    expect(cli.stdout.split('\n')[0]).toBe('push,--files,a b');
    expect(Object.keys(JSON.parse(cli.stdout.split('\n')[1] ?? '').env)).toEqual([
      'PATH',
      'HOME',
      'USERPROFILE',
    ]);
  });

  test('an unknown input is passed on with a warning', async () => {
    const run = await runAction({ ...fixture('say(process.env.INPUT_TYPO);'), inputs: { typo: 'x' } });
    expect(run.stdout).toBe('x\n');
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]?.message).toContain(
      "Unexpected input(s) 'typo', valid inputs are ['command', 'if-exists'",
    );
  });

  test('the event payload is a file', async () => {
    const show = `import { readFileSync } from 'node:fs'; say(process.env.GITHUB_EVENT_NAME + readFileSync(process.env.GITHUB_EVENT_PATH));`;
    const run = await runAction({ ...fixture(show), event: { name: 'release', payload: { a: 1 } } });
    expect(run.stdout).toBe('release{"a":1}\n');
  });
});

describe('file commands', () => {
  test('pairs and heredocs are read as the runner reads them', () => {
    const read = (text: string): [string, string][] => [...parseKeyValues(text)];
    expect(read('a=1\n\nb=x<<y\nc<<E\none=1\n\ntwo\nE\nd=\n')).toEqual([
      ['a', '1'],
      ['b', 'x<<y'],
      ['c', 'one=1\n\ntwo'],
      ['d', ''],
    ]);
    expect(read('a<<E\nE')).toEqual([['a', '']]);
    expect(read('a<<E\n\nE\n')).toEqual([['a', '']]);
    expect(read('a<<E\n E\nE \nE\nb=2')).toEqual([['a', ' E\nE '], ['b', '2']]); // prettier-ignore
    expect(read('a<<=\n1\n=\n')).toEqual([['a', '1']]);
    expect(() => read('a<<E\nE2')).toThrow('Matching delimiter not found');
    expect(() => read('a<<E')).toThrow('Matching delimiter not found');
    expect(() => read('a<<\nx')).toThrow('Invalid format');
    expect(() => read('nothing')).toThrow('Invalid format');
  });

  test('results, and secrets masked in the summary', async () => {
    const script = `file('OUTPUT', 'digest=sha256:1\\nmany<<X\\na\\nb\\nX\\n'); file('ENV', 'A=1\\n');
      file('PATH', '/one\\n/two\\n/one\\n'); file('STEP_SUMMARY', '# hi\\n${canaryToken}\\n');`;
    const run = await runAction(fixture(script));
    expect(run.outcome).toBe('success');
    expect([...run.outputs]).toEqual([['digest', 'sha256:1'], ['many', 'a\nb']]); // prettier-ignore
    expect([...run.env]).toEqual([['A', '1']]);
    expect(run.path).toEqual(['/two', '/one']);
    expect(run.summary).toBe('# hi\n***\n');
    expect(run.commandFiles.GITHUB_STEP_SUMMARY).toContain(canaryToken);
    expect(run.rejected).toEqual([]);
  });

  test.each([
    ["file('OUTPUT', 'a<<E\\nb\\n')", 'failure', /Matching delimiter not found 'E'/],
    ["file('ENV', 'NODE_OPTIONS=x\\n')", 'success', /NODE_OPTIONS refused/],
    ["file('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))", 'success', /summary of 1048577 bytes/],
    ["file('OUTPUT', 'a=' + 'x'.repeat(600000))", 'success', /outputs of \d+ bytes/],
    ["file('ARTIFACTS', 'oci://a/b:1@sha256:' + '0'.repeat(63))", 'failure', /line 1: oci:/],
    ["file('ARTIFACTS', '# c\\nb=1')", 'failure', /line 2: .*reserved/],
    ["file('ARTIFACTS', 'missing.txt')", 'failure', /line 1: file 'missing.txt'/],
    ["file('ARTIFACTS', 'oci://known@sha256:' + '1'.repeat(64))", 'failure', /Conflicting digest/],
  ] as const)('%s', async (script, outcome, problem) => {
    const jobArtifacts = new Map([['known', 'sha256:0']]);
    const run = await runAction({ ...fixture(script), jobArtifacts });
    expect(run.exitCode).toBe(0);
    expect(run.outcome).toBe(outcome);
    expect(run.rejected.join('\n')).toMatch(problem);
  });

  test('declared artifacts join the list of the job', async () => {
    const hex = 'a'.repeat(64);
    const jobArtifacts = new Map<string, string>();
    const declare = `file('ARTIFACTS', 'oci://reg/app:1@sha256:${hex.toUpperCase()}\\nreg/app:1@sha256:${hex}\\n');`;
    const first = await runAction({ ...fixture(declare), jobArtifacts });
    expect(first.artifacts).toEqual([`reg/app:1@sha256:${hex}`]);
    const list = `import { readFileSync } from 'node:fs'; say(readFileSync(process.env.GITHUB_ARTIFACTS_LIST, 'utf8'));`;
    const second = await runAction({ ...fixture(list), jobArtifacts });
    expect(JSON.parse(second.stdout)).toEqual({
      version: 1,
      subjects: [{ name: 'reg/app:1', digest: `sha256:${hex}`, kind: 'oci' }],
    });
  });
});

describe('log commands', () => {
  test('are parsed as the runner parses them', () => {
    expect(parseCommand('  ::error file=a%2Cb.ts,line=1,title=::x%0Ay%25')).toEqual({
      name: 'error',
      data: 'x\ny%',
      properties: { file: 'a,b.ts', line: '1' },
    });
    expect(parseCommand('text ##[Warning code=1;x=%5D]m%5D')).toEqual({
      name: 'warning',
      data: 'm]',
      properties: { code: '1', x: ']' },
    });
    for (const line of [
      'text ::error::x',
      '::nothing::x',
      '::error',
      '##[nothing]x',
      '##[error',
      ': :error::x',
    ]) {
      expect(parseCommand(line)).toBeUndefined();
    }
  });

  test('annotations: from both streams, ten of a level, 4096 characters', async () => {
    const script = `say('title: ##[error]from the registry'); process.stderr.write('::notice::' + 'n'.repeat(5000) + '\\n');
      for (let i = 0; i < 12; i += 1) say('::warning::w' + i);`;
    const run = await runAction(fixture(script));
    const of = (level: string) => run.annotations.filter((annotation) => annotation.level === level);
    expect(of('error').map(({ message }) => message)).toEqual(['from the registry']);
    expect(of('notice')[0]?.message).toHaveLength(4096);
    expect(of('warning')).toHaveLength(10);
    expect(run.rejected).toHaveLength(3);
    expect(run.log).toContain('##[warning]w11');
  });

  test('masks apply from their line on, also encoded', async () => {
    const basic = Buffer.from('user:hunter2-secret').toString('base64');
    const script = `say('hunter2-secret'); say('::add-mask::hunter2-secret'); say('x hunter2-secret y'); say('${basic}');
      file('STEP_SUMMARY', 'hunter2-secret');`;
    const run = await runAction(fixture(script));
    expect(run.log.split('\n').slice(0, 2)).toEqual(['hunter2-secret', 'x *** y']);
    expect(run.log).not.toContain(basic);
    expect(run.masks).toContain('hunter2-secret');
    expect(run.summary).toBe('***');
    const masker = new Masker();
    masker.add('abcdef');
    masker.add('defghi');
    expect(masker.mask('1 abcdefghi 2 abcdefdefghi 3')).toBe('1 *** 2 *** 3');
  });

  test('stop-commands, debug, refused commands', async () => {
    const script = `say('::debug::hidden'); say('::stop-commands::token-1234'); say('::error::no'); say('::token-1234::');
      say('::set-env name=A::b'); say('::set-output name=a::b');`;
    const run = await runAction(fixture(script));
    expect(run.log).not.toContain('hidden');
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('set-env')]);
    expect(run.outcome).toBe('failure');
    expect(run.rejected).toHaveLength(2);
    const debug = await runAction({ ...fixture(script), env: { RUNNER_DEBUG: '1' } });
    expect(debug.log).toContain('##[debug]hidden');
  });
});

describe('post and cancel', () => {
  test('state, environment and path reach the post step, also of a failed main step', async () => {
    const script = `if (process.env.STATE_isPost) say('post ' + process.env.STATE_isPost + process.env.A + process.env.PATH);
      else { file('STATE', 'isPost=yes\\n'); file('ENV', 'A=1\\n'); file('PATH', '/first\\n'); say('::add-mask::yes'); process.exit(3); }`;
    const run = await runAction({ ...fixture(script), post: true });
    expect([run.exitCode, run.outcome]).toEqual([3, 'failure']);
    expect(run.post?.stdout).toMatch(/^post yes1\/first/);
    expect(run.post?.log).toMatch(/^post \*\*\*1/);
    expect(run.post?.outcome).toBe('success');
  });

  test.skipIf(windows)('a script that ends on SIGINT', async () => {
    const script = `process.on('SIGINT', () => { say('stopped'); process.exit(130); }); say('ready'); setInterval(() => {}, 1000);`;
    const run = await runAction({ ...fixture(script), cancelAfter: { text: 'ready' } });
    expect(run).toMatchObject({ outcome: 'cancelled', exitCode: 130, stdout: 'ready\nstopped\n' });
    expect(run.milliseconds).toBeLessThan(5000);
  });

  test.skipIf(windows)('a script that ignores SIGINT and SIGTERM', async () => {
    const script = `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => say(s + ' ' + Math.round((performance.now() - t) / 100)));
      const t = performance.now(); setInterval(() => {}, 1000);`;
    const run = await runAction({
      ...fixture(script),
      cancelAfter: { ms: 1000 },
    });
    expect(run).toMatchObject({ outcome: 'cancelled', exitCode: null, signal: 'SIGKILL' });
    const [sigint = 0, sigterm = 0] = [...run.stdout.matchAll(/ (\d+)/g)].map(([, tenths]) => Number(tenths));
    expect(sigterm - sigint).toBeGreaterThan(73);
    expect(run.milliseconds).toBeGreaterThan(11_000);
    expect(run.milliseconds).toBeLessThan(14_000);
  });

  test('a script that hangs, and one whose child keeps the output open', async () => {
    const hanging = await runAction({ ...fixture('setInterval(() => {}, 1000);'), timeoutMs: 500 });
    expect(hanging).toMatchObject({ outcome: 'failure', rejected: ['killed after 500 ms'] });
    const script = `import { spawn } from 'node:child_process';
      const code = 'setTimeout(() => {}, 20000)';
      spawn(process.execPath, ['-e', code], { stdio: 'inherit', detached: true }).unref();`;
    const open = await runAction(fixture(script));
    expect(open).toMatchObject({ exitCode: 0, rejected: ['output still open 5000 ms after the exit'] });
  });
});
