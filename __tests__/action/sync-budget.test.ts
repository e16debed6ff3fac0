import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addArtifact } from '../support/scripted-registry/fixtures.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { expectSuccess, metadata, output, workspaceWith } from '../support/steps.ts';

const DUE = 100;

test('of 40 pulls that Docker Hub has left 80 % copy 32 of 100 tags; the next run begins with the others', async () => {
  await using hub = await startScriptedRegistry({ profile: 'docker-hub', quirks: { pullQuota: 40 } });
  await using mirror = await startScriptedRegistry();
  for (let at = 0; at < DUE; at += 1)
    addArtifact(hub.store, 'acme/app', { tag: `1.${at}`, text: `of ${at}` });
  const cwd = workspaceWith();
  const rules = [
    `rates: {'${hub.host}': {pulls: 80%}}`,
    'rules:',
    `  - {from: ${hub.host}/acme/app, to: ${mirror.host}/acme/app, referrers: none}`,
  ].join('\n');
  const run = async () => {
    const inputs = { command: 'sync', state: 'oci-layout:state', rules };
    const before = hub.requests.length;
    const result = await expectSuccess({ cwd, inputs });
    const lines = readFileSync(output(result, 'report'), 'utf8').split('\n').slice(0, -1);
    const done = lines.map((line) => JSON.parse(line) as { tag: string; result: string });
    return {
      counts: metadata(result),
      copied: done.filter((line) => line.result === 'copied').map(({ tag }) => tag),
      deferred: done.filter((line) => line.result === 'deferred').map(({ tag }) => tag),
      reads: hub.requests.slice(before).filter(({ operation }) => operation === 'manifest-get').length,
      notices: result.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message),
    };
  };
  const first = await run();
  expect(first.counts).toMatchObject({ copied: 32, deferred: DUE - 32, failed: 0 });
  expect(first.reads).toBe(32);
  expect(first.notices).toEqual([`a budget is used up: ${DUE - 32} tags left for the next run`]);
  // 80 % of the 8 that are left.
  const second = await run();
  expect(second.counts).toMatchObject({ same: 32, copied: 6, deferred: DUE - 38, failed: 0 });
  expect(second.reads).toBe(6);
  expect([...second.copied, ...second.deferred].toSorted()).toEqual(first.deferred.toSorted());
});
