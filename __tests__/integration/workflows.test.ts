import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { client, describeWith, run, type RunResult } from '../support/partners.ts';
import { tempFolder } from '../support/temp.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly steps?: readonly Step[] }>
  >;
}

const root = join(import.meta.dirname, '../..');
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();

describe.each(workflows)('%s', (path) => {
  const workflow = parse(readFileSync(join(root, path), 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

  test('starts from no permission, each job says its own', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeTypeOf('object');
    expect(workflow.concurrency?.group).toBeTypeOf('string');
  });

  test('puts no expression into a shell and leaves no token in a checkout', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
  });
});

describeWith(['actionlint'], 'actionlint', () => {
  test('finds nothing in the workflows', async () => {
    const found = await client('actionlint')(['-no-color', '-shellcheck=', '-pyflakes=', ...workflows], {
      cwd: root,
    });
    expect(found).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('node scripts/release.ts, in a repository with its tags', () => {
  let cwd: string;
  const git = (...args: string[]): string => {
    const settings = [
      'user.name=someone',
      'user.email=someone@example.com',
      'commit.gpgsign=false',
      'tag.gpgsign=false',
    ];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    return execFileSync('git', [...flags, ...args], { cwd, encoding: 'utf8' }).trim();
  };
  const commit = (version: string): string => {
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ version }));
    writeFileSync(
      join(cwd, 'CHANGELOG.md'),
      `## Unreleased\n\n## ${version}\n\n- new in ${version}\n\n## 0.0.1\n- old\n`,
    );
    git('add', '.');
    git('commit', '--quiet', '--message', version);
    return git('rev-parse', 'HEAD');
  };
  const release = (...args: string[]): Promise<RunResult> => {
    writeFileSync(join(cwd, 'outputs'), '');
    const env = { GITHUB_OUTPUT: join(cwd, 'outputs') };
    return run(process.execPath, [join(root, 'scripts/release.ts'), ...args], { cwd, env });
  };
  const outputs = (): string[] => readFileSync(join(cwd, 'outputs'), 'utf8').trim().split('\n');

  beforeEach(() => {
    cwd = tempFolder('release-');
    git('init', '--quiet');
  });

  test('moves v1 forwards, on tag objects too, and writes the notes', async () => {
    commit('1.0.0');
    git('tag', '--annotate', '--message', 'one', 'v1.0.0');
    git('tag', '--annotate', '--message', 'one', 'v1');
    const head = commit('1.1.0');
    const { code, stdout, stderr } = await release('v1.1.0', 'notes.md');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('v1 moves: v1 moves on from v1.0.0');
    expect(readFileSync(join(cwd, 'notes.md'), 'utf8')).toBe('- new in 1.1.0\n');
    expect(outputs()).toEqual([
      'tag=v1.1.0',
      `commit=${head}`,
      'prerelease=false',
      'latest=true',
      'major=v1',
      'move-major=true',
    ]);
  });

  test('leaves v1 where it is for a patch of an older release', async () => {
    commit('1.1.0');
    git('tag', 'v1.1.0');
    git('tag', 'v1');
    commit('1.0.1');
    git('tag', 'v1.0.1');
    const { code, stdout } = await release('v1.0.1');
    expect(code).toBe(0);
    expect(stdout).toContain('v1 stays: v1.1.0 is higher');
    expect(outputs()).toContain('move-major=false');
    expect(outputs()).toContain('latest=false');
  });

  test.each([
    ['v1.0.1', 'package.json has version "1.0.0"'],
    ['v1.0.0$(id)', 'is not a version'],
    ['v0.9.0', 'package.json has version'],
  ])('refuses %s', async (tag, message) => {
    commit('1.0.0');
    const { code, stderr } = await release(tag);
    expect(code).toBe(1);
    expect(stderr).toContain('No release: ');
    expect(stderr).toContain(message);
    expect(outputs()).toEqual(['']);
  });
});
