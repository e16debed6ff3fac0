import type { CopyResult } from '../copy/copy.ts';
import type { Descriptor } from '../core/descriptor.ts';

/** A file of an artifact as the output `files` tells it. */
export interface ResultFile {
  readonly path?: string;
  readonly title: string;
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

interface Common {
  readonly root: Descriptor;
  /** Without tag and digest. */
  readonly place: string;
}

interface Moved extends Common {
  readonly stats: CopyResult;
  /** The manifest's text. */
  readonly manifest: string;
  readonly artifactType: string | undefined;
}

/** What a command did; the outputs follow from it. */
export type OperationResult =
  | (Moved & {
      readonly command: 'push';
      readonly tags: readonly string[];
      readonly files: readonly ResultFile[];
    })
  | (Moved & { readonly command: 'pull'; readonly files: readonly ResultFile[]; readonly path: string })
  | (Moved & { readonly command: 'copy'; readonly tags: readonly string[] })
  | (Common & { readonly command: 'resolve' })
  | (Common & { readonly command: 'tag'; readonly tags: readonly string[]; readonly stats: CopyResult })
  /** `if-no-files-found` allowed it. */
  | { readonly command: 'nothing' };
