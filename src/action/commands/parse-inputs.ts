import { homedir } from 'node:os';
import { OrasError } from '../../core/errors.ts';
import { parseBlobCache } from '../inputs/blob-cache.ts';
import { takes, type References } from '../inputs/command-facts.ts';
import type { Task } from './command.ts';
import { allCommands, commandName, COMMANDS, loadCommand, type CommandList } from './command-list.ts';
import { connectionOf } from '../inputs/connection.ts';
import type { OpenerOptions } from '../open/open.ts';
import type { Surroundings } from '../inputs/machine-path.ts';
import { INPUTS, InputReader, type InputName, type RawInputs } from '../inputs/raw-inputs.ts';
import { registriesNamed } from './registries-named.ts';
import { verifyInputsOf, type VerifyInputs } from '../inputs/verify-inputs.ts';
import type { RegistryEntry } from '../inputs/registry-auth/registry-entry.ts';

export interface Inputs extends OpenerOptions {
  readonly task: Task;
  readonly summary: boolean;
  readonly declareArtifacts: 'auto' | 'true' | 'false';
  /** What must hold before anything is read or written. */
  readonly verify: VerifyInputs | undefined;
}

/** Inputs that every command has. Any other, given to a command that does not name it, would silently do nothing. */
export const EVERY_COMMAND: ReadonlySet<InputName> = new Set<InputName>([
  'command',
  'registry',
  'username',
  'password',
  'registry-auth',
  'github-token',
  'plain-http',
  'ca-file',
  'client-cert',
  'client-key',
  'headers',
  'referrers-mode',
  'concurrency',
  'timeout',
  'retries',
  'job-status',
  'blob-cache',
  'blob-cache-size',
  'summary',
]);

export interface ParseOptions {
  /** Of input `registry-auth`. Default: none. */
  readonly entries?: readonly RegistryEntry[];
  /** Default: the working folder. */
  readonly around?: Surroundings;
  /** Default: those there are. */
  readonly commands?: CommandList;
}

/** The one place where inputs are read, checked and given their types. */
export async function parseInputs(
  raw: RawInputs,
  { entries = [], around = workingFolder(), commands = COMMANDS }: ParseOptions = {},
): Promise<Inputs> {
  const reader = new InputReader(raw);
  const task = await taskOf(reader, around, commands);
  const connection = connectionOf(reader, entries);
  const registries = registriesNamed(task.references, connection.logins);
  refuseShared(reader, registries);
  return {
    task,
    connection,
    dryRun: reader.flag('dry-run'),
    ifUnauthorized: reader.oneOf('if-unauthorized', ['fail', 'skip']),
    blobCache: parseBlobCache(reader.text('blob-cache'), reader.text('blob-cache-size')),
    summary: reader.flag('summary'),
    declareArtifacts: reader.oneOf('declare-artifacts', ['auto', 'true', 'false']),
    verify: verifyInputsOf(reader, task.command),
  };
}

function workingFolder(): Surroundings {
  return { workspace: process.cwd(), home: homedir() };
}

async function taskOf(reader: InputReader, around: Surroundings, commands: CommandList): Promise<Task> {
  const name = commandName(reader, commands);
  const command = await loadCommand(name, commands);
  for (const input of Object.keys(INPUTS) as InputName[])
    if (!EVERY_COMMAND.has(input) && reader.given(input) && !takes(command, input))
      throw await foreignInput(input, name, commands);
  const inputs = await command.read(reader, around);
  const references: References = command.references(inputs);
  return { name, command, inputs, references };
}

async function foreignInput(input: InputName, name: string, commands: CommandList): Promise<OrasError> {
  const all = await allCommands(commands);
  const owners = all.flatMap(([owner, command]) => (takes(command, input) ? [owner] : []));
  return new OrasError(
    'INVALID_INPUT',
    `input ${input} does not go with command ${name}; it is for ${owners.join(', ')}`,
    { details: { input } },
  );
}

/** What may be a secret is for one registry: with two, nobody could say for which. */
function refuseShared(reader: InputReader, registries: readonly string[]): void {
  if (registries.length < 2) return;
  const input = (['headers', 'client-cert'] as const).find((name) => reader.text(name) !== '');
  if (input === undefined) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${input}: it would be sent to ${registries.join(' and ')}; with several registries, set ${input} in the registry-auth entry of one`,
    { details: { input, registries } },
  );
}
