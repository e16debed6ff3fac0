import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const IMAGE = 'sha256:edbe1d932a3e965c771bc5894a7cbb1a3b2d98fbc0147574a518372075734569';
const REF = 'org.opencontainers.image.ref.name';
const NAME = 'io.containerd.image.name';

/** A workspace with `file`, which another tool wrote. */
function workspaceOf(file: string): string {
  const cwd = workspaceWith();
  copyFileSync(join(import.meta.dirname, '../golden/foreign', file), join(cwd, file));
  return cwd;
}

interface Named {
  readonly salt: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: object;
}

/** A workspace with the layout `l`, whose index lists these artifacts under these names. */
async function layoutOf(...entries: readonly Named[]): Promise<{ cwd: string; digests: string[] }> {
  const cwd = workspaceWith({ 'a.txt': 'new' });
  const layout = new OciLayout(join(cwd, 'l'));
  const roots: Descriptor[] = [];
  for (const { salt } of entries) roots.push(await store(layout, plainArtifact(salt)));
  const manifests = entries.map(({ salt: _salt, ...entry }, at) => ({ ...roots[at], ...entry }));
  writeFileSync(join(cwd, 'l/index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  return { cwd, digests: roots.map(({ digest }) => digest) };
}

const indexIn = (cwd: string): string => readFileSync(join(cwd, 'l/index.json'), 'utf8');

describe('a name as another tool wrote it', () => {
  test('podman save: the whole name of the image', async () => {
    const cwd = workspaceOf('podman-save.oci-archive.tar');
    const from = 'oci-archive:podman-save.oci-archive.tar';
    const resolved = await expectSuccess({
      cwd,
      inputs: { command: 'resolve', from: `${from}:docker.io/acme/app:1.0` },
    });
    expect(output(resolved, 'digest')).toBe(IMAGE);
    // One that is wrong: what is there is told.
    await expectFailure(
      { cwd, inputs: { command: 'resolve', from: `${from}:1.0` } },
      'docker.io/acme/app:1.0',
    );
  });

  test('buildah push: one manifest without a name', async () => {
    const cwd = workspaceOf('buildah-push.oci-archive.tar');
    const from = 'oci-archive:buildah-push.oci-archive.tar';
    expect(output(await expectSuccess({ cwd, inputs: { command: 'resolve', from } }), 'digest')).toBe(IMAGE);
    const copied = await expectSuccess({ cwd, inputs: { command: 'copy', from, to: 'oci-layout:l:v1' } });
    expect(output(copied, 'digest')).toBe(IMAGE);
    const tagged = await expectSuccess({ cwd, inputs: { command: 'tag', from, tags: 'v2' } });
    expect(output(tagged, 'tags')).toBe('v2');
    expect(
      output(await expectSuccess({ cwd, inputs: { command: 'resolve', from: `${from}:v2` } }), 'digest'),
    ).toBe(IMAGE);
  });

  test('crane pull: the same in a folder', async () => {
    const cwd = workspaceOf('crane-pull.oci-layout.tar');
    execFileSync('tar', ['xf', 'crane-pull.oci-layout.tar'], { cwd });
    const resolved = await expectSuccess({
      cwd,
      inputs: { command: 'resolve', from: 'oci-layout:craneoci' },
    });
    expect(output(resolved, 'digest')).toBe(IMAGE);
  });

  test.each(['s390x/debian:trixie', '1.0+build.5', 'registry.example:5000/a/b:c', 'a@b'])(
    '%s is read, and written',
    async (name) => {
      const { cwd, digests } = await layoutOf(
        { salt: 'a', annotations: { [REF]: name } },
        { salt: 'b', annotations: { [REF]: 'other' } },
      );
      const from = `oci-layout:l:${name}`;
      expect(output(await expectSuccess({ cwd, inputs: { command: 'resolve', from } }), 'digest')).toBe(
        digests[0],
      );
      const copied = await expectSuccess({ cwd, inputs: { command: 'copy', from, to: 'oci-archive:o.tar' } });
      expect(output(copied, 'tags')).toBe(name);
      const back = await expectSuccess({
        cwd,
        inputs: { command: 'resolve', from: `oci-archive:o.tar:${name}` },
      });
      expect(output(back, 'digest')).toBe(digests[0]);
    },
  );

  test('is no tag of a registry: that is said before anything is sent', async () => {
    const { cwd } = await layoutOf({ salt: 'a', annotations: { [REF]: 'docker.io/acme/app:1.0' } });
    const from = 'oci-layout:l:docker.io/acme/app:1.0';
    // Nothing listens there.
    const to = '127.0.0.1:1/acme/app';
    await expectFailure(
      { cwd, inputs: { command: 'copy', from, to } },
      '"docker.io/acme/app:1.0" cannot be one in a registry',
      to,
    );
  });

  test('without a name, several are listed with what may be typed', async () => {
    const { cwd, digests } = await layoutOf(
      { salt: 'a', annotations: { [REF]: 'one/two:3' } },
      { salt: 'b' },
    );
    const inputs = { command: 'resolve', from: 'oci-layout:l' };
    await expectFailure({ cwd, inputs }, 'one/two:3', digests[1] ?? '');
  });

  test('untag takes it away', async () => {
    const { cwd } = await layoutOf({ salt: 'a', annotations: { [REF]: 'one/two:3' } });
    await expectSuccess({ cwd, inputs: { command: 'untag', from: 'oci-layout:l:one/two:3' } });
    expect(indexIn(cwd)).not.toContain('one/two:3');
  });
});

/** As `docker save app:latest db:latest` writes it. */
const saved = [
  { salt: 'app', annotations: { [REF]: 'latest', [NAME]: 'docker.io/library/app:latest' } },
  { salt: 'db', annotations: { [REF]: 'latest', [NAME]: 'docker.io/library/db:latest' } },
];

describe('one name of two manifests', () => {
  test.each([
    ['resolve', { command: 'resolve', from: 'oci-layout:l:latest' }],
    ['pull', { command: 'pull', from: 'oci-layout:l:latest', path: 'out' }],
    ['copy', { command: 'copy', from: 'oci-layout:l:latest', to: 'oci-layout:o' }],
    ['tag', { command: 'tag', from: 'oci-layout:l:latest', tags: 'v2' }],
    ['untag', { command: 'untag', from: 'oci-layout:l:latest' }],
    ['delete', { command: 'delete', from: 'oci-layout:l:latest' }],
    ['discover', { command: 'discover', from: 'oci-layout:l:latest' }],
    ['index', { command: 'index', from: 'oci-layout:l:latest', to: 'oci-layout:l:both' }],
    ['attach', { command: 'attach', subject: 'oci-layout:l:latest', 'artifact-type': 'a/b', files: 'a.txt' }],
    ['push', { command: 'push', files: 'a.txt', to: 'oci-layout:l:latest' }],
    [
      'push with if-exists',
      { command: 'push', files: 'a.txt', to: 'oci-layout:l:latest', 'if-exists': 'skip' },
    ],
  ])('%s is refused, names both, and changes nothing', async (_title, inputs) => {
    const { cwd, digests } = await layoutOf(...saved);
    const before = indexIn(cwd);
    await expectFailure({ cwd, inputs }, ...digests);
    expect(indexIn(cwd)).toBe(before);
  });

  test('in an archive too, which stays as it is', async () => {
    const { cwd, digests } = await layoutOf(...saved);
    execFileSync('tar', ['cf', '../l.tar', '.'], { cwd: join(cwd, 'l') });
    const before = readFileSync(join(cwd, 'l.tar'));
    await expectFailure(
      { cwd, inputs: { command: 'resolve', from: 'oci-archive:l.tar:latest' } },
      ...digests,
    );
    await expectFailure({ cwd, inputs: { files: 'a.txt', to: 'oci-archive:l.tar:latest' } }, ...digests);
    expect(readFileSync(join(cwd, 'l.tar')).equals(before)).toBe(true);
  });

  test("the image's whole name says which", async () => {
    const { cwd, digests } = await layoutOf(...saved);
    const from = 'oci-layout:l:docker.io/library/app:latest';
    expect(output(await expectSuccess({ cwd, inputs: { command: 'resolve', from } }), 'digest')).toBe(
      digests[0],
    );
  });

  test('but one manifest may be listed twice under it', async () => {
    const { cwd, digests } = await layoutOf(...saved.slice(0, 1), ...saved.slice(0, 1));
    const resolved = await expectSuccess({
      cwd,
      inputs: { command: 'resolve', from: 'oci-layout:l:latest' },
    });
    expect(output(resolved, 'digest')).toBe(digests[0]);
  });

  const platforms = [
    { salt: 'a', annotations: { [REF]: 'v1' }, platform: { os: 'linux', architecture: 'amd64' } },
    {
      salt: 'b',
      annotations: { [REF]: 'v1' },
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    },
  ];

  test.each([
    ['resolve', { command: 'resolve', from: 'oci-layout:l:v1' }],
    ['copy', { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-archive:o.tar:v1' }],
    ['discover', { command: 'discover', from: 'oci-layout:l:v1' }],
  ])('%s: the platform decides', async (_title, inputs) => {
    const { cwd, digests } = await layoutOf(...platforms);
    for (const [at, platform] of ['linux/amd64', 'linux/arm64'].entries())
      expect(output(await expectSuccess({ cwd, inputs: { ...inputs, platform } }), 'digest')).toBe(
        digests[at],
      );
    await expectFailure({ cwd, inputs: { ...inputs, platform: 'linux/s390x' } }, ...digests);
  });
});
