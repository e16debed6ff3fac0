import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf, type Digest } from '../../src/core/digest.ts';
import { OCI_EMPTY, OCI_LAYER, OCI_MANIFEST } from '../../src/core/media-types.ts';
import type { Reply, Says, Seen } from './lab.ts';

export interface Held {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a little registry holds, for all its repositories together: manifests by tag and digest, blobs by digest. */
export interface Shelf {
  readonly manifests: Map<string, Held>;
  readonly blobs: Map<string, Uint8Array>;
}

export function emptyShelf(): Shelf {
  return { manifests: new Map(), blobs: new Map() };
}

export function putBlob(shelf: Shelf, content: string | Uint8Array, mediaType = OCI_LAYER): Descriptor {
  const bytes = Buffer.from(content);
  const node = { mediaType, digest: digestOf(bytes), size: bytes.length };
  shelf.blobs.set(node.digest, bytes);
  return node;
}

export function putManifest(
  shelf: Shelf,
  json: unknown,
  tag?: string,
  mediaType: string = OCI_MANIFEST,
): Descriptor {
  const bytes = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
  const node = { mediaType, digest: digestOf(bytes), size: bytes.length };
  for (const name of [node.digest, tag])
    if (name !== undefined) shelf.manifests.set(name, { mediaType, bytes });
  return node;
}

export interface Artifact {
  readonly root: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** An artifact with the empty config and these layers, tagged `v1`; extra fields go to every layer. */
export function putArtifact(
  shelf: Shelf,
  contents: readonly string[] = ['layer one'],
  extra: Partial<Descriptor> = {},
): Artifact {
  const config = putBlob(shelf, '{}', OCI_EMPTY);
  const layers = contents.map((content) => ({ ...putBlob(shelf, content), ...extra }));
  const root = putManifest(shelf, manifestOf(config, layers), 'v1');
  return { root, layers };
}

export function manifestOf(config: Descriptor, layers: readonly Descriptor[]) {
  return { schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType: 'text/x-test', config, layers };
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function refusal(status: number, code: string, headers: Reply['headers'] = {}): Reply {
  const reply = json({ errors: [{ code, message: '' }] }, status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** 401 with a challenge. */
export function challenge(text: string | string[]): Reply {
  return refusal(401, 'UNAUTHORIZED', { 'www-authenticate': text });
}

export function redirect(location: string, status = 307): Reply {
  return { status, headers: { location } };
}

/** The least that a registry does: reads, uploads in one piece or in chunks, manifests, tags. */
export function registrySays(shelf: Shelf): Says {
  const sessions = new Map<string, Buffer>();
  return (request) => {
    const url = new URL(request.path, 'http://registry');
    const [, kind = '', name = ''] =
      /^\/v2\/.+?\/(manifests|blobs\/uploads|blobs|tags)\/(.*)$/.exec(url.pathname) ?? [];
    if (kind === 'manifests') return manifests(shelf, request, name);
    if (kind === 'blobs') return blob(shelf, name);
    if (kind === 'tags') return json({ name: 'acme/app', tags: tagsOf(shelf) });
    if (kind === 'blobs/uploads') return upload(shelf, sessions, request, url);
    return url.pathname === '/v2/' ? json({}) : refusal(404, 'NOT_FOUND');
  };
}

function tagsOf(shelf: Shelf): string[] {
  return [...shelf.manifests.keys()].filter((name) => !name.includes(':'));
}

function manifests(shelf: Shelf, { method, headers, body }: Seen, name: string): Reply {
  if (method === 'PUT') {
    const node = putManifest(
      shelf,
      body.toString(),
      name.includes(':') ? undefined : name,
      headers['content-type'],
    );
    return { status: 201, headers: { 'docker-content-digest': node.digest } };
  }
  const held = shelf.manifests.get(name);
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

function blob(shelf: Shelf, name: string): Reply {
  const bytes = shelf.blobs.get(name);
  if (!bytes) return refusal(404, 'BLOB_UNKNOWN');
  return {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) },
    body: bytes,
  };
}

function upload(shelf: Shelf, sessions: Map<string, Buffer>, request: Seen, url: URL): Reply {
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
  shelf.blobs.set(digest, sofar);
  return { status: 201 };
}

export function blobPath(digest: Digest): string {
  return `/v2/acme/app/blobs/${digest}`;
}

export async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(bytes)).toString();
}
