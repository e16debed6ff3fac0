import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFailure, expectSuccess, manifestOf, outputFiles, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const notes = JSON.stringify({ '~/dist': { of: 'dist' } });

/** A step with a home folder of its own. */
function step(files: Readonly<Record<string, string>> = {}) {
  const home = workspaceWith({
    'dist/a.txt': 'a',
    'dist/b.txt': 'b',
    'c.json': '{"c":1}',
    'notes.json': notes,
  });
  const cwd = workspaceWith(files);
  return { home, cwd, env: { HOME: home, USERPROFILE: home } };
}

describe('~ is the home folder', () => {
  test('in files, config, annotation-file, and the path of a layout', async () => {
    const { home, ...at } = step();
    const run = await expectSuccess({
      ...at,
      inputs: {
        files: '~/dist => dist\n~/dist/*.txt => ./b.txt\n!~/dist/b.txt',
        config: '~/c.json:application/json',
        'artifact-type': 'a/b',
        'annotation-file': '~/notes.json',
        to: 'oci-layout:~/layout:v1',
      },
    });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['dist', './b.txt']);
    expect(manifestOf(run).layers[0]?.annotations).toMatchObject({ of: 'dist' });
    expect(manifestOf(run).config.mediaType).toBe('application/json');
    expect(existsSync(join(home, 'layout/index.json'))).toBe(true);
    await expectSuccess({ ...at, inputs: { from: 'oci-layout:~/layout:v1', path: '~/out' } });
    expect(existsSync(join(home, 'out/dist/a.txt'))).toBe(true);
    expect(treeOf(at.cwd)).toEqual([]);
  });

  test('in the path of an archive, and of the blob cache', async () => {
    const { home, ...at } = step({ 'x.txt': 'x' });
    const inputs = { 'blob-cache': 'dir:~/blobs' };
    await expectSuccess({ ...at, inputs: { ...inputs, files: 'x.txt', to: 'oci-archive:~/a.tar:v1' } });
    await expectSuccess({ ...at, inputs: { ...inputs, from: 'oci-archive:~/a.tar:v1', path: 'out' } });
    expect(existsSync(join(home, 'a.tar'))).toBe(true);
    expect(existsSync(join(at.cwd, '~'))).toBe(false);
  });

  test('in ca-file', async () => {
    const { home, ...at } = step();
    const inputs = { command: 'resolve', from: 'localhost:1/a:1', 'ca-file': '~/none.pem' };
    await expectFailure({ ...at, inputs }, join(home, 'none.pem'));
  });

  test('but not in a name that begins with it, and not where it is escaped by ./', async () => {
    const { home: _home, ...at } = step({ '~x': 'x', '~/y': 'y' });
    const run = await expectSuccess({ ...at, inputs: { files: '~x\n./~/y', to: 'oci-layout:layout:v1' } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['~x', '~/y']);
  });
});

describe('files', () => {
  const files = { 'dist/a.txt': 'a', 'dist/b.txt': 'b' };

  test('may be absolute paths below the workspace: their titles are relative to it', async () => {
    const cwd = workspaceWith(files);
    const lines = `${cwd}/dist\n${cwd}/dist/*.txt\n!${cwd}/dist/b.txt`;
    const run = await expectSuccess({ cwd, inputs: { files: lines, to: 'oci-layout:layout:v1' } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['dist', 'dist/a.txt']);
  });

  test.skipIf(process.platform === 'win32')(
    'with a colon are no media types where they are there',
    async () => {
      const cwd = workspaceWith({ 'a:b/c.txt': 'c', 'conf:x/y': '{}' });
      const run = await expectSuccess({
        cwd,
        inputs: {
          files: 'a:b/c.txt',
          config: 'conf:x/y',
          'artifact-type': 't/t',
          to: 'oci-layout:layout:v1',
        },
      });
      expect(outputFiles(run)).toMatchObject([
        { title: 'a:b/c.txt', mediaType: 'application/vnd.oci.image.layer.v1.tar' },
      ]);
      expect(manifestOf(run).config.mediaType).toBe('application/vnd.unknown.config.v1+json');
    },
  );
});

describe('the annotation file', () => {
  const push = { files: 'a.txt', 'annotation-file': 'notes.json', to: 'oci-layout:layout:v1' };
  const json = '{"$manifest":{"name":"Größe"}}';

  test('may have a byte order mark', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'notes.json': `\ufeff${json}` });
    const run = await expectSuccess({ cwd, inputs: push });
    expect(manifestOf(run).annotations).toMatchObject({ name: 'Größe' });
  });

  test.each([
    ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${json}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(json, 'utf16le'), 'UTF-16'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${json}`, 'utf16le').swap16(), 'UTF-16'],
    ['Latin-1', Buffer.from(json, 'latin1'), 'not UTF-8'],
  ])('in %s is refused, with what it is', async (_what, bytes, said) => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'notes.json': bytes });
    await expectFailure({ cwd, inputs: push }, 'input annotation-file: notes.json', said);
  });
});
