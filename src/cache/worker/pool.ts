import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OrasError, type ErrorCode } from '../../core/errors.ts';
import type { Job, ResultOf } from './jobs.ts';

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Answer {
  readonly result?: ResultOf[Job['kind']];
  readonly failure?: {
    readonly message: string;
    readonly code?: string;
    readonly reason?: ErrorCode;
  };
}

/** More threads gain little: the disk is the limit then. */
const MAX_WORKERS = 4;

/** Beside this module, with the same extension: `worker.ts` here, `dist/worker.js` in the bundle. */
const PROGRAM = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

export function workerCount(): number {
  return Math.min(MAX_WORKERS, Math.max(2, availableParallelism()));
}

/**
 * Worker threads that read, hash, compress and write with synchronous calls, which are much faster for small files.
 * Threads start on demand.
 */
export class WorkerPool {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #running = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #closed: unknown;

  run<J extends Job>(job: J): Promise<ResultOf[J['kind']]> {
    if (this.#closed !== undefined) return Promise.reject(asError(this.#closed));
    return new Promise<ResultOf[J['kind']]>((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Starts all threads early, since starting takes a while. */
  warm(): void {
    while (this.#closed === undefined && this.#all.length < workerCount()) this.#idle.push(this.#start());
  }

  /** Terminates all threads and waits for them; unfinished jobs fail with the reason. */
  async close(reason: unknown): Promise<void> {
    this.#closed ??= reason;
    const open = [...this.#running.values(), ...this.#queue.splice(0)];
    this.#running.clear();
    await Promise.all(this.#all.map((worker) => worker.terminate()));
    for (const { reject } of open) reject(reason);
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#all.length < workerCount() ? this.#start() : undefined);
    const waiting = worker && this.#queue.shift();
    if (!worker || !waiting) return;
    this.#running.set(worker, waiting);
    const { job } = waiting;
    worker.postMessage(job, job.kind === 'unpack' ? [job.bytes.buffer] : []);
  }

  #start(): Worker {
    const worker = new Worker(PROGRAM, { execArgv: [], name: 'cache' });
    this.#all.push(worker);
    worker.on('message', (answer: Answer) => {
      const waiting = this.#running.get(worker);
      this.#running.delete(worker);
      this.#idle.push(worker);
      if (answer.result) waiting?.resolve(answer.result as never);
      else waiting?.reject(errorOf(answer));
      this.#next();
    });
    worker.on('error', (error) => void this.close(error));
    return worker;
  }
}

/** The threads and the signal of one save or restore. */
export interface Run {
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  /** Stops everything else; the first failure is reported. */
  fail(error: unknown): void;
}

/** Returns when all threads have ended, after success, failure or abort. */
export async function withPool<T>(
  outer: AbortSignal | undefined,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const pool = new WorkerPool();
  const inner = new AbortController();
  const fail = (error: unknown): void => {
    if (inner.signal.aborted) return;
    inner.abort(error);
    void pool.close(error);
  };
  const stop = (): void => fail(outer?.reason);
  outer?.addEventListener('abort', stop, { once: true });
  try {
    return await work({ pool, signal: inner.signal, fail });
  } catch (error) {
    fail(error);
    inner.signal.throwIfAborted();
    throw error;
  } finally {
    outer?.removeEventListener('abort', stop);
    await pool.close(new Error('the worker threads have ended'));
  }
}

function errorOf({ failure }: Answer): Error {
  const message = failure?.message ?? 'a worker thread failed';
  if (failure?.reason) return new OrasError(failure.reason, message);
  return Object.assign(new Error(message), failure?.code !== undefined && { code: failure.code });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
