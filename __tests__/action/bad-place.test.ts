import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, singleImage, store, type Artifact } from '../support/artifacts.ts';
import { runAction } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

const artifact = plainArtifact();

async function workspaceWithLayout(content: Artifact = artifact): Promise<string> {
  const cwd = workspaceWith({ file: 'a file' });
  await store(new OciLayout(join(cwd, 'layout')), content, 'v1');
  return cwd;
}

const zeros = `sha256:${'0'.repeat(64)}`;

describe('a source that is not as it should be', () => {
  test('a tag that a layout does not have: the error lists those it has', async () => {
    const cwd = await workspaceWithLayout();
    await expectSuccess({ cwd, inputs: { command: 'tag', from: 'oci-layout:layout:v1', tags: 'v2' } });
    const inputs = { from: 'oci-layout:layout:v3', path: 'out' };
    await expectFailure({ cwd, inputs }, 'no tag "v3"', 'v1, v2', join(cwd, 'layout'));
  });

  test('a digest that a layout does not have', async () => {
    const cwd = await workspaceWithLayout();
    await expectFailure({ cwd, inputs: { from: `oci-layout:layout@${zeros}`, path: 'out' } }, zeros);
  });

  test('another digest than the one that was written down', async () => {
    const cwd = await workspaceWithLayout();
    const inputs = { from: 'oci-layout:layout:v1', path: 'out', digest: zeros };
    await expectFailure(
      { cwd, inputs },
      'oci-layout:layout:v1',
      artifact.root.digest,
      zeros,
      'Likely: the tag has moved',
      'Try: ',
    );
  });

  test('no layout, and no archive, where one is named', async () => {
    const cwd = workspaceWith({ 'empty/': '', 'notes.txt': 'not a tar' });
    const error = ['Likely: it is not an OCI image layout', 'relative to the workspace'];
    await expectFailure({ cwd, inputs: { command: 'resolve', from: 'oci-layout:empty:v1' } }, ...error);
    await expectFailure({ cwd, inputs: { command: 'resolve', from: 'oci-layout:gone:v1' } }, ...error);
    await expectFailure({ cwd, inputs: { command: 'resolve', from: 'oci-archive:gone.tar:v1' } }, 'gone.tar');
    const notes = { command: 'resolve', from: 'oci-archive:notes.txt:v1' };
    await expectFailure({ cwd, inputs: notes }, 'notes.txt');
  });

  test('a layout with a broken index is never taken for an empty one', async () => {
    const cwd = await workspaceWithLayout();
    const index = join(cwd, 'layout', 'index.json');
    writeFileSync(index, '{"schemaVersion":2,"manif');
    const read = { command: 'resolve', from: 'oci-layout:layout:v1' };
    await expectFailure({ cwd, inputs: read }, 'index.json', 'JSON');
    await expectFailure({ cwd, inputs: { files: 'file', to: 'oci-layout:layout:v2' } }, 'index.json', 'JSON');
    rmSync(index);
    await expectFailure({ cwd, inputs: read }, 'index.json');
    const pushed = await runAction({ cwd, inputs: { files: 'file', to: 'oci-layout:layout:v2' } });
    expect(pushed.outcome).toBe('failure');
    expect(existsSync(index)).toBe(false);
  });

  test('a blob that was changed in the layout: nothing of the artifact is written', async () => {
    const cwd = await workspaceWithLayout();
    const { digest, size } = artifact.blobs[1]?.node ?? artifact.root;
    const blob = join(cwd, 'layout', 'blobs', ...digest.split(':'));
    writeFileSync(blob, 'x'.repeat(size));
    const inputs = { from: 'oci-layout:layout:v1', path: 'new/out' };
    await expectFailure(
      { cwd, inputs },
      'reading from oci-layout:layout:v1 failed: ',
      digest,
      'corrupt where it is stored',
    );
    truncateSync(blob, 1);
    await expectFailure(
      { cwd, inputs: { from: 'oci-layout:layout:v1', to: 'oci-archive:new.tar:v1' } },
      digest,
    );
    expect(existsSync(join(cwd, 'new'))).toBe(false);
  });

  test('a manifest that was changed in the layout', async () => {
    const cwd = await workspaceWithLayout();
    const { digest, size } = artifact.root;
    writeFileSync(join(cwd, 'layout', 'blobs', ...digest.split(':')), ' '.repeat(size));
    const from = 'oci-layout:layout:v1';
    await expectFailure({ cwd, inputs: { from, path: 'out' } }, digest, 'corrupt where it is stored');
    await expectFailure({ cwd, inputs: { from, to: 'oci-layout:other:v1' } }, digest);
  });

  test('an image, which has no named files: the error says what it holds and what to do', async () => {
    const image = singleImage();
    const cwd = await workspaceWithLayout(image);
    const layer = image.blobs.find(({ node }) => node.mediaType.endsWith('tar+gzip'))?.node;
    await expectFailure(
      { cwd, inputs: { from: 'oci-layout:layout:v1', path: 'out' } },
      'oci-layout:layout:v1 has no named files',
      'application/vnd.oci.image.config.v1+json',
      `${layer?.mediaType} ${layer?.digest.slice(0, 19)}`,
      'Try: use command copy with to: oci-layout:PATH',
      '  from: oci-layout:layout:v1\n    to: oci-layout:image:v1',
    );
    await expectFailure(
      { cwd, inputs: { from: 'oci-layout:layout:v1', path: 'out', files: '*.txt' } },
      'oci-layout:layout:v1 has no named files',
    );
  });

  test('an artifact without platforms, where one is asked for', async () => {
    const cwd = await workspaceWithLayout();
    const inputs = { from: 'oci-layout:layout:v1', path: 'out', platform: 'linux/amd64' };
    await expectFailure({ cwd, inputs }, artifact.root.digest, 'has no platforms');
  });
});

describe('a destination that cannot be written', () => {
  const hint = ['Likely: there is a file where a folder is needed', 'Try: choose another path'];

  test('a pull to a file, and below one', async () => {
    const cwd = await workspaceWithLayout();
    const from = 'oci-layout:layout:v1';
    await expectFailure({ cwd, inputs: { from, path: 'file' } }, join(cwd, 'file'), ...hint);
    await expectFailure({ cwd, inputs: { from, path: 'file/a/b' } }, join(cwd, 'file'), ...hint);
  });

  test('a layout at a file, and below one', async () => {
    const cwd = workspaceWith({ file: 'a file' });
    await expectFailure(
      { cwd, inputs: { files: 'file', to: 'oci-layout:file:v1' } },
      'not a location: "oci-layout:file": file is a file: write oci-archive:file for the tar of a layout',
    );
    await expectFailure(
      { cwd, inputs: { files: 'file', to: 'oci-layout:file/x:v1' } },
      'writing to oci-layout:file/x:v1',
      ...hint,
    );
  });

  test('an archive at a folder, and below a file', async () => {
    const cwd = workspaceWith({ file: 'a file', 'folder/x': '' });
    await expectFailure(
      { cwd, inputs: { files: 'file', to: 'oci-archive:folder:v1' } },
      'not a location: "oci-archive:folder": folder is a folder: write oci-layout:folder',
    );
    await expectFailure({ cwd, inputs: { files: 'file', to: 'oci-archive:file/x.tar:v1' } }, ...hint);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder without rights',
    async () => {
      const cwd = await workspaceWithLayout();
      const inputs = { from: 'oci-layout:layout:v1', path: '/root-only' };
      await expectFailure({ cwd, inputs }, '/root-only', 'may not be written by this user');
    },
  );

  test.skipIf(!existsSync('/dev/full'))('a full disk', async () => {
    const cwd = workspaceWith({ file: 'a file' });
    const env = { GITHUB_OUTPUT: '/dev/full' };
    const inputs = { command: 'resolve', from: 'oci-layout:layout:v1' };
    await store(new OciLayout(join(cwd, 'layout')), artifact, 'v1');
    await expectFailure({ cwd, env, inputs }, 'ENOSPC', 'Likely: the disk is full', 'Try: free space');
  });
});
