import { encodeConfig } from '../../src/cache/tree/config.ts';
import {
  CACHE_ARTIFACT,
  configType,
  layerType,
  type Chunk,
  type Entry,
} from '../../src/cache/tree/format.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Storage } from '../../src/core/target.ts';
import { rawEntry, type RawEntry } from '../support/tar.ts';

export async function pushBlob(store: Storage, mediaType: string, bytes: Uint8Array): Promise<Descriptor> {
  const node = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  await store.push(node, bytesOf(bytes));
  return node;
}

export interface Crafted {
  readonly tar: Buffer;
  readonly chunk?: Partial<Chunk>;
}

/** An artifact that no save would make: its chunks say what they like of their tar. */
export async function craft(
  store: Storage,
  chunks: readonly Crafted[],
  groups: readonly string[] = ['tree'],
): Promise<Descriptor> {
  const layers = [];
  for (const { tar } of chunks) layers.push(await pushBlob(store, layerType('none'), tar));
  const described = chunks.map(({ tar, chunk }) => ({
    group: 0,
    size: tar.byteLength,
    entries: [],
    superseded: [],
    ...chunk,
  }));
  const config = await pushBlob(store, configType('none'), encodeConfig({ groups, chunks: described }));
  return (await packManifest(store, { artifactType: CACHE_ARTIFACT, config, layers })).node;
}

const KINDS = { '0': 'file', '5': 'folder', '2': 'link', '1': 'hardlink' } as const;

type Typed = RawEntry & { readonly type?: keyof typeof KINDS };

/** One chunk with these entries, in the tar and in the config alike. */
export function honest(entries: readonly Typed[]): Crafted {
  return {
    tar: Buffer.concat(entries.map(rawEntry)),
    chunk: { entries: entries.map(described) },
  };
}

function described(raw: Typed): Entry {
  const { name, type = '0', content = '', link = '', mode = type === '5' ? 0o755 : 0o644 } = raw;
  const bytes = Buffer.from(content);
  return {
    name,
    kind: KINDS[type],
    mode,
    mtime: 1e15,
    size: bytes.byteLength,
    ...(type === '0' && { contentDigest: contentDigest(bytes) }),
    ...((type === '1' || type === '2') && { linkTarget: link }),
  };
}

export function contentDigest(bytes: Uint8Array): string {
  return Buffer.from(digestOf(bytes).slice(7), 'hex').toString('base64url');
}
