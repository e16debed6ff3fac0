import { gzipSync } from 'node:zlib';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import { TITLE, type Annotations, type Descriptor, type Platform } from '../../src/core/descriptor.ts';
import { digestOf, type Algorithm } from '../../src/core/digest.ts';
import { parseManifest, successors } from '../../src/core/manifest.ts';
import {
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  isManifestType,
  OCI_ARTIFACT,
  OCI_CONFIG,
  OCI_EMPTY,
  OCI_INDEX,
  OCI_LAYER,
  OCI_LAYER_GZIP,
  OCI_MANIFEST,
} from '../../src/core/media-types.ts';
import type { Content, Storage } from '../../src/core/target.ts';

export interface Blob {
  readonly node: Descriptor;
  readonly bytes: Uint8Array;
}

/** A rooted graph with its bytes; children stand before parents, the root last. */
export interface Artifact {
  readonly root: Descriptor;
  readonly blobs: readonly Blob[];
}

export interface BlobFacts {
  readonly mediaType?: string;
  readonly title?: string;
  readonly algorithm?: Algorithm;
}

export function blob(content: Uint8Array | string, facts: BlobFacts = {}): Blob {
  const bytes = Buffer.from(content);
  const node: Descriptor = {
    mediaType: facts.mediaType ?? 'application/octet-stream',
    digest: digestOf(bytes, facts.algorithm),
    size: bytes.byteLength,
    ...(facts.title !== undefined && { annotations: { [TITLE]: facts.title } }),
  };
  return { node, bytes };
}

/** Written by hand with JSON.stringify: fixtures do not depend on the code under test. */
function jsonBlob(mediaType: string, value: unknown, algorithm?: Algorithm): Blob {
  return blob(JSON.stringify(value), { mediaType, ...(algorithm && { algorithm }) });
}

export interface ManifestParts {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Blob;
  readonly layers?: readonly Blob[];
  readonly subject?: Artifact;
  readonly annotations?: Annotations;
  readonly algorithm?: Algorithm;
}

export const empty = blob('{}', { mediaType: OCI_EMPTY });

/** An image manifest over its parts; a foreign layer is listed but not among the blobs. */
export function artifactOf(parts: ManifestParts, absent: readonly Blob[] = []): Artifact {
  const mediaType = parts.mediaType ?? OCI_MANIFEST;
  const config = parts.config ?? empty;
  const layers = parts.layers ?? [];
  const manifest = jsonBlob(
    mediaType,
    {
      schemaVersion: 2,
      mediaType,
      artifactType: parts.artifactType,
      config: config.node,
      layers: [...layers, ...absent].map((layer) => layer.node),
      subject: parts.subject?.root,
      annotations: parts.annotations,
    },
    parts.algorithm,
  );
  return join([...(parts.subject?.blobs ?? []), config, ...layers], manifest);
}

export interface Listed {
  readonly artifact: Artifact;
  readonly platform?: Platform;
}

export function indexOf(listed: readonly Listed[], mediaType: string = OCI_INDEX): Artifact {
  const manifests = listed.map(({ artifact, platform }) => ({ ...artifact.root, platform }));
  const index = jsonBlob(mediaType, { schemaVersion: 2, mediaType, manifests });
  return join(
    listed.flatMap(({ artifact }) => artifact.blobs),
    index,
  );
}

/** Each digest once, the way a target would hold it. */
function join(below: readonly Blob[], root: Blob): Artifact {
  const blobs = new Map([...below, root].map((one) => [`${one.node.digest} ${titleIn(one)}`, one]));
  return { root: root.node, blobs: [...blobs.values()] };
}

function titleIn({ node }: Blob): string {
  return node.annotations?.[TITLE] ?? '';
}

/** Two files, one in a folder, and an empty one. `salt` makes it another artifact. */
export function plainArtifact(salt = ''): Artifact {
  return artifactOf({
    artifactType: 'application/vnd.acme.report',
    layers: [
      blob(`# Report ${salt}\n`, { mediaType: 'text/markdown', title: 'report.md' }),
      blob(`{"salt":"${salt}"}`, { mediaType: 'application/json', title: 'data/numbers.json' }),
      blob('', { mediaType: 'text/plain', title: 'empty.txt' }),
    ],
    annotations: { 'org.acme.salt': salt },
  });
}

/** Zeros are a valid empty tar; their number makes the layer a different one. */
function tarLayer(blocks: number, mediaType: string): { layer: Blob; diffId: string } {
  const tar = Buffer.alloc(512 * (2 + blocks));
  return { layer: blob(gzipSync(tar), { mediaType }), diffId: digestOf(tar) };
}

function image(platform: Platform, own: number, kind: 'oci' | 'docker' = 'oci'): Artifact {
  const docker = kind === 'docker';
  const layerType = docker ? 'application/vnd.docker.image.rootfs.diff.tar.gzip' : OCI_LAYER_GZIP;
  const shared = tarLayer(0, layerType);
  const top = tarLayer(own, layerType);
  const config = jsonBlob(docker ? DOCKER_CONFIG : OCI_CONFIG, {
    created: '2024-01-01T00:00:00Z',
    ...platform,
    config: { Entrypoint: ['/app'], Env: ['PATH=/usr/bin'] },
    rootfs: { type: 'layers', diff_ids: [shared.diffId, top.diffId] },
    history: [{ created: '2024-01-01T00:00:00Z', created_by: 'COPY app /' }],
  });
  return artifactOf({
    mediaType: docker ? DOCKER_MANIFEST : OCI_MANIFEST,
    config,
    layers: [shared.layer, top.layer],
  });
}

const amd64: Platform = { architecture: 'amd64', os: 'linux' };
const arm64: Platform = { architecture: 'arm64', os: 'linux', variant: 'v8' };

export function singleImage(): Artifact {
  return image(amd64, 3);
}

/** linux/amd64 and linux/arm64/v8, which share a layer. */
export function imageIndex(): Artifact {
  return indexOf([
    { artifact: image(amd64, 1), platform: amd64 },
    { artifact: image(arm64, 2), platform: arm64 },
  ]);
}

export function dockerList(): Artifact {
  return indexOf(
    [
      { artifact: image(amd64, 1, 'docker'), platform: amd64 },
      { artifact: image(arm64, 2, 'docker'), platform: arm64 },
    ],
    DOCKER_LIST,
  );
}

export function helmChart(): Artifact {
  return artifactOf({
    config: jsonBlob('application/vnd.cncf.helm.config.v1+json', {
      name: 'demo',
      version: '0.1.0',
      apiVersion: 'v2',
      type: 'application',
    }),
    layers: [
      blob(gzipSync('demo/Chart.yaml'), { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip' }),
    ],
    annotations: {
      'org.opencontainers.image.title': 'demo',
      'org.opencontainers.image.version': '0.1.0',
    },
  });
}

export function nestedIndex(): Artifact {
  return indexOf([{ artifact: imageIndex() }, { artifact: plainArtifact('nested') }]);
}

export function withSubject(subject: Artifact = plainArtifact('subject')): Artifact {
  return artifactOf({
    artifactType: 'application/vnd.acme.signature',
    layers: [blob('signed', { mediaType: 'text/plain' })],
    subject,
  });
}

/** The manifest type that image-spec 1.1 withdrew. */
export function oldArtifact(): Artifact {
  const file = blob('old', { mediaType: 'text/plain', title: 'old.txt' });
  const manifest = jsonBlob(OCI_ARTIFACT, {
    mediaType: OCI_ARTIFACT,
    artifactType: 'application/vnd.acme.old',
    blobs: [file.node],
  });
  return join([file], manifest);
}

/** Lists a layer that lives elsewhere and is in no target. */
export function withForeignLayer(): Artifact {
  const foreign = blob('elsewhere', {
    mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  });
  return artifactOf({ layers: [blob('here', { mediaType: OCI_LAYER })] }, [foreign]);
}

export function withSha512(algorithm: Algorithm = 'sha256'): Artifact {
  return artifactOf({
    layers: [blob('long digest', { mediaType: 'text/plain', algorithm: 'sha512' })],
    algorithm,
  });
}

/** Manifests in a chain of indexes, `depth` of them above one artifact. */
export function chainOf(depth: number): Artifact {
  let top = plainArtifact('bottom');
  for (let at = 0; at < depth; at += 1) top = indexOf([{ artifact: top }]);
  return top;
}

export function bytesIn(artifact: Artifact, node: Descriptor): Uint8Array {
  const found = artifact.blobs.find((one) => one.node.digest === node.digest);
  if (!found) throw new Error(`the fixture has no ${node.digest}`);
  return found.bytes;
}

/** Pushes the whole artifact, children first. */
export async function store(storage: Storage, artifact: Artifact, tag?: string): Promise<Descriptor> {
  for (const { node, bytes } of artifact.blobs) {
    const options = node.digest === artifact.root.digest && tag !== undefined ? { tag } : {};
    await storage.push(node, bytesOf(bytes), options);
  }
  return artifact.root;
}

/** Every node the root reaches, each read and checked against its descriptor: equal lists are equal graphs. */
export async function graphOf(source: Content, root: Descriptor): Promise<string[]> {
  const lines = new Set<string>();
  const visit = async (node: Descriptor): Promise<void> => {
    const line = `${node.digest} ${node.size} ${node.mediaType}`;
    if (lines.has(line)) return;
    lines.add(line);
    const bytes = await readAll(source.fetch(node), node, Number.POSITIVE_INFINITY);
    if (!isManifestType(node.mediaType)) return;
    for (const child of successors(parseManifest(bytes, node))) await visit(child);
  };
  await visit(root);
  return [...lines].toSorted();
}

/** What {@link graphOf} gives for a whole copy of the artifact, from the fixture itself. */
export function graphIn(artifact: Artifact): string[] {
  const lines = artifact.blobs.map(({ node }) => `${node.digest} ${node.size} ${node.mediaType}`);
  return [...new Set(lines)].toSorted();
}
