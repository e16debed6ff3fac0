import { mapConcurrent } from '../../core/concurrency.ts';
import { readByDigest } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { parseManifest } from '../../core/manifest.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import type { RegistryClient } from '../client.ts';
import { fetchManifest, resolveManifest } from '../manifests.ts';
import { listTagOf, type ReferrersList } from './tag-schema.ts';
import { listTags } from '../tags.ts';

/** More entries or tags than these are not looked at, and the list stays. */
const MAX_ENTRIES = 30;
const MAX_TAGS = 30;
const AT_ONCE = 8;
/** Of nothing, which no manifest has. */
const NO_MANIFEST = digestOf('');
const FIELDS: ReadonlySet<string> = new Set(['schemaVersion', 'mediaType', 'manifests']);

export interface OldList extends ReferrersList {
  readonly subject: Digest;
  readonly digest: Digest;
}

/**
 * Removes lists that newer ones have taken the place of: they pile up else, and on some registries keep what they list
 * from being deleted. Anyone who writes may let the tag of a list stand for something else; so one is removed only
 * when all that it lists refers to the subject and no tag of the repository stands for it. What cannot be told is kept.
 */
export class OldLists {
  readonly #client: RegistryClient;
  /** Lists that were put by this process. */
  readonly #own = new Set<Digest>();
  #deletes: Promise<boolean> | undefined;

  constructor(client: RegistryClient) {
    this.#client = client;
  }

  own(list: Digest): void {
    this.#own.add(list);
  }

  async remove(list: OldList, options: CallOptions): Promise<void> {
    try {
      if (!mayBeList(list)) return;
      this.#deletes ??= this.#delete(NO_MANIFEST, options);
      if (!(await this.#deletes)) return;
      if (!this.#own.has(list.digest) && !(await this.#isList(list, options))) return;
      if (await this.#isNamed(list, options)) return;
      this.#deletes = Promise.resolve(await this.#delete(list.digest, options));
    } catch {
      // It stays.
    }
  }

  /** Whether the registry does so; one refusal is enough. */
  async #delete(digest: Digest, { signal }: CallOptions): Promise<boolean> {
    const response = await this.#client.attempt({
      method: 'DELETE',
      path: `manifests/${digest}`,
      scopes: [`repository:${this.#client.repository}:delete`],
      signal,
    });
    await discard(response);
    return [200, 202, 204, 404].includes(response.status);
  }

  async #isList({ entries, subject }: OldList, options: CallOptions): Promise<boolean> {
    if (entries.length > MAX_ENTRIES) return false;
    const refers = await mapConcurrent(entries, AT_ONCE, async (entry) => {
      const bytes = await readByDigest(fetchManifest(this.#client, entry, options), entry);
      return parseManifest(bytes, entry).subject?.digest === subject;
    });
    return !refers.includes(false);
  }

  async #isNamed({ subject, digest }: OldList, options: CallOptions): Promise<boolean> {
    const tags: string[] = [];
    for await (const tag of listTags(this.#client, options)) {
      if (tag === listTagOf(subject)) continue;
      if (tag.includes(hexOf(digest).slice(0, 64)) || tags.length === MAX_TAGS) return true;
      tags.push(tag);
    }
    const stands = await mapConcurrent(tags, AT_ONCE, (tag) => this.#standsFor(tag, digest, options));
    return stands.includes(true);
  }

  async #standsFor(tag: string, digest: Digest, options: CallOptions): Promise<boolean> {
    try {
      return (await resolveManifest(this.#client, tag, options)).digest === digest;
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return false;
      throw error;
    }
  }
}

/** The form that lists have. Lists for platforms, and what has annotations or a type, are indexes of somebody. */
function mayBeList({ index, entries }: OldList): boolean {
  const isPlain = Object.keys(index).every((field) => FIELDS.has(field));
  return isPlain && entries.length > 0 && entries.every((entry: Descriptor) => entry.platform === undefined);
}
