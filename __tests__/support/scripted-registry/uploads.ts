import { plain, problem, reply, type Asked, type Header, type Reply } from './exchange.ts';
import { hexText } from './random.ts';
import type { State } from './state.ts';
import { repositoryOf, type Upload } from './store.ts';
import { mountBlob, storeBlob } from './stored-blobs.ts';

export function startUpload(state: State, asked: Asked, name: string): Reply {
  const { quirks, store } = state;
  if (asked.method !== 'POST') return problem(405, 'UNSUPPORTED');
  if (name.split('/').length < quirks.nameParts) return problem(400, 'NAME_INVALID', 'owner/name is needed');
  if (!quirks.createsOnPush && !store.has(name)) return { ...plain(404, ''), hangUp: true };
  const digest = asked.query.get('digest');
  if (digest !== null && quirks.singlePost === 201)
    return storeBlob(state, { name, digest, bytes: asked.body });
  return mountBlob(state, asked, name) ?? openSession(state, name);
}

function openSession(state: State, name: string): Reply {
  const { random, quirks, store } = state;
  const id = hexText(random, 32);
  const upload: Upload = { id, state: hexText(random, 16), chunks: [], ended: false };
  repositoryOf(store, name).uploads.set(id, upload);
  const headers: Header[] = [
    ['Location', locationOf(state, name, upload)],
    ['Docker-Upload-UUID', id],
  ];
  if (quirks.postRange !== undefined) headers.push(['Range', quirks.postRange]);
  if (quirks.chunkMinHeader) headers.push(['OCI-Chunk-Min-Length', String(quirks.chunkMin)]);
  if (quirks.chunkMaxHeader !== undefined)
    headers.push(['oci-chunk-max-length', String(quirks.chunkMaxHeader)]);
  return reply(202, headers);
}

function locationOf({ quirks, origin }: State, name: string, upload: Upload): string {
  const path = `/v2/${name}/blobs/uploads/${upload.id}?_state=${upload.state}%3D%3D`;
  return quirks.location === 'absolute' ? `${origin()}${path}` : path;
}

export interface UploadRoute {
  readonly name: string;
  readonly id: string;
}

export function uploadReply(state: State, asked: Asked, { name, id }: UploadRoute): Reply {
  const uploads = state.store.get(name)?.uploads;
  const upload = uploads?.get(id);
  if (!uploads || !upload) return problem(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
  switch (asked.method) {
    case 'GET':
    case 'HEAD':
      return state.quirks.uploadStatus
        ? progress(state, { name, upload, status: 204 })
        : problem(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
    case 'DELETE':
      uploads.delete(id);
      return reply(204);
    case 'PATCH':
      return patch(state, asked, { name, upload });
    case 'PUT':
      return put(state, asked, { name, upload });
    default:
      return problem(405, 'UNSUPPORTED');
  }
}

interface Session {
  readonly name: string;
  readonly upload: Upload;
}

function patch(state: State, asked: Asked, session: Session): Reply {
  const { quirks, random } = state;
  const { upload } = session;
  const refused = outOfStep(state, asked, session) ?? chunkProblem(state, asked, session);
  if (refused) return refused;
  upload.ended = asked.body.length < quirks.chunkMin;
  upload.chunks = quirks.patch === 'overwrite' ? [asked.body] : [...upload.chunks, asked.body];
  upload.state = hexText(random, 16);
  return progress(state, { ...session, status: quirks.patchStatus });
}

/** A Location of before, or a range that is not the next one. */
function outOfStep(state: State, asked: Asked, session: Session): Reply | undefined {
  const { quirks, store } = state;
  const { name, upload } = session;
  const shifted = (): Reply => {
    const { body } = problem(416, 'RANGE_INVALID', 'invalid content range');
    return { ...progress(state, { ...session, status: 416 }), body };
  };
  if (asked.query.get('_state') !== `${upload.state}==`) {
    if (quirks.staleLocation === 'cancel') store.get(name)?.uploads.delete(upload.id);
    return shifted();
  }
  const range = asked.headers['content-range'];
  if (range === undefined) return undefined;
  const [, first, last] = /^([0-9]+)-([0-9]+)$/.exec(range) ?? [];
  const length = Number(last) - Number(first) + 1;
  if (first === undefined || Number(first) !== sizeOf(upload) || length > quirks.maxContentRange)
    return shifted();
  return length === asked.body.length
    ? undefined
    : problem(400, 'SIZE_INVALID', 'content range is not the length');
}

function chunkProblem(state: State, { headers, body }: Asked, session: Session): Reply | undefined {
  const { quirks } = state;
  const { upload } = session;
  const later = upload.chunks.length > 0;
  if (quirks.patch === 'once' && later)
    return problem(400, 'BLOB_UPLOAD_INVALID', 'chunked uploads are not supported');
  const needsRange = later && quirks.patchNeedsRange && headers['content-range'] === undefined;
  if (needsRange || upload.ended) return progress(state, { ...session, status: 416 });
  const chunked = headers['transfer-encoding'] !== undefined;
  return chunked && body.length > quirks.maxChunkedBody ? problem(413, 'SIZE_INVALID') : undefined;
}

function put(state: State, asked: Asked, { name, upload }: Session): Reply {
  const { quirks, store } = state;
  const refused = outOfStep(state, asked, { name, upload });
  if (refused) return refused;
  if (!quirks.monolithicPut && upload.chunks.length === 0)
    return problem(400, 'BLOB_UPLOAD_INVALID', 'the content must come by PATCH');
  if (asked.headers['transfer-encoding'] !== undefined && asked.body.length > quirks.maxChunkedBody)
    return problem(413, 'SIZE_INVALID');
  const digest = asked.query.get('digest') ?? '';
  const again = store.get(name)?.blobs.has(digest) === true;
  const answer = storeBlob(state, { name, digest, bytes: Buffer.concat([...upload.chunks, asked.body]) });
  if (quirks.blobAgain === 'meanwhile' || (quirks.blobAgain === 400 && again))
    return problem(400, 'BLOB_UPLOAD_INVALID', 'blob upload invalid');
  if (answer.status === 201 || quirks.failedPutKillsSession) store.get(name)?.uploads.delete(upload.id);
  return answer;
}

/** Where the session stands: its Location in force and what it has. */
export function progress(
  state: State,
  { name, upload, status }: Session & { readonly status: number },
): Reply {
  const shown = state.quirks.statusRange === 'right' ? sizeOf(upload) : (upload.chunks[0]?.length ?? 0);
  return reply(status, [
    ['Location', locationOf(state, name, upload)],
    ['Range', `0-${Math.max(0, shown - 1)}`],
    ['Docker-Upload-UUID', upload.id],
  ]);
}

function sizeOf({ chunks }: Upload): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
