import type { Need } from './access.ts';
import { blobReply } from './blobs.ts';
import {
  html,
  plain,
  problem,
  withHeaders,
  type Asked,
  type Head,
  type Header,
  type Reply,
} from './exchange.ts';
import { faultReply } from './fault-replies.ts';
import type { StatusFault } from './faults.ts';
import type { Backend } from './front.ts';
import { referrersReply, tagsReply } from './lists.ts';
import { manifestReply } from './manifests.ts';
import { operationOf, routeOf, tokenPath, type Route } from './operations.ts';
import type { State } from './state.ts';
import { progress, startUpload, uploadReply } from './uploads.ts';

/** The registry itself: what it answers to a request, and how it fails. */
export function registryBackend(state: State): Backend {
  return {
    place: 'registry',
    unaskedContinue: state.quirks.unaskedContinue,
    operation: (head) => {
      const { kind } = routeOf(head.path);
      const asks = kind !== 'token' && kind !== 'download' && kind !== 'unknown' && state.access.bare(head);
      return asks ? 'challenge' : operationOf(head);
    },
    reply: (asked) => measured(state, respond(state, asked)),
    refuse: (fault, asked) => refuse(state, fault, asked),
    partial: (asked) => keepPart(state, asked),
  };
}

function respond(state: State, asked: Asked): Reply {
  const { quirks, access, storage } = state;
  if (asked.body.length > quirks.maxBody)
    return withHeaders(html(413, 'Payload Too Large'), ['Server', 'cloudflare']);
  const route = routeOf(asked.path);
  if (route.kind === 'token' && quirks.tokenOrigin === 'same') return access.token(asked);
  if (route.kind === 'download' && storage) return storage.objects.reply(asked);
  const answer =
    forgedBrowser(state, asked) ?? access.check(asked, needsOf(asked, route)) ?? handle(state, asked, route);
  const versioned = withHeaders(
    answer,
    ['Docker-Distribution-Api-Version', 'registry/2.0'],
    ...padding(quirks.headBytes),
  );
  return quirks.csrfCookie
    ? withHeaders(versioned, ['Set-Cookie', '_gorilla_csrf=dGVzdA; Path=/'])
    : versioned;
}

function measured({ quirks }: State, answer: Reply): Reply {
  if (quirks.lengths === 'once') return answer;
  return { ...answer, lengthAgain: quirks.lengths === 'doubled' ? 0 : 1 };
}

/** Policies and trace ids, as Google sends them. */
function padding(bytes: number): Header[] {
  return Array.from({ length: Math.ceil(bytes / 1000) }, (_, at) => [`X-Policy-${at}`, 'p'.repeat(985)]);
}

function forgedBrowser({ quirks }: State, { method, headers }: Asked): Reply | undefined {
  const reads = method === 'GET' || method === 'HEAD';
  if (!quirks.csrfCookie || reads || headers.cookie === undefined) return undefined;
  return problem(403, 'FORBIDDEN', 'CSRF token invalid');
}

function readOnly({ quirks }: State, { method }: Asked): Reply | undefined {
  if (quirks.readOnly === 'no' || method === 'GET' || method === 'HEAD') return undefined;
  return quirks.readOnly === 405
    ? problem(405, 'UNSUPPORTED', 'The operation is unsupported.')
    : problem(403, 'DENIED', 'The system is in read only mode. Any modification is prohibited.');
}

function needsOf({ method }: Head, route: Route): Need[] {
  if (!('name' in route)) return [];
  const { name, kind } = route;
  if (kind === 'upload' || kind === 'uploads') return [{ name, action: 'push' }];
  if (method === 'DELETE') return [{ name, action: 'delete' }];
  return [{ name, action: method === 'GET' || method === 'HEAD' ? 'pull' : 'push' }];
}

function handle(state: State, asked: Asked, route: Route): Reply {
  const refused = readOnly(state, asked);
  if (refused) return refused;
  switch (route.kind) {
    case 'ping':
      return { ...plain(200, '{}'), headers: [['Content-Type', 'application/json']] };
    case 'manifest':
      return manifestReply(state, asked, route);
    case 'blob':
      return blobReply(state, asked, route);
    case 'uploads':
      return startUpload(state, asked, route.name);
    case 'upload':
      return uploadReply(state, asked, route);
    case 'tags':
      return tagsReply(state, asked, route.name);
    case 'referrers':
      return referrersReply(state, asked, route);
    default:
      return plain(404, '404 page not found');
  }
}

const unknownCodes = {
  manifest: 'MANIFEST_UNKNOWN',
  blob: 'BLOB_UNKNOWN',
  upload: 'BLOB_UPLOAD_UNKNOWN',
  uploads: 'NAME_UNKNOWN',
  tags: 'NAME_UNKNOWN',
} as const;

/** The shape that the fault has at this operation: a session is lost, a token revoked, a range told. */
function refuse(state: State, fault: StatusFault, asked: Asked): Reply {
  const route = routeOf(asked.path);
  const answer = faultReply(fault, state.quirks);
  if (fault === '401-stale' && route.kind !== 'token')
    return state.access.stale(asked, needsOf(asked, route));
  const upload = route.kind === 'upload' ? state.store.get(route.name)?.uploads.get(route.id) : undefined;
  if (fault === '404-late' && route.kind in unknownCodes) {
    if (route.kind === 'upload') state.store.get(route.name)?.uploads.delete(route.id);
    return problem(404, unknownCodes[route.kind as keyof typeof unknownCodes]);
  }
  if (fault !== '416') return answer;
  if (route.kind === 'upload' && upload)
    return { ...progress(state, { name: route.name, upload, status: 416 }), body: answer.body };
  const size =
    route.kind === 'blob' ? state.store.get(route.name)?.blobs.get(route.digest)?.length : undefined;
  return size === undefined ? answer : withHeaders(answer, ['Content-Range', `bytes */${size}`]);
}

/** distribution keeps what arrived of a PATCH that broke. */
function keepPart({ store, quirks }: State, asked: Asked): void {
  const route = routeOf(asked.path);
  if (asked.method !== 'PATCH' || route.kind !== 'upload' || quirks.patch !== 'append') return;
  const upload = store.get(route.name)?.uploads.get(route.id);
  if (upload && asked.body.length > 0) upload.chunks.push(asked.body);
}

/** The token endpoint where it has an origin of its own. */
export function tokenBackend(state: State): Backend {
  return {
    place: 'tokens',
    operation: operationOf,
    reply: (asked) =>
      asked.path === tokenPath ? state.access.token(asked) : plain(404, '404 page not found'),
    refuse: (fault) => faultReply(fault, state.quirks),
  };
}

/** It knows nothing of registries. */
export function websiteBackend({ quirks }: State): Backend {
  const { elsewhere } = quirks;
  const answer = (): Reply => {
    if (elsewhere === 'reset') return { ...plain(404, ''), hangUp: true };
    if (elsewhere === 429) return withHeaders(html(429, 'Too many requests'), ['Retry-After', '60']);
    return html(elsewhere === 'html' ? 200 : elsewhere, 'Website');
  };
  return { place: 'website', operation: () => 'list', reply: answer, refuse: answer };
}

export function storageBackend(state: State): Backend {
  return {
    place: 'storage',
    operation: ({ method, headers }) =>
      method === 'HEAD' ? 'blob-head' : headers.range === undefined ? 'blob-get' : 'blob-range',
    reply: (asked) => state.storage?.objects.reply(asked) ?? plain(404, 'no storage'),
    refuse: (fault) => faultReply(fault, state.quirks),
  };
}
