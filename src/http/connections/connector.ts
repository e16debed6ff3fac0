import type { Socket } from 'node:net';
import { callbackify } from 'node:util';
import buildConnector from 'undici/lib/core/connect.js';
import errors from 'undici/lib/core/errors.js';
import type { EarlyConnection } from './early-connection.ts';

/** Milliseconds after which a server may be about to close a connection that was not used. */
const SPARE_MS = 4000;

/** What is opened before it is asked for. */
export interface Ahead {
  /** Taken for the first connection to its place. */
  readonly early: EarlyConnection;
  /** How many connections to open together with the first to a place. */
  readonly spares: number;
}

/** Of undici's connector. */
export type ConnectOptions = buildConnector.BuildOptions & { readonly timeout: number };

type Spare = Promise<{ readonly socket: Socket; readonly since: number } | undefined>;

/** Makes the connections of one route by undici's connector, some of them before they are asked for. */
export class Connector {
  readonly #dial: buildConnector.connector;
  /** Milliseconds. */
  readonly #timeout: number;
  readonly #ahead: Ahead;
  /** By place. */
  readonly #spares = new Map<string, Spare[]>();

  constructor(options: ConnectOptions, ahead: Ahead) {
    this.#dial = buildConnector(options);
    this.#timeout = options.timeout;
    this.#ahead = ahead;
  }

  /** For undici. */
  readonly connect: buildConnector.connector = (to, callback) => {
    callbackify(() => this.#open(to))((error, socket) =>
      error ? callback(error, null) : callback(null, socket),
    );
  };

  async #open(to: buildConnector.Options): Promise<Socket> {
    const { early, spares } = this.#ahead;
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
    if (first === 'late') throw timeoutOf(to, this.#timeout);
    if (first && to.protocol === 'http:') return first;
    return this.#dialNow({ ...to, ...(first && { httpSocket: first }) });
  }

  async #openSpare(to: buildConnector.Options): Spare {
    try {
      const socket = await this.#dialNow(to, true);
      // That it broke is seen when it is to be used.
      socket.on('error', () => undefined).unref();
      return { socket, since: performance.now() };
    } catch {
      // A request that needs one opens it, and tells why that fails.
      return undefined;
    }
  }

  /** A spare one does not keep the process, not even while it is being opened. */
  #dialNow(to: buildConnector.Options, isSpare = false): Promise<Socket> {
    return new Promise((resolve, reject) => {
      // undici's types do not say that this is the socket.
      const socket = this.#dial(to, (...[error, opened]) =>
        error ? reject(error) : resolve(opened),
      ) as unknown as Socket;
      if (isSpare) socket.unref();
    });
  }

  /** Ends what no request has taken. */
  close(): void {
    this.#ahead.early.close();
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
