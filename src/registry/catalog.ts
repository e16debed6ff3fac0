import { OrasError, RegistryError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import type { Send } from '../http/http.ts';
import { urlOf, type RegistryRequest } from './client.ts';
import { firstPage, pagesFrom, stringsOf } from './pages.ts';

const SCOPES = ['registry:catalog:*'];

/**
 * All repositories of a registry that the login can see (Docker Registry HTTP API V2, "Catalog"; not part of the
 * distribution-spec). Fails with `UNSUPPORTED` where the registry has no catalog.
 */
export async function* listRepositories(
  { registry, origin, send }: { readonly registry: string; readonly origin: string; readonly send: Send },
  call: CallOptions,
): AsyncGenerator<string> {
  const base = new URL('/v2/', origin);
  const client = {
    send: (request: RegistryRequest) => send({ ...request, url: urlOf(request, base), scopes: SCOPES }),
  };
  try {
    const first = await firstPage(client, '_catalog', call);
    for await (const page of pagesFrom(client, first, { ...call, list: 'catalog' }))
      yield* stringsOf(page, 'repositories');
  } catch (cause) {
    if (!(cause instanceof RegistryError) || ![404, 405, 501].includes(cause.status)) throw cause;
    throw new OrasError('UNSUPPORTED', `${registry} does not list its repositories`, {
      cause,
      details: { host: registry, reason: 'no-catalog' },
    });
  }
}
