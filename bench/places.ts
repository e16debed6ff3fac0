import { partnerPath } from '../scripts/partners/places.ts';
import type { Identity } from '../__tests__/support/certificate-authority.ts';
import { startRegistry, type RegistryKind } from '../__tests__/support/registries.ts';
import type { RegistryName } from '../__tests__/support/scripted-registry/profiles.ts';
import { startScriptedRegistry } from '../__tests__/support/scripted-registry/scripted-registry.ts';

/** A registry that is measured with: a real one, or what behaves as a hosted one does. */
export type PlaceKind = Extract<RegistryKind, 'docker-registry' | 'olareg'> | keyof typeof LIKE;

/** The test registry with this profile, without logins. */
const LIKE = { 'like GHCR': 'ghcr', 'like ECR': 'ecr' } as const satisfies Record<string, RegistryName>;

export interface RunningPlace {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Whether it has the referrers API. */
  readonly referrers: boolean;
  stop(): Promise<void>;
}

const isLike = (kind: PlaceKind): kind is keyof typeof LIKE => kind in LIKE;

export const canStart = (kind: PlaceKind): boolean => isLike(kind) || partnerPath(kind) !== undefined;

export async function startPlace(kind: PlaceKind, tls: Identity | undefined): Promise<RunningPlace> {
  if (!isLike(kind)) return startRegistry(kind, { quiet: true, tls });
  // An absolute Location would lead past the network; the other two fail some of the clients.
  const quirks = { location: 'relative', blobLag: 0, headDigest: true } as const;
  const registry = await startScriptedRegistry({ profile: LIKE[kind], quirks });
  return {
    host: registry.host,
    referrers: registry.quirks.referrersApi,
    stop: () => registry.stop(),
  };
}
