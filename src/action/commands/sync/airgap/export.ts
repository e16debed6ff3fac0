import { copyNode } from '../../../../copy/copy.ts';
import type { Descriptor } from '../../../../core/descriptor.ts';
import { hexOf, type Digest } from '../../../../core/digest.ts';
import { OrasError } from '../../../../core/errors.ts';
import { checkTag } from '../../../../core/reference.ts';
import { canFindPredecessors, canListTags, type Target } from '../../../../core/target.ts';
import { archiveContent } from '../../../../sync/airgap/archive-content.ts';
import type { RepositoryContent } from '../../../../sync/airgap/content.ts';
import {
  INVENTORY_ENTRY,
  pushContents,
  pushInventory,
  readContents,
  readInventory,
  type Inventory,
} from '../../../../sync/airgap/inventory.ts';
import { leavingOut } from '../../../../sync/airgap/leaving-out.ts';
import { counted, formatSize } from '../../../runner/format.ts';
import { safeText } from '../../../runner/safe-text.ts';
import type { Context } from '../../shared/context.ts';
import type { StateInputs } from '../memory.ts';
import type { Base } from './base.ts';

/** Reads what the archive builds on. */
export async function openExport(base: Base, { state, syncName }: StateInputs, context: Context) {
  const store = state && (await context.open.target(state));
  const options = { store, syncName, context };
  if (!base.inventory || !store) return new Export(options);
  const { signal } = context;
  const inventory = await readInventory(store, base.inventory.digest, { signal });
  if (!inventory || (base.inventory.number ?? inventory.number) !== inventory.number)
    throw unknown(base, state.text);
  const contents = await readContents(store, inventory.layers, { signal });
  return new Export({ ...options, base: { inventory, contents } });
}

function unknown({ receipt, inventory }: Base, state: string): OrasError {
  const { digest = '', number } = inventory ?? {};
  const named = `inventory ${digest}${number === undefined ? '' : ` of export ${number}`}`;
  const by = receipt === undefined ? '' : `${receipt} is the receipt of another export: `;
  return new OrasError('INVALID_INPUT', `input base: ${by}${safeText(state, 300)} has no ${named}`, {
    details: { input: 'base' },
  });
}

interface ExportOptions {
  readonly store: Target | undefined;
  readonly syncName: string;
  readonly context: Context;
  readonly base?: {
    readonly inventory: Inventory;
    readonly contents: ReadonlyMap<string, RepositoryContent>;
  };
}

/** One archive for the other side of an air gap, without what that side has. */
class Export {
  readonly #options: ExportOptions;
  readonly #leftOut = new Map<Digest, number>();
  readonly #held = new Map<string, ReadonlySet<Digest>>();
  #archive: Target | undefined;

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  destination(archive: Target, repository: string): Target {
    this.#archive = archive;
    const blobs = this.#options.base?.contents.get(repository)?.blobs ?? [];
    const held = new Set(blobs.map(({ digest }) => digest));
    this.#held.set(repository, held);
    return leavingOut(archive, held, ({ digest, size }: Descriptor) => this.#leftOut.set(digest, size));
  }

  /** The inventory goes to the state before the archive is there: a receipt of it is always understood. */
  async finish(): Promise<void> {
    const archive = this.#archive;
    const { base, context } = this.#options;
    const { open, log } = context;
    if (!archive) return;
    const size = [...this.#leftOut.values()].reduce((sum, one) => sum + one, 0);
    const left = `${counted(this.#leftOut.size, 'blob')} (${formatSize(size)}) left out`;
    const on = base ? `, on top of export ${base.inventory.number}` : '';
    if (open.plan) return log.info(`An export${on}: ${left}`);
    const contents = await this.#contents(archive);
    // An archive that is there is not replaced by nothing.
    if (contents.length === 0) return log.warning('Nothing was exported, and no archive is written');
    const inventory = await this.#inventory(archive, contents);
    await this.#keep(archive, inventory);
    log.info(`Export ${inventory.number}${on}: ${left}; inventory ${inventory.digest}`);
  }

  async #contents(archive: Target): Promise<RepositoryContent[]> {
    const { signal } = this.#options.context;
    if (!canFindPredecessors(archive) || !canListTags(archive))
      throw new OrasError('UNSUPPORTED', 'only an archive can be exported to');
    const contents: RepositoryContent[] = [];
    for (const [repository, held] of this.#held) {
      const content = await archiveContent(archive, { repository, held, signal });
      if (content.manifests.length > 0) contents.push(content);
    }
    return contents;
  }

  async #inventory(archive: Target, contents: readonly RepositoryContent[]): Promise<Inventory> {
    const { base, store, context } = this.#options;
    const { signal } = context;
    const layers = await pushContents(archive, contents, { signal });
    const bases = base ? [nameOf(base.inventory), ...base.inventory.bases] : [];
    const last = store && (await readInventory(store, this.#lastTag, { signal }));
    const isSame =
      last !== undefined &&
      last.bases[0]?.digest === bases[0]?.digest &&
      digestsOf(last.layers) === digestsOf(layers);
    // What is made again has the number that it had.
    const number = isSame ? last.number : Math.max(last?.number ?? 0, bases[0]?.number ?? 0) + 1;
    return pushInventory(archive, { number, bases, layers }, { tag: INVENTORY_ENTRY, signal });
  }

  async #keep(archive: Target, { node, number, digest }: Inventory): Promise<void> {
    const { store, syncName, context } = this.#options;
    const { open, signal } = context;
    if (!store) return;
    const own = checkTag(`${syncName}.inventory-${number}-${hexOf(digest).slice(0, 12)}`);
    await copyNode(archive, node, { target: store, reference: [own, this.#lastTag] }, { signal });
    await open.commit(store, signal);
  }

  get #lastTag(): string {
    return checkTag(`${this.#options.syncName}.exported`);
  }
}

function nameOf({ number, digest }: Inventory): Pick<Inventory, 'number' | 'digest'> {
  return { number, digest };
}

function digestsOf(layers: readonly Descriptor[]): string {
  return layers.map(({ digest }) => digest).join(' ');
}
