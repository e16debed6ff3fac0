import { OrasError } from '../../core/errors.ts';
import type { InputName, InputReader } from '../inputs/raw-inputs.ts';
import type { Command } from './command.ts';

/** Every command by its name; `command.ts` says what one is, and what follows from it. Each is loaded when it is asked for: a step parses only what it runs. */
export const COMMANDS = {
  push: async () => (await import('./push.ts')).push,
  attach: async () => (await import('./attach.ts')).attach,
  pull: async () => (await import('./pull/pull.ts')).pull,
  copy: async () => (await import('./copy/copy.ts')).copy,
  sync: async () => (await import('./sync/sync.ts')).sync,
  'sync-plan': async () => (await import('./sync/sync-plan.ts')).syncPlan,
  'sync-merge': async () => (await import('./sync/sync-merge.ts')).syncMerge,
  index: async () => (await import('./index-of/index-of.ts')).index,
  resolve: async () => (await import('./resolve.ts')).resolve,
  list: async () => (await import('./list.ts')).list,
  discover: async () => (await import('./discover.ts')).discover,
  tag: async () => (await import('./tag.ts')).tag,
  tool: async () => (await import('./tool/tool.ts')).tool,
  cache: async () => (await import('./cache/cache.ts')).cache,
  'cache-restore': async () => (await import('./cache/cache.ts')).cacheRestore,
  'cache-save': async () => (await import('./cache/cache.ts')).cacheSave,
  untag: async () => (await import('./untag.ts')).untag,
  delete: async () => (await import('./delete/delete.ts')).remove,
  login: async () => (await import('./login/login.ts')).login,
} satisfies Record<string, () => Promise<Command>>;

export type CommandList = Readonly<Record<string, () => Promise<Command>>>;

/** What the other inputs mean where `command` is not given: the first of which all `given` are there and none of `absent`. */
const INFERRED: readonly {
  readonly command: keyof typeof COMMANDS;
  readonly given: readonly InputName[];
  readonly absent: readonly InputName[];
}[] = [
  { command: 'push', given: ['files', 'to'], absent: ['from', 'subject'] },
  { command: 'copy', given: ['from', 'to'], absent: ['files', 'subject'] },
  { command: 'pull', given: ['from', 'path'], absent: ['subject', 'to'] },
  { command: 'attach', given: ['subject'], absent: ['from', 'to', 'path'] },
];

/** The name of the command that the inputs ask for. */
export function commandName(reader: InputReader, commands: CommandList = COMMANDS): string {
  if (reader.given('command')) return reader.oneOf('command', Object.keys(commands));
  const given = (name: InputName): boolean => reader.given(name);
  const inferred = INFERRED.find((one) => one.given.every(given) && !one.absent.some(given));
  if (inferred) return inferred.command;
  throw new OrasError(
    'INVALID_INPUT',
    `input command is missing and does not follow from the other inputs: files and to mean push, from and to mean copy, from and path mean pull, files and subject mean attach; allowed is ${Object.keys(commands).join(', ')}`,
    { details: { input: 'command' } },
  );
}

/** All commands, loaded: for help, docs and errors. */
export async function allCommands(
  commands: CommandList = COMMANDS,
): Promise<readonly (readonly [name: string, command: Command])[]> {
  const names = Object.keys(commands);
  return Promise.all(names.map(async (name) => [name, await loadCommand(name, commands)] as const));
}

export async function loadCommand(name: string, commands: CommandList = COMMANDS): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Error(`no command ${name}`);
  return load();
}
