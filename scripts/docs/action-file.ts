import { COMMANDS, type CommandList } from '../../src/action/commands/command-list.ts';

/** action.yml with the commands of the code in the description of input `command`. */
export function withCommands(text: string, commands: CommandList = COMMANDS): string {
  const names = Object.keys(commands);
  const list = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return text.replace(/^( {2}command:\n {4}description: ).*?(\. Optional when)/m, `$1${list}$2`);
}
