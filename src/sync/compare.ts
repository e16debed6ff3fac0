import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { isAbsent } from './absent.ts';
import type { TagState } from './records/pair-lines.ts';
import type { Destination, Unit } from './unit.ts';

/** One tag of the source for one destination. */
export interface SyncItem {
  readonly unit: Unit;
  readonly to: Destination;
  /** At the source. */
  readonly from: string;
  /** At the destination. */
  readonly tag: string;
  /** Whether the destination lists it. */
  readonly isListed: boolean;
  /** Whether the destination may have it: it lists it, or its list may lack some. */
  readonly mayBeThere: boolean;
  /** Whether it never moves once it is there. */
  readonly isFixed: boolean;
  /** Of earlier runs. */
  readonly state: TagState | undefined;
  /** Whether the destination is asked: it is the tag's turn, or neither the state nor the list knows it. */
  readonly isAsked: boolean;
}

interface Compared {
  readonly item: SyncItem;
  /** At the source. */
  readonly digest?: Digest;
  readonly was?: Descriptor;
}

/** Left to a copy; `check` finds out by it what there is to do. */
export type OpenComparison = Compared & { readonly kind: 'copy' | 'check' };

/** Nothing is to be done. */
export type ClosedComparison = Compared &
  (
    | { readonly kind: 'same' | 'kept' | 'gone' }
    | { readonly kind: 'refused' | 'failed'; readonly error: unknown }
  );

/** What is to be done for an item. */
export type Comparison = OpenComparison | ClosedComparison;

export function isOpen(one: Comparison): one is OpenComparison {
  return one.kind === 'copy' || one.kind === 'check';
}

/** What needs no request: a tag that never moves, that the destination lists, and of which the state knows what it is. */
export function knownComparison(item: SyncItem): Comparison | undefined {
  const { state, isListed, isFixed, unit } = item;
  return isListed && isFixed && state && !unit.from.asksAll
    ? { item, kind: 'same', digest: state.digest }
    : undefined;
}

/** At most one request to each side. */
export async function compareItem(item: SyncItem, call: CallOptions): Promise<Comparison> {
  const known = knownComparison(item);
  if (known) return known;
  try {
    const found = await sourceOf(item, call);
    if (!found) return { item, kind: 'gone' };
    const was = item.mayBeThere ? await destinationOf(item, call) : undefined;
    return judge(item, { ...found, was });
  } catch (error) {
    call.signal?.throwIfAborted();
    return { item, kind: 'failed', error };
  }
}

interface Found {
  /** At the source. */
  readonly digest: Digest;
  /** What it has to be at the destination, where that is known without a copy. */
  readonly expected: Digest | undefined;
}

async function sourceOf(item: SyncItem, call: CallOptions): Promise<Found | undefined> {
  const { unit, from, state, mayBeThere } = item;
  const { platform, rewrites } = unit.rule;
  try {
    if (mayBeThere) {
      const { digest } = await unit.resolve(from, call);
      if (state?.digest === digest) return { digest, expected: state.at };
      if (!platform) return { digest, expected: rewrites ? undefined : digest };
    }
    const { root, index } = await unit.read(from, call);
    return { digest: (index ?? root).digest, expected: rewrites ? undefined : root.digest };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Any answer but that it is not there is an error: what cannot be read may be there. */
async function destinationOf(
  { to, tag, state, isAsked }: SyncItem,
  call: CallOptions,
): Promise<Descriptor | undefined> {
  if (state && !isAsked) return { mediaType: '', digest: state.at, size: 0 };
  try {
    return await to.target.resolve(to.reference(tag), call);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function judge(item: SyncItem, found: Found & { readonly was: Descriptor | undefined }): Comparison {
  const { digest, expected, was } = found;
  if (!was) return { item, kind: 'copy', digest };
  const at = { item, digest, was };
  if (expected === undefined) return { ...at, kind: 'check' };
  if (expected === was.digest)
    return { ...at, kind: item.unit.rule.referrers && item.isAsked ? 'check' : 'same' };
  try {
    return { ...at, kind: mayMove(item, was, expected) ? 'copy' : 'kept' };
  } catch (error) {
    return { ...at, kind: 'refused', error };
  }
}

/** Whether the tag may move from what the destination has; fails where that is to be an error. */
export function mayMove(item: SyncItem, was: Descriptor, wanted: Digest): boolean {
  const { to, tag, isFixed, unit } = item;
  const { ifExists } = unit.rule;
  if (ifExists === 'skip') return false;
  if (ifExists === 'overwrite' && !isFixed) return true;
  const why = isFixed ? 'the rule has it fixed' : `if-exists is ${ifExists}`;
  throw new OrasError(
    'ALREADY_EXISTS',
    `${to.nameOf(tag)} exists with ${was.digest}, this artifact is ${wanted}, and ${why}`,
    { details: { tag: to.nameOf(tag) } },
  );
}
