import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/action/commands/command-list.ts';
import { outputsOf } from '../../src/action/reporting/outputs.ts';
import { INPUTS } from '../../src/action/inputs/raw-inputs.ts';
import { operate } from '../support/operate.ts';
import { workspaceWith } from '../support/steps.ts';

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description?: string; default?: unknown; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description?: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

/** Defaults that the runner works out. */
const contextOf: Readonly<Record<string, string>> = {
  'github-token': '${{ github.token }}',
  'job-status': '${{ job.status }}',
};
const root = join(import.meta.dirname, '../..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;

describe('action.yml', () => {
  test('has the inputs of the source, with the same defaults, in the same order', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
    const known = Object.entries(INPUTS).map(([name, value]) => [name, contextOf[name] ?? value]);
    expect(declared).toEqual(known);
  });

  test('has texts as defaults: YAML must not make numbers and booleans of them', () => {
    const defaults = Object.values(action.inputs).map((input) => input.default ?? '');
    expect(defaults.filter((value) => typeof value !== 'string')).toEqual([]);
  });

  test('requires nothing by itself, which runners do not check anyway', () => {
    expect(Object.values(action.inputs).filter(({ required }) => required === true)).toEqual([]);
  });

  test('describes every input and output in a sentence', () => {
    const described = [...Object.entries(action.inputs), ...Object.entries(action.outputs)];
    const bad = described.filter(([, { description = '' }]) => !/^\S.*\.$/s.test(description));
    expect(bad.map(([name]) => name)).toEqual([]);
  });

  test('has exactly the outputs that the commands set', async () => {
    const workspace = workspaceWith({ 'a.txt': 'a' });
    const lines = [
      'push --files a.txt --to oci-layout:l:v1 --artifact-type application/vnd.acme.app',
      'pull --from oci-layout:l:v1 --path out',
      'copy --from oci-layout:l:v1 --to oci-archive:l.tar:v1',
      'discover --from oci-layout:l:v1',
      'resolve --from oci-layout:l:v1',
      'tag --from oci-layout:l:v1 --tags v2',
    ];
    const names = new Set<string>();
    for (const line of lines) {
      const result = await operate(line.split(' '), { workspace });
      const given = [...outputsOf(result, { milliseconds: 1, requests: 1 }).keys()];
      const [command] = line.split(' ') as [keyof typeof COMMANDS];
      const { outputs } = await COMMANDS[command]();
      // What a command says it gives is what it gives; a long manifest, or one without a type, has less.
      expect([line, given.filter((name) => !outputs.some((one) => one === name))]).toEqual([line, []]);
      for (const name of given) names.add(name);
    }
    // Shown by tool.test.ts and cache.test.ts, with a registry and the runner's files.
    for (const name of ['tool-path', 'cache-hit', 'cache-matched-key', 'cache-primary-key']) names.add(name);
    // Shown by cache-entries.test.ts, with the store of a cache.
    names.add('cache-entries');
    // Shown by list.test.ts, with a registry.
    names.add('repositories');
    // Shown by resolve-details.test.ts, with an image.
    names.add('config');
    // Shown by large-outputs.test.ts and verify.test.ts.
    names.add('outputs-file').add('verified');
    // Shown by sync.test.ts, sync-air-gap.test.ts and sync-matrix.test.ts.
    for (const name of ['report', 'receipt', 'matrix', 'shards', 'plan']) names.add(name);
    expect(Object.keys(action.outputs).toSorted()).toEqual([...names].toSorted());
  });

  test('names every command where it describes input command', () => {
    const said = action.inputs['command']?.description?.split(/[^a-z-]+/) ?? [];
    expect(Object.keys(COMMANDS).filter((name) => !said.includes(name))).toEqual([]);
  });

  test('runs the bundle on node24, as package.json says', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=24');
  });

  test('names no input in the README that it does not have', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const withs = [...readme.matchAll(/^ {4}with:\n((?: {6}.*\n)+)/gm)].map((match) => match[1] ?? '');
    const used = withs.flatMap((text) =>
      [...text.matchAll(/^ {6}([a-z-]+):/gm)].map((match) => match[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });
});
