import { lstatSync } from 'node:fs';
import { readAll } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { systemCode } from '../../core/errors.ts';
import { parseManifest } from '../../core/manifest.ts';
import type { CallOptions, Content } from '../../core/target.ts';
import { settleAll } from '../../core/concurrency.ts';
import { compareTree, isMode, pathOf, type TreeDifference } from './compare-tree.ts';
import type { CacheGroup } from './groups.ts';
import type { Folders } from './cache-links.ts';
import { LayerReader } from './layer-reader.ts';
import { microseconds, type LiveEntry } from './list-tree.ts';
import { readStoredTree, type StoredTree } from './stored-tree.ts';
import { planEntries, type PlannedEntry } from './restore-plan.ts';
import { writeSnapshot } from './snapshot.ts';
import { makeHardLink, makeSparseFile, makeLink, setMeta, Staging } from './staging.ts';
import { yieldRegularly } from './yield-regularly.ts';
import { withPool, type Run } from '../worker/pool.ts';

export interface RestoreOptions extends CallOptions {
  /** As for a save. */
  readonly snapshot?: string | undefined;
  /** As for a save. */
  readonly folders?: Folders | undefined;
  onEvent?(event: RestoreEvent): void;
}

export interface RestoreEvent {
  /** `needed`: a layer that will be fetched. */
  readonly kind: 'needed' | 'fetched';
  readonly node: Descriptor;
}

export interface RestoreStats {
  readonly entries: number;
  readonly bytes: number;
  /** Files and links that were written. */
  readonly placed: number;
  /** Layers of the artifact, and how many were fetched. */
  readonly layers: number;
  readonly fetched: number;
  /** Layers and config. */
  readonly fetchedBytes: number;
}

/** Where the artifact is: `root` is its manifest. */
export interface SavedTree {
  readonly source: Content;
  readonly root: Descriptor;
}

/**
 * Restores the trees of an artifact. Unchanged files are kept, and files that the artifact does not have are left alone.
 * Everything is checked before the first write, and moved into place when all of it has arrived. Memory: a packed
 * layer for each of eight downloads, a packed and a raw one for each thread, of at most 16 MiB each when we made them
 * (32 MiB when others did); and the lists of entries.
 */
export async function restoreTree(
  { source, root }: SavedTree,
  groups: readonly CacheGroup[],
  options: RestoreOptions = {},
): Promise<RestoreStats> {
  return withPool(options.signal, async (run) => {
    const call = { signal: run.signal };
    const manifest = parseManifest(await readAll(source.fetch(root, call), root), root);
    const stored = await readStoredTree(source, manifest, call);
    const wanted = await planEntries(stored.config, groups, {
      signal: run.signal,
      folders: options.folders,
    });
    const roots = new Set(groups.map((group) => group.root));
    const difference = await compareTree(wanted, { config: stored.config, roots, run });
    if (difference.missing.length > 0) run.pool.warm();
    const reader = new LayerReader(source, run, {
      stored,
      onEvent: (event) => options.onEvent?.(event),
    });
    await writeEntries(difference, wanted, {
      run,
      reader,
      stored,
      roots,
      onEvent: (event) => options.onEvent?.(event),
    });
    if (options.snapshot !== undefined) {
      const known = [...difference.missing, ...difference.proven];
      await saveSnapshot(options.snapshot, { stored, groups, wanted: known, run });
    }
    return {
      entries: wanted.length,
      bytes: wanted.reduce((sum, { entry }) => sum + entry.size, 0),
      placed: difference.missing.length,
      layers: stored.layers.length,
      fetched: reader.fetched,
      fetchedBytes: reader.fetchedBytes + (manifest.config?.size ?? 0),
    };
  });
}

interface RestoreContext {
  readonly run: Run;
  readonly reader: LayerReader;
  readonly stored: StoredTree;
  readonly roots: ReadonlySet<string>;
  readonly onEvent: RestoreOptions['onEvent'];
}

async function writeEntries(
  { folders, missing, touched }: TreeDifference,
  wanted: readonly PlannedEntry[],
  { run, reader, stored, roots, onEvent }: RestoreContext,
): Promise<void> {
  const staging = new Staging(run.signal);
  try {
    await staging.makeFolders(folders, roots);
    const places = new Map<PlannedEntry, string>();
    const needed = new Set<number>();
    const turn = yieldRegularly(run.signal);
    for (const one of missing) {
      await turn();
      const place = staging.stagedPath(pathOf(one));
      places.set(one, place);
      if (one.entry.kind !== 'file') continue;
      for (const at of one.chunks) needed.add(at);
      if (isBig(one, stored)) makeSparseFile(place, one.entry.size);
    }
    reader.setPaths(places);
    const layers = Map.groupBy(
      [...needed].toSorted((a, b) => a - b),
      (at) => stored.layers[at]?.digest,
    );
    for (const [at = -1] of layers.values()) {
      const node = stored.layers[at];
      if (node) onEvent?.({ kind: 'needed', node });
    }
    await settleAll([...layers.values()].map((at) => reader.unpackLayer(at)));
    for (const [one, place] of places) {
      await turn();
      // Links come last, so that no file can be written through one.
      if (one.file) makeHardLink(place, places.get(one.file) ?? pathOf(one.file), one.file);
      else if (one.entry.kind === 'link') makeLink(place, one);
      else if (isBig(one, stored)) setMeta(place, one);
    }
    await staging.commit();
  } finally {
    await staging.discard();
  }
  for (const one of touched) setIfAllowed(pathOf(one), one);
  await setFolderMeta(wanted, run.signal);
}

function isBig({ chunks }: PlannedEntry, { config }: StoredTree): boolean {
  return config.chunks[chunks[0] ?? -1]?.piece !== undefined;
}

/** Last, deepest first: a folder may be read-only, and writing into it changes its time. */
async function setFolderMeta(wanted: readonly PlannedEntry[], signal: AbortSignal): Promise<void> {
  // The root itself is not part of the artifact.
  const folders = wanted.filter(({ entry, segments }) => entry.kind === 'folder' && segments.length > 0);
  const turn = yieldRegularly(signal);
  for (const one of folders.toSorted((a, b) => b.segments.length - a.segments.length)) {
    await turn();
    const path = pathOf(one);
    const found = lstatSync(path, { throwIfNoEntry: false });
    const same = found && isMode(found.mode, one.entry.mode) && microseconds(found) === one.entry.mtime;
    if (found?.isDirectory() === true && !same) setIfAllowed(path, one);
  }
}

/** Files of another user keep their time and mode; the content is right. */
function setIfAllowed(path: string, one: PlannedEntry): void {
  try {
    setMeta(path, one);
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EROFS', 'ENOENT'].includes(systemCode(error) ?? '')) throw error;
  }
}

async function saveSnapshot(
  path: string,
  {
    stored,
    groups,
    wanted,
    run,
  }: Pick<RestoreContext, 'stored' | 'run'> & {
    readonly groups: readonly CacheGroup[];
    readonly wanted: readonly PlannedEntry[];
  },
): Promise<void> {
  const turn = yieldRegularly(run.signal);
  const trees = stored.config.groups.map((pattern) => ({
    root: groups.find((group) => group.pattern === pattern)?.root ?? '',
    entries: [] as LiveEntry[],
  }));
  for (const one of wanted) {
    await turn();
    if (one.entry.kind !== 'file') continue;
    const place = pathOf(one);
    const found = lstatSync(place, { throwIfNoEntry: false });
    // It was changed already.
    if (found?.size !== one.entry.size || microseconds(found) !== one.entry.mtime) continue;
    const group = stored.config.chunks[one.chunks[0] ?? -1]?.group ?? 0;
    trees[group]?.entries.push({
      ...one.entry,
      path: place,
      size: found.size,
      inode: found.ino,
      changed: found.ctimeMs,
      modified: found.mtimeMs,
    });
  }
  await writeSnapshot(path, { config: stored.configDigest, groups: trees });
}
