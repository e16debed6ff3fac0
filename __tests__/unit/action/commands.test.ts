import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withCommands } from '../../../scripts/docs/action-file.ts';
import { inputsPage } from '../../../scripts/docs/inputs-page.ts';
import type { Command } from '../../../src/action/commands/command.ts';
import { takes } from '../../../src/action/inputs/command-facts.ts';
import { allCommands, COMMANDS } from '../../../src/action/commands/command-list.ts';
import { helpFor } from '../../../src/action/commands/help.ts';
import { EVERY_COMMAND, parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromFlags, INPUTS, type InputName } from '../../../src/action/inputs/raw-inputs.ts';

const root = join(import.meta.dirname, '../../..');
const all = await allCommands();

describe('a command that is one file and one line', () => {
  const count: Command<{ readonly path: string }> = {
    summary: 'count the files of a folder',
    effect: 'local',
    required: ['path'],
    optional: ['depth'],
    outputs: ['size'],
    title: { done: 'Counted', planned: 'would count' },
    read: (reader) => ({ path: reader.required('path', 'count') }),
    references: () => ({ source: [], target: [] }),
    run: async ({ path }) => ({ kind: 'note', text: path }),
  };
  const list = { ...COMMANDS, count: async () => count };
  const read = (...args: string[]) => parseInputs(fromFlags(args), { commands: list });

  test('is read and checked', async () => {
    expect((await read('count', '--path', 'a')).task).toMatchObject({ name: 'count', inputs: { path: 'a' } });
    await expect(read('count', '--path', 'a', '--tags', 'b')).rejects.toThrow(
      'input tags does not go with command count; it is for push, copy, index, list, tag',
    );
    await expect(read('push', '--depth', '1')).rejects.toThrow(
      'it is for copy, sync, sync-plan, discover, count',
    );
    await expect(read('counts')).rejects.toThrow(/allowed is push, .*, count$/);
  });

  test('is in the help', async () => {
    expect(await helpFor(['--help'], list)).toMatch(/^ {2}count +count the files of a folder$/m);
    const own = await helpFor(['count', '--help'], list);
    expect(own).toContain('--depth VALUE');
    expect(own).not.toContain('--tags');
  });

  test('is in the docs and in action.yml', async () => {
    const page = await inputsPage(list);
    expect(page).toContain('| `count` | count the files of a folder | `path` |');
    expect(page).toMatch(/<a id="depth"><.a>`depth` \| {2}\| copy, sync, sync-plan, discover, count \|/);
    const action = withCommands(readFileSync(join(root, 'action.yml'), 'utf8'), list);
    expect(action).toMatch(/^ {4}description: push, .* login or count\. Optional when/m);
  });
});

test('where there is a reference there is its repository', () => {
  const outputs = all.map(([name, command]) => [name, new Set<string>(command.outputs)] as const);
  expect(outputs.filter(([, names]) => names.has('reference')).length).toBeGreaterThan(10);
  expect(outputs.filter(([, names]) => names.has('reference') !== names.has('repository'))).toEqual([]);
});

test('each input is for every command or for those that name it', () => {
  for (const name of Object.keys(INPUTS) as InputName[]) {
    const owners = all.filter(([, command]) => takes(command, name));
    expect([name, owners.length > 0]).toEqual([name, !EVERY_COMMAND.has(name)]);
  }
});

test('each output of action.yml is given by a command, and each that a command gives is there', () => {
  const { outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { outputs: object };
  const given = new Set(all.flatMap(([, command]) => command.outputs));
  // Of every command that has an output too long for `env`.
  expect([...given, 'outputs-file'].toSorted()).toEqual(Object.keys(outputs).toSorted());
});

test('no other list of commands stands in the code', () => {
  const files = globSync('src/**/*.ts', { cwd: root });
  const naming = files.filter((file) => /(['"`])attach\1/.test(readFileSync(join(root, file), 'utf8')));
  expect(naming.length).toBeLessThanOrEqual(3);
});
