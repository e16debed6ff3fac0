import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/core/target.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { json, startServer } from '../support/lab.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const TAGS = ['latest', 'v1.9.0', 'v1.10.0', 'v2.0.0', 'pr-1', 'pr-2'];

async function prepare(target: Target): Promise<void> {
  for (const tag of TAGS) await store(target, plainArtifact(tag), tag);
}

describeAt(ALL, 'list', (place) => {
  test('gives the tags, the newest version first, and a reference for each', async () => {
    const from = place.at('all');
    await place.open('all', prepare);
    const run = await expectSuccess({ inputs: { command: 'list', from } });
    const sorted = ['v2.0.0', 'v1.10.0', 'v1.9.0', 'latest', 'pr-1', 'pr-2'];
    expect(output(run, 'tags').split('\n')).toEqual(sorted);
    expect(JSON.parse(output(run, 'references'))).toEqual(sorted.map((tag) => `${from}:${tag}`));
    expect(run.log).toContain(`6 tags in ${from}`);
    expect(run.summary).toContain('```text\nv2.0.0\nv1.10.0\n');
  });

  test('finds the latest 1.x, and the tags of pull requests', async () => {
    const from = place.at('some');
    await place.open('some', prepare);
    const latest = await expectSuccess({ inputs: { command: 'list', from, versions: '1.x', newest: '1' } });
    expect(output(latest, 'tags')).toBe('v1.10.0');
    const previews = await expectSuccess({ inputs: { command: 'list', from, tags: 'pr-*\n!pr-1' } });
    expect(output(previews, 'tags')).toBe('pr-2');
    const none = await expectSuccess({ inputs: { command: 'list', from, versions: '7.x' } });
    expect([none.outputs.get('tags') ?? '', output(none, 'references')]).toEqual(['', '[]']);
    expect(none.log).toContain(`No tags in ${from}`);
  });
});

describe('list refuses', () => {
  test.each([
    [{ from: 'oci-layout:a:v1' }, 'a reference without tag or digest; input tags says which tags to list'],
    [{ from: 'registry.test', newest: '1' }, 'a repository, a layout or an archive with input newest'],
    [{ from: 'registry' }, 'it names no registry'],
    [{ from: 'registry.test/a', newest: '0' }, 'a whole number from 1 to 10000'],
    [{ from: 'registry.test/a', versions: 'new' }, 'not a range of versions: "new"'],
    [{ from: 'registry.test/a', tags: '/(/' }, 'not a pattern for tags'],
  ])('%j', async (inputs, message) => {
    const run = await expectFailure({ cwd: workspaceWith({}), inputs: { command: 'list', ...inputs } });
    expect(run.annotations[0]?.message).toContain(message);
  });

  test.each(['v1\ndigest=sha256:0', 'a b', '', '\u001b[2J'])('a server whose tag is %j', async (tag) => {
    await using server = await startServer(() => json({ name: 'acme/app', tags: ['v1', tag] }));
    const run = await expectFailure({
      cwd: workspaceWith({}),
      inputs: { command: 'list', from: `${server.host}/acme/app` },
    });
    expect(run.annotations[0]?.message).toContain('which is not a valid name');
    expect(run.outputs.has('tags')).toBe(false);
  });
});

describeWith(['docker-registry', 'olareg'], 'list of a registry', () => {
  test('gives its repositories', async () => {
    await using registry = await startRegistry('docker-registry');
    for (const name of ['tools/b', 'app'])
      await expectSuccess({
        cwd: workspaceWith({ 'a.txt': name }),
        inputs: { command: 'push', files: 'a.txt', to: `${registry.host}/${name}:v1` },
      });
    const run = await expectSuccess({ inputs: { command: 'list', from: registry.host } });
    expect(output(run, 'repositories')).toBe('app\ntools/b');
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `${registry.host}/app`,
      `${registry.host}/tools/b`,
    ]);
    expect(run.log).toContain(`2 repositories in ${registry.host}`);
  });

  test('says that it has no catalog', async () => {
    await using registry = await startRegistry('olareg');
    const run = await expectFailure({
      cwd: workspaceWith({}),
      inputs: { command: 'list', from: registry.host },
    });
    expect(run.annotations[0]?.message).toContain(`${registry.host} does not list its repositories`);
  });
});
