import { settleAll, SMALL } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { isManifestType } from '../../core/media-types.ts';
import { canListTags } from '../../core/target.ts';
import type { NodeTransfer } from './node-transfer.ts';

/** So many small blobs are worth two more questions, which may spare one for each of them. */
const MANY = 30;
const SAMPLE = 6;

/**
 * Where there are no tags, and none of the first ones is there, each of many small blobs is sent without asking: one
 * that is there in spite of it costs its bytes.
 */
export class EmptyTargetProbe {
  readonly #transfer: NodeTransfer;
  #looksEmpty = false;

  constructor(transfer: NodeTransfer) {
    this.#transfer = transfer;
  }

  async look(children: readonly Descriptor[]): Promise<void> {
    const blobs = children.filter(isSmallBlob);
    if (blobs.length < MANY || this.#looksEmpty) return;
    const { manifests, target } = this.#transfer;
    if (!(await manifests.run.limit(() => hasNoTags(target, manifests.run.call), 0))) return;
    const held = await settleAll(blobs.slice(0, SAMPLE).map((blob) => this.#transfer.isSound(blob)));
    this.#looksEmpty = !held.includes(true);
  }

  /** The node needs no question. */
  lacks(node: Descriptor): boolean {
    return this.#looksEmpty && isSmallBlob(node);
  }
}

const isSmallBlob = ({ size, mediaType }: Descriptor): boolean => size < SMALL && !isManifestType(mediaType);

/** Whether the target can tell that it has none. */
async function hasNoTags(target: object, call: { readonly signal: AbortSignal }): Promise<boolean> {
  if (!canListTags(target)) return false;
  try {
    for await (const _tag of target.tags(call)) return false;
    return true;
  } catch (error) {
    call.signal.throwIfAborted();
    return hasCode(error, 'NOT_FOUND');
  }
}
