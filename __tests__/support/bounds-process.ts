import { readFileSync } from 'node:fs';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { bytesOf, type Bytes } from '../../src/core/bytes.ts';
import { TITLE, UNPACK } from '../../src/core/descriptor.ts';
import { digestOf, parseDigest } from '../../src/core/digest.ts';
import { messageOf, OrasError } from '../../src/core/errors.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { fileBytes } from '../../src/files/file-bytes.ts';
import { parseIndex } from '../../src/targets/layout/index-entries.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { parsePax } from '../../src/files/tar/pax-records.ts';

/** Does one thing with what an attacker made, in a process of its own, and prints the code of the error, or `done`. */
export const boundsProcess: string = import.meta.filename;

const MIB = 1024 * 1024;

const cases = {
  manifest: (path: string) =>
    void parseManifest(readFileSync(path), { mediaType: OCI_MANIFEST, digest: digestOf('') }),
  index: (path: string) =>
    void parseManifest(readFileSync(path), { mediaType: OCI_INDEX, digest: digestOf('') }),
  'layout-index': (path: string) => void parseIndex(readFileSync(path), 'index.json'),
  pax(path: string) {
    const records = parsePax(readFileSync(path));
    if (typeof records === 'string') throw new OrasError('INVALID_CONTENT', records);
  },
  unpack,
  restore: async (store: string, root: string) => {
    const layout = new OciLayout(store);
    await restoreTree({ source: layout, root: await layout.resolve('v1') }, [
      { pattern: 'tree', prefix: '', root },
    ]);
  },
  resolve: (host: string) => withRepository(host, async (target) => void (await target.resolve('v1'))),
  fetch: (host: string, size: string) =>
    withRepository(host, async (target) => {
      const node = { mediaType: 'a/b', digest: parseDigest(`sha256:${'0'.repeat(64)}`), size: Number(size) };
      for await (const _chunk of target.fetch(node)) await new Promise((resolve) => setImmediate(resolve));
    }),
  push: (host: string, digest: string, mib: string) =>
    withRepository(host, (target) => {
      const node = { mediaType: 'text/plain', digest: parseDigest(digest), size: Number(mib) * MIB };
      return target.push(node, zeros(Number(mib)));
    }),
} as const;

export type BoundsCase = keyof typeof cases;

async function unpack(path: string, digest: string, size: string, output: string): Promise<void> {
  const node = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: parseDigest(digest),
    size: Number(size),
    annotations: { [TITLE]: 'dir', [UNPACK]: 'true' },
  };
  const target = new FolderTarget(output);
  try {
    await target.push(node, fileBytes(path));
    await target.commit();
  } finally {
    await target.discard();
  }
}

async function withRepository(
  registry: string,
  work: (target: RegistryTarget) => Promise<void>,
): Promise<void> {
  const transport = createTransport();
  try {
    await work(openRepository(`${registry}/acme/app`, { transport, plainHttp: true, retries: 0 }));
  } finally {
    await transport.close();
  }
}

/** So many MiB, made as they are read. */
function zeros(count: number): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < count; at += 1) yield* bytesOf(Buffer.alloc(MIB));
    },
  };
}

async function perform([kind = '', ...args]: readonly string[]): Promise<void> {
  let outcome = 'done';
  try {
    await (cases[kind as BoundsCase] as (...given: readonly string[]) => unknown)(...args);
  } catch (error) {
    outcome = error instanceof OrasError ? error.code : messageOf(error);
  }
  process.stdout.write(outcome);
}

if (import.meta.main) await perform(process.argv.slice(2));
