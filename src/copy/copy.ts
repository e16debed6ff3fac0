import { bytesOf, readAll, readByDigest, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode } from '../core/errors.ts';
import { parseManifest, successors } from '../core/manifest.ts';
import { isManifestType } from '../core/media-types.ts';
import { canMount, type CallOptions, type Content, type Source, type Target } from '../core/target.ts';
import { atSource, blame, blamingSource, lacksChild, withPlace } from './blame.ts';
import { limitOf, type Limit } from './limit.ts';

export type Awaitable<T> = T | Promise<T>;

export interface CopyEvent {
  readonly kind: 'started' | 'copied' | 'skipped' | 'mounted' | 'tagged';
  readonly node: Descriptor;
  /** For `mounted`: the repository it came from. For `tagged`: the tag. */
  readonly name?: string;
}

export interface CopyOptions extends CallOptions {
  /** Requests and file operations under way at once. Default 6. */
  readonly concurrency?: number | undefined;
  /** Chooses another root than the one the reference resolves to, such as one platform of an index. */
  select?(root: Descriptor, from: Content): Awaitable<Descriptor>;
  /**
   * False: the node, and what only it reaches, stays out. Asked for every descriptor that is reached, with the parent
   * that it stands in: two descriptors of the same content may differ, in a title for one.
   */
  filter?(node: Descriptor, parent: Descriptor | undefined): Awaitable<boolean>;
  /** Repositories of the target's registry that hold the node; asked before its bytes are sent. */
  mountFrom?(node: Descriptor): readonly string[];
  /** Look below what the target already holds, and repair what is missing there. Default false. */
  readonly deep?: boolean | undefined;
  onEvent?(event: CopyEvent): void;
}

export interface CopyResult {
  readonly root: Descriptor;
  readonly copied: number;
  readonly skipped: number;
  readonly mounted: number;
  /** Bytes of the copied nodes. */
  readonly bytes: number;
  /** False when the target held the root already, under its tag where one was asked for. */
  readonly changed: boolean;
}

export interface From {
  readonly source: Source;
  readonly reference: string;
}

export interface To {
  readonly target: Target;
  /** The tag, or tags, at the target. Default: none, the root is reached by its digest. */
  readonly reference?: string | readonly string[] | undefined;
}

/** Replicates the rooted DAG that the reference resolves to. The tag moves last, when all below it is there. */
export async function copy(from: From, to: To, options: CopyOptions = {}): Promise<CopyResult> {
  return withReason(from.source, options.signal, async () => {
    const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
    const root = (await options.select?.(resolved, from.source)) ?? resolved;
    return new Copier(from.source, to, options).run(root);
  });
}

/** Like {@link copy}, for a root whose descriptor is known. */
export async function copyNode(
  source: Content,
  root: Descriptor,
  to: To,
  options: CopyOptions = {},
): Promise<CopyResult> {
  return withReason(source, options.signal, () => new Copier(source, to, options).run(root));
}

/** An abort ends with the caller's own reason, whatever the operations that were under way made of it. */
async function withReason<T>(
  source: Content,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw withPlace(error, source);
  }
}

const HEALS = 3;
const HEAL_MS = 500;

class Copier {
  readonly #source: Content;
  readonly #to: To;
  readonly #options: CopyOptions;
  readonly #call: { readonly signal: AbortSignal };
  readonly #limit: Limit;
  readonly #abort = new AbortController();
  readonly #manifests = new Map<Digest, Promise<Uint8Array>>();
  readonly #seen = new Map<Digest, Promise<void>>();
  /** Its size may be a server's word only; all other nodes stand in a manifest. */
  #root: Digest | undefined;
  #copied = 0;
  #skipped = 0;
  #mounted = 0;
  #bytes = 0;

  constructor(source: Content, to: To, options: CopyOptions) {
    this.#source = source;
    this.#to = to;
    this.#options = options;
    const own = this.#abort.signal;
    this.#call = { signal: options.signal ? AbortSignal.any([options.signal, own]) : own };
    this.#limit = limitOf(options.concurrency ?? 6, this.#call.signal);
  }

  async run(root: Descriptor): Promise<CopyResult> {
    this.#root = root.digest;
    const wanted = (await this.#options.filter?.(root, undefined)) !== false;
    const changed = wanted && (await this.#copyRoot(root));
    return {
      root: await this.#exact(root),
      copied: this.#copied,
      skipped: this.#skipped,
      mounted: this.#mounted,
      bytes: this.#bytes,
      changed,
    };
  }

  async #exact(root: Descriptor): Promise<Descriptor> {
    const bytes = await this.#manifests.get(root.digest);
    return bytes ? { ...root, size: bytes.byteLength } : root;
  }

  async #copyRoot(root: Descriptor): Promise<boolean> {
    const tags = [this.#to.reference ?? []].flat();
    const asked = tags.map((tag) => this.#resolvesTo(tag, root));
    await Promise.allSettled(asked);
    const held = await Promise.all(asked);
    const [first, ...others] = tags.filter((_tag, at) => held[at] === false);
    const there = first === undefined && tags.length > 0;
    if (there && this.#options.deep !== true) this.#skip(root);
    else await this.#once(root, first);
    for (const tag of others) await this.#tag(root, tag);
    return this.#copied + this.#mounted > 0 || first !== undefined;
  }

  async #resolvesTo(reference: string, root: Descriptor): Promise<boolean> {
    try {
      const held = await this.#atTarget('resolve', root, () =>
        this.#to.target.resolve(reference, this.#call),
      );
      return held.digest === root.digest;
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return false;
      throw error;
    }
  }

  /** The first failure stops everything, and everything is waited for. */
  async #visit(node: Descriptor, parent: Descriptor | undefined): Promise<void> {
    try {
      if ((await this.#options.filter?.(node, parent)) !== false) await this.#once(node);
    } catch (error) {
      this.#abort.abort(error);
      throw error;
    }
  }

  /** Each digest once, however many parents it has. */
  #once(node: Descriptor, tag?: string): Promise<void> {
    const known = this.#seen.get(node.digest);
    if (known) return known;
    const copying = this.#copyOne(node, tag);
    this.#seen.set(node.digest, copying);
    return copying;
  }

  async #copyOne(node: Descriptor, tag: string | undefined): Promise<void> {
    const held = await this.#atTarget('exists', node, () => this.#to.target.exists(node, this.#call));
    if (isManifestType(node.mediaType)) return this.#copyManifest(node, held, tag);
    if (held) {
      this.#skip(node);
      return tag === undefined ? undefined : this.#tag(node, tag);
    }
    if (await this.#mount(node)) return;
    await this.#push(node, this.#source.fetch(node, this.#call), tag);
  }

  async #copyManifest(node: Descriptor, held: boolean, tag: string | undefined): Promise<void> {
    if (!held || this.#options.deep === true) {
      const bytes = await this.#manifest(node);
      await all(successors(parseManifest(bytes, node)).map((child) => this.#visit(child, node)));
    }
    if (!held) return this.#pushManifest(node, tag);
    this.#skip(node);
    if (tag !== undefined) await this.#tag(node, tag);
  }

  /**
   * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
   * children are asked for again, what is missing is pushed, and the manifest is put once more.
   */
  async #pushManifest(node: Descriptor, tag: string | undefined): Promise<void> {
    const bytes = await this.#manifest(node);
    for (let heal = 0; ; heal += 1) {
      try {
        return await this.#push({ ...node, size: bytes.byteLength }, bytesOf(bytes), tag);
      } catch (error) {
        if (heal === HEALS || !lacksChild(error)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
      for (const child of successors(parseManifest(bytes, node))) await this.#repair(child, node);
    }
  }

  async #repair(node: Descriptor, parent: Descriptor): Promise<void> {
    if ((await this.#options.filter?.(node, parent)) === false) return;
    if (await this.#atTarget('exists', node, () => this.#to.target.exists(node, this.#call))) return;
    if (isManifestType(node.mediaType)) {
      for (const child of successors(parseManifest(await this.#manifest(node), node))) {
        await this.#repair(child, node);
      }
    }
    await this.#push(node, this.#source.fetch(node, this.#call), undefined);
  }

  /** Pushing the same manifest again under another name needs no read at the target. */
  async #tag(root: Descriptor, tag: string): Promise<void> {
    const { target } = this.#to;
    const bytes = isManifestType(root.mediaType) ? await this.#manifest(root) : undefined;
    await this.#atTarget('tag', root, () =>
      bytes ? target.push(root, bytesOf(bytes), { ...this.#call, tag }) : target.tag(root, tag, this.#call),
    );
    this.#event({ kind: 'tagged', node: root, name: tag });
  }

  /** Fetched once: it is needed for its children, then to be pushed, then for each further tag. */
  #manifest(node: Descriptor): Promise<Uint8Array> {
    const known = this.#manifests.get(node.digest);
    if (known) return known;
    const fetching = this.#limit(() =>
      atSource('fetch', node, () =>
        (node.digest === this.#root ? readByDigest : readAll)(this.#source.fetch(node, this.#call), node),
      ),
    );
    this.#manifests.set(node.digest, fetching);
    return fetching;
  }

  async #mount(node: Descriptor): Promise<boolean> {
    const { target } = this.#to;
    if (!canMount(target)) return false;
    for (const repository of this.#options.mountFrom?.(node) ?? []) {
      if (await this.#atTarget('mount', node, () => target.mount(node, repository, this.#call))) {
        this.#mounted += 1;
        this.#event({ kind: 'mounted', node, name: repository });
        return true;
      }
    }
    return false;
  }

  async #push(node: Descriptor, bytes: Bytes, tag: string | undefined): Promise<void> {
    this.#event({ kind: 'started', node });
    await this.#atTarget('push', node, () =>
      this.#to.target.push(node, blamingSource(bytes, node), { ...this.#call, tag }),
    );
    this.#copied += 1;
    this.#bytes += node.size;
    this.#event({ kind: 'copied', node });
    if (tag !== undefined) this.#event({ kind: 'tagged', node, name: tag });
    else if (node.digest !== this.#root) this.#manifests.delete(node.digest);
  }

  #skip(node: Descriptor): void {
    this.#skipped += 1;
    this.#event({ kind: 'skipped', node });
  }

  #event(event: CopyEvent): void {
    this.#options.onEvent?.(event);
  }

  #atTarget<T>(operation: string, node: Descriptor, work: () => Promise<T>): Promise<T> {
    return this.#limit(() => blame('target', operation, node, work));
  }
}

/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function all(work: readonly Promise<void>[]): Promise<void> {
  let failed: { error: unknown } | undefined;
  await Promise.all(work.map((one) => one.catch((error: unknown) => void (failed ??= { error }))));
  if (failed) throw failed.error;
}
