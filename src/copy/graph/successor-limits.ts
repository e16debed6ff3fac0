import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';

/** How much of what stands below a root is walked: who answers may make it up as they go, without an end. */
export interface DescentLimits {
  /** Manifests in manifests. Default 100. */
  readonly levels?: number | undefined;
  /** What the manifests list in all, counted each time that it is listed. Default 100,000. */
  readonly nodes?: number | undefined;
  /** Bytes of the manifests. Default 48 MiB. */
  readonly bytes?: number | undefined;
}

const LEVELS = 100;
export const NODES = 100_000;
export const MANIFEST_BYTES = 48 * 1024 * 1024;

/** Counts what one copy has read of the graph below its root; fails with `TOO_LARGE`. */
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

  /** Before a manifest is read; `size` is what it is sure to have. */
  reads(node: Descriptor, size: number): void {
    if (this.#read.has(node.digest)) return;
    this.#read.add(node.digest);
    const { levels, bytes } = this.#limits;
    const level = this.#levels.get(node.digest) ?? 0;
    if (level > levels) throw tooMuch(node, `is ${level} manifests below the first one`, levels);
    this.#bytes += size;
    if (this.#bytes > bytes)
      throw tooMuch(node, `and the manifests read before it have ${this.#bytes} bytes`, bytes);
  }

  passes({ digest }: Descriptor): void {
    this.#listed.add(digest);
  }

  /** Each manifest that is read counts once, however many ways lead to it. */
  lists(node: Descriptor, manifest: Manifest): void {
    if (this.#listed.has(node.digest)) return;
    this.#listed.add(node.digest);
    const children = successors(manifest);
    const { nodes } = this.#limits;
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
