import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CredentialProvider } from '../../src/core/credential.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { openRepository, type RepositoryOptions } from '../../src/registry/open-repository.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';

export interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** What to answer; `reset` breaks the connection after the request was read. `earlier` counts requests of the same method and path. */
export type Script = (request: Received, earlier: number) => Answer | 'reset';

export interface ScriptedServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly host: string;
  readonly requests: readonly Received[];
  /** `METHOD path` of all requests so far. */
  seen(): string[];
}

/** A real HTTP server on loopback that answers as the test says. */
export async function serve(script: Script): Promise<ScriptedServer> {
  const requests: Received[] = [];
  const server = createServer((incoming, response) => {
    const answered = text(incoming).then((body) => {
      const { method = '', url: path = '', headers } = incoming;
      const earlier = requests.filter((one) => one.method === method && one.path === path).length;
      const request = { method, path, headers, body };
      requests.push(request);
      const answer = script(request, earlier);
      if (answer === 'reset') incoming.socket.resetAndDestroy();
      else send(response, answer);
    });
    // A client that went away in the middle of its request is part of some tests.
    answered.catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    requests,
    seen: () => requests.map(({ method, path }) => `${method} ${path}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  const length = headers['content-length'] === undefined ? { 'content-length': Buffer.byteLength(body) } : {};
  response.writeHead(status, { ...length, ...headers }).end(body);
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export interface OpenRepository extends AsyncDisposable {
  readonly target: RegistryTarget;
  readonly transport: Transport;
}

/** The repository `acme/app` of the server, with retries only where they are asked for. */
export function repositoryOn(
  server: ScriptedServer,
  options: Partial<RepositoryOptions> & { readonly credentials?: CredentialProvider } = {},
): OpenRepository {
  const transport = createTransport();
  const target = openRepository({
    send: transport.send,
    registry: server.host,
    repository: 'acme/app',
    actions: 'pull,push',
    retries: 0,
    ...options,
  });
  return { target, transport, [Symbol.asyncDispose]: () => transport.close() };
}
