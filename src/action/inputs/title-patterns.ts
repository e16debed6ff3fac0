import { posix } from 'node:path';
import type { OrasError } from '../../core/errors.ts';
import {
  beginsWild,
  expandBraces,
  matchesGlobSegment,
  parseGlobSegment,
  type GlobSegment,
} from '../../core/glob.ts';
import { wrong } from './raw-inputs.ts';

/** A line of input `files` where it chooses from the titles of an artifact. */
export interface TitlePattern {
  /** As typed. */
  readonly text: string;
  /** In front of it stands `!`. */
  readonly denies: boolean;
  readonly matches: (title: string) => boolean;
}

const MAX_PATTERN = 1000;

/**
 * Titles are matched as `push` matches paths: a path names a file, or a folder with all below it; a glob names files,
 * hidden ones only where it says so or denies. Titles are a stranger's: the time to match one grows with its length only.
 */
export function parseTitlePattern(text: string): TitlePattern {
  const denies = text.startsWith('!');
  const pattern = posix.normalize((denies ? text.slice(1) : text).trim()).replace(/(.)\/$/, '$1');
  if (pattern === '.' || text.length > MAX_PATTERN)
    throw invalid(text, pattern === '.' ? 'it names no file' : `it is longer than ${MAX_PATTERN} characters`);
  if (!/[*?[\]{}]/.test(pattern)) return { text, denies, matches: (title) => isAtOrBelow(title, pattern) };
  const expanded = expandBraces(pattern);
  if (!expanded) throw invalid(text, 'its braces stand for too many patterns');
  const forms = expanded.map((form) => form.split('/').map(parseSegment));
  const matches = (title: string): boolean =>
    isAtOrBelow(title, pattern) || forms.some((form) => matchesPath(form, title.split('/'), denies));
  return { text, denies, matches };
}

function isAtOrBelow(title: string, path: string): boolean {
  return title === path || title.startsWith(`${path}/`);
}

type Segment = '**' | GlobSegment;

function parseSegment(segment: string): Segment {
  return segment === '**' ? segment : parseGlobSegment(segment);
}

function matchesPath(form: readonly Segment[], segments: readonly string[], hidden: boolean): boolean {
  // Whether the first segments of the title match the first of the form.
  let row = [true, ...segments.map(() => false)];
  for (const part of form) {
    const next = segments.map(() => false);
    next.unshift(part === '**' && row[0] === true);
    for (const [at, segment] of segments.entries())
      next[at + 1] =
        part === '**'
          ? row[at + 1] === true || (next[at] === true && (hidden || !segment.startsWith('.')))
          : row[at] === true && matchesSegment(part, Array.from(segment), hidden);
    row = next;
  }
  return row.at(-1) === true;
}

function matchesSegment(segment: GlobSegment, text: readonly string[], hidden: boolean): boolean {
  if (!hidden && text[0] === '.' && beginsWild(segment)) return false;
  return matchesGlobSegment(segment, text);
}

function invalid(text: string, why: string): OrasError {
  return wrong('files', text, `a path or a glob: ${why}`);
}
