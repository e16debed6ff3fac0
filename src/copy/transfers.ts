import type { Descriptor } from '../core/descriptor.ts';
import type { CallOptions } from '../core/target.ts';
import { SingleFlight } from '../core/concurrency.ts';

/** Two ways to get a blob to a repository. */
export interface BlobTransfer {
  /** False where the registry does not mount. */
  readonly mount: (repository: string) => Promise<boolean>;
  /** Sends it. */
  readonly push: () => Promise<void>;
}

/** By digest: a repository of the registry that has the blob, or is receiving it. Make one with `new SingleFlight()`. */
export type MountSources = SingleFlight<string, string>;

/**
 * Shared by copies to one target: each blob is transferred once, by the first copy that needs it, while others wait; after
 * a failure the next copy tries. Within one registry a blob is pushed to one repository and mounted in the others.
 */
export class Transfers {
  readonly #blobs = new SingleFlight<string, void>();
  readonly #exist = new SingleFlight<string, boolean>();
  readonly #registry: { readonly repository: string; readonly sources: MountSources } | undefined;

  /** `sources` must be the same for all repositories of a registry. */
  constructor(registry?: { readonly repository: string; readonly sources: MountSources }) {
    this.#registry = registry;
  }

  /** Used by {@link copy}. Whether the target had the blob when it was first asked, which may be ahead of its transfer. */
  exists(node: Descriptor, call: CallOptions, ask: () => Promise<boolean>): Promise<boolean> {
    return this.#exist.get(node.digest, ask, call);
  }

  /** Used by {@link copy}. False where another copy transferred the blob. */
  async once(node: Descriptor, call: CallOptions, work: () => Promise<void>): Promise<boolean> {
    let isFirst = false;
    const transfer = (): Promise<void> => {
      isFirst = true;
      return work();
    };
    await this.#blobs.get(node.digest, transfer, call);
    if (this.#registry) this.#registry.sources.offer(node.digest, this.#registry.repository);
    return isFirst;
  }

  /** Used by {@link copy}. Mounts the blob where another repository of the registry has it, else pushes it. */
  async send(node: Descriptor, call: CallOptions, { mount, push }: BlobTransfer): Promise<void> {
    const registry = this.#registry;
    if (!registry) return push();
    const send = async (): Promise<string> => {
      await push();
      return registry.repository;
    };
    const holder = await registry.sources.get(node.digest, send, call);
    if (holder !== registry.repository && !(await mount(holder))) await push();
  }
}
