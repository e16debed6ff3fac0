/** What is known of the tree that a link is part of. */
export interface LinkPlace {
  /** The link's own, below the folder that it may not lead out of. */
  readonly segments: readonly string[];
  /** Whether the artifact itself has a folder there: one that is not a link, and will not become one. */
  readonly isFolder: (segments: readonly string[]) => boolean;
}

/**
 * Why a symbolic link may not have this target; undefined where it may. One rule for what is packed and unpacked: a `..`
 * behind a name leads to wherever that name does, and a later pull may turn it elsewhere (GHSA-m37j-52j7-pjw7). So only
 * the names of folders stand before it.
 */
export function linkFault(target: string, { segments, isFolder }: LinkPlace): string | undefined {
  if (target === '') return 'is empty';
  if (target.includes('\ufffd')) return 'is not UTF-8, or has U+FFFD';
  if (/\p{Cc}/u.test(target)) return 'has a control character';
  if (target.includes('\\')) return 'has a backslash';
  if (target.startsWith('/') || /^[a-zA-Z]:/.test(target)) return 'is absolute';
  const way = segments.slice(0, -1);
  let named = false;
  for (const part of target.split('/').filter((name) => name !== '' && name !== '.')) {
    if (part !== '..') {
      way.push(part);
      named = true;
      continue;
    }
    if (named && !isFolder(way))
      return `has .. behind ${JSON.stringify(way.join('/'))}, which is not a folder here`;
    if (way.pop() === undefined) return 'leads out of the folder';
  }
  return undefined;
}
