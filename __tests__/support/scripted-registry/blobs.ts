import { problem, reply, type Asked, type Header, type Reply } from './exchange.ts';
import { contentReply } from './ranges.ts';
import type { State } from './state.ts';

export interface BlobRoute {
  readonly name: string;
  readonly digest: string;
}

export function blobReply(state: State, asked: Asked, route: BlobRoute): Reply {
  if (asked.method === 'DELETE') return deleteBlob(state, route);
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return problem(405, 'UNSUPPORTED');
  const { quirks } = state;
  if (asked.method === 'HEAD' && quirks.blobHead === 403) return problem(403, 'DENIED');
  const bytes = state.store.get(route.name)?.blobs.get(route.digest);
  if (bytes === undefined) return problem(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  const redirected = asked.method === 'GET' || quirks.redirectsHead !== 'no';
  if (state.storage && redirected) return redirect(state, asked, { digest: route.digest, bytes });
  const digest: Header = ['Docker-Content-Digest', route.digest];
  const answer = contentReply(asked, bytes, { ranges: quirks.ranges, headers: [digest] });
  return asked.method === 'HEAD' && quirks.headLength === 'omitted'
    ? { ...answer, length: 'omitted' }
    : answer;
}

function redirect(
  { quirks, storage }: State,
  { method }: Asked,
  { digest, bytes }: { readonly digest: string; readonly bytes: Buffer },
): Reply {
  const signedFor = method === 'HEAD' && quirks.redirectsHead === 'signed' ? 'HEAD' : 'GET';
  const target = storage?.objects.sign(signedFor, digest, bytes) ?? '';
  const origin = quirks.redirect === 'same-origin' ? '' : (storage?.origin() ?? '');
  return reply(307, [
    ['Location', `${origin}${target}`],
    ['Docker-Content-Digest', digest],
  ]);
}

function deleteBlob({ store, quirks }: State, { name, digest }: BlobRoute): Reply {
  if (!quirks.deletes.includes('blob')) return problem(405, 'UNSUPPORTED', 'the operation is unsupported');
  const gone = store.get(name)?.blobs.delete(digest) === true;
  return gone ? reply(202) : problem(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
}
