import { OrasError, RegistryError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import type { Send } from '../http/http.ts';
import { urlOf, type RegistryRequest } from './client.ts';
import { listNames, type NameListOptions } from './names.ts';

const SCOPES = ['registry:catalog:*'];

/**
 * All repositories of a registry that the login can see (Docker Registry HTTP API V2, "Catalog"; not part of the
 * distribution-spec). Fails with `UNSUPPORTED` where the registry has no catalog, and with `INVALID_CONTENT` where there may be
 * more than it lists.
 */
export async function* listRepositories(
  { registry, origin, send }: { readonly registry: string; readonly origin: string; readonly send: Send },
  call: CallOptions,
): AsyncGenerator<string> {
  const base = new URL('/v2/', origin);
  const client = {
    send: (request: RegistryRequest) => send({ ...request, url: urlOf(request, base), scopes: SCOPES }),
  };
  const onGap: NameListOptions['onGap'] = (why, cause) => {
    throw new OrasError('INVALID_CONTENT', `${registry}: the catalog is incomplete: ${why}`, {
      cause,
      details: { host: registry, reason: 'incomplete-list' },
    });
  };
  try {
    const list = { path: '_catalog', field: 'repositories', list: 'catalog' };
    yield* listNames(client, list, { ...call, onGap });
  } catch (cause) {
    if (!(cause instanceof RegistryError) || ![404, 405, 501].includes(cause.status)) throw cause;
    throw new OrasError('UNSUPPORTED', `${registry} does not list its repositories`, {
      cause,
      details: { host: registry, reason: 'no-catalog' },
    });
  }
}
