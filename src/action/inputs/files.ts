import * as fs from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, posix, relative, resolve } from 'node:path';
import { OrasError, systemCode } from '../../core/errors.ts';
import { isGitName, isInGit } from '../../files/git-name.ts';
import { relativePath } from '../../files/relative-path.ts';
import { isExcluded } from '../../targets/folder/excluded-paths.ts';
import { refuseQuotes } from './text/file-line.ts';
import { machinePath, type Folders } from './machine-path.ts';

/** A file or folder that becomes a layer. */
export interface InputFile {
  readonly path: string;
  /** The path as the line has it, or as the glob found it: annotation files know it by this name. */
  readonly name: string;
  /** Name in the artifact, with slashes. */
  readonly title: string;
  readonly mediaType: string | undefined;
  readonly isFolder: boolean;
  /** Absolute paths that are not packed, where this is a folder. */
  readonly leftOut: ReadonlySet<string>;
}

interface Line {
  readonly text: string;
  /** The path as the line has it. */
  readonly name: string;
  readonly pattern: string;
  readonly mediaType: string | undefined;
  readonly title: string | undefined;
}

export interface FoundFiles {
  readonly files: readonly InputFile[];
  /** Lines that matched nothing. */
  readonly unmatched: readonly string[];
  /** Absolute paths that a glob found and that are left out: git's own, see {@link isGitName}. */
  readonly gits: readonly string[];
}

/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, `path => title`, and `path => ./` for a title without the folders. Order of the lines, then of the
 * names.
 */
export async function findFiles(lines: readonly string[], folders: Folders): Promise<FoundFiles> {
  const { workspace } = folders;
  lines.forEach(refuseQuotes);
  const excludes = lines
    .filter((line) => line.startsWith('!'))
    .map((line) => inWorkspace(line.slice(1).trim(), folders));
  const leftOut = await excludedPaths(excludes, workspace);
  const files: Named[] = [];
  const unmatched: string[] = [];
  const gits: string[] = [];
  const named = lines.filter((text) => !text.startsWith('!'));
  if (named.length === 0) throw new OrasError('INVALID_INPUT', 'input files: no line names a file');
  for (const text of named) {
    const line = await parseLine(text, folders);
    const all = await expand(line, leftOut, workspace);
    const found = namesGit(line.pattern) ? all : all.filter(({ path }) => !isGits(path, workspace));
    gits.push(...all.filter((one) => !found.includes(one)).map(({ path }) => path));
    if (found.length === 0) unmatched.push(line.text);
    files.push(...found);
  }
  const withKind = files.map(async (file) => {
    const real = await pathToRead(file.path, folders);
    const isFolder = (await stat(real)).isDirectory();
    // What is left out of a folder is known by the path that was typed.
    return { ...file, path: isFolder ? file.path : real, isFolder };
  });
  return { files: await Promise.all(withKind), unmatched, gits };
}

/**
 * The path without links. What lies in the workspace may come from a stranger's pull request: a link there does not lead
 * to other files of the machine, nor to git's own.
 */
export async function pathToRead(path: string, { workspace }: Folders): Promise<string> {
  const real = await realpath(path);
  const way = relativePath(path, workspace);
  if (way === undefined) return real;
  const behind = relativePath(real, await realpath(workspace));
  if (behind !== undefined && (!isInGit(behind) || isInGit(way))) return real;
  throw new OrasError('UNSAFE_PATH', `will not push ${path}: it is a link to ${real}`, {
    details: { path, reason: 'link-out' },
  });
}

/** Who writes it out means it. */
function namesGit(pattern: string): boolean {
  return pattern.split('/').some(isGitName);
}

function isGits(path: string, workspace: string): boolean {
  return isInGit(relative(workspace, path));
}

const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;

async function parseLine(text: string, folders: Folders): Promise<Line> {
  const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
  const { path, mediaType } = await typedPath(left, folders);
  if (path === '' || title === '') {
    const what = path === '' ? 'path' : 'title';
    throw new OrasError('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} has no ${what}`);
  }
  return { text, name: slashed(path), pattern: inWorkspace(path, folders), mediaType, title };
}

/** Relative where it is in the workspace, however it was written, so that it can be a title. */
function inWorkspace(path: string, folders: Folders): string {
  if (!isAbsolute(path) && !/^~(?:[\\/]|$)/.test(path)) return slashed(path);
  const absolute = machinePath(path, folders);
  const way = relativePath(absolute, folders.workspace);
  return slashed(way === undefined ? absolute : way || '.');
}

/** As {@link splitMediaType}, but the name of a file that is there is no type. */
export async function typedPath(text: string, folders: Folders): Promise<TypedPath> {
  return (await exists(machinePath(text, folders)))
    ? { path: text, mediaType: undefined }
    : splitMediaType(text);
}

interface TypedPath {
  readonly path: string;
  readonly mediaType: string | undefined;
}

/** `path[:media/type]`, as the ORAS CLI reads it: what stands behind the last colon is a type if it looks like one. */
export function splitMediaType(text: string): TypedPath {
  const colon = text.lastIndexOf(':');
  const behind = text.slice(colon + 1);
  const isDrive = process.platform === 'win32' && colon === 1;
  if (colon < 1 || isDrive) return { path: text, mediaType: undefined };
  if (MEDIA_TYPE.test(behind)) return { path: text.slice(0, colon), mediaType: behind };
  // `hi:txt:` is the ORAS CLI's way to name a file with a colon.
  return { path: behind === '' ? text.slice(0, colon) : text, mediaType: undefined };
}

type Named = Omit<InputFile, 'isFolder'>;

async function expand(line: Line, leftOut: ReadonlySet<string>, workspace: string): Promise<Named[]> {
  const named = (path: string, title: string, name = path): Named => ({
    path: resolve(workspace, path),
    name,
    title,
    mediaType: line.mediaType,
    leftOut,
  });
  if (await exists(resolve(workspace, line.pattern))) {
    if (isExcluded(resolve(workspace, line.pattern), leftOut)) return [];
    return [named(line.pattern, titleFor(line, line.pattern, workspace), line.name)];
  }
  if (!/[*?[\]{}]/.test(line.pattern)) return [];
  const { glob } = await import('tinyglobby');
  const found = await glob(line.pattern, {
    cwd: workspace,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const paths = found.filter((path) => !isExcluded(resolve(workspace, path), leftOut));
  for (const path of paths) await checkUtf8(path, workspace);
  if (line.title !== undefined && line.title !== FLAT && paths.length > 1) {
    throw new OrasError(
      'INVALID_INPUT',
      `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title; with => ./ each has its name without the folder`,
    );
  }
  return paths.toSorted().map((path) => named(path, titleFor(line, path, workspace)));
}

/** The title that stands for the last part of the path. */
const FLAT = './';

function titleFor({ title, text }: Line, path: string, workspace: string): string {
  if (title !== FLAT) return title ?? titleOf(path, text);
  const absolute = resolve(workspace, path);
  return absolute === workspace ? '.' : basename(absolute);
}

/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes: readonly string[], workspace: string): Promise<ReadonlySet<string>> {
  if (excludes.length === 0) return new Set();
  const { glob } = await import('tinyglobby');
  const options = { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false };
  const behind = await glob([...excludes], options);
  // Of a link it finds what it leads to; a folder is packed with the link itself.
  const links = await glob([...excludes], { ...options, fs: LINKS_AS_FILES });
  return new Set([...behind, ...links].map((path) => resolve(workspace, path)));
}

const LINKS_AS_FILES = {
  realpath: ((path: string, done: (error: null, path: string) => void) =>
    done(null, path)) as typeof fs.realpath,
  stat: fs.lstat as typeof fs.stat,
};

/** The file system's names are bytes: what is no text has been given another name on its way here. */
async function checkUtf8(path: string, workspace: string): Promise<void> {
  if (!path.includes('\ufffd') || (await exists(resolve(workspace, path)))) return;
  throw new OrasError('INVALID_INPUT', `input files: ${path} has a name that is not UTF-8`, {
    details: { input: 'files' },
  });
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** The path as typed, cleaned. */
function titleOf(path: string, line: string): string {
  const title = posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
  if (!isAbsolute(path) && title !== '..' && !title.startsWith('../')) return title;
  throw new OrasError(
    'INVALID_INPUT',
    `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${posix.basename(title)}`,
  );
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
