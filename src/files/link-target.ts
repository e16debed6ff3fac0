/** A link's path, and the tree it is part of. */
export interface LinkPlace {
  /** The link's own path, below the folder that it must not lead out of. */
  readonly segments: readonly string[];
  /** Whether the artifact itself has a folder there, and not a link. */
  readonly isFolder: (segments: readonly string[]) => boolean;
}

/**
 * Why a symbolic link must not have this target, or undefined. Packing and unpacking share the rule: a `..` after a name
 * leads wherever that name leads, which a later pull may change (GHSA-m37j-52j7-pjw7). So only folders may precede it.
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
