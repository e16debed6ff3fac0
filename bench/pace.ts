import type { Socket } from 'node:net';

/** What lies between a client and a registry. */
export interface Network {
  /** Round trip in milliseconds. */
  readonly roundTrip: number;
  /** MB/s of each connection, each way; undefined is unlimited. */
  readonly rate?: number;
  /** Registries speak https, with a certificate of an authority of the bench. */
  readonly tls?: boolean;
}

/** Bytes under way in one direction of a connection: what TCP's window is in real networks. */
const WINDOW = 4 * 1024 ** 2;

/** Passes on what one socket receives to the other, as late and as slowly as the network has it. */
export function carry(from: Socket, to: Socket, network: Network, opening: number): void {
  if (network.roundTrip === 0 && network.rate === undefined) return straight(from, to);
  const line = new DelayLine(from, to, network, performance.now() + opening);
  from.on('data', (chunk: Buffer) => line.add(chunk));
  from.on('end', () => line.add(undefined));
  to.on('drain', () => line.pump());
}

function straight(from: Socket, to: Socket): void {
  from.on('data', (chunk: Buffer) => {
    if (!to.write(chunk)) from.pause();
  });
  to.on('drain', () => from.resume());
  from.on('end', () => to.end());
}

interface Late {
  readonly due: number;
  /** Undefined is the end. */
  readonly chunk: Buffer | undefined;
}

class DelayLine {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #delay: number;
  readonly #msPerByte: number;
  readonly #queue: Late[] = [];
  /** When all that was added has left. */
  #clear: number;
  #held = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(from: Socket, to: Socket, network: Network, notBefore: number) {
    this.#from = from;
    this.#to = to;
    this.#delay = network.roundTrip / 2;
    this.#msPerByte = network.rate === undefined ? 0 : 1 / (network.rate * 1000);
    this.#clear = notBefore;
  }

  add(chunk: Buffer | undefined): void {
    const bytes = chunk?.length ?? 0;
    this.#clear = Math.max(this.#clear, performance.now()) + bytes * this.#msPerByte;
    this.#queue.push({ due: this.#clear + this.#delay, chunk });
    this.#held += bytes;
    if (this.#held > WINDOW) this.#from.pause();
    if (this.#timer === undefined) this.pump();
  }

  pump(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#to.destroyed) return;
    while (this.#queue[0] && !this.#to.writableNeedDrain) {
      const [{ due, chunk }] = this.#queue;
      const wait = due - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.pump(), wait);
        break;
      }
      this.#queue.shift();
      this.#held -= chunk?.length ?? 0;
      if (chunk === undefined) this.#to.end();
      else this.#to.write(chunk);
    }
    if (this.#held < WINDOW / 2 && this.#from.isPaused()) this.#from.resume();
  }
}
