import type { FinishedPair } from '../../../../sync/pair-run.ts';
import type { Unit } from '../../../../sync/unit.ts';
import type { Context } from '../../shared/context.ts';
import type { SyncAllInputs } from '../inputs.ts';
import type { Between } from '../places.ts';
import { openExport } from './export.ts';
import { Import } from './import.ts';

/** What a sync does besides its copies where it writes or reads an archive that crosses an air gap. */
export interface AirGap extends Between {
  /** Before anything is written: fails where an archive needs what is not there. */
  check(units: readonly Unit[]): Promise<void>;
  /** Of a pair that ended. */
  add(pair: FinishedPair): void;
  /** When all is copied, before archives are committed. */
  finish(): Promise<void>;
  /** When all is written: the path of the receipt, where all of an archive is there. */
  receipt(): Promise<string | undefined>;
}

export async function openAirGap(inputs: SyncAllInputs, context: Context): Promise<AirGap> {
  const imported = new Import(inputs, context);
  const exported = inputs.base && (await openExport(inputs.base, inputs, context));
  return {
    exported: (source, location) => imported.exported(source, location),
    destination: (target, repository) => exported?.destination(target, repository) ?? target,
    targets: { replace: exported !== undefined },
    check: (units) => imported.check(units),
    add: (pair) => imported.add(pair),
    finish: async () => exported?.finish(),
    receipt: () => imported.receipt(),
  };
}
