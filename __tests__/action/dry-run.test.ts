import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { fill, nodeIn, signedIndex } from '../support/graphs.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import type { RunResult } from '../support/runner.ts';
import { expectFailure, expectSuccess, metadata, output, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';
import { ALL, describeAt } from './places.ts';

const graph = signedIndex();
const held = plainArtifact('held');
const zeros = `sha256:${'0'.repeat(64)}`;

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a', 'b.txt': 'bb' });
  await fill(new OciLayout(join(cwd, 'graph')), graph);
  return cwd;
}

/** The outputs without what differs between any two runs, and without the plan. */
function comparable(run: RunResult): Record<string, unknown> {
  const { changed: _changed, ...outputs } = Object.fromEntries(run.outputs);
  if (!run.outputs.has('metadata')) return outputs;
  const { milliseconds: _ms, requests: _requests, planned: _planned, ...rest } = metadata(run);
  const destinations = rest.destinations?.map(({ reference, tags }) => ({ reference, tags }));
  return { ...outputs, metadata: { ...rest, destinations } };
}

interface Case {
  readonly title: string;
  readonly inputs: (at: string) => Record<string, string>;
  /** Nodes that it would send; undefined for what sends none and tells no counts. */
  readonly nodes: number | undefined;
}

/** The place holds an artifact `held`, with a referrer, under the tags v1 and v2. */
const CASES: readonly Case[] = [
  {
    title: 'push',
    inputs: (at) => ({ command: 'push', files: '*.txt', to: `${at}:new,v2` }),
    // The empty config is there.
    nodes: 3,
  },
  {
    title: 'copy with referrers',
    inputs: (at) => ({ command: 'copy', from: 'oci-layout:graph:v1', to: `${at}:new` }),
    nodes: -1,
  },
  {
    title: 'attach',
    inputs: (at) => ({ command: 'attach', files: 'a.txt', subject: `${at}:v1`, 'artifact-type': 'a/b' }),
    nodes: 2,
  },
  {
    title: 'index',
    inputs: (at) => ({ command: 'index', from: `oci-layout:graph:v1\n${at}:v1`, to: `${at}:set` }),
    nodes: -1,
  },
  { title: 'tag', inputs: (at) => ({ command: 'tag', from: `${at}:v1`, tags: 'v3' }), nodes: 0 },
  { title: 'untag', inputs: (at) => ({ command: 'untag', from: `${at}:v2` }), nodes: undefined },
  { title: 'delete', inputs: (at) => ({ command: 'delete', from: `${at}:v1` }), nodes: undefined },
];

describeAt(ALL, 'a dry run', (place) => {
  const prepare = (name: string) =>
    place.open(name, async (target) => {
      await store(target, held, 'v1');
      await store(target, held, 'v2');
      await store(target, withSubject(held));
    });

  // docker-registry cannot remove tags.
  const cases = CASES.filter(({ title }) => title !== 'untag' || place.kind !== 'docker-registry');

  test.each(cases)(
    'of $title writes nothing, and has the outputs of the run that does',
    async ({ title, inputs, nodes }) => {
      const name = title.replaceAll(' ', '-');
      await prepare(name);
      const cwd = await workspace();
      const before = { written: place.written(), cwd: treeOf(cwd) };
      const dry = await expectSuccess({ cwd, inputs: { ...inputs(place.at(name)), 'dry-run': 'true' } });
      expect({ written: place.written(), cwd: treeOf(cwd) }).toEqual(before);
      expect(dry.log).toContain('Dry run: nothing was written.');
      expect(dry.log).not.toMatch(/^\s*(?:copied|tagged|removed|deleted) /m);

      const real = await expectSuccess({ cwd, inputs: inputs(place.at(name)) });
      expect(comparable(dry)).toEqual(comparable(real));
      // A later step that runs where something changed has nothing to do: it was true until now.
      expect([output(dry, 'changed'), output(real, 'changed')]).toEqual(['false', 'true']);
      if (nodes === undefined) return;
      const { planned, copied, bytes } = metadata(dry);
      expect(planned).toMatchObject({ nodes: copied, bytes, changed: true });
      if (nodes >= 0) expect(planned?.nodes).toBe(nodes);
      expect(metadata(real).planned).toBeUndefined();

      const again = await expectSuccess({ cwd, inputs: { ...inputs(place.at(name)), 'dry-run': 'true' } });
      expect(output(again, 'changed')).toBe('false');
      expect(metadata(again).planned).toEqual({ nodes: 0, bytes: 0, requests: 0, changed: false });
    },
  );

  test('tells how many requests it would take to write, roughly', async () => {
    await prepare('requests');
    const cwd = await workspace();
    const inputs = { command: 'copy', from: 'oci-layout:graph:v1', to: `${place.at('requests')}:new` };
    const dry = await expectSuccess({ cwd, inputs: { ...inputs, 'dry-run': 'true' } });
    const before = place.written().length;
    await expectSuccess({ cwd, inputs });
    const real = place.written().length - before;
    const planned = metadata(dry).planned?.requests ?? 0;
    if (place.kind === 'layout') return expect(planned).toBe(0);
    const near = planned > real * 0.6 && planned < real * 1.7;
    expect({ near, planned, real }).toEqual({ near: true, planned, real });
    expect(dry.log).toContain(`in about ${planned} requests`);
  });

  test('fails where the run would', async () => {
    await prepare('failing');
    const at = place.at('failing');
    const cwd = await workspace();
    const fails = (inputs: Record<string, string>, ...said: string[]) =>
      expectFailure({ cwd, inputs: { ...inputs, 'dry-run': 'true' } }, ...said);
    await fails({ command: 'copy', from: 'oci-layout:graph:gone', to: at }, '"gone"');
    await fails({ command: 'tag', from: `${at}:v1`, tags: 'v2', digest: zeros }, zeros);
    await fails({ command: 'push', files: 'a.txt', to: `${at}:v1`, 'if-exists': 'fail' }, `${at}:v1 exists`);
    await fails({ command: 'untag', from: `${at}:gone` }, 'gone');
    await fails({ command: 'attach', files: 'a.txt', subject: `${at}:gone`, 'artifact-type': 'a/b' }, 'gone');
  });
});

describeAt(['layout', 'docker-registry'], 'a dry run into a place that does not exist', (place) => {
  test('does not make it', async () => {
    const cwd = await workspace();
    const before = place.written();
    const inputs = {
      command: 'copy',
      from: 'oci-layout:graph:v1',
      to: `${place.at('none')}:v1\noci-archive:none.tar`,
      'dry-run': 'true',
    };
    const run = await expectSuccess({ cwd, inputs });
    expect(place.written()).toEqual(before);
    expect(treeOf(cwd).filter((line) => line.startsWith('none'))).toEqual([]);
    expect(output(run, 'digest')).toBe(nodeIn(graph, 'index').digest);
    expect(metadata(run).destinations).toMatchObject([
      { changed: false, wouldChange: true },
      { changed: false, wouldChange: true },
    ]);
  });
});

describeWith(['docker-registry'], 'a dry run', () => {
  test('of a copy within the registry announces what is mounted, and no bytes of it', async () => {
    await using registry = await startRegistry('docker-registry');
    const cwd = await workspace();
    const inputs = {
      from: `${registry.host}/acme/one:v1`,
      to: `${registry.host}/acme/two:v1`,
      referrers: 'none',
    };
    await expectSuccess({ cwd, inputs: { ...inputs, from: 'oci-layout:graph:v1', to: inputs.from } });
    const dry = await expectSuccess({ cwd, inputs: { ...inputs, 'dry-run': 'true' } });
    const real = await expectSuccess({ cwd, inputs });
    const { mounted, copied, bytes } = metadata(real);
    expect(mounted).toBeGreaterThan(0);
    expect(metadata(dry)).toMatchObject({ mounted, copied, bytes, planned: { nodes: copied, bytes } });
    expect(dry.log).toContain(`${mounted} to mount`);
    expect(dry.log).not.toContain('mounted');
  });

  test('asks for no right to write', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'token' });
    const { host: at, username, password, tokens } = registry;
    const login = { registry: at, username, password };
    const inputs = { from: 'oci-layout:graph:v1', to: `${at}/acme/app:v1`, ...login, 'dry-run': 'true' };
    const cwd = await workspace();
    const run = await expectSuccess({ cwd, inputs });
    expect(metadata(run).planned?.changed).toBe(true);
    expect(tokens.requests.map(({ scopes }) => scopes)).toEqual([['repository:acme/app:pull']]);
  });
});
