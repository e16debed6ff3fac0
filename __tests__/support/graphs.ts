import type { Annotations, Descriptor, Platform } from '../../src/core/descriptor.ts';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import type { Content, TagLister, Target } from '../../src/core/target.ts';
import { blob, empty, type Blob } from './artifacts.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar';

/** Content with a name each, children before parents, and tags that stand for names. */
export interface NamedGraph {
  readonly blobs: ReadonlyMap<string, Blob>;
  readonly tags: ReadonlyMap<string, string>;
}

export interface ManifestFields {
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Annotations;
}

/** Builds a graph: each call adds content under a name, and gives its descriptor. */
export class GraphBuilder implements NamedGraph {
  readonly blobs = new Map<string, Blob>();
  readonly tags = new Map<string, string>();

  blob(name: string, mediaType: string = LAYER, content: string = name): Descriptor {
    return this.#add(name, blob(content, { mediaType }));
  }

  /** An index where the fields have `manifests`, else an image manifest, with an empty config unless there is one. */
  manifest(name: string, fields: ManifestFields): Descriptor {
    const mediaType = fields.manifests ? INDEX : MANIFEST;
    if (!fields.manifests && !fields.config) this.#add('empty', empty);
    const own = fields.manifests ? {} : { config: fields.config ?? empty.node, layers: fields.layers ?? [] };
    const json = { schemaVersion: 2, mediaType, ...fields, ...own };
    return this.#add(name, blob(JSON.stringify(json), { mediaType }));
  }

  tag(tag: string, name: string): void {
    this.tags.set(tag, name);
  }

  #add(name: string, added: Blob): Descriptor {
    this.blobs.set(name, added);
    return added.node;
  }
}

export const amd64: Platform = { architecture: 'amd64', os: 'linux' };
export const arm64: Platform = { architecture: 'arm64', os: 'linux', variant: 'v8' };
export const NOTATION = 'application/vnd.cncf.notary.signature';
export const SBOM = 'application/spdx+json';
export const REVIEW = 'application/vnd.acme.review';

/**
 * An index of two images that share a layer; a signature over the index; an SBOM of one image, with a signature over
 * it; a review of the other; what cosign keeps under tags over the index; and an outer index that lists the index and
 * another artifact.
 */
export function signedIndex(): NamedGraph {
  const graph = new GraphBuilder();
  const shared = graph.blob('shared layer');
  const image = (name: string): Descriptor =>
    graph.manifest(name, {
      config: graph.blob(`${name} config`, CONFIG, JSON.stringify({ architecture: name })),
      layers: [shared, graph.blob(`${name} layer`)],
    });
  const [amd, arm] = [image('amd64'), image('arm64')];
  const index = graph.manifest('index', {
    manifests: [
      { ...amd, platform: amd64 },
      { ...arm, platform: arm64 },
    ],
    annotations: { 'org.acme.tier': 'gold' },
  });
  graph.manifest('signature', {
    artifactType: NOTATION,
    layers: [graph.blob('envelope', 'application/jose+json')],
    subject: index,
  });
  const sbom = graph.manifest('sbom', {
    artifactType: SBOM,
    layers: [graph.blob('sbom file', SBOM)],
    subject: amd,
    annotations: { 'org.acme.tool': 'syft' },
  });
  graph.manifest('sbom signature', {
    artifactType: NOTATION,
    layers: [graph.blob('sbom envelope', 'application/jose+json')],
    subject: sbom,
  });
  graph.manifest('review', {
    artifactType: REVIEW,
    layers: [graph.blob('review file', 'text/plain')],
    subject: arm,
    annotations: { 'org.acme.tool': 'human' },
  });
  for (const kind of ['sig', 'att']) {
    graph.manifest(`cosign ${kind}`, {
      layers: [graph.blob(`${kind} payload`, 'application/vnd.dev.cosign')],
    });
    graph.tag(`sha256-${index.digest.slice(7)}.${kind}`, `cosign ${kind}`);
  }
  const other = graph.manifest('other', {
    artifactType: 'application/vnd.acme.other',
    layers: [graph.blob('other layer')],
  });
  graph.manifest('outer', { manifests: [index, other] });
  graph.tag('v1', 'index');
  return graph;
}

export function nodeIn(graph: NamedGraph, name: string): Descriptor {
  const found = graph.blobs.get(name);
  if (!found) throw new Error(`the graph has no ${name}`);
  return found.node;
}

/** Pushes all of it, children first, then sets the tags. */
export async function fill<T extends Target>(target: T, graph: NamedGraph): Promise<T> {
  for (const { node, bytes } of graph.blobs.values()) await target.push(node, bytesOf(bytes));
  for (const [tag, name] of graph.tags) await target.tag(nodeIn(graph, name), tag);
  return target;
}

/** Names of what the target holds of the graph, sorted. */
export async function namesAt(target: Content, graph: NamedGraph): Promise<string[]> {
  const names = [...graph.blobs.keys()];
  const held = await Promise.all(names.map((name) => target.exists(nodeIn(graph, name))));
  return names.filter((_name, at) => held[at]).toSorted();
}

/** Each tag of the target, sorted, with the digest it stands for. */
export async function tagsAt(target: Target & TagLister): Promise<Record<string, string>> {
  const tags = (await Array.fromAsync(target.tags())).toSorted();
  const nodes = await Promise.all(tags.map((tag) => target.resolve(tag)));
  return Object.fromEntries(tags.map((tag, at) => [tag, nodes[at]?.digest ?? '']));
}

export function documentOf(graph: NamedGraph, { digest, mediaType }: Descriptor): ManifestFields {
  if (![MANIFEST, INDEX].includes(mediaType)) return {};
  const found = [...graph.blobs.values()].find(({ node }) => node.digest === digest);
  return JSON.parse(Buffer.from(found?.bytes ?? '{}').toString()) as ManifestFields;
}

export type Document = Record<string, unknown> & ManifestFields;

/**
 * What stands under a node, with contents in the place of digests and sizes: graphs that differ in nothing else have
 * equal shapes. `change` is applied to each document before its children are looked at.
 */
export async function shapeOf(
  content: Content,
  node: Descriptor,
  change: (document: Document) => Document = (document) => document,
): Promise<unknown> {
  const { digest, size, ...own } = node;
  const bytes = await readAll(content.fetch(node), node);
  if (!/manifest|index/.test(node.mediaType)) return { ...own, digest, size };
  const document = change(JSON.parse(Buffer.from(bytes).toString()) as Document);
  const shaped = (child: Descriptor): Promise<unknown> => shapeOf(content, child, change);
  const { subject, config, layers, manifests, mediaType = node.mediaType } = document;
  return {
    ...own,
    mediaType,
    document: {
      ...document,
      ...(subject && { subject: await shaped(subject) }),
      ...(config && { config: await shaped(config) }),
      ...(layers && { layers: await Promise.all(layers.map(shaped)) }),
      ...(manifests && { manifests: await Promise.all(manifests.map(shaped)) }),
    },
  };
}
