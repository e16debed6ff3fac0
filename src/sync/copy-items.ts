import { copyNode } from '../copy/copy.ts';
import { extendedCopyNode } from '../copy/extended-copy.ts';
import { findManifest } from '../core/manifest-node.ts';
import type { CopyResult, To } from '../copy/options.ts';
import type { OpenRoot } from '../copy/read-root.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { canFindPredecessors, type CallOptions, type Source } from '../core/target.ts';
import { isAbsent } from './absent.ts';
import { mayMove, type Comparison, type SyncItem } from './compare.ts';
import { knownTarget } from './known-target.ts';
import { refuseUnreferred } from './only-with.ts';
import { backupTag } from './rules/tag-names.ts';
import type { Destination, Unit } from './unit.ts';

/** Tags of one destination that are to stand for one artifact. */
export interface CopyGroup {
  readonly unit: Unit;
  readonly to: Destination;
  readonly items: readonly [Comparison, ...Comparison[]];
}

export interface CopyGroupOptions extends CallOptions {
  /** Reads for all destinations at once. Default: the unit's own source. */
  readonly source?: Source | undefined;
  /** `content` leaves the tags, `tags` moves them when the content is there. Default `all`. */
  readonly phase?: 'all' | 'content' | 'tags' | undefined;
}

/** What became of an item that was copied or checked. */
export interface CopiedItem {
  readonly item: SyncItem;
  readonly outcome: 'same' | 'copied' | 'moved' | 'kept';
  /** At the source. */
  readonly digest: Digest;
  /** At the destination. */
  readonly at: Digest;
  readonly was?: Digest | undefined;
  /** Of the first item of a group: those of all. */
  readonly bytes: number;
}

/** Copies the artifact with its referrers, then moves the tags. Fails as a whole; undefined where the source lost it. */
export async function copyGroup(
  group: CopyGroup,
  options: CopyGroupOptions,
): Promise<CopiedItem[] | undefined> {
  const { items } = group;
  const { signal, phase = 'all' } = options;
  const opened = await openSource(group, { signal });
  if (!opened) return undefined;
  if (phase !== 'tags' && !isThere(group)) await checkRoot(group, opened, { signal });
  const kept = new Set<SyncItem>();
  const choose = async (root: Descriptor): Promise<string[] | undefined> => {
    const moving = items.filter(({ item, was }) => was?.digest === root.digest || moves(item, was, root));
    for (const { item } of items) if (!moving.some((one) => one.item === item)) kept.add(item);
    if (phase !== 'content') for (const one of moving) await keepOld(one, root, { signal });
    return moving.length === 0 ? undefined : moving.map(({ item }) => item.to.reference(item.tag));
  };
  const result = await transfer(group, opened, { ...options, choose });
  return items.map(({ item, was }, at) => ({
    item,
    outcome: kept.has(item) ? 'kept' : outcomeOf(result, was),
    digest: (opened.index ?? opened.root).digest,
    at: kept.has(item) && was ? was.digest : result.root.digest,
    was: was?.digest,
    bytes: at === 0 ? result.bytes : 0,
  }));
}

/** Only what refers to it may have to be copied. */
function isThere({ unit: { rule }, items }: Pick<CopyGroup, 'unit' | 'items'>): boolean {
  return !rule.platform && !rule.rewrites && items.every(({ digest, was }) => was?.digest === digest);
}

/** By the digest that was compared: it may be gone, with or without its tag. */
async function openSource({ unit, items }: CopyGroup, call: CallOptions): Promise<OpenRoot | undefined> {
  const tag = items[0].item.from;
  try {
    // What is there already is not read: registries count that.
    if (isThere({ unit, items }))
      return { source: unit.source, root: await unit.resolve(tag, call), known: [] };
    return await unit.read(tag, call);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function moves(item: SyncItem, was: Descriptor | undefined, root: Descriptor): boolean {
  return was === undefined || mayMove(item, was, root.digest);
}

function outcomeOf({ root, changed }: CopyResult, was: Descriptor | undefined): 'same' | 'copied' | 'moved' {
  if (was && was.digest !== root.digest) return 'moved';
  return was && !changed ? 'same' : 'copied';
}

/** What the rule asks of every artifact before anything of it is written. */
async function checkRoot({ unit, items }: CopyGroup, opened: OpenRoot, call: CallOptions): Promise<void> {
  const text = unit.from.nameOf(items[0].item.from);
  await unit.rule.verify?.(opened, text, call);
  await refuseUnreferred(unit, opened, { ...call, text });
}

interface TransferOptions extends CopyGroupOptions {
  readonly choose: (root: Descriptor) => Promise<string[] | undefined>;
}

async function transfer(
  { unit, to, items }: CopyGroup,
  { root, known }: OpenRoot,
  { signal, source = unit.source, phase = 'all', choose }: TransferOptions,
): Promise<CopyResult> {
  const { rule } = unit;
  const tags = new Map(items.map(({ item, was }) => [to.reference(item.tag), was]));
  const listed = await to.references({ signal });
  const target = knownTarget(to.target, root, { tags, listed });
  const isComplete = items.every(({ kind }) => kind === 'check');
  const options = {
    ...rule.options(root, to.text),
    signal,
    transfers: to.transfers,
    tagLists: await unit.tagLists(source, { signal }),
    known: findManifest(known, root) ? known : [],
    // Without a memory every run asks, and must not read each index for it.
    ...(isComplete &&
      !unit.from.asksAll &&
      items.every(({ item }) => item.state === undefined) && { entries: false }),
  };
  const into: To = { target, reference: phase === 'content' ? undefined : choose };
  if (phase === 'content') await choose(root);
  if (!rule.referrers || phase === 'tags') return copyNode(source, root, into, options);
  if (!canFindPredecessors(source))
    throw new OrasError('UNSUPPORTED', `${unit.from.text} cannot list the referrers of its content`);
  return extendedCopyNode(source as Source & typeof source, root, into, options);
}

/** The tag that a rule's `backup` names keeps what is about to lose its own. */
async function keepOld({ item, was }: Comparison, root: Descriptor, call: CallOptions): Promise<void> {
  const { backup } = item.unit.rule.rule;
  if (backup === undefined || !was || was.digest === root.digest) return;
  const { target } = item.to;
  const node = await target.resolve(was.digest, call);
  await target.tag(node, item.to.reference(backupTag(backup, item.tag, was.digest)), call);
}
