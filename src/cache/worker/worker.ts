import { parentPort } from 'node:worker_threads';
import { messageOf, OrasError, systemCode } from '../../core/errors.ts';
import type { Job, ResultOf } from './jobs.ts';
import { cutFile, digestFiles, packChunk } from './pack.ts';
import { unpackChunk } from './unpack-chunk.ts';

parentPort?.on('message', (job: Job) => {
  try {
    const result = perform(job);
    const layer = 'layer' in result ? result.layer : undefined;
    parentPort?.postMessage({ result }, layer ? [layer.bytes.buffer] : []);
  } catch (error) {
    const code = error instanceof OrasError ? { reason: error.code } : { code: systemCode(error) };
    parentPort?.postMessage({ failure: { message: messageOf(error), ...code } });
  }
});

function perform(job: Job): ResultOf[Job['kind']] {
  if (job.kind === 'digest') return digestFiles(job);
  if (job.kind === 'cut') return cutFile(job);
  return job.kind === 'pack' ? packChunk(job) : unpackChunk(job);
}
