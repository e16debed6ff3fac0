import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTree } from '../../targets/folder/tool-folder.ts';

/** Finds and keeps folders by name, version and architecture. */
export interface ToolCache {
  readonly root: string;
  /** Empty where there is none. */
  find(name: string, version: string, arch: string): Promise<string>;
  keep(folder: string, tool: CachedTool): Promise<unknown>;
}

export interface CachedTool {
  readonly name: string;
  readonly version: string;
  readonly arch: string;
}

export async function toolkitCache(root: string): Promise<ToolCache> {
  process.env['RUNNER_TOOL_CACHE'] ||= root;
  const { cacheDir, find } = await import('@actions/tool-cache');
  return {
    root,
    find: async (name, version, arch) => find(name, version, arch),
    keep: (folder, { name, version, arch }) => cacheDir(folder, name, version, arch),
  };
}

/** The same folders as the toolkit's, which writes to stdout. */
export function plainToolCache(root: string): ToolCache {
  const complete = (folder: string): Promise<boolean> =>
    stat(`${folder}.complete`).then(
      () => true,
      () => false,
    );
  return {
    root,
    async find(name, version, arch) {
      const folder = join(root, name, version, arch);
      return (await complete(folder)) ? folder : '';
    },
    async keep(from, { name, version, arch }) {
      const folder = join(root, name, version, arch);
      await removeTree(folder);
      await mkdir(folder, { recursive: true });
      await cp(from, folder, { recursive: true, verbatimSymlinks: true });
      await writeFile(`${folder}.complete`, '');
    },
  };
}
