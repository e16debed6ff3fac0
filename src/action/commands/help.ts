import { takes } from '../inputs/command-facts.ts';
import type { Command } from './command.ts';
import { allCommands, COMMANDS, type CommandList } from './command-list.ts';
import { EVERY_COMMAND } from './parse-inputs.ts';
import { flagTokens, INPUTS, isSwitch, type InputName } from '../inputs/raw-inputs.ts';
import { VERSION } from '../runner/version.ts';

/**
 * What a terminal is told that asks for `help`, `--help` or `--version`; undefined where the flags mean a command to run.
 */
export async function helpFor(
  args: readonly string[],
  commands: CommandList = COMMANDS,
): Promise<string | undefined> {
  const [first, second] = args;
  if (first === 'help') return helpText(second, commands);
  for (const token of flagTokens(args)) {
    if (token.kind !== 'option') continue;
    if (token.name === 'version') return `oras-action ${VERSION}\n`;
    if (token.name === 'help' || token.rawName === '-h') return helpText(first, commands);
  }
  return undefined;
}

type Commands = Awaited<ReturnType<typeof allCommands>>;

async function helpText(name: string | undefined, commands: CommandList): Promise<string> {
  const all = await allCommands(commands);
  const [, command] = all.find(([one]) => one === name) ?? [];
  const flags = (Object.keys(INPUTS) as InputName[]).filter(
    (flag) => flag !== 'command' && (!command || EVERY_COMMAND.has(flag) || takes(command, flag)),
  );
  return [
    `oras-action ${command ? name : 'COMMAND'} --FLAG VALUE ...`,
    '',
    ...(command ? [command.summary, ''] : [...commandLines(all), '']),
    'Flags, which are the inputs of the action; one that is given again adds a line:',
    ...flags.map((flag) => lineOf(flag, command ? [] : all)),
    '  --help',
    '  --version',
    '',
    command ? 'What they mean: docs/inputs.md' : 'Of one command: oras-action COMMAND --help',
    '',
  ].join('\n');
}

function commandLines(all: Commands): string[] {
  return ['Commands:', ...all.map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)];
}

function lineOf(flag: InputName, all: Commands): string {
  const owners = all.flatMap(([name, command]: readonly [string, Command]) =>
    takes(command, flag) ? [name] : [],
  );
  const name = isSwitch(flag) ? `--${flag} [VALUE]` : `--${flag} VALUE`;
  const value = INPUTS[flag] === '' ? '' : `default ${INPUTS[flag]}`;
  const facts = [value, owners.join(', ')].filter((part) => part !== '').join('; ');
  return `  ${name.padEnd(34)}${facts}`.trimEnd();
}
