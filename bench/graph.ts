import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendedCopy } from '../src/copy/extended-copy.ts';
import type { Descriptor } from '../src/core/descriptor.ts';
import { digestOf } from '../src/core/digest.ts';
import { OCI_CONFIG, OCI_INDEX, OCI_LAYER, OCI_MANIFEST } from '../src/core/media-types.ts';
import { OciLayout } from '../src/targets/layout/oci-layout.ts';
import { measure } from './measure.ts';

const MIB = 1024 ** 2;
const EDGES = 10;
const SIZES = [1000, 3000, 10_000];

/** Time and peak memory of extended copies of large graphs, layout to layout, a process each. */
export async function graphs(folder: string, sizes: readonly number[] = SIZES): Promise<string[]> {
  const rows = [
    '| manifests | edges | seconds | peak resident MiB | ms per manifest | KiB per manifest |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const base = (await copied(folder, 10)).peak;
  for (const size of sizes) {
    const { edges, milliseconds, peak } = await copied(folder, size);
    const each = [milliseconds / size, (peak - base) / size / 1024].map((number) => number.toFixed(2));
    const cells = [size, edges, (milliseconds / 1000).toFixed(1), (peak / MIB).toFixed(0), ...each];
    rows.push(`| ${cells.join(' | ')} |`);
  }
  return [...rows, `KiB per manifest are those above the ${(base / MIB).toFixed(0)} MiB of a copy of ten.`];
}

async function copied(
  folder: string,
  size: number,
): Promise<{ edges: number; milliseconds: number; peak: number }> {
  const [from, to] = [join(folder, `graph-${size}`), join(folder, `graph-${size}-copied`)];
  const edges = makeLayout(from, size);
  const measured = await measure([import.meta.filename, from, to], { cwd: folder, peak: true });
  const [held, arrived] = [from, to].map((path) => readdirSync(join(path, 'blobs/sha256')).length);
  if (held !== arrived) throw new Error(`${arrived} of ${held} blobs arrived`);
  for (const path of [from, to]) rmSync(path, { recursive: true });
  return { edges, ...measured };
}

/**
 * A random graph, always the same for a size: images that share layers, indexes that list images and other indexes,
 * and referrers of all kinds of manifests. All can be reached from one root, up and down. Gives the number of edges.
 */
function makeLayout(path: string, size: number): number {
  const blobs = join(path, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const random = randomNumbers(size);
  const pick = <T>(items: readonly T[]): T => items[random() % items.length] as T;
  const add = (mediaType: string, content: string): Descriptor => {
    const digest = digestOf(content);
    writeFileSync(join(blobs, digest.slice(7)), content);
    return { mediaType, digest, size: Buffer.byteLength(content) };
  };
  let edges = 0;
  const manifest = (mediaType: string, fields: Record<string, Descriptor | readonly Descriptor[]>) => {
    edges += Object.values(fields).flat().length;
    return add(mediaType, JSON.stringify({ schemaVersion: 2, mediaType, at: edges, ...fields }));
  };
  const layers = Array.from({ length: Math.ceil(size / 10) }, (_, at) => add(OCI_LAYER, `layer ${at}`));
  const config = add(OCI_CONFIG, '{}');
  const some = <T>(items: readonly T[], count: number): T[] =>
    Array.from({ length: count }, () => pick(items));
  const listable: Descriptor[] = [];
  const open = new Map<string, Descriptor>();
  const referrers: Descriptor[] = [];
  for (let at = 1; at < size; at += 1) {
    const kind = at < EDGES ? 'image' : pick(['image', 'image', 'image', 'index', 'referrer']);
    if (kind === 'referrer') {
      const subject = pick([pick(listable), pick(listable), ...referrers.slice(-1)]);
      const fields = { config, layers: some(layers, EDGES - 2), subject };
      referrers.push(manifest(OCI_MANIFEST, fields));
      continue;
    }
    const manifests = kind === 'index' ? some(listable, EDGES) : [];
    for (const { digest } of manifests) open.delete(digest);
    const node =
      kind === 'index'
        ? manifest(OCI_INDEX, { manifests })
        : manifest(OCI_MANIFEST, { config, layers: some(layers, EDGES - 1) });
    listable.push(node);
    open.set(node.digest, node);
  }
  const root = manifest(OCI_INDEX, { manifests: [...open.values()] });
  const tagged = { ...root, annotations: { 'org.opencontainers.image.ref.name': 'v1' } };
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [tagged, ...referrers] };
  writeFileSync(join(path, 'index.json'), JSON.stringify(index));
  writeFileSync(join(path, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return edges;
}

/** Numerical Recipes' linear congruential generator. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

if (import.meta.main) {
  const [from = '', to = ''] = process.argv.slice(2);
  await extendedCopy(
    { source: new OciLayout(from), reference: 'v1' },
    { target: new OciLayout(to), reference: 'v1' },
  );
}
