import { through, verified, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { RegistryError } from '../../core/errors.ts';
import { answerOr } from '../../core/questions.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError, isTransientStatus } from '../../http/retry.ts';
import { uploadInChunks } from './upload-chunks.ts';
import { expectStatus, isOddHead, isStatus, type RegistryClient } from '../client.ts';
import { registryError } from '../registry-error.ts';
import { closingUrl, sessionOf, type OpenUpload, type Upload, type UploadSession } from './upload-session.ts';

/** Whether the repository holds the blob. Where HEAD has no straight answer, the blob is taken to be missing and sent. */
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
  if (response.status !== 200 && !isOddHead(response, client))
    await expectStatus(response, { method: 'HEAD' }, 404);
  await discard(response);
  return response.status === 200;
}

/** Asks for a blob of another repository; false in every case but 201, and then a session may be open to upload into. */
export async function mountBlob(
  client: RegistryClient,
  node: Descriptor,
  { from, signal }: CallOptions & { readonly from: string },
): Promise<{ readonly mounted: boolean; readonly session?: UploadSession }> {
  const response = await client.send({
    method: 'POST',
    path: 'blobs/uploads/',
    query: { mount: node.digest, from },
    headers: { 'content-length': '0' },
    scopes: [`repository:${from}:pull`],
    signal,
  });
  await discard(response);
  if (response.status === 201) return { mounted: true };
  return response.status === 202 ? { mounted: false, session: sessionOf(response) } : { mounted: false };
}

/**
 * One POST and one PUT with the whole blob; in chunks where the server says that is too large. A session that broke is
 * begun anew, after asking whether the blob arrived in spite of the lost answer.
 */
export async function uploadBlob(
  client: RegistryClient,
  { node, bytes, session: opened }: Upload,
  options: CallOptions,
): Promise<void> {
  let session = opened;
  for (let attempt = 0, chunked = false; ; attempt += 1) {
    const body = watched(verified(bytes, node));
    // It has retries of its own.
    session ??= await openSession(client, options);
    try {
      const upload = { node, bytes: body.bytes, session };
      return await (chunked ? uploadInChunks : putBlob)(client, upload, options);
    } catch (error) {
      await cancelled(client, session, options.signal);
      const own = body.failure();
      if (own) throw own;
      if (options.signal?.aborted === true) throw error;
      if (!chunked && isStatus(error, 413)) chunked = true;
      else if (attempt >= client.retries || !mayRestart(error)) {
        if (await arrived(client, node, options)) return;
        throw error;
      }
    }
    session = undefined;
    await client.backOff(attempt, options.signal);
    if (await answerOr(() => hasBlob(client, node, options), false)) return;
  }
}

/**
 * Whether the blob is there in spite of an upload that failed for good: the answer was lost, or another job has brought it
 * meanwhile (Nexus answers that with a 400).
 */
async function arrived(client: RegistryClient, node: Descriptor, options: CallOptions): Promise<boolean> {
  try {
    const { signal } = options;
    const response = await client.attempt({ method: 'HEAD', path: `blobs/${node.digest}`, signal });
    await discard(response);
    return response.status === 200;
  } catch {
    options.signal?.throwIfAborted();
    return false;
  }
}

/** Tells our own bytes' failure from the registry's: then the copy ends, and no upload is begun again. */
function watched(bytes: Bytes): { readonly bytes: Bytes; failure(): Error | undefined } {
  let failure: Error | undefined;
  const failed = (error: unknown): Error =>
    (failure = error instanceof Error ? error : new Error(String(error)));
  return { bytes: through(bytes, { failed }), failure: () => failure };
}

async function openSession(client: RegistryClient, options: CallOptions): Promise<UploadSession> {
  const response = await client.send({
    method: 'POST',
    path: 'blobs/uploads/',
    headers: { 'content-length': '0' },
    signal: options.signal,
  });
  await expectStatus(response, { method: 'POST' }, 202);
  await discard(response);
  return sessionOf(response);
}

async function putBlob(client: RegistryClient, upload: OpenUpload, options: CallOptions): Promise<void> {
  const response = await client.sendOnce({
    method: 'PUT',
    url: closingUrl(upload.session, upload.node),
    headers: { 'content-type': 'application/octet-stream' },
    body: { bytes: upload.bytes, size: upload.node.size },
    signal: options.signal,
  });
  if (response.status !== 201 && response.status !== 204) {
    throw await registryError({ method: 'PUT', url: response.url }, response);
  }
  await discard(response);
}

const CANCEL_MS = 1000;

/** Best effort: some registries count what is left behind (distribution-spec, "Cancel a blob upload"). */
async function cancelled(
  client: RegistryClient,
  session: UploadSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted !== true) return;
  try {
    await discard(
      await client.sendOnce({ method: 'DELETE', url: session.url, signal: AbortSignal.timeout(CANCEL_MS) }),
    );
  } catch {
    // The registry forgets it by itself, later.
  }
}

function mayRestart(failure: unknown): boolean {
  if (!(failure instanceof RegistryError)) return isTransientError(failure);
  // The session is gone, or stands elsewhere than we do.
  return [404, 416].includes(failure.status) || isTransientStatus(failure.status);
}
