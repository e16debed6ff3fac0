import { setTimeout as sleep } from 'node:timers/promises';
import { verified, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { OrasError, RegistryError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import { isTransientError } from '../http/retry.ts';
import { sameOriginUrl } from '../http/url-gate.ts';
import { expectStatus, type RegistryClient } from './client.ts';
import { registryError } from './registry-error.ts';

const RESTARTS = 3;

/** Whether the repository holds the blob. Only a 404 means no. */
export async function hasBlob(
  client: RegistryClient,
  node: Descriptor,
  options: CallOptions,
): Promise<boolean> {
  const response = await client.send({
    method: 'HEAD',
    path: `blobs/${node.digest}`,
    signal: options.signal,
  });
  if (response.status === 404) {
    await discard(response);
    return false;
  }
  await expectStatus(response, { method: 'HEAD' }, 200);
  await discard(response);
  return true;
}

/** Asks for a blob of another repository; false in every case but 201, and then a session may be open to upload into. */
export async function mountBlob(
  client: RegistryClient,
  node: Descriptor,
  from: string,
  options: CallOptions,
): Promise<{ readonly mounted: boolean; readonly session?: URL }> {
  const response = await client.send({
    method: 'POST',
    path: 'blobs/uploads/',
    query: { mount: node.digest, from },
    headers: { 'content-length': '0' },
    scopes: [`repository:${from}:pull`],
    signal: options.signal,
  });
  await discard(response);
  if (response.status === 201) return { mounted: true };
  return response.status === 202 ? { mounted: false, session: locationOf(response) } : { mounted: false };
}

/**
 * One POST and one PUT with the whole blob. A session that broke is begun anew, after asking whether the blob arrived
 * in spite of the lost answer.
 */
export async function uploadBlob(
  client: RegistryClient,
  node: Descriptor,
  bytes: Bytes,
  options: CallOptions & { readonly session?: URL | undefined },
): Promise<void> {
  let { session } = options;
  for (let attempt = 0; ; attempt += 1) {
    const body = watched(verified(bytes, node));
    try {
      session ??= await openSession(client, options);
      return await putBlob(client, { node, bytes: body.bytes, session }, options);
    } catch (error) {
      const own = body.failure();
      if (own) throw own;
      if (attempt === RESTARTS || !mayRestart(error) || options.signal?.aborted === true) throw error;
    }
    session = undefined;
    const wait = Math.random() * 500 * 2 ** attempt;
    await sleep(wait, undefined, options.signal ? { signal: options.signal } : {});
    if (await hasBlob(client, node, options)) return;
  }
}

/** Tells our own bytes' failure from the registry's: then the copy ends, and no upload is begun again. */
function watched(bytes: Bytes): { readonly bytes: Bytes; failure(): Error | undefined } {
  let failure: Error | undefined;
  return {
    bytes: {
      async *[Symbol.asyncIterator]() {
        try {
          yield* bytes;
        } catch (error) {
          failure = error instanceof Error ? error : new Error(String(error));
          throw error;
        }
      },
    },
    failure: () => failure,
  };
}

async function openSession(client: RegistryClient, options: CallOptions): Promise<URL> {
  const response = await client.send({
    method: 'POST',
    path: 'blobs/uploads/',
    headers: { 'content-length': '0' },
    signal: options.signal,
  });
  await expectStatus(response, { method: 'POST' }, 202);
  await discard(response);
  return locationOf(response);
}

function locationOf(response: HttpResponse): URL {
  const location = response.headers.get('location');
  if (location === undefined) {
    throw new OrasError('INVALID_CONTENT', `${response.url.host} opened an upload without saying where`);
  }
  return sameOriginUrl(location, response.url, 'upload location');
}

async function putBlob(
  client: RegistryClient,
  { node, bytes, session }: { readonly node: Descriptor; readonly bytes: Bytes; readonly session: URL },
  options: CallOptions,
): Promise<void> {
  // The session's own query is kept as it is: some registries sign it (distribution-spec, "Pushing blobs").
  const url = new URL(session);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(node.digest)}`;
  const response = await client.sendOnce({
    method: 'PUT',
    url,
    headers: { 'content-type': 'application/octet-stream' },
    body: { bytes, size: node.size },
    signal: options.signal,
  });
  if (response.status !== 201 && response.status !== 204) {
    throw await registryError({ method: 'PUT', url: response.url }, response);
  }
  await discard(response);
}

function mayRestart(failure: unknown): boolean {
  if (failure instanceof RegistryError) {
    // 404 and 416: the session is gone or stands elsewhere.
    return [404, 408, 416, 429, 499].includes(failure.status) || failure.status >= 500;
  }
  return isTransientError(failure);
}
