import type { Descriptor } from '../core/descriptor.ts';
import type { CallOptions } from '../core/target.ts';
import { Once } from './once.ts';

interface Ways {
  /** Whether the registry took the blob over from the repository. */
  readonly mount: (repository: string) => Promise<boolean>;
  readonly push: () => Promise<void>;
}

/** The repository of a registry that has a blob, or is being sent it, by the blob's digest. */
export type MountSources = Once<string>;

/**
 * What copies to one target share: each blob is brought once, by the copy that asks first, and the others wait. One
 * that failed is brought by the next. Between the repositories of one registry a blob is sent once, and then mounted.
 */
export class Transfers {
  readonly #brought = new Once<void>();
  readonly #place: { readonly repository: string; readonly sources: MountSources } | undefined;

  /** With a place, `sources` is what all repositories of its registry share. */
  constructor(place?: { readonly repository: string; readonly sources: MountSources }) {
    this.#place = place;
  }

  /** False where another copy brought the blob. */
  async bring(node: Descriptor, call: CallOptions, work: () => Promise<void>): Promise<boolean> {
    let own = false;
    await this.#brought.get(node.digest, call, () => {
      own = true;
      return work();
    });
    if (this.#place) this.#place.sources.know(node.digest, this.#place.repository);
    return own;
  }

  async send(node: Descriptor, call: CallOptions, { mount, push }: Ways): Promise<void> {
    const place = this.#place;
    if (!place) return push();
    const holder = await place.sources.get(node.digest, call, async () => {
      await push();
      return place.repository;
    });
    if (holder !== place.repository && !(await mount(holder))) await push();
  }
}
