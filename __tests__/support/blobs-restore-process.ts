import { writeSync } from 'node:fs';
import { restoreBlobs } from '../../src/action/open/actions-cache.ts';
import { runnerLog } from '../../src/action/runner/log.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';

/** What a step with `blob-cache: actions` does first: brings back the blobs of earlier runs. Prints their digests. */
export const blobsRestoreProcess: string = import.meta.filename;

if (import.meta.main) {
  const around = { runtime: readRuntime(process.env, true), log: runnerLog(false) };
  const store = await restoreBlobs(1e9, around);
  writeSync(1, `\nresult ${JSON.stringify(await store?.digests())}\n`);
  process.exit(0);
}
