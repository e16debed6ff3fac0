import { readScopes, writeScope } from './environment.ts';
import type { Stage } from './faults.ts';
import type { JsonAnswer, ServiceFacts } from './v2.ts';

const PREFIX = '/_apis/artifactcache/';

export interface V1Request {
  readonly method: string;
  readonly url: URL;
  readonly body: Uint8Array;
  readonly range: string | undefined;
}

export function v1Stage(method: string, path: string): Stage | undefined {
  if (!path.startsWith(PREFIX)) return undefined;
  if (method === 'GET') return 'lookup';
  if (method === 'PATCH') return 'upload';
  return path.endsWith('/caches') ? 'reserve' : 'commit';
}

/** The first cache service, which GHES and act still have: reserve, PATCH ranges, commit. */
export function answerV1(stage: Stage, request: V1Request, facts: ServiceFacts): JsonAnswer {
  if (stage === 'lookup') return lookUp(request.url, facts);
  const scope = writeScope(facts.access);
  if (scope === undefined)
    return { status: 403, json: { message: 'cache write denied: the token may not write' } };
  if (stage === 'reserve') {
    const { key, version } = jsonIn(request.body) as { readonly key: string; readonly version: string };
    const entry = facts.shelf.reserve(key, version, scope);
    if (!entry)
      return {
        status: 409,
        json: { message: `Cache already exists. Scope: ${scope}, Key: ${key}, Version: ${version}` },
      };
    return { status: 201, json: { cacheId: entry.id } };
  }
  const entry = facts.shelf.find(Number(request.url.pathname.split('/').at(-1)));
  if (!entry || entry.scope !== scope) return { status: 404, json: { message: 'no such reservation' } };
  if (stage === 'upload') {
    const [, from] = /^bytes (\d+)-\d+\/\*$/.exec(request.range ?? '') ?? [];
    if (from === undefined) return { status: 400, json: { message: 'no range' } };
    facts.shelf.write(entry, request.body, Number(from));
    return { status: 204 };
  }
  const { size } = jsonIn(request.body) as { readonly size: number };
  if (facts.shelf.size(entry) !== size) return { status: 400, json: { message: 'another size' } };
  entry.committed = true;
  return { status: 204 };
}

function lookUp(url: URL, { shelf, access, sign }: ServiceFacts): JsonAnswer {
  const scopes = readScopes(access);
  if (scopes.length === 0)
    return { status: 403, json: { message: 'cache read denied: the token reads no scope' } };
  const keys = (url.searchParams.get('keys') ?? '').split(',');
  const found = shelf.lookUp({ keys, version: url.searchParams.get('version') ?? '' }, scopes);
  if (!found) return { status: 204 };
  return {
    status: 200,
    json: { cacheKey: found.key, scope: found.scope, archiveLocation: sign(found.id, 'r') },
  };
}

function jsonIn(body: Uint8Array): unknown {
  return JSON.parse(Buffer.from(body).toString());
}
