import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { placeIn } from '../action/places.ts';
import { fill, nodeIn, NOTATION, SBOM, signedIndex } from './graphs.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { recipes, startWorld, type World } from './recipe-world.ts';
import type { Metadata } from './steps.ts';
import { tempFolder } from './temp.ts';

const graph = signedIndex();
const { digest } = nodeIn(graph, 'index');
const platform = nodeIn(graph, 'amd64').digest;
const cosign = ['att', 'sig'].map((kind) => `sha256-${digest.slice(7)}.${kind}`);
const event = 'workflow_dispatch';
const FAN_OUT = 'fan-out-release.yml';

/** Registries of which ghcr.io has the signed index in this repository, as v1. */
async function worldWith(repository: string): Promise<World> {
  const world = await startWorld();
  await placeIn(() => world.ghcr.host).open(repository, (target) => fill(target, graph));
  return world;
}

/** Those that a list under a tag keeps are no tags that people see. */
function seen(tags: readonly string[]): string[] {
  return tags.filter((tag) => !/^sha256-[0-9a-f]{64}$/.test(tag));
}

async function promotes(): Promise<void> {
  await using world = await worldWith('app-staging');
  const promote = (what: string, broken?: readonly [string, string]) =>
    world.run('promote-with-signatures.yml', {
      event,
      payload: { inputs: { digest: what, version: '1.2' } },
      ...(broken && { broken }),
    });
  const broken = ['TESTED: ${{ inputs.digest }}', `TESTED: sha256:${'0'.repeat(64)}`] as const;
  expectFailed(await promote(digest, broken), /^test "\$COPIED"/);
  const run = expectRan(await promote(digest));
  expect(run.output('copy', 'changed')).toBe('false');
  for (const registry of [world.ghcr, world.example]) {
    expect(await world.digest(registry, 'acme/app:1.2')).toBe(digest);
    const tree = await world.referrers(registry, 'acme/app:1.2');
    expect(tree).toHaveLength(1);
    expect(tree).toEqual(await world.referrers(world.ghcr, 'acme/app-staging:v1'));
    expect(await world.referrers(registry, `acme/app@${platform}`)).toEqual([
      expect.stringContaining(SBOM),
      expect.stringContaining(NOTATION),
    ]);
    expect(seen(await world.tags(registry, 'acme/app'))).toEqual(['1.2', ...cosign]);
  }
  const other = await promote(nodeIn(graph, 'other').digest);
  expectFailed(other, 'org/oras-action@v1');
  expect(other.errors.join()).toContain('1.2');
  for (const registry of [world.ghcr, world.example])
    expect(await world.digest(registry, 'acme/app:1.2')).toBe(digest);
}

async function tellsWhatIsNew(): Promise<void> {
  await using world = await worldWith('app-staging');
  const payload = { inputs: { digest, version: '1.2' } };
  for (const changed of ['true', 'false']) {
    const run = expectRan(await world.run('promote-with-signatures.yml', { event, payload }));
    expect(run.output('copy', 'changed')).toBe(changed);
    // act tells of no step that is left out.
    const told = run.steps.filter(({ name }) => name.includes('New in production'));
    expect(told.map(({ result }) => result)).toEqual(changed === 'true' ? ['success'] : []);
  }
}

async function fansOut(): Promise<void> {
  await using world = await worldWith('app-staging');
  const payload = { inputs: { version: 'v1' } };
  const places = [world.ghcr, world.example, world.quay].map(({ host }) => `${host}/acme/app@${digest}`);
  const line = /^ +- \{registry: quay\.io.*\n/m.exec(
    recipes().find(({ file }) => file === FAN_OUT)?.text ?? '',
  );
  const broken = [line?.[0] ?? 'no such line', ''] as const;
  const failed = await world.run(FAN_OUT, { event, payload, broken });
  expectFailed(failed, 'org/oras-action@v1');
  expect(failed.log).toContain(`- ${places[0]}: done`);
  expect(failed.log).toContain(`- ${places[1]}: done`);
  expect(failed.log).toContain(`- ${places[2]}: `);
  expect(failed.log).not.toContain(`- ${places[2]}: done`);
  for (const registry of [world.ghcr, world.example])
    expect(seen(await world.tags(registry, 'acme/app'))).toEqual(['latest', ...cosign, 'v1']);
  await expect(world.digest(world.quay, 'acme/app:v1')).rejects.toThrow('not found');

  const run = expectRan(await world.run(FAN_OUT, { event, payload }));
  const { destinations } = JSON.parse(run.output('release', 'metadata')) as Metadata;
  expect(destinations).toMatchObject(
    places.map((reference, at) => ({ reference, changed: at === 2, tags: ['v1', 'latest'] })),
  );
  for (const tag of ['v1', 'latest']) expect(await world.digest(world.quay, `acme/app:${tag}`)).toBe(digest);
  expect(await world.referrers(world.quay, 'acme/app:v1')).toHaveLength(1);
}

async function copiesTheNewest(): Promise<void> {
  await using world = await startWorld();
  const versions = ['1.8.0', '1.9.0', '1.10.0', '2.0.0'];
  const release = (tags: readonly string[]) =>
    placeIn(() => world.ghcr.host).open('app', async (target) => {
      await fill(target, graph);
      for (const tag of tags) await target.tag(nodeIn(graph, 'index'), tag);
    });
  const mirror = async () => expectRan(await world.run('copy-newest.yml', { event: 'schedule' }));
  await release(versions);
  await mirror();
  const copied = () => world.tags(world.example, 'acme/app');
  expect(seen(await copied()).filter((tag) => !cosign.includes(tag))).toEqual(['1.10.0', '1.9.0', '2.0.0']);
  expect(await world.digest(world.example, 'acme/app:2.0.0')).toBe(digest);
  expect(await world.referrers(world.example, 'acme/app:2.0.0')).toHaveLength(1);
  await release(['2.1.0']);
  await mirror();
  expect(await copied()).toContain('2.1.0');
}

async function crossesTheGap(): Promise<void> {
  await using world = await worldWith('app');
  const payload = { inputs: { version: 'v1' } };
  const carried = tempFolder('carried-');
  expectRan(await world.run('air-gap-export.yml', { event, payload, vars: { TRANSFER_FOLDER: carried } }));
  expect(readdirSync(carried).toSorted()).toEqual(['app.digest', 'app.sha256', 'app.tar']);
  expect(readFileSync(join(carried, 'app.digest'), 'utf8')).toBe(`${digest}\n`);

  const spoilt = tempFolder('spoilt-');
  cpSync(carried, spoilt, { recursive: true });
  appendFileSync(join(spoilt, 'app.tar'), '\n');
  const refused = await world.run('air-gap-import.yml', {
    event,
    payload,
    vars: { TRANSFER_FOLDER: spoilt },
  });
  expectFailed(refused, /sha256sum --check/);
  expect(refused.log).toContain('app.tar: FAILED');

  await world.ghcr.stop();
  const run = await world.run('air-gap-import.yml', { event, payload, vars: { TRANSFER_FOLDER: carried } });
  expect(expectRan(run).output('import', 'digest')).toBe(digest);
  expect(await world.digest(world.example, 'acme/app:v1')).toBe(digest);
  expect(await world.referrers(world.example, 'acme/app:v1')).toHaveLength(1);
  expect(await world.tags(world.example, 'acme/app')).toEqual([...cosign, 'v1']);
}

export const copies: readonly Scenario[] = [
  { title: 'promote-with-signatures: two registries, by digest, and no version is moved', run: promotes },
  { title: 'promote-with-signatures: a second run changes nothing', run: tellsWhatIsNew },
  {
    title: 'copy-newest: three versions with their referrers, and the next one in the next run',
    run: copiesTheNewest,
  },
  { title: 'fan-out-release: one of three registries fails, and only that one is left to do', run: fansOut },
  {
    title: 'air-gap-export, air-gap-import: all referrers arrive, a damaged file does not',
    run: crossesTheGap,
  },
];
