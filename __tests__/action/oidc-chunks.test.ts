import { expect, test } from 'vitest';
import { bundleWithout } from '../support/bundle-without.ts';
import { startClouds } from '../support/clouds.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { startServer } from '../support/lab.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess } from '../support/steps.ts';

/** Texts of the modules that only logins by ID token need. */
const ONLY_OIDC = [
  'AssumeRoleWithWebIdentity',
  'it has a name without a text',
  'is not asked for a login over http',
  'this job may not ask for an ID token',
];

test('a step without oidc loads nothing of it', async () => {
  const { folder: distDir, removed } = bundleWithout(ONLY_OIDC);
  expect(removed.length).toBeGreaterThan(1);
  expect(removed).not.toContain('index.js');
  const contents = emptyContents();
  putArtifact(contents);
  await using server = await startServer(registryHandler(contents));
  await expectSuccess({
    distDir,
    inputs: {
      command: 'resolve',
      from: `${server.host}/acme/app:v1`,
      'registry-auth': `- {registry: '${server.host}', username: u, password: p}`,
    },
  });
  await using clouds = await startClouds();
  const run = await runAction({ ...step(clouds, LOGINS['Quay'] as Login), distDir });
  expect(run.outcome).toBe('failure');
  expect(run.log).toMatch(/Cannot find module/);
});
