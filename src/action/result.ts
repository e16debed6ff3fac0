import type { CopyResult } from '../copy/options.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { CacheResult } from './cache-result.ts';
import type { ReferrerTree } from './referrer-tree.ts';
import type { ToolResult } from './tool-result.ts';
import type { SeenNodes } from './seen-nodes.ts';

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
  readonly place: string;
  readonly root: Descriptor;
  readonly tags: readonly string[];
  readonly stats?: CopyResult;
  /** The tags stand for the root as before, which is not what was to be copied. */
  readonly left?: boolean;
  readonly error?: unknown;
}

interface Common {
  readonly root: Descriptor;
  /** Without tag and digest. */
  readonly place: string;
}

interface Moved extends Common {
  readonly stats: CopyResult;
  /** The manifest's text; empty where it was not made. */
  readonly manifest: string;
  readonly artifactType: string | undefined;
}

interface Tagged {
  readonly tags: readonly string[];
  /** Input `if-exists` left the tags as they were; the root is what they stand for. */
  readonly left?: boolean;
}

/** What a command did; the outputs follow from it. */
export type OperationResult =
  | (Moved & Tagged & { readonly command: 'push'; readonly files: readonly ResultFile[] })
  | (Moved & { readonly command: 'attach'; readonly files: readonly ResultFile[] })
  | (Moved & { readonly command: 'pull'; readonly files: readonly ResultFile[]; readonly path: string })
  | (Moved & {
      readonly command: 'copy';
      readonly tags: readonly string[];
      /** Not of what the destination had before. */
      readonly referrers?: ReferrerTree;
      readonly deliveries: readonly Delivery[];
      /** As typed. */
      readonly from: readonly string[];
      readonly seen: SeenNodes;
    })
  | (Moved & Tagged & { readonly command: 'index'; readonly seen: SeenNodes })
  | (Common & { readonly command: 'resolve' })
  | (Common & { readonly command: 'discover'; readonly referrers: ReferrerTree })
  | (Common & Tagged & { readonly command: 'tag'; readonly stats: CopyResult })
  | (Common & { readonly command: 'untag' | 'delete'; readonly changed: boolean })
  | ToolResult
  | CacheResult
  | { readonly command: 'login'; readonly registries: readonly string[] }
  /** `if-no-files-found` allowed it. */
  | { readonly command: 'nothing' };
