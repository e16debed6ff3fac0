import { cachingSource } from '../../../copy/caching-source.ts';
import { SingleFlight } from '../../../core/concurrency.ts';
import { lazy, type Bytes } from '../../../core/bytes.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { isManifestType } from '../../../core/media-types.ts';
import { overrideCapabilities } from '../../../core/override-capabilities.ts';
import { canCollect, type CallOptions, type Source } from '../../../core/target.ts';
import type { SharedSource } from '../../../sync/run-group.ts';
import type { Unit } from '../../../sync/unit.ts';
import type { Opener } from '../../open/open.ts';

/** Reads each blob once for all places of a unit. It stays on the disk until the last of them has read it. */
export async function fanOut({ source, to }: Unit, open: Opener): Promise<SharedSource> {
  const { target: scratch, remove } = await open.scratchFolder();
  const blobs = new SingleFlight<string, void>();
  const cached = cachingSource(source, scratch, { blobs });
  const reads = new Map<string, number>();
  const drop = async (node: Descriptor): Promise<void> => {
    blobs.delete(node.digest);
    if (canCollect(scratch)) await scratch.collect([node]);
  };
  async function* readAndDrop(node: Descriptor, options?: CallOptions): Bytes {
    yield* cached.fetch(node, options);
    const count = (reads.get(node.digest) ?? 0) + 1;
    reads.set(node.digest, count);
    if (count === to.length) await drop(node);
  }
  const fetch: Source['fetch'] = (node, options) =>
    isManifestType(node.mediaType) ? cached.fetch(node, options) : lazy(() => readAndDrop(node, options));
  return { source: overrideCapabilities(cached, { fetch }), close: remove };
}
