import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, type Bytes } from '../core/bytes.ts';
import { fileBytes } from './layout-files.ts';
import { tarEnd, tarHeader, tarPadding } from './tar-header.ts';
import { isThere } from './write-file.ts';

/** A file of the tar. */
export interface TarEntry {
  readonly size: number;
  readonly bytes: Bytes;
}

export function inMemory(content: Uint8Array | string): TarEntry {
  const bytes = Buffer.from(content);
  return { size: bytes.byteLength, bytes: bytesOf(bytes) };
}

/** All files below a folder of `root`, by their names with slashes. */
export async function addFiles(root: string, folder: string, entries: Map<string, TarEntry>): Promise<void> {
  if (!(await isThere(join(root, folder)))) return;
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await addFiles(root, name, entries);
    else {
      const { size } = await stat(join(root, name));
      entries.set(name, { size, bytes: fileBytes(join(root, name)) });
    }
  }
}

/** Sorted, without times: equal files make equal tars. */
export async function* tarOf(entries: ReadonlyMap<string, TarEntry>): AsyncGenerator<Uint8Array> {
  const names = [...entries.keys()].toSorted();
  const folders = new Set<string>();
  for (const name of names) {
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      const folder = name.slice(0, slash);
      if (folders.has(folder)) continue;
      folders.add(folder);
      yield tarHeader({ name: `${folder}/`, type: 'directory', mode: 0o755, size: 0, mtime: 0 });
    }
    const entry = entries.get(name);
    if (!entry) continue;
    yield tarHeader({ name, type: 'file', mode: 0o644, size: entry.size, mtime: 0 });
    yield* entry.bytes;
    yield tarPadding(entry.size);
  }
  yield tarEnd();
}
