import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../support/partners.ts';
import { filledIn, readmeCommands, readmeWorkflows, type ReadmeStep } from '../support/readme.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { runCli } from '../support/runner.ts';
import { expectSuccess, output, workspaceWith } from '../support/steps.ts';

const workflows = readmeWorkflows();

function ours(heading: string): ReadmeStep {
  const steps = workflows.get(heading)?.filter(({ uses }) => uses?.startsWith('org/oras-action@') === true);
  const [step] = steps ?? [];
  if (step === undefined || steps?.length !== 1) throw new Error(`README: "${heading}" has no step of ours`);
  return step;
}

describeWith(['docker-registry', 'olareg'], 'the workflows of the README, in their order', () => {
  let ghcr: RunningRegistry;
  let example: RunningRegistry;
  let digest: string;

  beforeAll(async () => {
    ghcr = await startRegistry('docker-registry');
    example = await startRegistry('olareg', { auth: 'htpasswd' });
  });
  afterAll(() => Promise.all([ghcr?.stop(), example?.stop()]));

  const inputsOf = (heading: string) =>
    filledIn(ours(heading), {
      'ghcr.io': ghcr.host,
      'registry.example.com': example.host,
      '${{ inputs.digest }}': digest,
      '${{ vars.REGISTRY_USER }}': example.username ?? '',
      '${{ secrets.REGISTRY_PASSWORD }}': example.password ?? '',
    });

  test('are the three that this file runs', () => {
    expect([...workflows.keys()]).toEqual([
      'Publish a build output',
      'Pull it in another job',
      'Promote between registries',
    ]);
  });

  test('publish a build output', async () => {
    const cwd = workspaceWith({ 'dist/index.js': '', LICENSE: 'yes', Makefile: '' });
    const run = await expectSuccess({ cwd, inputs: inputsOf('Publish a build output') });
    digest = output(run, 'digest');
    expect(output(run, 'reference')).toBe(`${ghcr.host}/acme/app@${digest}`);
    expect(output(run, 'tags')).toBe('1.2\nlatest');
    expect(output(run, 'artifact-type')).toBe('application/vnd.acme.app.v1');
  });

  test('pull it in another job', async () => {
    const cwd = workspaceWith();
    const run = await expectSuccess({ cwd, inputs: inputsOf('Pull it in another job') });
    expect(output(run, 'digest')).toBe(digest);
    expect(existsSync(join(cwd, 'app/dist/index.js'))).toBe(true);
  });

  test('promote between registries', async () => {
    const cwd = workspaceWith();
    const run = await expectSuccess({ cwd, inputs: inputsOf('Promote between registries') });
    expect(output(run, 'digest')).toBe(digest);
    expect(output(run, 'tags')).toBe('1.2\nstable');
    expect(output(run, 'reference')).toBe(`${example.host}/acme/app@${digest}`);
    expect(run.masks).toContain(example.password);
    const again = await expectSuccess({ cwd, inputs: inputsOf('Promote between registries') });
    expect(output(again, 'changed')).toBe('false');
  });
});

test('the command line of the README does what it says', async () => {
  const [args, ...others] = readmeCommands();
  expect(others).toEqual([]);
  const cwd = workspaceWith({ 'README.md': '# Hello' });
  const run = await runCli(args ?? [], { cwd });
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({
    tags: 'v1',
    reference: expect.stringMatching(/^oci-layout:\.\/layout@sha256:/),
  });
  expect(existsSync(join(cwd, 'layout/index.json'))).toBe(true);
});
