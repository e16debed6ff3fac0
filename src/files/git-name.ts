import { sep } from 'node:path';
import { OrasError } from '../core/errors.ts';

/** Code points that HFS+ ignores, as git lists them (utf8.c, `next_hfs_char`). */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/**
 * Whether a file system may take a name for `.git`, whose files control what the next git command runs: in any case, with
 * what HFS+ ignores, with dots and spaces at its end, as a stream of NTFS, or by its short name (git's path.c, `is_ntfs_dotgit`).
 */
export function isGitName(segment: string): boolean {
  const [name = ''] = segment.replace(IGNORED, '').toLowerCase().split(':');
  return /^(?:\.git|git~1)[. ]*$/.test(name);
}

/** Whether an absolute path is a `.git` folder, or is inside one. */
export function isInGit(path: string): boolean {
  return path.split(sep).some(isGitName);
}

/** Fails for a name that git would read, unless the destination is inside a `.git` folder. */
export function refuseGitName(segments: readonly string[], folder: string): void {
  if (!segments.some(isGitName) || isInGit(folder)) return;
  const name = JSON.stringify(segments.join('/').slice(0, 200));
  throw new OrasError('UNSAFE_PATH', `will not write to ${name}: it is git's own`, {
    details: { reason: 'git-folder', title: segments.join('/').slice(0, 200) },
  });
}
