import { mapConcurrent, settleAll } from '../../core/concurrency.ts';
import { readByDigest } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { parseManifest } from '../../core/manifest.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import type { RegistryClient } from '../client.ts';
import { fetchManifest, resolveManifest } from '../manifests.ts';
import type { ReferrersIndex } from './tag-schema.ts';
import { listTags } from '../tags.ts';

/** An index with more entries, or in a repository with more tags, is kept. */
const MAX_ENTRIES = 30;
const MAX_TAGS = 30;
const AT_ONCE = 8;
/** The digest of nothing: no manifest has it. */
const NO_MANIFEST = digestOf('');
const FIELDS: ReadonlySet<string> = new Set(['schemaVersion', 'mediaType', 'manifests']);

export interface OldIndex extends ReferrersIndex {
  readonly subject: Digest;
  readonly digest: Digest;
}

/**
 * Deletes referrers indexes that were replaced: they would pile up, and on some registries keep what they list from
 * being deleted. Any writer may have moved the tag to an index of another kind: so one is deleted only when all its
 * entries refer to the subject and no tag of the repository points to it. In doubt it is kept.
 */
export class OldIndexes {
  readonly #client: RegistryClient;
  /** Indexes that this process put. */
  readonly #own = new Set<Digest>();
  /** Whether the registry supports deletion. */
  #canDelete: Promise<boolean> | undefined;

  constructor(client: RegistryClient) {
    this.#client = client;
  }

  recordOwn(index: Digest): void {
    this.#own.add(index);
  }

  async remove(old: OldIndex, options: CallOptions): Promise<void> {
    try {
      if (!looksLikeReferrersIndex(old)) return;
      this.#canDelete ??= this.#delete(NO_MANIFEST, options);
      if (!(await this.#canDelete)) return;
      const isOwn = this.#own.has(old.digest);
      const isReferrersIndex = isOwn ? Promise.resolve(true) : this.#isReferrersIndex(old, options);
      const [isDeletable, isTagged] = await settleAll([isReferrersIndex, this.#isTagged(old, options)]);
      if (!isDeletable || isTagged) return;
      this.#canDelete = Promise.resolve(await this.#delete(old.digest, options));
    } catch {
      // It is kept.
    }
  }

  /** False when the registry refuses. */
  async #delete(digest: Digest, { signal }: CallOptions): Promise<boolean> {
    const response = await this.#client.send(
      {
        method: 'DELETE',
        path: `manifests/${digest}`,
        scopes: [`repository:${this.#client.repository}:delete`],
        signal,
      },
      { retry: false },
    );
    await discard(response);
    return [200, 202, 204, 404].includes(response.status);
  }

  async #isReferrersIndex({ entries, subject }: OldIndex, options: CallOptions): Promise<boolean> {
    if (entries.length > MAX_ENTRIES) return false;
    const refers = await mapConcurrent(entries, AT_ONCE, async (entry) => {
      const bytes = await readByDigest(fetchManifest(this.#client, entry, options), entry);
      return parseManifest(bytes, entry).subject?.digest === subject;
    });
    return !refers.includes(false);
  }

  async #isTagged({ digest }: OldIndex, options: CallOptions): Promise<boolean> {
    const tags: string[] = [];
    let complete = true;
    const onGap = (): void => void (complete = false);
    for await (const tag of listTags(this.#client, { signal: options.signal, onGap })) {
      if (tag.includes(hexOf(digest).slice(0, 64)) || tags.length === MAX_TAGS) return true;
      tags.push(tag);
    }
    if (!complete) return true;
    const pointing = await mapConcurrent(tags, AT_ONCE, (tag) => this.#pointsTo(tag, digest, options));
    return pointing.includes(true);
  }

  async #pointsTo(tag: string, digest: Digest, options: CallOptions): Promise<boolean> {
    try {
      return (await resolveManifest(this.#client, tag, options)).digest === digest;
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return false;
      throw error;
    }
  }
}

/** An index with platforms, annotations or an artifact type is somebody's artifact. */
function looksLikeReferrersIndex({ index, entries }: OldIndex): boolean {
  const isPlain = Object.keys(index).every((field) => FIELDS.has(field));
  return isPlain && entries.length > 0 && entries.every((entry: Descriptor) => entry.platform === undefined);
}
