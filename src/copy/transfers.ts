import type { Descriptor } from '../core/descriptor.ts';
import type { CallOptions } from '../core/target.ts';
import { SingleFlight } from '../core/concurrency.ts';

interface Ways {
  /** Whether the registry took the blob over from the repository. */
  readonly mount: (repository: string) => Promise<boolean>;
  readonly push: () => Promise<void>;
}

/** The repository of a registry that has a blob, or is being sent it, by the blob's digest. */
export type MountSources = SingleFlight<string, string>;

/**
 * What copies to one target share: each blob is brought once, by the copy that asks first, and the others wait. One
 * that failed is brought by the next. Between the repositories of one registry a blob is sent once, and then mounted.
 */
export class Transfers {
  readonly #brought = new SingleFlight<string, void>();
  readonly #place: { readonly repository: string; readonly sources: MountSources } | undefined;

  /** With a place, `sources` is what all repositories of its registry share. */
  constructor(place?: { readonly repository: string; readonly sources: MountSources }) {
    this.#place = place;
  }

  /** False where another copy brought the blob. */
  async bring(node: Descriptor, call: CallOptions, work: () => Promise<void>): Promise<boolean> {
    let own = false;
    const bring = (): Promise<void> => {
      own = true;
      return work();
    };
    await this.#brought.get(node.digest, bring, call);
    if (this.#place) this.#place.sources.offer(node.digest, this.#place.repository);
    return own;
  }

  async send(node: Descriptor, call: CallOptions, { mount, push }: Ways): Promise<void> {
    const place = this.#place;
    if (!place) return push();
    const send = async (): Promise<string> => {
      await push();
      return place.repository;
    };
    const holder = await place.sources.get(node.digest, send, call);
    if (holder !== place.repository && !(await mount(holder))) await push();
  }
}
