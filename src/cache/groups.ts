import { OrasError } from '../core/errors.ts';
import { collisionKey, safeSegments } from '../targets/safe-path.ts';
import { LIMITS, type Entry } from './format.ts';

/** A part of a tree that is stored and brought back together. */
export interface CacheGroup {
  /** Names the group: a restore finds it by this text. */
  readonly pattern: string;
  /** Absolute. Names are relative to it; nothing is read or written elsewhere. */
  readonly root: string;
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

/** Judges the names of one group. */
export class NameRule {
  readonly #group: CacheGroup;
  readonly #prefix: readonly string[];

  constructor(group: CacheGroup) {
    this.#group = group;
    const prefix = group.prefix ?? staticPrefix(group.pattern);
    this.#prefix = prefix === '' ? [] : safeSegments(prefix);
  }

  /** The segments of a name that may be written below the root, else fails with `UNSAFE_PATH`. */
  segments(name: string): string[] {
    const segments = safeSegments(name);
    if (segments.join('/') !== name) throw unsafe(name, 'it is not in its plain form');
    if (segments.length > LIMITS.depth) throw unsafe(name, `it is more than ${LIMITS.depth} levels deep`);
    if (!this.#prefix.every((segment, at) => segments[at] === segment)) {
      throw unsafe(name, `it is not below ${this.#prefix.join('/')}, as ${this.#group.pattern} asks`);
    }
    return segments;
  }
}

/** Fails where a link of the tree would lead out of the root, also by way of another link (GHSA-m37j-52j7-pjw7). */
export function checkLinks(entries: readonly Entry[]): void {
  const links = entries.filter(({ kind }) => kind === 'link');
  const names = new Set(links.map(({ name }) => collisionKey(name.split('/'))));
  for (const { name, text } of links) {
    if (text === '' || text.length > 4096 || /[\p{Cc}\\\ufffd]/u.test(text))
      throw leadsOut(name, text, 'is no path');
    if (text.startsWith('/') || /^[a-zA-Z]:/.test(text)) throw leadsOut(name, text, 'is absolute');
    const way = name.split('/').slice(0, -1);
    let through = false;
    for (const part of text.split('/').filter((one) => one !== '' && one !== '.')) {
      if (part !== '..') {
        way.push(part);
        through ||= names.has(collisionKey(way));
      } else if (through || way.pop() === undefined) throw leadsOut(name, text, 'leads out of the root');
    }
  }
}

function leadsOut(name: string, target: string, reason: string): OrasError {
  const link = `the link ${JSON.stringify(name.slice(0, 200))} to ${JSON.stringify(target.slice(0, 200))}`;
  return new OrasError('UNSAFE_PATH', `will not keep ${link}: it ${reason}`, {
    details: { entry: name.slice(0, 200) },
  });
}

function unsafe(name: string, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
    details: { entry: name.slice(0, 200) },
  });
}
