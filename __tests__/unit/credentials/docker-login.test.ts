import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  configPath,
  homeConfigPath,
  withLogins,
  withoutLogins,
} from '../../../src/credentials/docker-login.ts';
import type { DockerConfig } from '../../../src/credentials/config-file.ts';
import { basicAuth } from '../../support/logins.ts';

const login = (registry: string) => ({ registry, username: 'user', password: 'pass' });
const ours = { auth: basicAuth('user', 'pass') };
const theirs = { auth: basicAuth('their', 'own') };
const onPosix = (...parts: string[]): string => posix.join(...parts);
const onWindows = (...parts: string[]): string => win32.join(...parts);
const HUB = 'https://index.docker.io/v1/';

describe('the config is found', () => {
  test.each([
    ['/home/me', {}, '/home/me/.docker/config.json'],
    ['/home/me', { DOCKER_CONFIG: '' }, '/home/me/.docker/config.json'],
    ['/home/me', { DOCKER_CONFIG: '/tmp/docker' }, '/tmp/docker/config.json'],
    ['/', { DOCKER_CONFIG: '/tmp/docker/' }, '/tmp/docker/config.json'],
    ['/home/me', { DOCKER_CONFIG: 'relative' }, 'relative/config.json'],
  ])('in %s with %j', (home, env, path) => {
    expect(configPath(env, home, onPosix)).toBe(path);
  });

  test.each([
    [String.raw`C:\Users\me`, {}, String.raw`C:\Users\me\.docker\config.json`],
    [String.raw`C:\Users\me`, { DOCKER_CONFIG: 'D:/a/_temp' }, String.raw`D:\a\_temp\config.json`],
    [
      String.raw`C:\Users\me`,
      { DOCKER_CONFIG: String.raw`\\server\share` },
      String.raw`\\server\share\config.json`,
    ],
    ['C:\\', {}, String.raw`C:\.docker\config.json`],
  ])('on Windows in %s with %j', (home, env, path) => {
    expect(configPath(env, home, onWindows)).toBe(path);
  });

  test('in the home folder whatever DOCKER_CONFIG says, for those that do not know it', () => {
    expect(homeConfigPath('/home/me', onPosix)).toBe('/home/me/.docker/config.json');
    expect(homeConfigPath(String.raw`C:\Users\me`, onWindows)).toBe(
      String.raw`C:\Users\me\.docker\config.json`,
    );
  });
});

describe('a login', () => {
  test.each<[string, DockerConfig, string, DockerConfig]>([
    ['into an empty config', {}, 'ghcr.io', { auths: { 'ghcr.io': ours } }],
    [
      'beside others',
      { auths: { 'a.io': theirs } },
      'ghcr.io',
      { auths: { 'a.io': theirs, 'ghcr.io': ours } },
    ],
    ['for Docker Hub', {}, 'docker.io', { auths: { [HUB]: ours } }],
    [
      'for Docker Hub by another name',
      { auths: { [HUB]: theirs } },
      'registry-1.docker.io',
      { auths: { [HUB]: ours } },
    ],
    [
      'in place of all that are for the host',
      {
        auths: {
          'https://ghcr.io': theirs,
          'ghcr.io/v2/': theirs,
          'GHCR.io': theirs,
          'ghcr.io.evil.com': theirs,
        },
      },
      'ghcr.io',
      { auths: { 'ghcr.io.evil.com': theirs, 'ghcr.io': ours } },
    ],
    [
      'leaves those for one repository, which are narrower',
      { auths: { 'ghcr.io/acme': theirs } },
      'ghcr.io',
      { auths: { 'ghcr.io/acme': theirs, 'ghcr.io': ours } },
    ],
    [
      'takes the place of the helper for the host',
      { credHelpers: { 'ghcr.io': 'x', 'gcr.io': 'gcloud' } },
      'ghcr.io',
      { auths: { 'ghcr.io': ours }, credHelpers: { 'gcr.io': 'gcloud' } },
    ],
    [
      'of which nothing is left',
      { credHelpers: { 'ghcr.io': 'x' } },
      'ghcr.io',
      { auths: { 'ghcr.io': ours } },
    ],
    [
      'keeps what the store has for others',
      {
        auths: { 'a.io': {}, 'b.io': theirs, 'ghcr.io': {} },
        credsStore: 'desktop',
        credHelpers: { 'a.io': 'own' },
      },
      'ghcr.io',
      { auths: { 'a.io': {}, 'b.io': theirs, 'ghcr.io': ours }, credHelpers: { 'a.io': 'own' } },
    ],
    [
      'keeps the store as the helper of others',
      { auths: { [HUB]: {} }, credsStore: 'desktop' },
      'ghcr.io',
      { auths: { [HUB]: {}, 'ghcr.io': ours }, credHelpers: { [HUB]: 'desktop' } },
    ],
    [
      'with all else that there is',
      { HttpHeaders: { a: 'b' }, currentContext: 'c' },
      'ghcr.io',
      { HttpHeaders: { a: 'b' }, currentContext: 'c', auths: { 'ghcr.io': ours } },
    ],
  ])('%s', (_title, before, registry, after) => {
    const written = withLogins(before, [login(registry)]);
    expect(written).toEqual(after);
    const undone = withoutLogins(written, { before, written });
    expect(undone).toEqual(before);
  });

  test('takes the place of nonsense', () => {
    expect(withLogins({ auths: ['x'], credHelpers: 'x' }, [login('ghcr.io')])).toEqual({
      auths: { 'ghcr.io': ours },
    });
  });

  test('with a name that a prototype has is one as any other', () => {
    const before = JSON.parse('{"auths": {"__proto__": {"auth": "eDp5"}}}') as DockerConfig;
    const written = withLogins(before, [login('ghcr.io')]);
    expect(Object.keys(written['auths'] ?? {})).toEqual(['__proto__', 'ghcr.io']);
    expect(JSON.stringify(withoutLogins(written, { before, written }))).toBe(JSON.stringify(before));
  });
});

describe('a login is undone', () => {
  const before = { auths: { 'ghcr.io': theirs }, credsStore: 'desktop' };
  const written = withLogins(before, [login('ghcr.io'), login('quay.io')]);
  const later = { auth: basicAuth('later', 'one') };

  test.each<[string, DockerConfig, DockerConfig]>([
    [
      'with others beside it',
      { auths: { 'ghcr.io': ours, 'quay.io': ours, 'a.io': later } },
      { auths: { 'ghcr.io': theirs, 'a.io': later }, credsStore: 'desktop' },
    ],
    [
      'unless there is a later one',
      { auths: { 'ghcr.io': later, 'quay.io': later } },
      { auths: { 'ghcr.io': later, 'quay.io': later }, credsStore: 'desktop' },
    ],
    ['though others logged out', { auths: {} }, { auths: { 'ghcr.io': theirs }, credsStore: 'desktop' }],
    [
      'and a store that is set by now stays',
      { auths: { 'ghcr.io': ours }, credsStore: 'other' },
      { auths: { 'ghcr.io': theirs }, credsStore: 'other' },
    ],
    [
      'and what is new stays',
      { auths: { 'ghcr.io': ours }, credHelpers: { 'a.io': 'a' }, proxies: {} },
      { auths: { 'ghcr.io': theirs }, credHelpers: { 'a.io': 'a' }, proxies: {}, credsStore: 'desktop' },
    ],
  ])('%s', (_title, now, after) => {
    expect(withoutLogins(now, { before, written })).toEqual(after);
  });
});
