import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, type Bytes } from '../../core/bytes.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { tarEnd, tarHeader, tarPadding } from '../../files/tar/header.ts';
import { pathExists } from '../../files/path-exists.ts';

/** An entry to be written to a tar. */
export interface TarEntry {
  /** Default: a file. */
  readonly type?: 'file' | 'folder' | 'symbolic link';
  readonly size: number;
  readonly bytes?: Bytes;
  readonly link?: string;
  /** Default: 0o644, and 0o755 for a folder. */
  readonly mode?: number;
  /** Whole seconds since 1970. Default 0. */
  readonly mtime?: number;
}

const TYPES = { file: 'file', folder: 'directory', 'symbolic link': 'symlink' } as const;

export function inMemory(content: Uint8Array | string): TarEntry {
  const bytes = Buffer.from(content);
  return { size: bytes.byteLength, bytes: bytesOf(bytes) };
}

/** All files below a folder of `root`, by their names with slashes. */
export async function addFiles(root: string, folder: string, entries: Map<string, TarEntry>): Promise<void> {
  if (!(await pathExists(join(root, folder)))) return;
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await addFiles(root, name, entries);
    else {
      const { size } = await stat(join(root, name));
      entries.set(name, { size, bytes: fileBytes(join(root, name)) });
    }
  }
}

/** Sorted and without times, so that equal files make equal tars. */
export async function* tarOf(entries: ReadonlyMap<string, TarEntry>): AsyncGenerator<Uint8Array> {
  const names = [...entries.keys()].toSorted();
  const folders = new Set<string>();
  for (const name of names) {
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      const folder = name.slice(0, slash);
      if (folders.has(folder)) continue;
      folders.add(folder);
      if (!entries.has(folder)) yield headerOf(folder, { type: 'folder', size: 0 });
    }
    const entry = entries.get(name);
    if (!entry) continue;
    if (entry.type === 'folder') folders.add(name);
    yield headerOf(name, entry);
    if (entry.bytes) yield* entry.bytes;
    yield tarPadding(entry.size);
  }
  yield tarEnd();
}

function headerOf(name: string, { type = 'file', size, link, mtime = 0, ...entry }: TarEntry): Uint8Array {
  const folder = type === 'folder';
  return tarHeader({
    name: folder ? `${name}/` : name,
    type: TYPES[type],
    mode: entry.mode ?? (folder ? 0o755 : 0o644),
    size,
    mtime,
    ...(link !== undefined && { link }),
  });
}
