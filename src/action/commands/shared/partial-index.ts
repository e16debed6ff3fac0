import { formatPlatform } from '../../../copy/platform.ts';
import type { Descriptor, Platform } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import { findManifest } from '../../../core/manifest-node.ts';
import { isIndexType } from '../../../core/media-types.ts';
import { matchesPlatform } from '../../../core/platform.ts';
import type { CallOptions, Content } from '../../../core/target.ts';
import type { Location } from '../../inputs/location.ts';
import { counted } from '../../runner/format.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';

interface Wanted extends CallOptions {
  /** Of several, an index for these is made; none for all. */
  readonly platforms: readonly Platform[];
  /** Where what the source lacks may be already. */
  readonly targets: readonly Content[];
}

/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
export async function refusePartial(
  { source, root, known }: OpenRoot,
  from: Location,
  { platforms, targets, signal }: Wanted,
): Promise<void> {
  const found = findManifest(known, root);
  if (from.kind === 'registry' || !found || !isIndexType(root.mediaType)) return;
  const listed = (found.manifest.manifests ?? []).filter(
    ({ platform }) =>
      platforms.length < 2 ||
      platforms.some((one) => platform !== undefined && matchesPlatform(platform, one)),
  );
  const missing: Descriptor[] = [];
  for (const node of listed) if (!(await source.exists(node, { signal }))) missing.push(node);
  if (missing.length === 0 || (await areThere(missing, targets, signal))) return;
  const present = namesOf(listed.filter((node) => !missing.includes(node)));
  throw new OrasError(
    'NOT_FOUND',
    `${from.text} lists ${counted(listed.length, 'manifest')} and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${present || 'none'}`,
    { details: { reference: from.text, reason: 'partial-index', platform: present } },
  );
}

/** What cannot be asked for is left to the copy. */
async function areThere(
  nodes: readonly Descriptor[],
  targets: readonly Content[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (targets.length === 0) return false;
  for (const target of targets)
    for (const node of nodes) if (!(await target.exists(node, { signal }).catch(() => true))) return false;
  return true;
}

function namesOf(nodes: readonly Descriptor[]): string {
  const names = nodes.map(({ digest, platform }) => (platform ? formatPlatform(platform) : digest));
  return [...new Set(names)].slice(0, 20).join(', ');
}
