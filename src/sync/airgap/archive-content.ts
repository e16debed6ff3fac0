import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { subjectOfTag, type Digest } from '../../core/digest.ts';
import { readManifestNode } from '../../core/manifest-node.ts';
import { successors } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import { isTag } from '../../core/reference.ts';
import type { CallOptions, GraphTarget, TagLister } from '../../core/target.ts';
import type { ContentBlob, ContentManifest, RepositoryContent } from './content.ts';

export interface ContentOptions extends CallOptions {
  readonly repository: string;
  /** Blobs that the base has in this repository. */
  readonly held: ReadonlySet<Digest>;
}

/** What the archive holds of a repository, as it is: what could not be copied is not in it. */
export async function archiveContent(
  archive: GraphTarget & TagLister,
  { repository, held, signal }: ContentOptions,
): Promise<RepositoryContent> {
  const manifests = new Map<string, ContentManifest>();
  const blobs = new Map<Digest, ContentBlob>();
  const addBlob = async (blob: Descriptor): Promise<void> => {
    const { digest, size } = blob;
    const isHeld = held.has(digest);
    // Rules may leave content out of the copy.
    if (!blobs.has(digest) && (isHeld || (await archive.exists(blob, { signal }))))
      blobs.set(digest, { digest, size, isHeld });
  };
  const walk = async (roots: readonly Descriptor[], isReferrer: boolean): Promise<void> => {
    const open = [...roots];
    for (let node = open.pop(); node; node = open.pop()) {
      const { mediaType, digest, size } = node;
      if (!isManifestType(mediaType)) await addBlob(node);
      else if (!manifests.has(nodeKey(node)) && (await archive.exists(node, { signal }))) {
        manifests.set(nodeKey(node), { node: { mediaType, digest, size }, isReferrer });
        open.push(...successors((await readManifestNode(archive, node, { signal })).manifest));
      }
    }
  };
  const tags = new Map<string, Digest>();
  const derived: Descriptor[] = [];
  for (const tag of await tagsIn(archive, repository, { signal })) {
    const node = await archive.resolve(nameOf(repository, tag), { signal });
    tags.set(tag, node.digest);
    if (subjectOfTag(tag) === undefined) await walk([node], false);
    else derived.push(node);
  }
  await walk(derived, true);
  // The map grows on the way: referrers have referrers.
  for (const { node } of manifests.values())
    for await (const referrer of archive.predecessors(node, { referrersOnly: true, signal }))
      await walk([referrer], true);
  return { repository, tags, manifests: [...manifests.values()], blobs: [...blobs.values()] };
}

function nameOf(repository: string, tag: string): string {
  return repository === '' ? tag : `${repository}:${tag}`;
}

async function tagsIn(archive: TagLister, repository: string, call: CallOptions): Promise<string[]> {
  const before = nameOf(repository, '');
  const tags: string[] = [];
  for await (const name of archive.tags(call))
    if (name.startsWith(before) && isTag(name.slice(before.length))) tags.push(name.slice(before.length));
  return tags.toSorted();
}
