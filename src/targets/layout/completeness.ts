import { readByDigest } from '../../core/bytes.ts';
import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { parseManifest, successors } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Content } from '../../core/target.ts';

/** Whether everything that the node reaches exists. An unreadable manifest counts as missing. */
export async function isWhole(
  content: Content,
  root: Descriptor,
  options: CallOptions = {},
): Promise<boolean> {
  const seen = new Set<string>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(nodeKey(node))) continue;
    seen.add(nodeKey(node));
    options.signal?.throwIfAborted();
    if (!(await content.exists(node, options))) return false;
    if (!isManifestType(node.mediaType)) continue;
    const children = await childrenOf(content, node, options);
    if (!children) return false;
    open.push(...children);
  }
  return true;
}

async function childrenOf(
  content: Content,
  node: Descriptor,
  options: CallOptions,
): Promise<readonly Descriptor[] | undefined> {
  try {
    return successors(parseManifest(await readByDigest(content.fetch(node, options), node), node));
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof OrasError) return undefined;
    throw error;
  }
}
