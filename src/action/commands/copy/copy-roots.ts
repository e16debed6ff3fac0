import type { Source } from '../../../core/target.ts';
import { subjectOfTag } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { limiter, settleAll, type Limit } from '../../../core/concurrency.ts';
import { formatPlatform } from '../../../copy/platform.ts';
import type { CopyInputs } from './inputs.ts';
import { checkPinned, type Context } from '../shared/context.ts';
import { entriesOf, formatLocation, type Location, type LocationEntry } from '../../inputs/location.ts';
import type { FailedPlace } from '../../results/partial-failure.ts';
import { counted } from '../../runner/format.ts';
import { tagsIn } from '../shared/tags-in.ts';
import { onPlatform, readRoot, type OpenRoot } from '../../../copy/read-root.ts';
import { verifyRoot } from '../shared/open-root.ts';

/** An artifact that is to be copied, with the tags that `from` gives it. */
export interface CopyRoot extends OpenRoot {
  readonly from: Location;
  readonly tags: readonly string[];
}

export interface OpenRoots {
  /** Each artifact once, whatever number of tags point to it. */
  readonly roots: readonly CopyRoot[];
  /** Tags that a pattern matches and that cannot be read. */
  readonly unread: readonly FailedPlace[];
}

type RootInputs = Pick<CopyInputs, 'from' | 'selection' | 'platforms' | 'digest'>;

/** Everything that `from` names. */
export async function openRoots(inputs: RootInputs, context: Context): Promise<OpenRoots> {
  const opened = await context.log.group('Resolve', async () => {
    const limit = limiter(context.concurrency, context.signal);
    return settleAll(
      inputs.from.map(async (from) =>
        rootsIn({ source: await context.open.source(from), from, limit }, inputs, context),
      ),
    );
  });
  const roots = opened.flatMap((one) => one.roots);
  const unread = opened.flatMap((one) => one.unread);
  const [failure] = unread;
  if (roots.length === 0 && failure) throw failure.error;
  refuseTwice(roots);
  return { roots, unread };
}

function refuseTwice(roots: readonly CopyRoot[]): void {
  const tags = roots.flatMap((root) => root.tags);
  const seen = new Set<string>();
  const twice = tags.find((tag) => seen.size === seen.add(tag).size);
  if (twice === undefined) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input from: two artifacts have the tag ${twice}; copy them in two steps`,
    { details: { input: 'from' } },
  );
}

interface RootSource {
  readonly source: Source;
  readonly from: Location;
  readonly limit: Limit;
}

async function rootsIn(
  { source, from, limit }: RootSource,
  inputs: RootInputs,
  context: Context,
): Promise<OpenRoots> {
  const entries = await entriesIn(source, from, { inputs, context });
  const unread: FailedPlace[] = [];
  const opened = await settleAll(
    entries.map(({ reference, tag }) =>
      limit(async () => {
        try {
          return { tag, opened: await openEntry({ source, from, reference, tag }, inputs, context) };
        } catch (error) {
          if (!from.patterns || context.signal.aborted) throw error;
          unread.push({ place: `${formatLocation(from)}:${reference}`, error });
          return undefined;
        }
      }),
    ),
  );
  const roots = new Map<string, CopyRoot>();
  for (const entry of opened) {
    if (!entry) continue;
    const { digest } = entry.opened.root;
    const tags = [...(roots.get(digest)?.tags ?? []), ...(entry.tag === undefined ? [] : [entry.tag])];
    roots.set(digest, { ...entry.opened, from, tags });
  }
  return { roots: [...roots.values()], unread };
}

/** What `from` names, or all tags that its patterns match. */
async function entriesIn(
  source: Source,
  from: Location,
  { inputs, context }: { readonly inputs: RootInputs; readonly context: Context },
): Promise<readonly LocationEntry[]> {
  const { patterns } = from;
  if (!patterns) return entriesOf('from', from);
  const { selectTags } = await import('../../../sync/rules/tag-selection.ts');
  const all = await tagsIn(source, formatLocation(from), context.signal);
  const tags = selectTags(all, { ...inputs.selection, patterns });
  context.log.info(
    `${counted(tags.length, 'tag')} of ${all.length} in ${formatLocation(from)}${derivedIn(all, tags)}`,
  );
  if (tags.length > 0) return tags.map((tag) => ({ reference: tag, tag }));
  throw new OrasError('NOT_FOUND', `input from: none of ${counted(all.length, 'tag')} matches ${from.text}`, {
    details: { input: 'from' },
  });
}

/** How many tags come only with what they belong to, if any. */
function derivedIn(all: readonly string[], chosen: readonly string[]): string {
  const countIn = (tags: readonly string[]) => tags.filter((tag) => subjectOfTag(tag) !== undefined).length;
  const derived = countIn(all) - countIn(chosen);
  return derived === 0 ? '' : `; derived from a digest, and copied only with it: ${derived}`;
}

interface RootEntry {
  readonly reference: string;
  readonly source: Source;
  readonly from: Location;
  readonly tag: string | undefined;
}

async function openEntry(
  { source, from, reference, tag }: RootEntry,
  { platforms, digest }: RootInputs,
  context: Context,
): Promise<OpenRoot> {
  const { signal, log } = context;
  const [platform, ...more] = platforms;
  const one = more.length === 0 ? platform : undefined;
  const entered = await readRoot(source, reference, { signal, platform: one });
  log.info(`${formatLocation(from)}${tag === undefined ? '' : `:${tag}`} is ${entered.root.digest}`);
  checkPinned(entered.root, digest, from.text);
  const opened = one ? await onPlatform(entered, one, { signal }) : entered;
  if (one) log.info(`for ${formatPlatform(one)}: ${opened.root.digest}`);
  await verifyRoot(opened, from, context);
  return opened;
}
