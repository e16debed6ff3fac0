import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/runner.ts';
import { workspaceWith } from '../support/steps.ts';
import { tempFolder } from '../support/temp.ts';

const root = join(import.meta.dirname, '../..');

describe.skipIf(!existsSync(join(root, '.git')) || process.platform === 'win32')(
  'what a runner downloads of a release',
  () => {
    const folder = tempFolder('release-');

    test('is an archive without tests, docs and tools', () => {
      const options = { maxBuffer: 2 ** 28 } as const;
      const args = ['-C', root, 'archive', '--worktree-attributes', 'HEAD'];
      execFileSync('tar', ['-x', '-C', folder], { ...options, input: execFileSync('git', args, options) });
      const names = readdirSync(folder);
      expect(names).toEqual(expect.arrayContaining(['action.yml', 'dist', 'LICENSE', 'README.md', 'src']));
      for (const name of ['__tests__', 'bench', 'docs', 'scripts']) expect(names).not.toContain(name);
    });

    test('works as it is', async () => {
      const cwd = workspaceWith({ 'tree/a.txt': 'a' });
      const to = 'oci-layout:l:v1';
      const run = (...args: readonly string[]) => runCli(args, { cwd, distDir: join(folder, 'dist') });
      const pushed = await run(
        'push',
        '--files',
        'tree',
        '--to',
        to,
        '--artifact-type',
        'application/vnd.acme',
      );
      expect([pushed.exitCode, pushed.exitCode === 0 ? '' : pushed.stderr]).toEqual([0, '']);
      expect((await run('pull', '--from', to, '--path', 'out')).exitCode).toBe(0);
      expect(readdirSync(join(cwd, 'out/tree'))).toEqual(['a.txt']);
    });
  },
);
