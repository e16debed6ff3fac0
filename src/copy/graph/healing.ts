import { bytesOf } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { isMissingChild } from '../copy-error.ts';
import type { IndexUpkeep } from './index-upkeep.ts';
import type { NodeTransfer, PushTag } from './node-transfer.ts';
import type { Awaitable } from '../options.ts';
import { requireAll } from '../rewrite/left-out.ts';

const HEALS = 3;
const HEAL_MS = 500;

interface ManifestPush {
  readonly node: Descriptor;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly under?: PushTag | undefined;
}

/**
 * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
 * children are asked for again, what is missing is pushed, and the manifest is put once more.
 */
export class Healing {
  readonly #transfer: NodeTransfer;
  readonly #index: IndexUpkeep;
  readonly #keeps: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>;

  constructor(
    transfer: NodeTransfer,
    index: IndexUpkeep,
    keeps: (node: Descriptor, parent: Descriptor) => Awaitable<boolean>,
  ) {
    this.#transfer = transfer;
    this.#index = index;
    this.#keeps = keeps;
  }

  async pushManifest({ node, bytes, manifest, under }: ManifestPush): Promise<void> {
    for (let heal = 0; ; heal += 1) {
      try {
        return await this.#transfer.push(node, bytesOf(bytes), under);
      } catch (error) {
        if (!isMissingChild(error)) throw error;
        await requireAll(node, manifest, this.#keeps, error);
        if (heal === HEALS) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
      for (const child of successors(manifest)) await this.#repair(child, node);
    }
  }

  async #repair(node: Descriptor, parent: Descriptor): Promise<void> {
    const { manifests } = this.#transfer;
    if (!(await this.#keeps(node, parent))) return;
    if (await this.#transfer.exists(node)) return;
    const manifest = await manifests.manifest(node);
    if (!manifest) return this.#transfer.pushBlob(node);
    for (const child of successors(manifest)) await this.#repair(child, node);
    this.#index.add(node, manifest);
    await this.#transfer.push(node, bytesOf(await manifests.bytes(node)));
  }
}
