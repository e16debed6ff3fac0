import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startClouds } from '../support/clouds.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { startServer } from '../support/lab.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess } from '../support/steps.ts';
import { tempFolder } from '../support/temp.ts';

/** Texts of the modules that only logins by ID token need. */
const ONLY_OIDC = [
  'AssumeRoleWithWebIdentity',
  'it has a name without a text',
  'is not asked for a login over http',
  'this job may not ask for an ID token',
];

/** The bundle without the files that have one of these texts, and their names. */
function bundleWithout(texts: readonly string[]): { folder: string; removed: string[] } {
  const folder = tempFolder('without-oidc-');
  cpSync(process.env['ORAS_ACTION_DIST'] ?? '', folder, { recursive: true });
  const removed = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.js') &&
      texts.some((text) => code(readFileSync(join(folder, name), 'utf8')).includes(text)),
  );
  for (const name of removed) rmSync(join(folder, name));
  return { folder, removed };
}

/** The hints quote what they are found by. */
function code(text: string): string {
  return text.replaceAll(/\bseen: ?(['"]).*?\1/g, '');
}

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
