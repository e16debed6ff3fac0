import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphIn, graphOf, imageIndex, plainArtifact, singleImage, store } from '../support/artifacts.ts';
import { operate } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client } from '../support/partners.ts';
import { expectFailure, expectSuccess, metadata, output, workspaceWith } from '../support/steps.ts';
import type { RunResult } from '../support/runner.ts';
import { ALL, describeAt } from './places.ts';

interface IndexJson {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly manifests: readonly { readonly digest: string; readonly platform?: unknown }[];
}

function indexIn(run: RunResult): IndexJson {
  return JSON.parse(output(run, 'manifest')) as IndexJson;
}

describeAt(
  ALL,
  'index',
  (place) => {
    const oras = client('oras');
    const image = singleImage();
    const artifact = plainArtifact('listed');

    test.each<[string, string, Record<string, string>, string[]]>([
      ['an image, whose config names its platform, and an artifact', 'plain', {}, []],
      [
        'an artifact type and annotations',
        'typed',
        { 'artifact-type': 'application/vnd.acme.set', annotations: 'b=2\na=<1>\n10=t\n9=n' },
        [
          '--artifact-type',
          'application/vnd.acme.set',
          '-a',
          'b=2',
          '-a',
          'a=<1>',
          '-a',
          '10=t',
          '-a',
          '9=n',
        ],
      ],
    ])('has the bytes that oras writes: %s', async (_title, name, inputs, flags) => {
      const at = place.at(name);
      await place.open(name, async (target) => {
        await store(target, image, 'image');
        await store(target, artifact, 'artifact');
      });
      const cwd = workspaceWith();
      const create = ['manifest', 'index', 'create', '-o', join(cwd, 'theirs.json'), ...flags];
      passed(await oras([...create, ...place.oras(at), 'image', 'artifact']));
      const run = await expectSuccess({
        cwd,
        inputs: {
          command: 'index',
          from: `${at}:image\n${at}:artifact`,
          to: `${at}:all,latest`,
          'github-annotations': 'false',
          ...inputs,
        },
      });
      expect(output(run, 'manifest')).toBe(readFileSync(join(cwd, 'theirs.json'), 'utf8'));
      expect(output(run, 'tags')).toBe('all\nlatest');
      expect(output(run, 'media-type')).toBe('application/vnd.oci.image.index.v1+json');
      const fetched = passed(await oras(['manifest', 'fetch', ...place.oras(`${at}:latest`)]));
      expect(fetched).toBe(output(run, 'manifest'));
    });

    test('over artifacts of other places brings these along, and once only', async () => {
      const cwd = workspaceWith();
      await store(new OciLayout(join(cwd, 'here')), image, 'v1');
      await place.open('there', (target) => store(target, artifact, 'v1'));
      const from = `oci-layout:here:v1\n${place.at('there')}:v1`;
      const inputs = { command: 'index', from, to: `${place.at('joined')}:v1` };
      const run = await expectSuccess({ cwd, inputs });
      expect(indexIn(run).manifests).toMatchObject([
        { digest: image.root.digest, platform: { architecture: 'amd64', os: 'linux' } },
        { digest: artifact.root.digest },
      ]);
      expect(indexIn(run).annotations).toHaveProperty('org.opencontainers.image.source');
      await place.open('joined', async (target) => {
        const root = await target.resolve('v1');
        expect(root.digest).toBe(output(run, 'digest'));
        const below = [...graphIn(image), ...graphIn(artifact)];
        const own = `${root.digest} ${root.size} ${root.mediaType}`;
        expect(await graphOf(target, root)).toEqual([own, ...below].toSorted());
      });
      const nodes = graphIn(image).length + graphIn(artifact).length + 1;
      expect(metadata(run)).toMatchObject(
        // Blobs of another repository of the same registry need not be sent.
        place.kind === 'layout'
          ? { copied: nodes, skipped: 0 }
          : { skipped: 0, mounted: 4, copied: nodes - 4 },
      );
      const again = await expectSuccess({ cwd, inputs });
      expect(output(again, 'changed')).toBe('false');
      expect(output(again, 'digest')).toBe(output(run, 'digest'));
    });

    test('merges the indexes it is given where asked, each entry once and as it was listed', async () => {
      const cwd = workspaceWith();
      await store(new OciLayout(join(cwd, 'here')), imageIndex(), 'v1');
      await store(new OciLayout(join(cwd, 'here')), artifact, 'tool');
      const { manifests } = JSON.parse(
        Buffer.from(imageIndex().blobs.at(-1)?.bytes ?? '').toString(),
      ) as IndexJson;
      const merging = { command: 'index', 'merge-indexes': 'true' };
      const from = `oci-layout:here:v1\noci-layout:here:v1\noci-layout:here@${manifests[0]?.digest}\noci-layout:here:tool`;
      const to = `${place.at('merged')}:v1`;
      const run = await expectSuccess({ cwd, inputs: { ...merging, from, to } });
      expect(indexIn(run).manifests.slice(0, 2)).toEqual(manifests);
      expect(indexIn(run).manifests.slice(2)).toMatchObject([{ digest: artifact.root.digest }]);
      await place.open('merged', async (target) => {
        const nodes = await graphOf(target, await target.resolve('v1'));
        for (const { digest } of manifests) expect(nodes.join('\n')).toContain(digest);
        expect(nodes.join('\n')).not.toContain(imageIndex().root.digest);
      });
      const added = await expectSuccess({
        cwd,
        inputs: { ...merging, add: 'oci-layout:here:v1', to: `${place.at('grown')}:v1` },
      });
      expect(indexIn(added).manifests).toEqual(manifests);
    });

    test('over an index lists it, and over what is not there writes nothing', async () => {
      const cwd = workspaceWith();
      await store(new OciLayout(join(cwd, 'here')), imageIndex(), 'v1');
      const to = `${place.at('nested')}:v1`;
      const run = await expectSuccess({ cwd, inputs: { command: 'index', from: 'oci-layout:here:v1', to } });
      expect(indexIn(run).manifests).toEqual([imageIndex().root]);
      const from = 'oci-layout:here:v1\noci-layout:here:v2';
      const failing = { command: 'index', from, to: `${place.at('nothing')}:v1` };
      await expectFailure({ cwd, inputs: failing }, 'index failed: ', '"v2"');
      await expectFailure({ cwd, inputs: { command: 'resolve', from: failing.to } }, 'resolve failed');
    });
  },
  ['oras'],
);

describeAt(
  ['docker-registry', 'olareg'],
  'an index we made',
  (place) => {
    test('is read by crane and skopeo as what it is', async () => {
      const [crane, skopeo] = [client('crane'), client('skopeo')];
      const cwd = workspaceWith();
      await store(new OciLayout(join(cwd, 'here')), imageIndex(), 'v1');
      const { manifests } = JSON.parse(
        Buffer.from(imageIndex().blobs.at(-1)?.bytes ?? '').toString(),
      ) as IndexJson;
      const from = manifests.map(({ digest }) => `oci-layout:here@${digest}`).toReversed();
      const to = `${place.at('read')}:v1`;
      const { root } = await operate(['index', ...from.flatMap((one) => ['--from', one]), '--to', to], {
        workspace: cwd,
      });
      expect(passed(await crane(['digest', to]))).toBe(root.digest);
      passed(await crane(['validate', '--remote', to]));
      const raw = passed(await skopeo(['inspect', '--raw', '--tls-verify=false', `docker://${to}`]));
      expect((JSON.parse(raw) as IndexJson).manifests).toMatchObject([
        { digest: manifests[1]?.digest, platform: { architecture: 'arm64', os: 'linux', variant: 'v8' } },
        { digest: manifests[0]?.digest, platform: { architecture: 'amd64', os: 'linux' } },
      ]);
      const copy = ['--insecure-policy', 'copy', '--all', '--src-tls-verify=false'];
      passed(await skopeo([...copy, `docker://${to}`, 'oci:theirs:v1'], { cwd }));
      expect((await new OciLayout(join(cwd, 'theirs')).resolve('v1')).digest).toBe(root.digest);
    });
  },
  ['crane', 'skopeo'],
);
