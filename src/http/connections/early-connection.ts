import { connect, type Socket, type TcpNetConnectOpts } from 'node:net';

/** As undici sets it for connections of its own. */
const KEEP_ALIVE = { noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 };

type Options = Partial<TcpNetConnectOpts> & { readonly timeout: number };

/**
 * A connection to an origin, opened while the HTTP client is still being loaded; the first request takes it. TLS begins only
 * then. Where it fails the request opens another one, whose failure is told.
 */
export class EarlyConnection {
  readonly #hostname: string;
  readonly #port: string;
  readonly #ready: Promise<unknown>;
  #socket: Socket | undefined;
  #isLate = false;

  /** `timeout` is in milliseconds. */
  constructor({ hostname, port, protocol }: URL, { timeout, ...options }: Options) {
    // Without the brackets of an IPv6 address.
    this.#hostname = hostname.replaceAll(/^\[|\]$/g, '');
    this.#port = port;
    const number = Number(port || (protocol === 'https:' ? 443 : 80));
    const socket = connect({ ...KEEP_ALIVE, ...options, host: this.#hostname, port: number });
    this.#socket = socket;
    // One that nobody takes does not keep the process.
    socket.unref();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.#ready = promise;
    socket.on('connect', resolve).on('error', resolve).on('close', resolve);
    const timer = setTimeout(() => {
      this.#isLate = true;
      socket.destroy();
    }, timeout).unref();
    void promise.then(() => clearTimeout(timer));
  }

  /** Once. `late` where it was not there in time; undefined where it leads to another place, or nowhere. */
  async take(hostname: string, port: string): Promise<Socket | 'late' | undefined> {
    const socket = this.#socket;
    if (!socket || hostname !== this.#hostname || port !== this.#port) return undefined;
    this.#socket = undefined;
    socket.ref();
    await this.#ready;
    if (socket.readyState === 'open') return socket;
    socket.destroy();
    return this.#isLate ? 'late' : undefined;
  }

  /** Where nobody took it. */
  close(): void {
    this.#socket?.destroy();
  }
}
