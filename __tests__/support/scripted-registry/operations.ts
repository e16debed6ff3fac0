import type { Head } from './exchange.ts';

/** The 16 operations of the fault matrix. */
export const operations = [
  'challenge',
  'token-get',
  'token-post',
  'manifest-head',
  'manifest-get',
  'manifest-put',
  'blob-head',
  'blob-get',
  'blob-range',
  'upload-post',
  'upload-patch',
  'upload-put',
  'upload-status',
  'mount',
  'list',
  'delete',
] as const;
export type Operation = (typeof operations)[number];

export type Route =
  | { readonly kind: 'ping' | 'token' | 'unknown' }
  | { readonly kind: 'download'; readonly key: string }
  | { readonly kind: 'manifest'; readonly name: string; readonly reference: string }
  | { readonly kind: 'blob'; readonly name: string; readonly digest: string }
  | { readonly kind: 'uploads' | 'tags'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly id: string }
  | { readonly kind: 'referrers'; readonly name: string; readonly digest: string };

const namePart = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const below = new RegExp(`^/v2/(${namePart}(?:/${namePart})*)/(manifests|blobs|tags|referrers)/(.*)$`);

/** Where relative redirects of a profile lead, on the registry's own origin. */
export const downloadPath = '/artifacts-downloads/';
export const tokenPath = '/token';

export function routeOf(path: string): Route {
  if (path === '/v2/' || path === '/v2') return { kind: 'ping' };
  if (path === tokenPath) return { kind: 'token' };
  if (path.startsWith(downloadPath)) return { kind: 'download', key: path.slice(downloadPath.length) };
  const [, name = '', kind, encoded = ''] = below.exec(path) ?? [];
  const rest = decoded(encoded);
  if (rest === undefined) return { kind: 'unknown' };
  if (kind === 'manifests') return { kind: 'manifest', name, reference: rest };
  if (kind === 'referrers') return { kind, name, digest: rest };
  if (kind === 'tags' && rest === 'list') return { kind, name };
  if (kind !== 'blobs') return { kind: 'unknown' };
  if (rest === 'uploads/' || rest === 'uploads') return { kind: 'uploads', name };
  if (rest.startsWith('uploads/')) return { kind: 'upload', name, id: rest.slice('uploads/'.length) };
  return { kind: 'blob', name, digest: rest };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const read = (method: string): boolean => method === 'GET' || method === 'HEAD';

export function operationOf({ method, headers, query, path }: Head): Operation | undefined {
  const { kind } = routeOf(path);
  const ranged = headers.range !== undefined;
  switch (kind) {
    case 'ping':
      return read(method) ? 'challenge' : undefined;
    case 'token':
      return method === 'POST' ? 'token-post' : method === 'GET' ? 'token-get' : undefined;
    case 'manifest':
      return ({ HEAD: 'manifest-head', GET: 'manifest-get', PUT: 'manifest-put', DELETE: 'delete' } as const)[
        method
      ];
    case 'blob':
      if (method === 'GET') return ranged ? 'blob-range' : 'blob-get';
      return ({ HEAD: 'blob-head', DELETE: 'delete' } as const)[method];
    case 'download':
      return method === 'HEAD' ? 'blob-head' : ranged ? 'blob-range' : 'blob-get';
    case 'uploads':
      if (method !== 'POST') return undefined;
      return query.has('mount') ? 'mount' : 'upload-post';
    case 'upload':
      if (read(method)) return 'upload-status';
      return ({ PATCH: 'upload-patch', PUT: 'upload-put', DELETE: 'delete' } as const)[method];
    case 'tags':
    case 'referrers':
      return read(method) ? 'list' : undefined;
    default:
      return undefined;
  }
}

const answering: readonly Operation[] = [
  'challenge',
  'token-get',
  'token-post',
  'manifest-get',
  'blob-get',
  'blob-range',
  'list',
];
const sending: readonly Operation[] = ['token-post', 'manifest-put', 'upload-patch', 'upload-put'];

/** Whether a good answer to it has a body. */
export function hasResponseBody(operation: Operation): boolean {
  return answering.includes(operation);
}

export function hasRequestBody(operation: Operation): boolean {
  return sending.includes(operation);
}
