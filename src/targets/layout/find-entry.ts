import type { Descriptor, Platform } from '../../core/descriptor.ts';
import { isDigest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { bestForPlatform } from '../../core/platform.ts';
import { ONLY_ENTRY } from '../../core/target.ts';
import { tagOf, type LayoutIndex } from './index-entries.ts';

/** containerd, nerdctl and `docker save` write the whole name of an image here, and its tag alone as the ref name. */
const IMAGE_NAME = 'io.containerd.image.name';
const MAX_SHOWN = 20;

interface LookupOptions {
  /** How errors name the layout. */
  readonly where: string;
  /** Decides between entries of one name. */
  readonly platform?: Platform | undefined;
}

/**
 * The entry that a reference stands for: a digest, a name as it is written in the index (a ref name, else containerd's
 * image name), or the only one. Undefined where a digest is not listed. Fails with `NOT_FOUND`, and with
 * `INVALID_INPUT` where a name stands for several manifests.
 */
export function findEntry(
  index: LayoutIndex,
  reference: string,
  asked: LookupOptions,
): Descriptor | undefined {
  if (isDigest(reference)) return index.manifests.findLast(({ digest }) => digest === reference);
  const found = entriesNamed(index, reference);
  const [first] = found;
  if (!first) throw noEntry(index, asked.where, reference);
  if (isSameNode(found)) return found.at(-1);
  const chosen = asked.platform && bestForPlatform(found, asked.platform);
  if (chosen) return chosen;
  throw ambiguous(found, reference, asked.where);
}

function entriesNamed({ manifests }: LayoutIndex, reference: string): readonly Descriptor[] {
  if (reference === ONLY_ENTRY) return manifests;
  const tagged = manifests.filter((entry) => tagOf(entry) === reference);
  return tagged.length > 0 ? tagged : manifests.filter((entry) => imageNameOf(entry) === reference);
}

function isSameNode(entries: readonly Descriptor[]): boolean {
  return new Set(entries.map(({ digest }) => digest)).size === 1;
}

function imageNameOf(entry: Descriptor): string | undefined {
  return entry.annotations?.[IMAGE_NAME];
}

export function noEntry(index: LayoutIndex, where: string, reference: string): OrasError {
  const none = reference === ONLY_ENTRY;
  const what = none ? 'no manifests' : `no tag ${JSON.stringify(reference)}`;
  const listing = none ? '' : `; it has ${listOf(index.manifests)}`;
  return new OrasError('NOT_FOUND', `${where} has ${what}${listing}`, { details: { reference } });
}

function ambiguous(entries: readonly Descriptor[], reference: string, where: string): OrasError {
  const what = reference === ONLY_ENTRY ? 'several manifests' : 'several manifests with one name';
  return new OrasError('INVALID_INPUT', `${where} has ${what}: ${listOf(entries)}`, {
    details: { reference, reason: 'ambiguous-name' },
  });
}

/** Each as it can be typed: with its digest where its name is not its own. */
function listOf(entries: readonly Descriptor[]): string {
  if (entries.length === 0) return 'no manifests';
  const counts = Map.groupBy(entries, tagOf);
  const shown = entries.slice(0, MAX_SHOWN).map((entry) => {
    const tag = tagOf(entry);
    const own = tag !== undefined && isSameNode(counts.get(tag) ?? []) ? tag : undefined;
    const name = own ?? imageNameOf(entry) ?? tag;
    const digest = own === undefined ? entry.digest : '';
    return [name?.slice(0, 200), digest].filter(Boolean).join(' ');
  });
  const more = entries.length > MAX_SHOWN ? ` and ${entries.length - MAX_SHOWN} more` : '';
  return `${shown.join(', ')}${more}`;
}
