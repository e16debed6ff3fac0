import { bytesOf, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode } from '../core/errors.ts';
import { describeManifest, successors, type Manifest } from '../core/manifest.ts';
import { isIndexType, isManifestType } from '../core/media-types.ts';
import { nodeKey } from '../core/node-key.ts';
import { answerOr, leavesOpen } from '../core/questions.ts';
import {
  canCheck,
  canLink,
  canMount,
  canTellListed,
  canTellWhole,
  type CallOptions,
  type Entry,
  type Target,
} from '../core/target.ts';
import { blame, blamingSource, lacksChild } from './copy-error.ts';
import { SingleFlight, SMALL, settleAll, settleInBatches } from '../core/concurrency.ts';
import { requireAll } from './rewrite/left-out.ts';
import { hasNoTags } from './no-tags.ts';
import type { Awaitable, CopyEvent, CopyOptions } from './options.ts';
import type { Session } from './manifest-cache.ts';
import { Transfers } from './transfers.ts';

const HEALS = 3;
const HEAL_MS = 500;
/** So many small blobs are worth a look at the target as a whole. */
const MANY = 30;
const SAMPLE = 6;

type Shared = 'mountFrom' | 'replaces' | 'transfers' | 'deep' | 'onEvent' | 'onBytes';

export interface CopierOptions extends Pick<CopyOptions, Shared> {
  /** False: the node stays out. */
  readonly keeps: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>;
}

/** Brings nodes, with all below them, to one target: children first, each digest once, however many parents it has. */
export class Copier {
  readonly #session: Session;
  readonly #target: Target;
  readonly #options: CopierOptions;
  readonly #transfers: Transfers;
  readonly #seen = new SingleFlight<string, void>('keep');
  readonly #entries = new Map<Digest, Omit<Entry, 'inIndex'>>();
  readonly #inIndex = new Set<Digest>();
  #looksEmpty = false;
  copied = 0;
  skipped = 0;
  mounted = 0;
  bytes = 0;

  constructor(session: Session, target: Target, options: CopierOptions) {
    this.#session = session;
    this.#target = target;
    this.#options = options;
    this.#transfers = options.transfers ?? new Transfers();
  }

  /** Those of the tags that do not stand for the node at the target. */
  async tagsElsewhere(node: Descriptor, tags: readonly string[], asks: boolean): Promise<string[]> {
    const moves = async (tag: string): Promise<boolean> => {
      const held = await this.#heldUnder(tag, node);
      if (!held || held.digest === node.digest || !asks) return held?.digest !== node.digest;
      return (await this.#options.replaces?.(tag, node, held)) !== false;
    };
    const moved = await settleAll(tags.map(moves));
    return tags.filter((_tag, at) => moved[at]);
  }

  async #heldUnder(reference: string, node: Descriptor): Promise<Descriptor | undefined> {
    try {
      const { call } = this.#session;
      return await this.#atTarget('resolve', node, () => this.#target.resolve(reference, call));
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND') || leavesOpen(error)) return undefined;
      throw error;
    }
  }

  /** The target holds the node, and so what is below it. */
  settle(node: Descriptor): void {
    this.#seen.set(nodeKey(node), undefined);
    this.#skip(node);
  }

  /** What the target lists as referrers of a node that it holds is there as well. */
  async listed(node: Descriptor): Promise<ReadonlySet<Digest> | undefined> {
    const target = this.#target;
    if (!canTellListed(target)) return undefined;
    const ask = () => this.#atTarget('predecessors', node, () => target.listed(node, this.#session.call));
    return answerOr(ask, undefined);
  }

  /** With a tag, a manifest that is no one's referrer is pushed under it at once; whether that was so. */
  async bring(node: Descriptor, tag?: string): Promise<boolean> {
    let tagged = false;
    await this.#session.stopping(() =>
      this.#once(node, tag === undefined ? undefined : { tag, done: () => void (tagged = true) }),
    );
    return tagged;
  }

  /**
   * Takes a manifest that was there already into the target's lists, which may lack it: an earlier copy may have ended
   * before them. Without a subject that is known, and for an index, the manifest tells.
   */
  async list(node: Descriptor, subject: Descriptor | undefined): Promise<void> {
    if (!canLink(this.#target) || this.#entries.has(node.digest)) return;
    if (subject && !isIndexType(node.mediaType))
      return void this.#entries.set(node.digest, { node, subject });
    const manifest = await this.#session.manifest(node);
    if (manifest) this.#enlist(await this.#session.exact(node), manifest);
  }

  #enlist(node: Descriptor, manifest: Manifest): void {
    this.#entries.set(node.digest, { node: describeManifest(node, manifest), subject: manifest.subject });
    for (const child of manifest.manifests ?? []) this.#inIndex.add(child.digest);
  }

  /** Brings the target's own lists up to date; true when something was written. */
  async link(): Promise<boolean> {
    const target = this.#target;
    if (!canLink(target) || this.#entries.size === 0) return false;
    const entries = [...this.#entries.values()].map((entry) => ({
      ...entry,
      inIndex: this.#inIndex.has(entry.node.digest),
    }));
    return blame('target', 'link', undefined, () => target.link(entries, this.#session.call));
  }

  /** Pushing the same manifest again under another name needs no read at the target. */
  async tag(node: Descriptor, tag: string): Promise<void> {
    const target = this.#target;
    const { call } = this.#session;
    const bytes = isManifestType(node.mediaType) ? await this.#session.bytes(node) : undefined;
    await this.#atTarget('tag', node, () =>
      bytes
        ? target.push({ ...node, size: bytes.byteLength }, bytesOf(bytes), { ...call, tag, listed: false })
        : target.tag(node, tag, call),
    );
    this.#event({ kind: 'tagged', node, name: tag });
  }

  /** The root, or a parent that came along. */
  enter(node: Descriptor): void {
    this.#event({ kind: 'discovered', node });
  }

  async #visit(node: Descriptor, parent: Descriptor): Promise<void> {
    await this.#session.stopping(async () => {
      if (!(await this.#options.keeps(node, parent))) return;
      this.#event({ kind: 'discovered', node, parent });
      await this.#once(node, undefined);
    });
  }

  #once(node: Descriptor, under: Under | undefined): Promise<void> {
    return this.#seen.get(nodeKey(node), () => this.#copyOne(node, under));
  }

  async #copyOne(node: Descriptor, under: Under | undefined): Promise<void> {
    if (isManifestType(node.mediaType)) return this.#copyManifest(node, await this.#holds(node), under);
    const bring = () => this.#bringBlob(node, under);
    if (!(await this.#transfers.bring(node, this.#session.call, bring))) this.#skip(node);
  }

  async #bringBlob(node: Descriptor, under: Under | undefined): Promise<void> {
    if (await this.#holds(node)) return this.#skip(node);
    for (const repository of this.#options.mountFrom?.(node) ?? [])
      if (await this.#mount(node, repository)) return;
    const { source, call } = this.#session;
    await this.#transfers.send(node, call, {
      mount: (repository) => this.#mount(node, repository),
      push: () => this.#push(node, source.fetch(node, call), under),
    });
  }

  async #holds(node: Descriptor): Promise<boolean> {
    if (this.#looksEmpty && isSmallBlob(node)) return false;
    const target = this.#target;
    const checker = this.#options.deep === true && canCheck(target) ? target : undefined;
    return this.#isThere(node, (call) => checker?.check(node, call) ?? target.exists(node, call));
  }

  /** What is there is taken to be there with all below it, but where it may have come as a blob. */
  async #isWhole(node: Descriptor): Promise<boolean> {
    const target = this.#target;
    if (!canTellWhole(target)) return true;
    return this.#atTarget('exists', node, () => target.isWhole(node, this.#session.call));
  }

  #isThere(node: Descriptor, ask: (call: CallOptions) => Promise<boolean>): Promise<boolean> {
    return answerOr(() => this.#atTarget('exists', node, () => ask(this.#session.call)), false);
  }

  async #copyManifest(node: Descriptor, held: boolean, under: Under | undefined): Promise<void> {
    if (held && this.#options.deep !== true && (await this.#isWhole(node))) return this.#skip(node);
    const { bytes, manifest } = await this.#session.document(node);
    const exact = { ...node, size: bytes.byteLength };
    this.#enlist(exact, manifest);
    const children = successors(manifest);
    await this.#look(children.filter(isSmallBlob));
    await settleInBatches(children, (child) => this.#visit(child, node));
    if (held) return this.#skip(node);
    await this.#pushManifest(exact, bytes, manifest, manifest.subject ? undefined : under);
    this.#session.release(node);
  }

  /**
   * Where there are no tags, and none of the first ones is there, each of many small blobs is sent without asking: one
   * that is there in spite of it costs its bytes.
   */
  async #look(blobs: readonly Descriptor[]): Promise<void> {
    if (blobs.length < MANY || this.#options.deep === true || this.#looksEmpty) return;
    if (!(await this.#session.limit(() => hasNoTags(this.#target, this.#session.call), 0))) return;
    const held = await settleAll(blobs.slice(0, SAMPLE).map((blob) => this.#holds(blob)));
    this.#looksEmpty = !held.includes(true);
  }

  /**
   * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
   * children are asked for again, what is missing is pushed, and the manifest is put once more.
   */
  async #pushManifest(node: Descriptor, bytes: Uint8Array, manifest: Manifest, under: Under | undefined) {
    for (let heal = 0; ; heal += 1) {
      try {
        return await this.#push(node, bytesOf(bytes), under);
      } catch (error) {
        if (!lacksChild(error)) throw error;
        await requireAll(node, manifest, this.#options.keeps, error);
        if (heal === HEALS) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
      for (const child of successors(manifest)) await this.#repair(child, node);
    }
  }

  async #repair(node: Descriptor, parent: Descriptor): Promise<void> {
    const { source, call } = this.#session;
    if (!(await this.#options.keeps(node, parent))) return;
    if (await this.#isThere(node, (options) => this.#target.exists(node, options))) return;
    const manifest = await this.#session.manifest(node);
    if (!manifest) return this.#push(node, source.fetch(node, call), undefined);
    for (const child of successors(manifest)) await this.#repair(child, node);
    this.#enlist(node, manifest);
    await this.#push(node, bytesOf(await this.#session.bytes(node)), undefined);
  }

  async #mount(node: Descriptor, repository: string): Promise<boolean> {
    const target = this.#target;
    if (!canMount(target)) return false;
    if (!(await this.#atTarget('mount', node, () => target.mount(node, repository, this.#session.call))))
      return false;
    this.mounted += 1;
    this.#event({ kind: 'mounted', node, name: repository });
    return true;
  }

  async #push(node: Descriptor, bytes: Bytes, under: Under | undefined): Promise<void> {
    this.#event({ kind: 'started', node });
    const options = { ...this.#session.call, listed: false, tag: under?.tag };
    await this.#atTarget('push', node, () =>
      this.#target.push(
        node,
        blamingSource(bytes, node, (size) => this.#options.onBytes?.(size)),
        options,
      ),
    );
    this.copied += 1;
    this.bytes += node.size;
    this.#event({ kind: 'copied', node });
    if (!under) return;
    under.done();
    this.#event({ kind: 'tagged', node, name: under.tag });
  }

  #skip(node: Descriptor): void {
    this.skipped += 1;
    this.#event({ kind: 'skipped', node });
  }

  readonly #event = (event: CopyEvent): void => this.#options.onEvent?.(event);

  #atTarget<T>(operation: string, node: Descriptor, work: () => Promise<T>): Promise<T> {
    const bytes = operation === 'push' ? node.size : 0;
    return this.#session.limit(() => blame('target', operation, node, work), bytes);
  }
}

const isSmallBlob = ({ size, mediaType }: Descriptor): boolean => size < SMALL && !isManifestType(mediaType);

type Under = { readonly tag: string; done(): void };
