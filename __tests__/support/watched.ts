import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import type { IndexEntry, IndexMaintainer } from '../../src/core/target.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';

export interface Asked {
  readonly operation: string;
  /** Digest, or the reference of a `resolve`; empty for `tags` and `link`. */
  readonly what: string;
  readonly tag?: string | undefined;
}

const STREAMS = ['fetch', 'predecessors', 'tags'];
const CALLS = ['exists', 'push', 'resolve', 'tag', 'link', 'verify'];

/** The target itself, but that `before` runs ahead of each call; what it throws is the call's failure. */
export function watched<T extends object>(inner: T, before: (asked: Asked) => Promise<void> | void): T {
  const methodOf = (name: string) => {
    const held: unknown = Reflect.get(inner, name);
    return typeof held === 'function' ? (held.bind(inner) as (...args: unknown[]) => unknown) : undefined;
  };
  const own: Record<string, (...args: unknown[]) => unknown> = {};
  for (const name of CALLS) {
    const method = methodOf(name);
    if (!method) continue;
    own[name] = async (...args) => {
      await before(askedBy(name, args));
      return method(...args);
    };
  }
  for (const name of STREAMS) {
    const method = methodOf(name);
    if (!method) continue;
    own[name] = (...args) => ({
      async *[Symbol.asyncIterator]() {
        await before(askedBy(name, args));
        yield* method(...args) as AsyncIterable<unknown>;
      },
    });
  }
  return overrideCapabilities(inner, own);
}

function askedBy(operation: string, args: readonly unknown[]): Asked {
  const [first, second, third] = args as [
    { digest?: string } | string | undefined,
    unknown,
    { tag?: string },
  ];
  const what = typeof first === 'string' ? first : (first?.digest ?? '');
  const tag = operation === 'tag' && typeof second === 'string' ? second : third?.tag;
  return { operation, what, ...(tag !== undefined && { tag }) };
}

/** Keeps lists of referrers beside the content, as registries without the API do. */
export class ListingTarget extends MemoryTarget implements IndexMaintainer {
  readonly lists = new Map<string, Set<string>>();

  async link(entries: readonly IndexEntry[]): Promise<boolean> {
    let written = false;
    for (const { node, subject } of entries) {
      if (!(await this.exists(node))) throw new Error(`${node.digest} is listed before it is there`);
      if (!subject) continue;
      const list = this.lists.get(subject.digest) ?? new Set();
      written ||= !list.has(node.digest);
      this.lists.set(subject.digest, list.add(node.digest));
    }
    return written;
  }
}
