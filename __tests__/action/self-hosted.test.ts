import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { readOnlyHome, startJob, type Job } from '../support/job.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { outcomeOf, siteWorkspace } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

type Inputs = Readonly<Record<string, string>>;

/** Every command, in an order in which each finds what it needs; `wrote` is what it leaves in the workspace. */
function commands(at: string): readonly { readonly inputs: Inputs; readonly wrote: readonly string[] }[] {
  return [
    { inputs: { files: 'site\nLICENSE', to: `${at}/app:1` }, wrote: [] },
    { inputs: { files: 'site', to: 'oci-layout:made:1' }, wrote: ['made'] },
    { inputs: { files: 'LICENSE', subject: `${at}/app:1`, 'artifact-type': 'a/b' }, wrote: [] },
    { inputs: { from: `${at}/app:1`, to: `${at}/copy\noci-archive:made.tar` }, wrote: ['made.tar'] },
    { inputs: { command: 'index', from: `${at}/app:1\n${at}/copy:1`, to: `${at}/app:index` }, wrote: [] },
    { inputs: { command: 'resolve', from: `${at}/app:1` }, wrote: [] },
    { inputs: { command: 'discover', from: `${at}/app:1` }, wrote: [] },
    { inputs: { command: 'tag', from: `${at}/app:1`, tags: '2' }, wrote: [] },
    { inputs: { from: `${at}/app:1`, path: 'pulled' }, wrote: ['pulled'] },
    { inputs: { from: `${at}/gone:1`, path: 'pulled' }, wrote: [] },
    { inputs: { command: 'untag', from: `${at}/app:2` }, wrote: [] },
    { inputs: { command: 'delete', from: `${at}/app:index` }, wrote: [] },
    { inputs: { command: 'nonsense' }, wrote: [] },
  ];
}

function without(lines: readonly string[], names: readonly string[]): string[] {
  const isBelow = (line: string) => names.some((name) => new RegExp(`^${name}[/ ]`).test(line));
  return lines.filter((line) => !isBelow(line));
}

/** Runs them all with their post steps: nothing is left but what a command is there to write. */
async function expectClean(job: Job, cwd: string, at: string): Promise<void> {
  const [home, made]: [string[], string[]] = [homeOf(job), []];
  const before = treeOf(cwd);
  for (const { inputs, wrote } of commands(at)) {
    const run = await job.step({ cwd, inputs });
    const expected =
      inputs['command'] === 'nonsense' || inputs['from'] === `${at}/gone:1` ? 'failure' : 'success';
    expect([inputs, outcomeOf(run, expected)]).toEqual([inputs, expected]);
    made.push(...wrote);
    expect(without(treeOf(cwd), made)).toEqual(without(before, made));
    expect([inputs, homeOf(job), readdirSync(job.temp)]).toEqual([inputs, home, []]);
  }
  await job.end();
  expect([homeOf(job), readdirSync(job.temp)]).toEqual([home, []]);
}

/** Of the kernel's folder only that it is there. */
function homeOf({ home }: Job): string[] {
  return home.startsWith('/sys') ? [] : treeOf(home);
}

describeWith(['olareg'], 'on a self-hosted runner', () => {
  test('no command leaves anything in the home, temporary or work folder', async () => {
    await using registry = await startRegistry('olareg');
    await expectClean(startJob(), siteWorkspace(), `${registry.host}/acme`);
  });

  test('a dirty workspace and a home with files of others stay as they are', async () => {
    await using registry = await startRegistry('olareg');
    const cwd = writeFiles(siteWorkspace(), {
      'pulled/old.txt': 'of an earlier job',
      'pulled/site/index.html': 'of an earlier job',
      '.git/config': '[core]',
      'node_modules/x/index.js': '',
      'package.json': '{"type": "commonjs"}',
      '.npmrc': 'registry=http://127.0.0.1:1',
      'oras-action-leftover/index.json': 'broken',
    });
    const home = writeFiles(freshFolder('home'), {
      '.docker/config.json': '{"auths": {}}',
      '.config/containers/auth.json': '{}',
      '.oras/x': '',
    });
    await expectClean(startJob({ home }), cwd, `${registry.host}/acme`);
    expect(existsSync(join(cwd, 'pulled/old.txt'))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('a home that cannot be written is no hindrance', async () => {
    await using registry = await startRegistry('olareg');
    await expectClean(startJob({ home: readOnlyHome() }), siteWorkspace(), `${registry.host}/acme`);
  });

  test.each([
    ['that is not there', () => join(freshFolder('home'), 'none')],
    ['that no one names', () => undefined],
  ])('a home %s is no hindrance', async (_title, home) => {
    await using registry = await startRegistry('olareg');
    const job = startJob({ env: { HOME: home(), USERPROFILE: undefined } });
    await expectClean(job, siteWorkspace(), `${registry.host}/acme`);
  });

  const other = otherFileSystem();
  describe.skipIf(other === undefined)(
    `with RUNNER_TEMP on another file system${other === undefined ? '' : `, ${other}`}`,
    () => {
      test('all commands work, and leave nothing there', async () => {
        await using registry = await startRegistry('olareg');
        const RUNNER_TEMP = mkdtempSync(join(other ?? '', 'oras action '));
        try {
          const job = startJob({ env: { RUNNER_TEMP } });
          await expectClean(job, siteWorkspace(), `${registry.host}/acme`);
          const inputs = { command: 'login', registry: registry.host, username: 'u', password: 'canary' };
          expect((await job.step({ inputs })).outcome).toBe('success');
          expect(readdirSync(RUNNER_TEMP)).toHaveLength(1);
          await job.end();
          expect(readdirSync(RUNNER_TEMP)).toEqual([]);
          const kept = await job.step({ inputs: { ...inputs, 'login-persist': 'home' } });
          expect(outcomeOf(kept, 'success')).toBe('success');
          await job.end();
          expect([treeOf(job.home), readdirSync(RUNNER_TEMP)]).toEqual([[], []]);
        } finally {
          rmSync(RUNNER_TEMP, { recursive: true, force: true });
        }
      });

      test('a copy to several places, which goes through it, has the same bytes', async () => {
        const RUNNER_TEMP = mkdtempSync(join(other ?? '', 'oras action '));
        try {
          const cwd = siteWorkspace();
          await store(new OciLayout(join(cwd, 'l')), plainArtifact('one'), 'v1');
          const inputs = { from: 'oci-layout:l:v1', to: 'oci-layout:a\noci-layout:b\noci-archive:c.tar' };
          const run = await startJob({ env: { RUNNER_TEMP } }).step({ cwd, inputs });
          expect(outcomeOf(run, 'success')).toBe('success');
          expect(treeOf(join(cwd, 'a'))).toEqual(treeOf(join(cwd, 'b')));
          expect(readdirSync(RUNNER_TEMP)).toEqual([]);
        } finally {
          rmSync(RUNNER_TEMP, { recursive: true, force: true });
        }
      });
    },
  );
});

/** One that is not that of the other temporary folders, where this machine has one. */
function otherFileSystem(): string | undefined {
  return ['/dev/shm'].find((folder) => {
    try {
      accessSync(folder, constants.W_OK);
      return statSync(folder).dev !== statSync(process.env['ORAS_TEST_TEMP'] ?? tmpdir()).dev;
    } catch {
      return false;
    }
  });
}
