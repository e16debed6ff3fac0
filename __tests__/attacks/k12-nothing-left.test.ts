// K12 What a login leaves behind: no ID token anywhere, and after the post step no login either.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authority, SECRETS, startClouds } from '../support/clouds.ts';
import { startJob } from '../support/job.ts';
import { expectNoSecrets, LOGINS, registryAuth, type Login } from '../support/oidc-steps.ts';
import { workspaceWith } from '../support/steps.ts';

function textsBelow(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
        const path = join(folder, name);
        return statSync(path, { throwIfNoEntry: false })?.isFile() === true
          ? readFileSync(path, 'latin1')
          : '';
      }),
    )
    .join('\n');
}

const logins = ['Amazon ECR', 'Azure Container Registry', 'Docker Hub', 'Quay'].map(
  (name) => LOGINS[name] as Login,
);

test.each(['env', 'home'])('login-persist: %s', async (persist) => {
  await using clouds = await startClouds();
  const job = startJob({ env: clouds.env });
  const cwd = workspaceWith({ 'ca.pem': authority.certificate });
  const run = await job.step({
    cwd,
    inputs: {
      command: 'login',
      'login-persist': persist,
      'ca-file': 'ca.pem',
      'registry-auth': registryAuth(...logins),
    },
  });
  expect(run.outcome).toBe('success');
  expectNoSecrets(run, clouds);
  expect(clouds.tokens).toHaveLength(logins.length);
  const during = textsBelow(job.home, job.temp, cwd);
  expect(during).toContain(Buffer.from(`acme:${SECRETS.hubToken}`).toString('base64'));
  for (const token of [
    ...clouds.tokens,
    SECRETS.requestToken,
    SECRETS.entraToken,
    SECRETS.sessionToken,
    SECRETS.secretAccessKey,
  ]) {
    expect(during).not.toContain(token);
    expect([...run.state.values()].join('\n')).not.toContain(token);
  }
  const posts = await job.end();
  for (const post of posts) expect(post.outcome).toBe('success');
  const after = textsBelow(job.home, job.temp, cwd);
  for (const secret of [...Object.values(SECRETS), ...clouds.tokens]) {
    expect(after).not.toContain(secret);
    expect(after).not.toContain(Buffer.from(secret).toString('base64'));
  }
  expect(after).not.toContain(Buffer.from(`acme:${SECRETS.hubToken}`).toString('base64'));
});
