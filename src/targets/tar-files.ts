import { open, type FileHandle } from 'node:fs/promises';
import type { Header as TarHeader } from 'tar';
import { lazy } from '../core/bytes.ts';
import { OrasError, systemCode } from '../core/errors.ts';
import { fileBytes, stampOf, type LayoutFiles } from './layout-files.ts';

interface Place {
  readonly start: number;
  readonly size: number;
}

interface PaxFields {
  path?: string;
  size?: number;
}

const BLOCK = 512;
const MAX_PAX = 1024 * 1024;

/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
export async function tarFiles(path: string): Promise<LayoutFiles & { readonly names: readonly string[] }> {
  const { places, stamp } = await listPlaces(path);
  return {
    where: path,
    names: [...places.keys()],
    size: async (name) => places.get(name)?.size,
    // The tar as it was opened: what is written later is not seen.
    stamp: async (name) => (places.has(name) ? stamp : undefined),
    read: (name, { signal } = {}) =>
      lazy(() => {
        const place = places.get(name);
        if (!place) throw new OrasError('NOT_FOUND', `${path} has no file ${name}`);
        if (place.size === 0) return (async function* () {})();
        return fileBytes(path, signal, { start: place.start, end: place.start + place.size - 1 });
      }),
  };
}

async function listPlaces(path: string): Promise<{ places: Map<string, Place>; stamp: string }> {
  const file = await openFile(path);
  try {
    const found = await file.stat({ bigint: true });
    return { places: await walkHeaders(file, path, Number(found.size)), stamp: stampOf(found) };
  } finally {
    await file.close();
  }
}

async function walkHeaders(file: FileHandle, path: string, total: number): Promise<Map<string, Place>> {
  const { Header } = await import('tar');
  const places = new Map<string, Place>();
  let position = 0;
  let pax: PaxFields = {};
  for (;;) {
    const block = await readBlock(file, position, BLOCK);
    if (block.length === 0 || isEnd(block)) return places;
    if (block.length < BLOCK) throw badHeader(path, position);
    const header = new Header(block, 0, pax);
    if (!header.cksumValid || header.size === undefined || header.size < 0) throw badHeader(path, position);
    const start = position + BLOCK;
    if (start + header.size > total) {
      throw new OrasError('INVALID_CONTENT', `${path} ends in the middle of ${header.path ?? 'a file'}`);
    }
    pax = await nextPax(file, header, start);
    if (isFile(header) && header.path !== undefined) {
      places.set(header.path.replace(/^\.\//, ''), { start, size: header.size });
    }
    position = start + Math.ceil(header.size / BLOCK) * BLOCK;
  }
}

function badHeader(path: string, position: number): OrasError {
  return new OrasError(
    'INVALID_CONTENT',
    `${path} is not an uncompressed tar (bad header at byte ${position})`,
  );
}

function isEnd(block: Buffer): boolean {
  return block.length === BLOCK && block.every((byte) => byte === 0);
}

function isFile(header: TarHeader): boolean {
  return header.type === 'File' || header.type === 'OldFile';
}

/** The extended header of the next entry; GNU's long names do not occur for the names of a layout and are passed over. */
async function nextPax(file: FileHandle, header: TarHeader, start: number): Promise<PaxFields> {
  if (header.type !== 'ExtendedHeader' || header.size === undefined || header.size > MAX_PAX) return {};
  const { Pax } = await import('tar');
  const body = await readBlock(file, start, header.size);
  const { path, size } = Pax.parse(body.toString('utf8'), {});
  return { ...(path !== undefined && { path }), ...(size !== undefined && { size }) };
}

async function readBlock(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new OrasError('NOT_FOUND', `there is no file ${path}`, { cause: error, details: { path } });
  }
}
