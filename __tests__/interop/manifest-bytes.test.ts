import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packManifest } from '../../src/copy/pack.ts';
import { readAll } from '../../src/core/bytes.ts';
import type { Annotations } from '../../src/core/descriptor.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { freshFolder, operate, writeFiles } from '../support/operate.ts';
import { client, describeWith } from '../support/partners.ts';

const CREATED = 'org.opencontainers.image.created=2024-02-29T12:00:00Z';
const files = {
  a: 'one letter',
  'b.txt': 'second',
  'empty.bin': '',
  'object.json': '{}',
  'sub/deep/c.json': '{"c":1}',
  'hi:there.txt': 'a colon',
  'ünïcode ☃.txt': 'not ASCII',
  'c&<>.txt': 'escaped',
  'config.json': '{"config":true}',
};

interface Case {
  readonly title: string;
  /** What follows the reference; files and flags where both tools agree. */
  readonly oras: readonly string[];
  readonly ours: readonly string[];
  readonly annotationFile?: Readonly<Record<string, unknown>> | string;
}

function file(...names: string[]): string[] {
  return names.flatMap((name) => ['--files', name]);
}

const cases: readonly Case[] = [
  { title: 'one file', oras: ['b.txt'], ours: file('b.txt') },
  {
    title: 'several files in the order given',
    oras: ['b.txt', 'a', 'empty.bin'],
    ours: file('b.txt', 'a', 'empty.bin'),
  },
  {
    title: 'the same content under two names',
    oras: ['b.txt', 'sub/deep/c.json'],
    ours: file('b.txt', 'sub/deep/c.json'),
  },
  { title: 'a file that is the empty object', oras: ['object.json'], ours: file('object.json') },
  {
    title: 'a path that is not clean',
    oras: ['./sub//deep/../deep/c.json'],
    ours: file('./sub//deep/../deep/c.json'),
  },
  { title: 'a name outside ASCII', oras: ['ünïcode ☃.txt'], ours: file('ünïcode ☃.txt') },
  { title: 'a name with escaped characters', oras: ['c&<>.txt'], ours: file('c&<>.txt') },
  { title: 'a name with a colon', oras: ['hi:there.txt:'], ours: file('hi:there.txt:') },
  {
    title: 'a name with a colon and a type',
    oras: ['hi:there.txt:text/plain'],
    ours: file('hi:there.txt:text/plain'),
  },
  {
    title: 'file types',
    oras: ['b.txt:text/plain', 'a:application/x.a+b'],
    ours: file('b.txt:text/plain', 'a:application/x.a+b'),
  },
  {
    title: 'an artifact type',
    oras: ['--artifact-type', 'application/vnd.acme.app.v1+json', 'a'],
    ours: ['--artifact-type', 'application/vnd.acme.app.v1+json', ...file('a')],
  },
  {
    title: 'a config alone',
    oras: ['--config', 'config.json', 'a'],
    ours: ['--config', 'config.json', ...file('a')],
  },
  {
    title: 'a config with its type',
    oras: ['--config', 'config.json:application/vnd.acme.config+json', 'a'],
    ours: ['--config', 'config.json:application/vnd.acme.config+json', ...file('a')],
  },
  {
    title: 'a config and an artifact type',
    oras: ['--config', 'config.json:application/vnd.acme.config+json', '--artifact-type', 'a/b', 'a'],
    ours: [
      '--config',
      'config.json:application/vnd.acme.config+json',
      '--artifact-type',
      'a/b',
      ...file('a'),
    ],
  },
  {
    title: 'the config also as a file',
    oras: ['--config', 'config.json', 'config.json'],
    ours: ['--config', 'config.json', ...file('config.json')],
  },
  {
    title: 'image-spec v1.0',
    oras: ['--image-spec', 'v1.0', 'a'],
    ours: ['--image-spec', 'v1.0', ...file('a')],
  },
  {
    title: 'image-spec v1.0 with a type',
    oras: ['--image-spec', 'v1.0', '--artifact-type', 'a/b', 'a'],
    ours: ['--image-spec', 'v1.0', '--artifact-type', 'a/b', ...file('a')],
  },
  {
    title: 'image-spec v1.0 with a config',
    oras: ['--image-spec', 'v1.0', '--config', 'config.json:a/c', 'a'],
    ours: ['--image-spec', 'v1.0', '--config', 'config.json:a/c', ...file('a')],
  },
  {
    title: 'image-spec v1.1',
    oras: ['--image-spec', 'v1.1', 'a'],
    ours: ['--image-spec', 'v1.1', ...file('a')],
  },
  {
    title: 'a platform',
    oras: ['--artifact-platform', 'linux/arm64/v8', 'a'],
    ours: ['--platform', 'linux/arm64/v8', ...file('a')],
  },
  {
    title: 'a platform with a version of the system, and an artifact type',
    oras: ['--artifact-platform', 'windows/amd64:10.0.20348.1', '--artifact-type', 'a/b', 'a'],
    ours: ['--platform', 'windows/amd64:10.0.20348.1', '--artifact-type', 'a/b', ...file('a')],
  },
  {
    title: 'a platform in image-spec v1.0',
    oras: ['--artifact-platform', 'linux/amd64', '--image-spec', 'v1.0', 'a'],
    ours: ['--platform', 'linux/amd64', '--image-spec', 'v1.0', ...file('a')],
  },
  {
    title: 'annotations of the config of a platform',
    oras: ['--artifact-platform', 'linux/amd64', 'a'],
    ours: ['--platform', 'linux/amd64', ...file('a')],
    annotationFile: annotationFile({ $config: { c: 'd' } }),
  },
  {
    title: 'annotations',
    oras: [
      '-a',
      'b=2',
      '-a',
      'a=1=1',
      '-a',
      'é=ü',
      '-a',
      '10=ten',
      '-a',
      '9=nine',
      '-a',
      '__proto__=p',
      '-a',
      'empty=',
      'a',
    ],
    ours: [
      ...['b=2', 'a=1=1', 'é=ü', '10=ten', '9=nine', '__proto__=p', 'empty='].flatMap((one) => [
        '--annotations',
        one,
      ]),
      ...file('a'),
    ],
  },
  {
    title: 'an annotation file',
    oras: ['b.txt', 'a'],
    ours: file('b.txt', 'a'),
    annotationFile: annotationFile({
      $manifest: { k: 'v' },
      'b.txt': { x: '1' },
      a: { '10': 't', '9': 'n' },
    }),
  },
  {
    title: 'an annotation file with the paths as typed',
    oras: ['./b.txt', 'sub//deep/c.json:text/plain'],
    ours: file('./b.txt', 'sub//deep/c.json:text/plain'),
    annotationFile: annotationFile({
      './b.txt': { x: '1' },
      'b.txt': { no: '0' },
      'sub//deep/c.json': { y: '2' },
    }),
  },
  {
    title: 'an annotation file that renames',
    oras: ['b.txt', 'a'],
    ours: file('b.txt', 'a'),
    annotationFile: annotationFile({ 'b.txt': { 'org.opencontainers.image.title': 'renamed.txt' } }),
  },
  {
    title: 'annotations of the empty config',
    oras: ['a'],
    ours: file('a'),
    annotationFile: annotationFile({ $config: { c: 'd' } }),
  },
  {
    title: 'annotations of a given config',
    oras: ['--config', 'config.json:a/b', 'a'],
    ours: ['--config', 'config.json:a/b', ...file('a')],
    annotationFile: annotationFile({ $config: { c: 'd' } }),
  },
  {
    title: 'annotations of the config of image-spec v1.0',
    oras: ['--image-spec', 'v1.0', 'a'],
    ours: ['--image-spec', 'v1.0', ...file('a')],
    annotationFile: annotationFile({ $config: { c: 'd' } }),
  },
];

const texts: Readonly<Record<string, string>> = {
  'what HTML escapes': `<a href="x">&amp;\\'</a>`,
  'letters outside ASCII': 'é ü ß 日本語 ﷽ \u00a0 \ufeff \ufffd',
  'an emoji': '👩‍🚀 🏳️‍🌈',
  'line separators': 'a\u2028b\u2029c',
  'white space': ' \t a\r\nb\n\tc ',
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
  'delete and C1': '\u007f\u0080\u0085\u009f',
  'a text of JSON': '{"a":["b",null,1e3]}',
};

for (const [title, text] of Object.entries(texts)) {
  const content = { $manifest: { text, [text]: 'as a key' }, a: { [text]: text } };
  (cases as Case[]).push({
    title: `annotation texts: ${title}`,
    oras: ['a'],
    ours: file('a'),
    annotationFile: annotationFile(content),
  });
}

function annotationFile(content: Readonly<Record<string, Annotations>>): string {
  const [key = '', value = ''] = CREATED.split('=');
  return JSON.stringify({ ...content, $manifest: { [key]: value, ...content['$manifest'] } });
}

describeWith(['oras'], 'the manifest we push has the bytes of the one oras pushes:', () => {
  const oras = client('oras');

  test.each(cases)('$title', async ({ oras: theirArgs, ours, annotationFile: annotations }) => {
    const workspace = writeFiles(freshFolder(), files);
    const extra = annotations === undefined ? ['-a', CREATED] : ['--annotation-file', 'annotations.json'];
    const ourExtra =
      annotations === undefined ? ['--annotations', CREATED] : ['--annotation-file', 'annotations.json'];
    if (annotations !== undefined) writeFiles(workspace, { 'annotations.json': annotations as string });

    const theirs = await oras(
      ['push', '--oci-layout', 'theirs:v1', '--export-manifest', 'theirs.json', ...extra, ...theirArgs],
      { cwd: workspace },
    );
    expect(theirs).toMatchObject({ code: 0, stderr: '' });
    const result = await operate(['push', ...ours, ...ourExtra, '--to', 'oci-layout:./ours:v1'], {
      workspace,
    });

    const manifest = readFileSync(join(workspace, 'ours/blobs/sha256', result.root.digest.slice(7)), 'utf8');
    expect(manifest).toBe(readFileSync(join(workspace, 'theirs.json'), 'utf8'));
    expect(theirs.stdout).toContain(result.root.digest);
  });

  test.each([
    { title: 'no files', oras: [], options: {} },
    { title: 'no files and a type', oras: ['--artifact-type', 'a/b'], options: { artifactType: 'a/b' } },
    {
      title: 'no files in image-spec v1.0',
      oras: ['--image-spec', 'v1.0'],
      options: { imageSpec: 'v1.0' } as const,
    },
  ])('$title', async ({ oras: theirArgs, options }) => {
    const workspace = freshFolder();
    await oras(
      ['push', '--oci-layout', 'theirs:v1', '--export-manifest', 'theirs.json', '-a', CREATED, ...theirArgs],
      { cwd: workspace },
    );
    const folder = new FolderTarget(workspace);
    const [key = '', value = ''] = CREATED.split('=');
    const root = (await packManifest(folder, { ...options, layers: [], annotations: { [key]: value } })).node;
    const bytes = await readAll(folder.fetch(root), root);
    expect(Buffer.from(bytes).toString()).toBe(readFileSync(join(workspace, 'theirs.json'), 'utf8'));
  });
});
