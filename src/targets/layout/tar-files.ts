import type { FileHandle } from 'node:fs/promises';
import { bytesOf, lazy, type Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { stampOf, type LayoutFiles } from './files.ts';
import { isNotFound } from '../../files/path-exists.ts';
import { openFile } from '../../files/open-file.ts';
import { tarEntries, type ReadEntry } from '../../files/tar/entries.ts';
import { TarFile } from './tar-file-input.ts';
import { partsOf, resolveTarLinks } from '../../files/tar/links.ts';

export interface TarFiles extends LayoutFiles {
  /** All entries by their names, without those that a later one replaces. A hard link is the file that it names. */
  readonly entries: ReadonlyMap<string, ReadEntry>;
}

/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
export async function tarFiles(path: string, where: string = path): Promise<TarFiles> {
  const { entries, stamp } = await listEntries(path, where);
  const links = new Map(
    [...entries].flatMap(([name, { type, link }]) => (type === 'symbolic link' ? [[name, link]] : [])),
  );
  const fileAt = (name: string): ReadEntry | undefined => {
    const entry = entries.get(resolveTarLinks(name, links) ?? '');
    return entry?.type === 'file' ? entry : undefined;
  };
  return {
    where,
    entries,
    size: async (name) => fileAt(name)?.size,
    // The tar as it was opened: what is written later is not seen.
    stamp: async (name) => (fileAt(name) ? stamp : undefined),
    read: (name, { signal } = {}) =>
      lazy(() => {
        const entry = fileAt(name);
        if (!entry) throw new OrasError('NOT_FOUND', `${where} has no file ${name}`);
        return contentOf(path, entry, signal);
      }),
  };
}

const ZEROS = Buffer.alloc(64 * 1024);

function contentOf(path: string, { start, stored, runs, size }: ReadEntry, signal?: AbortSignal): Bytes {
  const stretch = (from: number, length: number): Bytes =>
    length === 0 ? bytesOf() : fileBytes(path, signal, { start: from, end: from + length - 1 });
  if (!runs) return stretch(start, stored);
  return lazy(async function* () {
    let [at, from] = [0, start];
    for (const { offset, length } of runs) {
      yield* zeros(offset - at);
      yield* stretch(from, length);
      at = offset + length;
      from += length;
    }
    yield* zeros(size - at);
  });
}

function* zeros(length: number): Generator<Uint8Array> {
  for (let left = length; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, left);
}

async function listEntries(path: string, where: string) {
  const file = await openTar(path);
  try {
    const found = await file.stat({ bigint: true });
    const entries = new Map<string, ReadEntry>();
    for await (const entry of tarEntries(new TarFile(where, file, Number(found.size)))) {
      const name = partsOf(entry.name).join('/');
      entries.delete(name);
      entries.set(name, entry.type === 'hard link' ? hardLinkTarget(entry, entries, where) : entry);
    }
    return { entries, stamp: stampOf(found) };
  } finally {
    await file.close();
  }
}

function hardLinkTarget(entry: ReadEntry, entries: ReadonlyMap<string, ReadEntry>, where: string): ReadEntry {
  const target = entries.get(partsOf(entry.link).join('/'));
  if (target?.type === 'file' || target?.type === 'symbolic link') return { ...target, name: entry.name };
  throw new OrasError(
    'INVALID_CONTENT',
    `${where}: ${JSON.stringify(entry.name)} is a hard link to ${JSON.stringify(entry.link)}, which is not an earlier file`,
  );
}

export async function openTar(path: string): Promise<FileHandle> {
  try {
    return await openFile(path);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new OrasError('NOT_FOUND', `there is no file ${path}`, {
      cause: error,
      details: { path, reason: 'missing-archive' },
    });
  }
}
