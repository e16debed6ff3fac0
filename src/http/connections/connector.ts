import type { Socket } from 'node:net';
import { callbackify } from 'node:util';
import type { buildConnector } from 'undici/index.js';
import errors from 'undici/lib/core/errors.js';
import type { EarlyConnection } from './early-connection.ts';

/** Milliseconds after which a server may be about to close a connection that was not used. */
const SPARE_MS = 4000;

interface ConnectorOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Taken for the first connection to its place. */
  readonly early: EarlyConnection;
  /** How many connections to open together with the first to a place. */
  readonly spares: number;
}

type Spare = Promise<{ readonly socket: Socket; readonly since: number } | undefined>;

/** Makes the connections of one route by undici's connector, `dial`, some of them before they are asked for. */
export class Connector {
  readonly #dial: buildConnector.connector;
  readonly #options: ConnectorOptions;
  /** By place. */
  readonly #spares = new Map<string, Spare[]>();
  #isClosed = false;

  constructor(dial: buildConnector.connector, options: ConnectorOptions) {
    this.#dial = dial;
    this.#options = options;
  }

  /** For undici. */
  readonly connect: buildConnector.connector = (to, callback) => {
    callbackify(() => this.#open(to))((error, socket) =>
      error ? callback(error, null) : callback(null, socket),
    );
  };

  async #open(to: buildConnector.Options): Promise<Socket> {
    const { early, spares, timeout } = this.#options;
    const place = `${to.protocol}//${to.hostname}:${to.port}`;
    const known = this.#spares.get(place);
    for (let spare = known?.shift(); spare; spare = known?.shift()) {
      const socket = await usable(spare);
      if (socket) return socket;
    }
    if (!known)
      this.#spares.set(
        place,
        Array.from({ length: spares }, () => this.#openSpare(to)),
      );
    const first = await early.take(to.hostname, to.port);
    if (first === 'late') throw timeoutOf(to, timeout);
    if (first && to.protocol === 'http:') return first;
    return this.#dialNow({ ...to, ...(first && { httpSocket: first }) });
  }

  async #openSpare(to: buildConnector.Options): Spare {
    try {
      const socket = await this.#dialNow(to);
      if (this.#isClosed) socket.destroy();
      // Its end is seen when it is to be used; nor does it keep the process.
      socket.on('error', () => undefined).unref();
      return { socket, since: performance.now() };
    } catch {
      // A request that needs one opens it, and tells why that fails.
      return undefined;
    }
  }

  #dialNow(to: buildConnector.Options): Promise<Socket> {
    return new Promise((resolve, reject) => {
      this.#dial(to, (...[error, socket]) => (error ? reject(error) : resolve(socket)));
    });
  }

  /** Ends what no request has taken. */
  close(): void {
    this.#isClosed = true;
    this.#options.early.close();
    for (const spare of [...this.#spares.values()].flat())
      void spare.then((opened) => opened?.socket.destroy());
  }
}

async function usable(spare: Spare): Promise<Socket | undefined> {
  const opened = await spare;
  const isFresh = opened && performance.now() - opened.since < SPARE_MS;
  if (isFresh && opened.socket.readyState === 'open') return opened.socket.ref();
  opened?.socket.destroy();
  return undefined;
}

function timeoutOf({ hostname, port }: buildConnector.Options, timeout: number): Error {
  const where = `attempted address: ${hostname}:${port}, timeout: ${timeout}ms`;
  return new errors.ConnectTimeoutError(`Connect Timeout Error (${where})`);
}
