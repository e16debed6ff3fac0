import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles, splitMediaType, type FoundFiles } from '../../../src/action/inputs/files.ts';
import { checkTitles } from '../../../src/action/inputs/titles.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';

const home = '/home/of-nobody';

function workspace(): string {
  return writeFiles(freshFolder(), {
    'a.txt': 'a',
    'b.txt': 'b',
    'c.md': 'c',
    '.hidden': 'h',
    'dist/app.js': 'app',
    'dist/app.js.map': 'map',
    'dist/sub/deep.js': 'deep',
    'dist/.cache': 'cache',
    'other/app.js': 'other app',
    'hi:there.txt': 'colon',
    'odd[1].txt': 'brackets',
    'with space.txt': 'space',
    x: 'one letter',
  });
}

async function find(...lines: readonly string[]): Promise<FoundFiles> {
  const found = await findFiles(lines, { workspace: workspace(), home });
  await checkTitles(found.files);
  return found;
}

async function titles(...lines: readonly string[]): Promise<string[]> {
  return (await find(...lines)).files.map(({ title }) => title);
}

const refused = (message: RegExp): Error =>
  expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringMatching(message) }) as Error;

describe('files are found', () => {
  test.each([
    ['by their names, in the order of the lines', ['b.txt', 'a.txt'], ['b.txt', 'a.txt']],
    ['by a name that is not clean', ['./dist//sub/../app.js'], ['dist/app.js']],
    ['as a folder', ['dist'], ['dist']],
    ['as a folder with a slash', ['./dist/'], ['dist']],
    ['as the workspace', ['.'], ['.']],
    ['by a glob, sorted', ['*.txt'], ['a.txt', 'b.txt', 'hi:there.txt', 'odd[1].txt', 'with space.txt']],
    ['by a glob with a dot before it', ['./*.md'], ['c.md']],
    ['by a glob over folders', ['dist/**'], ['dist/app.js', 'dist/app.js.map', 'dist/sub/deep.js']],
    ['by a glob of names', ['{a,c}.*'], ['a.txt', 'c.md']],
    ['by a glob that names hidden files', ['.h*'], ['.hidden']],
    ['by a name that looks like a glob', ['odd[1].txt'], ['odd[1].txt']],
    ['by a name with a colon', ['hi:there.txt'], ['hi:there.txt']],
    ['by a name with a colon, as ORAS writes it', ['hi:there.txt:'], ['hi:there.txt']],
    ['by a name with a space', ['with space.txt'], ['with space.txt']],
    ['without what a glob leaves out', ['*.txt', '!b*', '!*:*'], ['a.txt', 'odd[1].txt', 'with space.txt']],
    ['without what is left out in an earlier line', ['!b.txt', '{a,b}.txt'], ['a.txt']],
    ['without what is left out with a space', ['{a,b}.txt', '! b.txt'], ['a.txt']],
    ['without what is left out with a dot before it', ['{a,b}.txt', '!./b.txt'], ['a.txt']],
    ['without a folder that is left out', ['dist/**', '!dist/sub'], ['dist/app.js', 'dist/app.js.map']],
    [
      'without a folder that is left out with a slash',
      ['dist/**', '!dist/sub/'],
      ['dist/app.js', 'dist/app.js.map'],
    ],
    ['without a named file that is left out', ['a.txt', 'b.txt', '!b.txt'], ['a.txt']],
    ['without a named folder that is left out', ['a.txt', 'dist', '!dist'], ['a.txt']],
    ['without a named file in a folder that is left out', ['a.txt', 'dist/app.js', '!dist'], ['a.txt']],
  ])('%s', async (_how, lines, expected) => {
    expect(await titles(...lines)).toEqual(expected);
  });

  test('with what is left out of a folder', async () => {
    const place = workspace();
    const { files } = await findFiles(['dist', '!**/*.map', '!dist/.cache', '!none'], {
      workspace: place,
      home,
    });
    expect(files).toHaveLength(1);
    expect(
      [...(files[0]?.leftOut ?? [])].map((path) => relative(place, path).replaceAll('\\', '/')).toSorted(),
    ).toEqual(['dist/.cache', 'dist/app.js.map']);
  });

  test('at their places', async () => {
    const place = workspace();
    const { files } = await findFiles(['dist/*.js', './a.txt'], { workspace: place, home });
    expect(files.map(({ path, name }) => [path, name])).toEqual([
      [join(place, 'dist/app.js'), 'dist/app.js'],
      [join(place, 'a.txt'), './a.txt'],
    ]);
  });

  test('but not through links to folders', async () => {
    const place = workspace();
    symlinkSync(join(place, 'dist'), join(place, 'link'));
    expect(
      (await findFiles(['link/**', '**/*.md'], { workspace: place, home })).files.map(({ title }) => title),
    ).toEqual(['c.md']);
  });

  test('and lines that match nothing are told', async () => {
    const found = await find('a.txt', 'none.txt', '*.none', 'none/', '!a.*');
    expect(found.files).toEqual([]);
    expect(found.unmatched).toEqual(['a.txt', 'none.txt', '*.none', 'none/']);
  });
});

describe('media types and titles', () => {
  test.each([
    ['a.txt:text/plain', 'a.txt', 'text/plain'],
    ['x:text/plain', 'x', 'text/plain'],
    ['*.md:text/markdown', 'c.md', 'text/markdown'],
    ['hi:there.txt:text/plain', 'hi:there.txt', 'text/plain'],
    [
      'a.txt:application/vnd.acme.a+json; charset=utf-8',
      'a.txt',
      'application/vnd.acme.a+json; charset=utf-8',
    ],
    ['a.txt => renamed', 'renamed', undefined],
    ['a.txt:text/plain => sub/renamed.txt', 'sub/renamed.txt', 'text/plain'],
    ['*.md => read.me', 'read.me', undefined],
    ['dist => app', 'app', undefined],
    ['dist:application/x.tgz => app', 'app', 'application/x.tgz'],
    ['dist/app.js => ./', 'app.js', undefined],
    ['dist/app.js:text/javascript => ./', 'app.js', 'text/javascript'],
    ['dist/sub => ./', 'sub', undefined],
    ['dist/sub/../sub/ => ./', 'sub', undefined],
    ['. => ./', '.', undefined],
  ])('of %s', async (line, title, mediaType) => {
    const { files, unmatched } = await find(line);
    expect(unmatched).toEqual([]);
    expect(files.map((file) => [file.title, file.mediaType])).toEqual([[title, mediaType]]);
  });

  test('of a glob without the folders, outside the workspace too', async () => {
    expect(await titles('dist/**/*.js => ./', 'a.txt')).toEqual(['app.js', 'deep.js', 'a.txt']);
    expect(await titles(`${workspace()}/*.md => ./`)).toEqual(['c.md']);
  });

  test.each([
    ['a', 'a', undefined],
    ['a:b/c', 'a', 'b/c'],
    ['a:b', 'a:b', undefined],
    ['a:b:', 'a:b', undefined],
    ['a:b/c/d', 'a:b/c/d', undefined],
    ['a:/b', 'a:/b', undefined],
    ['a:b/', 'a:b/', undefined],
    [':a/b', ':a/b', undefined],
    ['dir/a:b/c', 'dir/a', 'b/c'],
  ])('%s is %s of type %s', (text, path, mediaType) => {
    expect(splitMediaType(text)).toEqual({ path, mediaType });
  });
});

describe('files are refused', () => {
  test.each([
    [
      'outside the workspace',
      ['../x', '..'],
      /lies outside the workspace; give it a name in the artifact: \.\. => /,
    ],
    ['outside, by a name that goes in first', ['dist/../..'], /lies outside/],
    ['with one title for many', ['*.txt => one'], /matches 5 files, which cannot share one title/],
    ['with one title for two lines', ['a.txt => t', 'b.txt => t'], /would have the same title "t"/],
    [
      'with one name in two folders, both flattened',
      ['dist/app.js => ./', 'other/app.js => ./'],
      /dist\/app\.js and .*other\/app\.js would have the same title "app\.js"/,
    ],
    ['with a title in quotes', ['a.txt => "b.txt"'], /the line "a\.txt => \\"b\.txt\\"" has quotes within/],
    ['with an exclusion in quotes', ['a.txt', "!'b*'"], /has quotes within/],
    ['with two exclusions in one line', ['a.txt', '!b*, !c*'], /has several exclusions/],
    ['with the title of another', ['a.txt => b.txt', 'b.txt'], /would have the same title "b.txt"/],
    ['when they are named twice', ['a.txt', './a.txt'], /is named twice/],
    ['when a glob finds them again', ['a.txt', '*.txt'], /is named twice/],
    ['when no line names any', ['!a.txt'], /no line names a file/],
    ['when there is no line', [], /no line names a file/],
    ['without a path', ['=> title'], /has no path/],
    ['without a title', ['a.txt =>'], /has no title/],
    ['with a title of two lines', ['a.txt => a\u0001b'], /title that pull refuses/],
    ['with a backslash in the title', ['a.txt => a\\b'], /title that pull refuses/],
    ['with a title that leads out', ['a.txt => ../x'], /title that pull refuses: .* leads out/],
    ['with an absolute title', ['a.txt => /x'], /title that pull refuses: .* absolute/],
  ])('%s', async (_how, lines, message) => {
    await expect(find(...lines)).rejects.toThrow(refused(message));
  });

  test('by an absolute path, unless they have a title', async () => {
    const place = workspace();
    const other = join(workspace(), 'a.txt');
    await expect(findFiles([other], { workspace: place, home })).rejects.toThrow(
      refused(/lies outside the workspace.* => a\.txt$/),
    );
    expect((await findFiles([`${other} => a.txt`], { workspace: place, home })).files[0]).toMatchObject({
      path: other,
      title: 'a.txt',
    });
  });
});
