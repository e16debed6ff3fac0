import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import { readTagList } from '../../core/at-most.ts';
import {
  canFindPredecessors,
  canListTags,
  isNamed,
  type Graph,
  type PredecessorOptions,
  type Source,
} from '../../core/target.ts';
import { atSource } from '../copy-error.ts';
import { settleAll, settleBoth, SingleFlight } from '../../core/concurrency.ts';
import { PredecessorBudget, type PredecessorLimits } from './predecessor-limits.ts';
import type { Awaitable, DigestTag, Predecessor } from '../options.ts';
import type { ManifestCache } from '../manifest-cache.ts';
import { typeUnderTag } from '../rewrite/signatures.ts';

/** Which predecessors to find. */
export interface PredecessorWalkOptions extends Pick<PredecessorOptions, 'referrersOnly'> {
  /** Levels above the root; 0 finds nothing. Default: all, up to `limits`. */
  readonly depth?: number | undefined;
  /** Limits of the graph above the root. */
  readonly limits?: PredecessorLimits | undefined;
  /** Whether to include the predecessor, and what is above it. Its artifact type is set. Default: include all. */
  follow?(parent: Descriptor, of: Descriptor): Awaitable<boolean>;
  /** Determine the artifact type of tagged predecessors, even without `follow`. Default false. */
  readonly tellTypes?: boolean | undefined;
  /** Tags whose names are derived from the node's digest, such as cosign's. Default: none. */
  digestTags?(node: Descriptor): readonly string[];
  /** Share one between copies of the same source, which then list its tags once. */
  readonly tagLists?: TagLists | undefined;
}

/** The tags of sources; undefined where there are too many. Make one with `new SingleFlight('keep')`. */
export type TagLists = SingleFlight<Source, ReadonlySet<string> | undefined>;

/** Beyond this number, resolving a few tags costs less than listing all. */
const MAX_TAGS = 1000;

function nameOf(source: object): string {
  return isNamed(source) ? source.name : 'the source';
}

/** From a node to one of its predecessors. */
export type Edge = Pick<Predecessor, 'node' | 'of' | 'tag'>;

type Pending = Edge & { readonly level: number; readonly tags: DigestTag[] };

/** Finds the predecessors of nodes, and theirs. */
export class PredecessorWalker {
  readonly #source: Source & Graph;
  readonly #manifests: ManifestCache;
  readonly #options: PredecessorWalkOptions;
  readonly #tagged: TaggedNodes;

  /** Fails with `UNSUPPORTED` for a source that is no {@link Graph}: types do not stop what comes from JavaScript. */
  constructor(source: Source & Graph, manifests: ManifestCache, options: PredecessorWalkOptions) {
    if (!canFindPredecessors(source))
      throw new OrasError(
        'UNSUPPORTED',
        `${nameOf(source)} cannot find predecessors: it has no method predecessors`,
      );
    this.#source = source;
    this.#manifests = manifests;
    this.#options = options;
    this.#tagged = new TaggedNodes(source, manifests, options);
  }

  /**
   * Level by level, each predecessor once. A rejected edge does not hide its predecessor from other edges. Keeps the
   * order of the nodes and of the source.
   */
  async walk(
    nodes: readonly Descriptor[],
    accepts: (edge: Edge) => Awaitable<boolean>,
  ): Promise<Predecessor[]> {
    const starts = new Set(nodes.map(nodeKey));
    const found = new Map<string, Pending>();
    const isNew = ({ node, tag }: Edge): boolean =>
      !starts.has(nodeKey(node)) && (tag !== undefined || !found.has(nodeKey(node)));
    const depth = this.#options.depth ?? Number.POSITIVE_INFINITY;
    const budget = new PredecessorBudget(this.#options.limits);
    let below = nodes;
    for (let level = 1; level <= depth && below.length > 0; level += 1) {
      const edges = (await this.#each(below, (node) => this.#edgesOf(node, budget))).flat().filter(isNew);
      const accepted = await this.#each(edges, async (edge) => accepts(edge));
      const fresh: Descriptor[] = [];
      for (const edge of edges.filter((_edge, at) => accepted[at])) {
        const { node, of, tag } = edge;
        const open = found.get(nodeKey(node)) ?? { ...edge, level, tags: [] };
        if (!found.has(nodeKey(node))) fresh.push(node);
        found.set(nodeKey(node), open);
        if (tag !== undefined) open.tags.push({ tag, of });
      }
      const [first] = fresh;
      if (first && depth === Number.POSITIVE_INFINITY) budget.checkLevel(level, first);
      below = fresh;
    }
    return this.#each([...found.values()], (open) => this.#toPredecessor(open));
  }

  async #toPredecessor({ tags, ...edge }: Pending): Promise<Predecessor> {
    return { ...edge, referrer: await this.#isReferrer(edge), ...(tags.length > 0 && { tags }) };
  }

  async #edgesOf(of: Descriptor, budget: PredecessorBudget): Promise<Edge[]> {
    const { call, limit } = this.#manifests.run;
    const options = this.#options;
    const { referrersOnly } = options;
    const finding = limit(
      () =>
        atSource('predecessors', of, () =>
          Array.fromAsync(this.#source.predecessors(of, { ...call, referrersOnly }), (node) => {
            budget.add(node, of);
            return node;
          }),
        ),
      0,
    );
    const [parents, tagged] = await settleBoth(finding, this.#tagged.find(of));
    const edges = [...parents.map((node): Edge => ({ node, of })), ...tagged];
    const typed = await settleAll(edges.map((edge) => this.#withType(edge)));
    const followed = await settleAll(
      typed.map(async ({ node }) => (await options.follow?.(node, of)) !== false),
    );
    return typed.filter((_edge, at) => followed[at]);
  }

  /** Reads the artifact type where it matters: some registries leave it out of their lists (Harbor, oras#1127). */
  async #withType(edge: Edge): Promise<Edge> {
    const { node, tag } = edge;
    const matters =
      this.#options.follow !== undefined || (tag !== undefined && this.#options.tellTypes === true);
    if (node.artifactType !== undefined || !matters) return edge;
    const manifest = await this.#readManifest(node);
    if (!manifest) return edge;
    const artifactType = tag === undefined ? artifactTypeOf(manifest) : typeUnderTag(tag, manifest);
    return artifactType === undefined ? edge : { ...edge, node: { ...node, artifactType } };
  }

  /** Undefined for a missing or invalid manifest, which has no type. */
  async #readManifest(node: Descriptor): Promise<Manifest | undefined> {
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

  #each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    return settleAll(items.map((item) => this.#manifests.run.abortOnFailure(() => work(item))));
  }
}

/** Finds nodes by tags that are derived from another's digest: in the list of tags, or by resolving each where that is long. */
class TaggedNodes {
  readonly #source: Source;
  readonly #manifests: ManifestCache;
  readonly #options: PredecessorWalkOptions;
  readonly #lists: TagLists;

  constructor(source: Source, manifests: ManifestCache, options: PredecessorWalkOptions) {
    this.#lists = options.tagLists ?? new SingleFlight('keep');
    this.#source = source;
    this.#manifests = manifests;
    this.#options = options;
  }

  async find(of: Descriptor): Promise<Edge[]> {
    const tags = this.#options.digestTags?.(of) ?? [];
    if (tags.length === 0) return [];
    const list = await this.#lists.get(this.#source, () => this.#listTags());
    const candidates = list ? tags.filter((tag) => list.has(tag)) : tags;
    const nodes = await settleAll(candidates.map((tag) => this.#resolve(tag)));
    return candidates.flatMap((tag, at) => {
      const node = nodes[at];
      return node ? [{ node, of, tag }] : [];
    });
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

  /** Undefined where there are too many, or where the list fails or is incomplete. */
  async #listTags(): Promise<ReadonlySet<string> | undefined> {
    const source = this.#source;
    if (!canListTags(source)) return undefined;
    try {
      return await this.#manifests.run.limit(async () => {
        const list = await readTagList(source, { ...this.#manifests.run.call, most: MAX_TAGS });
        return list.complete ? new Set(list.tags) : undefined;
      });
    } catch {
      this.#manifests.run.call.signal.throwIfAborted();
      return undefined;
    }
  }
}
