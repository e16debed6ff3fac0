import { canonicalRegistry } from '../../../core/reference.ts';
import { SingleFlight } from '../../../core/concurrency.ts';
import { Transfers, type MountSources } from '../../../copy/transfers.ts';
import type { Location } from '../../inputs/location.ts';

/** Blobs are mounted within one registry only. */
export function mountRepository(from: Location, to: Location): readonly string[] {
  if (from.kind !== 'registry' || to.kind !== 'registry') return [];
  const same = canonicalRegistry(from.reference.registry) === canonicalRegistry(to.reference.registry);
  return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}

/** What the copies to each destination share: a blob is sent to one repository of a registry, and the others mount it. */
export function transfersBetween(): (to: Location) => Transfers {
  const registries = new Map<string, MountSources>();
  return (to) => {
    if (to.kind !== 'registry') return new Transfers();
    const registry = canonicalRegistry(to.reference.registry);
    const sources = registries.get(registry) ?? new SingleFlight<string, string>();
    registries.set(registry, sources);
    return new Transfers({ repository: to.reference.repository, sources });
  };
}
