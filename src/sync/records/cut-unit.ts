import { digestOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { parseManifest, successors } from '../../core/manifest.ts';
import type { PlanItem, PlanManifest, PlanUnit } from './plan-item.ts';
import { REQUEST_BYTES, weightOf } from './weight.ts';

/** Pieces of a unit that are not above the limit where that can be: tags of one digest stay together, and in their order. */
export function cutUnit(unit: PlanUnit, limit: number): PlanUnit[] {
  const blobsOf = blobFinder(unit);
  const perItem = unit.requests / unit.items.length;
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  for (const items of Map.groupBy(unit.items, ({ digest }) => digest).values()) {
    const blobs = new Map(items.flatMap((item) => [...blobsOf(item)]));
    const added = addedBytes(blobs, last) + items.length * perItem * REQUEST_BYTES;
    if (!last || last.weight + added > limit) {
      const weight = weightOf({ blobs, requests: items.length * perItem });
      pieces.push((last = { items: [...items], blobs, weight }));
      continue;
    }
    last.items.push(...items);
    for (const [digest, size] of blobs) last.blobs.set(digest, size);
    last.weight += added;
  }
  addUnknown(unit, pieces);
  return withRequests(unit, pieces);
}

interface Piece {
  readonly items: PlanItem[];
  readonly blobs: Map<Digest, number>;
  weight: number;
}

function addedBytes(blobs: ReadonlyMap<Digest, number>, piece: Piece | undefined): number {
  let bytes = 0;
  for (const [digest, size] of blobs) if (piece?.blobs.has(digest) !== true) bytes += size;
  return bytes;
}

/** What no manifest of the plan names goes with the first piece. */
function addUnknown({ blobs }: PlanUnit, pieces: readonly Piece[]): void {
  for (const [digest, size] of blobs)
    if (!pieces.some((piece) => piece.blobs.has(digest))) pieces[0]?.blobs.set(digest, size);
}

/** Whole numbers that are as many as those of the unit. */
function withRequests({ items, requests, to }: PlanUnit, pieces: readonly Piece[]): PlanUnit[] {
  let [seen, given] = [0, 0];
  return pieces.map((piece) => {
    seen += piece.items.length;
    const own = Math.round((requests * seen) / items.length) - given;
    given += own;
    return { to, items: piece.items, blobs: piece.blobs, requests: own };
  });
}

type BlobFinder = (item: PlanItem) => ReadonlyMap<Digest, number>;

/** The blobs of the unit that an item's manifests name; each manifest is parsed once. */
function blobFinder({ blobs }: PlanUnit): BlobFinder {
  const known = new Map<PlanManifest, readonly Digest[]>();
  return ({ manifests }) => {
    const found = new Map<Digest, number>();
    for (const manifest of manifests) {
      const named = known.get(manifest) ?? namedBy(manifest);
      known.set(manifest, named);
      for (const digest of named) {
        const size = blobs.get(digest);
        if (size !== undefined) found.set(digest, size);
      }
    }
    return found;
  };
}

/** A manifest that cannot be read fails where it is copied, not here. */
function namedBy({ mediaType, bytes }: PlanManifest): readonly Digest[] {
  try {
    return successors(parseManifest(bytes, { mediaType, digest: digestOf(bytes) })).map(
      ({ digest }) => digest,
    );
  } catch (error) {
    if (error instanceof OrasError) return [];
    throw error;
  }
}
