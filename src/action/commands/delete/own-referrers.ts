import { findPredecessors } from '../../../copy/extended-copy.ts';
import type { Predecessor } from '../../../copy/options.ts';
import { cosignTags } from '../../../copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { hasCode } from '../../../core/errors.ts';
import { readManifestNode } from '../../../core/manifest-node.ts';
import type { GraphTarget } from '../../../core/target.ts';
import type { Context } from '../shared/context.ts';
import type { TagTable } from './tag-table.ts';

interface Place {
  readonly target: GraphTarget;
  readonly tags: TagTable;
}

/**
 * What refers to the root and to nothing else, the outermost first: whatever fails, what is left can be found from the
 * root. What a list says is not believed: a manifest goes if it says itself what its subject is, or if all its tags are
 * cosign's for nodes that go.
 */
export async function ownReferrers(
  { target, tags }: Place,
  root: Descriptor,
  { signal, concurrency, log }: Context,
): Promise<readonly Predecessor[]> {
  const found = await findPredecessors(target, root, {
    referrersOnly: true,
    children: false,
    digestTags: cosignTags,
    tellTypes: true,
    signal,
    concurrency,
  });
  const cosigns = new Set([root, ...found.map(({ node }) => node)].flatMap(cosignTags));
  const levels = new Map([[root.digest, 0]]);
  const referrers: Predecessor[] = [];
  for (const one of found.toSorted((a, b) => a.level - b.level)) {
    const { node, of, tag } = one;
    if (!levels.has(of.digest) || levels.has(node.digest)) continue;
    const why =
      tag === undefined
        ? await faultOf(target, one, signal)
        : faultOfTags(await tags.tagsOf(node.digest), cosigns);
    if (why === 'gone') continue;
    if (why !== undefined) {
      log.warning(`${node.digest} is listed as a referrer of ${of.digest} and stays: ${why}`);
      continue;
    }
    levels.set(node.digest, one.level);
    referrers.push(one);
  }
  return referrers.toReversed();
}

async function faultOf(
  target: GraphTarget,
  { node, of }: Predecessor,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { manifest } = await readManifestNode(target, node, { signal });
    return manifest.subject?.digest === of.digest ? undefined : 'its manifest has another subject';
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return 'gone';
    if (hasCode(error, 'INVALID_CONTENT')) return 'it is no manifest that can be read';
    throw error;
  }
}

function faultOfTags(tags: readonly string[] | undefined, cosigns: ReadonlySet<string>): string | undefined {
  if (!tags) return 'the tags cannot be listed, so it may belong to something else, too';
  const other = tags.find((tag) => !cosigns.has(tag));
  return other === undefined ? undefined : `the tag ${other} points to it, too`;
}
