import { COMMANDS, type Command } from './command-inputs.ts';
import { ONLY_FOR } from './inputs.ts';
import { INPUTS, type InputName } from './raw-inputs.ts';
import { VERSION } from './version.ts';

/** What a terminal is told that asks for `--help` or `--version`; undefined where the flags mean a command to run. */
export function helpFor(args: readonly string[]): string | undefined {
  const [first] = args;
  const flags = first?.startsWith('-') === true ? args : args.slice(1);
  // A value may look like a flag.
  for (let at = 0; at < flags.length; at += flags[at]?.includes('=') === true ? 1 : 2) {
    const flag = flags[at] ?? '';
    if (flag === '--version') return `oras-action ${VERSION}\n`;
    if (flag === '--help' || flag === '-h') return helpText(first);
  }
  return undefined;
}

function helpText(first: string | undefined): string {
  const command = Object.keys(COMMANDS).find((name) => name === first) as Command | undefined;
  const goesWith = (name: InputName): boolean =>
    command === undefined || (ONLY_FOR[name]?.includes(command) ?? true);
  const names = (Object.keys(INPUTS) as InputName[]).filter((name) => name !== 'command' && goesWith(name));
  const commands =
    command === undefined ? ['Commands:', ...Object.keys(COMMANDS).map((name) => `  ${name}`), ''] : [];
  return [
    `oras-action ${command ?? 'COMMAND'} --FLAG VALUE ...`,
    '',
    ...commands,
    'Flags, which are the inputs of the action; one that is given again adds a line:',
    ...names.map((name) => lineOf(name, command)),
    '  --help',
    '  --version',
    '',
    'What they mean: docs/inputs.md',
    '',
  ].join('\n');
}

function lineOf(name: InputName, command: Command | undefined): string {
  const only = command === undefined ? (ONLY_FOR[name]?.join(', ') ?? '') : '';
  const value = INPUTS[name] === '' ? '' : `default ${INPUTS[name]}`;
  return `  ${`--${name} VALUE`.padEnd(32)}${[value, only].filter((part) => part !== '').join('; ')}`.trimEnd();
}
