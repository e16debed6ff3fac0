import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
import { parseLocation } from '../../../src/action/inputs/location.ts';
import { createOpener } from '../../../src/action/open/open.ts';
import { terminalRunner } from '../../../src/action/runner/terminal.ts';
import { freshFolder } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';
import { addArtifact } from '../../support/scripted-registry/fixtures.ts';
import { startScriptedRegistry } from '../../support/scripted-registry/scripted-registry.ts';

test('a step keeps to the rates it is given before the first request, and tells what it used', async () => {
  await using registry = await startScriptedRegistry({ profile: 'docker-hub', quirks: { pullQuota: 10 } });
  const { digest } = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  const from = `${registry.host}/acme/app:v1`;
  const home = freshFolder('home');
  const runtime = {
    workspace: freshFolder('workspace'),
    temp: freshFolder('temp'),
    home,
    env: { DOCKER_CONFIG: join(home, '.docker') },
    workflow: undefined,
    sourceDate: undefined,
  };
  const open = createOpener(
    await parseInputs(fromFlags(['resolve', '--from', from])),
    runtime,
    terminalRunner(runtime, () => undefined).log,
  );
  try {
    expect(await open.budgets()).toEqual([]);
    await open.limit(new Map([[registry.host, { pulls: { share: 0.2 } }]]));
    const source = await open.source(parseLocation('from', from));
    const node = await source.resolve('v1');
    for (let at = 0; at < 2; at += 1) await Array.fromAsync(source.fetch(node));
    expect(await rejection(Array.fromAsync(source.fetch(node)))).toMatchObject({
      code: 'RATE_LIMITED',
      details: { reason: 'budget' },
    });
    expect(node.digest).toBe(digest);
    expect(await open.budgets()).toEqual([{ host: registry.host, pullsLeft: 0, pullsUsed: 2, requests: 3 }]);
  } finally {
    await open.close();
  }
});
