import { expect, test } from 'vitest';
import { runCovered } from '../support/covered-run.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';

test('a push in a terminal loads nothing that writes summaries, and parses its manifest at most twice', async () => {
  const cwd = writeFiles(freshFolder(), { 'a.txt': 'hello' });
  const run = await runCovered(['push', '--files', 'a.txt', '--to', 'oci-layout:out:v1'], { cwd });
  expect(run).toMatchObject({ exitCode: 0, problems: [] });
  expect(run.loaded).toContain('action/reporting/outputs.ts');
  expect(run.loaded.filter((file) => file.includes('/summary/'))).toEqual([]);
  const parses = run.calls('core/manifest.ts', 'parseManifest');
  expect(parses).toBeGreaterThan(0);
  expect(parses).toBeLessThanOrEqual(2);
});
