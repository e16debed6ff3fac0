import { join } from 'node:path';
import { expect } from 'vitest';
import { runWorkflow, type ActRun } from './act.ts';
import { plainArtifact, store, withSubject } from './artifacts.ts';
import { startGithub, type Github } from './github.ts';
import { pullRequest } from './recipe-builds.ts';
import { expectRan, type Scenario } from './recipe-scenario.ts';
import { appRepository, readRecipe, succeeded } from './recipe-world.ts';
import { canaryToken } from './runner.ts';
import { repositoryOf } from './scripted-registry/store.ts';

const RECIPE = 'delete-previews.yml';

/** As it is: a proxy leads to what goes by GitHub's names, whose certificate Node trusts. */
async function close(github: Github, payload: object): Promise<ActRun> {
  const run = await runWorkflow({
    workflow: readRecipe(RECIPE).text,
    repository: await appRepository(),
    event: 'pull_request',
    payload,
    actor: 'octocat',
    secrets: { GITHUB_TOKEN: canaryToken },
    stepEnv: { HTTPS_PROXY: github.tunnel.origin, NODE_EXTRA_CA_CERTS: join(github.cwd, 'ca.pem') },
  });
  return expectRan(run);
}

async function deletesPreviews(): Promise<void> {
  await using github = await startGithub();
  const seven = plainArtifact('seven');
  await github.open('acme/app-preview', async (target) => {
    await store(target, seven, 'pr-7');
    await store(target, withSubject(seven), 'sbom');
    await store(target, plainArtifact('eight'), 'pr-8');
  });
  const { manifests, tags } = repositoryOf(github.registry.store, 'acme/app-preview');
  const previews = () => [...tags.keys()].filter((tag) => !tag.startsWith('sha256-'));
  await close(github, pullRequest('closed', 8, 'someone'));
  expect(previews()).toEqual(['pr-7', 'sbom', 'pr-8']);
  await close(github, pullRequest('closed', 7));
  expect(previews()).toEqual(['pr-8']);
  expect(manifests.has(seven.root.digest)).toBe(false);
  await close(github, pullRequest('closed', 7));
  expect(previews()).toEqual(['pr-8']);
  succeeded.add(RECIPE);
}

export const deletions: readonly Scenario[] = [
  {
    title: 'delete-previews: the build of a closed pull request and no other is deleted',
    run: deletesPreviews,
  },
];
