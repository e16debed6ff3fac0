import { canonicalRegistry } from '../../core/reference.ts';
import type { Location } from '../location.ts';

/** Blobs are mounted within one registry only. */
export function mountRepository(from: Location, to: Location): readonly string[] {
  if (from.kind !== 'registry' || to.kind !== 'registry') return [];
  const same = canonicalRegistry(from.reference.registry) === canonicalRegistry(to.reference.registry);
  return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}
