import { createServer, request as forward, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { Identity } from './certificate-authority.ts';

export interface ProxyRequest {
  readonly method: string;
  /** `host:port` of a CONNECT, the whole URL of any other. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly client: string | undefined;
}

export interface Tunnel extends AsyncDisposable {
  readonly origin: string;
  readonly host: string;
  readonly requests: ProxyRequest[];
  /** All bytes that clients sent through tunnels, as latin1. */
  passed(): string;
}

export interface TunnelOptions {
  readonly tls?: Identity;
  readonly clientCa?: string;
  /** `user:password` that it asks for. */
  readonly account?: string;
  /** Where all tunnels and requests end, whatever is asked for. Default: where they are asked to. */
  readonly to?: { readonly port: number };
  /** Where on loopback these names lead; then no other name leads anywhere. */
  readonly hosts?: Readonly<Record<string, { readonly port: number }>>;
}

function onwardOf({ method, headers: given }: IncomingMessage, url: URL, port: number | string) {
  const { 'proxy-authorization': _secret, ...headers } = given;
  const path = `${url.pathname}${url.search}`;
  return { host: '127.0.0.1', port, path, method, headers, maxHeaderSize: 2 ** 20 };
}

/** A forward proxy on loopback: CONNECT, and plain http by whole URLs (RFC 9110 7.2, 9.3.6). */
export async function startTunnel(options: TunnelOptions = {}): Promise<Tunnel> {
  const requests: ProxyRequest[] = [];
  const sockets = new Set<Duplex>();
  let passed = '';
  const admits = (request: IncomingMessage): boolean => {
    const { method = '', url = '', headers, socket } = request;
    const client = socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : undefined;
    requests.push({ method, url, headers, client: client === undefined ? undefined : String(client) });
    const { account } = options;
    const expected = account && `Basic ${Buffer.from(account).toString('base64')}`;
    return expected === undefined || headers['proxy-authorization'] === expected;
  };
  const asking =
    options.clientCa === undefined
      ? {}
      : { requestCert: true, rejectUnauthorized: false, ca: options.clientCa };
  const server = options.tls ? createTlsServer({ ...options.tls, ...asking }) : createServer();
  server.on('request', (request: IncomingMessage, response) => {
    if (!admits(request)) return response.writeHead(407).end();
    const url = new URL(request.url ?? '');
    const port = options.to?.port ?? url.port;
    const onward = forward(onwardOf(request, url, port), (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    return request.pipe(onward);
  });
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    sockets.add(client.on('error', () => undefined));
    if (!admits(request)) return client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const host = (request.url ?? '').replace(/:[0-9]+$/, '').replace(/^\[|\]$/g, '');
    const to = options.hosts ? options.hosts[host] : options.to;
    if (options.hosts && !to) return client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const port = to?.port ?? Number(/:([0-9]+)$/.exec(request.url ?? '')?.[1]);
    const onward: Socket = connect(port, to ? '127.0.0.1' : host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.on('data', (chunk: Buffer) => (passed += chunk.toString('latin1')));
      client.pipe(onward).pipe(client);
    });
    sockets.add(onward.on('error', () => client.destroy()));
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    requests,
    passed: () => passed,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
