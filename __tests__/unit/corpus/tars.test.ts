import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import { CONTENT_DIGEST, TITLE, UNPACK } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { cases, expectVerdict, outcomeOf, type Case } from '../../support/corpus.ts';
import { layerOf, tarOf, type TarRecipe } from '../../support/corpus-tar.ts';

interface Pulled extends TarRecipe {
  /** What lies in the folder before. */
  readonly before?: Readonly<Record<string, string | { readonly link: string }>>;
  readonly modes?: Readonly<Record<string, string>>;
  readonly lie?: 'last' | 'size' | 'content';
}

type Tree = Record<string, string>;

function snapshot(folder: string, below = ''): Tree {
  const tree: Tree = {};
  for (const name of readdirSync(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const found = lstatSync(join(folder, path));
    if (found.isDirectory()) Object.assign(tree, snapshot(folder, path), { [`${path}/`]: '' });
    else if (found.isSymbolicLink()) tree[path] = `-> ${readlinkSync(join(folder, path))}`;
    else tree[path] = (found.mode & 0o400) === 0 ? '' : readFileSync(join(folder, path), 'latin1');
  }
  return tree;
}

function filesIn(tree: Tree): Tree {
  const files = Object.entries(tree).filter(([path]) => !path.endsWith('/'));
  return Object.fromEntries(files.map(([path, text]) => [path, text]));
}

/** `around` holds the folder that is pulled to and a neighbour with a secret. */
function makeAround(before: Pulled['before']): { around: string; root: string } {
  const around = realpathSync(mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? '', 'tar-')));
  const root = join(around, 'root');
  mkdirSync(join(around, 'outside'));
  writeFileSync(join(around, 'outside/secret'), 'secret');
  mkdirSync(root);
  for (const [name, content] of Object.entries(before ?? {})) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (typeof content === 'string') writeFileSync(join(root, name), content);
    else symlinkSync(content.link, join(root, name));
  }
  return { around, root };
}

async function pull(input: Pulled, root: string): Promise<void> {
  const tar = tarOf(input);
  const layer = layerOf(input, tar);
  const lying = Buffer.from(layer);
  if (input.lie === 'last') lying[lying.length - 1] = 0x58;
  const target = new FolderTarget(root);
  try {
    const node = {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digestOf(layer),
      size: layer.length - (input.lie === 'size' ? 1 : 0),
      annotations: {
        [TITLE]: input.title,
        [UNPACK]: 'true',
        [CONTENT_DIGEST]: digestOf(input.lie === 'content' ? 'another' : tar),
      },
    };
    await target.push(node, bytesOf(lying));
    await target.commit();
  } finally {
    await target.discard();
  }
}

/** No link of the folder may lead to a place outside. */
function leaving(root: string, tree: Tree, known: Pulled['before'] = {}): string[] {
  return Object.keys(tree).filter((path) => {
    if (typeof known[path] === 'object') return false;
    if (tree[path]?.startsWith('-> ') !== true) return false;
    try {
      return !`${realpathSync(join(root, path))}/`.startsWith(`${root}/`);
    } catch {
      return false;
    }
  });
}

async function expectPull(item: Case<Pulled, Tree>): Promise<void> {
  const { around, root } = makeAround(item.input.before);
  try {
    const was = snapshot(around);
    const outcome = await outcomeOf(() => pull(item.input, root));
    const is = snapshot(around);
    const outside = (tree: Tree) => Object.entries(tree).filter(([path]) => !path.startsWith('root/'));
    expect(outside(is)).toEqual(outside(was));
    expect(outcome.verdict).toBe(item.verdict);
    const landed = snapshot(root);
    expect(item.verdict === 'refuse' ? is : was).toEqual(was);
    expect(leaving(root, landed, item.input.before)).toEqual([]);
    expect(filesIn(landed)).toEqual(item.expect ? latin1(item.expect) : filesIn(landed));
    for (const [path, mode] of Object.entries(item.input.modes ?? {}))
      expect((lstatSync(join(root, path)).mode & 0o7777).toString(8)).toBe(mode);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

describe('tars', () => {
  test.each(cases<Pulled, Tree>('tars'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectPull(item)),
  );
});

function latin1(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, Buffer.from(text).toString('latin1')]),
  );
}
