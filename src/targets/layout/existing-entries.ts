import { OrasError } from '../../core/errors.ts';
import type { TarEntry } from './tar-writer.ts';
import { linkFault } from '../../files/link-target.ts';
import { tarNameFault } from '../../files/safe-path.ts';
import type { ReadEntry } from '../../files/tar/entries.ts';
import type { TarFiles } from './tar-files.ts';

/**
 * The entries of an archive to be carried over when it is rewritten: blobs, and whatever other tools store beside them.
 * Fails if an entry cannot be kept as it is, or if its name or link would lead out of the archive when unpacked.
 */
export async function existingEntries(files: TarFiles): Promise<Map<string, TarEntry>> {
  const kept = new Map<string, TarEntry>();
  for (const [name, entry] of files.entries) {
    if (name === '' && entry.type === 'folder') continue;
    const fault = tarNameFault(entry.name) ?? (await addEntry(files, { name, entry, kept }));
    if (fault !== undefined) throw notKept(files.where, entry, fault);
  }
  refuseFilesAsFolders(files, kept);
  return kept;
}

interface NamedEntry {
  readonly name: string;
  readonly entry: ReadEntry;
  readonly kept: Map<string, TarEntry>;
}

/** Returns why the entry cannot be kept, or undefined. */
async function addEntry(files: TarFiles, { name, entry, kept }: NamedEntry): Promise<string | undefined> {
  const { type, flag, link } = entry;
  const isBlob = name.startsWith('blobs/');
  if (type === 'other') return `it has the type ${JSON.stringify(flag)}`;
  if (type === 'folder') {
    if (!isBlob) kept.set(name, { type, size: 0, ...attributes(entry) });
    return undefined;
  }
  if (type === 'symbolic link' && !isBlob) {
    const isFolder = (way: readonly string[]) => files.entries.get(way.join('/'))?.type === 'folder';
    const fault = linkFault(link, { segments: name.split('/'), isFolder });
    kept.set(name, { type, size: 0, link, ...attributes(entry) });
    return fault && `its link to ${JSON.stringify(link)} ${fault}`;
  }
  const size = await files.size(name);
  if (size === undefined) return `its link to ${JSON.stringify(link)} does not lead to a file of the archive`;
  kept.set(name, { type: 'file', size, bytes: files.read(name), ...(!isBlob && attributes(entry)) });
  return undefined;
}

function attributes({ mode, mtime }: ReadEntry): { mode: number; mtime: number } {
  return { mode: mode & 0o7777, mtime: Math.max(0, Math.floor(mtime)) };
}

function refuseFilesAsFolders({ where, entries }: TarFiles, kept: ReadonlyMap<string, TarEntry>): void {
  for (const name of kept.keys()) {
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      const above = entries.get(name.slice(0, slash));
      if (above && above.type !== 'folder')
        throw notKept(where, above, `${JSON.stringify(name)} is below it`);
    }
  }
}

function notKept(where: string, { name }: ReadEntry, fault: string): OrasError {
  const shown = JSON.stringify(name.slice(0, 200));
  return new OrasError(
    'UNSUPPORTED',
    `will not write ${where}: it holds ${shown}, which cannot be kept: ${fault}`,
    {
      details: { reason: 'archive-entry', entry: name.slice(0, 200) },
    },
  );
}
