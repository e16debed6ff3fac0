import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobIn, readPage, yamlBlocks, type DocBlock } from '../support/doc-blocks.ts';
import { famousRegistry, toWrite } from '../support/famous-registries.ts';
import { refusal } from '../support/lab.ts';
import { describeWith } from '../support/partners.ts';
import { readmeCommands } from '../support/readme.ts';
import { expectRan } from '../support/recipe-scenario.ts';
import { npmLock } from '../support/recipe-caches.ts';
import { recipePrograms } from '../support/recipe-programs.ts';
import { appRepository, startWorld, type RecipeRun, type World } from '../support/recipe-world.ts';
import { runCli } from '../support/runner.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';
import { tempFolder } from '../support/temp.ts';

const blocks = ['README.md', 'docs/caching.md', 'docs/registries.md']
  .flatMap(yamlBlocks)
  .filter(({ notRun }) => notRun === undefined);

function blockOf(heading: string): DocBlock {
  const found = blocks.filter((block) => block.heading === heading);
  const [block] = found;
  if (!block || found.length > 1) throw new Error(`"${heading}" has ${found.length} blocks`);
  return block;
}

/** A block is a job without its name; all of it is run, the steps of others too. */
function workflowOf(block: DocBlock): string {
  const runner = /^runs-on:/m.test(block.text) ? '' : 'runs-on: ubuntu-latest\n';
  const job = `${runner}${block.text.trimEnd()}`.replaceAll(/^/gm, '    ');
  return `name: Example\non: push\njobs:\n  example:\n${job}\n`;
}

// They say ubuntu-latest, and use what is there.
describe.skipIf(process.platform !== 'linux')('examples, on Linux', () => {
  describeWith(['act', 'docker-registry', 'olareg', 'oras'], 'run by act, in their order', () => {
    const ran = new Set<string>();
    let world: World;
    beforeAll(async () => void (world = await startWorld()));
    afterAll(() => world?.[Symbol.asyncDispose]());

    const sharedFolder = tempFolder('srv-');
    const run = async (heading: string, options: RecipeRun = {}) => {
      const block = blockOf(heading);
      const workflow = workflowOf(block).replaceAll('/srv/cache', join(sharedFolder, 'cache'));
      const result = expectRan(await world.runText(workflow, jobIn(block).steps, options));
      ran.add(heading);
      return result;
    };

    test('publish a build output', async () => {
      const result = await run('Publish a build output');
      const digest = result.output('publish', 'digest');
      expect(result.log).toContain(`Published ${world.ghcr.host}/acme/app@${digest}`);
      expect(await world.tags(world.ghcr, 'acme/app')).toEqual(['1.2', 'latest']);
      expect(await world.digest(world.ghcr, 'acme/app:1.2')).toBe(digest);
    });

    test('attach an SBOM', async () => {
      await run('Attach an SBOM');
      const [sbom, ...others] = await world.referrers(world.ghcr, 'acme/app:1.2');
      expect(others).toEqual([]);
      expect(sbom).toContain('application/spdx+json');
    });

    test('take what discover finds, as docs/how-to.md says', async () => {
      const [from = ''] = /(?<=`from: )\$\{\{ fromJSON\(.*?(?=`)/.exec(readPage('docs/how-to.md')) ?? [];
      const steps = [
        { id: 'found', with: { command: 'discover', from: 'ghcr.io/acme/app:1.2' } },
        { id: 'pull', with: { from, path: 'found' } },
      ].map((step) => ({ uses: 'org/oras-action@v1', ...step }));
      const job = { 'runs-on': 'ubuntu-latest', steps };
      const workflow = JSON.stringify({ name: 'Example', on: 'push', jobs: { example: job } });
      const result = expectRan(await world.runText(workflow, steps));
      const [sbom] = await world.referrers(world.ghcr, 'acme/app:1.2');
      expect(sbom).toBe(`application/spdx+json ${result.output('pull', 'digest')}`);
    });

    test('promote with signatures', async () => {
      await run('Promote with signatures');
      for (const tag of ['1.2', 'stable'])
        expect(await world.digest(world.example, `acme/app:${tag}`)).toBe(
          await world.digest(world.ghcr, 'acme/app:1.2'),
        );
      expect(await world.referrers(world.example, 'acme/app:1.2')).toEqual(
        await world.referrers(world.ghcr, 'acme/app:1.2'),
      );
      expect((await run('Promote with signatures')).log).toContain('changed=false');
    });

    test('several logins in one step', async () => {
      await run('Log in');
      for (const registry of [world.example, world.quay])
        expect(await world.digest(registry, 'acme/app:1.2')).toBe(
          await world.digest(world.ghcr, 'acme/app:1.2'),
        );
    });

    test('cache what npm downloads', async () => {
      const repository = await appRepository({ 'package-lock.json': npmLock('one', 'two') });
      const options = { repository, programs: recipePrograms() };
      const [first, second] = [
        await run('Cache npm downloads', options),
        await run('Cache npm downloads', options),
      ];
      expect(first.output('cache', 'cache-hit')).toBe('');
      expect(first.log).toMatch(/Saved \d+ items/);
      expect(second.output('cache', 'cache-hit')).toBe('true');
      const [tag = ''] = /cache-scope-\w+$/m.exec(readPage('docs/caching.md')) ?? [];
      expect(await world.referrers(world.ghcr, `acme/app-cache:${tag}`)).toEqual([
        expect.stringContaining('application/vnd.oras.cache.scope.v1'),
        expect.stringContaining('application/vnd.oras.cache.v1'),
      ]);
    });

    test('restore and save in two steps', async () => {
      const heading = 'Restore and save in two steps';
      const [first, second] = [await run(heading), await run(heading)];
      expect(first.output('restore', 'cache-hit')).toBe('');
      expect(first.log).toMatch(/Saved \d+ items/);
      expect(second.output('restore', 'cache-hit')).toBe('true');
      // act tells of no step that is left out.
      expect(second.steps.map(({ name }) => name)).not.toContain('make dist');
      for (const { log } of [first, second]) expect(log).toContain('serve 1.2.3');
    });

    test('cache on a runner of your own', async () => {
      const heading = 'On a self-hosted runner';
      const [first, second] = [await run(heading), await run(heading)];
      expect(first.output('cache', 'cache-hit')).toBe('');
      expect(second.output('cache', 'cache-hit')).toBe('true');
      expect(second.log).toMatch(/Restored (?:\d+ of )?\d+ items/);
      expect(existsSync(join(sharedFolder, 'cache/index.json'))).toBe(true);
    });

    test('see and delete what is in a cache', async () => {
      const { log } = await run('See and delete what is in a cache');
      expect(log).toMatch(/1 cache entry in oci-layout:/);
      expect(log).toMatch(/"key":"dist-/);
      expect(log).toContain('Deleted 1 cache entry');
    });

    test('every block has been run', () => {
      expect([...ran].toSorted()).toEqual(blocks.map(({ heading }) => heading).toSorted());
    });
  });
});

test('a denied push says what the README shows', async () => {
  const shown = /^```text\n(push failed: .*?)\n```$/ms.exec(readPage('README.md'))?.[1];
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const denied = refusal(403, 'DENIED', 'permission_denied: write_package');
  await using registry = await famousRegistry('ghcr.io', toWrite(denied), { workspace: cwd });
  const { error } = await expectFailure({
    cwd,
    env: { ...registry.env, GITHUB_REPOSITORY: 'acme/app' },
    inputs: { files: 'a.txt', to: 'ghcr.io/acme/app:1.2', ...registry.inputs },
  });
  expect(error).toBe(shown);
});

test('the command line of the README does what it says', async () => {
  const [args, ...others] = readmeCommands();
  expect(others).toEqual([]);
  const cwd = workspaceWith({ 'README.md': '# Hello' });
  const run = await runCli(args ?? [], { cwd });
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({
    tags: 'v1',
    reference: expect.stringMatching(/^oci-layout:\.\/layout@sha256:/),
  });
  expect(existsSync(join(cwd, 'layout/index.json'))).toBe(true);
});
