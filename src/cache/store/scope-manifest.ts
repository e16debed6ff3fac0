import { bytesOf } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { digestOf } from '../../core/digest.ts';
import { encodeManifest } from '../../core/manifest.ts';
import { OCI_MANIFEST } from '../../core/media-types.ts';
import type { CallOptions, GraphTarget, KnownManifest } from '../../core/target.ts';
import { retryMissingChild } from '../../copy/missing-child-retry.ts';
import { EMPTY } from '../../copy/pack.ts';
import { scopeTag, type ScopeKey } from './keys.ts';

const SCOPE_TYPE = 'application/vnd.oras.cache.scope.v1';
const SCOPE = 'land.oras.cache.scope';
const VERSION = 'land.oras.cache.version';

/** The subject of all scope manifests of a store: prune finds every entry from here. */
export const ROOT_MANIFEST: KnownManifest = encodeScope();

/**
 * The subject of all entries of a scope: a small manifest with the same bytes everywhere. Registries can list referrers,
 * and many writers can add them at once without losing each other's.
 */
export function scopeManifest(place: ScopeKey): KnownManifest {
  return encodeScope(place);
}

/** The scope of a manifest if it is really a scope manifest, whatever its listed annotations claim. */
export function scopeKeyOf({ digest, annotations = {} }: Descriptor): ScopeKey | undefined {
  const [scope, version] = [annotations[SCOPE], annotations[VERSION]];
  if (scope === undefined || version === undefined) return undefined;
  return scopeManifest({ scope, version }).node.digest === digest ? { scope, version } : undefined;
}

function encodeScope(place?: ScopeKey): KnownManifest {
  const bytes = encodeManifest({
    mediaType: OCI_MANIFEST,
    artifactType: SCOPE_TYPE,
    config: EMPTY,
    layers: [EMPTY],
    ...(place && {
      subject: ROOT_MANIFEST.node,
      annotations: { [SCOPE]: place.scope, [VERSION]: place.version },
    }),
  });
  const node = { mediaType: OCI_MANIFEST, digest: digestOf(bytes), size: bytes.byteLength };
  return { node, bytes };
}

/** Pushes the scope manifest if it is missing. Its tag keeps it from garbage collection. */
export async function pushScopeManifest(
  target: GraphTarget,
  place: ScopeKey,
  call: CallOptions,
): Promise<Descriptor> {
  const own = scopeManifest(place);
  if (await target.exists(own.node, call)) return own.node;
  if (!(await target.exists(EMPTY, call))) await target.push(EMPTY, bytesOf('{}'), call);
  const missing = (await target.exists(ROOT_MANIFEST.node, call)) ? [own] : [ROOT_MANIFEST, own];
  for (const { node, bytes } of missing)
    await retryMissingChild(
      () => target.push(node, bytesOf(bytes), { ...call, tag: scopeTag(node.digest) }),
      call,
    );
  return own.node;
}
