import * as oras from '@oras-action/oras';

/** Keeps content and tags in two Maps. */
export class MapTarget implements oras.Target, oras.Graph, oras.TagLister {
  readonly #held = new Map<string, { node: oras.Descriptor; bytes: Uint8Array }>();
  readonly #tags = new Map<string, oras.Descriptor>();

  fetch(node: oras.Descriptor, { signal }: oras.CallOptions = {}): oras.Bytes {
    return oras.lazy(async () => {
      signal?.throwIfAborted();
      return oras.bytesOf(this.#find(node.digest).bytes);
    });
  }

  async exists({ digest }: oras.Descriptor): Promise<boolean> {
    return this.#held.has(digest);
  }

  async push(node: oras.Descriptor, bytes: oras.Bytes, options: oras.PushOptions = {}): Promise<void> {
    const whole = await oras.readAll(bytes, node, node.size); // fails unless size and digest are right
    options.signal?.throwIfAborted();
    // Bytes that came as a manifest once stay one.
    if (isManifest(node) || !this.#held.has(node.digest)) this.#held.set(node.digest, { node, bytes: whole });
    if (options.tag !== undefined) this.#tags.set(options.tag, node);
  }

  async tag(node: oras.Descriptor, reference: string): Promise<void> {
    this.#tags.set(reference, this.#find(node.digest).node);
  }

  async resolve(reference: string): Promise<oras.Descriptor> {
    return this.#tags.get(reference) ?? this.#find(reference).node;
  }

  async *tags(): AsyncGenerator<string> {
    yield* this.#tags.keys();
  }

  async *predecessors(node: oras.Descriptor, options: oras.PredecessorOptions = {}) {
    options.signal?.throwIfAborted();
    for (const { node: parent, bytes } of this.#held.values()) {
      if (!isManifest(parent)) continue;
      const manifest = oras.parseManifest(bytes, parent);
      const children = options.referrersOnly ? [manifest.subject] : oras.successors(manifest);
      const found = oras.describeManifest(parent, manifest); // with its artifact type and annotations
      const { artifactType = found.artifactType } = options;
      const isParent = children.some((child) => child?.digest === node.digest);
      if (isParent && found.artifactType === artifactType) yield found;
    }
  }

  #find(digest: string) {
    const found = this.#held.get(digest);
    if (!found) throw new oras.OrasError('NOT_FOUND', `not in the Map: ${digest}`);
    return found;
  }
}

const isManifest = ({ mediaType }: oras.Descriptor) => oras.mediaTypes.isManifestType(mediaType);
