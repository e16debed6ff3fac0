import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf, type Digest } from '../../src/core/digest.ts';
import { OCI_EMPTY, OCI_LAYER, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { json, refusal, type Handler, type ReceivedRequest, type Reply } from './lab.ts';

export interface Held {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a little registry holds, for all its repositories together: manifests by tag and digest, blobs by digest. */
export interface Contents {
  readonly manifests: Map<string, Held>;
  readonly blobs: Map<string, Uint8Array>;
}

export function emptyContents(): Contents {
  return { manifests: new Map(), blobs: new Map() };
}

export function putBlob(contents: Contents, content: string | Uint8Array, mediaType = OCI_LAYER): Descriptor {
  const bytes = Buffer.from(content);
  const node = { mediaType, digest: digestOf(bytes), size: bytes.length };
  contents.blobs.set(node.digest, bytes);
  return node;
}

export function putManifest(
  contents: Contents,
  json: unknown,
  tag?: string,
  mediaType: string = OCI_MANIFEST,
): Descriptor {
  const bytes = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
  const node = { mediaType, digest: digestOf(bytes), size: bytes.length };
  for (const name of [node.digest, tag])
    if (name !== undefined) contents.manifests.set(name, { mediaType, bytes });
  return node;
}

export interface Artifact {
  readonly root: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** An artifact with the empty config and these layers, tagged `v1`; extra fields go to every layer. */
export function putArtifact(
  contents: Contents,
  layerTexts: readonly string[] = ['layer one'],
  extra: Partial<Descriptor> = {},
): Artifact {
  const config = putBlob(contents, '{}', OCI_EMPTY);
  const layers = layerTexts.map((content) => ({ ...putBlob(contents, content), ...extra }));
  const root = putManifest(contents, manifestOf(config, layers), 'v1');
  return { root, layers };
}

export function manifestOf(config: Descriptor, layers: readonly Descriptor[]) {
  return { schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType: 'text/x-test', config, layers };
}

/** The least that a registry does: reads, uploads in one piece or in chunks, manifests, tags. */
export function registryHandler(contents: Contents): Handler {
  const sessions = new Map<string, Buffer>();
  return (request) => {
    const url = new URL(request.path, 'http://registry');
    const [, kind = '', name = ''] =
      /^\/v2\/.+?\/(manifests|blobs\/uploads|blobs|tags)\/(.*)$/.exec(url.pathname) ?? [];
    if (kind === 'manifests') return manifests(contents, request, name);
    if (kind === 'blobs') return blob(contents, name);
    if (kind === 'tags') return json({ name: 'acme/app', tags: tagsOf(contents) });
    if (kind === 'blobs/uploads') return upload(contents, sessions, request, url);
    return url.pathname === '/v2/' ? json({}) : refusal(404, 'NOT_FOUND');
  };
}

function tagsOf(contents: Contents): string[] {
  return [...contents.manifests.keys()].filter((name) => !name.includes(':'));
}

function manifests(contents: Contents, { method, headers, body }: ReceivedRequest, name: string): Reply {
  if (method === 'PUT') {
    const node = putManifest(
      contents,
      body.toString(),
      name.includes(':') ? undefined : name,
      headers['content-type'],
    );
    return { status: 201, headers: { 'docker-content-digest': node.digest } };
  }
  const held = contents.manifests.get(name);
  if (!held) return refusal(404, 'MANIFEST_UNKNOWN');
  const digest = digestOf(held.bytes);
  return {
    headers: {
      'content-type': held.mediaType,
      'docker-content-digest': digest,
      'content-length': String(held.bytes.length),
    },
    body: held.bytes,
  };
}

function blob(contents: Contents, name: string): Reply {
  const bytes = contents.blobs.get(name);
  if (!bytes) return refusal(404, 'BLOB_UNKNOWN');
  return {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) },
    body: bytes,
  };
}

function upload(
  contents: Contents,
  sessions: Map<string, Buffer>,
  request: ReceivedRequest,
  url: URL,
): Reply {
  const { method, body } = request;
  if (method === 'POST') {
    const session = `${url.pathname}${sessions.size}`;
    sessions.set(session, Buffer.alloc(0));
    return { status: 202, headers: { location: session } };
  }
  const sofar = Buffer.concat([sessions.get(url.pathname) ?? Buffer.alloc(0), body]);
  sessions.set(url.pathname, sofar);
  if (method === 'PATCH') return { status: 202, headers: { location: url.pathname } };
  if (method === 'DELETE') return { status: 204 };
  const digest = url.searchParams.get('digest');
  if (digest !== digestOf(sofar)) return refusal(400, 'DIGEST_INVALID');
  contents.blobs.set(digest, sofar);
  return { status: 201 };
}

export function blobPath(digest: Digest): string {
  return `/v2/acme/app/blobs/${digest}`;
}

export async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(bytes)).toString();
}
