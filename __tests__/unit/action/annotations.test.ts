import { describe, expect, test } from 'vitest';
import { annotationsFor, type PushAnnotations } from '../../../src/action/inputs/annotations.ts';
import type { PushInputs } from '../../../src/action/commands/push.ts';
import { commandInputs } from '../../support/read-inputs.ts';
import { fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
import type { Runtime, Workflow } from '../../../src/action/runner/runtime.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';

const CREATED = 'org.opencontainers.image.created';
const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
const workflow: Workflow = {
  serverUrl: 'https://github.example',
  repository: 'acme/app',
  sha: 'abc123',
  actor: 'octocat',
  fork: false,
};

interface Facts {
  readonly file?: string;
  readonly workflow?: Workflow;
  readonly sourceDate?: number;
}

async function annotations(args: readonly string[], facts: Facts = {}): Promise<PushAnnotations> {
  const workspace = freshFolder();
  if (facts.file !== undefined) writeFiles(workspace, { 'annotations.json': facts.file });
  const given = facts.file === undefined ? [] : ['--annotation-file', 'annotations.json'];
  const command = await commandInputs<PushInputs>(
    fromFlags(['push', '--files', 'a', '--to', 'oci-layout:l', ...args, ...given]),
  );
  const runtime: Runtime = {
    workspace,
    temp: workspace,
    home: workspace,
    env: {},
    workflow: facts.workflow,
    sourceDate: facts.sourceDate,
  };
  return annotationsFor(command, runtime);
}

describe('the annotations of a manifest', () => {
  test('are none where nothing says any', async () => {
    const none = await annotations([]);
    expect([none.manifest, none.config, none.forFile('a', 'a')]).toEqual([{}, {}, {}]);
  });

  test('tell the source and the revision within a workflow', async () => {
    expect((await annotations([], { workflow })).manifest).toEqual({
      [SOURCE]: 'https://github.example/acme/app',
      [REVISION]: 'abc123',
    });
  });

  test('do not tell them where that is switched off', async () => {
    expect((await annotations(['--github-annotations', 'false'], { workflow })).manifest).toEqual({});
  });

  test('tell what of it is known', async () => {
    const known = { ...workflow, repository: undefined };
    expect((await annotations([], { workflow: known })).manifest).toEqual({ [REVISION]: 'abc123' });
  });

  test('are first those of the input, then those of the file, then those of the workflow', async () => {
    const file = JSON.stringify({
      $manifest: { a: 'file', b: 'file', [SOURCE]: 'file', [CREATED]: '2020-01-01T00:00:00Z' },
    });
    const { manifest } = await annotations(['--annotations', 'a=input', '--created', 'now'], {
      file,
      workflow,
      sourceDate: 1,
    });
    expect(manifest).toEqual({
      a: 'input',
      b: 'file',
      [SOURCE]: 'file',
      [REVISION]: 'abc123',
      [CREATED]: '2020-01-01T00:00:00Z',
    });
  });

  test.each([
    ['SOURCE_DATE_EPOCH', [], 1_700_000_000, '2023-11-14T22:13:20Z'],
    ['SOURCE_DATE_EPOCH 0', [], 0, '1970-01-01T00:00:00Z'],
    ['the input', ['--created', '2024-02-29T12:00:00Z'], 1, '2024-02-29T12:00:00Z'],
    [
      'the input, with a zone',
      ['--created', '2024-02-29T12:00:00.5+01:00'],
      1,
      '2024-02-29T12:00:00.5+01:00',
    ],
    ['an annotation', ['--annotations', `${CREATED}=2024-01-01T00:00:00Z`], 1, '2024-01-01T00:00:00Z'],
  ])('tell the time of %s', async (_what, args, sourceDate, created) => {
    expect((await annotations(args, { sourceDate })).manifest).toEqual({ [CREATED]: created });
  });

  test('tell the time of now in seconds', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { manifest } = await annotations(['--created', 'now']);
    expect(manifest[CREATED]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Date.parse(manifest[CREATED] ?? '')).toBeGreaterThanOrEqual(before);
  });

  test.each([
    'yesterday',
    '2024-02-30',
    '2024-13-01T00:00:00Z',
    '2024-01-01 00:00:00Z',
    '2024-01-01T00:00:00',
    '1700000000',
    'NOW',
  ])('tell no time such as %s', async (created) => {
    await expect(annotations(['--created', created])).rejects.toThrow(
      `input created: got "${created}", allowed is "now" or a date`,
    );
    await expect(annotations(['--annotations', `${CREATED}=${created}`])).rejects.toThrow(
      /allowed is "now" or a date/,
    );
  });
});

describe('an annotation file', () => {
  test('has annotations of the manifest, the config and the files', async () => {
    const file = JSON.stringify({
      $manifest: { m: '1' },
      $config: { c: '2' },
      'a.txt': { f: '3' },
      constructor: { x: '4' },
    });
    const read = await annotations([], { file });
    expect([read.manifest, read.config]).toEqual([{ m: '1' }, { c: '2' }]);
    const ofFiles = ['a.txt', 'b.txt', 'constructor', 'toString'].map((name) => read.forFile(name, name));
    expect(ofFiles).toEqual([{ f: '3' }, {}, { x: '4' }, {}]);
  });

  test('may have keys of prototypes', async () => {
    const { manifest } = await annotations([], {
      file: '{"$manifest":{"__proto__":"p"},"__proto__":{"a":"b"}}',
    });
    expect(Object.entries(manifest)).toEqual([['__proto__', 'p']]);
    expect('a' in {}).toBe(false);
  });

  test.each([
    ['is no JSON', '{', /annotations.json is not valid JSON/],
    ['is empty', '', /is not valid JSON/],
    ['is a list', '[]', /is not a JSON object/],
    [
      'has a text for annotations',
      '{"$manifest":"x"}',
      /annotations.json: \$manifest: annotations must map strings to strings/,
    ],
    ['has a number for an annotation', '{"a.txt":{"x":1}}', /annotations.json: a.txt: annotations must map/],
  ])('is refused when it %s', async (_what, file, message) => {
    await expect(annotations([], { file })).rejects.toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^INVALID_/),
        message: expect.stringMatching(message),
      }),
    );
  });

  test('is refused when it is not there', async () => {
    await expect(annotations(['--annotation-file', 'none.json'])).rejects.toThrow(
      /input annotation-file: none.json cannot be read: ENOENT/,
    );
  });
});
