import { OrasError } from '../../core/errors.ts';
import type { ExportName, Inventory } from './inventory.ts';

type Order = Pick<Inventory, 'number' | 'digest' | 'bases'>;

/** Numbers of the exports that the archive builds on and that have not been imported, in their order. */
function missingNumbers({ bases }: Order, imported: ExportName | undefined): number[] {
  const at = bases.findIndex(({ digest }) => digest === imported?.digest);
  const missing =
    at >= 0 ? bases.slice(0, at) : bases.filter(({ number }) => number > (imported?.number ?? 0));
  return missing.map(({ number }) => number).toSorted((one, other) => one - other);
}

/** An older archive would move tags back. A whole one builds on nothing, and may begin anew. */
export function refuseOlder(archive: Order, imported: ExportName | undefined, where: string): void {
  if (!imported || archive.bases.length === 0 || archive.number >= imported.number) return;
  throw new OrasError(
    'CONFLICT',
    `${where} is export ${archive.number}, and export ${imported.number} has been imported already; with deep: true it is imported all the same, and its tags move back`,
    { details: { reason: 'sync' } },
  );
}

/** Why an archive cannot be imported, where blobs that it leaves out are not known to be there. */
export function notKnown(archive: Order, imported: ExportName | undefined, where: string): OrasError {
  const missing = missingNumbers(archive, imported);
  const [base] = archive.bases;
  const has = imported ? `the last that was imported is ${imported.number}` : 'none has been imported';
  const why =
    missing.length > 0
      ? `missing: ${missing.join(', ')}. Import ${missing.length === 1 ? 'it' : 'them'} first`
      : 'what was imported lacks some of the blobs that the archive leaves out. Export again with a receipt of what was imported';
  return new OrasError(
    'CONFLICT',
    `${where} is export ${archive.number} and builds on export ${base?.number ?? 0}; ${has}, ${why}, or set deep: true, which asks the destination for each blob`,
    { details: { reason: 'sync' } },
  );
}
