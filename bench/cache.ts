import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { partnerPath } from '../scripts/partners/places.ts';
import { appendixWithPart, machine, pageWithPart, writePages } from './report.ts';
import { startRegistry } from '../__tests__/support/registries.ts';
import type { Descriptor } from '../src/core/descriptor.ts';
import { besideActionsCache } from './cache-actions.ts';
import { cachePart, CACHES, cacheTables, type CacheTree } from './cache-section.ts';
import {
  best,
  compared,
  fail,
  filesOf,
  ours,
  piped,
  someFiles,
  type Figures,
  type Step,
} from './cache-steps.ts';

// node bench/cache.ts [--actions [--write]] [--rounds N] [TREE…]: trees of files against `tar | zstd -T0`, in turns, the
// best of N rounds; with `--actions` against the client of the Actions cache, and TREE=LATER has a later state of TREE saved
// after it. `--write` puts that into docs/performance.md and its tables. TMPDIR says on which disk.

function row(name: string, our: Figures, base: Figures): string {
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  const cells = [
    name,
    `${(our.wall / 1000).toFixed(2)} s`,
    ratio(our.wall, base.wall),
    ratio(our.cpu, base.cpu),
    `${mb(our.bytes)} MB`,
    ratio(our.bytes, base.bytes),
    our.blobs,
    our.peak.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = [
  '| step | wall | wall, of tar and zstd | CPU, of theirs | moved | of theirs | blobs | peak MiB |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
];

interface Place {
  readonly source: string;
  readonly folder: string;
  readonly tree: string;
  readonly out: string;
  readonly archive: string;
  readonly layout: string;
  readonly snapshot: string;
  readonly rounds: number;
}

function empty(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

async function benchTree(at: Place): Promise<void> {
  const { tree, out, archive, layout, snapshot, rounds } = at;
  execFileSync('cp', ['-a', at.source, tree]);
  const packing = `tar -C ${tree} -cf - . | zstd -T0 -q -f -o ${archive}`;
  const { base: packed, figures: full } = await compared(
    rounds,
    () => piped(packing, archive),
    () => {
      empty(layout);
      return ours({ kind: 'save', tree, store: layout, snapshot });
    },
  );
  console.log([...HEAD, row('full save', full, packed)].join('\n'));
  const root = full.root ?? fail('no root');
  const { base: unpacked, figures: restored } = await compared(
    rounds,
    () => {
      empty(out);
      mkdirSync(out);
      return piped(`zstd -dcq ${archive} | tar -C ${out} -xf -`, archive);
    },
    () => {
      empty(out);
      return ours({ kind: 'restore', store: layout, tree: out, root });
    },
  );
  console.log(row('full restore', restored, unpacked));
  await benchSaves(at, root, packed);
  await benchRestores(at, root, unpacked);
  await benchChanges(at, root, { packed, unpacked });
  await benchRegistry(at);
}

/** Each into a copy of the layout: it must not find what the one before has left. */
async function saveAgain(at: Place, store: string, step: Partial<Step>): Promise<Figures> {
  const figures = [];
  for (let round = 0; round < at.rounds; round += 1) {
    empty(store);
    execFileSync('cp', ['-a', at.layout, store]);
    figures.push(await ours({ kind: 'save', tree: at.tree, store, ...step }));
  }
  return best(figures);
}

async function benchSaves(at: Place, previous: Descriptor, packed: Figures): Promise<void> {
  const store = join(at.folder, 'again');
  const { snapshot } = at;
  console.log(row('unchanged save', await saveAgain(at, store, { previous, snapshot }), packed));
  const without = await saveAgain(at, store, { previous });
  console.log(row('unchanged save, without a snapshot', without, packed));
  empty(store);
}

async function benchRestores({ layout, out }: Place, root: Descriptor, base: Figures): Promise<void> {
  const onto = async (name: string): Promise<void> => {
    console.log(row(name, await ours({ kind: 'restore', store: layout, tree: out, root }), base));
  };
  await onto('restore onto all of it');
  for (const file of someFiles(out, 'scattered')) rmSync(file);
  await onto('restore where 2 % of the files are missing here and there');
  for (const file of someFiles(out, 'together')) rmSync(file);
  await onto('restore where 2 % of the files are missing in one place');
}

async function benchChanges(
  at: Place,
  previous: Descriptor,
  base: { readonly packed: Figures; readonly unpacked: Figures },
): Promise<void> {
  for (const how of ['scattered', 'together'] as const) {
    empty(at.tree);
    execFileSync('cp', ['-a', at.source, at.tree]);
    for (const file of someFiles(at.tree, how)) appendFileSync(file, `changed ${how}`);
    const where = how === 'scattered' ? 'here and there' : 'in one place';
    const store = join(at.folder, how);
    const saved = await saveAgain(at, store, { previous });
    console.log(row(`save, 2 % of the files changed ${where}`, saved, base.packed));
    const root = saved.root ?? fail('no root');
    const restored = await ours({ kind: 'restore', store, tree: at.out, root });
    console.log(row('restore of that onto the tree before it', restored, base.unpacked));
    await ours({ kind: 'restore', store: at.layout, tree: at.out, root: previous });
    empty(store);
  }
}

/** With requests in between: against the archive made, pushed and pulled by oras. */
async function benchRegistry({ tree, out, archive, rounds }: Place): Promise<void> {
  const oras = partnerPath('oras');
  if (partnerPath('docker-registry') === undefined || oras === undefined) return;
  await using registry = await startRegistry('docker-registry');
  const store = `${registry.host}/bench/tree`;
  const here = `cd ${dirname(archive)}`;
  // A new repository each time: what is there already would not be sent.
  let round = 0;
  const saved = await compared(
    rounds,
    () => {
      const push = `${oras} push --no-tty --plain-http ${registry.host}/bench/archive${(round += 1)}:v1 ${basename(archive)}`;
      return piped(`${here}; tar -C ${tree} -cf - . | zstd -T0 -q -f -o ${archive}; ${push}`, archive);
    },
    () => ours({ kind: 'save', store: `${store}${round}`, tree }),
  );
  console.log(row('full save to a registry, against tar, zstd and oras push', saved.figures, saved.base));
  const root = saved.figures.root ?? fail('no root');
  const restored = await compared(
    rounds,
    () => {
      empty(out);
      mkdirSync(out);
      const pull = `${oras} pull --no-tty --plain-http ${registry.host}/bench/archive1:v1`;
      return piped(`${here}; ${pull}; zstd -dcq ${archive} | tar -C ${out} -xf -`, archive);
    },
    () => {
      empty(out);
      return ours({ kind: 'restore', store: `${store}1`, tree: out, root });
    },
  );
  console.log(
    row('full restore from a registry, against oras pull, zstd and tar', restored.figures, restored.base),
  );
}

interface Job {
  readonly tree: string;
  /** A later state of it. */
  readonly later: string | undefined;
}

function jobsIn(args: readonly string[]): Job[] {
  const modules = resolve(import.meta.dirname, '../node_modules');
  const jobs = (args.length > 0 ? args : [modules]).map((arg) => {
    const [tree = '', later] = arg.split('=').map((path) => resolve(path));
    return { tree, later };
  });
  return jobs.filter(({ tree }) => existsSync(tree));
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const besideActions = args[0] === '--actions' && args.shift() !== undefined;
  const writes = args[0] === '--write' && args.shift() !== undefined;
  const trees: CacheTree[] = [];
  const rounds = args[0] === '--rounds' ? Number(args.splice(0, 2)[1]) : 3;
  for (const { tree, later } of jobsIn(args)) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-cache-'));
    try {
      const files = filesOf(tree);
      const size = files.reduce((sum, path) => sum + lstatSync(path).size, 0);
      console.log(`\n${basename(tree)}: ${files.length} files, ${(size / 1e6).toFixed(0)} MB\n`);
      if (besideActions) {
        const rows = await besideActionsCache({ source: tree, later, folder, rounds });
        trees.push({ name: basename(tree), files: files.length, size, rows });
      } else await benchTree(placeIn(folder, tree, rounds));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (!besideActions) return;
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)} by \`node bench/cache.ts --actions --write\`, rounds: ${rounds}, on ${machine()}.`;
  console.log(cacheTables(trees, measured));
  if (!writes) return;
  const [part, tables] = [cachePart(trees, measured), cacheTables(trees, measured)];
  writePages(
    (page) => pageWithPart(page, CACHES, part),
    (page) => appendixWithPart(page, CACHES, tables),
  );
}

function placeIn(folder: string, source: string, rounds: number): Place {
  return {
    source,
    folder,
    tree: join(folder, 'tree'),
    out: join(folder, 'out'),
    archive: join(folder, 'archive.tar.zst'),
    layout: join(folder, 'layout'),
    snapshot: join(folder, 'snapshot'),
    rounds,
  };
}

await main();
