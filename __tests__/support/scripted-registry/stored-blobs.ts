import { digestLike, isDigest, problem, reply, type Asked, type Reply } from './exchange.ts';
import type { State } from './state.ts';
import { blobsOf, manifestFields, repositoryOf } from './store.ts';

/** The answer to a mount that needs no session; 202 with one is always right. */
export function mountBlob(state: State, { query, headers }: Asked, name: string): Reply | undefined {
  const { quirks, store, access } = state;
  const digest = query.get('mount');
  if (digest === null) return undefined;
  if (quirks.mount === 'fails')
    return problem(400, 'UNSUPPORTED', 'cross repository mounts are not supported');
  const from = query.get('from');
  if (from === null)
    return quirks.mountWithoutFrom === 400 ? problem(400, 'NAME_INVALID', 'from is missing') : undefined;
  const head = { method: 'GET', target: '', path: '', query, headers };
  const bytes = store.get(from)?.blobs.get(digest);
  if (bytes === undefined || access.check(head, [{ name: from, action: 'pull' }])) return undefined;
  if (!mountable(state, { name, from, digest })) return undefined;
  repositoryOf(store, name).blobs.set(digest, bytes);
  return created(name, digest);
}

interface Mount {
  readonly name: string;
  readonly from: string;
  readonly digest: string;
}

function mountable({ quirks, store }: State, { name, from, digest }: Mount): boolean {
  if (quirks.mount === 'same-owner') return name.split('/')[0] === from.split('/')[0];
  if (quirks.mount !== 'referenced') return quirks.mount === 'any';
  const manifests = [...(store.get(from)?.manifests.values() ?? [])];
  return manifests.some(({ bytes }) =>
    blobsOf(manifestFields(bytes) ?? {}).some((blob) => blob.digest === digest),
  );
}

export interface Finished {
  readonly name: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

export function storeBlob({ quirks, store, lag }: State, { name, digest, bytes }: Finished): Reply {
  if (!isDigest(digest) || digestLike(digest, bytes) !== digest)
    return problem(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  if (bytes.length === 0 && quirks.emptyBlob !== 201)
    return problem(quirks.emptyBlob, quirks.emptyBlob === 500 ? 'UNKNOWN' : 'BLOB_UPLOAD_INVALID');
  const { blobs } = repositoryOf(store, name);
  const used = [...blobs.values()].reduce((sum, blob) => sum + blob.length, 0);
  if (used + bytes.length > quirks.quota)
    return problem(403, 'DENIED', 'adding it would exceed the configured upper limit of the project');
  const key = `${name}@${digest}`;
  if (!lag.has(key) && !blobs.has(digest)) lag.set(key, quirks.blobLag);
  blobs.set(digest, bytes);
  return created(name, digest);
}

function created(name: string, digest: string): Reply {
  return reply(201, [
    ['Location', `/v2/${name}/blobs/${digest}`],
    ['Docker-Content-Digest', digest],
  ]);
}
