import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';

/** Limits of a graph below its root: a server may generate an endless one. Beyond them a copy fails with `TOO_LARGE`. */
export interface DescentLimits {
  /** Nested manifests. Default 100. */
  readonly levels?: number | undefined;
  /** Entries of all manifests. Default 100,000. */
  readonly nodes?: number | undefined;
  /** Bytes of all manifests. Default 48 MiB. */
  readonly bytes?: number | undefined;
}

const LEVELS = 100;
export const NODES = 100_000;
export const MANIFEST_BYTES = 48 * 1024 * 1024;

/** Counts what one copy reads of the graph below its root; fails with `TOO_LARGE`, and from then on with every call. */
export class DescentBudget {
  readonly #limits: Required<{ [K in keyof DescentLimits]: number }>;
  readonly #levels = new Map<Digest, number>();
  readonly #read = new Set<Digest>();
  readonly #listed = new Set<Digest>();
  #nodes = 0;
  #bytes = 0;

  constructor({ levels, nodes, bytes }: DescentLimits = {}) {
    this.#limits = { levels: levels ?? LEVELS, nodes: nodes ?? NODES, bytes: bytes ?? MANIFEST_BYTES };
  }

  /** Before a manifest is read; `size` is at most its real size. */
  addRead(node: Descriptor, size: number): void {
    const { levels, bytes } = this.#limits;
    const level = this.#levels.get(node.digest) ?? 0;
    if (level > levels) throw tooMuch(node, `is ${level} manifests below the first one`, levels);
    if (!this.#read.has(node.digest)) this.#bytes += size;
    this.#read.add(node.digest);
    if (this.#bytes > bytes)
      throw tooMuch(node, `and the manifests read before it have ${this.#bytes} bytes`, bytes);
  }

  /** For a rewritten manifest, whose entries were counted with the original. */
  exempt({ digest }: Descriptor): void {
    this.#listed.add(digest);
  }

  /** Each manifest counts once, however many parents it has. */
  addEntries(node: Descriptor, manifest: Manifest): void {
    const { nodes } = this.#limits;
    const isNew = !this.#listed.has(node.digest);
    const children = isNew ? successors(manifest) : [];
    this.#listed.add(node.digest);
    this.#nodes += children.length;
    if (this.#nodes > nodes)
      throw tooMuch(node, `and the manifests read before it list ${this.#nodes} nodes`, nodes);
    const level = (this.#levels.get(node.digest) ?? 0) + 1;
    for (const { digest, mediaType } of children)
      if (isManifestType(mediaType) && !this.#levels.has(digest)) this.#levels.set(digest, level);
  }
}

function tooMuch({ digest }: Descriptor, has: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `manifest ${digest} ${has}, and the limit is ${limit}`, {
    details: { limit, below: true },
  });
}
