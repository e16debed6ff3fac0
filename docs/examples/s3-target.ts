import * as oras from '@oras-action/oras';
import type { Bucket } from './bucket.ts';

/**
 * Keeps content and tags as objects of a bucket:
 *
 * - `blobs/sha256/…` and `manifests/sha256/…`: content, never overwritten
 * - `predecessors/sha256/CHILD/sha256/PARENT`: empty; written before the parent, passed over until that is there
 * - `tags/TAG`: a descriptor
 */
export class S3Target implements oras.Target, oras.Graph, oras.TagLister, oras.Untagger, oras.Named {
  readonly name: string;
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.name = bucket.name;
    this.#bucket = bucket;
  }

  fetch(node: oras.Descriptor, { signal }: oras.CallOptions = {}): oras.Bytes {
    return oras.lazy(async () => (await this.#bucket.get(keyOf(node), signal)).body ?? oras.bytesOf());
  }

  async exists(node: oras.Descriptor, { signal }: oras.CallOptions = {}): Promise<boolean> {
    return (await this.#bucket.head(keyOf(node), signal)) !== undefined;
  }

  async push(node: oras.Descriptor, bytes: oras.Bytes, options: oras.PushOptions = {}): Promise<void> {
    const { tag, signal } = options;
    let content = oras.verified(bytes, node); // fails before its last chunk, unless size and digest are right
    if (isManifest(node)) {
      const whole = await oras.readAll(content, node);
      content = oras.bytesOf(whole);
      for (const child of oras.successors(oras.parseManifest(whole, node)))
        await this.#bucket.put(
          `${parentsOf(child)}${pathOf(node.digest)}`,
          '',
          { type: '', size: 0 },
          signal,
        );
    }
    const facts = { type: node.mediaType, size: node.size };
    if (!(await this.exists(node, options))) await this.#bucket.create(keyOf(node), content, facts, signal);
    if (tag !== undefined) await this.#setTag(node, tag, signal);
  }

  async tag(node: oras.Descriptor, reference: string, options: oras.CallOptions = {}): Promise<void> {
    if (!(await this.exists(node, options))) throw notFound(node.digest);
    await this.#setTag(node, reference, options.signal);
  }

  async untag(reference: string, { signal }: oras.CallOptions = {}): Promise<void> {
    if (!(await this.#bucket.head(tagKey(reference), signal))) throw notFound(reference);
    await this.#bucket.delete(tagKey(reference), signal);
  }

  async resolve(reference: string, { signal }: oras.CallOptions = {}): Promise<oras.Descriptor> {
    if (oras.isDigest(reference)) {
      const node =
        (await this.#held('manifests', reference, signal)) ?? (await this.#held('blobs', reference, signal));
      if (!node) throw notFound(reference);
      return node;
    }
    const json: unknown = await (await this.#bucket.get(tagKey(reference), signal)).json();
    return oras.parseDescriptor(json, `the tag ${reference}`);
  }

  async *tags({ signal }: oras.CallOptions = {}): AsyncGenerator<string> {
    yield* this.#bucket.list('tags/', signal);
  }

  async *predecessors(child: oras.Descriptor, options: oras.PredecessorOptions = {}) {
    for await (const path of this.#bucket.list(parentsOf(child), options.signal)) {
      const node = await this.#held('manifests', oras.parseDigest(path.replace('/', ':')), options.signal);
      if (!node) continue;
      const { manifest } = await oras.readManifestNode(this, node, options);
      const parent = oras.describeManifest(node, manifest); // with its artifact type and annotations
      const { artifactType = parent.artifactType, referrersOnly = false } = options;
      const isWanted = !referrersOnly || manifest.subject?.digest === child.digest;
      if (isWanted && parent.artifactType === artifactType) yield parent;
    }
  }

  async #held(kind: 'manifests' | 'blobs', digest: oras.Digest, signal: AbortSignal | undefined) {
    const facts = await this.#bucket.head(`${kind}/${pathOf(digest)}`, signal);
    return facts && { mediaType: facts.type, digest, size: facts.size };
  }

  async #setTag({ mediaType, digest, size }: oras.Descriptor, tag: string, signal: AbortSignal | undefined) {
    const json = JSON.stringify({ mediaType, digest, size });
    await this.#bucket.put(tagKey(tag), json, { type: 'application/json', size: json.length }, signal);
  }
}

const isManifest = ({ mediaType }: oras.Descriptor) => oras.mediaTypes.isManifestType(mediaType);
const pathOf = (digest: string) => digest.replace(':', '/');
const keyOf = (node: oras.Descriptor) => `${isManifest(node) ? 'manifests' : 'blobs'}/${pathOf(node.digest)}`;
const parentsOf = (child: oras.Descriptor) => `predecessors/${pathOf(child.digest)}/`;
const tagKey = (tag: string) => `tags/${oras.checkTag(tag)}`;
const notFound = (what: string) => new oras.OrasError('NOT_FOUND', `not in the bucket: ${what}`);
