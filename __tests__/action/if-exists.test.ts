import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { bytesIn, plainArtifact, store } from '../support/artifacts.ts';
import { expectFailure, expectSuccess, metadata, output, workspaceWith } from '../support/steps.ts';
import { filesIn } from '../support/temp.ts';
import { describeAt } from './places.ts';

type State = 'absent' | 'the same' | 'another';
type Outcome = 'written' | 'there' | 'left' | 'refused';

/** What becomes of a tag. */
const OUTCOMES: readonly (readonly [string, State, Outcome])[] = [
  ['overwrite', 'absent', 'written'],
  ['overwrite', 'the same', 'there'],
  ['overwrite', 'another', 'written'],
  ['skip', 'absent', 'written'],
  ['skip', 'the same', 'there'],
  ['skip', 'another', 'left'],
  ['fail', 'absent', 'written'],
  ['fail', 'the same', 'refused'],
  ['fail', 'another', 'refused'],
  ['fail-if-different', 'absent', 'written'],
  ['fail-if-different', 'the same', 'there'],
  ['fail-if-different', 'another', 'refused'],
];

const other = plainArtifact('other');

interface Command {
  readonly command: string;
  /** Inputs that write what they write to this place. */
  readonly inputs: (at: string) => Record<string, string>;
}

const COMMANDS: readonly Command[] = [
  { command: 'push', inputs: (at) => ({ command: 'push', files: 'a.txt', to: `${at}:v1` }) },
  { command: 'copy', inputs: (at) => ({ command: 'copy', from: 'oci-layout:here:one', to: `${at}:v1` }) },
  {
    command: 'index',
    inputs: (at) => ({ command: 'index', from: 'oci-layout:here:one\noci-layout:here:two', to: `${at}:v1` }),
  },
  { command: 'tag', inputs: (at) => ({ command: 'tag', from: `${at}:first`, tags: 'v1' }) },
];

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const here = new OciLayout(join(cwd, 'here'));
  await store(here, plainArtifact('one'), 'one');
  await store(here, plainArtifact('two'), 'two');
  return cwd;
}

describeAt(['layout', 'docker-registry'], 'if-exists', (place) => {
  for (const { command, inputs } of COMMANDS) {
    test.each(OUTCOMES)(
      `${command} with %s, where the tag stands for %s: it is %s`,
      async (ifExists, state, outcome) => {
        const name = `${command}-${ifExists}-${state.replace(' ', '-')}`;
        const at = place.at(name);
        const cwd = await workspace();
        const step = { cwd, inputs: { ...inputs(at), 'if-exists': ifExists } };
        // Something has to be there before it can get a tag.
        if (command === 'tag')
          await place.open(name, (target) => store(target, plainArtifact('one'), 'first'));
        if (state === 'the same') await expectSuccess({ cwd, inputs: inputs(at) });
        if (state === 'another') await place.open(name, (target) => store(target, other, 'v1'));
        const held = () =>
          place.open(name, (target) =>
            target.resolve('v1').then(
              ({ digest }) => digest,
              () => 'nothing',
            ),
          );
        const before = await held();
        const written = place.written();

        if (outcome === 'refused') {
          const { error } = await expectFailure(
            step,
            `${command} failed: `,
            `${at}:v1 exists with ${before}`,
          );
          expect(error).toContain('Try: choose another tag, or set if-exists');
          expect(place.written()).toEqual(written);
          return;
        }
        const run = await expectSuccess(step);
        expect(output(run, 'changed')).toBe(String(outcome === 'written'));
        expect(await held()).toBe(output(run, 'digest'));
        // What the tag stands for: it was the digest of what is not there, and no tag.
        expect(output(run, 'tags')).toBe('v1');
        if (outcome === 'left') {
          expect(run.log).toContain(`kept ${at}:v1: it points to a different digest`);
          expect(output(run, 'digest')).toBe(before);
          expect(output(run, 'reference')).toBe(`${at}@${before}`);
          expect(JSON.parse(output(run, 'references'))).toEqual([`${at}:v1@${before}`]);
          if (command !== 'tag') expect(output(run, 'artifact-type')).toBe('application/vnd.acme.report');
          expect(run.summary).toMatch(/^### Unchanged, because the tag exists: /);
          expect(run.summary).not.toContain('Pushed');
          expect(run.summary).toContain('no: the tag exists');
          expect(metadata(run)).toMatchObject({ copied: 0, bytes: 0 });
        }
        if (outcome !== 'written') expect(place.written()).toEqual(written);
      },
    );
  }
});

describe('if-exists', () => {
  const copyOf = (tags: string) => ({
    command: 'copy',
    from: 'oci-layout:here:one',
    to: `oci-layout:there:${tags}`,
  });

  test('skip sets the tags that are free, and brings nothing when none is', async () => {
    const cwd = await workspace();
    const there = new OciLayout(join(cwd, 'there'));
    await store(there, other, 'v1');
    const inputs = { ...copyOf('v1,v2'), 'if-exists': 'skip' };
    const run = await expectSuccess({ cwd, inputs });
    expect(output(run, 'tags')).toBe('v2');
    expect((await there.resolve('v1')).digest).toBe(other.root.digest);
    expect((await there.resolve('v2')).digest).toBe(output(run, 'digest'));
    const files = filesIn(join(cwd, 'there'));
    const second = await expectSuccess({ cwd, inputs: { ...inputs, from: 'oci-layout:here:two' } });
    expect(output(second, 'changed')).toBe('false');
    // Of two that stand for different things, the first decides.
    expect(output(second, 'digest')).toBe(other.root.digest);
    expect(output(second, 'tags')).toBe('v1');
    expect(filesIn(join(cwd, 'there'))).toEqual(files);
  });

  test('skip tells of what is there, and not of an artifact that modify would have made', async () => {
    const cwd = await workspace();
    await store(new OciLayout(join(cwd, 'there')), other, 'v1');
    const inputs = { ...copyOf('v1'), 'if-exists': 'skip', modify: 'annotation:tier=gold' };
    const run = await expectSuccess({ cwd, inputs });
    expect(output(run, 'changed')).toBe('false');
    // DESIGN: outputs are those of what the tag stands for.
    expect(output(run, 'tags')).toBe('v1');
    expect(output(run, 'digest')).toBe(other.root.digest);
    expect(output(run, 'manifest')).toBe(new TextDecoder().decode(bytesIn(other, other.root)));
    expect(run.outputs.has('referrers')).toBe(false);
  });

  test('skip at one of two places: the outputs are those of the place that took it', async () => {
    const cwd = await workspace();
    await store(new OciLayout(join(cwd, 'there')), other, 'v1');
    const inputs = { ...copyOf('v1'), 'if-exists': 'skip' };
    const to = 'oci-layout:there:v1\noci-layout:elsewhere:v1';
    const run = await expectSuccess({ cwd, inputs: { ...inputs, to } });
    const { digest } = plainArtifact('one').root;
    expect(output(run, 'reference')).toBe(`oci-layout:elsewhere@${digest}`);
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `oci-layout:there:v1@${other.root.digest}`,
      `oci-layout:elsewhere:v1@${digest}`,
    ]);
    expect(run.summary).toContain('no: the tag exists');
    expect(metadata(run).destinations).toMatchObject([{ changed: false }, { changed: true }]);
  });

  test('fail sets none of several tags', async () => {
    const cwd = await workspace();
    await store(new OciLayout(join(cwd, 'there')), other, 'two');
    const inputs = { ...copyOf('one,two'), 'if-exists': 'fail' };
    await expectFailure({ cwd, inputs }, 'oci-layout:there:two exists');
  });

  test.each(['fail', 'fail-if-different'])('%s brings none of several artifacts', async (ifExists) => {
    const cwd = await workspace();
    const tags = Array.from({ length: 9 }, (_, at) => `t${at}`);
    for (const tag of tags) await store(new OciLayout(join(cwd, 'here')), plainArtifact(tag), tag);
    await store(new OciLayout(join(cwd, 'there')), other, 't8');
    const from = `oci-layout:here:${tags.join(',')}`;
    const inputs = { command: 'copy', from, to: 'oci-layout:there', 'if-exists': ifExists };
    await expectFailure({ cwd, inputs }, 'oci-layout:there:t8 exists');
  });

  test('fail-if-different compares what the artifact becomes with modify', async () => {
    const cwd = await workspace();
    const inputs = { ...copyOf('v1'), modify: 'annotation:tier=gold', 'if-exists': 'fail-if-different' };
    const first = await expectSuccess({ cwd, inputs });
    expect(output(await expectSuccess({ cwd, inputs }), 'changed')).toBe('false');
    const { modify: _modify, ...unmodified } = inputs;
    await expectFailure({ cwd, inputs: unmodified }, `there:v1 exists with ${output(first, 'digest')}`);
  });
});
