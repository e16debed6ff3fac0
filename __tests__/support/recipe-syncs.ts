import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { canDelete, canListTags, type Target } from '../../src/core/target.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import type { ActRun } from './act.ts';
import { plainArtifact, store } from './artifacts.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { readRecipe, startWorld } from './recipe-world.ts';
import type { RunningRegistry } from './registries.ts';
import { tempFolder } from './temp.ts';

const event = 'workflow_dispatch';

/** `repository` below acme/ of the registry, with the account that it wants. */
async function inside<T>(
  { host, username, password }: RunningRegistry,
  repository: string,
  work: (target: Target) => Promise<T>,
): Promise<T> {
  const account = { kind: 'basic', username: username ?? '', password: password ?? '' } as const;
  const options = username === undefined ? {} : { credentials: forRegistry(host, account) };
  await using target = openRepository(`${host}/acme/${repository}`, options);
  return await work(target);
}

/** Tags of which each stands for an artifact of its own. */
function release(registry: RunningRegistry, repository: string, ...tags: readonly string[]): Promise<void> {
  return inside(registry, repository, async (target) => {
    for (const tag of tags) await store(target, plainArtifact(`${repository} ${tag}`), tag);
  });
}

const digestOf = (repository: string, tag: string): Digest =>
  plainArtifact(`${repository} ${tag}`).root.digest;

interface Counts {
  readonly selected: number;
  readonly same: number;
  readonly copied: number;
  readonly moved: number;
  readonly pruned: number;
  readonly refused: number;
}

function counts(run: ActRun, step: string): Counts {
  return JSON.parse(run.output(step, 'metadata')) as Counts;
}

async function mirrorsBaseImages(): Promise<void> {
  await using world = await startWorld();
  const { ghcr } = world;
  await release(
    ghcr,
    'library/alpine',
    '2.7.0',
    '3.20.0',
    '3.20.1',
    '3.20.2',
    '3.20.3',
    '3.21.0',
    'edge',
    'latest',
  );
  for (const name of ['debian', 'python']) await release(ghcr, `library/${name}`, '12.5.0', 'latest');
  const broken = ['docker.io/library', `${ghcr.host}/acme/library`] as const;
  const mirror = async () =>
    expectRan(await world.run('mirror-base-images.yml', { event: 'schedule', broken }));
  const first = await mirror();
  expect(counts(first, 'mirror')).toMatchObject({ selected: 9, copied: 9 });
  const mirrored = ['3.20.1', '3.20.2', '3.20.3', '3.21.0', 'latest'];
  expect(await world.tags(ghcr, 'acme/mirror/alpine')).toEqual(mirrored);
  expect(await world.tags(ghcr, 'acme/mirror/python')).toEqual(['12.5.0', 'latest']);
  expect((await mirror()).output('mirror', 'changed')).toBe('false');
  // What latest stands for is copied; a version that someone moved is not asked for.
  await inside(ghcr, 'library/alpine', async (target) => {
    await store(target, plainArtifact('newer'), 'latest');
    await store(target, plainArtifact('other'), '3.21.0');
  });
  expect(counts(await mirror(), 'mirror')).toMatchObject({ moved: 1, copied: 0, refused: 0 });
  const at = (tag: string) => world.digest(ghcr, `acme/mirror/alpine:${tag}`);
  expect(await at('latest')).toBe(plainArtifact('newer').root.digest);
  expect(await at('3.21.0')).toBe(digestOf('library/alpine', '3.21.0'));
}

async function promotesSet(): Promise<void> {
  await using world = await startWorld();
  const { ghcr } = world;
  const all = ['api', 'web', 'worker'];
  const sign = (name: string, version: string) =>
    inside(ghcr, `dev/${name}`, (target) =>
      store(
        target,
        plainArtifact(`signature of ${name} ${version}`),
        `${digestOf(`dev/${name}`, version).replace(':', '-')}.sig`,
      ),
    );
  for (const name of all) await release(ghcr, `dev/${name}`, '4.7.0', '4.7.1');
  for (const name of ['api', 'web']) await sign(name, '4.7.1');
  const promote = (version: string) =>
    world.run('promote-set.yml', { event, payload: { inputs: { version } } });
  const refused = await promote('4.7.1');
  expectFailed(refused, 'org/oras-action@v1');
  expect(refused.errors.join()).toContain('worker:4.7.1');
  for (const name of all)
    await expect(world.digest(ghcr, `acme/prod/${name}:4.7.1`)).rejects.toThrow('not found');

  // More than a version is no more than a text that no tag is.
  expectFailed(await promote("4.7.1'\n  if-exists: overwrite"), 'org/oras-action@v1');

  await sign('worker', '4.7.1');
  const run = expectRan(await promote('4.7.1'));
  expect(counts(run, 'promote')).toMatchObject({ selected: 3, copied: 3 });
  for (const name of all) {
    const digest = digestOf(`dev/${name}`, '4.7.1');
    expect(await world.tags(ghcr, `acme/prod/${name}`)).toEqual(['4.7.1', `${digest.replace(':', '-')}.sig`]);
    expect(await world.digest(ghcr, `acme/prod/${name}:4.7.1`)).toBe(digest);
  }
}

async function backsUpOrganisation(): Promise<void> {
  await using world = await startWorld('none', 'docker-registry');
  const { example } = world;
  const folder = tempFolder('organisation-');
  const versions = Array.from({ length: 22 }, (_, at) => `1.${at}.0`);
  await release(example, 'app', ...versions, 'edge');
  await release(example, 'team/docs', '1.0.0');
  const text = ['/srv/backup', folder] as const;
  const backUp = async () =>
    expectRan(
      await world.run('backup-organisation.yml', { event: 'schedule', broken: text, everywhere: true }),
    );
  const layout = new OciLayout(join(folder, 'acme'));
  const kept = async (): Promise<string[]> => {
    const tags = canListTags(layout) ? await Array.fromAsync(layout.tags()) : [];
    return tags.map((tag) => tag.slice(`${example.host}/acme/`.length)).toSorted();
  };
  const names = (some: readonly string[]) =>
    [...some.map((tag) => `app:${tag}`), 'team/docs:1.0.0'].toSorted();
  expect(counts(await backUp(), 'backup')).toMatchObject({ selected: 22, copied: 22, pruned: 0 });
  expect(await kept()).toEqual(names([...versions.slice(2), 'edge']));
  await release(example, 'app', '1.22.0');
  // Two runs without the oldest before it goes.
  expect(counts(await backUp(), 'backup')).toMatchObject({ copied: 1, pruned: 0 });
  const { digest } = await layout.resolve(`${example.host}/acme/app:1.2.0`);
  expect(counts(await backUp(), 'backup')).toMatchObject({ copied: 0, pruned: 1 });
  expect(await kept()).toEqual(names([...versions.slice(3), '1.22.0', 'edge']));
  expect(readdirSync(join(folder, 'acme/blobs/sha256'))).not.toContain(digest.slice(7));
}

async function crossesTheGap(): Promise<void> {
  await using world = await startWorld();
  for (const name of ['api', 'web']) await release(world.ghcr, name, '1.0.0', '1.1.0', '1.2.0');
  const carried = tempFolder('carried-');
  expectRan(await world.run('air-gap-set-export.yml', { event, vars: { TRANSFER_FOLDER: carried } }));
  expect(readdirSync(carried).toSorted()).toEqual(['acme.sha256', 'acme.tar']);
  const sum = createHash('sha256')
    .update(readFileSync(join(carried, 'acme.tar')))
    .digest('hex');
  expect(readFileSync(join(carried, 'acme.sha256'), 'utf8')).toContain(sum);
  const spoilt = tempFolder('spoilt-');
  cpSync(carried, spoilt, { recursive: true });
  appendFileSync(join(spoilt, 'acme.tar'), '\n');
  const take = (folder: string) =>
    world.run('air-gap-set-import.yml', { event, vars: { TRANSFER_FOLDER: folder } });
  const refused = await take(spoilt);
  expectFailed(refused, /sha256sum --check/);

  await world.ghcr.stop();
  expect(counts(expectRan(await take(carried)), 'import')).toMatchObject({ selected: 4, copied: 4 });
  for (const name of ['api', 'web']) {
    expect(await world.tags(world.example, `acme/${name}`)).toEqual(['1.1.0', '1.2.0']);
    for (const tag of ['1.1.0', '1.2.0'])
      expect(await world.digest(world.example, `acme/${name}:${tag}`)).toBe(digestOf(name, tag));
  }
  await inside(world.example, 'web', (target) => store(target, plainArtifact('other'), '1.1.0'));
  expectFailed(await take(carried), 'org/oras-action@v1');
  expect(await world.digest(world.example, 'acme/web:1.1.0')).toBe(plainArtifact('other').root.digest);
}

async function copiesToRegions(): Promise<void> {
  await using world = await startWorld();
  const { ghcr, example, quay } = world;
  for (const name of ['api', 'web']) await release(ghcr, `prod/${name}`, '1.0.0');
  const line = `            - {registry: quay.io, username: '\${{ vars.QUAY_USER }}', password: '\${{ secrets.QUAY_TOKEN }}'}\n`;
  const failed = await world.run('several-regions.yml', { event, broken: [line, ''] });
  expectFailed(failed, 'org/oras-action@v1');
  expect(failed.log).toContain(`- ${quay.host}/acme/prod/api:`);
  for (const name of ['api', 'web'])
    expect(await world.digest(example, `acme/prod/${name}:1.0.0`)).toBe(digestOf(`prod/${name}`, '1.0.0'));
  const run = expectRan(await world.run('several-regions.yml', { event: 'schedule' }));
  expect(counts(run, 'copy')).toMatchObject({ selected: 4, same: 2, copied: 2 });
  for (const name of ['api', 'web'])
    expect(await world.digest(quay, `acme/prod/${name}:1.0.0`)).toBe(digestOf(`prod/${name}`, '1.0.0'));
}

async function prunesMirror(): Promise<void> {
  await using world = await startWorld();
  const { ghcr, quay } = world;
  const tags = ['latest', 'v1.0.0', ...Array.from({ length: 22 }, (_, at) => `v1.1.${at}`)];
  await release(quay, 'tool', ...tags);
  const mirror = async (by: string) => expectRan(await world.run('prune-mirror.yml', { event: by }));
  expect(counts(await mirror('schedule'), 'mirror')).toMatchObject({ copied: tags.length });
  const gone = ['v1.0.0', 'v1.1.0', 'v1.1.1'];
  await inside(quay, 'tool', async (target) => {
    for (const tag of gone) if (canDelete(target)) await target.delete(await target.resolve(tag));
  });
  await mirror('schedule');
  const told = await mirror(event);
  expect(counts(told, 'mirror')).toMatchObject({ pruned: 0 });
  expect(await world.tags(ghcr, 'acme/mirror/tool')).toHaveLength(tags.length);
  expect(counts(await mirror('schedule'), 'mirror')).toMatchObject({ pruned: 2 });
  const left = await world.tags(ghcr, 'acme/mirror/tool');
  expect(left).toEqual(tags.filter((tag) => !['v1.1.0', 'v1.1.1'].includes(tag)).toSorted());
}

async function mirrorsInJobs(): Promise<void> {
  await using world = await startWorld();
  const { ghcr } = world;
  const all = ['api', 'web', 'worker', ...Array.from({ length: 9 }, (_, at) => `tool-${at}`)];
  for (const name of all) await release(ghcr, `dev/${name}`, '1.0.0', '1.1.0');
  const { text } = readRecipe('mirror-in-jobs.yml');
  const between = text.slice(text.indexOf('shards: 16/8'), text.indexOf('shard: ${{ toJSON'));
  const small = between
    .replace('shards: 16/8', 'shards: 12/8\n          shard-size: 1KB')
    .replace('[api, web, worker]', JSON.stringify(all));
  const state = 'state: ghcr.io/acme/sync\n          ';
  // One leg looks for the plan where it is not.
  const lost =
    small.slice(0, -state.length) +
    state.replace('/sync', "/${{ matrix.part.shard == '002' && 'lost' || 'sync' }}");
  const mirror = (changed: string) => world.run('mirror-in-jobs.yml', { event, broken: [between, changed] });
  const tagsOf = (name: string) => world.tags(ghcr, `acme/mirror/${name}`).catch(() => []);

  const failed = await mirror(lost);
  expectFailed(failed, 'org/oras-action@v1');
  expect(failed.errors.join()).toContain('shard 2 left no report');
  expect(failed.output('plan', 'shards')).toBe('12');
  const some = (await Promise.all(all.map(tagsOf))).flat().length;
  expect(some).toBeGreaterThan(11);
  expect(some).toBeLessThan(24);
  // The next night does what that leg did not, and then there is nothing left, and no job for it.
  expect(counts(expectRan(await mirror(small)), 'merge')).toMatchObject({
    selected: 24,
    copied: 24 - some,
  });
  for (const name of all) expect(await tagsOf(name)).toEqual(['1.0.0', '1.1.0']);
  const quiet = expectRan(await mirror(small));
  expect(quiet.output('plan', 'shards')).toBe('0');
  expect(quiet.output('merge', 'changed')).toBe('false');
}

export const syncs: readonly Scenario[] = [
  {
    title: 'mirror-base-images: three of each minor version; latest moves, a version does not',
    run: mirrorsBaseImages,
  },
  { title: 'promote-set: all of them, signed, or none', run: promotesSet },
  {
    title: 'backup-organisation: by the catalog, and the oldest version goes in the second run',
    run: backsUpOrganisation,
  },
  { title: 'air-gap-set-export, air-gap-set-import: several repositories in one file', run: crossesTheGap },
  { title: 'several-regions: one fails, and only that is left to do', run: copiesToRegions },
  {
    title: 'mirror-in-jobs: one leg of twelve fails, the next night does its part, then no job is started',
    run: mirrorsInJobs,
  },
  {
    title: 'prune-mirror: what is gone at the source goes, first releases stay, by hand it only tells',
    run: prunesMirror,
  },
];
