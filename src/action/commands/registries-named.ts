import { canonicalRegistry } from '../../core/reference.ts';
import type { Login } from '../../credentials/docker-login.ts';
import type { References } from '../inputs/command-facts.ts';

/** The registries that a step reads or writes, each once; those of its logins where it names none. */
export function registriesNamed(
  { source, target, registries = [] }: References,
  logins: readonly Login[],
): string[] {
  const locations = [...source, ...target];
  const hosts = locations.flatMap((one) => (one.kind === 'registry' ? [one.reference.registry] : []));
  const isNamed = locations.length + registries.length > 0;
  const all = isNamed ? [...hosts, ...registries] : logins.map(({ registry }) => registry);
  return [...new Set(all.map(canonicalRegistry))];
}
