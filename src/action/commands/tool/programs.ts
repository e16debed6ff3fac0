import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Programs {
  /** The folder for PATH. */
  readonly folder: string;
  readonly names: readonly string[];
}

const MAX_DEPTH = 6;
const MAX_FOLDERS = 10_000;
const WINDOWS = /\.(?:exe|com|cmd|bat|ps1)$/i;

/**
 * Where the programs of a tool are: in the `bin` that is nearest to its top, else where there are any first.
 * Undefined when there are none.
 */
export async function findPrograms(root: string): Promise<Programs | undefined> {
  let level = [root];
  let seen = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const below: string[] = [];
    const found: Programs[] = [];
    for (const folder of level) {
      if ((seen += 1) > MAX_FOLDERS) return undefined;
      const { programs, folders } = await look(folder);
      const bin = folders.find((one) => basename(one) === 'bin');
      const inBin = bin === undefined ? [] : (await look(bin)).programs;
      if (bin !== undefined && inBin.length > 0) return { folder: bin, names: inBin };
      if (programs.length > 0) found.push({ folder, names: programs });
      below.push(...folders);
    }
    const [first] = found;
    if (first) return first;
    level = below;
  }
  return undefined;
}

/** Folders are no links; a program may be one, which stays inside since it was unpacked so. */
async function look(folder: string): Promise<{ readonly programs: string[]; readonly folders: string[] }> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const programs: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() && (await canRun(join(folder, entry.name)))) programs.push(entry.name);
  }
  return { programs, folders };
}

async function canRun(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  return process.platform === 'win32' ? WINDOWS.test(path) : (found.mode & 0o111) !== 0;
}
