import { chmodSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  expectFailure,
  expectSuccess,
  manifestOf,
  output,
  outputFiles,
  siteWorkspace,
  workspaceWith,
} from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const to = 'oci-layout:./layout:v1';

function push(cwd: string, inputs: Record<string, string>, env: Record<string, string> = {}) {
  return expectSuccess({ cwd, inputs: { to, ...inputs }, env });
}

describe('which files are pushed', () => {
  const files = {
    'a.txt': 'a',
    'docs/b.txt': 'b',
    'docs/deep/c.txt': 'c',
    'docs/deep/secret.txt': 's',
    'docs/d.md': 'd',
    'with space/e f.txt': 'e',
    'br[ack]et.txt': 'g',
  };
  const titlesOf = async (lines: string) => {
    const run = await push(workspaceWith(files), { files: lines });
    return outputFiles(run).map(({ title }) => title);
  };

  test('a glob finds files at any depth, in the order of their names, and an exclusion leaves some out', async () => {
    expect(await titlesOf('**/*.txt\n!**/secret.txt')).toEqual([
      'a.txt',
      'br[ack]et.txt',
      'docs/b.txt',
      'docs/deep/c.txt',
      'with space/e f.txt',
    ]);
  });

  test('lines keep their order; comments and empty lines are left out', async () => {
    expect(await titlesOf('docs/d.md\n\n# nothing\n  a.txt  \nwith space/e f.txt')).toEqual([
      'docs/d.md',
      'a.txt',
      'with space/e f.txt',
    ]);
  });

  test('a name with the signs of a glob is found as it is', async () => {
    expect(await titlesOf('br[ack]et.txt')).toEqual(['br[ack]et.txt']);
  });

  test('a path may be written with ./ and with a slash at its end', async () => {
    expect(await titlesOf('./a.txt\n./docs/deep/')).toEqual(['a.txt', 'docs/deep']);
  });

  test('a file that is named and excluded is not pushed, and missed as a line that matches nothing', async () => {
    const inputs = { to, files: 'a.txt\ndocs/d.md\n!*.txt' };
    await expectFailure({ cwd: workspaceWith(files), inputs }, 'nothing matches "a.txt"');
    const run = await push(workspaceWith(files), { ...inputs, 'if-no-files-found': 'ignore' });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['docs/d.md']);
  });

  test('an exclusion leaves out a file of a folder, too', async () => {
    const cwd = workspaceWith(files);
    await push(cwd, { files: 'docs\n!**/secret.txt\n!docs/*.md' });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    const names = treeOf(join(cwd, 'out')).map((line) => line.split(' ')[0]);
    expect(names).toEqual(['docs/', 'docs/b.txt', 'docs/deep/', 'docs/deep/c.txt']);
  });

  test('types and titles are taken from the line', async () => {
    const cwd = workspaceWith({ 'a.json': '{"a":1}', 'b.bin': 'b', 'site/index.html': 'i' });
    const run = await push(cwd, {
      files: 'a.json:application/json\nb.bin:application/x-b => data/c.bin\nsite => web',
    });
    expect(outputFiles(run).map(({ title, mediaType }) => `${title} ${mediaType}`)).toEqual([
      'a.json application/json',
      'data/c.bin application/x-b',
      'web application/vnd.oci.image.layer.v1.tar+gzip',
    ]);
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out')).map((line) => line.split(' ')[0])).toEqual([
      'a.json',
      'data/',
      'data/c.bin',
      'web/',
      'web/index.html',
    ]);
  });

  test('a file with the content of the empty config comes back too', async () => {
    const cwd = workspaceWith({ 'a.json': '{}', 'b.json': '{}', 'c.txt': 'c' });
    await push(cwd, { files: '*.json\nc.txt' });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out'))).toHaveLength(3);
  });

  test('titles have no folders with => ./, and come back without', async () => {
    const cwd = workspaceWith({ 'dist/a.tgz': 'a', 'dist/b.tgz': 'b', 'out/c.txt': 'c' });
    const run = await push(cwd, { files: 'dist/*.tgz => ./\nout/c.txt:text/plain => ./' });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['a.tgz', 'b.tgz', 'c.txt']);
    await expectSuccess({ cwd, inputs: { from: to, path: 'back' } });
    expect(treeOf(join(cwd, 'back')).map((line) => line.split(' ')[0])).toEqual(['a.tgz', 'b.tgz', 'c.txt']);
  });

  test('two files that would have one name without their folders are named', async () => {
    const cwd = workspaceWith({ 'x/a.txt': '1', 'y/a.txt': '2' });
    const error = ['x/a.txt', 'y/a.txt', 'the same title "a.txt"'];
    await expectFailure({ cwd, inputs: { to, files: '*/a.txt => ./' } }, ...error);
  });

  test.each([
    ['commas', 'a.txt, docs/d.md', 'a.txt\n      docs/d.md'],
    ['a list in brackets', '["a.txt", "docs/d.md"]', 'a.txt\n      docs/d.md'],
    ['quotes within a line', '"a.txt" => b.txt', 'a.txt => b.txt'],
    ['quotes around a title', 'a.txt => "b.txt"', 'a.txt => b.txt'],
    ['a dash without a space', '-a.txt', 'a.txt'],
    ['an exclusion in quotes', '*.txt\n!"secret.txt"', '!secret.txt'],
  ])('%s: the error shows the lines that were meant', async (_what, lines, meant) => {
    const shown = `files: |\n      ${meant}`;
    await expectFailure({ cwd: workspaceWith(files), inputs: { to, files: lines } }, shown);
  });

  test('a file outside of the workspace is pushed when it is given a title, and refused without one', async () => {
    const other = workspaceWith({ 'x.txt': 'x' });
    const cwd = workspaceWith();
    const run = await push(cwd, { files: `${join(other, 'x.txt')} => x.txt` });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['x.txt']);
    const error = ['input files', 'outside the workspace', '=> x.txt'];
    await expectFailure({ cwd, inputs: { to, files: join(other, 'x.txt') } }, ...error);
  });
});

describe('when a line matches nothing', () => {
  const inputs = { files: 'a.txt\nmissing/*.bin', to };

  test('error is the default, and the layout is not made', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    await expectFailure({ cwd, inputs }, 'input files', '"missing/*.bin"');
  });

  test('warn warns and pushes the rest', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const run = await push(cwd, { ...inputs, 'if-no-files-found': 'warn' });
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toContain('"missing/*.bin"');
    expect(outputFiles(run)).toHaveLength(1);
  });

  test('ignore says nothing; with no file at all nothing is pushed and changed is false', async () => {
    const cwd = workspaceWith();
    const run = await push(cwd, { ...inputs, 'if-no-files-found': 'ignore' });
    expect(run.annotations).toEqual([]);
    expect([...run.outputs]).toEqual([['changed', 'false']]);
    expect(treeOf(cwd)).toEqual([]);
  });
});

describe('the digest', () => {
  test('is the same for the same input in another folder, at another time, with other times of files', async () => {
    const [one, two] = [siteWorkspace(), siteWorkspace()];
    utimesSync(join(two, 'LICENSE'), 1, 1);
    utimesSync(join(two, 'site', 'index.html'), 1, 1);
    const inputs = { files: 'site\nLICENSE' };
    const digests = [await push(one, inputs), await push(two, inputs)].map((run) => output(run, 'digest'));
    expect(digests[0]).toBe(digests[1]);
  });

  test.skipIf(process.platform === 'win32')('is another one when a mode has changed', async () => {
    const [one, two] = [siteWorkspace(), siteWorkspace()];
    chmodSync(join(two, 'site', 'index.html'), 0o755);
    const digests = [await push(one, { files: 'site' }), await push(two, { files: 'site' })];
    expect(output(digests[0] ?? fail(), 'digest')).not.toBe(output(digests[1] ?? fail(), 'digest'));
  });

  test('is the same with SOURCE_DATE_EPOCH, which is noted as the creation time and dates the files of a folder', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const [one, two] = [siteWorkspace(), siteWorkspace()];
    const first = await push(one, { files: 'site' }, env);
    expect(output(await push(two, { files: 'site' }, env), 'digest')).toBe(output(first, 'digest'));
    expect(manifestOf(first).annotations).toMatchObject({
      'org.opencontainers.image.created': '2023-11-14T22:13:20Z',
    });
    expect(output(await push(siteWorkspace(), { files: 'site' }), 'digest')).not.toBe(
      output(first, 'digest'),
    );
  });
});

function fail(): never {
  throw new Error('there is no such run');
}

describe('annotations', () => {
  const source = 'org.opencontainers.image.source';
  const revision = 'org.opencontainers.image.revision';
  const created = 'org.opencontainers.image.created';
  const pushed = async (inputs: Record<string, string>, env: Record<string, string> = {}) => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'config.json': '{}', 'notes.json': JSON.stringify(notes) });
    return manifestOf(await push(cwd, { files: 'a.txt', ...inputs }, env));
  };
  const notes = {
    $manifest: { from: 'file', both: 'file' },
    $config: { of: 'config' },
    'a.txt': { of: 'a.txt' },
  };

  test('tell what workflow made it, and no time', async () => {
    expect((await pushed({})).annotations).toEqual({
      [source]: 'https://github.com/acme/app',
      [revision]: 'f0e1d2c3b4a5968778695a4b3c2d1e0f00112233',
    });
  });

  test('are absent when github-annotations is false', async () => {
    expect((await pushed({ 'github-annotations': 'false' })).annotations ?? {}).toEqual({});
  });

  test('that are given win, in the input over those in the file', async () => {
    const manifest = await pushed({
      annotations: `both=input\n${source}=https://example.com/a?b=c\nempty=`,
      'annotation-file': 'notes.json',
      config: 'config.json:application/vnd.acme.config+json',
      'artifact-type': 'application/vnd.acme.app',
    });
    expect(manifest.annotations).toMatchObject({
      both: 'input',
      from: 'file',
      empty: '',
      [source]: 'https://example.com/a?b=c',
    });
    expect(manifest.config).toMatchObject({
      mediaType: 'application/vnd.acme.config+json',
      annotations: { of: 'config' },
    });
    expect(manifest.layers[0]?.annotations).toMatchObject({ of: 'a.txt' });
  });

  test('note a date that was asked for, over SOURCE_DATE_EPOCH', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const manifest = await pushed({ created: '2026-01-31T12:00:00+01:00' }, env);
    expect(manifest.annotations).toMatchObject({ [created]: '2026-01-31T12:00:00+01:00' });
    const before = Math.floor(Date.now() / 1000) * 1000;
    const now = (await pushed({ created: 'now' }, env)).annotations?.[created] ?? '';
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
  });

  test('are of image-spec v1.0 too where that is asked for, with the type in the config', async () => {
    const manifest = await pushed({ 'image-spec': 'v1.0', 'artifact-type': 'application/vnd.acme.app' });
    expect(manifest).not.toHaveProperty('artifactType');
    expect(manifest.config.mediaType).toBe('application/vnd.acme.app');
  });
});
