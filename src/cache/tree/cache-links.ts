/** Folders of a machine by what they are for, such as `home`: a link into one of them leads into that of another machine. */
export type Folders = Readonly<Record<string, string>>;

const MAX_TARGET = 4096;

/**
 * Why a symbolic link so many folders below its root cannot be kept; undefined for one that can. `..` may only stand at
 * the beginning, where it leads through real folders: behind a name it would lead where another link says. An absolute
 * target is kept as it is: a virtual environment has them.
 */
export function cacheLinkFault(target: string, depth: number): string | undefined {
  if (target === '' || target.length > MAX_TARGET || /[\p{Cc}\\\ufffd]/u.test(target))
    return 'it is not a path';
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const named = parts.findIndex((part) => part !== '..');
  const up = named < 0 ? parts.length : named;
  if (parts.includes('..', up)) return 'it has .. after a name';
  if (isAbsolute(target)) return up > 0 ? 'it has .. after a name' : undefined;
  return up > depth ? 'it leads out of the folder that its path is in' : undefined;
}

function isAbsolute(target: string): boolean {
  return target.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(target);
}

/** Where an absolute link leads on this machine: one into a folder of `then` leads into that of `now`. */
export function movedLink(target: string, then: Folders, now: Folders): string {
  const known = Object.entries(then)
    .filter(([name, folder]) => now[name] !== undefined && isBelow(target, slashed(folder)))
    // The workspace may lie in the home folder.
    .toSorted(([, a], [, b]) => b.length - a.length);
  const [name, folder] = known[0] ?? [];
  if (name === undefined || folder === undefined) return target;
  return `${slashed(now[name] ?? '')}${target.slice(slashed(folder).length)}`;
}

function isBelow(path: string, folder: string): boolean {
  return isAbsolute(folder) && (path === folder || path.startsWith(`${folder}/`));
}

/** As link targets are stored, without a slash at the end. */
function slashed(folder: string): string {
  const path = process.platform === 'win32' ? folder.replaceAll('\\', '/') : folder;
  return path.replace(/\/+$/, '');
}
