import type { Descriptor } from '../../../core/descriptor.ts';
import { artifactTypeOf, type Manifest } from '../../../core/manifest.ts';
import { isManifestType } from '../../../core/media-types.ts';
import { formatSize } from '../../runner/format.ts';
import { mermaidLabel } from './markdown.ts';
import { referrerName, type ReferrerTree } from '../../results/referrer-tree.ts';
import { nodeName, typeName } from '../../runner/type-names.ts';

/** GitHub draws small graphs well; with the one that tells how many are left out. */
const MAX_NODES = 60;
/** Of one artifact: a long list of files says less than the table. */
const MAX_BLOBS = 20;

export interface GraphFacts {
  readonly root: Descriptor;
  readonly manifest: Manifest | undefined;
  readonly referrers: ReferrerTree | undefined;
  /** With all below it, where that is known. */
  readonly sizeOf: (node: Descriptor) => number | undefined;
}

/**
 * A mermaid graph of the root, what it lists, and what refers to it; empty where there is nothing but the root. Where
 * not all fits, referrers come before what is listed, and those near the root before those above them.
 */
export function graphLines({ root, manifest, referrers, sizeOf }: GraphFacts): string[] {
  const graph = new Graph();
  graph.add(root.digest, [typeOf(root, manifest), sizeText(sizeOf(root)), shortDigest(root.digest)], 'root');
  const { subject } = manifest ?? {};
  if (subject) {
    graph.add(subject.digest, ['subject', shortDigest(subject.digest)], 'manifest');
    graph.link(root.digest, '-. subject .->', subject.digest);
  }
  const parents = referrers?.manifests ?? [];
  const listed = manifest?.manifests ?? parents;
  // What is listed and has referrers stands before them.
  const [bearing, plain] = [true, false].map((has) =>
    listed.filter(({ digest }) => parents.some((parent) => parent.digest === digest) === has),
  );
  for (const child of bearing ?? []) addChild(graph, child, { root, sizeOf });
  addReferrers(graph, [...(referrers ? [referrers] : []), ...parents]);
  for (const child of plain ?? []) addChild(graph, child, { root, sizeOf });
  const blobs = manifest?.layers ?? manifest?.blobs ?? [];
  for (const blob of blobs.slice(0, MAX_BLOBS)) addChild(graph, blob, { root, sizeOf });
  graph.leaveOut(blobs.length - MAX_BLOBS);
  return graph.lines();
}

type Parent = Pick<GraphFacts, 'root' | 'sizeOf'>;

function addChild(graph: Graph, child: Descriptor, { root, sizeOf }: Parent): void {
  const name = nodeName(child);
  const isBlob = !isManifestType(child.mediaType);
  // Two files may have the same content.
  const key = isBlob ? `${child.digest} ${name}` : child.digest;
  const label = [name, sizeText(isBlob ? child.size : sizeOf(child))];
  if (graph.add(key, label, isBlob ? 'blob' : 'manifest')) graph.link(root.digest, '-->', key);
}

/** Level by level, so that a graph that is full lacks the outermost. */
function addReferrers(graph: Graph, trees: readonly ReferrerTree[]): void {
  for (let level = trees; level.length > 0; level = level.flatMap(({ referrers }) => referrers)) {
    for (const of of level) {
      for (const referrer of of.referrers) {
        const { tag, digest } = referrer;
        const label = [referrerName(referrer), shortDigest(digest)];
        if (graph.add(digest, label, 'referrer'))
          graph.link(digest, tag === undefined ? '-. subject .->' : '-. tag .->', of.digest);
      }
    }
  }
}

function typeOf(root: Descriptor, manifest: Manifest | undefined): string {
  return typeName((manifest && artifactTypeOf(manifest)) ?? root.artifactType ?? root.mediaType);
}

function sizeText(size: number | undefined): string {
  return size === undefined ? '' : formatSize(size);
}

/** Enough of it to tell it from others. */
export function shortDigest(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}

const SHAPES = {
  root: ['[', ']'],
  manifest: ['[', ']'],
  blob: ['(', ')'],
  referrer: ['{{', '}}'],
} as const;

/** Names nodes itself: nothing from outside becomes a name. */
class Graph {
  readonly #lines: string[] = [];
  readonly #names = new Map<string, string>();
  #left = 0;

  /** False when there is no room for it. What is there already is not added again. */
  add(key: string, label: readonly string[], shape: keyof typeof SHAPES): boolean {
    if (this.#names.has(key)) return true;
    if (this.#names.size === MAX_NODES - 1) {
      this.#left += 1;
      return false;
    }
    const name = `n${this.#names.size}`;
    this.#names.set(key, name);
    const [open, close] = SHAPES[shape];
    const text = label.filter((line) => line !== '').map((line) => mermaidLabel(line));
    this.#lines.push(`  ${name}${open}"${text.join('<br>')}"${close}`);
    return true;
  }

  link(from: string, arrow: string, to: string): void {
    const [start, end] = [this.#names.get(from), this.#names.get(to)];
    if (start !== undefined && end !== undefined) this.#lines.push(`  ${start} ${arrow} ${end}`);
  }

  leaveOut(count: number): void {
    this.#left += Math.max(0, count);
  }

  lines(): string[] {
    if (this.#names.size < 2) return [];
    const more = this.#left > 0 ? [`  more["and ${this.#left} more"]`, '  n0 ~~~ more'] : [];
    return ['flowchart LR', ...this.#lines, ...more, '  style n0 stroke-width:3px'];
  }
}
