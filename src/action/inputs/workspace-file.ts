import { realpath, stat } from 'node:fs/promises';
import { messageOf, OrasError, systemCode } from '../../core/errors.ts';
import { readText } from '../../files/open-file.ts';
import { relativePath } from '../../files/relative-path.ts';
import { machinePath, type Folders } from './machine-path.ts';
import type { InputName } from './raw-inputs.ts';

/** Of files that people write. */
const MAX_FILE = 1_000_000;

/**
 * A file that decides what is trusted or copied: inside the workspace, also behind links, so that it says no more than the
 * repository holds.
 */
export async function readWorkspaceFile(input: InputName, file: string, folders: Folders): Promise<string> {
  const what = `input ${input}: ${quotedPath(file)}`;
  const refused = (why: string, cause?: unknown): OrasError =>
    new OrasError('INVALID_INPUT', `${what} ${why}`, { details: { input }, cause });
  const path = machinePath(file, folders);
  if (relativePath(path, folders.workspace) === undefined) throw refused('is outside the workspace');
  const real = await realpath(path).catch((error: unknown) => {
    const isMissing = systemCode(error) === 'ENOENT';
    throw refused(
      isMissing ? 'does not exist in the workspace' : `cannot be read: ${messageOf(error)}`,
      error,
    );
  });
  if (relativePath(real, await realpath(folders.workspace)) === undefined)
    throw refused('is a link out of the workspace');
  if ((await stat(real)).size > MAX_FILE) throw refused('is larger than 1 MB');
  try {
    return await readText(real);
  } catch (error) {
    throw refused(`cannot be read: ${messageOf(error)}`, error);
  }
}

/** What is no path may be a key, which must not be shown. */
export function quotedPath(file: string): string {
  return file.length > 100 || file.includes('\n')
    ? `a text of ${file.length} characters`
    : JSON.stringify(file);
}
