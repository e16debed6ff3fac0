import { canonicalRegistry } from '../../core/reference.ts';
import type { Login } from '../../credentials/docker-login.ts';
import type { References } from '../inputs/command-facts.ts';

/** The registries that a step reads or writes, each once; those of its logins where it names none. */
export function registriesNamed({ source, target }: References, logins: readonly Login[]): string[] {
  const locations = [...source, ...target];
  const hosts =
    locations.length === 0
      ? logins.map(({ registry }) => registry)
      : locations.flatMap((one) => (one.kind === 'registry' ? [one.reference.registry] : []));
  return [...new Set(hosts.map(canonicalRegistry))];
}
