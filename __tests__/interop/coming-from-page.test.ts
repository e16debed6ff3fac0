import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/action/commands/command-list.ts';
import { fromFlags } from '../../src/action/inputs/raw-inputs.ts';
import { comparisons, rowsBelow, ruleComparisons } from '../support/coming-from/page.ts';
import { inputLines } from '../support/doc-blocks.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { commandInputs } from '../support/read-inputs.ts';
import { runCli } from '../support/runner.ts';

const tools = [
  'setup-oras and a shell',
  'crane',
  'regctl',
  'skopeo',
  'docker',
  'helm',
  'actions/cache',
  'Login actions',
  'Verification',
];
const known = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
  inputs: object;
  outputs: object;
};
const rows = rowsBelow('Every command of oras').map(([command = '', here = '', how = '']) => ({
  command: command.replaceAll('`', ''),
  here,
  how,
  words: [...how.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
}));
const yes = rows.filter(({ here }) => here === 'yes');

describe.each(tools)('the table of %s', (heading) => {
  test.each(comparisons(heading).map((row) => [row.theirs.join(', '), row] as const))(
    '%s: at most six lines of inputs there are, or what to use instead',
    (line, { inputs, output, reason }) => {
      expect(line).not.toBe('');
      // A no has a reason, a semicolon, and what to use instead.
      if (inputs === undefined) {
        expect(reason).toMatch(/^[^;]{10,}; [^;]{6,}$/);
        return;
      }
      expect(inputLines({ with: inputs })).toBeLessThanOrEqual(6);
      for (const name of Object.keys(inputs)) expect(known.inputs).toHaveProperty([name]);
      if (output !== undefined) expect(known.outputs).toHaveProperty([output]);
    },
  );
});

describe.each(['regsync', 'skopeo sync', 'oc-mirror'])('the table of %s', (heading) => {
  const places = { from: 'quay.io/acme/tool', to: 'ghcr.io/acme/mirror/tool' };
  const taken = (rule: string, ...flags: readonly string[]) => {
    const said = Object.keys(parse(rule) as object);
    const more = Object.entries(places).filter(([key]) => !said.includes(key));
    const lines = [...rule.split('\n'), ...more.map(([key, value]) => `${key}: ${value}`)];
    const rules = `- ${lines.join('\n  ')}`;
    return commandInputs(fromFlags(['--command=sync', `--rules=${rules}`, ...flags]));
  };

  test.each(ruleComparisons(heading).map((row) => [row.theirs.join(', '), row] as const))(
    '%s: keys of a rule, an input, or what to use instead',
    async (line, { rule, input, reason }) => {
      expect(line).not.toBe('');
      if (reason !== undefined) return expect(reason).toMatch(/^[^;]{10,}; [^;]{6,}$/);
      const [[name, value] = []] = Object.entries(input === undefined ? {} : (parse(input) as object));
      const flags = name === undefined ? [] : [`--${name}=${String(value)}`];
      await expect(taken(rule ?? `from: ${places.from}`, ...flags)).resolves.toBeTypeOf('object');
    },
  );
});

describe('the table of every command of oras', () => {
  test('says yes or no, and how or why', () => {
    for (const { command, here, how } of rows) {
      expect([command, here]).toEqual([command, expect.stringMatching(/^(?:yes|no)$/)]);
      expect([command, how]).toEqual([command, expect.stringMatching(here === 'yes' ? /^`/ : /\w+ \w+/)]);
    }
  });

  test('names commands, inputs and outputs that there are', async () => {
    const names = new Set([
      ...Object.keys(COMMANDS),
      ...Object.keys(known.inputs),
      ...Object.keys(known.outputs),
    ]);
    for (const { command, words } of yes) {
      const [first = ''] = words;
      if (first.startsWith('--')) expect([command, (await runCli([first])).exitCode]).toEqual([command, 0]);
      else expect([command, first in COMMANDS]).toEqual([command, true]);
      const named = words.filter((word) => !word.startsWith('-')).map((word) => word.replace(/:.*/, ''));
      expect([command, named.filter((name) => !names.has(name))]).toEqual([
        command,
        named.filter((name) => name.startsWith('oci-')),
      ]);
    }
  });

  test('has a line of its own above for each yes, which is run beside oras', () => {
    const lines = comparisons('setup-oras and a shell').flatMap(({ theirs }) => theirs);
    const without = yes.filter(({ command }) => !lines.some((line) => `${line} `.includes(`${command} `)));
    expect(without.map(({ command }) => command)).toEqual(['oras help', 'oras version']);
  });

  describeWith(['oras'], 'oras', () => {
    const oras = client('oras');

    const commandsBelow = async (path: readonly string[]): Promise<string[]> => {
      const help = passed(await oras([...path, '--help']));
      const [, list = ''] = /^Available Commands:\n((?: .*\n)+)/m.exec(help) ?? [];
      const names = [...list.matchAll(/^ +([\w-]+)/gm)].map((match) => match[1] ?? '');
      if (names.length === 0) return [['oras', ...path].join(' ')];
      return (await Promise.all(names.map((name) => commandsBelow([...path, name])))).flat();
    };

    test('has these commands, and no other', async () => {
      expect(passed(await oras(['version']))).toMatch(/^Version:\s+1\.3\.3$/m);
      expect((await commandsBelow([])).toSorted()).toEqual(rows.map(({ command }) => command).toSorted());
    });
  });
});
