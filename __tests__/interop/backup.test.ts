import { expect, test } from 'vitest';
import type { Target } from '../../src/core/target.ts';
import { placeIn, startWatched } from '../action/places.ts';
import { plainArtifact, store, withSubject } from '../support/artifacts.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

const TAGS = Array.from({ length: 200 }, (_, at) => `v1.${at}.0`);
/** Of one step, on a busy machine. */
const timeoutMs = 240_000;
/** Every tenth has a referrer. */
const SIGNED = TAGS.filter((_, at) => at % 10 === 0);

async function prepare(target: Target): Promise<void> {
  for (const tag of TAGS) await store(target, plainArtifact(tag), tag);
  for (const tag of SIGNED) await store(target, withSubject(plainArtifact(tag)));
}

async function expectAll(target: Target): Promise<void> {
  for (const tag of TAGS) expect((await target.resolve(tag)).digest).toBe(plainArtifact(tag).root.digest);
  for (const tag of SIGNED) expect(await target.exists(withSubject(plainArtifact(tag)).root)).toBe(true);
}

for (const [from, to] of [
  ['docker-registry', 'olareg'],
  ['olareg', 'docker-registry'],
] as const)
  describeWith([from, to, 'oras'], `a repository of 200 tags from ${from}`, () => {
    const oras = client('oras');

    test(
      `is backed up to a layout and an archive, and restored to ${to} by both clients`,
      { timeout: 600_000 },
      async () => {
        await using source = await startWatched(from);
        await using target = await startWatched(to);
        const [at, there] = [placeIn(() => source.host), placeIn(() => target.host)];
        await at.open('app', prepare);
        const cwd = workspaceWith();
        const backup = 'oci-layout:ours\noci-archive:ours.tar';
        await expectSuccess({ cwd, timeoutMs, inputs: { from: `${at.at('app')}:*`, to: backup } });
        await expectSuccess({
          cwd,
          timeoutMs,
          inputs: { from: 'oci-archive:ours.tar:*', to: there.at('by-us') },
        });
        await there.open('by-us', expectAll);
        for (const input of ['ours', 'ours.tar']) {
          const name = `by-oras-${input.replace('.', '-')}`;
          passed(
            await oras(['restore', '--input', input, '--plain-http', there.at(name)], { cwd, timeoutMs }),
          );
          await there.open(name, expectAll);
        }
        const flags = ['--include-referrers', '--plain-http'];
        passed(await oras(['backup', '--output', 'theirs.tar', ...flags, at.at('app')], { cwd, timeoutMs }));
        await expectSuccess({
          cwd,
          timeoutMs,
          inputs: { from: 'oci-archive:theirs.tar:*', to: there.at('theirs') },
        });
        await there.open('theirs', expectAll);
      },
    );
  });
