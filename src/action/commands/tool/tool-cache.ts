import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { withLock } from '../../../files/file-lock.ts';
import { readText } from '../../../files/open-file.ts';
import type { ToolCache } from '../../runner/tool-cache.ts';
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

/** Beside the tool's files, which could bring one of that name. */
const MARKER = '.oras-action.json';
/** The toolkit follows links at the top of what it copies: there is this folder only. */
export const CONTENT = 'tool';

/** Keeps `folder`, whose content is in `folder/tool`. A tool that another job has put there meanwhile is taken instead. */
export async function keepTool(folder: string, place: ToolPlace, tools: ToolCache): Promise<StoredTool> {
  const { name, versions, arch, digest } = place;
  await writeFile(join(folder, MARKER), JSON.stringify({ digest }), { flag: 'wx' });
  return withLock(join(tools.root, name, `${arch}.lock`), async () => {
    const found = await findTool(place, tools);
    if (found) return found;
    // A version that stands there with other content stays: another job may be using it.
    let version = versions.at(-1) ?? '';
    for (const one of versions.toReversed()) if ((await tools.find(name, one, arch)) === '') version = one;
    await tools.keep(folder, { name, version, arch });
    const kept = await findTool({ ...place, versions: [version] }, tools);
    if (!kept)
      throw new OrasError('STORAGE', `${name} ${version} was added to the tool cache, but is not there`);
    return kept;
  });
}

export async function findTool(place: ToolPlace, tools: ToolCache): Promise<StoredTool | undefined> {
  for (const version of place.versions) {
    const found = await tools.find(place.name, version, place.arch);
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
