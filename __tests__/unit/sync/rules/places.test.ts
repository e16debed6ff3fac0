import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/core/digest.ts';
import { OrasError } from '../../../../src/core/errors.ts';
import { isTag, parseReference } from '../../../../src/core/reference.ts';
import { destinationPlace, sourcePlace } from '../../../../src/sync/rules/places.ts';
import {
  namedRepositories,
  needsCatalog,
  repositoryMatcher,
} from '../../../../src/sync/rules/repositories.ts';
import { backupTag, destinationTag, fixedTags } from '../../../../src/sync/rules/tag-names.ts';

const digest = digestOf('old');
const hex = digest.slice('sha256:'.length);

describe('a repository is read', () => {
  test.each<[string, string | undefined, object]>([
    ['docker.io/library', 'alpine', { text: 'docker.io/library/alpine' }],
    ['docker.io', 'alpine', { text: 'docker.io/library/alpine' }],
    ['localhost:5000/', 'a/b', { text: 'localhost:5000/a/b' }],
    ['quay.io/acme/tool', undefined, { text: 'quay.io/acme/tool' }],
    ['oci-archive:a.tar', 'ghcr.io/acme/api', { text: 'oci-archive:a.tar', prefix: 'ghcr.io/acme/api' }],
    ['oci-layout:a', 'acme/api', { text: 'oci-layout:a', prefix: 'acme/api' }],
    ['oci-layout:a', undefined, { text: 'oci-layout:a' }],
  ])('of %s: %s', (from, repository, place) => {
    expect(sourcePlace({ from, repositories: ['**'] }, repository)).toEqual(place);
  });
});

describe('a repository goes', () => {
  const [many, one] = [['**'], []];
  test.each<[string, string[], string, string | undefined, object]>([
    ['docker.io/library', many, 'ghcr.io/acme/mirror', 'alpine', { text: 'ghcr.io/acme/mirror/alpine' }],
    ['ghcr.io/acme', many, 'quay.io', 'team/api', { text: 'quay.io/team/api' }],
    ['ghcr.io/acme', many, 'quay.io/x-{repository}', 'team/api', { text: 'quay.io/x-team/api' }],
    ['ghcr.io/acme', many, 'quay.io/m/{name}', 'team/api', { text: 'quay.io/m/api' }],
    [
      'ghcr.io/acme',
      many,
      'quay.io/{registry}/{namespace}/{name}',
      'team/api',
      { text: 'quay.io/ghcr.io/acme/team/api' },
    ],
    [
      'localhost:5000',
      many,
      'quay.io/{registry}/{namespace}/{name}',
      'api',
      { text: 'quay.io/localhost-5000/api' },
    ],
    ['docker.io', many, 'quay.io/{namespace}/{name}', 'alpine', { text: 'quay.io/library/alpine' }],
    ['quay.io/acme/tool', one, 'ghcr.io/acme/mirror/tool', undefined, { text: 'ghcr.io/acme/mirror/tool' }],
    ['quay.io/acme/tool', one, 'ghcr.io/m/{repository}', undefined, { text: 'ghcr.io/m/acme/tool' }],
    ['quay.io/acme/tool:v1.*@x', one, 'ghcr.io/m/{name}', undefined, { text: 'ghcr.io/m/tool' }],
    ['quay.io/acme/tool', one, 'oci-layout:backup', undefined, { text: 'oci-layout:backup' }],
    [
      'localhost:5000/acme',
      many,
      'oci-layout:backup',
      'api',
      { text: 'oci-layout:backup', prefix: 'localhost:5000/acme/api' },
    ],
    ['ghcr.io/acme', many, 'oci-layout:backup/{name}', 'team/api', { text: 'oci-layout:backup/api' }],
    ['oci-archive:a.tar', many, 'quay.io/m', 'localhost:5000/acme/api', { text: 'quay.io/m/acme/api' }],
    ['oci-archive:a.tar', many, 'quay.io/m', 'acme/api', { text: 'quay.io/m/acme/api' }],
    [
      'oci-archive:a.tar',
      many,
      'oci-layout:b',
      'ghcr.io/a/b',
      { text: 'oci-layout:b', prefix: 'ghcr.io/a/b' },
    ],
    ['oci-layout:C:\\a', many, 'oci-layout:C:\\b\\{name}', 'ghcr.io/a/b', { text: 'oci-layout:C:\\b\\b' }],
  ])('from %s %j to %s: %s', (from, repositories, to, repository, place) => {
    expect(destinationPlace({ from, repositories }, to, repository)).toEqual(place);
  });

  test.each<[string, string, string]>([
    ['../../etc', 'oci-layout:backup/{repository}', 'not a repository name'],
    ['a/..', 'oci-layout:backup/{repository}', 'not a repository name'],
    ['Upper', 'quay.io/m', 'repository names are lower case'],
    ['a:v1', 'quay.io/m', 'has a tag or a digest'],
    [`a@${digest}`, 'quay.io/m', 'has a tag or a digest'],
    ['a b', 'quay.io/m', 'not a repository name'],
    ['', 'quay.io/m', 'not a repository name'],
  ])('nowhere where its name is %j', (repository, to, message) => {
    const rule = { from: 'ghcr.io/acme', repositories: ['**'] };
    expect(() => destinationPlace(rule, to, repository)).toThrow(message);
    expect(() => sourcePlace(rule, repository)).toThrow(message);
  });

  test('to a place that can be read, or is refused, whatever its name', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab-_./:@{}$ \n')), maxLength: 12 });
    const templates = fc.constantFrom(
      'quay.io',
      'quay.io/{repository}',
      'quay.io/{registry}/{namespace}/{name}',
    );
    fc.assert(
      fc.property(text, templates, (name, to) => {
        try {
          const { text: place } = destinationPlace({ from: 'ghcr.io/x', repositories: ['**'] }, to, name);
          expect(parseReference(place)).toMatchObject({ registry: 'quay.io' });
          expect(place.endsWith(name.slice(name.lastIndexOf('/') + 1))).toBe(true);
          expect(place).not.toMatch(/[@{}]|:|\.\.|\s/);
        } catch (error) {
          expect(error).toBeInstanceOf(OrasError);
        }
      }),
    );
  });
});

describe('repositories', () => {
  test.each<[string[], string[], string[]]>([
    [['*'], ['api', 'web-1'], ['team/api']],
    [['**'], ['api', 'team/api', 'a/b/c'], []],
    [['team/*'], ['team/api'], ['team', 'api', 'team/a/b', 'xteam/api']],
    [['team/**/web'], ['team/web', 'team/a/b/web'], ['team/web/a', 'web']],
    [
      ['a?c', '[xy]*'],
      ['abc', 'x', 'y-1'],
      ['ac', 'z', 'a/c'],
    ],
    [['{api,web}', 'w'], ['api', 'web', 'w'], ['worker']],
    [
      ['**', '!**/test-*', '!old/**'],
      ['api', 'a/test'],
      ['test-1', 'a/test-1', 'old/a', 'old/a/b'],
    ],
    [['!api'], ['web', 'a/api'], ['api']],
    [['ghcr.io/acme/*'], ['ghcr.io/acme/api'], ['quay.io/acme/api']],
  ])('of %j are', (repositories, meant, others) => {
    const matches = repositoryMatcher({ repositories });
    expect([...meant, ...others].filter(matches)).toEqual(meant);
  });

  test.each<[string[], boolean, string[]]>([
    [[], false, []],
    [['api', 'web', 'api'], false, ['api', 'web']],
    [['api', '!web', 'web'], false, ['api']],
    [['api', 'team/*'], true, ['api']],
    [['**'], true, []],
    [['!api'], true, []],
  ])('of %j need a catalog: %s', (repositories, needs, named) => {
    expect(needsCatalog({ repositories })).toBe(needs);
    expect(namedRepositories({ repositories })).toEqual(named);
  });

  test('are told in the end, whatever a server calls them', () => {
    const matches = repositoryMatcher({ repositories: [`${'**/a/'.repeat(20)}b`] });
    expect(matches(`${'a/'.repeat(120)}c`)).toBe(false);
  });
});

describe('tags are called', () => {
  test.each([
    ['{tag}', 'v1.2.3', 'v1.2.3'],
    ['mirror-{tag}', 'latest', 'mirror-latest'],
    ['{version}', 'v1.2.3-rc.1-alpine', '1.2.3-rc.1-alpine'],
    ['{major}.{minor}', '3.20.1', '3.20'],
    ['{major}.{minor}.{patch}-{suffix}', 'v1.2-alpine', '1.2.0-alpine'],
    ['stable', '3.20.1', 'stable'],
  ])('%s for %s', (retag, tag, expected) => {
    expect(destinationTag({ retag }, tag)).toBe(expected);
  });

  test.each([
    ['{major}', 'latest', 'got "{major}": for the tag "latest" there is no {major}, since it is no version'],
    ['-{tag}', 'a', 'got "-{tag}": for the tag "a" it gives "-a", which is not a tag'],
    ['{tag}{tag}', 'a'.repeat(65), 'which is not a tag'],
  ])('not %s for %s', (retag, tag, message) => {
    expect(() => destinationTag({ retag }, tag)).toThrow(message);
  });

  test('as tags are, or are refused', () => {
    const pieces = fc.constantFrom(
      '{tag}',
      '{version}',
      '{major}',
      '{suffix}',
      '{digest}',
      'v',
      '-',
      '.',
      '/',
      '{',
      '$&',
    );
    const tags = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,40}$/),
      fc.constantFrom('v1.2.3', '1-alpine', '3.20'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), tags, (parts, tag) => {
        const template = parts.join('');
        for (const name of [
          () => destinationTag({ retag: template }, tag),
          () => backupTag(template, tag, digest),
        ])
          try {
            const made = name();
            expect(isTag(made)).toBe(true);
            if (template.includes('{tag}')) expect(made).toContain(tag);
          } catch (error) {
            expect(error).toBeInstanceOf(OrasError);
            expect((error as OrasError).message).toContain(JSON.stringify(template));
          }
      }),
    );
  });

  test('for a backup by what they stood for', () => {
    expect(backupTag('{tag}-was-{digest:12}', 'latest', digest)).toBe(`latest-was-${hex.slice(0, 12)}`);
    expect(backupTag('{digest}', 'latest', digest)).toBe(hex);
    expect(backupTag('{tag}-previous', 'latest', digest)).toBe('latest-previous');
    expect(() => backupTag('latest', 'latest', digest)).toThrow('it is that tag itself');
    expect(() => backupTag('{tag}-{digest:12}', 'a'.repeat(120), digest)).toThrow('which is not a tag');
  });
});

describe('tags that are never moved', () => {
  test.each<[string[], string[], string[]]>([
    [[], [], ['v1.2.3', 'latest']],
    [['versions'], ['v1.2.3', '1.2.3.4', '1.2.3-rc.1', '1.2.3-alpine'], ['1.2', '3', 'latest', 'versions']],
    [
      ['v*', 'stable-[0-9]'],
      ['v1', 'stable-1'],
      ['1.2.3', 'stable-x'],
    ],
    [['versions', '!*-dev*'], ['1.2.3'], ['1.2.3-dev.1', 'latest']],
    [['versions', 'latest'], ['1.2.3', 'latest'], ['1.2']],
  ])('by %j', (fixed, held, others) => {
    expect([...held, ...others].filter(fixedTags({ fixed }))).toEqual(held);
  });
});
