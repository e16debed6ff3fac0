import { startServer, type Handler, type ReceivedRequest, type Reply, type Server } from './lab.ts';

interface StoredObject {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface ObjectStore extends Server {
  /** All keys, sorted. */
  keys(): string[];
}

/** Keys on one page of a list: few, so that lists have several. */
const PAGE = 2;

/** A server that answers as S3 does: GetObject, HeadObject, PutObject, DeleteObject and ListObjectsV2 of one bucket. */
export async function startObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, StoredObject>();
  const keys = () => [...objects.keys()].toSorted();
  const handler: Handler = (request) => {
    const { pathname, searchParams } = new URL(request.path, 'http://bucket');
    if (searchParams.get('list-type') === '2') return listed(keys(), searchParams);
    return replyTo(objects, decodeURIComponent(pathname.slice(1)), request);
  };
  const server = await startServer(handler);
  return { ...server, keys };
}

function replyTo(objects: Map<string, StoredObject>, key: string, request: ReceivedRequest): Reply {
  const held = objects.get(key);
  switch (request.method) {
    case 'PUT':
      if (request.headers['content-length'] === undefined) return failed(411, 'MissingContentLength');
      if (held && request.headers['if-none-match'] === '*') return failed(412, 'PreconditionFailed');
      objects.set(key, { type: request.headers['content-type'] ?? '', bytes: request.body });
      return { headers: { etag: '"1"' } };
    case 'DELETE':
      objects.delete(key);
      return { status: 204 };
    case 'HEAD':
    case 'GET': {
      if (!held) return failed(404, 'NoSuchKey');
      const headers = { 'content-type': held.type, 'content-length': String(held.bytes.byteLength) };
      return { headers, ...(request.method === 'GET' && { body: held.bytes }) };
    }
    default:
      return failed(405, 'MethodNotAllowed');
  }
}

function listed(keys: readonly string[], query: URLSearchParams): Reply {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const rest = keys.filter((key) => key.startsWith(prefix) && key > after);
  const page = rest.slice(0, PAGE);
  const next =
    rest.length > PAGE ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>` : '';
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  const body = `<?xml version="1.0"?><ListBucketResult>${contents}${next}</ListBucketResult>`;
  return { headers: { 'content-type': 'application/xml' }, body };
}

function failed(status: number, code: string): Reply {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>` };
}
