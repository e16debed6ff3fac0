import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { findSuccessors } from '../../src/core/manifest-node.ts';
import { canListTags, type Target } from '../../src/core/target.ts';
import { hasCode } from '../../src/core/errors.ts';
import { artifactOf, blob, plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { startFaultProxy } from '../support/scripted-registry/fault-proxy.ts';
import { startRegistry } from '../support/registries.ts';
import { expectSuccess, output, outcomeOf, workspaceWith } from '../support/steps.ts';
import { placeIn, startWatched } from './places.ts';

const VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0', '3.0.0'];

const image = (version: string) => artifactOf({ layers: [blob('shared'), blob(`of ${version}`)] });

async function fill(target: Target): Promise<void> {
  for (const version of VERSIONS) await store(target, image(version), version);
}

interface Counts {
  readonly copied: number;
  readonly moved: number;
  readonly same: number;
  readonly failed: number;
  readonly deferred: number;
}

const counts = (run: RunResult): Counts => JSON.parse(output(run, 'metadata')) as Counts;

const resultsOf = (run: RunResult): string[] =>
  readFileSync(output(run, 'report'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { tag: string; result: string })
    .map(({ tag, result }) => `${tag} ${result}`)
    .toSorted();

/** Every tag with its digest; fails where something below a tag is not there. */
async function wholeTags(target: Target): Promise<Record<string, Digest>> {
  if (!canListTags(target)) throw new Error('no list');
  const found: Record<string, Digest> = {};
  const tags = await Array.fromAsync(target.tags()).catch((error: unknown) => {
    if (hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  });
  // Lists of referrers are no tags of people.
  for (const tag of tags.filter((one) => !one.startsWith('sha256-')).toSorted()) {
    const root = await target.resolve(tag);
    for (const node of await findSuccessors(target, root)) expect(await target.exists(node)).toBe(true);
    found[tag] = root.digest;
  }
  return found;
}

const EXPECTED = Object.fromEntries(VERSIONS.map((version) => [version, image(version).root.digest]));

describeWith(['docker-registry'], 'a sync in which something fails', () => {
  test('what the destination cannot tell is a failure, and its tag stays; the others are copied', async () => {
    await using registry = await startRegistry('docker-registry');
    await using source = await startWatched('docker-registry');
    await placeIn(() => source.host).open('from', fill);
    const old = plainArtifact('old');
    await placeIn(() => registry.host).open('to', (target) => store(target, old, '1.0.0'));
    await using proxy = await startFaultProxy({
      upstream: registry.host,
      faults: [{ operation: 'manifest-head', fault: '500', times: 'always' }],
    });
    const run = await runAction({
      cwd: workspaceWith(),
      inputs: {
        command: 'sync',
        rules: `- {from: ${source.host}/acme/from, to: ${proxy.host}/acme/to}`,
        retries: '0',
      },
    });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(resultsOf(run)).toEqual(VERSIONS.map((tag) => `${tag} ${tag === '1.0.0' ? 'failed' : 'copied'}`));
    const tags = await placeIn(() => registry.host).open('to', wholeTags);
    expect(tags).toEqual({ ...EXPECTED, '1.0.0': old.root.digest });
  });

  test('a used-up budget defers the rest, the step succeeds, and the next run begins with that', async () => {
    await using both = await startWatched('docker-registry');
    await placeIn(() => both.host).open('hub', fill);
    const cwd = workspaceWith();
    const rulesWith = (pulls: number) =>
      [
        'rates:',
        `  '${both.host}': {pulls: ${pulls}}`,
        'rules:',
        `  - {from: ${both.host}/acme/hub, to: 'oci-layout:mirror', referrers: none}`,
      ].join('\n');
    const inputs = { command: 'sync', state: 'oci-layout:state', recheck: '1000' };
    const first = await expectSuccess({ cwd, inputs: { ...inputs, rules: rulesWith(2) } });
    expect(counts(first)).toMatchObject({ copied: 2, deferred: 3, failed: 0 });
    const done = resultsOf(first).filter((line) => line.endsWith(' copied'));
    const second = await expectSuccess({ cwd, inputs: { ...inputs, rules: rulesWith(2) } });
    expect(counts(second)).toMatchObject({ same: 2, copied: 2, deferred: 1 });
    expect(resultsOf(second).filter((line) => done.includes(line))).toEqual([]);
    const third = await expectSuccess({ cwd, inputs: { ...inputs, rules: rulesWith(2) } });
    expect(counts(third)).toMatchObject({ same: 4, copied: 1, deferred: 0 });
  });

  test('killed at twenty points, it leaves no tag that is half there, and run again it ends as one clean run', async () => {
    await using from = await startWatched('docker-registry');
    await using to = await startWatched('docker-registry');
    await placeIn(() => from.host).open('from', async (target) => {
      await fill(target);
      await store(target, withSubject(image('2.0.0')));
    });
    const argumentsFor = (name: string) => [
      join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js'),
      'sync',
      '--rules',
      `- {from: ${from.host}/acme/from, to: ${to.host}/acme/${name}}`,
      '--state',
      'oci-layout:state',
      '--sync-name',
      name,
    ];
    const cwd = workspaceWith();
    const start = (name: string) =>
      spawn(process.execPath, argumentsFor(name), { cwd, stdio: 'ignore', env: { ...process.env } });
    const asked = () => from.requests().length + to.requests().length;
    const before = asked();
    await once(start('clean'), 'close');
    const all = asked() - before;
    const place = placeIn(() => to.host);
    expect(await place.open('clean', wholeTags)).toEqual(EXPECTED);
    let killed = 0;
    for (let point = 0; point < 20; point += 1) {
      const name = `killed-${point}`;
      const limit = asked() + Math.floor((all * point) / 20);
      const child = start(name);
      const closed = once(child, 'close');
      const timer = setInterval(() => {
        if (asked() >= limit && child.kill('SIGKILL')) clearInterval(timer);
      }, 1);
      const [, signal] = (await closed) as [number | null, NodeJS.Signals | null];
      clearInterval(timer);
      if (signal === 'SIGKILL') killed += 1;
      const partly = await place.open(name, wholeTags);
      expect(EXPECTED).toMatchObject(partly);
      const [code] = (await once(start(name), 'close')) as [number | null];
      expect(code).toBe(0);
      expect(await place.open(name, wholeTags)).toEqual(EXPECTED);
      await place.open(name, async (target) =>
        expect(await target.exists(withSubject(image('2.0.0')).root)).toBe(true),
      );
    }
    expect(killed).toBeGreaterThan(10);
  });
});
