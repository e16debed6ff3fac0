import type { Job, ResultOf } from './jobs.ts';
import { packTools } from './pack.ts';
import { placeTools } from './place.ts';
import { tools, type Tools } from './tools.ts';

type On = Tools & typeof packTools & typeof placeTools & { readonly perform: typeof perform };

/** The program of a thread, as text. */
export function workerSource(): string {
  const all = { ...tools, ...packTools, ...placeTools, perform };
  const builtins = ['fs', 'crypto', 'zlib'].map((name) => `${name}: require('node:${name}')`);
  const table = [
    ...builtins,
    "threads: require('node:worker_threads')",
    'umask: process.umask()',
    'memory: { buffer: Buffer.alloc(0), gear: new Int32Array(0), zeros: Buffer.alloc(65536) }',
    ...Object.entries(all).map(([name, code]) => `${name}: ${String(code)}`),
  ];
  return `(${String(listen)})({ ${table.join(',\n')} });`;
}

function listen(on: On): void {
  const port = on.threads.parentPort;
  port?.on('message', (job: Job) => {
    try {
      const result = on.perform(on, job);
      const layer = 'layer' in result ? result.layer : undefined;
      port.postMessage({ result }, layer ? [layer.bytes.buffer] : []);
    } catch (error) {
      const { message, code, reason } = error as Error & { code?: string; reason?: string };
      port.postMessage({ failure: { message, code, reason } });
    }
  });
}

function perform(on: On, job: Job): ResultOf[Job['kind']] {
  if (job.kind === 'digest') return on.digestFiles(on, job);
  if (job.kind === 'cut') return on.cutFile(on, job);
  return job.kind === 'pack' ? on.packChunk(on, job) : on.placeChunk(on, job);
}
