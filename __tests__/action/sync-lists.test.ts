import { expect, test } from 'vitest';
import { runAction } from '../support/runner.ts';
import { addArtifact } from '../support/scripted-registry/fixtures.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { metadata, outcomeOf, workspaceWith } from '../support/steps.ts';

const NAME = 'acme/app';
const TAGS = ['v1', 'v2', 'v3', 'v4', 'v5'];

/** Five tags in pages of two, mirrored once; then the source loses one, gets one, and moves one. */
async function mirrored() {
  const source = await startScriptedRegistry({ quirks: { tagPage: 2 } });
  const target = await startScriptedRegistry({ quirks: { tagPage: 2 } });
  for (const tag of TAGS) addArtifact(source.store, NAME, { tag, text: tag });
  const cwd = workspaceWith();
  const rules = `- {from: ${source.host}/${NAME}, to: ${target.host}/${NAME}, prune: {after: 1, max-share: 50%}}`;
  const inputs = { command: 'sync', rules, state: 'oci-layout:state', prune: 'apply', retries: '0' };
  const run = async (outcome: 'success' | 'failure') => {
    const before = target.requests.length;
    const done = await runAction({ cwd, inputs });
    expect(outcomeOf(done, outcome)).toBe(outcome);
    const sent = target.requests.slice(before).filter(({ method }) => !/^(?:GET|HEAD)$/.test(method));
    return { counts: metadata(done), sent };
  };
  expect((await run('success')).counts).toMatchObject({ copied: 5 });
  repositoryOf(source.store, NAME).tags.delete('v2');
  addArtifact(source.store, NAME, { tag: 'v3', text: 'another' });
  addArtifact(source.store, NAME, { tag: 'v6', text: 'v6' });
  return {
    source,
    target,
    run,
    tags: () => [...repositoryOf(target.store, NAME).tags],
    async [Symbol.asyncDispose]() {
      await source.stop();
      await target.stop();
    },
  };
}

test.each([
  ['source', '429', 2],
  ['target', '429', 2],
  ['source', '404-late', 0],
  ['target', '403', 1],
] as const)(
  'where the list of the %s ends with %s after %i pages, nothing is written or pruned, and the next run makes up for it',
  async (side, fault, after) => {
    await using mirror = await mirrored();
    const before = mirror.tags();
    mirror[side].faults.add({ operation: 'list', fault, after, times: 1 });
    const broken = await mirror.run('failure');
    expect(broken.counts).toMatchObject({ copied: 0, pruned: 0 });
    expect(broken.sent).toEqual([]);
    expect(mirror.tags()).toEqual(before);
    const mended = await mirror.run('success');
    expect(mended.counts).toMatchObject({ copied: 1, moved: 1, pruned: 1, same: 3 });
    expect(new Map(mirror.tags())).toEqual(repositoryOf(mirror.source.store, NAME).tags);
  },
);

test('where the target says that it has no such repository, each tag is asked for, and none is pruned', async () => {
  await using mirror = await mirrored();
  mirror.target.faults.add({ operation: 'list', fault: '404-late', times: 1 });
  const { counts, sent } = await mirror.run('success');
  expect(counts).toMatchObject({ copied: 1, moved: 1, pruned: 0, same: 3 });
  expect(sent.filter(({ operation }) => operation === 'manifest-put')).toHaveLength(2);
  expect(mirror.tags().map(([tag]) => tag)).toContain('v2');
});
