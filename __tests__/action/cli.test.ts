import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/action/commands/command-list.ts';
import { INPUTS } from '../../src/action/inputs/raw-inputs.ts';
import { runCli } from '../support/runner.ts';
import { workspaceWith } from '../support/steps.ts';

const push = ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1'];

interface Outputs {
  readonly digest: string;
  readonly tags: string;
  readonly manifest: { readonly annotations?: Record<string, string>; readonly layers: readonly unknown[] };
}

function outputsIn(stdout: string): Outputs {
  return JSON.parse(stdout) as Outputs;
}

describe('in a terminal', () => {
  test('stdout has the outputs as JSON and nothing else, stderr has the log', async () => {
    const run = await runCli(push, { cwd: workspaceWith({ 'a.txt': 'a' }) });
    expect(run).toMatchObject({ exitCode: 0, problems: [] });
    const outputs = outputsIn(run.stdout);
    expect(outputs).toMatchObject({ tags: 'v1', changed: 'true' });
    expect(run.stderr).toContain(`Digest: ${outputs.digest}`);
    expect(run.stderr).not.toMatch(/::|##\[/);
  });

  test('outputs that are JSON are printed as JSON, not as JSON in a string', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const pushed = outputsIn((await runCli([...push, '--annotations', 'a=1'], { cwd })).stdout);
    expect(pushed).toMatchObject({
      references: [expect.stringContaining(pushed.digest)],
      manifest: { schemaVersion: 2, annotations: { a: '1' } },
      files: [{ title: 'a.txt' }],
      metadata: { copied: 3 },
    });
    const discover = ['discover', '--from', 'oci-layout:l:v1'];
    expect(outputsIn((await runCli(discover, { cwd })).stdout)).toMatchObject({
      referrers: { digest: pushed.digest, referrers: [] },
    });
  });

  test('a failure ends with 1, an empty stdout, and the same text as in a workflow without its commands', async () => {
    const run = await runCli(['pull', '--from', 'oci-layout:gone:v1'], { cwd: workspaceWith() });
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(
      /^Resolve\nError: pull failed: .*\nLikely: .*\nTry: .*\nMore: https:.*#no-layout\n$/,
    );
  });

  test('a flag may have its value behind an equals sign, and a repeated flag adds a line', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'b.txt': 'b' });
    const args = ['push', '--files=a.txt', '--files', 'b.txt', '--to=oci-layout:l:v1'];
    const more = ['--annotations=a=1', '--annotations', 'b=x=y', '--tags', 'x', '--tags', 'y,z'];
    const outputs = outputsIn((await runCli([...args, ...more], { cwd })).stdout);
    expect(outputs.tags).toBe('v1\nx\ny\nz');
    expect(outputs.manifest.annotations).toEqual({ a: '1', b: 'x=y' });
    expect(outputs.manifest.layers).toHaveLength(2);
  });

  test('the command may be left out, or be a flag', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    expect(await runCli(push.slice(1), { cwd })).toMatchObject({ exitCode: 0 });
    expect(await runCli([...push.slice(1), '--command', 'push'], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test('a value may begin with a dash, have spaces and newlines', async () => {
    const cwd = workspaceWith({ '-a b.txt': 'a' });
    const args = ['push', '--files', '-a b.txt', '--to', 'oci-layout:l:v1', '--annotations', 'k=-v w\nl=m'];
    const run = await runCli(args, { cwd });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(outputsIn(run.stdout).manifest.annotations).toEqual({ k: '-v w', l: 'm' });
  });

  test('neither the workflow in the environment nor its inputs count', async () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SHA: 'f00',
      INPUT_TAGS: 'other',
    };
    const run = await runCli(push, { cwd: workspaceWith({ 'a.txt': 'a' }), env });
    const outputs = outputsIn(run.stdout);
    expect(outputs.tags).toBe('v1');
    expect(outputs.manifest.annotations).toBeUndefined();
  });

  test('RUNNER_DEBUG shows the requests', async () => {
    const args = ['resolve', '--from', '127.0.0.1:1/a:1', '--retries', '0'];
    expect((await runCli(args)).stderr).not.toMatch(/^GET /m);
    expect((await runCli(args, { env: { RUNNER_DEBUG: '1' } })).stderr).toMatch(/^GET http:/m);
  });

  test('a reader that goes away early is no crash', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const script = join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js');
    const child = spawn(process.execPath, [script, ...push], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise((resolve) => void child.once('close', resolve));
    expect(stderr).not.toMatch(/EPIPE|at .*\.js:/);
    expect(code).toBe(0);
  });
});

describe('help', () => {
  test.each([
    ['--help'],
    ['-h'],
    ['help'],
    ['help', 'push'],
    ['push', '--help'],
    ['push', '--to', 'oci-layout:l', '--help'],
  ])('of %s %s %s %s ends with 0 on stdout, and nothing is done', async (...args) => {
    const run = await runCli(args, { cwd: workspaceWith() });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('--concurrency VALUE');
  });

  test('lists every command and every flag, and of a command those that go with it', async () => {
    const all = (await runCli(['--help'], { cwd: workspaceWith() })).stdout;
    for (const command of Object.keys(COMMANDS)) expect(all).toMatch(new RegExp(`^  ${command} +\\w`, 'm'));
    for (const input of Object.keys(INPUTS).filter((name) => name !== 'command'))
      expect(all).toMatch(new RegExp(`^  --${input} \\[?VALUE`, 'm'));
    const push = (await runCli(['push', '--help'], { cwd: workspaceWith() })).stdout;
    expect(push).toContain('--files VALUE');
    expect(push).not.toContain('--subject VALUE');
  });

  test('is not asked for by the value of a flag', async () => {
    const run = await runCli(['push', '--files', '--help', '--to', 'oci-layout:l:v1'], {
      cwd: workspaceWith(),
    });
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  });

  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const run = await runCli(['--version'], { cwd: workspaceWith() });
    expect(run).toMatchObject({ exitCode: 0, stdout: `oras-action ${version}\n`, stderr: '' });
  });
});
