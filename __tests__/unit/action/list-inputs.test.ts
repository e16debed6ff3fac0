import { describe, expect, test } from 'vitest';
import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromEnvironment, type InputName } from '../../../src/action/inputs/raw-inputs.ts';
import { commandInputs } from '../../support/read-inputs.ts';
import { messageOf as messageIn } from '../../../src/core/errors.ts';

type Given = Readonly<Partial<Record<InputName, string>>>;

function parse(given: Given): Promise<Record<string, unknown>> {
  const env = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return commandInputs(fromEnvironment(Object.fromEntries(env)));
}

async function messageOf(given: Given): Promise<string> {
  try {
    await parse(given);
  } catch (error) {
    return messageIn(error);
  }
  return 'it was accepted';
}

const push: Given = { command: 'push', files: 'a', to: 'ghcr.io/acme/app' };
const copy: Given = { command: 'copy', from: 'ghcr.io/acme/app:1', to: 'oci-layout:l:1' };
const cache: Given = { command: 'cache', path: 'a', key: 'k', to: 'oci-layout:l' };

describe('lists are taken as people write them:', () => {
  test.each<[string, Given, string, unknown]>([
    [
      'a YAML list of files',
      { ...push, files: '- dist/app\n- README.md' },
      'files',
      ['dist/app', 'README.md'],
    ],
    [
      'quoted files',
      { ...push, files: `"my file.txt"\n'other file.txt'` },
      'files',
      ['my file.txt', 'other file.txt'],
    ],
    ['a quoted list', { ...push, files: '- "a b"\n- !c' }, 'files', ['a b', '!c']],
    ['quotes within', { ...push, files: `it's "a".txt` }, 'files', [`it's "a".txt`]],
    ['names that begin with -', { ...push, files: '-a\n./- b' }, 'files', ['-a', './- b']],
    ['quoted tags', { ...push, tags: '"1.2"\n\'1\'' }, 'tags', ['1.2', '1']],
    ['quoted tags with commas', { ...push, tags: '"1.2", "1"' }, 'tags', ['1.2', '1']],
    ['a YAML list of tags', { ...push, tags: '- 1.2\n- 1' }, 'tags', ['1.2', '1']],
    ['quoted annotations', { ...push, annotations: '"a=b c"\n- d=e' }, 'annotations', { a: 'b c', d: 'e' }],
    ['values with quotes', { ...push, annotations: 'a="b"' }, 'annotations', { a: '"b"' }],
    [
      'platforms with commas',
      { ...copy, platform: 'linux/amd64,linux/arm64' },
      'platforms',
      [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ],
    ],
    [
      'paths of a cache',
      { ...cache, path: '- "node_modules"\n- ~/.npm' },
      'paths',
      ['node_modules', '~/.npm'],
    ],
    ['quoted restore keys', { ...cache, 'restore-keys': '- "npm-"' }, 'restoreKeys', ['npm-']],
  ])('%s', async (_what, given, field, expected) => {
    expect((await parse(given))[field]).toEqual(expected);
  });

  test.each<[string, Given, string]>([
    ['to', { ...copy, to: 'ghcr.io/acme/a:1,ghcr.io/acme/b:1' }, 'each reference on a line of its own'],
    ['to', { ...copy, to: 'ghcr.io/acme/a:1, oci-layout:out' }, 'each reference on a line of its own'],
    ['from', { ...copy, from: 'oci-layout:a:1,oci-layout:b:1' }, 'each reference on a line of its own'],
    ['from', { ...copy, from: 'ghcr.io/a/b:1,localhost:5000/c/d:1' }, 'each reference on a line of its own'],
  ])('or it is said how: input %s', async (input, given, said) => {
    expect(await messageOf(given)).toMatch(new RegExp(`^input ${input}: .*${said}`));
  });

  test('and several tags behind one colon are still several tags', async () => {
    expect((await parse({ ...push, to: 'ghcr.io/acme/app:1,2' }))['tags']).toEqual(['1', '2']);
    expect(await messageOf({ ...push, to: 'oci-layout:a,b/c:1' })).toBe('it was accepted');
  });
});

describe('false, which is what ${{ condition && value }} gives, is no entry of a list:', () => {
  test.each<[string, Given, string, unknown]>([
    ['tags', { ...push, to: 'ghcr.io/acme/app:1', tags: 'false' }, 'tags', ['1']],
    ['one of several tags', { ...push, tags: '1.2\nfalse' }, 'tags', ['1.2']],
    ['tags with commas', { ...push, tags: '1.2,false' }, 'tags', ['1.2']],
    ['files', { ...push, files: 'a\nfalse' }, 'files', ['a']],
    ['annotations', { ...push, annotations: 'false' }, 'annotations', {}],
    ['a destination', { ...copy, to: 'oci-layout:l:1\nfalse' }, 'command', 'copy'],
    ['platforms', { ...copy, platform: 'false' }, 'platforms', []],
    ['restore keys', { ...cache, 'restore-keys': 'false' }, 'restoreKeys', []],
  ])('%s', async (_what, given, field, expected) => {
    expect((await parse(given))[field]).toEqual(expected);
  });

  test('nor does it stand for an input that the command does not have', async () => {
    expect(await messageOf({ command: 'pull', from: 'oci-layout:l:1', tags: 'false' })).toBe(
      'it was accepted',
    );
  });

  test('a list of nothing else is missing where one is needed', async () => {
    expect(await messageOf({ command: 'tag', from: 'oci-layout:l:1', tags: 'false' })).toBe(
      'input tags is missing: command tag needs it',
    );
    expect(await messageOf({ ...push, files: 'false' })).toContain('input files is missing');
  });

  test('a file or a tag of that name can be written', async () => {
    expect(await parse({ ...push, files: './false', to: 'ghcr.io/acme/app:false' })).toMatchObject({
      files: ['./false'],
      tags: ['false'],
    });
  });

  test.each<[InputName, Given]>([
    ['exclude', copy],
    ['artifact-type', push],
  ])('but %s says that it is wrong: what narrows is not dropped', async (input, given) => {
    expect(await messageOf({ ...given, [input]: 'false' })).toContain(input);
  });
});

describe('registry is taken as docker/login-action takes it:', () => {
  const login = { username: 'u', password: 'p' };
  test.each([
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['ghcr.io/', 'ghcr.io'],
    ['https://index.docker.io/v1/', 'index.docker.io'],
    ['https://registry.example.com:5000/v2/', 'registry.example.com:5000'],
  ])('%s', async (registry, host) => {
    const env = {
      INPUT_COMMAND: 'login',
      INPUT_REGISTRY: registry,
      INPUT_USERNAME: 'u',
      INPUT_PASSWORD: 'p',
    };
    expect((await parseInputs(fromEnvironment(env))).connection.logins).toEqual([
      { registry: host, ...login },
    ]);
  });

  test.each(['http://ghcr.io', 'https://ghcr.io/acme', 'https://me@ghcr.io', 'ghcr.io/v2/acme'])(
    'but not %s',
    async (registry) => {
      expect(await messageOf({ command: 'login', registry, ...login })).toContain('input registry: got');
    },
  );
});
