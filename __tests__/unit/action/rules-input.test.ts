import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromEnvironment, InputReader } from '../../../src/action/inputs/raw-inputs.ts';
import { readRules } from '../../../src/action/inputs/rules-input.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';

const RULE = '- from: ghcr.io/acme/app\n  to: quay.io/acme/app\n';

function surroundings(files: Readonly<Record<string, string>> = {}) {
  const workspace = join(freshFolder(), 'work');
  mkdirSync(workspace);
  writeFiles(workspace, files);
  return { workspace, home: workspace, repository: 'Acme/App' };
}

function readerOf(inputs: Readonly<Record<string, string>>): InputReader {
  const env = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return new InputReader(fromEnvironment(Object.fromEntries(env) as NodeJS.ProcessEnv));
}

const read = (inputs: Readonly<Record<string, string>>, files?: Readonly<Record<string, string>>) =>
  readRules(readerOf(inputs), surroundings(files));

describe('rules are read', () => {
  test('as text, with 1.10 as it is', async () => {
    const { rules, rates, digest } = await read({ rules: `${RULE}  versions: 1.10` });
    expect(rules).toHaveLength(1);
    expect(rules[0]?.rule.select.versions).toBe('1.10');
    expect(rates.get('ghcr.io')).toEqual({ requests: 25 });
    expect(digest).toMatch(/^sha256:/);
  });

  test('of a file of the workspace, to the same digest', async () => {
    const [text, file] = await Promise.all([
      read({ rules: RULE }),
      read({ 'rules-file': 'sync/mirror.yml' }, { 'sync/mirror.yml': `# nightly\n${RULE}` }),
    ]);
    expect(file.rules).toEqual(text.rules);
    expect(file.digest).toBe(text.digest);
  });

  test('with the settings of the step where a rule has none', async () => {
    const { rules } = await read({
      rules: `${RULE}- {from: ghcr.io/acme/b, to: quay.io/acme/b, if-exists: skip, platform: [linux/amd64, linux/arm64], deep: false, depth: 1, exclude: ''}`,
      'if-exists': 'fail',
      platform: 'linux/s390x',
      deep: 'true',
      children: 'false',
      exclude: 'application/spdx+json',
    });
    expect(rules).toMatchObject([
      {
        ifExists: 'fail',
        platforms: [{ os: 'linux', architecture: 's390x' }],
        deep: true,
        children: false,
        referrers: { depth: Number.POSITIVE_INFINITY, signatures: 'copy' },
      },
      {
        ifExists: 'skip',
        platforms: [{ architecture: 'amd64' }, { architecture: 'arm64' }],
        deep: false,
        children: false,
        referrers: { depth: 1 },
      },
    ]);
    expect(rules.map(({ filter }) => typeof filter)).toEqual(['function', 'undefined']);
  });

  test('with a digest that follows from what a rule does, wherever that is said', async () => {
    const digestOf = async (inputs: Readonly<Record<string, string>>) => {
      const { rules, digest } = await read(inputs);
      return [rules[0]?.rule.digest, digest];
    };
    const step = await digestOf({ rules: RULE, platform: 'linux/amd64' });
    expect(step).toEqual(await digestOf({ rules: `${RULE}  platform: linux/amd64` }));
    expect(step).toEqual(await digestOf({ rules: `defaults: {platform: linux/amd64}\nrules:\n${RULE}` }));
    const none = await digestOf({ rules: RULE });
    expect(none[0]).not.toBe(step[0]);
    expect(none[1]).not.toBe(step[1]);
    expect(none).toEqual(await digestOf({ rules: RULE, concurrency: '2' }));
  });

  test('with tags behind the colon of from as patterns', async () => {
    const { rules } = await read({
      rules: `
- {from: 'ghcr.io/acme/app:v1.*,latest', to: quay.io/acme/app, newest: 2}
- {from: 'ghcr.io/acme/app:v1,v2', to: quay.io/acme/app}
- {from: 'oci-layout:backup:*', to: quay.io/acme/app}
- {from: 'ghcr.io/acme/app@sha256:${'a'.repeat(64)}', to: quay.io/acme/app}`,
    });
    expect(rules.map(({ rule }) => [rule.from, rule.select.patterns])).toEqual([
      ['ghcr.io/acme/app', ['v1.*', 'latest']],
      ['ghcr.io/acme/app', ['v1', 'v2']],
      ['oci-layout:backup', ['*']],
      [`ghcr.io/acme/app@sha256:${'a'.repeat(64)}`, []],
    ]);
  });

  test("with the run's own names in lower case, also those of a file", async () => {
    const text = `defaults: {to: ['quay.io/Acme/mirror', "oci-layout:Acme"]}\nrules:\n- {from: ghcr.io/Acme/App, tags: Acme/App}`;
    const all = await Promise.all([
      read({ rules: text }),
      read({ 'rules-file': 'rules.yml' }, { 'rules.yml': text }),
    ]);
    for (const { rules } of all)
      expect(rules[0]?.rule).toMatchObject({
        from: 'ghcr.io/acme/app',
        to: ['quay.io/acme/mirror', 'oci-layout:Acme'],
        select: { patterns: ['Acme/App'] },
      });
  });
});

const large = `${RULE}${'# a comment that makes it long\n'.repeat(40_000)}`;

describe('rules are refused', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['missing', {}, 'input rules is missing: either rules or rules-file is needed'],
    [
      'given twice',
      { rules: RULE, 'rules-file': 'a.yml' },
      'input rules-file: got "a.yml", allowed is one of',
    ],
    ['in no YAML', { rules: '- [' }, 'input rules: it is not valid YAML'],
    ['with a key twice', { rules: `${RULE}  to: quay.io/b` }, 'input rules: it is not valid YAML'],
    ['with an anchor', { rules: `${RULE}  tags: &a x` }, 'input rules: it has an anchor'],
    ['with an alias', { rules: `${RULE}  tags: *a` }, 'input rules: it '],
    ['with a tag', { rules: `${RULE}  tags: !!str x` }, 'input rules: it has a tag'],
    ['with a glob that is an alias', { rules: `- from: x\n  repositories: **` }, 'input rules: it '],
    ['with a deny that is a tag', { rules: `${RULE}  tags: !v1` }, 'input rules: it '],
    ['with an unknown key', { rules: `${RULE}  newset: 1` }, 'input rules: rule 1: unknown key "newset"'],
    ['with a bad key', { rules: `${RULE}  newest: x` }, 'input rules: rule 1: newest: got "x"'],
    [
      'with a bad setting',
      { rules: `${RULE}  name: mirror\n  if-exists: never` },
      'input rules: rule "mirror": if-exists: got "never", allowed is overwrite, skip, fail',
    ],
    [
      'with a bad from',
      { rules: '- {from: app, to: quay.io/b}' },
      'input rules: rule 1: from: not a reference: "app"',
    ],
    [
      'as a path',
      { rules: 'mirror.yml' },
      'input rules: it is one text, and no list of rules; input rules-file',
    ],
    [
      'with a tag of a whole layout',
      { rules: '- {from: "oci-layout:a:v1", to: quay.io/b, repositories: "**"}' },
      'input rules: rule 1: from: got "oci-layout:a:v1": "oci-layout:a:v1" is not a path without a tag',
    ],
    ['with tags twice', { rules: '- {from: "ghcr.io/a/b:v1", to: quay.io/b/c, tags: v2}' }, 'not in both'],
    ['very large', { rules: large }, 'input rules: it is larger than 1 MB'],
    ['very deep', { rules: `- verify: ${'['.repeat(20_000)}${']'.repeat(20_000)}` }, 'input rules: '],
    [
      'in no file',
      { 'rules-file': 'none.yml' },
      'input rules-file: "none.yml" does not exist in the workspace',
    ],
    [
      'in a file elsewhere',
      { 'rules-file': '../x.yml' },
      'input rules-file: "../x.yml" is outside the workspace',
    ],
    ['in a large file', { 'rules-file': 'large.yml' }, 'input rules-file: "large.yml" is larger than 1 MB'],
    [
      'in a wrong file',
      { 'rules-file': 'wrong.yml' },
      'input rules-file: "wrong.yml": rule 1: newest: got "x"',
    ],
  ])('%s', async (_what, inputs, message) => {
    const files = { 'large.yml': large, 'wrong.yml': `${RULE}  newest: x` };
    const error = await rejection(read(inputs, files));
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message) as unknown,
    });
    expect(['rules', 'rules-file']).toContain((error as { details?: { input?: string } }).details?.input);
  });

  test('behind a link out of the workspace', async () => {
    const around = surroundings();
    writeFileSync(join(around.workspace, '../outside.yml'), RULE);
    symlinkSync('../outside.yml', join(around.workspace, 'link.yml'));
    const error = await rejection(readRules(readerOf({ 'rules-file': 'link.yml' }), around));
    expect(error).toMatchObject({ message: 'input rules-file: "link.yml" is a link out of the workspace' });
  });
});
