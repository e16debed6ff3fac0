import type { Descriptor } from '../../src/core/descriptor.ts';
import type { Content } from '../../src/core/target.ts';

/** The content, of which one node comes in two halves: `between` ends before the second is given. */
export function slowly(content: Content, slow: Descriptor, between: () => Promise<void>): Content {
  return {
    exists: (node, options) => content.exists(node, options),
    fetch(node, options) {
      const bytes = content.fetch(node, options);
      if (node.digest !== slow.digest) return bytes;
      return {
        async *[Symbol.asyncIterator]() {
          const whole = Buffer.concat(await Array.fromAsync(bytes));
          const half = Math.floor(whole.length / 2);
          yield whole.subarray(0, half);
          await between();
          yield whole.subarray(half);
        },
      };
    },
  };
}
