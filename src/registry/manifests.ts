import { bytesOf, lazy, MAX_MANIFEST, readUpTo, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { algorithmOf, digestOf, isDigest, type Digest } from '../core/digest.ts';
import { OrasError, type RegistryError } from '../core/errors.ts';
import { isManifestType, isSchema1, MANIFEST_TYPES } from '../core/media-types.ts';
import type { CallOptions, KnownManifest, PushOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import { expectStatus, isInconclusiveHead, type RegistryClient } from './client.ts';
import { registryError, speaksRegistry } from './registry-error.ts';

/** Value of the Accept header: every manifest type. */
export const ACCEPT = MANIFEST_TYPES.join(', ');

/**
 * The descriptor of a tag or digest. By HEAD, which does not count against rate limits; by GET where a header is missing,
 * or where a 404 is not a registry's, so that the error shows whose it is.
 */
export async function resolveManifest(
  client: RegistryClient,
  reference: string,
  options: CallOptions,
): Promise<Descriptor> {
  const request = { path: `manifests/${reference}`, headers: { accept: ACCEPT }, signal: options.signal };
  const head = await client.send({ method: 'HEAD', ...request });
  const node = head.status === 200 ? descriptorOf(head, reference) : undefined;
  if (node) {
    await discard(head);
    return node;
  }
  if (head.status === 404 && speaksRegistry(head)) throw await notFound(client, reference, head);
  await discard(head);
  return (await readManifest(client, reference, options)).node;
}

/** The manifest of a tag or digest. The digest is computed from the bytes; for a tag, the digest header must agree. */
export async function readManifest(
  client: RegistryClient,
  reference: string,
  options: CallOptions,
): Promise<KnownManifest> {
  const response = await client.send({
    method: 'GET',
    path: `manifests/${reference}`,
    headers: { accept: ACCEPT },
    readLimit: MAX_MANIFEST,
    // For a tag there is no digest that would show truncation.
    json: !isDigest(reference),
    signal: options.signal,
  });
  if (response.status === 404 && speaksRegistry(response)) throw await notFound(client, reference, response);
  await expectStatus(response, { method: 'GET' }, 200);
  return readBody(response, reference, client);
}

async function notFound(
  client: RegistryClient,
  reference: string,
  response: HttpResponse,
): Promise<OrasError> {
  const separator = isDigest(reference) ? '@' : ':';
  const name = `${client.name}${separator}${reference}`;
  return registryError({ method: 'GET', url: response.url }, response, `${name} is not there`);
}

function descriptorOf(head: HttpResponse, reference: string): Descriptor | undefined {
  const mediaType = mediaTypeOf(head);
  const digest = head.headers.get('docker-content-digest');
  const size = Number(head.headers.get('content-length') ?? 'none');
  if (
    mediaType === undefined ||
    !isManifestType(mediaType) ||
    !isDigest(digest) ||
    !Number.isSafeInteger(size) ||
    size <= 0
  )
    return undefined;
  if (isDigest(reference) && digest !== reference) return undefined;
  return { mediaType, digest, size };
}

async function readBody(
  response: HttpResponse,
  reference: string,
  client: RegistryClient,
): Promise<KnownManifest> {
  const what = `${client.repository}: manifest ${reference}`;
  const mediaType = mediaTypeOf(response);
  if (mediaType !== undefined && isSchema1(mediaType)) {
    await discard(response);
    throw new OrasError('UNSUPPORTED', `${what} is of schema 1 (${mediaType}), which is not supported`, {
      details: { host: response.url.host, schema: 1 },
    });
  }
  if (mediaType === undefined || !isManifestType(mediaType)) {
    await discard(response);
    throw new OrasError(
      'INVALID_CONTENT',
      `${response.url.host} answered with ${JSON.stringify(mediaType ?? 'no content type')} instead of a manifest; it may not be a registry`,
      { details: { host: response.url.host, answersLikeARegistry: false } },
    );
  }
  const bytes = await readUpTo(response.body, MAX_MANIFEST, what);
  const expected = isDigest(reference) ? reference : response.headers.get('docker-content-digest');
  if (isDigest(expected)) checkDigest(bytes, expected, what);
  const digest = isDigest(reference) ? reference : digestOf(bytes);
  return { node: { mediaType, digest, size: bytes.byteLength }, bytes };
}

function checkDigest(bytes: Uint8Array, expected: Digest, what: string): void {
  const digest = digestOf(bytes, algorithmOf(expected));
  if (digest !== expected) {
    throw new OrasError('DIGEST_MISMATCH', `${what}: the content has digest ${digest}`, {
      details: { expected, got: digest },
    });
  }
}

/** Without parameters, which do not count (distribution-spec, "Pulling manifests"). */
export function mediaTypeOf(response: HttpResponse): string | undefined {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === '' ? undefined : type;
}

/**
 * Pushes the exact bytes under a tag, or under the digest. An immutable tag that already points to the manifest is no
 * failure. Returns the subject that the registry acknowledged (`OCI-Subject`).
 */
export async function putManifest(
  client: RegistryClient,
  { node, bytes }: KnownManifest,
  options: Pick<PushOptions, 'tag' | 'retry' | 'signal'>,
): Promise<string | undefined> {
  const response = await client.send(
    {
      method: 'PUT',
      path: `manifests/${options.tag ?? node.digest}`,
      headers: { 'content-type': node.mediaType },
      body: { bytes: bytesOf(bytes), size: bytes.byteLength },
      signal: options.signal,
    },
    { retry: options.retry !== false },
  );
  if (![200, 201, 202].includes(response.status)) {
    const error = await registryError({ method: 'PUT', url: response.url }, response);
    const { tag, signal } = options;
    const mayBeImmutable = [400, 403, 409, 412].includes(error.status);
    if (tag !== undefined && mayBeImmutable && (await isTagged(client, { tag, node }, { signal })))
      return undefined;
    throw error;
  }
  const stored = response.headers.get('docker-content-digest');
  await discard(response);
  const isSameAlgorithm = isDigest(stored) && algorithmOf(stored) === algorithmOf(node.digest);
  if (isSameAlgorithm && stored !== node.digest)
    throw new OrasError('DIGEST_MISMATCH', `${response.url.host} stored ${node.digest} as ${stored}`);
  return response.headers.get('oci-subject');
}

async function isTagged(
  client: RegistryClient,
  { tag, node }: { readonly tag: string; readonly node: Descriptor },
  options: CallOptions,
): Promise<boolean> {
  try {
    return (await resolveManifest(client, tag, options)).digest === node.digest;
  } catch {
    return false;
  }
}

/** Whether the repository has the manifest; by GET where HEAD is inconclusive. */
export async function hasManifest(
  client: RegistryClient,
  node: Descriptor,
  options: CallOptions,
): Promise<boolean> {
  const request = { path: `manifests/${node.digest}`, headers: { accept: ACCEPT }, signal: options.signal };
  let response = await client.send({ method: 'HEAD', ...request });
  if (isInconclusiveHead(response, client)) {
    await discard(response);
    response = await client.send({ method: 'GET', ...request, readLimit: MAX_MANIFEST });
  }
  if (response.status !== 200) await expectStatus(response, { method: 'HEAD' }, 404);
  await discard(response);
  return response.status === 200;
}

/** The bytes of a manifest. Corrupt content is fetched once more; a truncated response is retried like any failed request. */
export function fetchManifest(client: RegistryClient, node: Descriptor, options: CallOptions): Bytes {
  return lazy(async () => {
    for (let attempt = 0; ; attempt += 1) {
      const bytes = await getManifest(client, node, options);
      const isRight = digestOf(bytes, algorithmOf(node.digest)) === node.digest;
      const isTruncated = bytes.byteLength < node.size;
      if (isRight || attempt >= (isTruncated ? client.retries : 1)) return bytesOf(bytes);
      await client.backOff(attempt, options.signal);
    }
  });
}

async function getManifest(
  client: RegistryClient,
  node: Descriptor,
  options: CallOptions,
): Promise<Uint8Array> {
  const response = await client.send({
    method: 'GET',
    path: `manifests/${node.digest}`,
    headers: { accept: ACCEPT },
    readLimit: MAX_MANIFEST,
    signal: options.signal,
  });
  await expectStatus(response, { method: 'GET' }, 200);
  return readUpTo(response.body, MAX_MANIFEST, node.digest);
}

/** Google: GOOGLE_MANIFEST_DANGLING_TAG, and _PARENT_IMAGE; Amazon and others only have a message. */
function isInUse({ errors }: RegistryError): boolean {
  return errors.some(({ code, message }) => /DANGLING/.test(code) || /\breferenced by\b/i.test(message));
}

/** Deletes a manifest with all its tags, or only a tag (distribution-spec, "Content Management"). */
export async function deleteManifest(
  client: RegistryClient,
  reference: string,
  options: CallOptions,
): Promise<void> {
  const response = await client.send({
    method: 'DELETE',
    path: `manifests/${reference}`,
    scopes: [`repository:${client.repository}:delete`],
    signal: options.signal,
  });
  // Deleted by an earlier attempt whose answer was lost.
  if (response.status === 404 && response.afterLostAnswer === true) return discard(response);
  if (response.status === 404 && speaksRegistry(response)) throw await notFound(client, reference, response);
  if ([400, 405, 501].includes(response.status)) {
    const error = await registryError({ method: 'DELETE', url: response.url }, response);
    if (isInUse(error)) throw error;
    throw new OrasError('UNSUPPORTED', `${client.host} does not delete: ${error.message}`, {
      cause: error,
      details: { host: client.host },
    });
  }
  await expectStatus(response, { method: 'DELETE' }, 200, 202, 204);
  await discard(response);
}
