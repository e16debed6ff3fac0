import { lazy, readAll, type Bytes } from '../../core/bytes.ts';
import { isRecord, type Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, hexOf, parseDigest, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { parseJsonObject } from '../../core/json.ts';
import { isManifestType, OCI_INDEX, OCI_MANIFEST } from '../../core/media-types.ts';
import type {
  CallOptions,
  Graph,
  PredecessorOptions,
  ResolveOptions,
  Source,
  TagLister,
} from '../../core/target.ts';
import { readLayoutFile, type LayoutFiles } from './files.ts';
import { LayoutGraph, type GraphSource } from './graph.ts';
import { checkLayoutVersion, EMPTY_INDEX, parseIndex, tagsIn, type LayoutIndex } from './index-entries.ts';
import { findEntry } from './find-entry.ts';

export const LAYOUT_FILE = 'oci-layout';
/** Its content (image-spec, "oci-layout file"). */
export const LAYOUT_VERSION = '{"imageLayoutVersion":"1.0.0"}';
export const INDEX_FILE = 'index.json';

export function blobName(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${hexOf(digest)}`;
}

/** Reads an OCI image layout from a folder or a tar (image-spec image-layout.md). */
export class LayoutReader implements Source, Graph, TagLister, GraphSource {
  readonly graph: LayoutGraph = new LayoutGraph(this);
  readonly #files: LayoutFiles;

  constructor(files: LayoutFiles) {
    this.#files = files;
  }

  /** Fails when this is no layout, or one whose version or index cannot be read. */
  async index(): Promise<LayoutIndex> {
    const files = this.#files;
    checkLayoutVersion(await readLayoutFile(files, LAYOUT_FILE), `${files.where}: ${LAYOUT_FILE}`);
    return parseIndex(await readLayoutFile(files, INDEX_FILE), `${files.where}: ${INDEX_FILE}`);
  }

  async indexOrEmpty(): Promise<LayoutIndex> {
    const sizes = await Promise.all([LAYOUT_FILE, INDEX_FILE].map((name) => this.#files.size(name)));
    return sizes.every((size) => size === undefined) ? EMPTY_INDEX : this.index();
  }

  stamp(name: string = INDEX_FILE): Promise<string | undefined> {
    return this.#files.stamp(name);
  }

  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor> {
    return this.graph.predecessors(node, options);
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    return lazy(async () => {
      options.signal?.throwIfAborted();
      const size = await this.#files.size(blobName(node.digest));
      if (size === undefined) throw await this.#noContent(node.digest);
      return this.#files.read(blobName(node.digest), { signal: options.signal, size });
    });
  }

  async exists(node: Descriptor): Promise<boolean> {
    return (await this.#files.size(blobName(node.digest))) === node.size;
  }

  async resolve(reference: string, options: ResolveOptions = {}): Promise<Descriptor> {
    const lookup = { where: this.#files.where, platform: options.platform };
    const entry = findEntry(await this.index(), reference, lookup);
    if (entry) return untaggedNode(entry);
    return this.#describe(parseDigest(reference), options);
  }

  async *tags(): AsyncIterable<string> {
    yield* tagsIn(await this.index());
  }

  /** A manifest that is only reached through an index has no entry that tells its type: the document itself does. */
  async #describe(digest: Digest, options: CallOptions): Promise<Descriptor> {
    const size = await this.#files.size(blobName(digest));
    if (size === undefined) throw await this.#noContent(digest);
    const node = { mediaType: 'application/octet-stream', digest, size };
    try {
      const json = parseJsonObject(await readAll(this.fetch(node, options), node), digest);
      return { ...node, mediaType: manifestTypeOf(json) ?? node.mediaType };
    } catch (error) {
      if (error instanceof OrasError && ['INVALID_CONTENT', 'TOO_LARGE'].includes(error.code)) return node;
      throw error;
    }
  }

  async #noContent(digest: Digest): Promise<OrasError> {
    const name = blobName(digest);
    if ((await this.#files.isLink?.(name)) !== true) return this.missing(digest);
    const file = `${this.#files.where}/${name}`;
    return new OrasError('NOT_FOUND', `${file} is a link that does not lead to a file of the layout`, {
      details: { reference: digest, file, reason: 'link-out-of-layout' },
    });
  }

  missing(digest: Digest): OrasError {
    return new OrasError('NOT_FOUND', `${this.#files.where} has no content with digest ${digest}`, {
      details: { reference: digest },
    });
  }
}

/** image-spec lets a manifest leave out its type; its fields tell it then. */
function manifestTypeOf({ mediaType, ...json }: Record<string, unknown>): string | undefined {
  if (typeof mediaType === 'string') return isManifestType(mediaType) ? mediaType : undefined;
  if (json['schemaVersion'] !== 2) return undefined;
  if (isRecord(json['config']) && Array.isArray(json['layers'])) return OCI_MANIFEST;
  return Array.isArray(json['manifests']) ? OCI_INDEX : undefined;
}

function untaggedNode(entry: Descriptor): Descriptor {
  const { annotations: _tagged, ...node } = entry;
  return node;
}
