import { createHash, randomFillSync } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { digestOf } from '../src/core/digest.ts';
import { OCI_CONFIG, OCI_EMPTY, OCI_INDEX, OCI_LAYER_GZIP, OCI_MANIFEST } from '../src/core/media-types.ts';

export const MIB = 1024 ** 2;

export interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly content: Buffer;
}

/** A manifest with what it needs; blobs first. */
export interface Artifact {
  readonly root: Blob;
  readonly blobs: readonly Blob[];
  /** The manifests of an index. */
  readonly children: readonly Blob[];
}

/** Random, so that nothing of it can be packed, and no two are the same. */
export function writeFiles(folder: string, count: number, size: number): string[] {
  mkdirSync(folder, { recursive: true });
  const piece = Buffer.alloc(Math.min(size, 4 * MIB));
  return Array.from({ length: count }, (_, at) => {
    const name = `file-${String(at).padStart(4, '0')}.bin`;
    const file = openSync(join(folder, name), 'w');
    for (let left = size; left > 0; left -= piece.length)
      writeSync(file, randomFillSync(piece), 0, Math.min(left, piece.length));
    closeSync(file);
    return name;
  });
}

/** A tree as a build leaves it: small files of text in folders of fifty. */
export function writeTree(folder: string, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const below = join(folder, `part-${Math.floor(at / 50)}`);
    if (at % 50 === 0) mkdirSync(below, { recursive: true });
    const text = randomFillSync(Buffer.alloc(500 + ((at * 37) % 4000))).toString('hex');
    writeFileSync(join(below, `module-${at}.js`), `// ${at}\n${text}\n`);
  }
}

/** Path and digest of each file below a folder. */
export async function filesBelow(folder: string): Promise<Map<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const found = new Map<string, string>();
  for (const name of names.toSorted()) found.set(name, await digestOfFile(join(folder, name)));
  return found;
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: MIB }), hash);
  return `sha256:${hash.digest('hex')}`;
}

export function blobOf(mediaType: string, content: Buffer): Blob {
  return { mediaType, digest: digestOf(content), size: content.length, content };
}

const random = (size: number): Buffer => randomFillSync(Buffer.alloc(size));

const listed = ({ mediaType, digest, size }: Blob) => ({ mediaType, digest, size });

export function manifestOf(mediaType: string, fields: object): Blob {
  return blobOf(mediaType, Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields })));
}

function imageOf(architecture: string, layerSizes: readonly number[]): Artifact {
  const contents = layerSizes.map(random);
  const layers = contents.map((content) => blobOf(OCI_LAYER_GZIP, gzipSync(content, { level: 1 })));
  const rootfs = { type: 'layers', diff_ids: contents.map((content) => digestOf(content)) };
  const history = layers.map((_, at) => ({ created_by: `step ${at}` }));
  const config = blobOf(
    OCI_CONFIG,
    Buffer.from(JSON.stringify({ os: 'linux', architecture, rootfs, history })),
  );
  const root = manifestOf(OCI_MANIFEST, { config: listed(config), layers: layers.map(listed) });
  return { root, blobs: [config, ...layers], children: [] };
}

/** An image for three platforms, with five layers each. */
export function imageIndex(layerSize: number): Artifact {
  const images = ['amd64', 'arm64', 's390x'].map((architecture) => ({
    platform: { os: 'linux', architecture },
    image: imageOf(
      architecture,
      Array.from({ length: 5 }, () => layerSize),
    ),
  }));
  const manifests = images.map(({ platform, image }) => ({ ...listed(image.root), platform }));
  return {
    root: manifestOf(OCI_INDEX, { manifests }),
    blobs: images.flatMap(({ image }) => image.blobs),
    children: images.map(({ image }) => image.root),
  };
}

export function smallImage(layerSize: number): Artifact {
  return imageOf('amd64', [layerSize, layerSize]);
}

export function layerOf(size: number): Blob {
  return blobOf(OCI_LAYER_GZIP, gzipSync(random(size), { level: 1 }));
}

/** Of layers that others may have too; the config is its own. */
export function imageWith(layers: readonly Blob[], note: string): Artifact {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
  const history = layers.map(() => ({ created_by: note }));
  const about = { os: 'linux', architecture: 'amd64', rootfs, history };
  const config = blobOf(OCI_CONFIG, Buffer.from(JSON.stringify(about)));
  const root = manifestOf(OCI_MANIFEST, { config: listed(config), layers: layers.map(listed) });
  return { root, blobs: [config, ...layers], children: [] };
}

export const emptyConfig = blobOf(OCI_EMPTY, Buffer.from('{}'));

/** What refers to the subject as a signature that cosign attaches does. */
export function signatureOf(subject: Blob, note: string): Artifact {
  const type = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  const bundle = blobOf(
    type,
    Buffer.from(JSON.stringify({ of: subject.digest, note, mark: random(1500).toString('hex') })),
  );
  const root = manifestOf(OCI_MANIFEST, {
    artifactType: type,
    config: listed(emptyConfig),
    layers: [listed(bundle)],
    subject: listed(subject),
  });
  return { root, blobs: [emptyConfig, bundle], children: [] };
}
