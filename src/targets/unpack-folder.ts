import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { statfsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { ReadEntry } from 'tar';
import { CONTENT_DIGEST, type Descriptor } from '../core/descriptor.ts';
import type { Bytes } from '../core/bytes.ts';
import { finishDigest } from '../core/digest.ts';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { refuseGitName } from './git-name.ts';
import { linkFault } from './link-target.ts';
import { collisionKey, safeSegments, tarNameFault } from './safe-path.ts';

/** Modes of unpacked folders by their path below the root; set last, since a folder may be read-only. */
export type FolderModes = Map<string, number>;

/** Bounds of what a layer may become besides the content of files, in bytes (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
/** A file of more bytes is measured against the disk before it is written. */
const MAX_UNMEASURED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
const BLOCK = 512;

/**
 * Unpacks a directory layer into an empty folder of its own. `bytes` must already be checked against the layer's
 * descriptor as they flow; the digest of the uncompressed tar is checked here where the layer tells one. Nothing but
 * files, folders and symbolic links that stay inside is taken, and every name must lie under the title.
 */
export async function unpackFolder(
  bytes: Bytes,
  node: Descriptor,
  title: string,
  root: string,
): Promise<FolderModes> {
  await mkdir(root, { recursive: true });
  const plan = new UnpackPlan(title, root);
  const meter = new Meter(node, title, plan);
  try {
    await pipeline(bytes, createGunzip(), async (tar: AsyncIterable<Uint8Array>) => {
      await extract(meter.read(tar), plan, root);
    });
  } catch (error) {
    throw readable(error, title);
  }
  meter.finish();
  await makeLinks(plan, root);
  return plan.modes;
}

/** What the tar library says of a broken archive, as an error of ours. */
function readable(error: unknown, title: string): unknown {
  if (error instanceof OrasError || !(error instanceof Error)) return error;
  const code = systemCode(error) ?? '';
  if (!code.startsWith('Z_') && !code.startsWith('TAR_')) return error;
  return new OrasError('INVALID_CONTENT', `layer ${title} cannot be unpacked: ${messageOf(error)}`, {
    cause: error,
  });
}

/** Counts and digests the uncompressed tar. */
class Meter {
  readonly #node: Descriptor;
  readonly #title: string;
  readonly #plan: UnpackPlan;
  readonly #hash = createHash('sha256');
  #size = 0;

  constructor(node: Descriptor, title: string, plan: UnpackPlan) {
    this.#node = node;
    this.#title = title;
    this.#plan = plan;
  }

  async *read(tar: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const others = MAX_ALWAYS + MAX_RATIO * this.#node.size;
    for await (const chunk of tar) {
      this.#size += chunk.byteLength;
      const limit = others + this.#plan.declared;
      if (this.#size > limit) {
        throw new OrasError('TOO_LARGE', `layer ${this.#title} unpacks to more than ${limit} bytes`, {
          details: { limit },
        });
      }
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  finish(): void {
    if (this.#size % BLOCK !== 0) {
      throw new OrasError('INVALID_CONTENT', `layer ${this.#title} cannot be unpacked: the tar is cut off`);
    }
    const expected = this.#node.annotations?.[CONTENT_DIGEST];
    const digest = finishDigest(this.#hash);
    if (expected !== undefined && expected !== digest) {
      throw new OrasError(
        'DIGEST_MISMATCH',
        `the tar of ${this.#title} has digest ${digest}, its annotation says ${expected}`,
      );
    }
  }
}

/** Loaded here, where a folder is unpacked: start-up does not pay for it. */
async function extract(tar: AsyncIterable<Uint8Array>, plan: UnpackPlan, root: string): Promise<void> {
  const { UnpackSync } = await import('tar');
  let failure: Error | undefined;
  const check = (entry: ReadEntry): boolean => {
    if (failure !== undefined) return false;
    try {
      return plan.take(entry);
    } catch (error) {
      failure = asError(error);
      return false;
    }
  };
  const sink = new UnpackSync({
    cwd: root,
    strict: true,
    chmod: true,
    processUmask: 0,
    preserveOwner: false,
    filter: (_path, entry) => check(entry as ReadEntry),
  });
  // The library passes over what it does not know; a part that is missing must not count as unpacked.
  sink.on('ignoredEntry', (entry: ReadEntry) => {
    if (entry.type !== 'SymbolicLink')
      failure ??= refused(entry, `an entry of type ${entry.type} is not taken`);
  });
  const closed = once(sink, 'close');
  closed.catch(() => undefined);
  sink.on('error', (error: unknown) => (failure ??= asError(error)));
  let ended = false;
  sink.on('eof', () => (ended = true));
  for await (const chunk of tar) {
    if (failure !== undefined) throw failure;
    if (ended) {
      // Read for the digest only: the library takes a second for each MiB of zeros.
      if (!isZero(chunk)) throw new OrasError('INVALID_CONTENT', 'the tar goes on behind its end');
      continue;
    }
    // It is written when this returns.
    sink.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
  sink.end();
  if (failure === undefined) await closed;
  if (failure !== undefined) throw failure;
}

function isZero(chunk: Uint8Array): boolean {
  return Buffer.compare(chunk, Buffer.alloc(chunk.byteLength)) === 0;
}

interface Link {
  readonly entry: ReadEntry;
  readonly segments: readonly string[];
  readonly target: string;
}

/** Made when all files are there: while the tar is read, no link exists that an entry could be written through. */
async function makeLinks(plan: UnpackPlan, root: string): Promise<void> {
  for (const { entry, segments, target } of plan.links) {
    const fault = linkFault(target, { segments, isFolder: (way) => plan.isFolder(way) });
    if (fault !== undefined) throw refused(entry, `its link to ${JSON.stringify(target)} ${fault}`);
    await mkdir(join(root, ...segments.slice(0, -1)), { recursive: true });
    await symlink(target, join(root, ...segments));
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** What the entries seen so far make. */
class UnpackPlan {
  readonly modes: FolderModes = new Map();
  readonly links: Link[] = [];
  /** Sizes of the files, as their headers say, in bytes. */
  declared = 0;
  readonly #root: string;
  readonly #title: string;
  readonly #top: readonly string[];
  readonly #taken = new Map<string, 'folder' | 'leaf'>();

  constructor(title: string, root: string) {
    this.#title = title;
    this.#root = root;
    this.#top = safeSegments(`${title}/x`).slice(0, -1);
  }

  /** Whether the library is to write the entry; links wait. */
  take(entry: ReadEntry): boolean {
    const segments = segmentsOf(entry);
    refuseGitName(segments, this.#root);
    if (!this.#top.every((segment, at) => segments[at] === segment)) {
      throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.#title)}`);
    }
    this.#reserve(entry, segments);
    const mode = (entry.mode ?? 0o755) & 0o777;
    entry.mode = mode;
    if (entry.mtime?.getTime() === 0) delete entry.mtime;
    if (entry.type === 'SymbolicLink') {
      this.links.push({ entry, segments, target: entry.linkpath ?? '' });
      return false;
    }
    if (entry.type === 'Directory') {
      this.modes.set(segments.join('/'), mode);
      entry.mode = mode | 0o700;
    } else if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
      throw refused(entry, `an entry of type ${entry.type} is not taken`);
    } else this.#measure(entry);
    return true;
  }

  isFolder(segments: readonly string[]): boolean {
    return segments.length === 0 || this.#taken.get(collisionKey(segments)) === 'folder';
  }

  #measure(entry: ReadEntry): void {
    this.declared += entry.size;
    if (entry.size <= MAX_UNMEASURED) return;
    const { bavail, bsize } = statfsSync(this.#root);
    const free = bavail * bsize;
    if (entry.size <= free) return;
    const message = `will not unpack ${shown(entry)}: it is ${entry.size} bytes, and the disk has room for ${free}`;
    throw new OrasError('TOO_LARGE', message, { details: { limit: free, code: 'ENOSPC' } });
  }

  #reserve(entry: ReadEntry, segments: readonly string[]): void {
    for (let depth = 1; depth < segments.length; depth += 1) {
      const parent = collisionKey(segments.slice(0, depth));
      if (this.#taken.get(parent) === 'leaf')
        throw refused(entry, 'another entry has the name of its folder');
      this.#taken.set(parent, 'folder');
    }
    const kind = entry.type === 'Directory' ? 'folder' : 'leaf';
    const key = collisionKey(segments);
    const other = this.#taken.get(key);
    if (other !== undefined && !(other === 'folder' && kind === 'folder')) {
      throw refused(entry, 'another entry has the same name');
    }
    this.#taken.set(key, kind);
    if (this.#taken.size > MAX_ENTRIES) throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
  }
}

function segmentsOf(entry: ReadEntry): string[] {
  if (entry.path === '.' || entry.path === './') return [];
  const fault = tarNameFault(entry.path);
  if (fault !== undefined) throw refused(entry, fault);
  return safeSegments(entry.path);
}

function refused(entry: ReadEntry, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not unpack ${shown(entry)}: ${reason}`, {
    details: { entry: entry.path.slice(0, 200) },
  });
}

function shown(entry: ReadEntry): string {
  return JSON.stringify(entry.path.slice(0, 200));
}
