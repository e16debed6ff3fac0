import type { Descriptor } from './descriptor.ts';
import { isManifestType } from './media-types.ts';

/** Tells nodes apart: as a manifest the same bytes have children, as a blob they have none. */
export function nodeKey({ digest, mediaType }: Pick<Descriptor, 'digest' | 'mediaType'>): string {
  return isManifestType(mediaType) ? `${digest} manifest` : digest;
}
