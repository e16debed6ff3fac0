import { describe, expect, test } from 'vitest';
import { parseInputs, type Inputs } from '../../../src/action/commands/parse-inputs.ts';
import { commandInputs } from '../../support/read-inputs.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { fromEnvironment, fromFlags, INPUTS, type InputName } from '../../../src/action/inputs/raw-inputs.ts';

type Given = Readonly<Partial<Record<InputName, string>>>;

/** As the runner hands them over. */
function parse(given: Given): Promise<Inputs> {
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  return parseInputs(fromEnvironment(env));
}

async function commandOf(given: Given): Promise<Record<string, unknown>> {
  const { name, inputs } = (await parse(given)).task;
  return { ...(inputs as object), command: name };
}

const push: Given = { command: 'push', files: 'a', to: 'ghcr.io/acme/app:1' };
const pull: Given = { command: 'pull', from: 'ghcr.io/acme/app:1' };
const copy: Given = { command: 'copy', from: 'ghcr.io/acme/app:1', to: 'oci-layout:l:1' };
const attach: Given = {
  command: 'attach',
  subject: 'ghcr.io/acme/app:1',
  'artifact-type': 'a/b',
  files: 'a',
};
const discover: Given = { command: 'discover', from: 'ghcr.io/acme/app:1' };
const index: Given = { command: 'index', from: 'oci-layout:l:a\noci-layout:l:b', to: 'oci-layout:l:1' };
const tag: Given = { command: 'tag', from: 'oci-layout:l:1', tags: 'a' };
const resolve: Given = { command: 'resolve', from: 'oci-layout:l:1' };
const untag: Given = { command: 'untag', from: 'oci-layout:l:1' };
const remove: Given = { command: 'delete', from: 'oci-layout:l:1' };
const login: Given = { command: 'login' };
const digest = `sha256:${'a'.repeat(64)}`;
const COMMANDS =
  'push, attach, pull, copy, sync, sync-plan, sync-merge, index, resolve, list, discover, tag, tool, cache, cache-restore, cache-save, untag, delete, login';

describe('the command', () => {
  test.each<[string, Given]>([
    ['push', { files: 'a', to: 'oci-layout:l' }],
    ['copy', { from: 'oci-layout:l:1', to: 'oci-layout:m' }],
    ['pull', { from: 'oci-layout:l:1', path: 'out' }],
    ['attach', { subject: 'oci-layout:l:1', files: 'a', 'artifact-type': 'a/b' }],
    ['attach', { subject: 'oci-layout:l:1', annotations: 'a=b', 'artifact-type': 'a/b' }],
  ])('is %s where the other inputs say so', async (command, given) => {
    expect((await commandOf(given))['command']).toBe(command);
  });

  test.each<[string, Given]>([
    ['nothing is given', {}],
    ['only from is given', { from: 'oci-layout:l:1' }],
    ['the path is the default one', { from: 'oci-layout:l:1', path: '.' }],
    ['only files are given', { files: 'a' }],
    ['files and from and to are given', { files: 'a', from: 'oci-layout:l:1', to: 'oci-layout:m' }],
    ['files and a path are given', { files: 'a', path: 'out' }],
    ['subject and to are given', { files: 'a', subject: 'oci-layout:l:1', to: 'oci-layout:m' }],
    ['subject and from are given', { subject: 'oci-layout:l:1', from: 'oci-layout:m:1' }],
    ['subject and a path are given', { subject: 'oci-layout:l:1', files: 'a', path: 'out' }],
  ])('must be given when %s', async (_when, given) => {
    const error = await messageOf(given);
    expect(error).toMatch(/^input command is missing.*files and subject mean attach/);
    expect(error).toMatch(new RegExp(`allowed is ${COMMANDS}$`));
  });

  test.each(['Push', 'pushh', 'mirror', 'remove', '__proto__', 'constructor', 'push,pull'])(
    'is not %j',
    async (command) => {
      await expect(parse({ ...push, command })).rejects.toThrow(
        `input command: got ${JSON.stringify(command)}, allowed is ${COMMANDS}`,
      );
    },
  );
});

describe('a wrong value names the input, what it got and what is allowed:', () => {
  test.each<[InputName, string, Given, string]>([
    ['deep', 'yes', copy, 'allowed is true or false'],
    ['deep', '1', copy, 'allowed is true or false'],
    ['keep-existing-files', 'no', pull, 'allowed is true or false'],
    ['github-annotations', 'tRUE', push, 'allowed is true or false'],
    ['plain-http', 'maybe', push, 'allowed is true or false'],
    ['image-spec', '1.1', push, 'allowed is v1.0, v1.1'],
    ['image-spec', 'V1.0', push, 'allowed is v1.0, v1.1'],
    ['if-no-files-found', 'fail', push, 'allowed is error, warn, ignore'],
    ['concurrency', '0', push, 'allowed is a whole number from 1 to 64'],
    ['concurrency', '65', push, 'allowed is a whole number from 1 to 64'],
    ['concurrency', '-1', push, 'allowed is a whole number from 1 to 64'],
    ['concurrency', '1.5', push, 'allowed is a whole number from 1 to 64'],
    ['concurrency', '1e1', push, 'allowed is a whole number from 1 to 64'],
    ['concurrency', '0x10', push, 'allowed is a whole number from 1 to 64'],
    ['retries', '21', push, 'allowed is a whole number from 0 to 20'],
    ['retries', 'five', push, 'allowed is a whole number from 0 to 20'],
    ['timeout', '0', push, 'allowed is a time such as 90s, 5m or 1h'],
    ['timeout', '-5m', push, 'allowed is a time such as'],
    ['timeout', '5 m', push, 'allowed is a time such as'],
    ['timeout', '1.5h', push, 'allowed is a time such as'],
    ['timeout', '1d', push, 'allowed is a time such as'],
    ['timeout', '9999999h', push, 'allowed is a time such as'],
    ['digest', 'sha256:abc', pull, 'allowed is sha256: or sha512:'],
    ['digest', digest.toUpperCase(), pull, 'allowed is sha256: or sha512:'],
    ['annotations', 'novalue', push, 'allowed is key=value lines'],
    ['annotations', '=value', push, 'allowed is key=value lines'],
    ['annotations', 'a=1\nb=2\na=3', push, 'allowed is each key once, and a is there twice'],
    ['files', '!', pull, 'allowed is a path or a glob'],
    ['to', 'oci-layout:a\noci-layout:b', push, 'allowed is one reference for command push'],
    ['platform', 'linux/amd64\nlinux/arm64', pull, 'allowed is one platform'],
    ['platform', 'linux/amd64\nlinux/arm64', attach, 'allowed is one platform'],
    ['platform', 'linux/amd64\nlinux/arm64', discover, 'allowed is one platform'],
    ['subject', 'oci-layout:a:1\noci-layout:b:1', attach, 'allowed is one reference for command attach'],
    ['from', 'oci-layout:a:1\noci-layout:b:1', discover, 'allowed is one reference for command discover'],
    ['from', 'oci-layout:a:1\noci-layout:b:1', untag, 'allowed is one reference for command untag'],
    ['referrers', 'direct', remove, 'allowed is none, all'],
    ['if-missing', 'warn', remove, 'allowed is error, ignore'],
    ['to', 'oci-layout:a\noci-layout:b', index, 'allowed is one reference for command index'],
    ['referrers', 'every', copy, 'allowed is none, direct, all'],
    ['referrers', 'All', discover, 'allowed is none, direct, all'],
    ['referrer-types', 'application/sig\nsignature', copy, 'allowed is media types, one per line'],
    ['referrer-types', 'a/b, a/c', discover, 'allowed is media types, one per line'],
    ['depth', '-1', copy, 'allowed is a whole number from 0 to 1000'],
    ['depth', '1001', discover, 'allowed is a whole number from 0 to 1000'],
    ['depth', 'unlimited', copy, 'allowed is a whole number from 0 to 1000'],
    ['children', 'none', copy, 'allowed is true or false'],
    ['signatures', 'never', copy, 'allowed is true, false or always'],
    ['signatures', 'Always', copy, 'allowed is true, false or always'],
    ['exclude', 'sbom', copy, 'allowed is media types, artifact types and annotation:key=value'],
    ['exclude', 'annotation:', copy, 'allowed is media types, artifact types and annotation:key=value'],
    ['exclude', 'annotation:=v', copy, 'allowed is media types, artifact types and annotation:key=value'],
    ['exclude', '-annotation:k', copy, 'allowed is media types, artifact types and annotation:key=value'],
    [
      'modify',
      'annotation:key',
      copy,
      'allowed is annotation:key=value, -annotation:key and media-types:oci',
    ],
    ['modify', '-annotation:key=v', copy, 'allowed is annotation:key=value, -annotation:key and'],
    ['modify', '-annotation:', copy, 'allowed is annotation:key=value, -annotation:key and'],
    ['modify', 'key=value', copy, 'allowed is annotation:key=value, -annotation:key and'],
    ['modify', 'media-types:docker', copy, 'allowed is annotation:key=value, -annotation:key and'],
    ['if-exists', 'replace', push, 'allowed is overwrite, skip, fail, fail-if-different'],
    ['if-exists', 'Skip', tag, 'allowed is overwrite, skip, fail, fail-if-different'],
    ['dry-run', 'yes', push, 'allowed is true or false'],
    ['referrers-mode', 'tags', copy, 'allowed is auto, api, tag'],
    ['if-unauthorized', 'ignore', push, 'allowed is fail, skip'],
    ['declare-artifacts', 'yes', push, 'allowed is auto, true, false'],
    ['login-persist', 'none', login, 'allowed is env, home'],
    ['tags', `ghcr.io/acme/app:1@${digest}`, push, 'allowed is a tag, or registry/repository:tag'],
    ['referrers-mode', 'API', attach, 'allowed is auto, api, tag'],
  ])('%s: %j', async (name, value, given, allowed) => {
    const error = await messageOf({ ...given, [name]: value });
    expect(error).toMatch(new RegExp(`^input ${name}: got "`));
    expect(error).toContain(allowed);
  });

  test.each<[InputName, string, Given, RegExp]>([
    ['to', 'app:1', push, /no repository/],
    ['to', `ghcr.io/acme/app@${digest}`, push, /has a digest; the digest follows from the content/],
    ['to', `oci-layout:l@${digest}`, copy, /has a digest/],
    ['from', 'ghcr.io/Acme/app:1', pull, /write ghcr.io\/acme\/app/],
    ['tags', 'good\n-bad', push, /not a tag: "-bad"/],
    ['tags', 'a b', push, /not a tag: "a b"/],
    ['artifact-type', 'nothing', push, /not a media type: "nothing"/],
    ['artifact-type', 'a/b/c', push, /not a media type/],
    ['platform', 'linux', pull, /not a platform: "linux"/],
    ['platform', 'linux/', pull, /not a platform/],
    ['platform', 'linux/arm64/v8/x', pull, /not a platform/],
    ['platform', 'linux/amd64\nlinux', copy, /not a platform: "linux"/],
    ['subject', 'app:1', attach, /no repository/],
    ['artifact-type', 'sbom', attach, /not a media type: "sbom"/],
    ['to', `oci-layout:l\noci-layout:m@${digest}`, copy, /"oci-layout:m@sha256:a+" has a digest/],
    ['from', 'oci-layout:l:a,-b', copy, /"-b"/],
  ])('%s: %s', async (name, value, given, message) => {
    const error = await messageOf({ ...given, [name]: value });
    expect(error).toMatch(new RegExp(`^input ${name}: `));
    expect(error).toMatch(message);
  });

  test('a long value is cut', async () => {
    expect((await messageOf({ ...push, concurrency: 'x'.repeat(10_000) })).length).toBeLessThan(400);
  });
});

async function messageOf(given: Given): Promise<string> {
  const refusal = await failureOf(() => parse(given));
  if (refusal instanceof OrasError && refusal.code === 'INVALID_INPUT') return refusal.message;
  throw refusal;
}

async function failureOf(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  return new Error('it was accepted');
}

describe('an input is missing:', () => {
  test.each<[InputName, Given]>([
    ['files', { command: 'push', to: 'oci-layout:l' }],
    ['to', { command: 'push', files: 'a' }],
    ['from', { command: 'pull' }],
    ['to', { command: 'copy', from: 'oci-layout:l:1' }],
    ['from', { command: 'copy', to: 'oci-layout:l' }],
    ['from', { command: 'resolve' }],
    ['from', { command: 'tag', tags: 'a' }],
    ['tags', { command: 'tag', from: 'oci-layout:l:1' }],
    ['subject', { command: 'attach', files: 'a', 'artifact-type': 'a/b' }],
    ['artifact-type', { command: 'attach', files: 'a', subject: 'oci-layout:l:1' }],
    ['from', { command: 'discover' }],
    ['from', { command: 'index', to: 'oci-layout:l' }],
    ['to', { command: 'index', from: 'oci-layout:l:1' }],
    ['from', { command: 'untag' }],
    ['from', { command: 'delete' }],
  ])('%s', async (name, given) => {
    expect(await messageOf(given)).toMatch(
      new RegExp(`^input ${name} is missing: command ${given.command ?? ''} needs it$`),
    );
  });

  test.each<Given>([{}, { files: '' }, { annotations: '' }, { config: 'a' }])(
    'something to attach, with %j',
    async (given) => {
      expect(
        await messageOf({ command: 'attach', subject: 'oci-layout:l:1', 'artifact-type': 'a/b', ...given }),
      ).toBe('input files is missing: command attach needs files, annotations or annotation-file');
    },
  );

  test.each<[InputName, Given]>([
    ['registry', { username: 'u', password: 'p' }],
    ['username', { registry: 'ghcr.io', password: 'p' }],
    ['password', { registry: 'ghcr.io', username: 'u' }],
    ['username', { registry: 'ghcr.io' }],
  ])('%s of a login', async (name, given) => {
    expect(await messageOf({ ...push, ...given })).toBe(
      `input ${name} is missing: registry, username and password go together`,
    );
  });
});

describe('an input that the command does not take is refused:', () => {
  test.each<[InputName, string, Given]>([
    ['from', 'oci-layout:l:1', push],
    ['add', 'oci-layout:l:a', push],
    ['remove', 'linux/amd64', push],
    ['merge-indexes', 'true', push],
    ['file-modes', 'true', index],
    ['digest', digest, push],
    ['path', 'out', push],
    ['path', 'out', copy],
    ['files', 'a', copy],
    ['annotations', 'a=b', copy],
    ['created', 'now', pull],
    ['tags', 'a', pull],
    ['to', 'oci-layout:l', pull],
    ['config', 'a', pull],
    ['image-spec', 'v1.1', copy],
    ['artifact-type', 'a/b', copy],
    ['annotation-file', 'a', pull],
    ['platform', 'linux/amd64', tag],
    ['platform', 'linux/amd64', index],
    ['subject', 'oci-layout:l:1', push],
    ['subject', 'oci-layout:l:1', copy],
    ['to', 'oci-layout:l', attach],
    ['from', 'oci-layout:l:1', attach],
    ['tags', 'a', attach],
    ['if-exists', 'fail', attach],
    ['if-exists', 'skip', pull],
    ['if-exists', 'skip', untag],
    ['referrers', 'direct', push],
    ['referrers', 'none', pull],
    ['referrers', 'all', attach],
    ['referrer-types', 'a/b', index],
    ['depth', '1', pull],
    ['signatures', 'false', push],
    ['signatures', 'false', attach],
    ['children', 'false', discover],
    ['deep', 'true', push],
    ['exclude', 'a/b', discover],
    ['exclude', 'a/b', push],
    ['modify', 'media-types:oci', push],
    ['modify', 'media-types:oci', index],
    ['dry-run', 'true', pull],
    ['dry-run', 'true', resolve],
    ['dry-run', 'true', discover],
    ['digest', digest, index],
    ['digest', digest, untag],
    ['files', 'a', index],
    ['tags', 'a', untag],
    ['tags', 'a', remove],
    ['login-persist', 'home', push],
    ['if-unauthorized', 'skip', pull],
    ['if-unauthorized', 'skip', login],
    ['declare-artifacts', 'false', tag],
    ['declare-artifacts', 'true', pull],
    ['dry-run', 'true', login],
    ['from', 'oci-layout:l:1', login],
  ])('%s', async (name, value, given) => {
    expect(await messageOf({ ...given, [name]: value })).toMatch(
      new RegExp(`^input ${name} does not go with command ${given.command ?? ''}; it is for `),
    );
  });
});

describe('values are read', () => {
  test('with their defaults', async () => {
    expect(await parse(push)).toMatchObject({
      task: {
        name: 'push',
        inputs: {
          tags: ['1'],
          annotations: {},
          githubAnnotations: true,
          ifNoFilesFound: 'error',
          fileModes: false,
          imageSpec: undefined,
          created: undefined,
        },
      },
      connection: {
        concurrency: 6,
        retries: 5,
        timeoutMs: undefined,
        entries: [],
        plainHttp: undefined,
        logins: [],
      },
    });
    expect(await commandOf(pull)).toMatchObject({ path: '.', keepExisting: false, platform: undefined });
  });

  test('from lists of lines, with comments and empty lines', async () => {
    expect(await commandOf({ ...push, files: '\r\n a \r\n\n# no\n!b\n  c d  \n' })).toMatchObject({
      files: ['a', '!b', 'c d'],
    });
  });

  test('from lists of tags, with commas', async () => {
    expect(await commandOf({ ...push, tags: 'a, b,\nc\n,a' })).toMatchObject({ tags: ['1', 'a', 'b', 'c'] });
  });

  test('from annotations, with anything behind the first equals sign', async () => {
    const { annotations } = (await commandOf({
      ...push,
      annotations: 'a=1=2\n b = x \nempty=\n__proto__=p\n10=t\n9=n',
    })) as { annotations: object };
    expect(new Map(Object.entries(annotations))).toEqual(
      new Map([
        ['10', 't'],
        ['9', 'n'],
        ['__proto__', 'p'],
        ['a', '1=2'],
        ['b', ' x'],
        ['empty', ''],
      ]),
    );
  });

  test.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
  ])('from the time %s', async (timeout, timeoutMs) => {
    expect((await parse({ ...push, timeout })).connection).toMatchObject({ timeoutMs });
  });

  test.each(['true', 'True', 'TRUE'])('from the flag %s', async (deep) => {
    expect(await commandOf({ ...copy, deep })).toMatchObject({ deep: true });
  });

  test('from a login', async () => {
    const login = { registry: 'GHCR.io', username: 'u', password: ' p ' };
    expect((await parse({ ...push, ...login })).connection.logins).toMatchObject([
      { registry: 'ghcr.io', username: 'u' },
    ]);
  });

  test('from a platform', async () => {
    expect(await commandOf({ ...pull, platform: 'linux/arm64/v8' })).toMatchObject({
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    });
  });
});

describe('flags are the inputs', () => {
  const read = async (...args: string[]) => commandInputs(fromFlags(args));

  test('in both forms, the command first', async () => {
    expect(await read('pull', '--from', 'oci-layout:l:1', '--path=out=x')).toMatchObject({
      command: 'pull',
      path: 'out=x',
    });
  });

  test('and a repeated one adds a line', async () => {
    expect(await read('--files', 'a', '--files=b', '--to', 'oci-layout:l')).toMatchObject({
      command: 'push',
      files: ['a', 'b'],
    });
  });

  test('and a value may begin with a hyphen', async () => {
    expect(await read('push', '--files', '--x', '--to', 'oci-layout:l')).toMatchObject({ files: ['--x'] });
  });

  test('and true or false needs no value', async () => {
    const copy = ['copy', '--from', 'oci-layout:l:1', '--to', 'oci-layout:m'];
    expect(await read(...copy, '--deep')).toMatchObject({ deep: true });
    expect(await read(...copy, '--deep', '--children', 'false')).toMatchObject({
      deep: true,
      children: false,
    });
    expect(await read(...copy, '--deep=false', '--tags', 'a')).toMatchObject({
      deep: false,
      tags: [{ tag: 'a' }],
    });
    const { connection } = await parseInputs(fromFlags([...copy, '--plain-http', '--dry-run']));
    expect(connection.plainHttp).toBeDefined();
  });

  test.each([
    [['push', '--file', 'a'], /unknown flag "--file"; the flags are the inputs: --command --from/],
    [['push', 'a'], /unknown flag "a"/],
    [['push', '-f', 'a'], /unknown flag "-f"/],
    [['push', '--__proto__', 'a'], /unknown flag/],
    [['push', '--files'], /flag --files needs a value/],
  ])('%j is refused', async (args, message) => {
    await expect(read(...args)).rejects.toThrow(message);
  });
});

test('every input has a name that an environment variable can have', async () => {
  for (const name of Object.keys(INPUTS)) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
