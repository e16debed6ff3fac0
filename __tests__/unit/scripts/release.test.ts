import { describe, expect, test } from 'vitest';
import { changelogSection } from '../../../scripts/release/changelog.ts';
import { parseTags, planMajorTag, planRelease, type Tag } from '../../../scripts/release/plan.ts';
import { compareVersions, formatVersion, parseTag, parseVersion } from '../../../scripts/release/version.ts';

const commit = (letter: string): string => letter.repeat(40);
const tagged = (tags: Readonly<Record<string, string>>): Tag[] =>
  Object.entries(tags).map(([name, letter]) => ({ name, commit: commit(letter) }));

describe('versions', () => {
  test.each(['0.0.0', '1.2.3', '10.20.30', '1.2.3-rc.1', '1.0.0-alpha-2.x'])('%s is one', (text) => {
    expect(formatVersion(parseVersion(text))).toBe(text);
    expect(parseTag(`v${text}`)).toEqual(parseVersion(text));
  });

  const bad = [
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '01.2.3',
    '1.2.x',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.3-',
    '1.2.3+build',
    '1.2.3-a b',
  ];
  test.each([...bad, '1.2.3-rc.1;id', '1.2.3-$(id)', '9999999999.0.0'])('%j is none', (text) => {
    expect(() => parseVersion(text)).toThrow('is not a version');
    expect(() => parseTag(`v${text}`)).toThrow('is not a version');
  });

  test('a tag starts with v', () => {
    expect(() => parseTag('1.2.3')).toThrow('does not start with v');
    expect(() => parseTag('vv1.2.3')).toThrow('is not a version');
  });

  test('numbers are compared as numbers', () => {
    const sorted = ['1.10.0', '1.9.9', '2.0.0', '1.9.10']
      .map(parseVersion)
      .toSorted(compareVersions)
      .map(formatVersion);
    expect(sorted).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0']);
  });
});

describe('the section of the changelog', () => {
  const changelog = [
    '# Changelog',
    'One line for each change.',
    '## Unreleased',
    '- soon',
    '## 1.10.0 - 2026-11-25',
    '- ten',
    '## [1.1.0] (2026-10-01)',
    '',
    '- one',
    '### Fixed',
    '```md',
    '## 1.0.0',
    '```',
    '',
    '## v1.0.0',
    '- first',
    '## 0.9.0',
    '',
  ].join('\n');

  test('is found by its heading, with a date, brackets or v', () => {
    expect(changelogSection(changelog, '1.10.0')).toBe('- ten');
    expect(changelogSection(changelog, '1.1.0')).toBe('- one\n### Fixed\n```md\n## 1.0.0\n```');
    expect(changelogSection(changelog, '1.0.0')).toBe('- first');
    expect(changelogSection(changelog.replaceAll('\n', '\r\n'), '1.10.0')).toBe('- ten');
  });

  test.each(['1.1', '1.10', '2.0.0', '0.9.0', '1.10.0-rc.1'])('%s has none', (version) => {
    expect(() => changelogSection(changelog, version)).toThrow(`says nothing about ${version}`);
  });

  test('must not be there twice', () => {
    expect(() => changelogSection(`${changelog}\n## 1.0.0\n- again`, '1.0.0')).toThrow('2 sections');
  });
});

describe('v1 moves', () => {
  const table: readonly (readonly [string, string, Readonly<Record<string, string>>, boolean, string])[] = [
    ['the first release', '1.0.0', { 'v1.0.0': 'a' }, true, 'v1 is new'],
    ['the next', '1.1.0', { 'v1.0.0': 'b', v1: 'b' }, true, 'moves on from v1.0.0'],
    ['ten after nine', '1.10.0', { 'v1.9.0': 'b', v1: 'b' }, true, 'moves on from v1.9.0'],
    ['after a higher one', '1.0.1', { 'v1.1.0': 'b', v1: 'b' }, false, 'v1.1.0 is higher'],
    [
      'after a higher one, v1 behind',
      '1.0.1',
      { 'v1.1.0': 'b', 'v1.0.0': 'c', v1: 'c' },
      false,
      'v1.1.0 is higher',
    ],
    [
      'after one of another major',
      '1.2.0',
      { 'v2.0.0': 'b', v2: 'b', 'v1.1.0': 'c', v1: 'c' },
      true,
      'v1.1.0',
    ],
    ['a prerelease', '1.2.0-rc.1', { 'v1.1.0': 'b', v1: 'b' }, false, 'prerelease'],
    ['after a higher prerelease', '1.2.0', { 'v1.3.0-rc.1': 'c', 'v1.1.0': 'b', v1: 'b' }, true, 'v1.1.0'],
    ['again', '1.2.0', { 'v1.2.0': 'a', v1: 'a' }, false, 'there already'],
    ['where someone moved it', '1.2.0', { 'v1.1.0': 'b', v1: 'f' }, false, 'by hand'],
    [
      'where it stands on another major',
      '1.2.0',
      { 'v2.0.0': 'b', 'v1.1.0': 'c', v1: 'b' },
      false,
      'by hand',
    ],
    [
      'among other tags',
      '1.2.0',
      { nightly: 'c', 'v1.9': 'c', 'v1.9.0.1': 'c', '1.9.0': 'c' },
      true,
      'v1 is new',
    ],
  ];
  test.each(table)('%s: %s', (_, version, tags, move, why) => {
    const major = planMajorTag(parseVersion(version), commit('a'), tagged(tags));
    expect(major).toMatchObject({ name: 'v1', move });
    expect(major.why).toContain(why);
  });

  test('each major has its own', () => {
    expect(planMajorTag(parseVersion('0.1.0'), commit('a'), [])).toMatchObject({ name: 'v0', move: true });
    expect(planMajorTag(parseVersion('12.0.0'), commit('a'), tagged({ v1: 'b' }))).toMatchObject({
      name: 'v12',
    });
  });
});

describe('a release', () => {
  const request = {
    tag: 'v1.2.3',
    commit: commit('a'),
    packageVersion: '1.2.3',
    changelog: '## 1.2.3\n- new\n## 1.2.3-rc.1\n- try',
    tags: tagged({ 'v1.2.3': 'a', 'v1.2.2': 'b', v1: 'b' }),
  };

  test('has its notes and moves v1', () => {
    expect(planRelease(request)).toEqual({
      version: '1.2.3',
      notes: '- new',
      prerelease: false,
      latest: true,
      major: { name: 'v1', move: true, why: 'v1 moves on from v1.2.2' },
    });
  });

  test('may come before its tag', () => {
    expect(planRelease({ ...request, tags: [] })).toMatchObject({ latest: true, major: { move: true } });
  });

  test('of an older major is not the latest, and moves its own tag', () => {
    const tags = [...request.tags, ...tagged({ 'v2.0.0': 'c', v2: 'c' })];
    expect(planRelease({ ...request, tags })).toMatchObject({
      latest: false,
      major: { name: 'v1', move: true },
    });
  });

  test('that is a prerelease is neither the latest nor v1', () => {
    const early = { ...request, tag: 'v1.2.3-rc.1', packageVersion: '1.2.3-rc.1', tags: [] };
    expect(planRelease(early)).toMatchObject({
      notes: '- try',
      prerelease: true,
      latest: false,
      major: { move: false },
    });
  });

  test.each([
    ['another version in package.json', { packageVersion: '1.2.4' }, 'package.json has version "1.2.4"'],
    ['a tag that is no version', { tag: 'v1.2' }, 'is not a version'],
    ['no line in the changelog', { changelog: '## Unreleased\n- new' }, 'says nothing about 1.2.3'],
    ['the tag on another commit', { commit: commit('c') }, 'a version never moves'],
  ])('is refused: %s', (_, change, message) => {
    expect(() => planRelease({ ...request, ...change })).toThrow(message);
  });

  test('reads tags as git lists them, tag objects by their commit', () => {
    const lines = [`v1 ${commit('a')} ${commit('b')}`, `v1.0.0 ${commit('c')} `, ''].join('\n');
    expect(parseTags(lines)).toEqual(tagged({ v1: 'b', 'v1.0.0': 'c' }));
  });
});
