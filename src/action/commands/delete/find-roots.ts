import type { Descriptor } from '../../../core/descriptor.ts';
import { isDigest, type Digest } from '../../../core/digest.ts';
import { hasCode, OrasError } from '../../../core/errors.ts';
import { OCI_MANIFEST } from '../../../core/media-types.ts';
import { answerOr } from '../../../core/inconclusive-answer.ts';
import { canCheckDeletion, type Target } from '../../../core/target.ts';
import { entriesOf, formatEntry, formatLocation, type Location } from '../../inputs/location.ts';
import { checkPinned, type Context } from '../shared/context.ts';
import type { DeleteInputs } from './inputs.ts';
import { TagTable } from './tag-table.ts';

/** A repository or a layout, opened once. */
export interface DeletePlace {
  readonly name: string;
  readonly target: Target;
  readonly tags: TagTable;
  /** What this step has removed. */
  readonly gone: Set<Digest>;
}

/** A reference with what it stands for. */
export interface FoundRoot {
  readonly location: Location;
  readonly reference: string;
  readonly place: DeletePlace;
  /** The tags and digests that name it. */
  readonly names: readonly string[];
  /** Without a size where the registry forbids to read it. Left out where it is not there, or not known. */
  readonly root?: Descriptor | undefined;
  readonly error?: unknown;
}

/** Of a manifest that may not be read: a registry removes it by its digest. */
export const UNREAD = 0;

/** All that `from` names, each artifact once, whatever number of its tags are named. */
export async function findRoots(inputs: DeleteInputs, context: Context): Promise<FoundRoot[]> {
  const places = new Map<string, DeletePlace>();
  const found = new Map<string, FoundRoot>();
  for (const location of inputs.from) {
    const name = formatLocation(location);
    const place = places.get(name) ?? (await openPlace(location, context));
    places.set(name, place);
    for (const { reference } of entriesOf('from', location)) {
      const one = await findRoot({ location, place, entry: reference }, inputs, context);
      const key = one.root ? `${name}@${one.root.digest}` : one.reference;
      const known = found.get(key);
      found.set(key, known ? { ...known, names: [...known.names, reference] } : one);
    }
  }
  const checked: FoundRoot[] = [];
  for (const one of found.values()) checked.push(await checkedRoot(one, context));
  return checked;
}

/** With an error where the target keeps the artifact for a tag that nobody named. A digest stands for all its tags. */
async function checkedRoot(found: FoundRoot, { signal }: Context): Promise<FoundRoot> {
  const { root, place, names } = found;
  if (!root || !canCheckDeletion(place.target) || names.some(isDigest)) return found;
  try {
    await place.target.checkDeletion(root.digest, { tags: names, signal });
    return found;
  } catch (error) {
    signal.throwIfAborted();
    if (hasCode(error, 'NOT_FOUND')) return found;
    if (error instanceof OrasError) return { ...found, error };
    throw error;
  }
}

async function openPlace(location: Location, { open, ...context }: Context): Promise<DeletePlace> {
  const target = await open.target(location);
  return { name: formatLocation(location), target, tags: new TagTable(target, context), gone: new Set() };
}

interface Entry {
  readonly location: Location;
  readonly place: DeletePlace;
  readonly entry: string;
}

async function findRoot(
  { location, place, entry }: Entry,
  { digest, ifMissing }: DeleteInputs,
  { signal }: Context,
): Promise<FoundRoot> {
  const reference = formatEntry(location, entry);
  const resolved = () => place.target.resolve(entry, { signal });
  const names = { location, reference, place, names: [entry] };
  const unread = { mediaType: OCI_MANIFEST, size: UNREAD };
  try {
    const root = isDigest(entry) ? await answerOr(resolved, { ...unread, digest: entry }) : await resolved();
    checkPinned(root, digest, reference);
    return { ...names, root };
  } catch (error) {
    signal.throwIfAborted();
    if (ifMissing === 'ignore' && hasCode(error, 'NOT_FOUND')) return names;
    if (error instanceof OrasError) return { ...names, error };
    throw error;
  }
}
