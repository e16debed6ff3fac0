import { OrasError } from '../core/errors.ts';

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;
const MAX_TITLE = 4096;

/**
 * The segments of a title or tar name that becomes a path below a folder. Refuses anything that could lead out of it on
 * any system: absolute paths, drives, `..`, backslashes, control characters (CVE-2021-21272, CVE-2025-62725).
 * Windows' reserved names, streams and trailing dots are refused on Windows only.
 */
export function safeSegments(name: string, platform: NodeJS.Platform = process.platform): string[] {
  const fault = nameFault(name, platform);
  if (fault !== undefined) throw unsafe(name, fault);
  return segmentsOf(name);
}

/** Why {@link safeSegments} refuses a name, or undefined. */
function nameFault(name: string, platform: NodeJS.Platform = process.platform): string | undefined {
  if (name.length > MAX_TITLE) return `it is longer than ${MAX_TITLE} characters`;
  if (name === '') return 'it is empty';
  if (/\p{Cc}/u.test(name)) return 'it has a control character';
  if (!name.isWellFormed()) return 'it is not well-formed Unicode';
  if (name.includes('\\')) return 'it has a backslash';
  if (name.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(name)) return 'it is absolute';
  for (const segment of segmentsOf(name)) {
    if (segment === '..') return 'it leads out of the folder';
    if (Buffer.byteLength(segment) > 255) return 'a part of it is longer than 255 bytes';
    const fault = platform === 'win32' ? windowsFault(segment) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** For names in a tar: bytes that are not UTF-8 were decoded to U+FFFD, and are lost. */
export function tarNameFault(name: string): string | undefined {
  return name.includes('\ufffd') ? 'it is not UTF-8, or has U+FFFD' : nameFault(name);
}

function segmentsOf(name: string): string[] {
  return name.split('/').filter((segment) => segment !== '' && segment !== '.');
}

function windowsFault(segment: string): string | undefined {
  if (RESERVED.test(segment)) return `${segment} is a device name on Windows`;
  if (/[<>:"|?*]/.test(segment)) return 'it has a character that Windows does not allow';
  if (/[. ]$/.test(segment)) return 'a part of it ends with a dot or a space';
  return undefined;
}

/** Zero-width and bidirectional marks, which HFS+ ignores. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** Two names with one key are one file where the file system folds case or Unicode forms (node-tar CVE-2026-23950). */
export function collisionKey(
  segments: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform !== 'win32' && platform !== 'darwin') return segments.join('/');
  return segments
    .map((segment) =>
      folded(folded(segment.normalize('NFD').replace(IGNORED, '')).replace(IGNORED, '')).replace(
        /[. ]+$/,
        '',
      ),
    )
    .join('/');
}

/** Twice, with a form before and after: an upper case may be several characters (Unicode 3.13, compatibility caseless match). */
function folded(name: string): string {
  return name.toLowerCase().toUpperCase().normalize('NFKD');
}

function unsafe(name: string, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
    details: { title: name.slice(0, 200) },
  });
}
