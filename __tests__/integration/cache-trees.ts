import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { saveTree, type SaveOptions } from '../../src/cache/tree/save-tree.ts';
import { readAll } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { parseManifest, type Manifest } from '../../src/core/manifest.ts';
import type { Content, Storage } from '../../src/core/target.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';

/** Names with slashes: text is a file, null a folder, `-> x` a link. */
export type Listing = Readonly<Record<string, string | Uint8Array | null>>;

export function makeTree(listing: Listing, folder: string = tempFolder('tree-')): string {
  for (const [name, content] of Object.entries(listing)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === null) mkdirSync(path, { recursive: true });
    else if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else writeFileSync(path, content);
  }
  return folder;
}

/** Times too: those of folders in the tree as well, but not the root's own. */
export function timedTree(folder: string): string[] {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => `${name} ${Math.floor(lstatSync(join(folder, name)).mtimeMs * 1000)}`);
  return [...treeOf(folder), ...times];
}

export function whole(root: string): { pattern: string; root: string; prefix: string; paths: string[] } {
  return { pattern: 'tree', root, prefix: '', paths: ['.'] };
}

export async function manifestOf(source: Content, root: Descriptor): Promise<Manifest> {
  return parseManifest(await readAll(source.fetch(root), root), root);
}

/** Saves a whole tree on top of the save before. */
export async function saveWhole(
  tree: string,
  storage: Storage,
  options: SaveOptions & { readonly after?: Descriptor } = {},
): Promise<Awaited<ReturnType<typeof saveTree>>> {
  const { after, ...others } = options;
  const previous = after && (await manifestOf(storage, after));
  return saveTree([whole(tree)], storage, { ...others, previous });
}

/** Bytes that do not compress, the same for each seed. */
export function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** As `node_modules`: packages with folders and files of some kilobytes. */
export function packagesTree(
  packages: number,
  filesEach: number,
  bytes = 3000,
  folder: string = tempFolder('packages-'),
): string {
  for (let at = 0; at < packages; at += 1) {
    for (let file = 0; file < filesEach; file += 1) {
      const name = `p${at}/${file % 3 === 0 ? 'lib/' : ''}f${file}.js`;
      makeTree({ [name]: noise(bytes + ((at * 31 + file * 17) % bytes), at * 1000 + file) }, folder);
    }
  }
  return folder;
}

export function setTimes(folder: string, seconds: number): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) utimesSync(path, seconds, seconds);
  }
}

export function makeExecutable(path: string): void {
  chmodSync(path, 0o755);
}
