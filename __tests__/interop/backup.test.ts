import { expect, test } from 'vitest';
import { canFindPredecessors, canListTags, type Target } from '../../src/core/target.ts';
import { placeIn, startWatched } from '../action/places.ts';
import { plainArtifact, store, withSubject, type Artifact } from '../support/artifacts.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

const TAGS = Array.from({ length: 200 }, (_, at) => `v1.${at}.0`);
/** Of one step, on a busy machine. */
const timeoutMs = 240_000;
/** Every tenth has a referrer, and every fortieth a signature that cosign keeps under a tag. */
const REFERRED = TAGS.filter((_, at) => at % 10 === 0);
const SIGNED = TAGS.filter((_, at) => at % 40 === 0);

const signatureTag = (tag: string): string => `sha256-${plainArtifact(tag).root.digest.slice(7)}.sig`;
const signature = (tag: string): Artifact => plainArtifact(`signature of ${tag}`);

async function prepare(target: Target): Promise<void> {
  for (const tag of TAGS) await store(target, plainArtifact(tag), tag);
  for (const tag of REFERRED) await store(target, withSubject(plainArtifact(tag)));
  for (const tag of SIGNED) await store(target, signature(tag), signatureTag(tag));
}

async function expectAll(target: Target): Promise<void> {
  if (!canListTags(target) || !canFindPredecessors(target)) throw new Error('this is no registry');
  const tags = await Array.fromAsync(target.tags());
  // A registry without the API has the lists of referrers under tags.
  const own = tags.filter((tag) => !/^sha256-[0-9a-f]{64}$/.test(tag));
  expect(own.toSorted()).toEqual([...TAGS, ...SIGNED.map(signatureTag)].toSorted());
  for (const tag of TAGS) {
    const { root } = plainArtifact(tag);
    expect((await target.resolve(tag)).digest).toBe(root.digest);
    const referrers = await Array.fromAsync(target.predecessors(root, { referrersOnly: true }));
    const expected = REFERRED.includes(tag) ? [withSubject(plainArtifact(tag)).root.digest] : [];
    expect([tag, referrers.map(({ digest }) => digest)]).toEqual([tag, expected]);
  }
  for (const tag of SIGNED)
    expect((await target.resolve(signatureTag(tag))).digest).toBe(signature(tag).root.digest);
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
        const flags = ['--include-referrers', '--plain-http'];
        for (const output of ['theirs', 'theirs.tar'])
          passed(await oras(['backup', '--output', output, ...flags, at.at('app')], { cwd, timeoutMs }));
        for (const [name, input] of [
          ['ours', 'oci-layout:ours'],
          ['ours-tar', 'oci-archive:ours.tar'],
          ['theirs', 'oci-layout:theirs'],
          ['theirs-tar', 'oci-archive:theirs.tar'],
        ] as const) {
          const inputs = { from: `${input}:*`, to: there.at(name) };
          await expectSuccess({ cwd, timeoutMs, inputs });
          await there.open(name, expectAll);
        }
        for (const input of ['ours', 'ours.tar']) {
          const name = `by-oras-${input.replace('.', '-')}`;
          passed(
            await oras(['restore', '--input', input, '--plain-http', there.at(name)], { cwd, timeoutMs }),
          );
          await there.open(name, expectAll);
        }
      },
    );
  });
