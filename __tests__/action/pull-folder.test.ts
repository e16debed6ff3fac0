import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { imageIndex, plainArtifact, store } from '../support/artifacts.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { expectFailure, expectSuccess, output, outputFiles, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

let layout: string;
let from: string;

beforeAll(async () => {
  layout = workspaceWith();
  from = `oci-layout:${layout}:v1`;
  await store(new OciLayout(layout), plainArtifact(), 'v1');
});

describe('pull into a folder that is there', () => {
  test('existing files are replaced, others stay', async () => {
    const cwd = workspaceWith({ 'out/report.md': 'old', 'out/other.txt': 'mine' });
    await expectSuccess({ cwd, inputs: { from, path: 'out' } });
    expect(readFileSync(join(cwd, 'out/report.md'), 'utf8')).toBe('# Report \n');
    expect(readFileSync(join(cwd, 'out/other.txt'), 'utf8')).toBe('mine');
  });

  test('with keep-existing-files nothing is written when one file is there', async () => {
    const cwd = workspaceWith({ 'out/report.md': 'old' });
    const inputs = { from, path: 'out', 'keep-existing-files': 'true' };
    await expectFailure({ cwd, inputs }, 'report.md', 'keep-existing-files: false');
    const other = workspaceWith({ 'out/other.txt': 'mine' });
    await expectSuccess({ cwd: other, inputs });
    expect(treeOf(join(other, 'out'))).toHaveLength(5);
  });

  test.skipIf(process.platform === 'win32')(
    'a link at the name of a file is replaced and not followed',
    async () => {
      const cwd = workspaceWith({ 'precious.txt': 'precious', 'out/': '' });
      symlinkSync('../precious.txt', join(cwd, 'out', 'report.md'));
      await expectSuccess({ cwd, inputs: { from, path: 'out' } });
      expect(readFileSync(join(cwd, 'precious.txt'), 'utf8')).toBe('precious');
      expect(readFileSync(join(cwd, 'out', 'report.md'), 'utf8')).toBe('# Report \n');
    },
  );

  test.skipIf(process.platform === 'win32')('a link in the place of a folder is refused', async () => {
    const cwd = workspaceWith({ 'elsewhere/': '', 'out/': '' });
    symlinkSync('../elsewhere', join(cwd, 'out', 'data'));
    await expectFailure({ cwd, inputs: { from, path: 'out' } }, 'will not write through', 'symbolic link');
  });

  test('a folder in the place of a file is refused', async () => {
    const cwd = workspaceWith({ 'out/report.md/x': '' });
    await expectFailure({ cwd, inputs: { from, path: 'out' } }, 'will not replace', 'report.md', 'folder');
  });

  test('without path the files go to the workspace', async () => {
    const cwd = workspaceWith();
    const run = await expectSuccess({ cwd, inputs: { command: 'pull', from } });
    expect(output(run, 'path')).toBe(cwd);
    expect(outputFiles(run).map(({ path }) => path)).toEqual(['data/numbers.json', 'empty.txt', 'report.md']);
  });

  test('path may be absolute, and outside of the workspace', async () => {
    const cwd = workspaceWith();
    const elsewhere = join(workspaceWith(), 'new', 'folder');
    const run = await expectSuccess({ cwd, inputs: { from, path: elsewhere } });
    expect(output(run, 'path')).toBe(elsewhere);
    expect(treeOf(elsewhere)).toHaveLength(4);
  });
});

describe('a platform of an index', () => {
  test('is resolved and copied; the digest input pins the index', async () => {
    const index = imageIndex();
    const images = workspaceWith();
    await store(new OciLayout(images), index, 'multi');
    const cwd = workspaceWith();
    const inputs = { from: `oci-layout:${images}:multi`, platform: 'linux/arm64', digest: index.root.digest };
    const resolved = await expectSuccess({ cwd, inputs: { command: 'resolve', ...inputs } });
    expect(output(resolved, 'digest')).not.toBe(index.root.digest);
    const copied = await expectSuccess({ cwd, inputs: { ...inputs, to: 'oci-layout:one:arm' } });
    expect(output(copied, 'digest')).toBe(output(resolved, 'digest'));
    expect(output(copied, 'media-type')).toBe('application/vnd.oci.image.manifest.v1+json');
    await expectFailure(
      { cwd, inputs: { command: 'resolve', ...inputs, platform: 'linux/s390x' } },
      'linux/s390x',
      'linux/amd64, linux/arm64/v8',
    );
  });
});

describe('where a step runs', () => {
  test('needs no HOME and no temporary folder of the system', async () => {
    const cwd = workspaceWith({ 'a/b.txt': 'b' });
    const env = { HOME: undefined, USERPROFILE: undefined, TMPDIR: '/nowhere', XDG_RUNTIME_DIR: undefined };
    await expectSuccess({ cwd, env, inputs: { files: 'a', to: 'oci-layout:layout:v1' } });
    await expectSuccess({ cwd, env, inputs: { from: 'oci-layout:layout:v1', path: 'out' } });
  });

  test('never writes to HOME', async () => {
    const cwd = workspaceWith({ 'a/b.txt': 'b' });
    const run = await expectSuccess({ cwd, inputs: { files: 'a', to: 'oci-layout:layout:v1' } });
    expect(treeOf(run.home)).toEqual([]);
    const file = join(workspaceWith({ home: 'a file' }), 'home');
    await expectSuccess({ cwd, env: { HOME: file }, inputs: { from: 'oci-layout:layout:v1', path: 'out' } });
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });

  test('keeps its temporary files in RUNNER_TEMP, wherever that is, and leaves none', async () => {
    const temp = join(workspaceWith(), 'other temp');
    mkdirSync(temp);
    const cwd = workspaceWith({ 'a/b.txt': 'b' });
    const inputs = { files: 'a', to: 'oci-layout:layout:v1' };
    await expectSuccess({ cwd, env: { RUNNER_TEMP: temp, TMPDIR: '/nowhere' }, inputs });
    expect(treeOf(temp)).toEqual([]);
    expect(treeOf(cwd).filter((line) => line.includes('.tmp'))).toEqual([]);
  });

  test('takes a folder of one letter for a folder, not for a drive', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const run = await expectSuccess({ cwd, inputs: { files: 'a.txt', to: 'oci-layout:l:v1' } });
    expect(output(run, 'tags')).toBe('v1');
  });

  test('reads an archive that another tool wrote, with other files beside', async () => {
    const cwd = workspaceWith();
    await expectSuccess({ cwd, inputs: { from, to: 'oci-archive:x.tar:v1' } });
    writeFileSync(join(cwd, 'notes.txt'), '');
    const run = await expectSuccess({
      cwd,
      inputs: { from: 'oci-archive:x.tar:v1', path: '.', command: 'pull' },
    });
    expect(outputFiles(run)).toHaveLength(3);
  });
});
