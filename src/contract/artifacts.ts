import { bytesOf, readAll } from '../core/bytes.ts';
import { TITLE, type Annotations, type Descriptor, type Platform } from '../core/descriptor.ts';
import { digestOf, type Algorithm } from '../core/digest.ts';
import { parseManifest, successors } from '../core/manifest.ts';
import { isManifestType, OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../core/media-types.ts';
import type { Content, Storage } from '../core/target.ts';

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
export function jsonBlob(mediaType: string, value: unknown, algorithm?: Algorithm): Blob {
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
  return joinBlobs([...(parts.subject?.blobs ?? []), config, ...layers], manifest);
}

export interface Listed {
  readonly artifact: Artifact;
  readonly platform?: Platform;
}

export function indexOf(listed: readonly Listed[], mediaType: string = OCI_INDEX): Artifact {
  const manifests = listed.map(({ artifact, platform }) => ({ ...artifact.root, platform }));
  const index = jsonBlob(mediaType, { schemaVersion: 2, mediaType, manifests });
  return joinBlobs(
    listed.flatMap(({ artifact }) => artifact.blobs),
    index,
  );
}

/** Each digest once, the way a target would hold it. */
export function joinBlobs(below: readonly Blob[], root: Blob): Artifact {
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

export function withSha512(algorithm: Algorithm = 'sha256'): Artifact {
  return artifactOf({
    layers: [blob('long digest', { mediaType: 'text/plain', algorithm: 'sha512' })],
    algorithm,
  });
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
