import type { Descriptor } from '../core/descriptor.ts';
import { hasCode } from '../core/errors.ts';
import { artifactTypeOf, type Manifest } from '../core/manifest.ts';
import { nodeKey } from '../core/node-key.ts';
import { canListTags, type Graph, type PredecessorOptions, type Source } from '../core/target.ts';
import { atSource } from './copy-error.ts';
import { settleAll } from '../core/concurrency.ts';
import { ClimbBudget, type ClimbLimits } from './predecessor-limits.ts';
import type { Awaitable, DigestTag, Found } from './options.ts';
import type { Session } from './manifest-cache.ts';
import { typeUnderTag } from './rewrite/signatures.ts';

export interface ClimbOptions extends Pick<PredecessorOptions, 'referrersOnly'> {
  /** Steps up from the root; 0 finds nothing. Default: all there are, and a failure beyond `limits`. */
  readonly depth?: number | undefined;
  readonly limits?: ClimbLimits | undefined;
  /**
   * Whether the parent is of interest; if not, what is above it is neither. It has its artifact type, under a tag too.
   * Default: all are.
   */
  follow?(parent: Descriptor, of: Descriptor): Awaitable<boolean>;
  /** Read what stands under a tag to tell its type, even where that decides nothing. Default false. */
  readonly tellTypes?: boolean | undefined;
  /** Tags of the source that belong to a node by their name, such as cosign's. Default: none. */
  digestTags?(node: Descriptor): readonly string[];
  /** Where copies of one source share what it has of tags. Default: each asks for itself. */
  readonly tagLists?: TagLists | undefined;
}

/** The tags of sources; undefined for too many to list. */
export type TagLists = Map<Source, Promise<ReadonlySet<string> | undefined>>;

/** A list of tags that is longer costs more than to ask for a few names. */
const MAX_TAGS = 1000;

/** A step up, from a node to a parent of it. */
export type Way = Pick<Found, 'node' | 'of' | 'tag'>;

type Open = Way & { readonly level: number; readonly tags: DigestTag[] };

/** Finds what stands above nodes. */
export class Climber {
  readonly #source: Source & Graph;
  readonly #session: Session;
  readonly #options: ClimbOptions;
  readonly #tagged: TaggedNodes;

  constructor(source: Source & Graph, session: Session, options: ClimbOptions) {
    this.#source = source;
    this.#session = session;
    this.#options = options;
    this.#tagged = new TaggedNodes(source, session, options);
  }

  /**
   * Level by level, each parent once. A way that is not taken hides neither the parent nor what is above it from other
   * ways. The order is that of the nodes, and the source's own.
   */
  async climb(nodes: readonly Descriptor[], takes: (way: Way) => Awaitable<boolean>): Promise<Found[]> {
    const starts = new Set(nodes.map(nodeKey));
    const found = new Map<string, Open>();
    const isNew = ({ node, tag }: Way): boolean =>
      !starts.has(nodeKey(node)) && (tag !== undefined || !found.has(nodeKey(node)));
    const depth = this.#options.depth ?? Number.POSITIVE_INFINITY;
    const budget = new ClimbBudget(this.#options.limits);
    let below = nodes;
    for (let level = 1; level <= depth && below.length > 0; level += 1) {
      const ways = (await this.#each(below, (node) => this.#waysUp(node, budget))).flat().filter(isNew);
      const taken = await this.#each(ways, async (way) => takes(way));
      const fresh: Descriptor[] = [];
      for (const way of ways.filter((_way, at) => taken[at])) {
        const { node, of, tag } = way;
        const open = found.get(nodeKey(node)) ?? { ...way, level, tags: [] };
        if (!found.has(nodeKey(node))) fresh.push(node);
        found.set(nodeKey(node), open);
        if (tag !== undefined) open.tags.push({ tag, of });
      }
      const [first] = fresh;
      if (first && depth === Number.POSITIVE_INFINITY) budget.climbed(level, first);
      below = fresh;
    }
    return this.#each([...found.values()], (open) => this.#told(open));
  }

  async #told({ tags, ...way }: Open): Promise<Found> {
    return { ...way, referrer: await this.#isReferrer(way), ...(tags.length > 0 && { tags }) };
  }

  async #waysUp(of: Descriptor, budget: ClimbBudget): Promise<Way[]> {
    const { call, limit } = this.#session;
    const options = this.#options;
    const { referrersOnly } = options;
    const parents = await limit(
      () =>
        atSource('predecessors', of, () =>
          Array.fromAsync(this.#source.predecessors(of, { ...call, referrersOnly }), (node) => {
            budget.see(node, of);
            return node;
          }),
        ),
      0,
    );
    const ways = [...parents.map((node): Way => ({ node, of })), ...(await this.#tagged.of(of))];
    const typed = await settleAll(ways.map((way) => this.#typed(way)));
    const followed = await settleAll(
      typed.map(async ({ node }) => (await options.follow?.(node, of)) !== false),
    );
    return typed.filter((_way, at) => followed[at]);
  }

  /** Its artifact type, where no list tells it and it is of interest: some registries leave it out (Harbor, oras#1127). */
  async #typed(way: Way): Promise<Way> {
    const { node, tag } = way;
    const matters =
      this.#options.follow !== undefined || (tag !== undefined && this.#options.tellTypes === true);
    if (node.artifactType !== undefined || !matters) return way;
    const manifest = await this.#readable(node);
    if (!manifest) return way;
    const artifactType = tag === undefined ? artifactTypeOf(manifest) : typeUnderTag(tag, manifest);
    return artifactType === undefined ? way : { ...way, node: { ...node, artifactType } };
  }

  /** Undefined for what is not there, or is no manifest: it has no type, and comes along where types do not matter. */
  async #readable(node: Descriptor): Promise<Manifest | undefined> {
    try {
      return await this.#session.manifest(node);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND') || hasCode(error, 'INVALID_CONTENT')) return undefined;
      throw error;
    }
  }

  async #isReferrer({ node, of, tag }: Way): Promise<boolean> {
    if (tag !== undefined) return false;
    if (this.#options.referrersOnly === true) return true;
    return (await this.#session.manifest(node))?.subject?.digest === of.digest;
  }

  /** The first failure stops everything. */
  #each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    return settleAll(items.map((item) => this.#session.stopping(() => work(item))));
  }
}

/** Finds nodes by tags that are derived from another's digest: by one list of tags, or name by name where that is long. */
class TaggedNodes {
  readonly #source: Source;
  readonly #session: Session;
  readonly #options: ClimbOptions;
  readonly #lists: TagLists;

  constructor(source: Source, session: Session, options: ClimbOptions) {
    this.#lists = options.tagLists ?? new Map();
    this.#source = source;
    this.#session = session;
    this.#options = options;
  }

  async of(of: Descriptor): Promise<Way[]> {
    const tags = this.#options.digestTags?.(of) ?? [];
    if (tags.length === 0) return [];
    const known = await this.#knownTags();
    const there = known ? tags.filter((tag) => known.has(tag)) : tags;
    const nodes = await settleAll(there.map((tag) => this.#resolve(tag)));
    return there.flatMap((tag, at) => {
      const node = nodes[at];
      return node ? [{ node, of, tag }] : [];
    });
  }

  #knownTags(): Promise<ReadonlySet<string> | undefined> {
    const known = this.#lists.get(this.#source) ?? this.#listed();
    this.#lists.set(this.#source, known);
    return known;
  }

  async #resolve(tag: string): Promise<Descriptor | undefined> {
    const { limit, call } = this.#session;
    try {
      const resolving = () => atSource('resolve', undefined, () => this.#source.resolve(tag, call));
      const node = await limit(resolving, 0);
      return this.#session.enter(node);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return undefined;
      throw error;
    }
  }

  /** Undefined where there are too many, or where listing is not allowed. */
  async #listed(): Promise<ReadonlySet<string> | undefined> {
    const source = this.#source;
    if (!canListTags(source)) return undefined;
    try {
      return await this.#session.limit(async () => {
        const tags = new Set<string>();
        for await (const tag of source.tags(this.#session.call)) {
          if (tags.size === MAX_TAGS) return undefined;
          tags.add(tag);
        }
        return tags;
      });
    } catch {
      this.#session.call.signal.throwIfAborted();
      return undefined;
    }
  }
}
