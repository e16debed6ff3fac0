import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { operate } from './operate.ts';
import { passed } from './passed.ts';
import { run as runProgram } from './partners.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { appRepository, startWorld } from './recipe-world.ts';
import type { PushedManifest } from './steps.ts';
import { tempFolder } from './temp.ts';

const SBOM = 'application/spdx+json';

async function publishes(): Promise<void> {
  await using world = await startWorld();
  const run = expectRan(await world.run('publish.yml', { payload: { ref: 'refs/tags/v1.2.3' } }));
  const digest = run.output('publish', 'digest');
  expect(await world.tags(world.ghcr, 'acme/app')).toEqual(['1.2', '1.2.3', 'latest']);
  for (const tag of ['1.2', '1.2.3', 'latest'])
    expect(await world.digest(world.ghcr, `acme/app:${tag}`)).toBe(digest);
  const manifest = JSON.parse(run.output('publish', 'manifest')) as PushedManifest;
  const titles = manifest.layers.map(({ annotations }) => annotations?.['org.opencontainers.image.title']);
  expect(titles).toEqual(['dist', 'LICENSE']);
  expect(manifest.annotations).toMatchObject({
    'org.opencontainers.image.description': 'It\'s an app, with "quotes" = and more',
    'org.opencontainers.image.version': '1.2.3',
    'org.opencontainers.image.created': '2026-01-31T12:00:00.000Z',
  });
}

async function publishesPlatforms(): Promise<void> {
  await using world = await startWorld();
  const run = expectRan(await world.run('platforms.yml', { payload: { ref: 'refs/tags/v1.2.3' } }));
  const architectures = ['amd64', 'arm64', 'riscv64'];
  const single = architectures.map((arch) => `v1.2.3-${arch}`);
  expect(await world.tags(world.ghcr, 'acme/tools')).toEqual(['v1.2.3', ...single]);
  const index = await world.manifest(world.ghcr, 'acme/tools:v1.2.3');
  const listed = index.manifests?.map(({ platform }) => platform?.architecture).toSorted();
  expect(listed).toEqual(architectures);
  expect(run.log).toContain('serve 1.2.3');
}

async function saysWhyDenied(): Promise<void> {
  await using world = await startWorld('htpasswd');
  const run = await world.run('publish.yml', { payload: { ref: 'refs/tags/v1.2.3' } });
  expectFailed(run, 'org/oras-action@v1');
  expect(run.errors).toHaveLength(1);
  for (const said of [
    /^push failed/,
    new RegExp(world.ghcr.host),
    /Likely: .*(?:credential|password)/,
    /Try: /,
  ])
    expect(run.errors[0]).toMatch(said);
}

async function consumes(): Promise<void> {
  await using world = await startWorld();
  const run = expectRan(await world.run('consume-in-another-job.yml'));
  expect(Object.fromEntries(run.jobs)).toEqual({ build: 'success', test: 'success' });
  const digest = run.output('push', 'digest');
  expect(run.output('pull', 'digest')).toBe(digest);
  expect(run.log).toContain('[test] serve 1.2.3');
  const [tag = ''] = await world.tags(world.ghcr, 'acme/app');
  expect(tag).toMatch(/^build-\d+$/);
  expect(await world.digest(world.ghcr, `acme/app:${tag}`)).toBe(digest);
}

async function attaches(): Promise<void> {
  await using world = await startWorld();
  const broken = [`artifact-type: ${SBOM}`, 'artifact-type: application/vnd.acme.notes'] as const;
  const repository = await appRepository();
  const without = await world.run('attach-sbom.yml', { repository, broken });
  expectFailed(without, 'Require an SBOM');
  expect(Object.fromEntries(without.jobs)).toEqual({ publish: 'success', deploy: 'failure' });
  expect(without.log).not.toContain('[deploy] serve 1.2.3');

  const run = expectRan(await world.run('attach-sbom.yml', { repository }));
  expect(run.log).toContain('[deploy] serve 1.2.3');
  expect(await world.digest(world.ghcr, 'acme/app:main')).toBe(run.output('push', 'digest'));
  const types = (await world.referrers(world.ghcr, 'acme/app:main')).map((line) => line.split(' ')[0]);
  expect(new Set(types)).toEqual(new Set([SBOM, 'application/vnd.acme.notes']));
}

export function pullRequest(action: string, number: number, owner = 'acme'): object {
  const head = { ref: 'work', repo: { full_name: `${owner}/app` } };
  return { action, number, pull_request: { number, head, base: { ref: 'main' } } };
}

async function previews(): Promise<void> {
  await using world = await startWorld();
  const act = async (payload: object, readme: string) =>
    expectRan(
      await world.run('pull-request-preview.yml', {
        event: 'pull_request',
        payload,
        repository: await appRepository({ 'README.md': readme }),
      }),
    );
  const tags = () => world.tags(world.example, 'acme/app-preview');
  const digestOf = (tag: string) => world.digest(world.example, `acme/app-preview:${tag}`);
  const first = await act(pullRequest('opened', 7), 'seven');
  expect(Object.fromEntries(first.jobs)).toMatchObject({ publish: 'success' });
  expect(await digestOf('pr-7')).toBe(first.output('preview', 'digest'));
  const other = await act(pullRequest('opened', 8), 'eight');
  const next = await act(pullRequest('synchronize', 7), 'seven, again');
  expect(await digestOf('pr-7')).toBe(next.output('preview', 'digest'));
  expect(next.output('preview', 'digest')).not.toBe(first.output('preview', 'digest'));
  await act(pullRequest('opened', 9, 'someone'), 'of a fork');
  expect(await tags()).toEqual(['pr-7', 'pr-8']);
  await act(pullRequest('closed', 7), 'seven, again');
  expect(await tags()).toEqual(['pr-8']);
  expect(await digestOf('pr-8')).toBe(other.output('preview', 'digest'));
}

async function shares(): Promise<void> {
  await using world = await startWorld();
  const release = async (version: string): Promise<string> => {
    const workspace = tempFolder('tools-');
    mkdirSync(join(workspace, 'tools'));
    writeFileSync(join(workspace, 'tools/lint'), `#!/bin/sh\necho "lint ${version} of $1"\n`, {
      mode: 0o755,
    });
    const to = `${world.ghcr.host}/acme/tools:stable`;
    const { root } = await operate(['push', '--files', 'tools', '--to', to], { workspace });
    return `${world.ghcr.host}/acme/tools@${root.digest}`;
  };
  const repository = await appRepository();
  const origin = tempFolder('origin-');
  const git = async (...args: string[]) => passed(await runProgram('git', args));
  await git('init', '--quiet', '--bare', '--initial-branch=main', origin);
  // Where git push goes; the address of origin names the repository.
  await git('-C', repository, 'config', 'remote.origin.pushurl', origin);
  await git('-C', repository, 'push', '--quiet', 'origin', 'main');
  const pin = async () => {
    const run = expectRan(await world.run('share-pin.yml', { event: 'schedule', repository }));
    await git('-C', repository, 'pull', '--quiet', '--ff-only', origin, 'main');
    return run.output('stable', 'reference');
  };
  const commits = () => git('-C', origin, 'rev-list', '--count', 'main');
  const use = async () => expectRan(await world.run('share-use.yml', { repository }));

  const first = await release('1.0');
  for (const _ of [1, 2]) expect(await pin()).toBe(first);
  expect(await commits()).toBe('2');
  expect(await git('-C', origin, 'show', 'main:tools.lock')).toBe(first);
  expect((await use()).log).toContain('lint 1.0 of README.md');

  const second = await release('2.0');
  expect((await use()).log).toContain('lint 1.0 of README.md');
  expect(await pin()).toBe(second);
  expect(await commits()).toBe('3');
  const run = await use();
  expect(run.log).toContain('lint 2.0 of README.md');
  expect(run.output('tools', 'reference')).toBe(second);
}

export const builds: readonly Scenario[] = [
  { title: 'publish: tags, annotations, modes and symbolic links', run: publishes },
  { title: 'publish: a denied push says why', run: saysWhyDenied },
  { title: 'platforms: three jobs, one index', run: publishesPlatforms },
  { title: 'consume-in-another-job: by the digest of the first job', run: consumes },
  { title: 'attach-sbom: attached and pulled, and nothing is deployed without', run: attaches },
  { title: 'pull-request-preview: one tag for each pull request until it is closed', run: previews },
  { title: 'share-pin, share-use: what is pinned stays until the next pin', run: shares },
];
