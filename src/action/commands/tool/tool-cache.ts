import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { withLock } from '../../../files/file-lock.ts';
import { readText } from '../../../files/open-file.ts';
import { removeTree } from '../../../targets/folder/tool-folder.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { findPrograms, type Programs } from './programs.ts';

/** What a tool is called in the tool cache. */
export interface ToolPlace {
  readonly name: string;
  /** The best first. */
  readonly versions: readonly string[];
  readonly arch: string;
  /** Of the manifest for the platform: only this content is a hit. */
  readonly digest: Digest;
}

export interface StoredTool {
  /** The folder with the tool's files. */
  readonly path: string;
  readonly version: string;
  readonly programs: Programs;
}

/** Finds and keeps folders by name, version and architecture. */
interface Keeper {
  find(name: string, version: string, arch: string): Promise<string>;
  keep(folder: string, name: string, version: string, arch: string): Promise<unknown>;
}

/** Beside the tool's files, which could bring one of that name. */
const MARKER = '.oras-action.json';
/** The toolkit follows links at the top of what it copies: there is this folder only. */
export const CONTENT = 'tool';

export async function findTool(place: ToolPlace, runtime: Runtime): Promise<StoredTool | undefined> {
  return findIn(await keeperFor(runtime), place);
}

/** Keeps `folder`, whose content is in `folder/tool`. A tool that another job has put there meanwhile is taken instead. */
export async function keepTool(folder: string, place: ToolPlace, runtime: Runtime): Promise<StoredTool> {
  const keeper = await keeperFor(runtime);
  const { name, versions, arch, digest } = place;
  await writeFile(join(folder, MARKER), JSON.stringify({ digest }), { flag: 'wx' });
  return withLock(join(rootOf(runtime), name, `${arch}.lock`), async () => {
    const found = await findIn(keeper, place);
    if (found) return found;
    // A version that stands there with other content stays: another job may be using it.
    let version = versions.at(-1) ?? '';
    for (const one of versions.toReversed()) if ((await keeper.find(name, one, arch)) === '') version = one;
    await keeper.keep(folder, name, version, arch);
    const kept = await findIn(keeper, { ...place, versions: [version] });
    if (!kept)
      throw new OrasError(
        'STORAGE',
        `the tool cache does not hold ${name} ${version}, which was put into it`,
      );
    return kept;
  });
}

async function findIn(keeper: Keeper, place: ToolPlace): Promise<StoredTool | undefined> {
  for (const version of place.versions) {
    const found = await keeper.find(place.name, version, place.arch);
    if (found === '' || (await digestIn(found)) !== place.digest) continue;
    const path = join(found, CONTENT);
    const programs = await findPrograms(path).catch(() => undefined);
    if (programs) return { path, version, programs };
  }
  return undefined;
}

async function digestIn(folder: string): Promise<unknown> {
  try {
    const json: unknown = JSON.parse(await readText(join(folder, MARKER)));
    return isRecord(json) ? json['digest'] : undefined;
  } catch {
    return undefined;
  }
}

function rootOf({ env, home, temp, workflow }: Runtime): string {
  const own = workflow ? join(temp, 'oras-action-tools') : join(home, '.cache', 'oras-action', 'tools');
  return env['RUNNER_TOOL_CACHE'] || own;
}

/** The toolkit writes to stdout, which has the outputs outside a workflow. */
async function keeperFor(runtime: Runtime): Promise<Keeper> {
  const root = rootOf(runtime);
  if (!runtime.workflow) return plainKeeper(root);
  process.env['RUNNER_TOOL_CACHE'] ||= root;
  const { cacheDir, find } = await import('@actions/tool-cache');
  return { find: async (name, version, arch) => find(name, version, arch), keep: cacheDir };
}

/** The same folders as the toolkit's. */
function plainKeeper(root: string): Keeper {
  const complete = (folder: string): Promise<boolean> =>
    stat(`${folder}.complete`).then(
      () => true,
      () => false,
    );
  return {
    async find(name, version, arch) {
      const folder = join(root, name, version, arch);
      return (await complete(folder)) ? folder : '';
    },
    async keep(from, name, version, arch) {
      const folder = join(root, name, version, arch);
      await removeTree(folder);
      await mkdir(folder, { recursive: true });
      await cp(from, folder, { recursive: true, verbatimSymlinks: true });
      await writeFile(`${folder}.complete`, '');
    },
  };
}
