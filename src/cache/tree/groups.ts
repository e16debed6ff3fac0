import { OrasError } from '../../core/errors.ts';
import { isGitName, refuseGitName } from '../../files/git-name.ts';
import { safeSegments } from '../../files/safe-path.ts';
import { LIMITS, type Entry } from './format.ts';
import { cacheLinkFault } from './cache-links.ts';

/** A part of a tree that is saved and restored together. */
export interface CacheGroup {
  /** Names the group: a restore finds it by this text. */
  readonly pattern: string;
  /** Absolute. Names are relative to it; nothing is read or written elsewhere. */
  readonly root: string;
  /** The names' beginning that stands for the root itself, which is behind a link of this machine. Default: none. */
  readonly base?: string | undefined;
  /** What all names begin with. Default: the pattern up to its first segment with a wildcard, if it is relative. */
  readonly prefix?: string | undefined;
}

export interface SaveGroup extends CacheGroup {
  /** Below the root, with slashes, `.` for the root itself; a folder comes with all that is in it. */
  readonly paths: readonly string[];
  /** Absolute paths that are passed over, a folder with all that is in it. Default: none. */
  readonly leftOut?: ReadonlySet<string> | undefined;
}

/** The leading segments of a pattern without wildcards: `a/b` of `a/b/*.js`. Empty for one that is not relative. */
export function staticPrefix(pattern: string): string {
  if (/^(?:[/~\\]|[a-zA-Z]:)/.test(pattern) || pattern.split(/[/\\]/).includes('..')) return '';
  const segments = pattern.split('/').filter((one) => one !== '' && one !== '.');
  const wild = segments.findIndex((one) => /[*?[\]{}()!]/.test(one));
  return segments.slice(0, wild < 0 ? undefined : wild).join('/');
}

/** Checks the names of one group. */
export class NameRule {
  readonly #group: CacheGroup;
  readonly #prefix: readonly string[];
  readonly #base: number;

  constructor(group: CacheGroup) {
    this.#group = group;
    const prefix = group.prefix ?? staticPrefix(group.pattern);
    this.#prefix = prefix === '' ? [] : safeSegments(prefix);
    this.#base = group.base ? safeSegments(group.base).length : 0;
  }

  /** The segments below the root of a name that may be written there, else fails with `UNSAFE_PATH`. */
  segments(name: string): string[] {
    const segments = safeSegments(name);
    if (segments.join('/') !== name) throw unsafe(name, 'it is not normalized');
    if (segments.length > LIMITS.depth) throw unsafe(name, `it is more than ${LIMITS.depth} levels deep`);
    if (!this.#prefix.every((segment, at) => segments[at] === segment)) {
      throw unsafe(name, `it is not below ${this.#prefix.join('/')}, as ${this.#group.pattern} asks`);
    }
    if (!this.#prefix.some(isGitName)) refuseGitName(segments, this.#group.root);
    return segments.slice(this.#base);
  }

  /** Fails with `UNSAFE_PATH` for a link that is not kept: of a path that is one itself, a later step would follow it. */
  checkLink({ name, linkTarget = '' }: Entry): void {
    const folders = name.split('/').length - 1;
    const isPath = this.#prefix.length > folders;
    const fault = isPath
      ? 'it is the cached path itself; list its target instead'
      : cacheLinkFault(linkTarget, folders - this.#base);
    if (fault === undefined) return;
    const [shown, target] = [name, linkTarget].map((one) => JSON.stringify(one.slice(0, 200)));
    throw new OrasError('UNSAFE_PATH', `will not cache the link ${shown} to ${target}: ${fault}`, {
      details: { entry: name.slice(0, 200), reason: 'not-cached' },
    });
  }
}

function unsafe(name: string, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
    details: { entry: name.slice(0, 200) },
  });
}
