import { bytesOf } from '../../core/bytes.ts';
import { settleAll } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { CopyError, OrasError } from '../../core/errors.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { retryMissingChild } from '../missing-child-retry.ts';
import type { IndexUpkeep } from './index-upkeep.ts';
import type { NodeTransfer, PushTag } from './node-transfer.ts';
import type { Awaitable } from '../options.ts';

interface ManifestPush {
  readonly node: Descriptor;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly under?: PushTag | undefined;
}

/** A registry may have lost a child that it reported as present: then it is pushed again, and the manifest once more. */
export class MissingChildren {
  readonly #transfer: NodeTransfer;
  readonly #index: IndexUpkeep;
  readonly #isIncluded: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>;

  constructor(
    transfer: NodeTransfer,
    index: IndexUpkeep,
    isIncluded: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>,
  ) {
    this.#transfer = transfer;
    this.#index = index;
    this.#isIncluded = isIncluded;
  }

  async pushManifest({ node, bytes, manifest, under }: ManifestPush): Promise<void> {
    await retryMissingChild(() => this.#transfer.push(node, bytesOf(bytes), under), {
      signal: this.#transfer.manifests.run.call.signal,
      refused: (error) => this.#requireNoneExcluded(node, manifest, error),
      repair: async () => {
        for (const child of successors(manifest)) await this.#repair(child, node);
      },
    });
  }

  /** A child that a filter excludes cannot be repaired. */
  async #requireNoneExcluded(node: Descriptor, manifest: Manifest, cause: unknown): Promise<void> {
    const { digest } = node;
    const included = await settleAll(
      successors(manifest).map(async (child) => this.#isIncluded(child, node)),
    );
    const excluded = included.filter((isIncluded) => !isIncluded).length;
    if (excluded === 0) return;
    const message = `the target does not accept ${digest} without its children (${excluded} excluded)`;
    const error = new OrasError('UNSUPPORTED', message, { cause, details: { reason: 'needs-children' } });
    throw new CopyError(error, { operation: 'push', side: 'target', digest });
  }

  async #repair(node: Descriptor, parent: Descriptor): Promise<void> {
    const { manifests } = this.#transfer;
    if (!(await this.#isIncluded(node, parent))) return;
    if (await this.#transfer.exists(node)) return;
    const manifest = await manifests.manifest(node);
    if (!manifest) return this.#transfer.pushBlob(node);
    for (const child of successors(manifest)) await this.#repair(child, node);
    this.#index.add(node, manifest);
    await this.#transfer.push(node, bytesOf(await manifests.bytes(node)));
  }
}
