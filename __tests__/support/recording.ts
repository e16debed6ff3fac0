import type { Bytes } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import { isManifestType } from '../../src/core/media-types.ts';
import type { PushOptions, Target } from '../../src/core/target.ts';

export type Operation = 'fetch' | 'exists' | 'push' | 'resolve' | 'tag';

export interface Call {
  readonly operation: Operation;
  /** Digest of the node, or the reference of a `resolve`. */
  readonly what: string;
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Hooks {
  /** Runs before the call reaches the target; what it throws is the call's failure. */
  before?(call: Call): Promise<void> | void;
  /** Changes what a `fetch` gives. */
  bytes?(node: Descriptor, bytes: Bytes): Bytes;
}

export interface Log {
  readonly started: Call[];
  readonly ended: Call[];
  /** Calls under way now, and the most there ever were. */
  underWay: number;
  most: number;
}

export function newLog(): Log {
  return { started: [], ended: [], underWay: 0, most: 0 };
}

/** A real target with a log of its calls. Reads of blobs happen inside a push, so only reads of manifests count as calls. */
export function recording<T extends Target>(inner: T, log: Log, hooks: Hooks = {}): T {
  const call = async <T>(made: Call, work: () => Promise<T>): Promise<T> => {
    log.started.push(made);
    log.underWay += 1;
    log.most = Math.max(log.most, log.underWay);
    try {
      await hooks.before?.(made);
      // Others get a turn: calls that could overlap do.
      await turn();
      return await work();
    } finally {
      log.underWay -= 1;
      log.ended.push(made);
    }
  };
  const own: Target = {
    fetch(node, options) {
      const held = inner.fetch(node, options);
      const bytes = hooks.bytes?.(node, held) ?? held;
      if (!isManifestType(node.mediaType)) return bytes;
      const read = { operation: 'fetch', what: node.digest, ...options } as const;
      return {
        async *[Symbol.asyncIterator]() {
          yield* await call(read, () => Array.fromAsync(bytes));
        },
      };
    },
    exists: (node, options) =>
      call({ operation: 'exists', what: node.digest, ...options }, () => inner.exists(node, options)),
    push: (node, bytes, options: PushOptions = {}) =>
      call({ operation: 'push', what: node.digest, ...options }, () => inner.push(node, bytes, options)),
    resolve: (reference, options) =>
      call({ operation: 'resolve', what: reference, ...options }, () => inner.resolve(reference, options)),
    tag: (node, tag, options) =>
      call({ operation: 'tag', what: node.digest, tag, ...options }, () => inner.tag(node, tag, options)),
  };
  return overrideCapabilities(inner, own);
}

/** One turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function callsOf(calls: readonly Call[], operation: Operation): string[] {
  return calls.filter((made) => made.operation === operation).map((made) => made.what);
}
