import { bytesOf, MAX_MANIFEST, readUpTo } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { digestOf, isDigest, parseDigest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { isManifestType, MANIFEST_TYPES } from '../core/media-types.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import { expectStatus, type RegistryClient } from './client.ts';
import { registryError, speaksRegistry } from './registry-error.ts';

const ACCEPT = MANIFEST_TYPES.join(', ');

/**
 * What a tag or digest stands for. HEAD first, which rate limits do not count; GET where the answer leaves a field
 * out, and where a 404 does not come from a registry, to tell what it came from.
 */
export async function resolveManifest(
  client: RegistryClient,
  reference: string,
  options: CallOptions,
): Promise<Descriptor> {
  const request = { path: `manifests/${reference}`, headers: { accept: ACCEPT }, signal: options.signal };
  const head = await client.send({ method: 'HEAD', ...request });
  const known = head.status === 200 ? describe(head, reference) : undefined;
  if (known) {
    await discard(head);
    return known;
  }
  if (head.status === 404 && speaksRegistry(head)) throw await notFound(client, reference, head);
  await discard(head);
  const response = await client.send({ method: 'GET', ...request });
  if (response.status === 404 && speaksRegistry(response)) throw await notFound(client, reference, response);
  await expectStatus(response, { method: 'GET' }, 200);
  return describeBody(response, reference, client);
}

async function notFound(
  client: RegistryClient,
  reference: string,
  response: HttpResponse,
): Promise<OrasError> {
  const separator = isDigest(reference) ? '@' : ':';
  const name = `${new URL(client.origin).host}/${client.repository}${separator}${reference}`;
  return registryError({ method: 'GET', url: response.url }, response, `${name} is not there`);
}

function describe(head: HttpResponse, reference: string): Descriptor | undefined {
  const mediaType = mediaTypeOf(head);
  const digest = head.headers.get('docker-content-digest');
  const size = Number(head.headers.get('content-length') ?? 'none');
  if (mediaType === undefined || !isDigest(digest) || !Number.isSafeInteger(size) || size <= 0)
    return undefined;
  if (isDigest(reference) && digest !== reference) return undefined;
  return { mediaType, digest, size };
}

async function describeBody(
  response: HttpResponse,
  reference: string,
  client: RegistryClient,
): Promise<Descriptor> {
  const what = `${client.repository}: manifest ${reference}`;
  const mediaType = mediaTypeOf(response);
  if (mediaType === undefined || !isManifestType(mediaType)) {
    await discard(response);
    throw new OrasError(
      'INVALID_CONTENT',
      `${response.url.host} answered with ${JSON.stringify(mediaType ?? 'no content type')} where a manifest was asked for; it may not be a registry`,
      { details: { host: response.url.host, answersLikeARegistry: false } },
    );
  }
  const bytes = await readUpTo(response.body, MAX_MANIFEST, what);
  const digest = isDigest(reference)
    ? digestOf(bytes, reference.startsWith('sha512') ? 'sha512' : 'sha256')
    : digestOf(bytes);
  if (isDigest(reference) && digest !== reference) {
    throw new OrasError('DIGEST_MISMATCH', `${what}: the content has digest ${digest}`);
  }
  return { mediaType, digest, size: bytes.byteLength };
}

/** Without parameters, which are ignored on compare (distribution-spec, "Pulling manifests"). */
function mediaTypeOf(response: HttpResponse): string | undefined {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === '' ? undefined : type;
}

/** Puts the exact bytes under a tag, or under the digest. */
export async function putManifest(
  client: RegistryClient,
  node: Descriptor,
  bytes: Uint8Array,
  options: CallOptions & { readonly tag?: string | undefined },
): Promise<void> {
  const response = await client.send({
    method: 'PUT',
    path: `manifests/${options.tag ?? node.digest}`,
    headers: { 'content-type': node.mediaType },
    body: { bytes: bytesOf(bytes), size: bytes.byteLength },
    signal: options.signal,
  });
  await expectStatus(response, { method: 'PUT' }, 201, 200, 202);
  const said = response.headers.get('docker-content-digest');
  await discard(response);
  if (
    said !== undefined &&
    isDigest(said) &&
    said.startsWith('sha256') === node.digest.startsWith('sha256')
  ) {
    if (parseDigest(said) !== node.digest) {
      throw new OrasError('DIGEST_MISMATCH', `${response.url.host} stored ${node.digest} as ${said}`);
    }
  }
}

export { ACCEPT as MANIFEST_ACCEPT };
