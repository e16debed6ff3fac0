import { readScopes, writeScope } from './environment.ts';
import type { Access, Shelf } from './shelf.ts';
import type { Stage } from './faults.ts';

export interface JsonAnswer {
  readonly status: number;
  /** None: an empty body. */
  readonly json?: unknown;
}

export interface ServiceFacts {
  readonly shelf: Shelf;
  readonly access: readonly Access[];
  /** Where the blob of an entry is written or read, by whoever has the address. */
  readonly sign: (id: number, right: 'r' | 'w') => string;
}

const METHODS: Readonly<Record<string, Stage>> = {
  GetCacheEntryDownloadURL: 'lookup',
  CreateCacheEntry: 'reserve',
  FinalizeCacheEntryUpload: 'commit',
};

const PREFIX = '/twirp/github.actions.results.api.v1.CacheService/';

export function v2Stage(path: string): Stage | undefined {
  return path.startsWith(PREFIX) ? METHODS[path.slice(PREFIX.length)] : undefined;
}

interface Asked {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  readonly size_bytes?: string;
}

/** Cache service v2: twirp in JSON, snake case. */
export function answerV2(stage: Stage, asked: Asked, { shelf, access, sign }: ServiceFacts): JsonAnswer {
  if (stage === 'lookup') {
    const scopes = readScopes(access);
    if (scopes.length === 0)
      return refusal(403, 'permission_denied', 'cache read denied: the token reads no scope');
    const keys = [asked.key, ...(asked.restore_keys ?? [])];
    const found = shelf.lookUp({ keys, version: asked.version }, scopes);
    if (!found) return { status: 200, json: { ok: false } };
    return {
      status: 200,
      json: { ok: true, signed_download_url: sign(found.id, 'r'), matched_key: found.key },
    };
  }
  const scope = writeScope(access);
  if (scope === undefined)
    return {
      status: 200,
      json: { ok: false, message: 'cache write denied: the token may not write' },
    };
  if (stage === 'reserve') {
    const entry = shelf.reserve(asked.key, asked.version, scope);
    if (!entry)
      return refusal(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      );
    return { status: 200, json: { ok: true, signed_upload_url: sign(entry.id, 'w') } };
  }
  const entry = shelf.entries.find(
    (one) => one.key === asked.key && one.version === asked.version && one.scope === scope,
  );
  if (!entry || shelf.size(entry) !== Number(asked.size_bytes))
    return { status: 200, json: { ok: false, message: 'the upload has another size' } };
  entry.committed = true;
  return { status: 200, json: { ok: true, entry_id: `${entry.id}` } };
}

function refusal(status: number, code: string, msg: string): JsonAnswer {
  return { status, json: { code, msg } };
}
