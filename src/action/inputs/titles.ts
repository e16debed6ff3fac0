import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { TITLE, type Annotations } from '../../core/descriptor.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { isExcluded } from '../../targets/folder/excluded-paths.ts';
import { collisionKey, safeSegments } from '../../files/safe-path.ts';
import { isSameEntry } from '../../targets/folder/compare-entries.ts';
import type { PushAnnotations } from './annotations.ts';
import { exists, type InputFile } from './files.ts';

export interface TitledFile extends InputFile {
  readonly annotations: Annotations;
}

/** The files with their annotations, which may give them another title. */
export function withTitles(files: readonly InputFile[], given: PushAnnotations): TitledFile[] {
  return files.map((file) => {
    const annotations = given.forFile(file.name, file.title);
    return { ...file, title: annotations[TITLE] ?? file.title, annotations };
  });
}

/** What a pull would refuse to write is refused before anything is sent. */
export async function checkTitles(files: readonly InputFile[]): Promise<void> {
  const known = new Map<string, InputFile>();
  for (const file of files) {
    const key = collisionKey(segmentsOf(file));
    const other = known.get(key);
    if (other) throw sameTitle(other, file);
    known.set(key, file);
  }
  for (const file of files) {
    const segments = segmentsOf(file);
    for (let depth = 0; depth < segments.length; depth += 1) {
      const above = known.get(collisionKey(segments.slice(0, depth)));
      if (above) await checkBelow(above, file, segments.slice(depth));
    }
  }
}

function sameTitle(one: InputFile, other: InputFile): OrasError {
  const title = JSON.stringify(other.title);
  const what =
    one.path === other.path && one.title === other.title
      ? `${one.path} is named twice`
      : `${one.path} and ${other.path} would have the same title ${title}, which pull refuses`;
  return new OrasError('INVALID_INPUT', `input files: ${what}`, {
    details: { input: 'files', packing: true },
  });
}

function segmentsOf(file: InputFile): string[] {
  try {
    const segments = safeSegments(file.title);
    if (segments.length > 0 || file.isFolder) return segments;
  } catch (cause) {
    throw refused(file, messageOf(cause), cause);
  }
  throw refused(file, `${JSON.stringify(file.title)} is the name of a folder`);
}

/** Two titles may meet where they bring the same. */
async function checkBelow(above: InputFile, file: InputFile, below: readonly string[]): Promise<void> {
  const title = JSON.stringify(file.title);
  if (!above.isFolder)
    throw refused(file, `${title} lies below ${JSON.stringify(above.title)}, which is a file`);
  for (let depth = 1; depth <= below.length; depth += 1) {
    const path = join(above.path, ...below.slice(0, depth));
    if (isExcluded(path, above.leftOut) || !(await exists(path))) return;
    const met =
      depth < below.length
        ? !(await isFolder(path))
        : await differs(path, { ...file, path: await realpath(file.path) });
    if (met !== false) throw refused(file, `${title} has a different ${met === true ? path : met}`);
  }
}

/** A path that the folder has, too, and that is another there. */
async function differs(path: string, file: InputFile): Promise<string | false> {
  if (isExcluded(path, file.leftOut)) return false;
  if (!file.isFolder || !(await isFolder(path)))
    return !file.isFolder && (await isSameEntry(path, file.path)) ? false : path;
  for (const name of await readdir(file.path)) {
    const [there, own] = [join(path, name), join(file.path, name)];
    if (isExcluded(own, file.leftOut) || !(await exists(there))) continue;
    const met = await differs(there, { ...file, path: own, isFolder: await isFolder(own) });
    if (met !== false) return met;
  }
  return false;
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

function refused({ path }: InputFile, reason: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_INPUT', `input files: ${path} has a title that pull refuses: ${reason}`, {
    cause,
    details: { input: 'files', packing: true },
  });
}
