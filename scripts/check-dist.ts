import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';

const root = join(import.meta.dirname, '..');

/** Names every file that is missing, surplus or different in `committed`, compared with `fresh`. */
export function differences(committed: string, fresh: string): string[] {
  const old = filesOf(committed);
  const names = new Set([...old, ...filesOf(fresh)]);
  return [...names].toSorted().flatMap((name) => {
    if (!existsSync(join(committed, name))) return [`${name}: missing`];
    if (!existsSync(join(fresh, name))) return [`${name}: should not be there`];
    const same = readFileSync(join(committed, name)).equals(readFileSync(join(fresh, name)));
    return same ? [] : [`${name}: differs`];
  });
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

if (import.meta.main) {
  const fresh = join(root, 'build/dist-check');
  await build(fresh);
  const found = differences(join(root, 'dist'), fresh);
  if (found.length > 0) {
    console.error(
      ['dist/ is not what src builds to; run `npm run build` and commit it.', ...found].join('\n  '),
    );
    process.exit(1);
  }
  console.log('dist/ is what src builds to.');
}
