import { copyNode } from '../../../copy/copy.ts';
import type { CopyResult } from '../../../copy/options.ts';
import { platformOf } from '../../../copy/platform.ts';
import { Transfers } from '../../../copy/transfers.ts';
import { plain, type Descriptor, type Platform } from '../../../core/descriptor.ts';
import { findManifest } from '../../../core/manifest-node.ts';
import { isImageType, isIndexType } from '../../../core/media-types.ts';
import type { Target } from '../../../core/target.ts';
import type { Location } from '../../inputs/location.ts';
import type { SeenNodes } from '../../results/node-sizes.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { mountRepository } from '../shared/mounting.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import { enterRoot, verifyRoot } from '../shared/open-root.ts';

/** An artifact that an index is to list. */
export interface Listed extends OpenRoot {
  readonly from: Location;
  /** As an index that was merged lists it. */
  readonly entry?: Descriptor;
}

export function openListed(
  from: readonly Location[],
  { mergeIndexes }: { readonly mergeIndexes: boolean },
  context: Context,
): Promise<Listed[]> {
  return context.log.group('Resolve', async () => {
    const opened: Listed[] = [];
    for (const one of from) {
      const entered = await enterRoot({ from: one, digest: undefined }, context);
      await verifyRoot(entered, one, context);
      const listed = { from: one, ...entered };
      if (mergeIndexes) opened.push(...listedIn(listed).filter(({ root }) => !isListed(root, opened)));
      else opened.push(listed);
    }
    return opened;
  });
}

function isListed({ digest }: Descriptor, listed: readonly Listed[]): boolean {
  return listed.some(({ root }) => root.digest === digest);
}

function listedIn(listed: Listed): Listed[] {
  if (!isIndexType(listed.root.mediaType)) return [listed];
  const manifest = findManifest(listed.known, listed.root)?.manifest;
  return (manifest?.manifests ?? []).map((entry) => ({ ...listed, root: entry, entry }));
}

export async function entriesFor(listed: readonly Listed[], context: Context): Promise<Descriptor[]> {
  const entries: Descriptor[] = [];
  for (const one of listed) entries.push(one.entry ?? (await entryFor(one, context)));
  return entries;
}

/** With the platform that the config of an image names. */
async function entryFor(
  { source, root, known }: OpenRoot,
  { signal }: Pick<Context, 'signal'>,
): Promise<Descriptor> {
  const manifest = findManifest(known, root)?.manifest;
  if (!manifest) return plain(root);
  const platform: Platform | undefined = isImageType(root.mediaType)
    ? await platformOf(manifest, source, { signal })
    : undefined;
  const { artifactType } = manifest;
  return {
    ...plain(root),
    ...(platform && { platform }),
    ...(artifactType !== undefined && artifactType !== '' && { artifactType }),
  };
}

interface Destination {
  readonly to: Location;
  readonly target: Target;
  readonly seen: SeenNodes;
}

/** Brings what an index lists to where it is to lie. */
export async function copyListed(
  listed: readonly Listed[],
  { to, target, seen }: Destination,
  context: Context,
): Promise<CopyResult[]> {
  const copies: CopyResult[] = [];
  const transfers = new Transfers();
  for (const { from, source, root, known } of listed) {
    const mountable = mountRepository(from, to);
    const settings = { ...copySettings(context, { seen }), known, mountFrom: () => mountable, transfers };
    copies.push(await copyNode(source, root, { target }, settings));
  }
  return copies;
}
