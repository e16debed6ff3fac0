import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOCKER_LIST, DOCKER_MANIFEST } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  bytesIn,
  dockerList,
  graphIn,
  graphOf,
  imageIndex,
  singleImage,
  store,
} from '../support/artifacts.ts';
import { freshFolder, operate, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';
import { treeOf } from '../support/tree.ts';

function source(): string {
  return writeFiles(freshFolder(), {
    'notes.txt': 'notes',
    'object.json': '{}',
    'twin.json': '{}',
    'folder/deep/file.bin': Buffer.alloc(70_000, 3),
    'folder/empty/': '',
  });
}

const made = { image: singleImage, index: imageIndex, list: dockerList } as const;
const kinds: readonly RegistryKind[] = ['docker-registry', 'olareg', 'zot'];

for (const kind of kinds) {
  describeWith([kind, 'oras', 'crane'], `with ${kind} between them,`, () => {
    const oras = client('oras');
    const crane = client('crane');
    let registry: RunningRegistry;
    beforeAll(async () => void (registry = await startRegistry(kind)));
    afterAll(() => registry.stop());

    test('oras pulls what we push', async () => {
      const workspace = source();
      const to = `${registry.host}/acme/ours:v1`;
      const files = ['notes.txt', 'folder', 'twin.json'].flatMap((name) => ['--files', name]);
      const { root } = await operate(['push', ...files, '--to', to], { workspace });
      passed(await oras(['pull', '--plain-http', to, '-o', 'pulled'], { cwd: workspace }));
      const sent = treeOf(workspace).filter((line) => /^(notes|folder|twin)/.test(line));
      expect(treeOf(join(workspace, 'pulled'))).toEqual(sent);
      expect(passed(await oras(['resolve', '--plain-http', to]))).toBe(root.digest);
    });

    test('we pull what oras pushes', async () => {
      const workspace = source();
      const from = `${registry.host}/acme/theirs:v1`;
      passed(
        await oras(['push', '--plain-http', from, 'notes.txt', 'folder', 'object.json'], { cwd: workspace }),
      );
      await operate(['pull', '--from', from, '--path', 'pulled'], { workspace });
      const sent = treeOf(workspace).filter((line) => /^(notes|folder|object)/.test(line));
      expect(treeOf(join(workspace, 'pulled'))).toEqual(sent);
    });

    test.each(['image', 'index'] as const)('crane validates and pulls the %s we push', async (name) => {
      const workspace = freshFolder();
      const artifact = made[name]();
      await store(new OciLayout(join(workspace, 'ours')), artifact, 'v1');
      const to = `${registry.host}/acme/${name}:v1`;
      await operate(['copy', '--from', 'oci-layout:./ours:v1', '--to', to], { workspace });
      expect(passed(await crane(['digest', to]))).toBe(artifact.root.digest);
      expect(`${passed(await crane(['manifest', to]))}`).toBe(
        Buffer.from(bytesIn(artifact, artifact.root)).toString(),
      );
      passed(await crane(['validate', '--remote', to]));
      passed(await crane(['pull', '--format=oci', to, 'theirs'], { cwd: workspace }));
      const theirs = new OciLayout(join(workspace, 'theirs'));
      const root = await theirs.resolve(artifact.root.digest);
      expect(await graphOf(theirs, root)).toEqual(graphIn(artifact));
      const again = `oci-archive:./again.tar:v1`;
      await operate(['copy', '--from', `oci-layout:./theirs@${root.digest}`, '--to', again], { workspace });
    });

    test.each(['image', 'index', 'list'] as const)(
      'crane pushes our layout of a %s and we copy it back',
      async (name) => {
        const workspace = freshFolder();
        const artifact = made[name]();
        await store(new OciLayout(join(workspace, 'ours')), artifact, 'v1');
        const to = `${registry.host}/acme/crane-${name}:v1`;
        passed(await crane(['push', join(workspace, 'ours'), to]));
        await operate(
          ['copy', '--from', to, '--to', 'oci-layout:./back:v1', '--digest', artifact.root.digest],
          { workspace },
        );
        const back = new OciLayout(join(workspace, 'back'));
        expect(await graphOf(back, await back.resolve('v1'))).toEqual(graphIn(artifact));
      },
    );
  });
}

describeWith(['docker-registry', 'skopeo', 'crane'], 'Docker schema 2', () => {
  const skopeo = client('skopeo');
  const crane = client('crane');
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry')));
  afterAll(() => registry.stop());

  test.each([
    { title: 'image', artifact: singleImage(), all: [], mediaType: DOCKER_MANIFEST },
    { title: 'manifest list', artifact: imageIndex(), all: ['--all'], mediaType: DOCKER_LIST },
  ])(
    '$title made by skopeo keeps its digest through layout, archive and registry',
    async ({ title, artifact, all, mediaType }) => {
      const workspace = freshFolder();
      await store(new OciLayout(join(workspace, 'made')), artifact, 'v1');
      const name = title.replace(' ', '-');
      const theirs = `${registry.host}/acme/${name}:v1`;
      const copy = ['--insecure-policy', 'copy', ...all, '--format', 'v2s2', '--dest-tls-verify=false'];
      passed(await skopeo([...copy, 'oci:made:v1', `docker://${theirs}`], { cwd: workspace }));
      const digest = passed(await crane(['digest', theirs]));
      expect(digest).not.toBe(artifact.root.digest);

      await operate(['copy', '--from', theirs, '--to', 'oci-layout:./layout:v1'], { workspace });
      await operate(['copy', '--from', 'oci-layout:./layout:v1', '--to', 'oci-archive:./archive.tar:v1'], {
        workspace,
      });
      const back = `${registry.host}/acme/${name}-back:v1`;
      const { root } = await operate(['copy', '--from', 'oci-archive:./archive.tar:v1', '--to', back], {
        workspace,
      });
      expect(root).toMatchObject({ digest, mediaType });
      expect(passed(await crane(['digest', back]))).toBe(digest);
      passed(await crane(['validate', '--remote', back]));
      const bytes = readFileSync(join(workspace, 'layout/blobs/sha256', digest.slice(7)), 'utf8');
      expect(JSON.parse(bytes)).toMatchObject({ schemaVersion: 2, mediaType });
    },
  );
});
