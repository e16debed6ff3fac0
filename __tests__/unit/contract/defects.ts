import type { TargetKind } from '../../../src/contract/target-contract.ts';
import { bytesOf, type Bytes } from '../../../src/core/bytes.ts';
import { plain, type Descriptor } from '../../../src/core/descriptor.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import type { CallOptions, PredecessorOptions, PushOptions } from '../../../src/core/target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';

const MIB = 1024 * 1024;

export const memoryLimits = {
  streaming: 'memory holds everything',
  partialReads: 'memory gives its content as one chunk',
} as const;

/** Memory that does one thing wrong. */
function broken(wrong: (memory: MemoryTarget) => object): TargetKind {
  const create = () => {
    const memory = new MemoryTarget();
    return { target: overrideCapabilities(memory, wrong(memory)) };
  };
  return { create, limits: memoryLimits };
}

function predecessorsAs(change: (found: Descriptor) => readonly Descriptor[]): TargetKind {
  return broken((memory) => ({
    async *predecessors(node: Descriptor, options?: PredecessorOptions) {
      for await (const found of memory.predecessors(node, options)) yield* change(found);
    },
  }));
}

const reading: Readonly<Record<string, TargetKind>> = {
  'reads once': broken((memory) => ({
    fetch(node: Descriptor, options?: CallOptions): Bytes {
      const reader = memory.fetch(node, options)[Symbol.asyncIterator]();
      return { [Symbol.asyncIterator]: () => reader };
    },
  })),
  'looks at once': broken((memory) => {
    const held = new Set<string>();
    return {
      async push(node: Descriptor, bytes: Bytes, options?: PushOptions) {
        await memory.push(node, bytes, options);
        held.add(node.digest);
      },
      fetch: (node: Descriptor, options?: CallOptions) =>
        held.has(node.digest) ? memory.fetch(node, options) : bytesOf(),
    };
  }),
  'reads on after an abort': broken((memory) => ({ fetch: (node: Descriptor) => memory.fetch(node) })),
  'reads on after an abort, in chunks': {
    ...broken((memory) => ({
      async *fetch(node: Descriptor) {
        for await (const whole of memory.fetch(node))
          for (let at = 0; at < whole.byteLength; at += MIB) yield whole.subarray(at, at + MIB);
      },
    })),
    limits: { streaming: memoryLimits.streaming },
  },
  'begins with nothing': broken((memory) => ({
    fetch: (node: Descriptor) => ({
      async *[Symbol.asyncIterator]() {
        yield new Uint8Array();
        yield* memory.fetch(node);
      },
    }),
  })),
  'holds everything, and says that it cannot': { create: () => ({ target: new MemoryTarget() }) },
};

const writing: Readonly<Record<string, TargetKind>> = {
  'has all': broken(() => ({ exists: async () => true })),
  'has nothing': broken(() => ({ exists: async () => false })),
  'hides what fails': broken((memory) => ({
    push: async (node: Descriptor, bytes: Bytes, options?: PushOptions) =>
      memory.push(node, bytes, options).catch(() => undefined),
  })),
  'fails with an error of its own': broken((memory) => ({
    push: async (node: Descriptor, bytes: Bytes, options?: PushOptions) =>
      memory.push(node, bytes, options).catch(() => Promise.reject(new TypeError('it broke'))),
  })),
  'refuses what it holds': broken((memory) => ({
    async push(node: Descriptor, bytes: Bytes, options?: PushOptions) {
      if (await memory.exists(node)) throw new OrasError('ALREADY_EXISTS', 'it is there');
      await memory.push(node, bytes, options);
    },
  })),
  'refuses the second of two pushes at once': broken((memory) => {
    const begun = new Set<string>();
    return {
      async push(node: Descriptor, bytes: Bytes, options?: PushOptions) {
        if (begun.has(node.digest)) throw new OrasError('CONFLICT', 'somebody else writes it');
        begun.add(node.digest);
        await memory.push(node, bytes, options).finally(() => begun.delete(node.digest));
      },
    };
  }),
  'refuses empty content': broken((memory) => ({
    async push(node: Descriptor, bytes: Bytes, options?: PushOptions) {
      if (node.size === 0) throw new OrasError('UNSUPPORTED', 'it is empty');
      await memory.push(node, bytes, options);
    },
  })),
  'knows sha256 only': broken((memory) => ({
    async push(node: Descriptor, bytes: Bytes, options?: PushOptions) {
      if (node.digest.startsWith('sha512:')) throw new OrasError('UNSUPPORTED', 'sha512');
      await memory.push(node, bytes, options);
    },
  })),
};

const places: Readonly<Record<string, TargetKind>> = {
  'leaves a temporary file': {
    create() {
      const memory = new MemoryTarget();
      const files: string[] = [];
      const push = async (node: Descriptor, bytes: Bytes, options?: PushOptions) => {
        files.push(`${node.digest}.tmp`);
        await memory.push(node, bytes, options);
        files.pop();
      };
      return { target: overrideCapabilities(memory, { push }), contents: () => files };
    },
    limits: memoryLimits,
  },
  'keeps nothing': {
    create: () => ({ target: new MemoryTarget(), reopen: () => new MemoryTarget() }),
    limits: memoryLimits,
  },
};

const tags: Readonly<Record<string, TargetKind>> = {
  'forgets the tag of a push': broken((memory) => ({
    push: (node: Descriptor, bytes: Bytes, options: PushOptions = {}) =>
      memory.push(node, bytes, { ...options, tag: undefined }),
  })),
  'never moves a tag': broken((memory) => ({
    async tag(node: Descriptor, reference: string) {
      await memory.resolve(reference).catch(() => memory.tag(node, reference));
    },
  })),
  'tags what is not there': broken((memory) => {
    const own = new Map<string, Descriptor>();
    return {
      tag: async (node: Descriptor, reference: string) => void own.set(reference, plain(node)),
      resolve: async (reference: string) => own.get(reference) ?? memory.resolve(reference),
    };
  }),
  'resolves no digest': broken((memory) => ({
    async resolve(reference: string) {
      if (reference.includes(':')) throw new OrasError('NOT_FOUND', 'a digest');
      return memory.resolve(reference);
    },
  })),
  'resolves to a blob': broken((memory) => ({
    resolve: async (reference: string) => ({
      ...(await memory.resolve(reference)),
      mediaType: 'application/octet-stream',
    }),
  })),
  'does not say that a tag is missing': broken((memory) => ({
    resolve: (reference: string) => memory.resolve(reference).catch(() => undefined),
  })),
  'lists one tag': broken((memory) => ({
    async *tags(): AsyncGenerator<string> {
      for await (const tag of memory.tags()) return yield tag;
    },
  })),
};

const predecessors: Readonly<Record<string, TargetKind>> = {
  'finds no predecessors': predecessorsAs(() => []),
  'finds each twice': predecessorsAs((found) => [found, found]),
  'finds the bare node': predecessorsAs((found) => [plain(found)]),
  'finds all types': broken((memory) => ({
    predecessors: (node: Descriptor, options: PredecessorOptions = {}) =>
      memory.predecessors(node, { ...options, artifactType: undefined }),
  })),
  'finds what lists the node always': broken((memory) => ({
    predecessors: (node: Descriptor, options: PredecessorOptions = {}) =>
      memory.predecessors(node, { ...options, referrersOnly: false }),
  })),
  'finds parents of parents': broken((memory) => ({
    async *predecessors(node: Descriptor, options: PredecessorOptions = {}) {
      for await (const found of memory.predecessors(node, options)) {
        yield found;
        yield* memory.predecessors(found, options);
      }
    },
  })),
  'fails for a node that is not there': broken((memory) => ({
    async *predecessors(node: Descriptor, options: PredecessorOptions = {}) {
      if (!(await memory.exists(node))) throw new OrasError('NOT_FOUND', 'the subject');
      yield* memory.predecessors(node, options);
    },
  })),
  'answers after an abort': broken((memory) => ({
    predecessors: (node: Descriptor, options: PredecessorOptions = {}) =>
      memory.predecessors(node, { ...options, signal: undefined }),
  })),
};

/** Kinds that break the contract in one point each, by what they do. */
export const DEFECTS: Readonly<Record<string, TargetKind>> = {
  ...reading,
  ...writing,
  ...places,
  ...tags,
  ...predecessors,
};
