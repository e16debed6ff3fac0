import { canPump, verified } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import type { CallOptions, Content } from '../../src/core/target.ts';

/** What a source lends of a node, checked against it; fails where it can only be iterated. */
export async function pumped(source: Content, node: Descriptor, options: CallOptions = {}): Promise<Buffer> {
  const bytes = verified(source.fetch(node, options), node);
  if (!canPump(bytes)) throw new Error('cannot be pumped');
  const taken: Buffer[] = [];
  await bytes.pump((chunk) => void taken.push(Buffer.from(chunk)));
  return Buffer.concat(taken);
}
