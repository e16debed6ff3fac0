import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { ReadEntry } from 'tar';
import { CONTENT_DIGEST, type Descriptor } from '../core/descriptor.ts';
import type { Bytes } from '../core/bytes.ts';
import { finishDigest } from '../core/digest.ts';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { collisionKey, safeSegments } from './safe-path.ts';

/** Modes of unpacked folders by their path below the root; set last, since a folder may be read-only. */
export type FolderModes = Map<string, number>;

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
  const content = createHash('sha256');
  const modes: FolderModes = new Map();
  try {
    await pipeline(bytes, createGunzip(), async (tar: AsyncIterable<Uint8Array>) => {
      await extract(hashing(tar, content), entryCheck(title, modes), root);
    });
  } catch (error) {
    if (error instanceof OrasError || !(error instanceof Error)) throw error;
    const invalid =
      systemCode(error)?.startsWith('Z_') === true || systemCode(error)?.startsWith('TAR_') === true;
    if (!invalid) throw error;
    throw new OrasError('INVALID_CONTENT', `layer ${title} cannot be unpacked: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const expected = node.annotations?.[CONTENT_DIGEST];
  const digest = finishDigest(content);
  if (expected !== undefined && expected !== digest) {
    throw new OrasError(
      'DIGEST_MISMATCH',
      `the tar of ${title} has digest ${digest}, its annotation says ${expected}`,
    );
  }
  return modes;
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

type EntryCheck = (entry: ReadEntry) => void;

/** Loaded here, where a folder is unpacked: start-up does not pay for it. */
async function extract(tar: AsyncIterable<Uint8Array>, check: EntryCheck, root: string): Promise<void> {
  const { Unpack } = await import('tar');
  let failure: Error | undefined;
  const sink = new Unpack({
    cwd: root,
    strict: true,
    chmod: true,
    processUmask: 0,
    preserveOwner: false,
    filter: (_path, entry) => {
      if (failure !== undefined) return false;
      try {
        check(entry as ReadEntry);
        return true;
      } catch (error) {
        failure = asError(error);
        return false;
      }
    },
  });
  const closed = once(sink, 'close');
  closed.catch(() => undefined);
  sink.on('error', (error: unknown) => (failure ??= asError(error)));
  for await (const chunk of tar) {
    if (failure !== undefined) throw failure;
    if (!sink.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))) {
      await Promise.race([once(sink, 'drain'), closed]);
    }
  }
  sink.end();
  if (failure === undefined) await closed;
  if (failure !== undefined) throw failure;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function entryCheck(title: string, modes: FolderModes): EntryCheck {
  const top = safeSegments(`${title}/x`).slice(0, -1);
  const seen = new Map<string, string>();
  return (entry) => {
    const segments = isRoot(entry.path) ? [] : safeSegments(entry.path);
    if (!top.every((segment, at) => segments[at] === segment)) {
      throw refused(entry, `it is not below the layer's title ${JSON.stringify(title)}`);
    }
    const key = collisionKey(segments);
    const other = seen.get(key);
    if (other !== undefined && !(other === 'Directory' && entry.type === 'Directory'))
      throw refused(entry, 'another entry has the same name');
    seen.set(key, entry.type);
    const mode = (entry.mode ?? 0o755) & 0o777;
    entry.mode = mode;
    if (entry.mtime?.getTime() === 0) delete entry.mtime;
    if (entry.type === 'Directory') {
      modes.set(segments.join('/'), mode);
      entry.mode = mode | 0o700;
    } else if (entry.type === 'SymbolicLink') {
      checkLink(entry);
    } else if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
      throw refused(entry, `an entry of type ${entry.type} is not taken`);
    }
  };
}

function isRoot(path: string): boolean {
  return path === '.' || path === './';
}

function checkLink(entry: ReadEntry): void {
  const link = entry.linkpath ?? '';
  const target = posix.normalize(posix.join(posix.dirname(entry.path), link));
  if (link === '' || link.includes('\\') || posix.isAbsolute(link) || /^[a-zA-Z]:/.test(link)) {
    throw refused(entry, `its link to ${JSON.stringify(link)} is absolute or empty`);
  }
  if (target === '..' || target.startsWith('../')) {
    throw refused(entry, `its link to ${JSON.stringify(link)} leads out of the folder`);
  }
  // Behind a name, `..` starts from where that name leads, and it may be a link itself (GHSA-m37j-52j7-pjw7).
  const named = link.replace(/^(?:\.{1,2}\/+)*/, '');
  if (named !== '..' && named.split('/').includes('..')) entry.linkpath = posix.normalize(link);
}

function refused(entry: ReadEntry, reason: string): OrasError {
  return new OrasError(
    'UNSAFE_PATH',
    `will not unpack ${JSON.stringify(entry.path.slice(0, 200))}: ${reason}`,
    {
      details: { entry: entry.path.slice(0, 200) },
    },
  );
}
