import { formatSize } from './format.ts';

const EVERY_MS = 5000;

/** Tells how far a long transfer has come: a line every few seconds, none for a short one. */
export class Progress {
  readonly #tell: (line: string) => void;
  readonly #timer: NodeJS.Timeout;
  #started: number | undefined;
  #total = 0;
  #done = 0;
  #told = 0;

  constructor(tell: (line: string) => void, everyMs: number = EVERY_MS) {
    this.#tell = tell;
    this.#timer = setInterval(() => this.#line(), everyMs).unref();
  }

  /** Bytes that are to move; fewer than none where it turns out that they need not. */
  expect(bytes: number): void {
    this.#total += bytes;
  }

  /** Bytes on their way; what is sent again after a failure counts again. */
  moved(bytes: number): void {
    this.#started ??= performance.now();
    this.#done += bytes;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #line(): void {
    const done = Math.min(this.#done, this.#total);
    if (this.#started === undefined || done === this.#told) return;
    this.#told = done;
    this.#tell(`  ${progressLine(done, this.#total, (performance.now() - this.#started) / 1000)}`);
  }
}

/** Nothing is done in no time: both are more than 0. */
export function progressLine(done: number, total: number, seconds: number): string {
  const rate = done / seconds;
  const percent = Math.floor((100 * done) / total);
  const left = formatTime((total - done) / rate);
  return `${formatSize(done)} of ${formatSize(total)} (${percent} %), ${formatSize(Math.round(rate))}/s, about ${left} left`;
}

export function formatTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
