import type { CopyResult } from '../../copy/options.ts';
import type { Annotations, Descriptor } from '../../core/descriptor.ts';
import type { ManifestNode } from '../../core/manifest-node.ts';
import type { Verification } from '../../trust/verification.ts';
import type { CommandFacts } from '../inputs/command-facts.ts';
import type { Location } from '../inputs/location.ts';
import type { EntriesResult } from './cache-entries.ts';
import type { CacheResult } from './cache-result.ts';
import type { DeletionResult } from './deletion.ts';
import type { FailedPlace } from './partial-failure.ts';
import type { ReferrerTree } from './referrer-tree.ts';
import type { SeenNodes } from './node-sizes.ts';
import type { SyncResult } from './sync-result.ts';

/** What a command did; the log, the outputs and the summary follow from it. */
export type Result =
  | ArtifactResult
  | CacheResult
  | DeletionResult
  | EntriesResult
  | ListResult
  | SyncResult
  | UnreadResult
  | Note;

/** A file of an artifact as the output `files` tells it. */
export interface ResultFile {
  readonly path?: string;
  readonly title: string;
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

/** One artifact at one destination; with an error it is not there, or not whole. */
export interface Delivery {
  readonly location: Location;
  readonly root: Descriptor;
  readonly tags: readonly string[];
  readonly stats?: CopyResult | undefined;
  /** The tags stand for the root as before, which is not what was to be copied. */
  readonly left?: boolean | undefined;
  readonly error?: unknown;
}

/** An artifact that was read or written. What is not there was not part of the command. */
export interface ArtifactResult {
  readonly kind: 'artifact';
  readonly root: Descriptor;
  /** Where it lies; its tags are those that were typed. */
  readonly location: Location;
  readonly stats?: CopyResult;
  /** Of what is more, or less, than a copy: counts of nodes would mislead. */
  readonly changed?: boolean;
  /** Of the root; left out where it was not made, or not read. */
  readonly manifest?: ManifestNode;
  readonly artifactType?: string | undefined;
  /** Of the manifest, where the command tells them by themselves. */
  readonly annotations?: Annotations;
  /** The text of a config that is JSON. */
  readonly config?: string;
  readonly tags?: readonly string[];
  /** Of what was read: the tags that were typed, where they stand for the root and not for an index or a subject of it. */
  readonly resolved?: readonly string[];
  /** Input `if-exists` left the tags as they were; the root is what they stand for. */
  readonly left?: boolean;
  readonly files?: readonly ResultFile[];
  /** The folder that was written, or added to PATH. */
  readonly path?: string;
  /** Of a copy not those that the destination had before. */
  readonly referrers?: ReferrerTree;
  readonly seen?: SeenNodes;
  /** Of a copy, which may have several destinations. */
  readonly deliveries?: readonly Delivery[];
  /** Of a copy of all tags that match: those that could not be read. */
  readonly unread?: readonly FailedPlace[];
  /** Of a pull of several artifacts: all of them. */
  readonly sources?: readonly Pick<Delivery, 'location' | 'root'>[];
  /** Of a copy: the references as typed. */
  readonly from?: readonly string[];
  readonly tool?: InstalledTool;
  /** What held of input `verify`. */
  readonly verified?: readonly Verification[];
  /** Instead of the command's. */
  readonly title?: CommandFacts['title'];
}

export interface InstalledTool {
  /** The folder with all files of the tool. */
  readonly path: string;
  readonly version: string;
  readonly cacheHit: boolean;
  readonly programs: readonly string[];
}

/** Names that were listed: tags of a location, or repositories of a registry. */
export interface ListResult {
  readonly kind: 'list';
  readonly of: 'tags' | 'repositories';
  /** Where they are, as text: `ghcr.io/acme/app`, `ghcr.io`. */
  readonly place: string;
  readonly names: readonly string[];
}

/** Tags were removed that the registry forbids to read. */
export interface UnreadResult {
  readonly kind: 'unread';
  readonly location: Location;
}

/** Nothing was read or written; the text says what came of it. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
  /** As the output of that name. Default: none. */
  readonly changed?: boolean;
}

/** `if-no-files-found` allowed it. */
export const NO_FILES: Note = { kind: 'note', text: 'No files, so nothing was done', changed: false };

/** The errors of what failed, where the rest of the step went on. */
export function errorsIn(result: Result): readonly unknown[] {
  if (result.kind === 'sync') return result.failures.map(({ error }) => error);
  const parts = result.kind === 'deletion' ? result.deletions : deliveriesOf(result);
  return parts.flatMap(({ error }) => (error === undefined ? [] : [error]));
}

/** What became of each destination. */
export function deliveriesOf(result: Result): readonly Delivery[] {
  return result.kind === 'artifact' ? (result.deliveries ?? []) : [];
}
