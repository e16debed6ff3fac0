import type { Stats } from 'node:fs';
import { realpath, stat, type FileHandle } from 'node:fs/promises';
import { OrasError } from '../core/errors.ts';
import { openRegular } from './regular-file.ts';

/**
 * Opens a file that the user named; links are followed. Pipes, sockets and devices are refused: they may block or never
 * end.
 */
export async function openFile(path: string): Promise<FileHandle> {
  const real = await realpath(path);
  const found = await stat(real);
  if (found.isFile() || found.isDirectory()) return openRegular(real);
  throw specialFile(path, found);
}

export function specialFile(path: string, found: Stats): OrasError {
  const kind = found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device';
  return new OrasError('UNSUPPORTED', `will not read ${path}: it is a ${kind}`, {
    details: { path, reason: 'special-file' },
  });
}

/** For files that fit into memory. */
export async function readWhole(path: string): Promise<Buffer> {
  const file = await openFile(path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** As {@link readWhole}, as text. */
export async function readText(path: string): Promise<string> {
  return (await readWhole(path)).toString('utf8');
}
