import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { CONTENT_DIGEST, TITLE, UNPACK, type Descriptor } from '../../core/descriptor.ts';
import { finishDigest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { OCI_LAYER_GZIP } from '../../core/media-types.ts';
import { isGitName, isInGit } from '../../files/git-name.ts';
import type { SecretScanner } from './secret-scanner.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { isExcluded } from './excluded-paths.ts';
import { linkFault } from '../../files/link-target.ts';
import { safeSegments, tarNameFault } from '../../files/safe-path.ts';
import { tarEnd, tarHeader, tarPadding, type TarEntry } from '../../files/tar/header.ts';
import { withoutGzipOs } from '../../files/gzip-os.ts';

export interface PackOptions {
  /** Name in the artifact, with slashes: prefix of every entry. */
  readonly title: string;
  /** Where the packed bytes go. */
  readonly output: string;
  /** Default: the gzipped OCI layer type. */
  readonly mediaType?: string | undefined;
  /** Absolute paths to leave out; a folder with all that is in it. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** Modification time of every entry, seconds since 1970. Default 0, so that equal folders have equal digests. */
  readonly mtime?: number | undefined;
  /** Small files that contain one of these are refused. */
  readonly secrets?: SecretScanner | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called for each `.git` path, which is skipped unless the folder itself is inside one. */
  passedOver?(path: string): void;
}

/** In bytes. */
const MAX_SMALL = 64 * 1024;

/**
 * Packs a folder as one gzipped tar, as ORAS does: sorted, owner 0, modes and symbolic links kept, every parent with
 * an entry, hard links as files. The descriptor carries ORAS's unpack annotations.
 */
export async function packFolder(folder: string, options: PackOptions): Promise<Descriptor> {
  const content = createHash('sha256');
  const layer = createHash('sha256');
  let size = 0;
  await mkdir(dirname(options.output), { recursive: true });
  const file = await open(options.output, 'wx');
  try {
    await pipeline(
      tarOf(folder, options),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          content.update(chunk);
          yield chunk;
        }
      },
      createGzip({ chunkSize: 256 * 1024 }),
      withoutGzipOs,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          layer.update(chunk);
          size += chunk.byteLength;
          yield chunk;
        }
      },
      file.createWriteStream(),
      options.signal ? { signal: options.signal } : {},
    );
  } catch (error) {
    await rm(options.output, { force: true });
    throw error;
  }
  return {
    mediaType: options.mediaType ?? OCI_LAYER_GZIP,
    digest: finishDigest(layer),
    size,
    annotations: {
      [CONTENT_DIGEST]: finishDigest(content),
      [UNPACK]: 'true',
      [TITLE]: options.title,
    },
  };
}

interface PackContext extends PackOptions {
  readonly folder: string;
  /** Of the title. */
  readonly top: readonly string[];
  /** It lies in a folder of git's, and was named as such. */
  readonly isGit: boolean;
}

interface PendingPath {
  readonly path: string;
  readonly name: string;
}

/** Synchronous: for small files an event-loop turn takes longer than the read. */
async function* tarOf(folder: string, options: PackOptions): AsyncGenerator<Uint8Array> {
  const { title } = options;
  const packing = {
    ...options,
    folder,
    top: title === '.' ? [] : safeSegments(title),
    isGit: isInGit(folder),
  };
  const waiting: PendingPath[] = [{ path: folder, name: title }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // Links are packed as links, but the folder itself may be one.
    const found = next.path === folder ? statSync(folder) : lstatSync(next.path);
    yield* entryOf(next, found, packing);
    if (found.isDirectory()) waiting.push(...childrenOf(next, packing).toReversed());
  }
  yield tarEnd();
}

/** Refuses names that a pull would refuse. */
function childrenOf({ path, name }: PendingPath, packing: PackContext): PendingPath[] {
  const { leftOut, isGit } = packing;
  const children: PendingPath[] = [];
  for (const child of readdirSync(path, { encoding: 'buffer' }).toSorted((a, b) => Buffer.compare(a, b))) {
    const text = child.toString('utf8');
    const below = { path: join(path, text), name: name === '.' ? text : `${name}/${text}` };
    if (leftOut?.has(below.path) === true) continue;
    if (isGitName(text) && !isGit) {
      packing.passedOver?.(below.path);
      continue;
    }
    const fault = isUtf8(child) ? tarNameFault(below.name) : 'it is not UTF-8';
    if (fault !== undefined) throw refused(below, fault);
    children.push(below);
  }
  return children;
}

async function* entryOf(at: PendingPath, found: Stats, packing: PackContext): AsyncGenerator<Uint8Array> {
  const { path, name } = at;
  const entry = { name, mode: found.mode & 0o7777, size: 0, mtime: packing.mtime ?? 0 };
  if (found.isDirectory()) {
    yield tarHeader({ ...entry, type: 'directory' });
  } else if (found.isSymbolicLink()) {
    yield tarHeader({ ...entry, type: 'symlink', mode: 0o777, link: linkOf(at, packing) });
  } else if (found.isFile()) {
    yield* fileEntry(path, { ...entry, type: 'file', size: found.size }, packing);
  } else {
    throw new OrasError('UNSUPPORTED', `${path} is not a file, folder or symbolic link`);
  }
}

function linkOf(at: PendingPath, packing: PackContext): string {
  const bytes = readlinkSync(at.path, { encoding: 'buffer' });
  const target = slashes(bytes.toString('utf8'));
  const place = {
    segments: safeSegments(at.name),
    isFolder: (way: readonly string[]) => isPacked(way, packing),
  };
  const fault = isUtf8(bytes) ? linkFault(target, place) : 'is not UTF-8';
  if (fault !== undefined) throw refused(at, `its link to ${JSON.stringify(target)} ${fault}`);
  return target;
}

/** Whether the tar has a folder at this path. */
function isPacked(way: readonly string[], { folder, top, leftOut = new Set() }: PackContext): boolean {
  if (way.some((segment, at) => at < top.length && segment !== top[at])) return false;
  const path = join(folder, ...way.slice(top.length));
  if (isExcluded(path, leftOut)) return false;
  return path === folder || lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function refused({ path, name }: PendingPath, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not pack ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
    details: { path, packing: true },
  });
}

async function* fileEntry(
  path: string,
  entry: TarEntry,
  { secrets }: PackContext,
): AsyncGenerator<Uint8Array> {
  if (entry.size <= MAX_SMALL) {
    const whole = entry.size > 0 ? readSmall(path, entry.size) : new Uint8Array();
    secrets?.refuse(whole, path);
    yield Buffer.concat([tarHeader(entry), whole, tarPadding(entry.size)]);
    return;
  }
  yield tarHeader(entry);
  let read = 0;
  for await (const chunk of fileBytes(path)) {
    read += chunk.byteLength;
    if (read > entry.size) break;
    yield chunk;
  }
  if (read !== entry.size) throw changed(path);
  yield tarPadding(entry.size);
}

/** Neither follows a link nor waits for a pipe that replaced the file; Windows has neither flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads one byte more than expected, to notice growth. */
function readSmall(path: string, size: number): Uint8Array {
  const file = openSync(path, READ_ONLY);
  try {
    const whole = Buffer.allocUnsafe(size + 1);
    if (readSync(file, whole, 0, size + 1, 0) !== size) throw changed(path);
    return whole.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function changed(path: string): OrasError {
  return new OrasError('CONFLICT', `${path} changed while it was packed`);
}

function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
