import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative } from 'node:path';

/**
 * The full path of a program on the PATH. Folders in the workspace are skipped: a checkout may have created them. Never
 * start a bare name: Windows would look in the working folder first.
 */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const workspace = env['GITHUB_WORKSPACE'] ? real(env['GITHUB_WORKSPACE']) : undefined;
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => isAbsolute(folder))
    .map(real);
  return folders
    .filter((folder) => workspace === undefined || !isWithin(folder, workspace))
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isProgram);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || (!isAbsolute(inside) && inside.split(/[/\\]/)[0] !== '..');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
