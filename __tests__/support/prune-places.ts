import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf, digestTagOf } from '../../src/core/digest.ts';
import type { GoingTag } from '../../src/sync/prune.ts';
import type { RemovalOptions, RemovalResult } from '../../src/sync/remove-tags.ts';
import { canListTags, type Source } from '../../src/core/target.ts';

/** As of a run that has seen nothing itself. */
export function removalOf(tags: readonly string[], more: Partial<RemovalOptions> = {}): RemovalOptions {
  return { tags, seen: new Map(), concurrency: 4, signal: undefined, ...more };
}

export function going(tag: string, node: Descriptor): GoingTag {
  return { tag, digest: node.digest };
}

export function signatureTag(node: Descriptor): string {
  return `${digestTagOf(node.digest)}.sig`;
}

export function goingSignature(node: Descriptor): GoingTag {
  return { tag: signatureTag(node), subject: node.digest };
}

/** `tag result`, in the order in which it was told. */
export function resultsOf({ removals }: RemovalResult): string[] {
  return removals.map(({ tag, result }) => `${tag} ${result}`);
}

export async function tagsOf(source: Source): Promise<string[]> {
  if (!canListTags(source)) throw new Error('no tags here');
  return (await Array.fromAsync(source.tags())).toSorted();
}

export const OTHER = digestOf('other');
