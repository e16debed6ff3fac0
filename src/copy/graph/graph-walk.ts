import { settleInBatches, SingleFlight } from '../../core/concurrency.ts';
import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { successors } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import { EmptyTargetProbe } from './empty-target-probe.ts';
import { MissingChildren } from './missing-children.ts';
import type { IndexUpkeep } from './index-upkeep.ts';
import type { NodeTransfer, PushTag } from './node-transfer.ts';
import type { Awaitable, CopyOptions } from '../options.ts';
import { Transfers } from '../transfers.ts';

type Shared =
  | 'mountFrom'
  | 'replaces'
  | 'transfers'
  | 'deep'
  | 'beforeNode'
  | 'afterNode'
  | 'onEvent'
  | 'onBytes';

/** Of more children nothing is asked ahead: {@link EmptyTargetProbe} may save asking for each. */
const FEW = 8;

export interface WalkOptions extends Pick<CopyOptions, Shared> {
  /** False: the node is not copied. */
  readonly isIncluded: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>;
}

/** Copies nodes and their graphs to one target: children first, each node once, however many parents it has. */
export class GraphWalk {
  readonly #transfer: NodeTransfer;
  readonly #index: IndexUpkeep;
  readonly #options: WalkOptions;
  readonly #transfers: Transfers;
  readonly #missingChildren: MissingChildren;
  readonly #probe: EmptyTargetProbe;
  readonly #seen = new SingleFlight<string, void>('keep');
  /** Of manifests, whether the target has them. */
  readonly #exist = new SingleFlight<string, boolean>('keep');
  readonly #asking: Promise<unknown>[] = [];

  constructor(transfer: NodeTransfer, index: IndexUpkeep, options: WalkOptions) {
    this.#transfer = transfer;
    this.#index = index;
    this.#options = options;
    this.#transfers = options.transfers ?? new Transfers();
    this.#missingChildren = new MissingChildren(transfer, index, options.isIncluded);
    this.#probe = new EmptyTargetProbe(transfer);
  }

  /** For a node that the target already has, with its graph. */
  skip(node: Descriptor): void {
    this.#seen.set(nodeKey(node), undefined);
    this.#transfer.skip(node);
  }

  /**
   * Asks what {@link copy} will ask first, while other things are awaited: whether the target has the node and, where it has
   * not, those children that can be told without reading anything.
   */
  askAhead(node: Descriptor): void {
    if (this.#options.deep === true) return;
    this.#ask(async () => {
      if (await this.#exists(node)) return;
      const manifest = await this.#transfer.manifests.manifestAtHand(node);
      const children = manifest ? successors(manifest) : [];
      if (children.length > FEW) return;
      for (const child of children)
        if (await this.#options.isIncluded(child, node)) this.#ask(() => this.#exists(child));
    });
  }

  #ask(ask: () => Promise<unknown>): void {
    // A failure comes again where the answer is needed.
    this.#asking.push(ask().catch(() => undefined));
  }

  /** When nothing that was asked ahead is under way any more. */
  async asked(): Promise<void> {
    for (const one of this.#asking) await one;
  }

  /** Pushes a manifest without a subject directly under the tag; true if it did. */
  async copy(node: Descriptor, tag?: string): Promise<boolean> {
    let tagged = false;
    const under = tag === undefined ? undefined : { tag, done: () => void (tagged = true) };
    await this.#transfer.manifests.run.abortOnFailure(() => this.#once(node, under));
    return tagged;
  }

  async #visit(node: Descriptor, parent: Descriptor): Promise<void> {
    await this.#transfer.manifests.run.abortOnFailure(async () => {
      if (!(await this.#options.isIncluded(node, parent))) return;
      this.#transfer.event({ kind: 'discovered', node, parent });
      await this.#once(node, undefined);
    });
  }

  #once(node: Descriptor, under: PushTag | undefined): Promise<void> {
    return this.#seen.get(nodeKey(node), () =>
      isManifestType(node.mediaType) ? this.#copyManifest(node, under) : this.#copyBlob(node, under),
    );
  }

  async #copyBlob(node: Descriptor, under: PushTag | undefined): Promise<void> {
    const { call } = this.#transfer.manifests.run;
    const transferBlob = async (): Promise<void> => {
      if ((await this.#isSound(node)) || !(await this.#transfer.isWanted(node)))
        return this.#transfer.skip(node);
      for (const repository of this.#options.mountFrom?.(node) ?? [])
        if (await this.#transfer.mount(node, repository)) return;
      await this.#transfers.send(node, call, {
        mount: (repository) => this.#transfer.mount(node, repository),
        push: () => this.#transfer.pushBlob(node, under),
      });
    };
    if (!(await this.#transfers.once(node, call, transferBlob))) this.#transfer.skip(node);
  }

  async #isSound(node: Descriptor): Promise<boolean> {
    return !this.#probe.lacks(node) && this.#exists(node);
  }

  #exists(node: Descriptor): Promise<boolean> {
    const ask = (): Promise<boolean> => this.#transfer.isSound(node);
    return isManifestType(node.mediaType)
      ? this.#exist.get(nodeKey(node), ask)
      : this.#transfers.exists(node, this.#transfer.manifests.run.call, ask);
  }

  async #copyManifest(node: Descriptor, under: PushTag | undefined): Promise<void> {
    const { manifests } = this.#transfer;
    const deep = this.#options.deep === true;
    // An existing manifest is taken to be complete.
    const exists = await this.#isSound(node);
    if (exists && !deep && (await this.#transfer.isWhole(node))) return this.#transfer.skip(node);
    const { bytes, manifest } = await manifests.document(node);
    const exact = { ...node, size: bytes.byteLength };
    this.#transfer.learn(node, manifest);
    this.#index.add(exact, manifest);
    if (!exists) this.#index.prepare(exact, manifest);
    // The children first.
    const children = successors(manifest);
    if (!deep) await this.#probe.look(children);
    await settleInBatches(children, (child) => this.#visit(child, node));
    if (exists || !(await this.#transfer.isWanted(node))) return this.#transfer.skip(node);
    // Then the manifest. A referrer is tagged later, when the referrers index is up to date.
    const tag = manifest.subject ? undefined : under;
    await this.#missingChildren.pushManifest({ node: exact, bytes, manifest, under: tag });
    manifests.evict(node);
  }
}
