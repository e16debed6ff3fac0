import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';

export interface Tls {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

export interface ListenerOptions {
  readonly tls: Tls | undefined;
  /** How long an outage lasts. */
  readonly refuseMs: number;
}

export interface Listener {
  readonly port: number;
  /** Ends the connection of a request with RST. */
  reset(request: IncomingMessage): void;
  /** No new connections, for a while or for ever. */
  outage(forEver: boolean): void;
  stop(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export async function openListener({ tls, refuseMs }: ListenerOptions, handle: Handle): Promise<Listener> {
  const server: Server = tls ? createTlsServer({ ...tls }, handle) : createServer(handle);
  Object.assign(server, { keepAliveTimeout: 120_000, headersTimeout: 0, requestTimeout: 0 });
  const sockets = trackSockets(server);
  const port = await listenSomewhere(server);
  const outages = new Set<NodeJS.Timeout>();
  let stopped = false;
  const reopenAfter = (ms: number): void => {
    const timer = setTimeout(() => {
      outages.delete(timer);
      if (!stopped && !server.listening) server.listen(port, '127.0.0.1');
    }, ms);
    outages.add(timer);
  };
  server.on('error', () => reopenAfter(50));
  return {
    port,
    reset(request) {
      const socket = sockets.get(request.socket.remotePort);
      if (socket && !socket.destroyed) socket.resetAndDestroy();
    },
    outage(forEver) {
      if (server.listening) server.close();
      if (!forEver) reopenAfter(refuseMs);
    },
    async stop() {
      stopped = true;
      for (const timer of outages) clearTimeout(timer);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      });
    },
  };
}

/** The TCP sockets by the client's port, also below TLS. */
function trackSockets(server: Server): ReadonlyMap<number | undefined, Socket> {
  const sockets = new Map<number | undefined, Socket>();
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('error', () => {});
    socket.once('close', () => {
      if (sockets.get(remotePort) === socket) sockets.delete(remotePort);
    });
  });
  return sockets;
}

/** Below the ports that systems hand out themselves: nobody takes the port while the listener is closed. */
async function listenSomewhere(server: Server): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    const bound = await new Promise<boolean>((resolve) => {
      const taken = (): void => resolve(false);
      server.once('error', taken);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', taken);
        resolve(true);
      });
    });
    if (bound) return port;
  }
}
