import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canListTags, type Target } from '../../src/core/target.ts';
import { artifactOf, blob, store } from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { output, outcomeOf, workspaceWith } from '../support/steps.ts';
import { placeIn, startWatched } from './places.ts';

const VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0'];
const POINTS = 4;

const image = (version: string) => artifactOf({ layers: [blob('shared'), blob(`of ${version}`)] });

async function tagsOf(target: Target): Promise<Record<string, string>> {
  const tags = canListTags(target) ? await Array.fromAsync(target.tags()) : [];
  const own = tags.filter((tag) => !tag.startsWith('sha256-')).toSorted();
  return Object.fromEntries(
    await Promise.all(own.map(async (tag) => [tag, (await target.resolve(tag)).digest] as const)),
  );
}

const digestsOf = (versions: readonly string[]) =>
  Object.fromEntries(versions.map((version) => [version, image(version).root.digest]));

type Inputs = Readonly<Record<string, string>>;

const flagsOf = ({ command = '', ...inputs }: Inputs): string[] => [
  command,
  ...Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]),
];

describeWith(['docker-registry'], 'a planned sync that is killed', () => {
  test('in the plan, a job and the merge, each at several points, ends as one that is not when it is run again', async () => {
    await using from = await startWatched('docker-registry');
    await using to = await startWatched('docker-registry');
    await placeIn(() => from.host).open('app', async (target) => {
      for (const version of VERSIONS) await store(target, image(version), version);
    });
    const place = placeIn(() => to.host);
    const asked = () => from.requests().length + to.requests().length;
    const finish = async (inputs: Inputs): Promise<RunResult> => {
      const run = await runAction({ cwd: workspaceWith(), inputs });
      expect(outcomeOf(run, 'success')).toBe('success');
      return run;
    };
    let killed = 0;
    const killAt = async (inputs: Inputs, requests: number): Promise<void> => {
      const limit = asked() + requests;
      const script = join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js');
      const options = { cwd: workspaceWith(), stdio: 'ignore' } as const;
      const child = spawn(process.execPath, [script, ...flagsOf(inputs)], options);
      const closed = once(child, 'close');
      const timer = setInterval(() => {
        if (asked() >= limit && child.kill('SIGKILL')) clearInterval(timer);
      }, 1);
      const [, signal] = (await closed) as [number | null, NodeJS.Signals | null];
      clearInterval(timer);
      if (signal === 'SIGKILL') killed += 1;
    };

    /** All is copied, then the old versions are no longer selected, and go. */
    const mirror = async (name: string, step: (inputs: Inputs) => Promise<RunResult>): Promise<void> => {
      const state = `${to.host}/acme/state-${name}`;
      const rule = (tags: string) =>
        `- {from: ${from.host}/acme/app, to: ${to.host}/acme/${name}, tags: ['${tags}'], prune: {after: 1, max-share: 90%}}`;
      const round = async (tags: string, prune: string): Promise<void> => {
        const plan = await step({ command: 'sync-plan', rules: rule(tags), state });
        for (const entry of JSON.parse(output(plan, 'matrix')) as unknown[])
          await step({ command: 'sync', shard: JSON.stringify(entry), state });
        await step({ command: 'sync-merge', digest: output(plan, 'plan'), state, prune });
      };
      await round('*', 'apply');
      expect(await place.open(name, tagsOf)).toEqual(digestsOf(VERSIONS));
      // What a rule no longer selects goes in the run after it was changed.
      await round('2.*', 'off');
      await round('2.*', 'apply');
      expect(await place.open(name, tagsOf)).toEqual(digestsOf(VERSIONS.slice(2)));
    };

    const costs: number[] = [];
    await mirror('clean', async (inputs) => {
      const before = asked();
      const run = await finish(inputs);
      costs.push(asked() - before);
      return run;
    });
    for (let point = 0; point < POINTS; point += 1) {
      let number = 0;
      await mirror(`killed-${point}`, async (inputs) => {
        await killAt(inputs, Math.floor(((costs[number] ?? 0) * point) / POINTS));
        number += 1;
        return finish(inputs);
      });
    }
    expect(killed).toBeGreaterThan(POINTS * 3);
  });
});
