import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** One line for each entry below a folder: name, kind, mode, and what it holds. Equal trees have equal lines. */
export function treeOf(folder: string, prefix = ''): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      const found = lstatSync(path);
      const shown = `${prefix}${name}`;
      // Windows has no modes to compare.
      const mode = process.platform === 'win32' ? '' : ` ${(found.mode & 0o777).toString(8)}`;
      if (found.isSymbolicLink()) return [`${shown} -> ${readlinkSync(path)}`];
      if (found.isDirectory()) return [`${shown}/${mode}`, ...treeOf(path, `${shown}/`)];
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [`${shown}${mode} ${found.size} B ${digest.slice(0, 12)}`];
    });
}
