import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleFlight } from '../../../../core/concurrency.ts';
import { OrasError } from '../../../../core/errors.ts';
import { checkTag } from '../../../../core/reference.ts';
import type { Source } from '../../../../core/target.ts';
import { checkArchive, type ExportArchive } from '../../../../sync/airgap/check-archive.ts';
import { readImported, writeImported } from '../../../../sync/airgap/imported.ts';
import { readContents, readInventory, INVENTORY_ENTRY } from '../../../../sync/airgap/inventory.ts';
import { leftOutSource } from '../../../../sync/airgap/left-out-source.ts';
import { formatReceipt } from '../../../../sync/airgap/receipt.ts';
import { placesOf, whyNotWhole } from '../../../../sync/airgap/whole-import.ts';
import type { FinishedPair } from '../../../../sync/pair-run.ts';
import type { Unit } from '../../../../sync/unit.ts';
import { formatLocation, type Location } from '../../../inputs/location.ts';
import { counted } from '../../../runner/format.ts';
import { safeText } from '../../../runner/safe-text.ts';
import type { Context } from '../../shared/context.ts';
import type { SyncAllInputs } from '../inputs.ts';

/** The archive of an export, where the rules read one. */
export class Import {
  readonly #inputs: SyncAllInputs;
  readonly #context: Context;
  readonly #archives = new SingleFlight<string, ExportArchive | undefined>('keep');
  readonly #pairs: FinishedPair[] = [];
  #archive: ExportArchive | undefined;

  constructor(inputs: SyncAllInputs, context: Context) {
    this.#inputs = inputs;
    this.#context = context;
  }

  async exported(source: Source, location: Location): Promise<Source | undefined> {
    if (location.kind === 'registry') return undefined;
    const where = formatLocation(location);
    const archive = await this.#archives.get(where, () => this.#read(source, where));
    return archive && leftOutSource(source, archive.contents.values(), where);
  }

  async #read(source: Source, where: string): Promise<ExportArchive | undefined> {
    const { signal } = this.#context;
    const inventory = await readInventory(source, INVENTORY_ENTRY, { signal });
    if (!inventory) return undefined;
    return { where, source, inventory, contents: await readContents(source, inventory.layers, { signal }) };
  }

  /** Nothing is written before all that the archive leaves out is known to be at the destinations. */
  async check(units: readonly Unit[]): Promise<void> {
    const found = (await Promise.all(this.#archives.values())).filter((one) => one !== undefined);
    const [archive, second] = found;
    if (!archive) return;
    if (second)
      throw new OrasError(
        'INVALID_INPUT',
        `input rules: ${archive.where} and ${second.where} are both exports; import one after the other`,
        { details: { input: 'rules' } },
      );
    this.#archive = archive;
    const { signal, concurrency, log } = this.#context;
    const { state, rules } = this.#inputs;
    const store = state && (await this.#context.open.target(state));
    const leftOut = await checkArchive(archive, units, {
      imported: store && (await readImported(store, this.#tag, { signal })),
      remembers: store !== undefined,
      isDeep: ({ rule }) => rules.some((one) => one.rule === rule.rule && one.deep),
      concurrency,
      signal,
    });
    const { number, bases } = archive.inventory;
    const on = bases[0] ? `, on top of export ${bases[0].number}` : '';
    log.info(
      `${safeText(archive.where, 300)} is export ${number}${on}: ${counted(leftOut, 'blob')} left out`,
    );
  }

  add(pair: FinishedPair): void {
    if (pair.unit.from.text === this.#archive?.where) this.#pairs.push(pair);
  }

  async receipt(): Promise<string | undefined> {
    const archive = this.#archive;
    const { open, signal, concurrency, log, runtime } = this.#context;
    if (!archive || open.plan) return undefined;
    const { inventory, contents } = archive;
    const why = await whyNotWhole(contents, this.#pairs, { signal, concurrency });
    if (why !== undefined) {
      log.warning(`There is no receipt of export ${inventory.number}: ${safeText(why, 500)}`);
      return undefined;
    }
    const { state } = this.#inputs;
    if (state) {
      const store = await open.target(state);
      const { number, digest } = inventory;
      const places = placesOf(this.#pairs);
      await writeImported(store, this.#tag, { number, digest, contents, places, signal });
      await open.commit(store, signal);
    }
    const path = join(await mkdtemp(join(runtime.temp, 'sync-receipt-')), 'receipt.json');
    await writeFile(path, formatReceipt(inventory), { flag: 'wx' });
    log.info(`Receipt of export ${inventory.number}, for base of the next one: ${path}`);
    return path;
  }

  get #tag(): string {
    return checkTag(`${this.#inputs.syncName}.imported`);
  }
}
