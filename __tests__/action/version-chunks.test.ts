import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { bundleWithout } from '../support/bundle-without.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

/** Texts of the modules that only patterns of tags and ranges of versions need, and of semver. */
const ONLY_SELECTION = ['not a range of versions', 'not a pattern for tags', 'Invalid comparator'];

test('a copy of one tag loads nothing that selects tags', async () => {
  const { folder: distDir, removed } = bundleWithout(ONLY_SELECTION);
  expect(removed.length).toBeGreaterThan(0);
  expect(removed).not.toContain('index.js');
  const cwd = workspaceWith();
  await store(new OciLayout(join(cwd, 'app')), plainArtifact('v1'), 'v1');
  const to = 'oci-layout:copy';
  await expectSuccess({ cwd, distDir, inputs: { from: 'oci-layout:app:v1', to } });
  for (const more of [{ from: 'oci-layout:app:*' }, { from: 'oci-layout:app:v1', newest: '1' }]) {
    const run = await runAction({ cwd, distDir, inputs: { to, ...more } });
    expect(run.outcome).toBe('failure');
    expect(run.log).toMatch(/Cannot find module/);
  }
});
