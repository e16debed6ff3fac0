import { lazy, readAll, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { isManifestType } from '../core/media-types.ts';
import { checkTag } from '../core/reference.ts';
import { isDigest } from '../core/digest.ts';
import type { CallOptions, Mounter, PushOptions, TagLister, Target } from '../core/target.ts';
import { discard } from '../http/http.ts';
import { expectStatus, isStatus, type RegistryClient } from './client.ts';
import { MANIFEST_ACCEPT, putManifest, resolveManifest } from './manifests.ts';
import { listTags } from './tags.ts';
import { hasBlob, mountBlob, uploadBlob } from './uploads.ts';

/** A repository of a registry (distribution-spec 1.1). */
export class RegistryTarget implements Target, Mounter, TagLister {
  readonly #client: RegistryClient;
  /** Uploads that a mount opened instead, for the push that follows. */
  readonly #sessions = new Map<Digest, URL>();

  constructor(client: RegistryClient) {
    this.#client = client;
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    return lazy(async () => {
      const manifest = isManifestType(node.mediaType);
      const response = await this.#client.send({
        method: 'GET',
        path: `${manifest ? 'manifests' : 'blobs'}/${node.digest}`,
        headers: { accept: manifest ? MANIFEST_ACCEPT : '*/*' },
        signal: options.signal,
      });
      await expectStatus(response, { method: 'GET' }, 200);
      return response.body;
    });
  }

  async exists(node: Descriptor, options: CallOptions = {}): Promise<boolean> {
    if (!isManifestType(node.mediaType)) return hasBlob(this.#client, node, options);
    const response = await this.#client.send({
      method: 'HEAD',
      path: `manifests/${node.digest}`,
      headers: { accept: MANIFEST_ACCEPT },
      signal: options.signal,
    });
    if (response.status === 404) {
      await discard(response);
      return false;
    }
    await expectStatus(response, { method: 'HEAD' }, 200);
    await discard(response);
    return true;
  }

  async resolve(reference: string, options: CallOptions = {}): Promise<Descriptor> {
    return resolveManifest(this.#client, isDigest(reference) ? reference : checkTag(reference), options);
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    if (isManifestType(node.mediaType)) {
      const tag = options.tag === undefined ? undefined : checkTag(options.tag);
      return putManifest(this.#client, node, await readAll(bytes, node), { ...options, tag });
    }
    if (options.tag !== undefined) {
      throw new OrasError(
        'INVALID_INPUT',
        `a registry tags manifests only, and ${node.digest} is ${node.mediaType}`,
      );
    }
    const session = this.#sessions.get(node.digest);
    this.#sessions.delete(node.digest);
    await uploadBlob(this.#client, node, bytes, { ...options, session });
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    const tag = checkTag(reference);
    const bytes = await readAll(this.fetch(node, options), node);
    await putManifest(this.#client, node, bytes, { ...options, tag });
  }

  async mount(node: Descriptor, fromRepository: string, options: CallOptions = {}): Promise<boolean> {
    try {
      const { mounted, session } = await mountBlob(this.#client, node, fromRepository, options);
      if (session) this.#sessions.set(node.digest, session);
      return mounted;
    } catch (error) {
      // A token for the other repository may be refused; the blob can still be sent.
      if (isStatus(error, 400, 401, 403, 404, 405)) return false;
      throw error;
    }
  }

  tags(options: CallOptions = {}): AsyncIterable<string> {
    return listTags(this.#client, options);
  }
}
