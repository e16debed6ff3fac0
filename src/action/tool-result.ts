import type { CopyResult } from '../copy/options.ts';
import type { Descriptor } from '../core/descriptor.ts';

export interface ToolResult {
  readonly command: 'tool';
  /** The manifest for the platform. */
  readonly root: Descriptor;
  readonly place: string;
  readonly stats: CopyResult;
  readonly manifest: string;
  readonly artifactType: string | undefined;
  /** The folder that was added to PATH. */
  readonly path: string;
  /** The folder with all files of the tool. */
  readonly toolPath: string;
  readonly version: string;
  readonly cacheHit: boolean;
  readonly programs: readonly string[];
}
