import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENT_DIGEST, type Descriptor } from '../../core/descriptor.ts';
import type { Bytes } from '../../core/bytes.ts';
import { finishDigest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { ByteStream } from '../../files/byte-stream.ts';
import { decompressed, type Compression } from '../../files/decompress.ts';
import { linkFault } from '../../files/link-target.ts';
import { BLOCK } from '../../files/tar/block.ts';
import { tarEntries } from '../../files/tar/entries.ts';
import { refused, UnpackPlan, type FolderModes } from './unpack-plan.ts';
import { copyEntry, writeEntry } from './write-entry.ts';

/** Bounds of what a layer may become besides the content of files, in bytes (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const READ_SIZE = 64 * 1024;

export interface UnpackOptions {
  readonly node: Descriptor;
  readonly title: string;
  /** How errors name it. Default: the layer's title. */
  readonly name?: string;
  /** An empty folder of its own; made where it is missing. */
  readonly root: string;
  /** Default gzip. */
  readonly compression?: Compression;
}

/**
 * Unpacks a directory layer. `bytes` must already be checked against the layer's descriptor as they flow; the digest of
 * the uncompressed tar is checked here where the layer tells one. Nothing but files, folders, and links that stay inside
 * is taken, and every name must lie under the title.
 */
export async function unpackFolder(bytes: Bytes, options: UnpackOptions): Promise<FolderModes> {
  const { node, title, root, name = `layer ${title}`, compression = 'gzip' } = options;
  await mkdir(root, { recursive: true });
  const plan = new UnpackPlan(title, root);
  const meter = new Meter(node, name, plan);
  await extract(new ByteStream(name, meter.read(decompressed(bytes, compression, name))), plan, root);
  meter.finish();
  await makeLinks(plan, root);
  return plan.modes;
}

/** Counts and digests the uncompressed tar. */
class Meter {
  readonly #node: Descriptor;
  readonly #name: string;
  readonly #plan: UnpackPlan;
  readonly #hash = createHash('sha256');
  #size = 0;

  constructor(node: Descriptor, name: string, plan: UnpackPlan) {
    this.#node = node;
    this.#name = name;
    this.#plan = plan;
  }

  async *read(tar: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const others = MAX_ALWAYS + MAX_RATIO * this.#node.size;
    for await (const chunk of tar) {
      this.#size += chunk.byteLength;
      const limit = others + this.#plan.declared;
      if (this.#size > limit) {
        throw new OrasError('TOO_LARGE', `${this.#name} unpacks to more than ${limit} bytes`, {
          details: { limit },
        });
      }
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  finish(): void {
    if (this.#size % BLOCK !== 0) {
      throw new OrasError('INVALID_CONTENT', `${this.#name} cannot be unpacked: the tar is truncated`);
    }
    const expected = this.#node.annotations?.[CONTENT_DIGEST];
    const digest = finishDigest(this.#hash);
    if (expected !== undefined && expected !== digest) {
      throw new OrasError(
        'DIGEST_MISMATCH',
        `the tar of ${this.#name} has digest ${digest}, its annotation says ${expected}`,
      );
    }
  }
}

async function extract(tar: ByteStream, plan: UnpackPlan, root: string): Promise<void> {
  for await (const entry of tarEntries(tar)) {
    const place = plan.take(entry);
    // A link's folder is made with the link: many deep names cost nothing before all is known to be right.
    if (entry.type === 'symbolic link') continue;
    plan.makeFolder(place.folder);
    if (!place.isFile) continue;
    const path = join(root, ...place.segments);
    if (place.replaces) rmSync(path);
    if (place.copyOf) copyEntry(join(root, ...place.copyOf), path, entry);
    else await writeEntry(path, entry, tar);
  }
  if (plan.isEmpty)
    throw new OrasError('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar is empty`);
  await readZeros(tar);
}

/** Reads on for the digest. Other readers would not see data after the end. */
async function readZeros(tar: ByteStream): Promise<void> {
  const zeros = Buffer.alloc(READ_SIZE);
  for (;;) {
    const chunk = await tar.read(READ_SIZE);
    if (chunk.length === 0) return;
    if (chunk.compare(zeros, 0, chunk.length) !== 0)
      throw new OrasError(
        'INVALID_CONTENT',
        `${tar.where} cannot be unpacked: the tar has data after its end`,
      );
  }
}

/** Last, so that no entry can be written through a link. */
async function makeLinks(plan: UnpackPlan, root: string): Promise<void> {
  for (const { entry, segments } of plan.links()) {
    const fault = linkFault(entry.link, { segments, isFolder: (way) => plan.isFolder(way) });
    if (fault !== undefined) throw refused(entry, `its link to ${JSON.stringify(entry.link)} ${fault}`);
    await mkdir(join(root, ...segments.slice(0, -1)), { recursive: true });
    await symlink(entry.link, join(root, ...segments));
  }
}
