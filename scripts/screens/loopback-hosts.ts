import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface LoopbackHosts extends AsyncDisposable {
  /** Of a forward proxy, for HTTPS_PROXY. */
  readonly proxy: string;
}

/** Names that stand for servers on loopback: a proxy on whose way every `CONNECT name:443` ends there, and any other nowhere. */
export async function startLoopbackHosts(ports: Readonly<Record<string, number>>): Promise<LoopbackHosts> {
  const sockets = new Set<Duplex>();
  const server = createServer();
  server.on('connect', ({ url = '' }, client: Duplex) => {
    sockets.add(client.on('error', () => undefined));
    const port = ports[url.replace(/:443$/, '')];
    if (port === undefined) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(onward).pipe(client);
    });
    sockets.add(onward.on('error', () => client.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
