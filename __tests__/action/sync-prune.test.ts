import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { canDelete, canListTags, canUntag, type Target } from '../../src/core/target.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { expectFailure, expectSuccess, output, outcomeOf, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt, type Place } from './places.ts';

async function tagsOf(place: Place, name: string): Promise<string[]> {
  return place.open(name, async (target) =>
    canListTags(target) ? (await Array.fromAsync(target.tags())).toSorted() : [],
  );
}

const fill =
  (...tags: readonly string[]) =>
  async (target: Target): Promise<void> => {
    for (const tag of tags) await store(target, plainArtifact(tag), tag);
  };

/** As people do at the source; by digest where the registry cannot remove a tag alone. */
const remove =
  (tag: string) =>
  async (target: Target): Promise<void> => {
    const node = await target.resolve(tag);
    try {
      if (canUntag(target)) return await target.untag(tag);
    } catch {
      // Below.
    }
    if (canDelete(target)) await target.delete(node);
  };

function pruned(run: RunResult): number {
  return (JSON.parse(output(run, 'metadata')) as { pruned: number }).pruned;
}

function removed(run: RunResult): { tag: string; digest: Digest }[] {
  const lines = readFileSync(output(run, 'report'), 'utf8').split('\n').slice(0, -1);
  return lines
    .map((line) => JSON.parse(line) as { tag: string; digest: Digest; result: string })
    .filter(({ result }) => result === 'pruned');
}

describeAt(ALL, 'sync with prune', (place) => {
  const inputsFor = (name: string, keys: string) => ({
    command: 'sync',
    rules: `- {from: '${place.at(name)}', to: '${place.at(`${name}-mirror`)}', prune: {${keys}}}`,
    state: place.at(`${name}-state`),
    recheck: '1',
  });

  test('removes what is gone at the source in two runs, and nothing that it did not write', async () => {
    await place.open('pruned', fill('1.0.0', '2.0.0', '3.0.0', 'old'));
    await place.open('pruned-mirror', fill('of-someone-else'));
    const cwd = workspaceWith();
    const inputs = inputsFor('pruned', 'max-share: 50%');
    await expectSuccess({ cwd, inputs: { ...inputs, prune: 'apply' } });
    await place.open('pruned', remove('old'));
    const first = await expectSuccess({ cwd, inputs: { ...inputs, prune: 'apply' } });
    expect(pruned(first)).toBe(0);
    const plan = await expectSuccess({ cwd, inputs: { ...inputs, prune: 'plan' } });
    expect(pruned(plan)).toBe(0);
    expect(plan.commandFiles.GITHUB_STEP_SUMMARY).toContain(':old');
    expect(await tagsOf(place, 'pruned-mirror')).toContain('old');
    const second = await expectSuccess({ cwd, inputs: { ...inputs, prune: 'apply' } });
    expect(pruned(second)).toBe(1);
    expect(removed(second)).toMatchObject([{ tag: 'old', digest: plainArtifact('old').root.digest }]);
    expect(output(second, 'changed')).toBe('true');
    expect(await tagsOf(place, 'pruned-mirror')).toEqual(['1.0.0', '2.0.0', '3.0.0', 'of-someone-else']);
  });

  test('a rule that changed, or more than it may take, removes nothing and fails', async () => {
    await place.open('stopped', fill('1.0.0', '2.0.0', '3.0.0', '4.0.0'));
    const cwd = workspaceWith();
    const all = inputsFor('stopped', 'after: 1, max-share: 90%');
    await expectSuccess({ cwd, inputs: all });
    for (const tag of ['3.0.0', '4.0.0']) await place.open('stopped', remove(tag));
    const few = { ...inputsFor('stopped', 'after: 1, max: 1'), prune: 'apply' };
    for (const why of ['the rule is another', 'more than max']) {
      const run = await runAction({ cwd, inputs: few });
      expect(outcomeOf(run, 'failure')).toBe('failure');
      expect(run.log).toContain(why);
      expect(await tagsOf(place, 'stopped-mirror')).toHaveLength(4);
    }
    await expectFailure(
      { cwd, inputs: { command: 'sync', rules: few.rules, prune: 'apply' } },
      'input prune',
      'without input state',
    );
  });

  test('a digest that another tag needs stays', async () => {
    await place.open('shared', async (target) => {
      await fill('1.0.0', 'x')(target);
      await target.tag(plainArtifact('1.0.0').root, 'same');
    });
    const cwd = workspaceWith();
    const inputs = { ...inputsFor('shared', 'after: 1, max-share: 90%'), prune: 'apply' };
    await expectSuccess({ cwd, inputs });
    const narrow = inputs.rules.replace('prune:', "tags: ['1.0.0', x], prune:");
    await runAction({ cwd, inputs: { ...inputs, rules: narrow } });
    const run = await expectSuccess({ cwd, inputs: { ...inputs, rules: narrow } });
    // That registry deletes digests only.
    const goes = place.kind !== 'docker-registry';
    expect(pruned(run)).toBe(goes ? 1 : 0);
    expect(await tagsOf(place, 'shared-mirror')).toEqual(['1.0.0', ...(goes ? [] : ['same']), 'x']);
    await place.open('shared-mirror', async (target) =>
      expect((await target.resolve('1.0.0')).digest).toBe(plainArtifact('1.0.0').root.digest),
    );
  });
});
