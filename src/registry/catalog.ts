import { OrasError, RegistryError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { urlOf, type RegistryRequest } from './client.ts';
import { originOf, sendersFor, type RegistryOptions } from './open-repository.ts';
import { firstPage, pagesFrom, stringsOf } from './pages.ts';

const SCOPES = ['registry:catalog:*'];

/**
 * All repositories of a registry that the login can see (Docker Registry HTTP API V2, "Catalog"; not part of the
 * distribution-spec). Fails with `UNSUPPORTED` where the registry has no catalog.
 */
export async function* listRepositories(
  options: RegistryOptions,
  call: CallOptions = {},
): AsyncGenerator<string> {
  const { send } = sendersFor({ ...options, repository: '', anonymousFallback: true });
  const base = new URL('/v2/', originOf(options.registry, options.plainHttp));
  const client = {
    send: (request: RegistryRequest) => send({ ...request, url: urlOf(request, base), scopes: SCOPES }),
  };
  try {
    const first = await firstPage(client, '_catalog', call);
    for await (const page of pagesFrom(client, first, { ...call, list: 'catalog' }))
      yield* stringsOf(page, 'repositories');
  } catch (cause) {
    if (!(cause instanceof RegistryError) || ![404, 405, 501].includes(cause.status)) throw cause;
    throw new OrasError('UNSUPPORTED', `${options.registry} does not list its repositories`, {
      cause,
      details: { host: options.registry, reason: 'no-catalog' },
    });
  }
}
