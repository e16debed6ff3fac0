import { mapConcurrent } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions, Content, Source } from '../../core/target.ts';
import { invalid } from '../records/fields.ts';
import type { Destination, Unit } from '../unit.ts';
import type { RepositoryContent } from './content.ts';
import { notKnown, refuseOlder } from './import-order.ts';
import type { Imported } from './imported.ts';
import type { Inventory } from './inventory.ts';

/** An archive that an export wrote. */
export interface ExportArchive {
  /** As errors name it. */
  readonly where: string;
  readonly source: Source;
  readonly inventory: Inventory;
  readonly contents: ReadonlyMap<string, RepositoryContent>;
}

export interface CheckOptions extends CallOptions {
  /** The last import that was whole. */
  readonly imported: Imported | undefined;
  /** Whether imports are remembered. */
  readonly remembers: boolean;
  /** Whether destinations are asked, instead of what is remembered. */
  isDeep(unit: Unit): boolean;
  readonly concurrency: number;
}

/**
 * Finds what the archive leaves out, and fails unless it is known to be where the units copy to. Returns how many blobs that is.
 *
 * @throws {OrasError} `CONFLICT` for a missing or a newer import, `NOT_FOUND` for blobs that a destination does not have,
 * `INVALID_CONTENT` for an archive that lacks what it should bring.
 */
export async function checkArchive(
  archive: ExportArchive,
  units: readonly Unit[],
  options: CheckOptions,
): Promise<number> {
  const own = units.filter(({ from }) => from.text === archive.where);
  const { imported } = options;
  if (own.some((unit) => !options.isDeep(unit))) refuseOlder(archive.inventory, imported, archive.where);
  const leftOut = new Map<string, readonly Descriptor[]>();
  for (const content of archive.contents.values())
    leftOut.set(content.repository, await leftOutOf(content, archive, options));
  for (const unit of own) {
    const blobs = leftOut.get(unit.from.prefix) ?? [];
    if (blobs.length === 0) continue;
    for (const to of unit.to) {
      if (options.isDeep(unit)) await askFor(blobs, to, options);
      else compareWith(blobs, { archive, repository: unit.from.prefix, to }, options);
    }
  }
  return new Set([...leftOut.values()].flat().map(({ digest }) => digest)).size;
}

async function leftOutOf(
  { blobs, manifests }: RepositoryContent,
  { source, where }: ExportArchive,
  call: CallOptions,
): Promise<Descriptor[]> {
  const leftOut: Descriptor[] = [];
  for (const { digest, size, isHeld } of blobs) {
    const blob = { mediaType: 'application/octet-stream', digest, size };
    if (await source.exists(blob, call)) continue;
    if (!isHeld) throw damaged(where, digest);
    leftOut.push(blob);
  }
  for (const { node } of manifests) if (!(await source.exists(node, call))) throw damaged(where, node.digest);
  return leftOut;
}

function damaged(where: string, digest: string): OrasError {
  return invalid(`${where} is damaged: its inventory has ${digest}, which is neither in it nor left out`);
}

interface Comparison {
  readonly archive: ExportArchive;
  readonly repository: string;
  readonly to: Destination;
}

function compareWith(
  blobs: readonly Descriptor[],
  { archive: { inventory, where }, repository, to }: Comparison,
  { imported, remembers }: CheckOptions,
): void {
  if (!remembers)
    throw new OrasError(
      'INVALID_INPUT',
      `${where} leaves out ${blobs.length} blobs: input state is needed, which knows what was imported before, or deep: true, which asks the destination for each`,
      { details: { input: 'state' } },
    );
  const known = new Set(imported?.contents.get(repository)?.blobs.map(({ digest }) => digest));
  if (blobs.some(({ digest }) => !known.has(digest))) throw notKnown(inventory, imported, where);
  if (imported?.places.get(repository)?.includes(to.key) === true) return;
  throw new OrasError(
    'CONFLICT',
    `${to.key} is not where export ${imported?.number ?? 0} was imported to, and ${where} leaves out what that brought; set deep: true, which asks ${to.key} for each blob`,
    { details: { reason: 'sync' } },
  );
}

async function askFor(
  blobs: readonly Descriptor[],
  { target, key }: { readonly target: Content; readonly key: string },
  { concurrency, signal }: CheckOptions,
): Promise<void> {
  const there = await mapConcurrent(blobs, concurrency, (blob) => target.exists(blob, { signal }));
  const missing = blobs.filter((_, at) => !there[at]);
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).map(({ digest }) => digest);
  throw new OrasError(
    'NOT_FOUND',
    `${key} lacks ${missing.length} of the ${blobs.length} blobs that the archive leaves out, such as ${shown.join(', ')}; export again with base: none, or with the receipt of an import that is still there`,
  );
}
