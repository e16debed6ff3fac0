import { lstatSync, readdirSync, readFileSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';

const root = join(import.meta.dirname, '..');

/** Names every entry that is missing, surplus or different in `committed`, compared with `fresh`: no link is followed. */
export function differences(committed: string, fresh: string): string[] {
  const [there, right] = [entriesOf(committed), entriesOf(fresh)];
  const names = new Set([...there.keys(), ...right.keys()]);
  return [...names].toSorted().flatMap((name) => {
    const [is, should] = [there.get(name), right.get(name)];
    if (is === undefined) return [`${name}: missing`];
    if (should === undefined) return [`${name}: should not be there`];
    if (is !== should) return [`${name}: is a ${is}, should be a ${should}`];
    if (is !== 'file') return [];
    const same = readFileSync(join(committed, name)).equals(readFileSync(join(fresh, name)));
    return same ? [] : [`${name}: differs`];
  });
}

/** The kind of each entry by its path below the folder; of a folder that is none, of the folder itself as `.`. */
function entriesOf(folder: string): ReadonlyMap<string, string> {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return new Map();
  return stats.isDirectory() ? entriesBelow(folder, '') : new Map([['.', kindOf(stats)]]);
}

/** Not readdir's own recursion: it goes through links. */
function entriesBelow(folder: string, prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    found.set(path, kindOf(entry));
    if (!entry.isDirectory()) continue;
    for (const below of entriesBelow(join(folder, entry.name), `${path}/`)) found.set(...below);
  }
  return found;
}

function kindOf(entry: Dirent | Stats): string {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'symbolic link' : 'special file';
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
