import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { operate } from './operate.ts';
import { expectRan, type Scenario } from './recipe-scenario.ts';
import { startWorld, type World } from './recipe-world.ts';
import { tempFolder } from './temp.ts';

interface Pushed {
  readonly reference: string;
  readonly digest: string;
}

/** Pushes a folder `dist` with a program that says its version, as `make dist` of the recipes makes it. */
async function push(world: World, reference: string, says: string): Promise<Pushed> {
  const workspace = tempFolder('release-');
  mkdirSync(join(workspace, 'dist/bin'), { recursive: true });
  writeFileSync(join(workspace, 'dist/bin/serve'), `#!/bin/sh\necho serve ${says}\n`, { mode: 0o755 });
  const to = `${world.ghcr.host}/${reference}`;
  const { root } = await operate(['push', '--files', 'dist', '--to', to], { workspace });
  return { reference: to, digest: root.digest };
}

async function attach(subject: string, type: string): Promise<void> {
  const workspace = tempFolder('attached-');
  writeFileSync(join(workspace, 'note.json'), '{}');
  const flags = ['--files', 'note.json', '--subject', subject, '--artifact-type', type];
  await operate(['attach', ...flags], { workspace });
}

const NOTE = 'application/vnd.acme.note';

async function backsUp(): Promise<void> {
  await using world = await startWorld();
  const folder = tempFolder('backup-');
  const broken = ['/srv/backup', folder] as const;
  const backUp = async () => expectRan(await world.run('backup.yml', { event: 'schedule', broken }));
  const first = await push(world, 'acme/app:v1', '1');
  await attach(first.reference, NOTE);
  expect((await backUp()).output('backup', 'changed')).toBe('true');
  const second = await push(world, 'acme/app:v2', '2');
  expect((await backUp()).output('backup', 'changed')).toBe('true');
  const nothingNew = await backUp();
  expect(nothingNew.output('backup', 'changed')).toBe('false');
  expect(nothingNew.steps.map(({ name }) => name).join()).not.toContain('New since');
  // A blob of the backup is lost, and comes again.
  const blob = join(folder, 'app/blobs/sha256', first.digest.slice(7));
  const bytes = readFileSync(blob);
  writeFileSync(blob, 'x');
  await backUp();
  expect(readFileSync(blob).equals(bytes)).toBe(true);

  // Another registry in the place of the one that is gone; v2 stands for something else there.
  await using after = await startWorld();
  const other = await push(after, 'acme/app:v2', 'other');
  const payload = { inputs: { tags: '*' } };
  expectRan(await after.run('restore.yml', { event: 'workflow_dispatch', payload, broken }));
  expect(await after.digest(after.ghcr, 'acme/app:v1')).toBe(first.digest);
  expect(await after.digest(after.ghcr, 'acme/app:v2')).toBe(other.digest);
  expect(other.digest).not.toBe(second.digest);
  expect(await after.referrers(after.ghcr, 'acme/app:v1')).toEqual([expect.stringContaining(NOTE)]);
}

async function releases(): Promise<void> {
  await using world = await startWorld();
  const internal = await push(world, 'acme/app-internal:v1', '1');
  await attach(internal.reference, 'application/vnd.acme.review');
  await attach(internal.reference, 'application/spdx+json');
  await attach(internal.reference, 'application/vnd.dev.sigstore.bundle.v0.3+json');
  const payload = { inputs: { version: 'v1' } };
  const run = expectRan(await world.run('release-in-public.yml', { event: 'workflow_dispatch', payload }));
  expect(run.output('release', 'digest')).not.toBe(internal.digest);
  const released = await world.manifest(world.ghcr, 'acme/app:v1');
  expect(released.annotations).toMatchObject({ 'com.acme.released': 'yes' });
  const { annotations: before, layers } = await world.manifest(world.ghcr, 'acme/app-internal:v1');
  expect(before ?? {}).not.toHaveProperty(['com.acme.released']);
  expect(released.layers).toEqual(layers);
  expect(await world.referrers(world.ghcr, 'acme/app:v1')).toEqual([
    expect.stringContaining('application/spdx+json'),
  ]);
}

async function testsVersions(): Promise<void> {
  await using world = await startWorld();
  for (const version of ['0.9.0', '1.0.0', '1.2.0', '1.10.0', '2.0.0'])
    await push(world, `acme/app:${version}`, version);
  const run = expectRan(await world.run('test-versions.yml'));
  expect(JSON.parse(run.output('json', 'tags'))).toEqual(['2.0.0', '1.10.0', '1.2.0']);
  const said = [...run.log.matchAll(/\] serve (\S+)/g)].map(([, version = '']) => version);
  expect(said.toSorted()).toEqual(['1.10.0', '1.2.0', '2.0.0']);
}

async function installs(): Promise<void> {
  await using world = await startWorld();
  const workspace = tempFolder('tool-');
  writeFileSync(join(workspace, 'lint'), '#!/bin/sh\necho "lint 2.1.0 of $1"\n', { mode: 0o755 });
  await operate(['push', '--files', 'lint', '--to', `${world.ghcr.host}/acme/lint:v2.1.0`], { workspace });
  const run = expectRan(await world.run('install-tool.yml'));
  expect(run.output('lint', 'cache-hit')).toBe('false');
  expect(run.log).toContain('lint 2.1.0 of README.md');
}

async function keepsLargeFiles(): Promise<void> {
  await using world = await startWorld();
  const workspace = tempFolder('model-');
  writeFileSync(join(workspace, 'weights'), 'x'.repeat(200_000));
  await operate(['push', '--files', 'weights', '--to', `${world.ghcr.host}/acme/model:v3`], { workspace });
  const broken = ['/srv/blobs', tempFolder('blobs-')] as const;
  const runs = [];
  for (const _ of [1, 2]) runs.push(expectRan(await world.run('keep-large-files.yml', { broken })));
  const [first, second] = runs.map(({ log }) =>
    /Blob cache: (\d+) hits? .*, (\d+) added/.exec(log)?.slice(1),
  );
  expect([first?.[0], second?.[1]]).toEqual(['0', '0']);
  expect(first?.[1]).toBe(second?.[0]);
  expect(runs[1]?.log).toContain('] weights');
}

export const stores: readonly Scenario[] = [
  { title: 'backup, restore: all tags with referrers, repaired, and nothing is overwritten', run: backsUp },
  { title: 'release-in-public: without reviews, and marked', run: releases },
  { title: 'test-versions: the newest three', run: testsVersions },
  { title: 'install-tool: it is on PATH', run: installs },
  { title: 'keep-large-files: a second run reads them from the runner', run: keepsLargeFiles },
];
