import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { makeAuthority } from './certificate-authority.ts';
import { json, startServer, type Handler, type ReceivedRequest, type Reply } from './lab.ts';
import { emptyContents, registryHandler } from './lab-registry.ts';
import { startTunnel, type Tunnel } from './tunnel.ts';

/** What a registry answers to requests that it refuses; undefined is what it does otherwise. */
export type Refuses = (request: ReceivedRequest) => Reply | undefined;

const authority = makeAuthority('authority of the tests');

export interface Famous extends AsyncDisposable {
  readonly tunnel: Tunnel;
  /** Environment and inputs of a step that is to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * A registry that goes by the name of a real one: a proxy leads all that is asked of it to a server on loopback, whose
 * certificate the step trusts. Tokens are given to everybody.
 */
export async function famousRegistry(
  host: string,
  refuses: Refuses,
  { workspace, bearer = true }: { readonly workspace: string; readonly bearer?: boolean },
): Promise<Famous> {
  const serves = registryHandler(emptyContents());
  const says: Handler = (request) => {
    if (request.path.startsWith('/token')) return refuses(request) ?? json({ token: 'a-token' });
    if (bearer && request.headers.authorization === undefined) return challenged(host);
    return refuses(request) ?? serves(request);
  };
  const server = await startServer(says, {
    tls: authority.issue(host, 'auth.docker.io', 'registry-1.docker.io'),
  });
  const tunnel = await startTunnel({ to: server });
  writeFileSync(join(workspace, 'ca.pem'), authority.certificate);
  return {
    tunnel,
    env: { https_proxy: tunnel.origin, no_proxy: '' },
    inputs: { 'ca-file': 'ca.pem', retries: '0' },
    async [Symbol.asyncDispose]() {
      await tunnel[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

function challenged(host: string): Reply {
  const realm = host === 'docker.io' ? 'https://auth.docker.io/token' : `https://${host}/token`;
  return {
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="${realm}",service="${host}",scope="repository:user/image:pull"`,
    },
    body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
  };
}

/** Refuses what changes something, and lets all else pass. */
export function toWrite(reply: Reply): Refuses {
  return ({ method }) => (['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) ? reply : undefined);
}

export function toTag(reply: Reply): Refuses {
  return ({ method, path }) => (method === 'PUT' && path.includes('/manifests/') ? reply : undefined);
}

export function toAll(reply: Reply): Refuses {
  return ({ path }) => (path.startsWith('/token') ? undefined : reply);
}

export function toToken(reply: Reply): Refuses {
  return ({ path }) => (path.startsWith('/token') ? reply : undefined);
}
