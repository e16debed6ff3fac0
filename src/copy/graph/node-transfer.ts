import { bytesOf, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { artifactTypeOf, type Manifest } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import { answerOr } from '../../core/inconclusive-answer.ts';
import { canVerify, canMount, canTellWhole, type CallOptions, type Target } from '../../core/target.ts';
import { attributeReadErrors, wrapCopyError } from '../copy-error.ts';
import type { CopyEvent, CopyOptions, CopyResult } from '../options.ts';
import type { ManifestCache } from '../manifest-cache.ts';

/** A tag to push a manifest under; `done` is called afterwards. */
export interface PushTag {
  readonly tag: string;
  done(): void;
}

type Options = Pick<CopyOptions, 'deep' | 'beforeNode' | 'afterNode' | 'onEvent' | 'onBytes'>;

/** Transfers single nodes to one target: checks, mounts, pushes and tags them, and counts the results. */
export class NodeTransfer {
  readonly manifests: ManifestCache;
  readonly target: Target;
  readonly #options: Options;
  /** Artifact types of manifests that were read. */
  readonly #types = new Map<Digest, string>();
  readonly #unwanted = new Set<Digest>();
  #copied = 0;
  #skipped = 0;
  #mounted = 0;
  #bytes = 0;

  constructor(manifests: ManifestCache, target: Target, options: Options) {
    this.manifests = manifests;
    this.target = target;
    this.#options = options;
  }

  exists(node: Descriptor): Promise<boolean> {
    return this.#checkExists(node, (call) => this.target.exists(node, call));
  }

  /** Like {@link exists}; with `deep`, content that can be corrupt is verified. */
  isSound(node: Descriptor): Promise<boolean> {
    const { target } = this;
    const verifier = this.#options.deep === true && canVerify(target) ? target : undefined;
    return this.#checkExists(node, (call) => verifier?.verify(node, call) ?? target.exists(node, call));
  }

  /** Existing manifests are taken to have their children, except where one may have been pushed as a blob. */
  async isWhole(node: Descriptor): Promise<boolean> {
    const { target } = this;
    if (!canTellWhole(target)) return true;
    return this.atTarget('exists', node, () => target.isWhole(node, this.manifests.run.call));
  }

  #checkExists(node: Descriptor, ask: (call: CallOptions) => Promise<boolean>): Promise<boolean> {
    return answerOr(() => this.atTarget('exists', node, () => ask(this.manifests.run.call)), false);
  }

  async mount(node: Descriptor, repository: string): Promise<boolean> {
    const { target } = this;
    if (!canMount(target)) return false;
    if (!(await this.atTarget('mount', node, () => target.mount(node, repository, this.manifests.run.call))))
      return false;
    this.#mounted += 1;
    this.event({ kind: 'mounted', node, name: repository });
    await this.#options.afterNode?.(node);
    return true;
  }

  pushBlob(node: Descriptor, under?: PushTag): Promise<void> {
    return this.push(node, this.manifests.source.fetch(node, this.manifests.run.call), under);
  }

  async push(node: Descriptor, bytes: Bytes, under?: PushTag): Promise<void> {
    this.event({ kind: 'started', node });
    const options = { ...this.manifests.run.call, index: false, tag: under?.tag };
    await this.atTarget('push', node, () =>
      this.target.push(
        node,
        attributeReadErrors(bytes, node, (size) => this.#options.onBytes?.(size, node)),
        options,
      ),
    );
    this.#copied += 1;
    this.#bytes += node.size;
    this.event({ kind: 'copied', node });
    if (under) {
      under.done();
      this.event({ kind: 'tagged', node, name: under.tag });
    }
    await this.#options.afterNode?.(node);
  }

  /** False where the caller does not want the node copied. */
  async isWanted(node: Descriptor): Promise<boolean> {
    if ((await this.#options.beforeNode?.(node)) !== 'skip') return true;
    this.#unwanted.add(node.digest);
    return false;
  }

  skip(node: Descriptor): void {
    this.#skipped += 1;
    this.event({ kind: 'skipped', node });
  }

  /** Pushing the manifest again under the tag saves reading it from the target. */
  async tag(node: Descriptor, tag: string): Promise<void> {
    const { target, manifests } = this;
    const isSent = isManifestType(node.mediaType) && !this.#unwanted.has(node.digest);
    const bytes = isSent ? await manifests.bytes(node) : undefined;
    await this.atTarget('tag', node, () =>
      bytes
        ? target.push({ ...node, size: bytes.byteLength }, bytesOf(bytes), {
            ...manifests.run.call,
            tag,
            index: false,
          })
        : target.tag(node, tag, manifests.run.call),
    );
    this.event({ kind: 'tagged', node, name: tag });
  }

  counts(): Pick<CopyResult, 'copied' | 'skipped' | 'mounted' | 'bytes'> {
    return { copied: this.#copied, skipped: this.#skipped, mounted: this.#mounted, bytes: this.#bytes };
  }

  /** Events of the node tell what kind of artifact it is. */
  learn(node: Descriptor, manifest: Manifest): void {
    const type = artifactTypeOf(manifest);
    if (type !== undefined) this.#types.set(node.digest, type);
  }

  event(event: CopyEvent): void {
    const artifactType = event.node.artifactType ?? this.#types.get(event.node.digest);
    const node = artifactType === undefined ? event.node : { ...event.node, artifactType };
    this.#options.onEvent?.({ ...event, node });
  }

  /** Within the concurrency limit, by the bytes that the work moves. */
  atTarget<T>(step: string, node: Descriptor, work: () => Promise<T>): Promise<T> {
    const bytes = step === 'push' ? node.size : 0;
    return this.manifests.run.limit(() => wrapCopyError({ side: 'target', step, node }, work), bytes);
  }
}
