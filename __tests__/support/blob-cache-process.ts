import { writeSync } from 'node:fs';
import { parseBlobCache } from '../../src/action/inputs/blob-cache.ts';
import { blobCacheOf, saveBlobCache } from '../../src/action/open/blob-cache.ts';
import { runnerLog, type Log } from '../../src/action/runner/log.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';
import { copy } from '../../src/copy/copy.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';

/**
 * A step in a process of its own: pulls an artifact to a folder with the blob cache, or does what its post step does.
 * Its last line tells what it sent for and what it said.
 */
const [what, kind = '', size = '', registry = '', repository = '', tags = '', folder = ''] =
  process.argv.slice(2);
const warnings: string[] = [];
const plain = runnerLog(false);
const log: Log = {
  ...plain,
  warning(line) {
    warnings.push(line);
    plain.warning(line);
  },
};
const runtime = readRuntime(process.env, true);
// Enough for the client where it answers at all.
const patience = { lookUpMs: 8000, transferMs: 20_000 };
const around = { runtime, log, patience };
const requests: string[] = [];

if (what === 'post') await saveBlobCache(around);
else {
  const transport = createTransport();
  const cache = blobCacheOf(parseBlobCache(kind, size), around);
  const repositoryTarget = openRepository(`${registry}/${repository}`, {
    transport: {
      send(request) {
        requests.push(`${request.method} ${request.url.pathname}`);
        return transport.send(request);
      },
    },
    actions: 'pull',
  });
  const source = cache.wrap(repositoryTarget);
  for (const reference of tags.split(',')) {
    const target = new FolderTarget(folder);
    await copy({ source, reference }, { target });
    await target.commit();
  }
  await cache.close();
  await transport.close();
}
writeSync(1, `\nresult ${JSON.stringify({ requests, warnings })}\n`);
// As the action ends: a client that was given up may still be waiting.
process.exit(0);
