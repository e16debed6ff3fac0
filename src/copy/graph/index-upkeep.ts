import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { describeManifest, type Manifest } from '../../core/manifest.ts';
import { isIndexType } from '../../core/media-types.ts';
import { canMaintainIndex, canPrepareLink, type IndexEntry } from '../../core/target.ts';
import { wrapCopyError } from '../copy-error.ts';
import type { NodeTransfer } from './node-transfer.ts';

/** Collects manifests for the indexes that the target keeps, such as the referrers index, and updates those. */
export class IndexUpkeep {
  readonly #transfer: NodeTransfer;
  readonly #entries = new Map<Digest, Omit<IndexEntry, 'inIndex'>>();
  readonly #inIndex = new Set<Digest>();

  constructor(transfer: NodeTransfer) {
    this.#transfer = transfer;
  }

  add(node: Descriptor, manifest: Manifest): void {
    this.#entries.set(node.digest, { node: describeManifest(node, manifest), subject: manifest.subject });
    for (const child of manifest.manifests ?? []) this.#inIndex.add(child.digest);
  }

  /** Before a referrer is sent: what its index has to be asked is asked meanwhile. */
  prepare(node: Descriptor, { subject }: Manifest): void {
    const { manifests, target } = this.#transfer;
    if (!subject || !canPrepareLink(target)) return;
    const asking = this.#transfer.atTarget('link', node, () =>
      target.prepareLink(subject, manifests.run.call),
    );
    asking.catch(() => undefined);
  }

  /**
   * An existing manifest may be missing in the indexes if an earlier copy did not finish. It is read where its subject is
   * not known, and for the entries of an index.
   */
  async addExisting(node: Descriptor, subject: Descriptor | undefined): Promise<void> {
    const { manifests, target } = this.#transfer;
    if (!canMaintainIndex(target) || this.#entries.has(node.digest)) return;
    if (subject && !isIndexType(node.mediaType))
      return void this.#entries.set(node.digest, { node, subject });
    const manifest = await manifests.manifest(node);
    if (manifest) this.add(await manifests.withRealSize(node), manifest);
  }

  /** True when something was written. */
  async update(): Promise<boolean> {
    const { manifests, target } = this.#transfer;
    if (!canMaintainIndex(target) || this.#entries.size === 0) return false;
    const entries = [...this.#entries.values()].map((entry) => ({
      ...entry,
      inIndex: this.#inIndex.has(entry.node.digest),
    }));
    return wrapCopyError({ side: 'target', step: 'link' }, () => target.link(entries, manifests.run.call));
  }
}
