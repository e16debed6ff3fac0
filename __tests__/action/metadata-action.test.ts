import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import {
  expectFailure,
  expectSuccess,
  manifestOf,
  metadata,
  output,
  workspaceWith,
} from '../support/steps.ts';
import { describeAt } from './places.ts';

/** `steps.meta.outputs` as docker/metadata-action writes them for these images. */
function metaOutputs(images: readonly string[], levels: string): Record<'tags' | 'annotations', string> {
  const about = [
    'created=2026-01-31T12:00:00.000Z',
    `description=It's an app, with "quotes" = and: more`,
    'licenses=',
    'revision=f0e1d2c3b4a5968778695a4b3c2d1e0f00112233',
    'source=https://github.com/acme/app',
    'title=app',
    'url=https://github.com/acme/app',
    'version=1.2.3',
  ];
  return {
    tags: images.flatMap((image) => ['1.2.3', '1.2', 'latest'].map((tag) => `${image}:${tag}`)).join('\n'),
    annotations: about.map((line) => `${levels}:org.opencontainers.image.${line}`).join('\n'),
  };
}

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  await store(new OciLayout(join(cwd, 'l')), plainArtifact('one'), 'one');
  return cwd;
}

const NAMES = ['1.2.3', '1.2', 'latest'];
const IMAGE = 'org.opencontainers.image';
const annotated = {
  [`${IMAGE}.created`]: '2026-01-31T12:00:00.000Z',
  [`${IMAGE}.description`]: `It's an app, with "quotes" = and: more`,
  [`${IMAGE}.licenses`]: '',
  [`${IMAGE}.revision`]: 'f0e1d2c3b4a5968778695a4b3c2d1e0f00112233',
  [`${IMAGE}.source`]: 'https://github.com/acme/app',
  [`${IMAGE}.title`]: 'app',
  [`${IMAGE}.url`]: 'https://github.com/acme/app',
  [`${IMAGE}.version`]: '1.2.3',
};

describeAt(['docker-registry'], 'what docker/metadata-action gives', (place) => {
  const digestAt = async (reference: string) =>
    output(
      await expectSuccess({ cwd: workspaceWith(), inputs: { command: 'resolve', from: reference } }),
      'digest',
    );

  test.each(['manifest', 'manifest,index', 'manifest,index,manifest-descriptor'])(
    'goes into push as it is, with annotations for %s',
    async (levels) => {
      const to = place.at('push');
      const run = await expectSuccess({
        cwd: await workspace(),
        inputs: { files: 'a.txt', to, ...metaOutputs([to], levels) },
      });
      expect(output(run, 'tags').split('\n')).toEqual(NAMES);
      for (const tag of NAMES) expect(await digestAt(`${to}:${tag}`)).toBe(output(run, 'digest'));
      expect(manifestOf(run).annotations).toEqual(annotated);
    },
  );

  test('for the levels of images only leaves the artifact without', async () => {
    for (const levels of ['index', 'manifest-descriptor', 'manifest[linux/amd64]']) {
      const to = place.at('levels');
      const inputs = { files: 'a.txt', to, ...metaOutputs([to], levels), 'github-annotations': 'false' };
      const run = await expectSuccess({ cwd: await workspace(), inputs });
      expect(manifestOf(run).annotations).toBeUndefined();
    }
  });

  test('goes into index as it is', async () => {
    const to = place.at('index');
    const inputs = { command: 'index', from: 'oci-layout:l:one', to, ...metaOutputs([to], 'index') };
    const run = await expectSuccess({ cwd: await workspace(), inputs });
    expect(manifestOf(run).annotations).toEqual(annotated);
    // As its tags, each with the digest: what `cosign sign` takes.
    const references = NAMES.map((tag) => `${to}:${tag}@${output(run, 'digest')}`);
    expect(JSON.parse(output(run, 'references'))).toEqual(references);
    for (const from of references) {
      const found = await expectSuccess({ cwd: workspaceWith(), inputs: { command: 'resolve', from } });
      expect(output(found, 'digest')).toBe(output(run, 'digest'));
    }
    for (const tag of NAMES) expect(await digestAt(`${to}:${tag}`)).toBe(output(run, 'digest'));
  });

  test('for two images goes into a copy to both, each with its own tags', async () => {
    const [first, second] = [place.at('first'), place.at('second')];
    const tags = `${first}:a\n${first}:b\n${second}:c\nall`;
    const inputs = { from: 'oci-layout:l:one', to: `${first}\n${second}:own`, tags };
    const run = await expectSuccess({ cwd: await workspace(), inputs });
    expect(metadata(run).destinations).toMatchObject([
      { reference: `${first}@${output(run, 'digest')}`, tags: ['a', 'b', 'all'] },
      { reference: `${second}@${output(run, 'digest')}`, tags: ['own', 'c', 'all'] },
    ]);
    for (const reference of [`${first}:a`, `${first}:all`, `${second}:c`, `${second}:own`])
      expect(await digestAt(reference)).toBe(output(run, 'digest'));
    for (const reference of [`${first}:c`, `${second}:a`, `${second}:b`])
      await expectFailure({ cwd: workspaceWith(), inputs: { command: 'resolve', from: reference } }, '404');
  });

  test('for a third image is refused, and nothing is written', async () => {
    const [first, second, third] = [place.at('one'), place.at('two'), place.at('three')];
    const before = place.written();
    const { tags } = metaOutputs([first, third], 'manifest');
    const cwd = await workspace();
    for (const inputs of [
      { files: 'a.txt', to: first, tags },
      { from: 'oci-layout:l:one', to: `${first}\n${second}`, tags },
      { command: 'index', from: 'oci-layout:l:one', to: first, tags },
    ] as Record<string, string>[])
      await expectFailure({ cwd, inputs }, 'input tags: ', `"${third}:1.2.3"`, first);
    expect(place.written()).toEqual(before);
  });

  test('goes into tag as it is', async () => {
    const at = place.at('tagged');
    await expectSuccess({ cwd: await workspace(), inputs: { files: 'a.txt', to: `${at}:first` } });
    const { tags } = metaOutputs([at], 'manifest');
    const inputs = { command: 'tag', from: `${at}:first`, tags };
    const run = await expectSuccess({ cwd: workspaceWith(), inputs });
    expect(output(run, 'tags').split('\n')).toEqual(NAMES);
    for (const tag of NAMES) expect(await digestAt(`${at}:${tag}`)).toBe(output(run, 'digest'));
  });
});
