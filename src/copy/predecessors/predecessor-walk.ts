import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import { nodeKey } from '../../core/node-key.ts';
import { canListTags, type Graph, type PredecessorOptions, type Source } from '../../core/target.ts';
import { atSource } from '../copy-error.ts';
import { settleAll } from '../../core/concurrency.ts';
import { PredecessorBudget, type PredecessorLimits } from './predecessor-limits.ts';
import type { Awaitable, DigestTag, Predecessor } from '../options.ts';
import type { ManifestCache } from '../manifest-cache.ts';
import { typeUnderTag } from '../rewrite/signatures.ts';

export interface PredecessorWalkOptions extends Pick<PredecessorOptions, 'referrersOnly'> {
  /** Steps up from the root; 0 finds nothing. Default: all there are, and a failure beyond `limits`. */
  readonly depth?: number | undefined;
  readonly limits?: PredecessorLimits | undefined;
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
export type Edge = Pick<Predecessor, 'node' | 'of' | 'tag'>;

type Pending = Edge & { readonly level: number; readonly tags: DigestTag[] };

/** Finds what stands above nodes. */
export class PredecessorWalker {
  readonly #source: Source & Graph;
  readonly #manifests: ManifestCache;
  readonly #options: PredecessorWalkOptions;
  readonly #tagged: TaggedNodes;

  constructor(source: Source & Graph, manifests: ManifestCache, options: PredecessorWalkOptions) {
    this.#source = source;
    this.#manifests = manifests;
    this.#options = options;
    this.#tagged = new TaggedNodes(source, manifests, options);
  }

  /**
   * Level by level, each parent once. An edge that is not taken hides neither the parent nor what is above it from other
   * edges. The order is that of the nodes, and the source's own.
   */
  async walk(
    nodes: readonly Descriptor[],
    takes: (edge: Edge) => Awaitable<boolean>,
  ): Promise<Predecessor[]> {
    const starts = new Set(nodes.map(nodeKey));
    const found = new Map<string, Pending>();
    const isNew = ({ node, tag }: Edge): boolean =>
      !starts.has(nodeKey(node)) && (tag !== undefined || !found.has(nodeKey(node)));
    const depth = this.#options.depth ?? Number.POSITIVE_INFINITY;
    const budget = new PredecessorBudget(this.#options.limits);
    let below = nodes;
    for (let level = 1; level <= depth && below.length > 0; level += 1) {
      const edges = (await this.#each(below, (node) => this.#edgesUp(node, budget))).flat().filter(isNew);
      const taken = await this.#each(edges, async (edge) => takes(edge));
      const fresh: Descriptor[] = [];
      for (const edge of edges.filter((_edge, at) => taken[at])) {
        const { node, of, tag } = edge;
        const open = found.get(nodeKey(node)) ?? { ...edge, level, tags: [] };
        if (!found.has(nodeKey(node))) fresh.push(node);
        found.set(nodeKey(node), open);
        if (tag !== undefined) open.tags.push({ tag, of });
      }
      const [first] = fresh;
      if (first && depth === Number.POSITIVE_INFINITY) budget.stepped(level, first);
      below = fresh;
    }
    return this.#each([...found.values()], (open) => this.#toPredecessor(open));
  }

  async #toPredecessor({ tags, ...edge }: Pending): Promise<Predecessor> {
    return { ...edge, referrer: await this.#isReferrer(edge), ...(tags.length > 0 && { tags }) };
  }

  async #edgesUp(of: Descriptor, budget: PredecessorBudget): Promise<Edge[]> {
    const { call, limit } = this.#manifests.run;
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
    const edges = [...parents.map((node): Edge => ({ node, of })), ...(await this.#tagged.of(of))];
    const typed = await settleAll(edges.map((edge) => this.#typed(edge)));
    const followed = await settleAll(
      typed.map(async ({ node }) => (await options.follow?.(node, of)) !== false),
    );
    return typed.filter((_edge, at) => followed[at]);
  }

  /** Its artifact type, where no list tells it and it is of interest: some registries leave it out (Harbor, oras#1127). */
  async #typed(edge: Edge): Promise<Edge> {
    const { node, tag } = edge;
    const matters =
      this.#options.follow !== undefined || (tag !== undefined && this.#options.tellTypes === true);
    if (node.artifactType !== undefined || !matters) return edge;
    const manifest = await this.#readable(node);
    if (!manifest) return edge;
    const artifactType = tag === undefined ? artifactTypeOf(manifest) : typeUnderTag(tag, manifest);
    return artifactType === undefined ? edge : { ...edge, node: { ...node, artifactType } };
  }

  /** Undefined for what is not there, or is no manifest: it has no type, and comes along where types do not matter. */
  async #readable(node: Descriptor): Promise<Manifest | undefined> {
    try {
      return await this.#manifests.manifest(node);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND') || hasCode(error, 'INVALID_CONTENT')) return undefined;
      throw error;
    }
  }

  async #isReferrer({ node, of, tag }: Edge): Promise<boolean> {
    if (tag !== undefined) return false;
    if (this.#options.referrersOnly === true) return true;
    return (await this.#manifests.manifest(node))?.subject?.digest === of.digest;
  }

  /** The first failure stops everything. */
  #each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    return settleAll(items.map((item) => this.#manifests.run.stopping(() => work(item))));
  }
}

/** Finds nodes by tags that are derived from another's digest: by one list of tags, or name by name where that is long. */
class TaggedNodes {
  readonly #source: Source;
  readonly #manifests: ManifestCache;
  readonly #options: PredecessorWalkOptions;
  readonly #lists: TagLists;

  constructor(source: Source, manifests: ManifestCache, options: PredecessorWalkOptions) {
    this.#lists = options.tagLists ?? new Map();
    this.#source = source;
    this.#manifests = manifests;
    this.#options = options;
  }

  async of(of: Descriptor): Promise<Edge[]> {
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
    const known = this.#lists.get(this.#source) ?? this.#listTags();
    this.#lists.set(this.#source, known);
    return known;
  }

  async #resolve(tag: string): Promise<Descriptor | undefined> {
    const { limit, call } = this.#manifests.run;
    try {
      const resolving = () => atSource('resolve', undefined, () => this.#source.resolve(tag, call));
      const node = await limit(resolving, 0);
      return this.#manifests.markUnverifiedSize(node);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return undefined;
      throw error;
    }
  }

  /** Undefined where there are too many, or where listing is not allowed. */
  async #listTags(): Promise<ReadonlySet<string> | undefined> {
    const source = this.#source;
    if (!canListTags(source)) return undefined;
    try {
      return await this.#manifests.run.limit(async () => {
        const tags = new Set<string>();
        for await (const tag of source.tags(this.#manifests.run.call)) {
          if (tags.size === MAX_TAGS) return undefined;
          tags.add(tag);
        }
        return tags;
      });
    } catch {
      this.#manifests.run.call.signal.throwIfAborted();
      return undefined;
    }
  }
}
