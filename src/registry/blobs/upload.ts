import { through, verified, verifiedBefore, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasReason, RegistryError } from '../../core/errors.ts';
import { answerOr } from '../../core/inconclusive-answer.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError, isTransientStatus } from '../../http/retry.ts';
import { uploadInChunks } from './upload-chunks.ts';
import { expectStatus, isInconclusiveHead, isStatus, type RegistryClient } from '../client.ts';
import { registryError } from '../registry-error.ts';
import { closingUrl, sessionOf, type OpenUpload, type Upload, type UploadSession } from './upload-session.ts';

/** Whether the repository has the blob. After an inconclusive HEAD it is taken to be missing, and pushed. */
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
  if (response.status !== 200 && !isInconclusiveHead(response, client))
    await expectStatus(response, { method: 'HEAD' }, 404);
  await discard(response);
  return response.status === 200;
}

/** Mounts a blob from another repository. A registry that does not may open an upload session instead. */
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
 * One POST and one PUT with the whole blob, or chunks where the registry says it is too large. A failed session is
 * started again, after asking whether the blob arrived although the answer was lost. The first attempt leaves what was
 * hashed before to the registry, which checks the digest of the PUT; every other one hashes what it sends.
 */
export async function uploadBlob(
  client: RegistryClient,
  { node, bytes, session: opened }: Upload,
  options: CallOptions,
): Promise<void> {
  let session = opened;
  for (let attempt = 0, chunked = false; ; attempt += 1) {
    const known = attempt === 0 ? verifiedBefore(bytes, node) : undefined;
    const body = recordFailure(known ?? verified(bytes, node));
    session ??= await openSession(client, options);
    try {
      const upload = { node, bytes: body.bytes, session };
      return await (chunked ? uploadInChunks : putBlob)(client, upload, options);
    } catch (error) {
      await cancelUpload(client, session, options.signal);
      const sourceFailure = body.failure();
      const inDoubt = known !== undefined && isContentInDoubt(sourceFailure ?? error);
      if (sourceFailure && !inDoubt) throw sourceFailure;
      if (options.signal?.aborted === true) throw error;
      if (!chunked && isStatus(error, 413)) chunked = true;
      else if (!inDoubt && (attempt >= client.retries || !mayRestart(error))) {
        if (await hasArrived(client, node, options)) return;
        throw error;
      }
    }
    session = undefined;
    await client.backOff(attempt, options.signal);
    if (await answerOr(() => hasBlob(client, node, options), false)) return;
  }
}

/**
 * Whether the blob is there although its upload failed for good: the answer was lost, or another job pushed it in the
 * meantime (Nexus answers that with 400).
 */
async function hasArrived(client: RegistryClient, node: Descriptor, options: CallOptions): Promise<boolean> {
  try {
    const { signal } = options;
    const response = await client.send(
      { method: 'HEAD', path: `blobs/${node.digest}`, signal },
      { retry: false },
    );
    await discard(response);
    return response.status === 200;
  } catch {
    options.signal?.throwIfAborted();
    return false;
  }
}

/** Tells a failure of the source from one of the registry: the upload is then not started again. */
function recordFailure(bytes: Bytes): { readonly bytes: Bytes; failure(): Error | undefined } {
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
  const response = await client.send(
    {
      method: 'PUT',
      url: closingUrl(upload.session, upload.node),
      headers: { 'content-type': 'application/octet-stream' },
      body: { bytes: upload.bytes, size: upload.node.size },
      signal: options.signal,
    },
    { retry: false },
  );
  if (response.status !== 201 && response.status !== 204) {
    throw await registryError({ method: 'PUT', url: response.url }, response);
  }
  await discard(response);
}

const CANCEL_MS = 1000;

/** Best effort: some registries count abandoned uploads (distribution-spec, "Cancel a blob upload"). */
async function cancelUpload(
  client: RegistryClient,
  session: UploadSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted !== true) return;
  try {
    await discard(
      await client.send(
        { method: 'DELETE', url: session.url, signal: AbortSignal.timeout(CANCEL_MS) },
        { retry: false },
      ),
    );
  } catch {
    // The registry removes it later.
  }
}

/** A file that was only touched is sent again, and one with other content fails when it is hashed (distribution-spec, DIGEST_INVALID). */
function isContentInDoubt(failure: unknown): boolean {
  return hasReason(failure, 'changed-file') || isStatus(failure, 400);
}

function mayRestart(failure: unknown): boolean {
  if (!(failure instanceof RegistryError)) return isTransientError(failure);
  // The session has expired, or is at another offset.
  return [404, 416].includes(failure.status) || isTransientStatus(failure.status);
}
