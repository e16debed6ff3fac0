import { expect } from 'vitest';
import type { ActRun } from './act.ts';
import { recipePrograms } from './recipe-programs.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { appRepository, startWorld } from './recipe-world.ts';

interface CacheRecipe {
  readonly file: string;
  readonly lock: string;
  /** The text of a lock file with these names. */
  readonly locked: (...names: readonly string[]) => string;
  readonly prefix: string;
  /** What the program says of each name. */
  readonly loads: (name: string) => readonly string[];
}

/** The text of a package-lock.json. */
export function npmLock(...names: readonly string[]): string {
  const paths = ['', ...names.map((name) => `node_modules/${name}`)];
  const packages = Object.fromEntries(paths.map((path) => [path, {}]));
  return JSON.stringify({ name: 'app', lockfileVersion: 3, packages });
}

const recipes: readonly CacheRecipe[] = [
  {
    file: 'cache-npm.yml',
    lock: 'package-lock.json',
    locked: npmLock,
    prefix: 'Linux-node-',
    loads: (name) => [name],
  },
  {
    file: 'cache-go.yml',
    lock: 'go.sum',
    locked: (...names) => names.map((name) => `example.com/${name} v1.0.0 h1:${name}=\n`).join(''),
    prefix: 'Linux-go-',
    loads: (name) => [`${name}-d`],
  },
  {
    file: 'cache-rust.yml',
    lock: 'Cargo.lock',
    locked: (...names) => names.map((name) => `[[package]]\nname = "${name}"\n`).join(''),
    prefix: 'Linux-cargo-',
    loads: (name) => [name, `${name}.crate`, `lib${name}.rlib`],
  },
];

/** Three runs, each with a home and a workspace of its own: nothing is there but what the cache brings. */
async function caches({ file, lock, locked, prefix, loads }: CacheRecipe): Promise<void> {
  await using world = await startWorld();
  const act = async (...names: string[]) => {
    const repository = await appRepository({ [lock]: locked(...names) });
    return expectRan(await world.run(file, { repository, programs: recipePrograms() }));
  };
  const said = (run: ActRun, name: string, what: string) => {
    for (const one of loads(name)) expect(run.log).toContain(`${one}: ${what}`);
  };

  const first = await act('one', 'two');
  const key = first.output('cache', 'cache-primary-key');
  expect(key).toMatch(new RegExp(`^${prefix}[0-9a-f]{64}$`));
  expect(first.output('cache', 'cache-hit')).toBe('');
  expect(first.output('cache', 'cache-matched-key')).toBe('');
  expect(first.log).toContain(`Cache not found for ${key} (also tried ${prefix})`);
  expect(first.log).toMatch(/Saved \d+ items/);
  said(first, 'one', 'downloaded');

  const second = await act('one', 'two');
  expect(second.output('cache', 'cache-primary-key')).toBe(key);
  expect(second.output('cache', 'cache-hit')).toBe('true');
  expect(second.output('cache', 'cache-matched-key')).toBe(key);
  expect(second.log).toMatch(/Restored (?:\d+ of )?\d+ items/);
  expect(second.log).toContain(`Cache hit on ${key}, not saving`);
  expect(second.log).not.toContain('downloaded');
  for (const name of ['one', 'two']) said(second, name, 'from the cache');

  const changed = await act('one', 'two', 'three');
  const next = changed.output('cache', 'cache-primary-key');
  expect(next).not.toBe(key);
  expect(changed.output('cache', 'cache-hit')).toBe('false');
  expect(changed.output('cache', 'cache-matched-key')).toBe(key);
  expect(changed.log).toMatch(/Saved \d+ items/);
  for (const name of ['one', 'two']) said(changed, name, 'from the cache');
  said(changed, 'three', 'downloaded');

  const last = await act('one', 'two', 'three');
  expect(last.output('cache', 'cache-matched-key')).toBe(next);
  expect(last.log).not.toContain('downloaded');
}

/** Its token may not write, so there is nothing to warn of at the end. */
async function savesNothingFromFork(): Promise<void> {
  await using world = await startWorld('htpasswd');
  const side = (ref: string, owner: string) => ({ ref, repo: { full_name: `${owner}/app` } });
  const pull = { number: 7, head: side('work', 'someone'), base: side('main', 'acme') };
  const run = expectRan(
    await world.run('cache-npm.yml', {
      event: 'pull_request',
      payload: { number: 7, pull_request: pull },
      broken: ['on: push', 'on: pull_request'],
      programs: recipePrograms(),
    }),
  );
  expect(run.output('cache', 'cache-hit')).toBe('');
  expect(run.log).toContain('continuing without the cache');
  expect(run.log).toContain('Nothing is saved: pull requests from forks are not allowed to write.');
}

async function savesNothingOfFailedJob(): Promise<void> {
  await using world = await startWorld();
  const repository = await appRepository({ 'package-lock.json': npmLock('one') });
  const act = (broken?: readonly [string, string]) =>
    world.run('cache-npm.yml', { repository, programs: recipePrograms(), ...(broken && { broken }) });
  const failed = await act(['npm test', 'npm test && false']);
  expectFailed(failed, 'npm test');
  expect(failed.log).toContain('Nothing is saved: the job ended with failure');
  expect(expectRan(await act()).output('cache', 'cache-hit')).toBe('');
}

export const cached: readonly Scenario[] = [
  ...recipes.map((recipe) => ({
    title: `${recipe.file.replace('.yml', '')}: a miss, a hit, and with another lock file a start`,
    run: () => caches(recipe),
  })),
  { title: 'cache-npm: a job that fails saves nothing', run: savesNothingOfFailedJob },
  { title: 'cache-npm: a pull request from a fork saves nothing', run: savesNothingFromFork },
];
