import { settleAll, SMALL } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { isManifestType } from '../../core/media-types.ts';
import { canListTags } from '../../core/target.ts';
import type { NodeTransfer } from './node-transfer.ts';

/** From this number of small blobs on, two extra requests may save one for each of them. */
const MANY = 30;
const SAMPLE = 6;

/**
 * If the target has no tags and none of a sample of blobs, many small blobs are pushed without asking for each. One that
 * exists anyway is sent in vain.
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
    const exist = await settleAll(blobs.slice(0, SAMPLE).map((blob) => this.#transfer.isSound(blob)));
    this.#looksEmpty = !exist.includes(true);
  }

  /** Whether to push the node without asking. */
  lacks(node: Descriptor): boolean {
    return this.#looksEmpty && isSmallBlob(node);
  }
}

const isSmallBlob = ({ size, mediaType }: Descriptor): boolean => size < SMALL && !isManifestType(mediaType);

/** True only where the target can list its tags. */
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
