import { promisify } from 'node:util';
import { gzip, zstdCompress, constants } from 'node:zlib';
import { bytesOf } from '../../core/bytes.ts';
import type { Annotations, Descriptor } from '../../core/descriptor.ts';
import { TITLE } from '../../core/descriptor.ts';
import { digestOf } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { CallOptions, Storage } from '../../core/target.ts';
import { settleAll } from '../../core/concurrency.ts';
import { packManifest } from '../../copy/pack.ts';
import { clearGzipOs } from '../../files/gzip-os.ts';
import { encodeConfig, tooLarge } from './config.ts';
import {
  CACHE_ARTIFACT,
  configType,
  GROUP,
  layerTitle,
  LIMITS,
  CONTENT,
  rawLimit,
  type CacheConfig,
  type Compression,
} from './format.ts';
import type { SaveGroup } from './groups.ts';
import type { Folders } from './cache-links.ts';
import { LayerWriter, type SaveEvent, type SaveStats } from './layer-writer.ts';
import { listTree, type LiveEntry } from './list-tree.ts';
import { GroupPlan, type LayerRef } from './plan-save.ts';
import { readReusableTree, type ReusableTree } from './stored-tree.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { withPool } from '../worker/pool.ts';

export interface SaveOptions extends CallOptions {
  /** The manifest of an earlier save that the storage holds: what has not changed since is neither packed nor sent. */
  readonly previous?: Manifest | undefined;
  /** Default `zstd`. */
  readonly compression?: Compression | undefined;
  /** Of this machine: a link into one of them leads into that of the machine that restores. */
  readonly folders?: Folders | undefined;
  /** A file of this machine in which saves and restores note what files look like: what looks the same is not read. */
  readonly snapshot?: string | undefined;
  /** Of the manifest. */
  readonly annotations?: Annotations | undefined;
  readonly subject?: Descriptor | undefined;
  onEvent?(event: SaveEvent): void;
}

/**
 * Stores the trees as an artifact (the format: {@link CacheConfig}). Memory: at most one raw and one packed layer for
 * each thread, and a packed one for each of eight uploads, of at most 16 MiB each; and the lists of entries.
 */
export async function saveTree(
  groups: readonly SaveGroup[],
  storage: Storage,
  options: SaveOptions = {},
): Promise<{ root: Descriptor; stats: SaveStats }> {
  return withPool(options.signal, async (run) => {
    const { signal } = run;
    const { compression = 'zstd' } = options;
    const call = { signal };
    if (!options.previous) run.pool.warm();
    const listed = Date.now();
    const reading = readReusableTree(storage, options.previous, { compression, signal });
    const listing = listTrees(groups, { ...options, signal });
    await settleAll<unknown>([reading, listing]);
    const [previous, trees] = [await reading, await listing];
    const maker = new LayerWriter(storage, run, { ...options, compression, storedTree: previous });
    const made = await writeGroups(groups, trees, { previous, maker, snapshot: options.snapshot });
    const config = {
      groups: groups.map(({ pattern }) => pattern),
      folders: foldersFor(trees, options.folders),
      chunks: made.map(({ chunk }) => chunk),
    };
    const configNode = await sendConfig(config, maker, compression);
    const { node: root } = await packManifest(
      storage,
      {
        artifactType: CACHE_ARTIFACT,
        config: configNode,
        layers: layerDescriptors(made, compression),
        annotations: options.annotations,
        subject: options.subject,
      },
      call,
    );
    if (options.snapshot !== undefined) {
      const seen = groups.map((group, at) => ({ root: group.root, entries: trees[at] ?? [] }));
      await writeSnapshot(options.snapshot, { config: configNode.digest, groups: seen, listed });
    }
    return { root, stats: maker.stats(trees.flat(), made) };
  });
}

async function listTrees(
  groups: readonly SaveGroup[],
  options: SaveOptions,
): Promise<(readonly LiveEntry[])[]> {
  const taken = new Set<string>();
  const trees = [];
  let lost: string | undefined;
  for (const group of groups) {
    const entries = await listTree(group, {
      signal: options.signal,
      taken,
      passedOver: (path) => options.onEvent?.({ kind: 'passedOver', path }),
      leftOut(reason) {
        lost ??= reason;
        options.onEvent?.({ kind: 'leftOut', reason });
      },
    });
    trees.push(entries);
  }
  if (lost !== undefined && trees.every((entries) => entries.length === 0))
    throw new OrasError('UNSAFE_PATH', `nothing can be cached: ${lost}`);
  return trees;
}

/** Only if a link needs them, so that equal trees of two machines give equal digests. */
function foldersFor(
  trees: readonly (readonly LiveEntry[])[],
  folders: Folders | undefined,
): Folders | undefined {
  const isAbsolute = trees.some((entries) =>
    entries.some(({ kind, linkTarget = '' }) => kind === 'link' && /^(?:\/|[a-zA-Z]:)/.test(linkTarget)),
  );
  return isAbsolute ? folders : undefined;
}

interface WriteContext {
  readonly previous: ReusableTree | undefined;
  readonly maker: LayerWriter;
  readonly snapshot: string | undefined;
}

async function writeGroups(
  groups: readonly SaveGroup[],
  trees: readonly (readonly LiveEntry[])[],
  { previous, maker, snapshot }: WriteContext,
): Promise<LayerRef[]> {
  const roots = groups.map(({ root }) => root);
  const seen =
    snapshot !== undefined && previous && isSameGroups(groups, previous.config)
      ? await readSnapshot(snapshot, previous.configDigest, roots)
      : undefined;
  const made: LayerRef[] = [];
  for (const [at, group] of groups.entries()) {
    const before = previous?.config.groups.indexOf(group.pattern) ?? -1;
    const plan = new GroupPlan(trees[at] ?? [], previous, before);
    await maker.verify(plan, plan.unverified(seen, at));
    const { kept, fresh } = plan.plan();
    const all = [...kept, ...(await maker.writeLayers(fresh)), await maker.writeEnd()];
    made.push(...all.map(({ chunk, layer }) => ({ chunk: { ...chunk, group: at }, layer })));
  }
  return made;
}

function isSameGroups(groups: readonly SaveGroup[], config: CacheConfig): boolean {
  return (
    groups.length === config.groups.length && groups.every(({ pattern }, at) => pattern === config.groups[at])
  );
}

async function sendConfig(
  config: CacheConfig,
  maker: LayerWriter,
  compression: Compression,
): Promise<Descriptor> {
  const raw = encodeConfig(config);
  checkRestorable(config, raw.byteLength);
  const bytes = await compressConfig(raw, compression);
  if (compression !== 'none' && raw.byteLength > rawLimit(bytes.byteLength))
    throw tooLarge(`a list of ${raw.byteLength} bytes`, rawLimit(bytes.byteLength));
  if (bytes.byteLength > LIMITS.config) throw tooLarge(`a list of ${bytes.byteLength} bytes`, LIMITS.config);
  const node = { mediaType: configType(compression), digest: digestOf(bytes), size: bytes.byteLength };
  await maker.send(node, bytesOf(bytes));
  return node;
}

/** A save applies the limits of a restore. */
function checkRestorable({ chunks }: CacheConfig, raw: number): void {
  const entries = chunks.reduce((sum, one) => sum + one.entries.length + one.superseded.length, 0);
  const size = chunks.reduce((sum, one) => sum + one.size, 0);
  if (raw > LIMITS.configRaw) throw tooLarge(`a list of ${raw} bytes`, LIMITS.configRaw);
  if (entries > LIMITS.entries) throw tooLarge(`${entries} entries`, LIMITS.entries);
  if (size > LIMITS.raw) throw tooLarge(`${size} bytes`, LIMITS.raw);
}

async function compressConfig(raw: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === 'none') return raw;
  if (compression === 'zstd') {
    const params = { [constants.ZSTD_c_compressionLevel]: 3 };
    return promisify(zstdCompress)(raw, { params, pledgedSrcSize: raw.byteLength });
  }
  const packed = await promisify(gzip)(raw);
  clearGzipOs(packed);
  return packed;
}

/** Titles make `oras pull` write the layers; numbers start again in each group. */
function layerDescriptors(made: readonly LayerRef[], compression: Compression): Descriptor[] {
  const counts = new Map<number, number>();
  return made.map(({ chunk, layer }) => {
    const at = counts.get(chunk.group) ?? 0;
    counts.set(chunk.group, at + 1);
    const annotations = {
      [GROUP]: String(chunk.group),
      [CONTENT]: layer.annotations?.[CONTENT] ?? '',
      [TITLE]: layerTitle(chunk.group, at, compression),
    };
    return { mediaType: layer.mediaType, digest: layer.digest, size: layer.size, annotations };
  });
}
