import { canonicalRegistry } from '../core/reference.ts';
import type { Login } from '../credentials/docker-login.ts';
import type { CommandInputs } from './command-inputs.ts';
import type { Location } from './location.ts';

/** The registries that a step reads, writes or logs in to, each once. */
export function registriesNamed(command: CommandInputs, logins: readonly Login[]): string[] {
  const hosts =
    command.command === 'login'
      ? logins.map(({ registry }) => registry)
      : locationsIn(command).flatMap((one) => (one.kind === 'registry' ? [one.reference.registry] : []));
  return [...new Set(hosts.map(canonicalRegistry))];
}

function locationsIn(command: Exclude<CommandInputs, { command: 'login' }>): Location[] {
  if (command.command === 'attach') return [command.subject];
  return [
    ...('from' in command ? [command.from].flat() : []),
    ...('to' in command ? [command.to].flat() : []),
    ...('store' in command ? [command.store] : []),
  ];
}
